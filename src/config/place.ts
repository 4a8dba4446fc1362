export const configName = 'temu-codemod.config.json';
/** The key in `package.json` that holds the same. */
export const packageKey = 'temu-codemod';

/** The path of keys to the config's own object in a file of this name: empty for a whole file, one key for `package.json`. */
export function baseOf(file: string): string[] {
  return /(^|[\\/])package\.json$/.test(file) ? [packageKey] : [];
}

/** 1-based. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
