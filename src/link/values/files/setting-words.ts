export const bare = (key: string): string => key.toLowerCase().replaceAll(/[-_]/g, '');
export const settled = (path: string): string => path.split('.').map(bare).join('.');

/** The words by which a key that sleeps is asked for: its last name, and of a dotted key what stands before that. */
export function wordsOfKey(key: string): readonly string[] {
  const own = settled(key);
  const dot = own.lastIndexOf('.');
  return dot < 0 ? [own] : [own.slice(dot + 1), own.slice(0, dot + 1)];
}

/** The words by which a path asks: its last name, and all of it in one word. */
export function wordsOfPath(path: string): readonly string[] {
  return [path.slice(path.lastIndexOf('.') + 1), path.replaceAll('.', '')];
}
