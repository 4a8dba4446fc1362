import type { FunctionNode, Node, SourceFile, Tree } from '../model/index.js';
import { listed } from './nodes-below.js';

type Building<T> = { -readonly [K in keyof T]: T[K] };

/** The names by which the bodies that sleep in a file are asked for: as `FileIndex` has them. */
export type Words = { readonly named: ReadonlySet<string>; readonly assigned: ReadonlySet<string>; readonly callsOn: ReadonlySet<string> };

/** `at`: the place of the function among all nodes of its tree. */
type Sleeper = { readonly node: Building<FunctionNode>; readonly list: Node[]; readonly at: number };

/** Files of this process: each that wakes is parsed once more. */
const counts = { slept: 0, woken: 0 };

/** Whether so many files were woken that letting more of them sleep would cost more than it gains. */
export function isSleepDisturbed(): boolean {
  return counts.woken > FEW && counts.woken > counts.slept / 4;
}

const FEW = 50;

/** Lists in the place of bodies that sleep. */
const lists = new WeakSet<readonly Node[]>();
/** By the root: a tree may be wrapped anew. */
const files = new WeakMap<Node, SleepingFile>();

/**
 * Functions of one file whose bodies were let go before anyone had seen them. Whoever asks for one wakes the file: it is parsed again, and each body comes to
 * the node that it belongs to, once and for all, so that no node is ever there twice.
 */
export class SleepingFile {
  private sleepers: readonly Sleeper[] = [];

  constructor(
    readonly words: Words,
    private readonly file: SourceFile,
    private readonly parse: (file: SourceFile) => Tree,
  ) {}

  get isAwake(): boolean {
    return this.sleepers.length === 0;
  }

  /** Lets the bodies go. */
  sleep(root: Node, bodies: readonly { readonly node: FunctionNode; readonly at: number }[]): void {
    const waking: ProxyHandler<Node[]> = {
      get: (list, key) => (key === 'length' ? list.length : this.woken(list, key)),
      has: (list, key) => key in this.awake(list),
      ownKeys: (list) => Reflect.ownKeys(this.awake(list)),
      getOwnPropertyDescriptor: (list, key) => Reflect.getOwnPropertyDescriptor(this.awake(list), key),
    };
    this.sleepers = bodies.map(({ node, at }) => {
      // How long a body is can be said of one that sleeps.
      const list = new Array<Node>(node.body.length);
      const asleep = new Proxy(list, waking);
      lists.add(asleep);
      const building: Building<FunctionNode> = node;
      building.body = asleep;
      return { node: building, list, at };
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
    for (const { node, list, at } of sleepers) {
      const twin = nodes[at];
      if (twin?.kind !== 'function' || twin.range.start !== node.range.start)
        throw new Error(`${this.file.path}: no function at ${node.range.start} when it is parsed again`);
      twin.body.forEach((child, i) => {
        const building: Building<Node> = child;
        if (child.parent === twin) building.parent = node;
        list[i] = child;
      });
      node.body = list;
    }
  }

  /** The same of a copy of the tree, of another text: `copies` are what its functions have become. */
  of(file: SourceFile, root: Node, copies: ReadonlyMap<Node, FunctionNode>): void {
    const copied = this.sleepers.flatMap(({ node, at }) => {
      const copy = copies.get(node);
      return copy === undefined ? [] : [{ node: copy, at }];
    });
    new SleepingFile(this.words, file, this.parse).sleep(root, copied);
  }

  private awake(list: Node[]): Node[] {
    this.wake();
    return list;
  }

  private woken(list: Node[], key: string | symbol): unknown {
    return Reflect.get(this.awake(list), key);
  }
}

/** What sleeps in a tree; null where all of it is there. */
export function sleepingIn({ root }: { readonly root: Node }): SleepingFile | null {
  const file = files.get(root);
  return file === undefined || file.isAwake ? null : file;
}

export function isAsleep(body: readonly Node[]): boolean {
  return lists.has(body);
}
