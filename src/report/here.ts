import { type Lines, linesOf } from '../lines/lines.js';
import type { Now, Range, SourceFile } from '../model/index.js';
import type { ComposeInput } from './compose.js';

/** The files as a run has left them. */
export type AsWritten = {
  readonly fileOf: (file: SourceFile) => SourceFile;
  /** The offset now of an offset in the file as it was read. */
  readonly moved: (path: string, offset: number) => number;
};

/** Where places stand behind a run that wrote, in the files as they are now. */
export type Here = {
  /** Empty where a place stands where it stood. */
  readonly nowOf: (file: SourceFile, range: Range) => { readonly now?: Now };
  /** The number now of a line of the file as it was read. */
  readonly lineNow: (path: string, line: number) => number;
};

export function hereOf({ asWritten, fileAt }: Pick<ComposeInput, 'asWritten' | 'fileAt'>, read: (file: SourceFile) => Lines): Here {
  if (asWritten === null) return { nowOf: () => ({}), lineNow: (_, line) => line };
  const { fileOf, moved } = asWritten;
  const written = linesOf();
  return {
    nowOf(file, { start }) {
      const offset = moved(file.path, start);
      if (offset === start) return {};
      const { line, column } = written(fileOf(file)).span({ start: offset, end: offset });
      return { now: { line, column } };
    },
    lineNow(path, line) {
      const file = fileAt(path);
      return file === null ? line : written(fileOf(file)).lineAt(moved(path, read(file).startOf(line)));
    },
  };
}
