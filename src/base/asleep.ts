import type { FunctionNode, ListNode, Node, ObjectNode, SourceFile, Tree } from '../model/index.js';
import { listed } from './nodes-below.js';

type Building<T> = { -readonly [K in keyof T]: T[K] };

/** The names by which what sleeps in a file is asked for: in code as `FileIndex` has them, in config as `ConfigKeys` has them, under `named`. */
export type Words = { readonly named: ReadonlySet<string>; readonly assigned: ReadonlySet<string>; readonly callsOn: ReadonlySet<string> };

/** Whose list of nodes sleeps: the body of a function, entries of an object, items of a list. */
export type Holder = FunctionNode | ObjectNode | ListNode;

/** `at`: the place of the holder among all nodes of its tree; `kept`: by their place in the list the nodes that do not sleep. */
export type Sleeper = { readonly node: Holder; readonly at: number; readonly kept: ReadonlyMap<number, Node> };

const NONE_KEPT: Sleeper['kept'] = new Map();

/** Files of this process: each that wakes is parsed once more. */
const counts = { slept: 0, woken: 0 };

/** Whether so many files were woken that letting more of them sleep would cost more than it gains. */
export function isSleepDisturbed(): boolean {
  return counts.woken > FEW && counts.woken > counts.slept / 4;
}

const FEW = 50;

/** Lists in the place of those that sleep, with what does not. */
const lists = new WeakMap<readonly Node[], readonly Node[]>();
/** By the root: a tree may be wrapped anew. */
const files = new WeakMap<Node, SleepingFile>();

/**
 * Lists of nodes of one file that were let go before anyone had seen them. Whoever asks for one wakes the file: it is parsed again, and each list comes to
 * the node that it belongs to, once and for all, so that no node is ever there twice.
 */
export class SleepingFile {
  private sleepers: readonly (Sleeper & { readonly list: Node[] })[] = [];

  constructor(
    readonly words: Words,
    private readonly file: SourceFile,
    private readonly parse: (file: SourceFile) => Tree,
  ) {}

  get isAwake(): boolean {
    return this.sleepers.length === 0;
  }

  /** Lets the lists go. */
  sleep(root: Node, sleepers: readonly Sleeper[]): void {
    this.sleepers = sleepers.map(({ node, at, kept }) => {
      const list: Node[] = [];
      const asleep = new Proxy(list, this.waking(listOf(node).length));
      lists.set(asleep, [...kept.values()]);
      setList(node, asleep);
      return { node, list, at, kept: kept.size === 0 ? NONE_KEPT : kept };
    });
    files.set(root, this);
    counts.slept++;
  }

  wake(): void {
    const { sleepers } = this;
    if (sleepers.length === 0) return;
    counts.woken++;
    this.sleepers = [];
    const nodes = listed(this.parse(this.file).root);
    for (const { node, list, at, kept } of sleepers) {
      const twin = nodes[at];
      if (twin?.kind !== node.kind || twin.range.start !== node.range.start)
        throw new Error(`${this.file.path}: no ${node.kind} at ${node.range.start} when it is parsed again`);
      listOf(twin as Holder).forEach((child, i) => {
        const building: Building<Node> = child;
        if (child.parent === twin) building.parent = node;
        list[i] = kept.get(i) ?? child;
      });
      setList(node, list);
    }
  }

  /** The same of a copy of the tree, of another text: `copies` are what its holders have become, with copies of the nodes that do not sleep. */
  of(file: SourceFile, root: Node, copies: ReadonlyMap<Node, Holder>): void {
    const copied = this.sleepers.flatMap(({ node, at, kept }): readonly Sleeper[] => {
      const copy = copies.get(node);
      if (copy === undefined) return [];
      const own = atHandOf(listOf(copy));
      return [{ node: copy, at, kept: new Map([...kept.keys()].flatMap((i, k) => (own[k] ? [[i, own[k]]] : []))) }];
    });
    new SleepingFile(this.words, file, this.parse).sleep(root, copied);
  }

  /** How long a list is can be said of one that sleeps. */
  private waking(length: number): ProxyHandler<Node[]> {
    const awake = (list: Node[]): Node[] => {
      this.wake();
      return list;
    };
    return {
      get: (list, key) => (key === 'length' ? length : Reflect.get(awake(list), key)),
      has: (list, key) => key in awake(list),
      ownKeys: (list) => Reflect.ownKeys(awake(list)),
      getOwnPropertyDescriptor: (list, key) => Reflect.getOwnPropertyDescriptor(awake(list), key),
    };
  }
}

function listOf(node: Holder): readonly Node[] {
  return node.kind === 'function' ? node.body : node.kind === 'object' ? node.entries : node.items;
}

function setList(node: Building<Holder>, list: readonly Node[]): void {
  if (node.kind === 'function') node.body = list;
  else if (node.kind === 'object') node.entries = list;
  else node.items = list;
}

/** What sleeps in a tree; null where all of it is there. */
export function sleepingIn({ root }: { readonly root: Node }): SleepingFile | null {
  const file = files.get(root);
  return file === undefined || file.isAwake ? null : file;
}

export function isAsleep(list: readonly Node[]): boolean {
  return lists.has(list);
}

/** Of a list that sleeps what does not; any other list as it is. */
export function atHandOf(list: readonly Node[]): readonly Node[] {
  return lists.get(list) ?? list;
}
