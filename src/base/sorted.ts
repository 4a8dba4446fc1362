/** The index of the first of the sorted items that stands at `least` or behind it; how many there are where none does. */
export function firstFrom<T>(sorted: readonly T[], least: number, placeOf: (item: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && placeOf(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of places that are numbers themselves. */
export function firstNumberFrom(sorted: readonly number[], least: number): number {
  return firstFrom(sorted, least, (place) => place);
}
