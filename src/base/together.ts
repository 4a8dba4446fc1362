/** What each of a list leads to, in one list. `flatMap` does the same: V8 takes four times as long for it, and most lists here hold one. */
export function together<T, R>(list: readonly T[], lead: (one: T) => readonly R[]): readonly R[] {
  const [only] = list;
  if (list.length === 1 && only !== undefined) return lead(only);
  const all: R[] = [];
  for (const one of list) for (const found of lead(one)) all.push(found);
  return all;
}
