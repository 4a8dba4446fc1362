import { encodings, type LineEnds, lineEnds, type Written } from './encodings.js';
import { type Format, formats } from './formats.js';
import { expectLaws } from './laws.js';

/** One cell of the published table. `exact`: the old names were replaced and every other byte stayed. */
export type Cell = { readonly format: Format; readonly encoding: Written; readonly ends: LineEnds; readonly verdict: Verdict };

/** Else the reason of the reviews that name each token. */
export type Verdict = 'exact' | 'review: unknown encoding' | 'review: unparsed' | `review: ${string}`;

/** Some Chinese and some accented text; `乗` ends in a backslash in GBK, `€` and `😀` are missing in some of the encodings. */
const values = ['bg.goods.add', '商品乗 bg.goods.list.get €', 'bg.goods.update', 'é😀 bg.goods.migrate 誠'];

export async function cellsOf(format: Format): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const encoding of encodings) {
    for (const ends of lineEnds) cells.push({ format, encoding, ends, verdict: await verdictOf(format, encoding, ends) });
  }
  return cells;
}

/** Fails where a law is broken; a cell can then be neither exact nor explained. */
async function verdictOf(format: Format, encoding: Written, ends: LineEnds): Promise<Verdict> {
  const lines = values.map((value, n) => linesFor(format, n)(value, n));
  const bytes = encoding.encode(ends.apply([...format.open, ...lines, ...format.close]));
  const { made, after } = await expectLaws(format.path, bytes);
  const types = made.findings.filter(({ kind }) => kind === 'type');
  if (types.length < values.length) throw new Error(`${format.name}, ${encoding.name}, ${ends.name}: ${types.length} findings`);
  const reviews = [...new Set(types.flatMap(({ decision }) => (decision.action === 'rewrite' ? [] : [decision.reason])))].sort();
  if (reviews.length > 0) return reviews.includes('unparsed-file') ? unparsedBy(types[0]?.file.encoding) : `review: ${reviews.join(', ')}`;
  const changed = Buffer.from(after.get(format.path) ?? bytes);
  if (changed.equals(bytes)) throw new Error(`${format.name}, ${encoding.name}, ${ends.name}: rewritten without a change`);
  return 'exact';
}

function unparsedBy(encoding: string | undefined): Verdict {
  return encoding === 'unknown' ? 'review: unknown encoding' : 'review: unparsed';
}

/** The first line of a format is its comment, if it has one: values stand in strings, since a comment follows the code. */
function linesFor(format: Format, n: number): Format['lines'][number] {
  const lines = format.lines.filter((line) => /bg\.x\b/.test(line('bg.x', 0)) && !isComment(line('bg.x', 0)));
  return lines[n % lines.length] ?? (() => '');
}

function isComment(line: string): boolean {
  return /^\s*(?:#|;|\/\/|\/\*|--|<!--)/.test(line);
}

export async function allCells(): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const format of formats) cells.push(...(await cellsOf(format)));
  return cells;
}
