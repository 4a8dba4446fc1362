import type { Node } from '../model/index.js';

const NONE: readonly never[] = [];

/** By the list that is handed out. */
const known = new WeakMap<readonly unknown[], SleepingList>();

/** A list of nodes that is not there, of which the length can be said: whoever asks for more wakes the file. A handler of its own proxy: closures would take three times as much. */
export class SleepingList<T extends Node = Node> implements ProxyHandler<T[]> {
  readonly asleep: readonly T[];
  readonly kept: readonly T[];
  private all: readonly T[] | null = null;

  constructor(
    private readonly file: { wake(): void },
    private readonly length: number,
    kept: readonly T[] = NONE,
  ) {
    this.kept = kept.length === 0 ? NONE : kept;
    this.asleep = new Proxy<T[]>([], this);
    known.set(this.asleep, this as unknown as SleepingList);
  }

  /** Of a list that sleeps, or slept when it was handed out. */
  static of(list: readonly unknown[]): SleepingList | undefined {
    return known.get(list);
  }

  wakeAs(all: readonly T[]): void {
    this.all = all;
  }

  get(_: readonly T[], key: string | symbol): unknown {
    return key === 'length' ? this.length : Reflect.get(this.awake(), key);
  }

  has(_: readonly T[], key: string | symbol): boolean {
    return key in this.awake();
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.awake());
  }

  getOwnPropertyDescriptor(_: readonly T[], key: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.awake(), key);
  }

  private awake(): readonly T[] {
    if (this.all === null) this.file.wake();
    return this.all ?? NONE;
  }
}
