import { ancestors, remembered, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { isLogged } from '../../escape/harmless-uses.js';
import { isSignature } from '../../escape/signatures.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { throughRouter } from '../../program/router-call.js';
import { nameOf } from '../../program/syntax.js';
import type { Env } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { buildersOf, calleesOf, type Written } from '../call-scopes.js';
import { isEmpty, isSignedByOwnMethod } from '../sameness/own-signatures.js';
import { isAskedOfNewNames } from '../type/new-name-lists.js';
import { entriesUnder } from '../type/type-entries.js';

/** Levels of variables between a signature and what is signed. */
const LEVELS = 4;

/**
 * A signature stands beside a type that is renamed, and is not made of what holds that type: it was made of the old name. `hooks`: what the client runs
 * before each request, which signs what it is handed.
 */
export function isSignedApart(
  session: Session,
  scopes: readonly Ref[],
  places: readonly Written[],
  hooks: readonly FunctionNode[],
): boolean {
  const holders = new Set(places.flatMap((place) => [place, ...buildersOf(place)]).flatMap(({ node }) => holderOf(node)?.name ?? []));
  const isOfType = (value: Node, { node }: Ref): boolean =>
    places.some((place) => isWithin(place.node, value)) || isMadeOf(value, holders, node) || isSignedByCalled(session, value, places);
  const isOwn = (value: Node, { tree }: Ref): boolean => isSignedByOwnMethod(session, { tree, node: value }, places);
  return scopes.some((scope) =>
    entriesUnder(scope, isSignature).some(
      (value) =>
        isOf(scope, value) &&
        !isEmpty(value) &&
        !isSigner(session, value, scope) &&
        !isOfType(value, scope) &&
        !isOwn(value, scope) &&
        !isOfHook(value, hooks),
    ),
  );
}

/** `options.body = { ...body, sign: md5(text) }` in a hook, where the text is made of what the hook is handed. */
function isOfHook(value: Node, hooks: readonly FunctionNode[]): boolean {
  const hook = hooks.find((fn) => isWithin(value, fn));
  const names = hook?.params.flatMap(({ name, pattern }) => pattern?.map((bound) => bound.name) ?? [name]) ?? [];
  return hook !== undefined && isMadeOf(value, new Set(names), hook);
}

/** `module.exports = { signature }`: what signs, and no signature. */
function isSigner(session: Session, value: Node, { tree }: Ref): boolean {
  const [decl, another] = value.kind === 'name' ? (session.names.declarationsOf(value, tree) ?? []) : [];
  const made = decl?.node.kind === 'define' ? decl.node.value : decl?.node;
  return made?.kind === 'function' && another === undefined;
}

/** `return signed({ type, … })`: the function that is called with what holds the type signs that, and reads no type of it. */
function isSignedByCalled(session: Session, value: Node, places: readonly Written[]): boolean {
  const home = enclosing(value);
  if (home === null || readsType(home)) return false;
  return places.some(({ tree, node, env }) => {
    const call = callAround(node);
    const [called, another] = call === null ? [] : calleesOf(session, { tree, node: call }, env);
    if (call === null || called?.node !== home || another) return false;
    const at = call.args.findIndex((arg) => isWithin(node, arg));
    const isPlain = call.args.slice(0, at + 1).every(({ kind }) => kind !== 'spread' && kind !== 'entry');
    const name = isPlain ? (home.params[at]?.name ?? '') : '';
    return name !== '' && isMadeOf(value, new Set([name]), home);
  });
}

/** The call that an object around a place is handed to at once. */
function callAround(place: Node): CallNode | null {
  for (const above of ancestors(place)) {
    if (above.kind === 'call') return above;
    if (above.kind !== 'entry' && above.kind !== 'object') return null;
  }
  return null;
}

/** A script's own statements have no part in its functions. */
function isOf({ node }: Ref, value: Node): boolean {
  return node.kind === 'function' || enclosing(value) === null;
}

type HolderName = { readonly name: string; readonly isItself: boolean };

/** Calls that give an object with the entries that they are handed. */
const makers = /^(?:assign|_?dict|Dict|EasyDict|Munch|Box|Map|of|HashMap|TreeMap|LinkedHashMap|array_merge|OrderedDict)$/;

/** The variable that the object around a place is kept in, or that the place is put into; `isItself`: not what a call made of it. */
export function holderOf(place: Node): HolderName | null {
  let isItself = true;
  let filled: HolderName | null = null;
  for (const above of ancestors(place)) {
    if (above.kind === 'define') return { name: above.name, isItself };
    if (above.kind === 'assign') return named(rootOf(above.target), isItself);
    if (above.kind === 'call') {
      // `new Builder().of(type).build()` is held by what the whole of it is given to.
      const isGiven = above.args.some((arg) => arg === place || (arg.kind === 'entry' && arg.value === place));
      const object = above.callee.kind === 'member' && isGiven ? rootOf(above.callee.object) : null;
      if (object !== null && object !== 'this') return named(object, isItself);
      // `Map params = this.base(shop, type);`: the variable holds what the own object's method makes, or else the object itself.
      if (object === 'this') filled ??= named(object, isItself);
      filled ??= named(filledBy(above, place), isItself);
      isItself &&= makers.test(nameOf(above.callee) ?? '');
    }
    if (above.kind === 'function' || above.kind === 'return') return filled;
  }
  return filled;
}

/** The variable that `body.update({ "type": … })`, `Object.assign(body, { type })` puts the entries of another object into. */
function filledBy({ callee, args }: CallNode, place: Node): string | null {
  if (callee.kind !== 'member' || !args.some((arg) => isWithin(place, arg))) return null;
  const [first] = args;
  if (callee.property === 'assign') return first?.kind === 'name' ? first.name : null;
  return /^(?:update|putAll|merge)$/.test(callee.property) ? rootOf(callee.object) : null;
}

function named(name: string | null, isItself: boolean): HolderName | null {
  return name === null ? null : { name, isItself };
}

function rootOf(node: Node): string | null {
  let root = node;
  while (root.kind === 'member' || root.kind === 'index') root = root.object;
  return root.kind === 'name' ? root.name : null;
}

/** Whether an expression is put together of a variable, also by way of others. */
export function isMadeOf(value: Node, holders: ReadonlySet<string>, scope: Node): boolean {
  const seen = new Set<string>();
  let names = namesIn(value);
  for (let level = 0; names.size > 0; level++) {
    for (const name of names) if (holders.has(name)) return true;
    if (level >= LEVELS) return false;
    const sources = [...names].flatMap((name) => (seen.has(name) ? [] : (flowsIn(scope).get(name) ?? [])));
    for (const name of names) seen.add(name);
    names = new Set(sources.flatMap((source) => [...namesIn(source)]));
  }
  return false;
}

/** The expressions that a value is made of: itself, and what the statements of a function put into the variables in it, but for the one called `end`. */
export function makingsOf(value: Node, scope: Node, end: string | null): readonly Node[] {
  const found = new Set<Node>([value]);
  const intoNames = (one: Node): readonly Node[] =>
    [...namesIn(one)].flatMap((name) => (name === end ? [] : (flowsIn(scope).get(name) ?? [])));
  for (let level = 0, last: readonly Node[] = [value]; last.length > 0 && level < LEVELS; level++) {
    last = last.flatMap(intoNames).filter((one) => !found.has(one));
    for (const one of last) found.add(one);
  }
  return [...found];
}

const namesIn = remembered(
  (value: Node): ReadonlySet<string> => new Set([...walk(value)].flatMap((node) => (node.kind === 'name' ? [node.name] : []))),
);

/** What the statements of a function put into each of its variables, by the variable's name. */
const flowsIn = remembered((scope: Node): ReadonlyMap<string, readonly Node[]> => {
  const flows = new Map<string, Node[]>();
  for (const node of walk(scope)) {
    const flow = flowOf(node);
    if (flow === null) continue;
    const known = flows.get(flow.into);
    if (known) known.push(...flow.from);
    else flows.set(flow.into, [...flow.from]);
  }
  return flows;
});

function flowOf(node: Node): { readonly into: string; readonly from: readonly Node[] } | null {
  if (node.kind === 'define') return node.value && { into: node.name, from: [node.value] };
  if (node.kind === 'assign') {
    const into = node.target.kind === 'name' || isCopied(node.target) ? rootOf(node.target) : null;
    return into === null ? null : { into, from: [node.value] };
  }
  // `json.Unmarshal(raw, &body)`
  const [read, filled] = node.kind === 'call' && /^Unmarshal$/.test(nameOf(node.callee) ?? '') ? node.args : [];
  const target = filled?.kind === 'group' && filled.children.length === 1 ? filled.children[0] : filled;
  if (read && target?.kind === 'name') return { into: target.name, from: [read] };
  // `raw.append(entry.getKey())`, `parts.push(key)`, `sb.WriteString(key)`
  if (node.kind !== 'call' || node.callee.kind !== 'member' || !grows.test(node.callee.property)) return null;
  const into = rootOf(node.callee.object);
  return into === null ? null : { into, from: node.args };
}

/** `sorted[key] = raw[key]`: whatever it has under a key that is not written out. */
function isCopied(target: Node): boolean {
  return target.kind === 'index' && target.index.kind !== 'string';
}

const grows = /^(?:append\w*|add\w*|push|put|update|concat|[wW]rite\w*|Append|Add)$/;

/**
 * What holds a renamed type is given back, or its type is read again: whoever does so expects the name as it is written. A function that builds the
 * body (`env` is inside its call) gives it back to be sent: what its caller does with it counts.
 */
export function isReadAgain(session: Session, { tree, node }: Ref, env: Env, isOnTheWay: (fn: FunctionNode) => boolean): boolean {
  const scope = enclosing(node);
  if (scope === null) return false;
  const { activations } = env;
  const isBuilder = activations?.fn === scope;
  const holder = holderOf(node);
  const isRead = holder?.isItself === true && isHolderRead(session, { tree, node, env, scope, name: holder.name, isBuilder }, isOnTheWay);
  return isRead || (isBuilder && isReadAgain(session, activations.call, activations.env, isOnTheWay));
}

type Held = Ref & { readonly env: Env; readonly scope: FunctionNode; readonly name: string; readonly isBuilder: boolean };

function isHolderRead(session: Session, held: Held, isOnTheWay: (fn: FunctionNode) => boolean): boolean {
  const { tree, node, env, scope, name, isBuilder } = held;
  for (const use of walk(scope)) {
    const from = typeReadFrom(use);
    if (from !== null && rootOf(from) !== name && isMadeOf(from, new Set([name]), scope) && !isLogged(use) && !isWithin(use, node))
      return true;
    if (use.kind !== 'name' || use.name !== name || isWithin(node, use) || isLogged(use)) continue;
    const { parent } = use;
    if (!isBuilder && isGivenBack(use)) return true;
    if (
      (parent?.kind === 'member' || parent?.kind === 'index') &&
      parent.object === use &&
      isTypeRead(parent, node) &&
      !isAskedOfNewNames(session, { tree, node: parent }, env)
    )
      return true;
    if (parent?.kind !== 'call' || !parent.args.includes(use)) continue;
    const functions = evaluate(session, parent.callee, tree, env).flatMap((value) =>
      value.kind === 'node' && value.node.kind === 'function' ? [value.node] : [],
    );
    if (functions.some((fn) => !isOnTheWay(fn) && readsType(fn))) return true;
  }
  return false;
}

/** As it is, or as a part of something: `return { body, answer }`. */
function isGivenBack(use: Node): boolean {
  for (const above of ancestors(use)) {
    if (above.kind === 'return') return true;
    if (above.kind !== 'entry' && above.kind !== 'object' && above.kind !== 'list') return false;
  }
  return false;
}

/** `body.type`, but for where it is put in, and where the router is told. */
function isTypeRead(read: Node, place: Node): boolean {
  if (!isBodyKey(nameOf(read)) || (read.parent?.kind === 'assign' && read.parent.target === read) || isPresenceTest(read)) return false;
  return !isLogged(read) && !isWithin(read, place) && ![...ancestors(read)].some((above) => throughRouter(above) !== null);
}

/** `parsed` of `parsed.get("type")`, `parsed["type"]`, `parsed.type`: what a type is read out of; null for any other node. */
function typeReadFrom(node: Node): Node | null {
  if (node.kind === 'member' || node.kind === 'index') return isBodyKey(nameOf(node)) ? node.object : null;
  const [key] = node.kind === 'call' ? node.args : [];
  if (node.kind !== 'call' || node.callee.kind !== 'member' || key?.kind !== 'string' || !isBodyKey(key.value)) return null;
  return /^(?:get|Get|getFirst|getString|getOrDefault|optString)$/.test(node.callee.property) ? node.callee.object : null;
}

/** `if (!body.type)` */
function isPresenceTest({ parent }: Node): boolean {
  return (parent?.kind === 'compare' && /^(?:!|not)$/.test(parent.op)) || parent?.kind === 'branch';
}

function readsType(fn: FunctionNode): boolean {
  for (const node of walk(fn))
    if ((node.kind === 'member' || node.kind === 'index') && isBodyKey(nameOf(node)) && !isLogged(node)) return true;
  return false;
}
