/** A map of which most have one entry, or none: that takes a quarter of the memory of a table. */
export class SmallMap<K, V> implements ReadonlyMap<K, V> {
  private table: Map<K, V> | null = null;
  private isOne = false;
  private key: K | null = null;
  private value: V | null = null;

  get size(): number {
    return this.table?.size ?? (this.isOne ? 1 : 0);
  }

  get(key: K): V | undefined {
    if (this.table !== null) return this.table.get(key);
    return this.isOne && this.key === key ? (this.value as V) : undefined;
  }

  has(key: K): boolean {
    return this.table?.has(key) ?? (this.isOne && this.key === key);
  }

  set(key: K, value: V): this {
    if (this.table !== null || (this.isOne && this.key !== key)) {
      this.table = this.whole().set(key, value);
      this.isOne = false;
      this.key = null;
      this.value = null;
    } else {
      this.isOne = true;
      this.key = key;
      this.value = value;
    }
    return this;
  }

  keys(): MapIterator<K> {
    return this.whole().keys();
  }

  values(): MapIterator<V> {
    return this.whole().values();
  }

  entries(): MapIterator<[K, V]> {
    return this.whole().entries();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.whole()) each(value, key, this);
  }

  private whole(): Map<K, V> {
    return this.table ?? new Map(this.isOne ? [[this.key as K, this.value as V]] : []);
  }
}
