/** A list with one item more and no room for others: what is spread into a list that stays takes the memory of sixteen items more. */
export function appended<T>(list: readonly T[] | undefined, item: T): readonly T[] {
  return list === undefined || list.length === 0 ? [item] : list.concat([item]);
}
