import { firstNumberFrom } from '../base/sorted.js';
import type { Origins, Range, SourceFile } from '../model/index.js';
import { redactLines } from '../secrets/redact.js';
import { secretLinesIn } from '../secrets/secrets-in-files.js';
import { sha256 } from './digest.js';

/** 1-based; columns in UTF-16 units. */
export type Span = { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number };

const ENDLESS = 20_000;
/** A text of so many units is looked at as a whole for secrets: a heading far above may say what a value is. */
const WHOLE = 400_000;
/** In a longer one, lines that are looked at together, and how many more before and after. */
const BLOCK = 200;
const REACH = 200;

/** Offsets to lines and back, one index a file. */
export class Lines {
  private readonly starts: readonly number[];
  private readonly essences = new Map<number, string>();
  /** Of a block, the lines without secrets; where there are none, the units after which its lines were cut: most texts would else be held twice. */
  private readonly safe = new Map<number, readonly string[] | number>();

  /** `origin`: the file that the text is, or was made of by edits, which add no secrets. */
  constructor(
    private readonly text: string,
    readonly path: string,
    private readonly origin: SourceFile | null = null,
  ) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** The line of `offset`, from 1. */
  lineAt(offset: number): number {
    return firstNumberFrom(this.starts, offset + 1);
  }

  span(range: Range): Span {
    const line = this.lineAt(range.start);
    const endLine = this.lineAt(range.end);
    return { line, column: range.start - this.startOf(line) + 1, endLine, endColumn: range.end - this.startOf(endLine) + 1 };
  }

  /** The text of lines `first` to `last`, without the last line end. */
  textOf(first: number, last: number): string {
    return this.text.slice(this.startOf(first), this.startOf(last + 1)).replace(/\r?\n$/, '');
  }

  /** The same, each line cut after `longest` units: a bundle is one line, and is never copied for a snippet. */
  cutTextOf(first: number, last: number, longest: number): string {
    const cut: string[] = [];
    for (let line = first; line <= last; line++) {
      const start = this.startOf(line);
      const length = this.startOf(line + 1) - start;
      const text = this.text.slice(start, start + Math.min(length, longest + 2)).replace(/\r?\n$/, '');
      cut.push(text.length > longest ? `${text.slice(0, longest)}…` : text);
    }
    if (last === this.count && cut.at(-1) === '') cut.pop();
    return cut.join('\n');
  }

  /** The same without secrets, told from more lines than are shown: the key of a value may stand above or below them. */
  safeTextOf(first: number, last: number, longest: number): string {
    const shown: string[] = [];
    for (let line = first; line <= last; line++) shown.push(this.safeLine(line, longest));
    if (last === this.count && shown.at(-1) === '') shown.pop();
    return shown.join('\n');
  }

  /** Block by block in a long text, so that each line is looked at three times at most, however many findings are near it. */
  private safeLine(line: number, longest: number): string {
    const size = this.text.length <= WHOLE ? this.count : BLOCK;
    const block = Math.floor((line - 1) / size);
    const first = Math.max(1, block * size + 1 - REACH);
    const known = this.safe.get(block) ?? this.redacted(first, Math.min(this.count, (block + 1) * size + REACH), longest);
    this.safe.set(block, known);
    return typeof known === 'number' ? this.cutTextOf(line, line, known) : (known[line - first] ?? '');
  }

  private redacted(first: number, last: number, longest: number): readonly string[] | number {
    if (this.origin !== null && this.text.length <= WHOLE && secretLinesIn(this.origin).size === 0) return longest;
    const text = this.cutTextOf(first, last, longest);
    const lines = redactLines(text, this.path);
    return lines.join('\n') === text ? longest : lines;
  }

  /** The part of a line that survives a formatter and a migration; of an endless line its hash, taken once for all findings on the line. */
  essenceOf(line: number, { inText }: Origins): string {
    const known = this.essences.get(line);
    if (known !== undefined) return known;
    const text = inText(this.textOf(line, line)).replace(/\s+/g, '');
    const essence = text.length > ENDLESS ? sha256(text) : text;
    this.essences.set(line, essence);
    return essence;
  }

  /** The offset at which a line begins, the end of the text behind the last one. */
  startOf(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  get count(): number {
    return this.starts.length;
  }
}

/** A cache for one composition: most files have several findings. */
export function linesOf(): (file: SourceFile) => Lines {
  const known = new Map<SourceFile, Lines>();
  return (file) => {
    const lines = known.get(file) ?? new Lines(file.text, file.path, file);
    known.set(file, lines);
    return lines;
  };
}
