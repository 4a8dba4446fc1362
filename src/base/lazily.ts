/** Computed when first asked for, then kept. */
export function lazily<T>(make: () => T): () => T {
  const made: { readonly value: T }[] = [];
  return () => {
    const [known = { value: make() }] = made;
    made[0] = known;
    return known.value;
  };
}
