/** The items of a growing list that pass a test: each is tested once, however often the list is asked for. */
export class Sifted<T> {
  private counted = 0;
  private readonly kept: T[] = [];

  constructor(
    private readonly list: readonly T[],
    private readonly test: (item: T) => boolean,
  ) {}

  all(): readonly T[] {
    for (; this.counted < this.list.length; this.counted++) {
      const item = this.list[this.counted];
      if (item !== undefined && this.test(item)) this.kept.push(item);
    }
    return this.kept;
  }
}
