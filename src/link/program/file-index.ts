import { sleepingIn } from '../../base/asleep.js';
import { trimmed } from '../../base/compact.js';
import { nodesOf, walk } from '../../base/tree.js';
import type { AssignNode, CallNode, ClassNode, ExportNode, ImportNode, NameNode, Node, Tree } from '../../model/index.js';
import type { Ref } from './ref.js';
import { lastName, nameOf } from './syntax.js';
import { WakingIndex } from './waking-index.js';

type Lists<T> = Map<string, T[]>;

/** The nodes of one file, by name. A variable is changed in its own file only, and a large repository has a `params` in every other. */
export type FileIndex = {
  /** Nodes without their file, since most are never asked for. */
  readonly named: ReadonlyMap<string, readonly Node[]>;
  readonly calls: readonly Ref<CallNode>[];
  /** The same without what sleeps (`base/asleep.ts`); null where nothing does. */
  readonly withoutAsleep: FileIndex | null;
  readonly assigned: ReadonlyMap<string, readonly Ref<AssignNode>[]>;
  readonly callsOn: ReadonlyMap<string, readonly Ref<CallNode>[]>;
  /** Calls on `this.x`, and those that are handed it, by x. */
  readonly callsOnFields: ReadonlyMap<string, readonly Ref<CallNode>[]>;
  /** `[a, b] = …` by each name in the pattern. */
  readonly patterns: ReadonlyMap<string, readonly { readonly name: NameNode; readonly node: AssignNode }[]>;
  readonly classes: readonly Ref<ClassNode>[];
  readonly imports: readonly ImportNode[];
  readonly exports: readonly ExportNode[];
};

/** A tree never changes, and a run asks about it once for every file that turns up later. */
const known = new WeakMap<Tree, FileIndex>();

export function fileIndexOf(tree: Tree): FileIndex {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const sleeping = sleepingIn(tree);
  const contents = sleeping === null ? collect(tree, nodesOf(tree), new Map()) : new WakingIndex(tree, sleeping, collect);
  known.set(tree, contents);
  return contents;
}

/** `refs`: of nodes that were handed out with their tree before. */
function collect(tree: Tree, nodes: readonly Node[], refs: ReadonlyMap<Node, Ref>): FileIndex {
  const refTo = <T extends Node>(node: T): Ref<T> => (refs.get(node) as Ref<T> | undefined) ?? { tree, node };
  const named: Lists<Node> = new Map();
  const assigned: Lists<Ref<AssignNode>> = new Map();
  const callsOn: Lists<Ref<CallNode>> = new Map();
  const callsOnFields: Lists<Ref<CallNode>> = new Map();
  const patterns: Lists<{ readonly name: NameNode; readonly node: AssignNode }> = new Map();
  const lists = { calls: [] as Ref<CallNode>[], classes: [] as Ref<ClassNode>[], imports: [] as ImportNode[], exports: [] as ExportNode[] };
  for (const node of nodes) {
    const name = nameOf(node);
    if (name !== null) put(named, name, node);
    if (node.kind === 'call') {
      const call = refTo(node);
      lists.calls.push(call);
      for (const on of callsOnNames(node)) put(callsOn, on, call);
      for (const on of fieldsIn(node)) put(callsOnFields, on, call);
    } else if (node.kind === 'assign') {
      put(assigned, nameOf(node.target) ?? '', refTo(node));
      for (const part of boundBy(node)) put(patterns, part.name, { name: part, node });
    } else if (node.kind === 'import') lists.imports.push(node);
    else if (node.kind === 'export') lists.exports.push(node);
    else if (node.kind === 'class') lists.classes.push(refTo(node));
  }
  return {
    named: withoutRoom(named),
    assigned: withoutRoom(assigned),
    callsOn: withoutRoom(callsOn),
    callsOnFields: withoutRoom(callsOnFields),
    patterns: withoutRoom(patterns),
    calls: trimmed(lists.calls),
    classes: trimmed(lists.classes),
    imports: trimmed(lists.imports),
    exports: trimmed(lists.exports),
    withoutAsleep: null,
  };
}

const NO_LISTS: ReadonlyMap<string, readonly never[]> = new Map();

/** Each list is as long as it stays. */
function withoutRoom<T>(lists: Map<string, readonly T[]>): ReadonlyMap<string, readonly T[]> {
  if (lists.size === 0) return NO_LISTS;
  for (const [name, list] of lists) lists.set(name, trimmed(list));
  return lists;
}

function boundBy({ target }: AssignNode): readonly NameNode[] {
  if (target.kind !== 'object' && target.kind !== 'list') return [];
  return [...walk(target)].filter((part): part is NameNode => part.kind === 'name');
}

/** Of `x.f(y, z)`: x, y and z. */
export function callsOnNames({ callee, args }: CallNode): readonly string[] {
  const names = args.flatMap((arg) => {
    // `fill(target: body)`
    const given = arg.kind === 'entry' && arg.value !== null ? arg.value : arg;
    return given.kind === 'name' ? [given.name] : [];
  });
  return callee.kind === 'member' && callee.object.kind === 'name' ? [callee.object.name, ...names] : names;
}

/** Of `this.x.f(y, this.z)`: x and z. */
function fieldsIn({ callee, args }: CallNode): readonly string[] {
  const on = callee.kind === 'member' ? [callee.object, ...args] : args;
  return on.flatMap((node) =>
    node.kind === 'member' && node.object.kind === 'name' && node.object.name === 'this' ? [node.property] : [],
  );
}

function put<T>(lists: Lists<T>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** One look-up over all files of a program, each name gathered when it is first asked for, and again once a further file holds it. */
export type ByName<T> = { get(name: string): readonly T[]; has(name: string): boolean };

type Holder<Held> = { readonly tree: Tree; readonly map: ReadonlyMap<string, readonly Held[]> };

export class Gathered<T, Held = T> implements ByName<T> {
  /** The files that hold a name: most names stand in one alone, which needs no list. */
  private readonly holders = new Map<string, Holder<Held> | Holder<Held>[]>();
  private readonly lists = new Map<string, readonly T[]>();

  /** `made`: of what a file holds under a name, what is handed out. */
  constructor(private readonly made: (held: Held, tree: Tree) => T) {}

  add(tree: Tree, map: ReadonlyMap<string, readonly Held[]>): void {
    const holder = { tree, map };
    for (const name of map.keys()) {
      this.hold(name, holder);
      const known = this.lists.get(name);
      // A new list: whoever walks the old one goes on with what there was.
      if (known) this.lists.set(name, [...known, ...this.heldIn(holder, name)]);
    }
  }

  get(name: string): readonly T[] {
    const known = this.lists.get(name);
    if (known) return known;
    const list = trimmed([this.holders.get(name) ?? []].flat().flatMap((holder) => this.heldIn(holder, name)));
    this.lists.set(name, list);
    return list;
  }

  has(name: string): boolean {
    return this.holders.has(name);
  }

  private hold(name: string, holder: Holder<Held>): void {
    const before = this.holders.get(name);
    if (before === undefined) this.holders.set(name, holder);
    else if (Array.isArray(before)) before.push(holder);
    else this.holders.set(name, [before, holder]);
  }

  private heldIn({ tree, map }: Holder<Held>, name: string): readonly T[] {
    return (map.get(name) ?? []).map((held) => this.made(held, tree));
  }
}

/** `a.b.C<T>` → `C`, of everything that a class extends. */
export function superNames({ extends: written, mixins }: ClassNode): readonly string[] {
  // `extends Retries(Signs(Base))`: each of them has a part in it.
  const made = written?.includes('(') ? (written.match(/(?<![\w$])[\w$]+(?=\s{0,99}[()])/g) ?? []) : [];
  return [...new Set([...(written === null ? [] : [written]), ...mixins].map(lastName).concat(made))];
}
