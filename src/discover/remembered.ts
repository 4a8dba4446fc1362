/** Asks once for each path. */
export function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (path) => {
    const known = answers.get(path) ?? { answer: ask(path) };
    answers.set(path, known);
    return known.answer;
  };
}

/** Made when it is first asked for: a clean tree asks for none of it. */
export function lazily<T extends object>(make: () => T): () => T {
  const held: { made: T | null } = { made: null };
  return () => {
    held.made ??= make();
    return held.made;
  };
}
