import { SmallMap } from '../../base/small-map.js';
import type { AssignNode, CallNode, NameNode, Node, ParamNode, Tree } from '../../model/index.js';
import { fileIndex, indexAtHand, isScript } from '../program/program.js';
import type { Decl, Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { furtherNamesOf } from './aliases.js';
import type { SymbolTable } from './symbol-table.js';

/** Assignments to one variable, or under one key of it, beyond which it is unknown: no program that people write has so many. */
export const CHANGES = 200;
/** Calls of or with one variable that are looked through for those that put something: a client is called often, and most of them only read. */
export const CALLS = 2000;

/** A variable, by the name that it has where it is changed, or a part of the variable `within`. */
type Held = { readonly name: string; readonly decl: Decl; readonly within?: string };

/** The changes of the variables of one name, by their declarations; under `FIELD` those of a field of that name. */
type ByDecl<T> = ReadonlyMap<Node | typeof FIELD, readonly T[]>;
const FIELD = 'this';

/** One look through a file's changes for each name, however many variables are called so and however often each is asked about. */
export type Changes = {
  readonly assigned: SmallMap<string, ByDecl<AssignNode>>;
  readonly byKey: SmallMap<string, ReadonlyMap<string, readonly Part<Ref<AssignNode>>[]>>;
  readonly under: SmallMap<string, ByDecl<Ref<AssignNode>>>;
  readonly calls: SmallMap<string, ByDecl<Ref<CallNode>>>;
  /** `a.b` of each `a.b.c = …`. */
  readonly parts: SmallMap<'all', ReadonlySet<string>>;
};

/** `x = …`, `[x, y] = …` */
export function assignmentsTo(symbols: SymbolTable, { tree, node, name }: Decl): readonly AssignNode[] {
  const { assigned } = changesIn(symbols, tree);
  return (
    made(assigned, name, () => {
      const own = fileIndex(symbols.program, tree);
      const plain = (own.assigned.get(name) ?? []).flatMap((ref): Part<AssignNode>[] =>
        ref.node.target.kind === 'name' ? [{ on: ref.node.target, item: ref.node }] : [],
      );
      const patterns = (own.patterns.get(name) ?? []).map((part): Part<AssignNode> => ({ on: part.name, item: part.node }));
      return byDecl(symbols, tree, name, [...plain, ...patterns]);
    }).get(node) ?? []
  );
}

/** `x.key = …`, `x["key"] = …`, `this.x.key = …`; the key '' is one that nobody knows. */
export function assignmentsUnder(symbols: SymbolTable, { name, decl, within }: Held, key: string): readonly Ref<AssignNode>[] {
  if (within !== undefined) return setWithin(symbols, decl.tree, within, name, key).get(decl.node) ?? [];
  const own = ofHolder(setUnder(symbols, decl.tree, name, key), decl.node);
  // Python's are told by `sharedWrites`.
  const aliases = decl.tree.language === 'python' ? [] : furtherNamesOf(symbols, decl);
  if (aliases.length === 0) return own;
  const others = aliases.flatMap(({ decl: { tree, node, name: other }, isWhole }) =>
    (setUnder(symbols, tree, other, key).get(node) ?? []).filter(({ node: { target } }) => isOfObject(tree, target, isWhole)),
  );
  return others.length === 0 ? own : [...new Set([...own, ...others])];
}

/** PHP copies an array that is given another name, and not an object: `$b->type = …`. */
function isOfObject({ language }: Tree, target: Node, isWhole: boolean): boolean {
  return isWhole || language !== 'php' || target.kind === 'member';
}

/** Whether a statement puts something into that part of a variable: `variable.name.key = …`. */
export function isChangedInPart(symbols: SymbolTable, tree: Tree, variable: string, name: string): boolean {
  return made(changesIn(symbols, tree).parts, 'all', () => partsIn(symbols, tree)).has(`${variable}\n${name}`);
}

function partsIn(symbols: SymbolTable, tree: Tree): ReadonlySet<string> {
  const all = [...indexAtHand(symbols.program, tree).assigned.values()].flat();
  return new Set(
    all.flatMap(({ node: { target } }) => {
      const part = target.kind === 'member' || target.kind === 'index' ? target.object : null;
      const base = part?.kind === 'member' || part?.kind === 'index' ? part.object : null;
      const name = part === null ? null : nameOf(part);
      return base?.kind === 'name' && base.name !== 'this' && name !== null ? [`${base.name}\n${name}`] : [];
    }),
  );
}

function setWithin(symbols: SymbolTable, tree: Tree, variable: string, name: string, key: string): ByDecl<Ref<AssignNode>> {
  const { under, byKey } = changesIn(symbols, tree);
  return made(under, `${key}\n${variable}\n${name}`, () => {
    const named = made(byKey, key, () => byObject(fileIndex(symbols.program, tree).assigned.get(key) ?? []));
    const parts = (named.get(name) ?? []).flatMap(({ on, item }): Part<Ref<AssignNode>>[] =>
      on.kind === 'member' || on.kind === 'index' ? [{ on: on.object, item }] : [],
    );
    return byDecl(symbols, tree, variable, parts);
  });
}

/** The values that a function puts under a key of a parameter: by the parameter's name, or by those in its pattern. */
export function assignmentsToParam(symbols: SymbolTable, { tree, node }: Ref<ParamNode>, key: string): readonly Ref<AssignNode>[] {
  const names = node.pattern?.map((bound) => bound.name) ?? [node.name];
  return names.flatMap((name) => setUnder(symbols, tree, name, key).get(node) ?? []);
}

function setUnder(symbols: SymbolTable, tree: Tree, name: string, key: string): ByDecl<Ref<AssignNode>> {
  const { under, byKey } = changesIn(symbols, tree);
  return made(under, `${key}\n${name}`, () => {
    const named = made(byKey, key, () => byObject(fileIndex(symbols.program, tree).assigned.get(key) ?? []));
    return byDecl(symbols, tree, name, named.get(name) ?? []);
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
  return found.size === 0 ? NOTHING : found;
}

/** `x.f(…)`, `f(x)`, `this.x.f(…)`, `f(this.x)` */
export function callsWith(symbols: SymbolTable, { name, decl, within }: Held): readonly Ref<CallNode>[] {
  if (within !== undefined) return [];
  const own = callsOn(symbols, name, decl);
  const aliases = furtherNamesOf(symbols, decl);
  if (aliases.length === 0) return own;
  const others = aliases.flatMap(({ decl: alias, isWhole }) =>
    callsOn(symbols, alias.name, alias).filter(({ tree, node: { callee } }) => isOfObject(tree, callee, isWhole)),
  );
  return others.length === 0 ? own : [...new Set([...own, ...others])];
}

function callsOn(symbols: SymbolTable, name: string, decl: Decl): readonly Ref<CallNode>[] {
  const { calls } = changesIn(symbols, decl.tree);
  const found = made(calls, name, () => {
    const index = fileIndex(symbols.program, decl.tree);
    const onFields = index.callsOnFields.get(name) ?? [];
    const all = [
      ...(index.callsOn.get(name) ?? []),
      ...(hasOwnFields(decl.tree) ? onFields : onFields.filter((call) => isOnOwn(call, name))),
    ];
    const parts = all.flatMap((item): Part<Ref<CallNode>>[] => {
      const { callee, args } = item.node;
      return [...(callee.kind === 'member' ? [callee.object] : []), ...args.map(givenBy)].map((on) => ({ on, item }));
    });
    return byDecl(symbols, decl.tree, name, parts);
  });
  return ofHolder(found, decl.node);
}

/** `body` of `fill(target: body)`, of an argument that has no name the argument itself. */
export function givenBy(arg: Node): Node {
  return arg.kind === 'entry' && arg.value !== null ? arg.value : arg;
}

/** In other languages a field is called by its bare name, too. */
function hasOwnFields(tree: Tree): boolean {
  return isScript(tree) || tree.language === 'python' || tree.language === 'php';
}

/** `this.gateways.put(…)`, `fill(this.gateways)`, Go's `r.form.Set(…)` on its receiver: the field of another object says nothing of this one. */
function isOnOwn({ tree, node: { callee, args } }: Ref<CallNode>, name: string): boolean {
  if (!/^(?:java|go|csharp)$/.test(tree.language)) return false;
  const parts = callee.kind === 'member' ? [callee.object, ...args] : args;
  return parts.some(
    (part) => part.kind === 'member' && part.property === name && part.object.kind === 'name' && part.object.name === 'this',
  );
}

/** A variable is no field that is called like it: `const p = this.p`. */
function isField(decl: Node): boolean {
  return decl.kind === 'param' ? decl.field : decl.kind !== 'define' || decl.member;
}

function ofHolder<T>(found: ByDecl<T>, decl: Node): readonly T[] {
  if (!isField(decl)) return found.get(decl) ?? [];
  const [own, fields] = [found.get(decl) ?? [], found.get(FIELD) ?? []];
  return fields.length === 0 ? own : own.length === 0 ? fields : [...own, ...fields];
}

type Part<T> = { readonly on: Node; readonly item: T };

function byDecl<T>(symbols: SymbolTable, tree: Tree, name: string, parts: readonly Part<T>[]): ByDecl<T> {
  const found = new SmallMap<Node | typeof FIELD, T[]>();
  for (const { on, item } of parts) {
    for (const decl of heldIn(symbols, tree, name, on)) {
      const list = found.get(decl);
      if (list === undefined) found.set(decl, [item]);
      // A call may be handed the same variable twice.
      else if (list.at(-1) !== item) list.push(item);
    }
  }
  return found.size === 0 ? NOTHING : found;
}

function heldIn(symbols: SymbolTable, tree: Tree, name: string, on: Node): readonly (Node | typeof FIELD)[] {
  if (on.kind === 'name') return on.name === name ? declared(symbols, tree, on) : [];
  const object = on.kind === 'member' && on.property === name && on.object.kind === 'name' ? on.object : null;
  return object !== null && (object.name === 'this' || isOwnMaking(symbols, tree, object)) ? [FIELD] : [];
}

/** PHP's `$b->params['type'] = $type` in a class that makes `$b` of itself: `$b = new self()`. */
function isOwnMaking(symbols: SymbolTable, tree: Tree, object: NameNode): boolean {
  if (tree.language !== 'php') return false;
  const decls = symbols.names.declarationsOf(object, tree) ?? [];
  const isMade = (value: Node | null): boolean =>
    value?.kind === 'call' && value.isNew && value.callee.kind === 'name' && value.callee.name === 'this';
  return decls.length > 0 && decls.every(({ node }) => node.kind === 'define' && isMade(node.value));
}

function declared(symbols: SymbolTable, tree: Tree, on: NameNode): readonly Node[] {
  const decls = symbols.names.declarationsOf(on, tree) ?? [];
  const [only, another] = decls;
  if (only && !another) return [only.node];
  return [...new Set(decls.map((decl) => decl.node))];
}

type Growing<K, V> = { get(key: K): V | undefined; set(key: K, value: V): unknown };

function changesIn({ changes }: SymbolTable, tree: Tree): Changes {
  return made(changes, tree, () => ({
    assigned: new SmallMap(),
    byKey: new SmallMap(),
    under: new SmallMap(),
    calls: new SmallMap(),
    parts: new SmallMap(),
  }));
}

/** Of most names there are no changes. */
const NOTHING: ReadonlyMap<never, never> = new Map<never, never>();

function made<K, V>(map: Growing<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
