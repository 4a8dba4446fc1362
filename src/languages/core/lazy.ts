/** A library that is imported when a file needs it: `prepare` loads it, `get` hands it out; asking before that is a bug. */
export function lazy<T>(load: () => Promise<T>): { prepare(): Promise<void>; get(): T } {
  const loaded: T[] = [];
  return {
    async prepare() {
      if (loaded.length === 0) loaded[0] = await load();
    },
    get() {
      const library = loaded[0];
      if (library === undefined) throw new Error('lazy: used before prepare()');
      return library;
    },
  };
}
