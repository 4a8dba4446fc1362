import type { ListNode, Node, ObjectNode, SourceFile, Tree } from '../model/index.js';
import type { Names } from './few-names.js';
import { atHandOf, listed } from './nodes-below.js';
import { SleepingFunction } from './sleeping-function.js';
import { SleepingList } from './sleeping-list.js';

type Building<T> = { -readonly [K in keyof T]: T[K] };

/** The names by which what sleeps in a file is asked for: in code as `FileIndex` has them, in config as `ConfigKeys` has them, under `named`. */
export type Words = { readonly named: Names; readonly assigned: Names; readonly callsOn: Names };

/** Whose list of nodes sleeps, where some of it may stay: entries of an object, items of a list. */
export type Holder = ObjectNode | ListNode;

/** `at`: the place of the holder among all nodes of its tree; `kept`: by their place in the list the nodes that do not sleep. */
export type Sleeper = { readonly node: Holder; readonly at: number; readonly kept: ReadonlyMap<number, Node> };

/** Files of this process: each that wakes is parsed once more. */
const counts = { slept: 0, woken: 0 };

/** Whether so many files were woken that letting more of them sleep would cost more than it gains. */
export function isSleepDisturbed(): boolean {
  return counts.woken > FEW && counts.woken > counts.slept / 4;
}

const FEW = 50;

/** By the root: a tree may be wrapped anew. */
const files = new WeakMap<Node, SleepingFile>();

/**
 * Lists of nodes of one file that were let go before anyone had seen them. Whoever asks for one wakes the file: it is parsed again, and each list comes to
 * the node that it belongs to, once and for all, so that no node is ever there twice.
 */
export class SleepingFile {
  private holders: readonly (Sleeper & { readonly list: SleepingList })[] = [];
  private functions: readonly SleepingFunction[] = [];

  constructor(
    readonly words: Words,
    private readonly file: SourceFile,
    private readonly parse: (file: SourceFile) => Tree,
  ) {}

  get isAwake(): boolean {
    return this.holders.length === 0 && this.functions.length === 0;
  }

  /** Lets the lists go; functions are there as `SleepingFunction` already. */
  sleep(root: Node, { holders = [], functions = [] }: Asleep): void {
    this.holders = holders.map((sleeper) => {
      const list = new SleepingList(this, listOf(sleeper.node).length, [...sleeper.kept.values()]);
      setList(sleeper.node, list.asleep);
      return { ...sleeper, list };
    });
    this.functions = functions;
    for (const one of functions) one.sleepIn(this);
    files.set(root, this);
    counts.slept++;
  }

  wake(): void {
    const { holders, functions } = this;
    if (this.isAwake) return;
    counts.woken++;
    this.holders = [];
    this.functions = [];
    const nodes = listed(this.parse(this.file).root);
    const twinOf = <T extends Node>({ kind, range: { start } }: T, at: number): T => {
      const twin = nodes[at];
      if (twin?.kind === kind && twin.range.start === start) return twin as T;
      throw new Error(`${this.file.path}: no ${kind} at ${start} when it is parsed again`);
    };
    for (const { node, list, at, kept } of holders) {
      const twin = twinOf(node, at);
      const all = listOf(twin).map((child, i) => kept.get(i) ?? hungBelow(node, child, twin));
      list.wakeAs(all);
      setList(node, all);
    }
    for (const one of functions) one.wakeAs(twinOf(one, one.place));
  }

  /** The same of a copy of the tree, of another text: `copies` are what its holders have become, with copies of the nodes that do not sleep. */
  of(file: SourceFile, root: Node, copies: ReadonlyMap<Node, Node>): void {
    const holders = this.holders.flatMap(({ node, at, kept }): readonly Sleeper[] => {
      const copy = copies.get(node) as Holder | undefined;
      if (copy === undefined) return [];
      const own = atHandOf(listOf(copy));
      return [{ node: copy, at, kept: new Map([...kept.keys()].flatMap((i, k) => (own[k] ? [[i, own[k]]] : []))) }];
    });
    const functions = this.functions.flatMap((one) => {
      const copy = copies.get(one);
      return copy instanceof SleepingFunction ? [copy] : [];
    });
    new SleepingFile(this.words, file, this.parse).sleep(root, { holders, functions });
  }
}

type Asleep = { readonly holders?: readonly Sleeper[]; readonly functions?: readonly SleepingFunction[] };

function hungBelow(node: Node, child: Node, twin: Node): Node {
  if (child.parent === twin) child.parent = node;
  return child;
}

function listOf(node: Holder): readonly Node[] {
  return node.kind === 'object' ? node.entries : node.items;
}

function setList(node: Building<Holder>, list: readonly Node[]): void {
  if (node.kind === 'object') node.entries = list;
  else node.items = list;
}

/** What sleeps in a tree; null where all of it is there. */
export function sleepingIn({ root }: { readonly root: Node }): SleepingFile | null {
  const file = files.get(root);
  return file === undefined || file.isAwake ? null : file;
}
