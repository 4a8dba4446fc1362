/** `.ci/run`, the campaigns and whoever sets TEMU_LONG have time; a person who waits for `npm test` sees the same shapes, smaller or fewer. */
export const isLong = process.env.TEMU_LONG === '1' || process.env.TEMU_INPUTS !== undefined;

/** Every so-many-th where a person waits, all where there is time. */
export function oneIn<T>(stride: number, all: readonly T[]): readonly T[] {
  return isLong ? all : all.filter((_, i) => i % stride === 0);
}
