import type { Range, SourceFile } from '../model.js';

/** 1-based; columns in UTF-16 units. */
export type Span = { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number };

/** Offsets to lines and back, one index a file. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** The line of `offset`, from 1. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
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

  get count(): number {
    return this.starts.length;
  }

  private startOf(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }
}

/** A cache for one composition: most files have several findings. */
export function linesOf(): (file: SourceFile) => Lines {
  const known = new Map<SourceFile, Lines>();
  return (file) => {
    const lines = known.get(file) ?? new Lines(file.text);
    known.set(file, lines);
    return lines;
  };
}
