import type { AssignNode, CallNode, NameNode, Node, ParamNode, Tree } from '../../model/index.js';
import { fileIndex, isScript, nameOf } from '../program/program.js';
import type { Decl, Holder, Ref } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';

/** Assignments to one variable, or under one key of it, beyond which it is unknown: no program that people write has so many. */
export const CHANGES = 200;
/** Calls of or with one variable that are looked through for those that put something: a client is called often, and most of them only read. */
export const CALLS = 2000;

/** What changes the variables of one name, by their declarations; under `FIELD` what changes a field of that name. */
type ByDecl<T> = ReadonlyMap<Node | typeof FIELD, readonly T[]>;
const FIELD = 'this';

/** One look through a file's changes for each name, however many variables are called so and however often each is asked about. */
export type Changes = {
  readonly assigned: Map<string, ByDecl<AssignNode>>;
  readonly byKey: Map<string, ReadonlyMap<string, readonly Part<Ref<AssignNode>>[]>>;
  readonly under: Map<string, ByDecl<Ref<AssignNode>>>;
  readonly calls: Map<string, ByDecl<Ref<CallNode>>>;
};

/** `x = …`, `[x, y] = …` */
export function assignmentsTo(session: Session, { tree, node, name }: Decl): readonly AssignNode[] {
  const { assigned } = changesIn(session, tree);
  return (
    made(assigned, name, () => {
      const own = fileIndex(session.program, tree);
      const plain = (own.assigned.get(name) ?? []).flatMap((ref): Part<AssignNode>[] =>
        ref.node.target.kind === 'name' ? [{ on: ref.node.target, item: ref.node }] : [],
      );
      const patterns = (own.patterns.get(name) ?? []).map((part): Part<AssignNode> => ({ on: part.name, item: part.node }));
      return byDecl(session, tree, name, [...plain, ...patterns]);
    }).get(node) ?? []
  );
}

/** `x.key = …`, `x["key"] = …`, `this.x.key = …`; the key '' is one that nobody knows. */
export function assignmentsUnder(session: Session, { name, decl }: Holder, key: string): readonly Ref<AssignNode>[] {
  return ofHolder(setUnder(session, decl.tree, name, key), decl.node);
}

/** What a function puts under a key of a parameter: by its name, or by those in its pattern. */
export function assignmentsToParam(session: Session, { tree, node }: Ref<ParamNode>, key: string): readonly Ref<AssignNode>[] {
  const names = node.pattern?.map((bound) => bound.name) ?? [node.name];
  return names.flatMap((name) => setUnder(session, tree, name, key).get(node) ?? []);
}

function setUnder(session: Session, tree: Tree, name: string, key: string): ByDecl<Ref<AssignNode>> {
  const { under, byKey } = changesIn(session, tree);
  return made(under, `${key}\n${name}`, () => {
    const named = made(byKey, key, () => byObject(fileIndex(session.program, tree).assigned.get(key) ?? []));
    return byDecl(session, tree, name, named.get(name) ?? []);
  });
}

/** By the name of the variable or field that is put into. */
function byObject(all: readonly Ref<AssignNode>[]): ReadonlyMap<string, readonly Part<Ref<AssignNode>>[]> {
  const found = new Map<string, Part<Ref<AssignNode>>[]>();
  for (const item of all) {
    const { target } = item.node;
    const on = target.kind === 'member' || target.kind === 'index' ? target.object : null;
    const name = on === null ? null : nameOf(on);
    if (on !== null && name !== null) made(found, name, () => []).push({ on, item });
  }
  return found;
}

/** `x.f(…)`, `f(x)`, `this.x.f(…)`, `f(this.x)` */
export function callsWith(session: Session, { name, decl }: Holder): readonly Ref<CallNode>[] {
  const { calls } = changesIn(session, decl.tree);
  const found = made(calls, name, () => {
    const { callsOn, callsOnFields } = fileIndex(session.program, decl.tree);
    const all = [...(callsOn.get(name) ?? []), ...(isScript(decl.tree) ? (callsOnFields.get(name) ?? []) : [])];
    const parts = all.flatMap((item): Part<Ref<CallNode>>[] => {
      const { callee, args } = item.node;
      return [...(callee.kind === 'member' ? [callee.object] : []), ...args].map((on) => ({ on, item }));
    });
    return byDecl(session, decl.tree, name, parts);
  });
  return ofHolder(found, decl.node);
}

function ofHolder<T>(found: ByDecl<T>, decl: Node): readonly T[] {
  const [own, fields] = [found.get(decl) ?? [], found.get(FIELD) ?? []];
  return fields.length === 0 ? own : own.length === 0 ? fields : [...own, ...fields];
}

type Part<T> = { readonly on: Node; readonly item: T };

function byDecl<T>(session: Session, tree: Tree, name: string, parts: readonly Part<T>[]): ByDecl<T> {
  const found = new Map<Node | typeof FIELD, T[]>();
  for (const { on, item } of parts) {
    for (const decl of heldIn(session, tree, name, on)) {
      const list = made(found, decl, () => []);
      // A call may be handed the same variable twice.
      if (list.at(-1) !== item) list.push(item);
    }
  }
  return found;
}

function heldIn(session: Session, tree: Tree, name: string, on: Node): readonly (Node | typeof FIELD)[] {
  if (on.kind === 'name') return on.name === name ? declared(session, tree, on) : [];
  const isField = on.kind === 'member' && on.property === name && on.object.kind === 'name' && on.object.name === 'this';
  return isField ? [FIELD] : [];
}

function declared(session: Session, tree: Tree, on: NameNode): readonly Node[] {
  return [...new Set((session.names.declarationsOf(on, tree) ?? []).map((decl) => decl.node))];
}

function changesIn({ state }: Session, tree: Tree): Changes {
  return made(state.changes, tree, () => ({ assigned: new Map(), byKey: new Map(), under: new Map(), calls: new Map() }));
}

function made<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
