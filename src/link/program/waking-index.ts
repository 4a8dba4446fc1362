import type { SleepingFile } from '../../base/asleep.js';
import type { Names } from '../../base/few-names.js';
import { nodesAtHand, nodesOf } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import type { FileIndex } from './file-index.js';
import type { Ref } from './ref.js';

export type Collect = (tree: Tree, nodes: readonly Node[], refs: ReadonlyMap<Node, Ref>) => FileIndex;

/** The index of a file in which bodies sleep: asked for a name that stands in one, it wakes the file. */
export class WakingIndex implements FileIndex {
  readonly named: FileIndex['named'];
  readonly assigned: FileIndex['assigned'];
  readonly callsOn: FileIndex['callsOn'];
  private held: FileIndex;
  private isWhole = false;

  constructor(
    private readonly tree: Tree,
    private readonly sleeping: SleepingFile,
    private readonly collect: Collect,
  ) {
    this.held = collect(tree, nodesAtHand(tree), new Map());
    const { words } = sleeping;
    this.named = new WakingMap(words.named, sleeping, () => this.index().named);
    this.assigned = new WakingMap(words.assigned, sleeping, () => this.index().assigned);
    this.callsOn = new WakingMap(words.callsOn, sleeping, () => this.index().callsOn);
  }

  get calls(): FileIndex['calls'] {
    this.sleeping.wake();
    return this.index().calls;
  }

  get withoutAsleep(): FileIndex | null {
    return this.sleeping.isAwake ? null : this.held;
  }

  get callsOnFields(): FileIndex['callsOnFields'] {
    return this.index().callsOnFields;
  }

  get patterns(): FileIndex['patterns'] {
    return this.index().patterns;
  }

  get classes(): FileIndex['classes'] {
    return this.held.classes;
  }

  get imports(): FileIndex['imports'] {
    return this.held.imports;
  }

  get exports(): FileIndex['exports'] {
    return this.held.exports;
  }

  private index(): FileIndex {
    if (!this.isWhole && this.sleeping.isAwake) {
      this.isWhole = true;
      const { calls, classes, assigned } = this.held;
      const refs = new Map<Node, Ref>([...calls, ...classes, ...[...assigned.values()].flat()].map((ref) => [ref.node, ref]));
      this.held = this.collect(this.tree, nodesOf(this.tree), refs);
    }
    return this.held;
  }
}

class WakingMap<T> implements ReadonlyMap<string, readonly T[]> {
  constructor(
    private readonly words: Names,
    private readonly sleeping: SleepingFile,
    private readonly lists: () => ReadonlyMap<string, readonly T[]>,
  ) {}

  get(name: string): readonly T[] | undefined {
    if (this.words.has(name)) this.sleeping.wake();
    return this.lists().get(name);
  }

  has(name: string): boolean {
    return this.words.has(name) || this.lists().has(name);
  }

  *keys(): MapIterator<string> {
    const lists = this.lists();
    yield* lists.keys();
    for (const word of this.words) if (!lists.has(word)) yield word;
  }

  get size(): number {
    const lists = this.lists();
    return [...this.words].reduce((sum, word) => (lists.has(word) ? sum : sum + 1), lists.size);
  }

  values(): MapIterator<readonly T[]> {
    return this.whole().values();
  }

  entries(): MapIterator<[string, readonly T[]]> {
    return this.whole().entries();
  }

  [Symbol.iterator](): MapIterator<[string, readonly T[]]> {
    return this.entries();
  }

  forEach(each: (list: readonly T[], name: string, map: ReadonlyMap<string, readonly T[]>) => void): void {
    for (const [name, list] of this.whole()) each(list, name, this);
  }

  private whole(): ReadonlyMap<string, readonly T[]> {
    this.sleeping.wake();
    return this.lists();
  }
}
