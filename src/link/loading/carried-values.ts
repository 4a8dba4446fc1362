import { foundAtHand, walk } from '../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Node, Site, Tree, TypeUse } from '../../model/index.js';
import { apiName, typeKeys } from '../clients/type-names.js';
import { fileIndex, indexAtHand, isConfig, isScript, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { isPromising } from '../requests/arguments/promising-argument.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { locate, resolveImport } from '../symbols/import-resolver.js';
import { importersOf, modulesOf } from '../symbols/importers.js';
import { isExportsObject } from '../symbols/scopes.js';
import { openImporters } from '../symbols/sight.js';
import { type AbstractValue, TOP, unresolvedOf } from '../values/abstract-value.js';
import { invokerOf } from '../values/calls/receiver.js';
import { declaredType } from '../values/classes/declared-types.js';
import { evaluate } from '../values/evaluate.js';
import { accessEach } from '../values/properties.js';
import { allow, aside, GLANCE, type Session, shallowly, unlessTooDeep } from '../values/session.js';

/** Calls from one function into the next, beyond which a value is not followed forward. */
const STEPS = 8;
/** Names of one run whose importers are opened. */
const MANY = 5000;
/** Imports of a file beyond which most of them have nothing to do with what it sends. */
const IMPORTS = 12;

/**
 * Opens the files that use what a site is named under, the functions that a type or a URL is handed to and those that these hand it on to,
 * and the classes behind: the file that sends the request may hold no name of the platform itself. Answers the files in which such a
 * value is at hand.
 */
export function openCarriers(session: Session, starts: readonly Ref[]): ReadonlySet<Tree> {
  const central = new Set(session.program.code);
  const { users, holders } = usersOf(session, starts);
  for (const tree of users) central.add(tree);
  for (const tree of [...users, ...holders]) for (const one of importedBy(session, tree)) central.add(one);
  const seen = new Set<FunctionNode>();
  let edge = aside(session, () => [...central].flatMap((tree) => startsIn(session, tree, holders)));
  for (let step = 0; step < STEPS && edge.length > 0; step++) {
    const fresh = edge.filter(({ node }) => !seen.has(node) && seen.add(node));
    for (const { tree } of fresh) central.add(tree);
    edge = aside(session, () => fresh.flatMap((fn) => callsIn(fn).flatMap((call) => calleesOf(session, call))));
  }
  return central;
}

/** The places of the platform's values that a migration changes or has changed: a second run must begin where the first one did. */
export function startsOf(
  { trees, files, catalogue }: Program,
  { sites, uses }: { readonly sites: readonly Site[]; readonly uses: readonly TypeUse[] },
): readonly Ref[] {
  const moved = uses.flatMap(({ file, node, status }): readonly Ref[] => {
    const tree = status === 'partner' ? trees.get(file.path) : undefined;
    return tree ? [{ tree, node }] : [];
  });
  const hosts = [...catalogue.hosts].flatMap(([host, gateway]) => (gateway === 'partner' ? [host] : []));
  const isMovedTo = (node: Node): boolean => {
    const text = node.kind === 'string' ? node.value.toLowerCase() : '';
    return hosts.some((host) => text.includes(host));
  };
  const urls = files.flatMap((tree) => foundAtHand(tree, (node) => (isMovedTo(node) ? { tree, node } : null)));
  return [...sites.flatMap(({ tree, node }) => (node === null ? [] : [{ tree, node }])), ...moved, ...urls];
}

/** Helpers that a file hands on as values, or keeps in a table: where it has few imports, all of them are opened. */
function importedBy({ program, graph }: Session, { file }: Tree): readonly Tree[] {
  const paths = graph.importsOf(file.path);
  return paths.length > IMPORTS ? [] : paths.flatMap((path) => program.open(path) ?? []).filter((tree) => !isConfig(tree));
}

type Users = {
  /** The files that import the constants and classes in which sites stand. */
  readonly users: ReadonlySet<Tree>;
  /** The files that hold these, or hand them on. */
  readonly holders: ReadonlySet<Tree>;
};

/** Through re-exports too. */
function usersOf(session: Session, starts: readonly Ref[]): Users {
  const users = new Set<Tree>();
  const holders = new Set<Tree>();
  const pending = starts.flatMap(({ tree, node }) => {
    const name = isConfig(tree) ? null : nameAround(node);
    return name === null ? [] : [{ tree, name }];
  });
  const seen = new Set<string>();
  for (let at = pending.pop(); at; at = pending.pop()) {
    const mark = `${at.tree.file.path}:${at.name}`;
    if (seen.has(mark) || seen.size > MANY) continue;
    seen.add(mark);
    holders.add(at.tree);
    for (const other of handedOutAs(session, at)) pending.push(other);
    openImporters(session, at.tree, at.name);
    for (const importer of importersOf(session, at.tree)) {
      users.add(importer.tree);
      if (importer.node.kind === 'export') pending.push({ tree: importer.tree, name: at.name });
    }
  }
  return { users, holders };
}

/** The names of a file under which it hands out what another of its names holds: `gatewayOf` of `HOSTS`, which it keeps to itself. */
function handedOutAs(
  { program }: Session,
  { tree, name }: { readonly tree: Tree; readonly name: string },
): readonly { readonly tree: Tree; readonly name: string }[] {
  return (fileIndex(program, tree).named.get(name) ?? []).flatMap((use) => {
    const other = topNameAt(use);
    return other === null || other === name ? [] : [{ tree, name: other }];
  });
}

/** The name of the constant, function or class at the top of a file in which a node stands. */
function topNameAt(node: Node): string | null {
  let name: string | null = null;
  for (let at = node.parent; at; at = at.parent)
    if ((at.kind === 'class' || at.kind === 'define' || at.kind === 'function') && at.name !== '') name = at.name;
  return name;
}

/** Calls that keep what they are handed: in a map, a list, an object that is made. */
const keepers = /^(?:put|putIfAbsent|set|add|append|push|of|ofEntries|entry|asList|define|MustParse)$/;

/** The constant, function or class at the top of a file that gives a node's value; null where a call in a function is handed it. */
function nameAround(node: Node | null): string | null {
  if (node === null || node.kind === 'comment') return null;
  let name: string | null = null;
  let [isGiven, isHanded] = [false, false];
  for (let at: Node | null = node.parent; at; at = at.parent) {
    if (at.kind === 'return' || at.kind === 'param') isGiven = true;
    if (at.kind === 'call' && !at.isNew && !keepers.test(nameOf(at.callee) ?? '')) isHanded = true;
    if (at.kind === 'function' && isHanded && !isGiven) return null;
    if (at.kind === 'class' || at.kind === 'define' || (at.kind === 'function' && at.name !== '')) name = at.name;
    if (at.kind === 'export') name = 'default';
    if (at.kind === 'assign' && isExportsObject(at.target)) name = 'default';
  }
  return name;
}

/** The beginnings of values' ways in a file: calls that are handed one, and the classes that its classes extend. */
function startsIn(session: Session, tree: Tree, holders: ReadonlySet<Tree>): readonly Ref<FunctionNode>[] {
  const { calls, classes } = indexAtHand(session.program, tree);
  const bases = classes.flatMap((type) => hierarchyOf(session, type).filter((one) => one.tree !== tree));
  return [...calls.flatMap((call) => carriersAt(session, call, holders)), ...bases.flatMap(methodsOf)];
}

/** The functions of the project that a call hands a value to. */
function carriersAt(session: Session, call: Ref<CallNode>, holders: ReadonlySet<Tree>): readonly Ref<FunctionNode>[] {
  if (!mayCarry(call.node) || isOfLanguage(session, call) || isOfLibrary(session, call)) return [];
  return carriesAny(session, call, holders) ? calleesOf(session, call) : [];
}

/** By its looks alone: a file is full of calls that carry nothing, and to ask whose they are makes the scopes of each function that has one. */
function mayCarry({ args }: CallNode): boolean {
  return args.some((arg) => arg.kind === 'call' || isPromising(arg));
}

/** `JSON.stringify(…)`, `String(…)`: half of a script's calls, and none of the project's functions is behind. */
function isOfLanguage({ names }: Session, { tree, node }: Ref<CallNode>): boolean {
  const root = rootOf(node.callee);
  return isScript(tree) && root.kind === 'name' && !isExportsObject(root) && names.declarationsOf(root, tree)?.length === 0;
}

/** `axios.post(…)`, `fmt.Sprintf(…)`: what is handed to a library need not be known. Classes of Java and PHP are found by their names too, wherever they lie. */
function isOfLibrary({ names, program }: Session, { tree, node: { callee } }: Ref<CallNode>): boolean {
  if (!isScript(tree) && tree.language !== 'python' && tree.language !== 'go') return false;
  const root = rootOf(callee);
  const [decl, another] = root.kind === 'name' ? (names.declarationsOf(root, tree) ?? []) : [];
  const from = decl?.node.kind === 'import' && !another ? modulesOf(decl.tree, decl.node) : [];
  // A program may put a function of its own on a library's object.
  const isOwn = callee.kind === 'member' && program.assigned.has(callee.property);
  return from.length > 0 && !isOwn && from.every((one) => locate(program, tree, one).kind === 'library');
}

function rootOf(callee: Node): Node {
  let root = callee;
  while (root.kind === 'member' && !isExportsObject(root)) root = root.object;
  return root;
}

function methodsOf({ tree, node }: Ref<ClassNode>): readonly Ref<FunctionNode>[] {
  return node.body.flatMap((part) => (part.kind === 'function' ? [{ tree, node: part }] : []));
}

/** Calls in a function that hand on more than literals. */
function callsIn({ tree, node }: Ref<FunctionNode>): readonly Ref<CallNode>[] {
  return [...walk(node)].flatMap((one) => (one.kind === 'call' && one.args.some(isPromising) ? [{ tree, node: one }] : []));
}

/** The project's own functions that a call can be of; of a class that is made, its constructor and its methods. */
function calleesOf(session: Session, call: Ref<CallNode>): readonly Ref<FunctionNode>[] {
  return unlessTooDeep(
    session,
    () => functionsOf(session, call),
    () => [],
  );
}

function functionsOf(session: Session, { tree, node }: Ref<CallNode>): readonly Ref<FunctionNode>[] {
  allow(session, GLANCE);
  const values = evaluate(session, node.callee, tree, TOP);
  return [...values, ...asDeclared(session, node, tree, values)].flatMap((value): readonly Ref<FunctionNode>[] => {
    const invoker = value.kind === 'instance' ? invokerOf(session, value) : null;
    if (invoker !== null) return [invoker];
    if (value.kind !== 'node') return [];
    if (value.node.kind === 'function') return [{ tree: value.tree, node: value.node }];
    return value.node.kind === 'class' ? methodsOf({ tree: value.tree, node: value.node }) : [];
  });
}

/** `http.post(…)` on a field whose object the callers of the method tell: those of its declared class. */
function asDeclared(session: Session, { callee }: CallNode, tree: Tree, values: readonly AbstractValue[]): readonly AbstractValue[] {
  if (callee.kind !== 'member' || unresolvedOf(values).length === 0) return [];
  const types = declaredType(session, callee.object, tree) ?? [];
  return accessEach(session, types, callee.property, { tree, node: callee }, TOP);
}

function carriesAny(session: Session, { tree, node }: Ref<CallNode>, holders: ReadonlySet<Tree>): boolean {
  return unlessTooDeep(
    session,
    () => node.args.some((arg) => isOfHolder(session, arg, tree, holders) || (isPromising(arg) && carries(session, arg, tree))),
    () => false,
  );
}

/** `gatewayOf(region)`: what a file gives that holds a name or a URL. */
function isOfHolder({ names, program }: Session, arg: Node, tree: Tree, holders: ReadonlySet<Tree>): boolean {
  if (arg.kind !== 'call') return false;
  const root = rootOf(arg.callee);
  const decls = root.kind === 'name' ? (names.declarationsOf(root, tree) ?? []) : [];
  return decls.some(({ node, tree: own }) => {
    if (node.kind !== 'import') return holders.has(own);
    const resolved = modulesOf(own, node).map((from) => resolveImport(program, own, from));
    return resolved.some((one) => one.kind === 'trees' && one.trees.some((target) => holders.has(target)));
  });
}

const openNames = /^(?:get_?)?(?:type_?|typ|api_?type|api|interface|method|(?:api|base|router|gateway)?_?url|gateway|endpoint|host)$/i;

/** Told without entering any function; what is handed to a call is taken to come out of it. */
function carries(session: Session, arg: Node, tree: Tree): boolean {
  if (arg.kind === 'entry') return arg.value !== null && carries(session, arg.value, tree);
  if (arg.kind === 'call' && (isGetter(arg) || arg.args.some((one) => isPromising(one) && carries(session, one, tree)))) return true;
  allow(session, GLANCE);
  const values = shallowly(session, () => evaluate(session, arg, tree, TOP));
  const name = arg.kind === 'name' || arg.kind === 'member' ? (nameOf(arg) ?? '') : '';
  const isOpen = openNames.test(name);
  return values.some(
    (one) =>
      isOurs(session, one) ||
      // A request that is an object: its class says what it is.
      one.kind === 'instance' ||
      (isOpen && one.kind === 'unknown') ||
      holdsType(session, one, { tree, node: arg }),
  );
}

/** `request.getApiType()`, `config.baseUrl()` */
function isGetter({ callee, args }: CallNode): boolean {
  return args.length === 0 && openNames.test(nameOf(callee) ?? '');
}

function isOurs({ program }: Session, value: AbstractValue): boolean {
  if (value.kind !== 'text') return false;
  if (apiName.test(value.text)) return true;
  const text = value.text.toLowerCase();
  for (const host of program.catalogue.hosts.keys()) if (text.includes(host)) return true;
  return false;
}

function holdsType(session: Session, value: AbstractValue, at: Ref): boolean {
  const isHolder = (value.kind === 'node' && value.node.kind === 'object') || (value.kind === 'library' && value.holders.length > 0);
  const isType = (one: AbstractValue): boolean => isOurs(session, one) || (one.kind === 'unknown' && one.unresolved.length > 0);
  return isHolder && shallowly(session, () => typeKeys.some((key) => accessEach(session, [value], key, at, TOP).some(isType)));
}
