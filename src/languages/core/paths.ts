/** `matches` of a format: by extension (without the dot) or by base name, both in lower case. */
export function matcher(extensions: readonly string[], names: readonly (string | RegExp)[] = []): (path: string) => boolean {
  const known = new Set(extensions);
  return (path) => {
    const base = baseName(path);
    return known.has(base.slice(base.lastIndexOf('.') + 1)) && base.includes('.')
      ? true
      : names.some((name) => (typeof name === 'string' ? name === base : name.test(base)));
  };
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
