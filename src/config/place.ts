import { firstNumberFrom } from '../base/sorted.js';

export const configName = 'temu-codemod.config.json';
/** The key in `package.json` that holds the same. */
export const packageKey = 'temu-codemod';

/** The path of keys to the config's own object in a file of this name: empty for a whole file, one key for `package.json`. */
export function baseOf(file: string): string[] {
  return /(^|[\\/])package\.json$/.test(file) ? [packageKey] : [];
}

/** 1-based. */
export type LineAndColumn = { readonly line: number; readonly column: number };

export function placeOf(text: string, offset: number): LineAndColumn {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** For many offsets of one text, whose lines are counted once. */
export function placesIn(text: string): (offset: number) => LineAndColumn {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    const line = firstNumberFrom(starts, offset + 1);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
