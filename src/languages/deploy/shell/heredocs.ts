import { lazily } from '../../../base/lazily.js';
import { firstFrom } from '../../../base/sorted.js';
import type { Range } from '../../../model/index.js';
import { linesOf } from '../../core/lines.js';
import { range } from '../../core/nodes.js';

export type Heredoc = { readonly mark: string; readonly raw: boolean; readonly tabs: boolean; readonly open: string };

/** Finds where heredocs end. All lines that can end one are read once: a script full of marks that never close is no quadratic search. */
export class Heredocs {
  private readonly ends: () => ReadonlyMap<string, readonly Range[]>;

  constructor(
    private readonly source: string,
    from: number,
    to: number,
  ) {
    this.ends = lazily(() => closingLines(source, from, to));
  }

  /** The body that begins at `from`, and where its closing line ends; null where that line is missing. */
  endOf(doc: Heredoc, from: number): { body: Range; end: number } | null {
    const lines = this.ends().get(doc.mark) ?? [];
    const line = lines[firstFrom(lines, from, ({ start }) => start)];
    if (!line || (!doc.tabs && this.source[line.start] === '\t')) return null;
    return { body: range(from, line.start), end: line.end };
  }
}

function closingLines(source: string, from: number, to: number): Map<string, Range[]> {
  const found = new Map<string, Range[]>();
  for (const line of linesOf(source, from, to)) {
    const mark = /^\t*([A-Za-z_][\w.-]*)$/.exec(source.slice(line.start, line.end))?.[1];
    if (mark === undefined) continue;
    const same = found.get(mark);
    if (same) same.push(range(line.start, line.end));
    else found.set(mark, [range(line.start, line.end)]);
  }
  return found;
}
