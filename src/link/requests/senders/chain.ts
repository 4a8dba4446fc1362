import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Place } from '../../clients/client.js';
import { isBodyKey } from '../../clients/type-names.js';
import { homeOf, isConditional } from '../../program/enclosing.js';
import { fileIndex } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, type Holder, type Made, nodeValue, UNKNOWN } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import { type EntryLoop, entryLoopAround, holdsEntry } from '../../values/lists/entry-loops.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';

type Around = { readonly call: Ref<CallNode>; readonly env: Env };

/** Calls before this one, behind it, and on the variable that holds the client or the request. */
function callsAround(session: Session, call: Call, method: RegExp, env: Env, until?: RegExp): readonly Around[] {
  const calls: Around[] = [];
  for (const one of call.callee.made) if (method.test(one.method)) calls.push({ call: one, env: one.env });
  for (const one of behind(call.node)) {
    if (until?.test(one.method)) break;
    if (method.test(one.method)) calls.push({ call: { tree: call.tree, node: one.node }, env });
  }
  for (const one of onHolders(session, call, env)) if (method.test(one.method)) calls.push({ call: one, env: one.env });
  return calls;
}

/** An argument of one of those calls. */
export function inChain(session: Session, call: Call, { method, index, until }: Extract<Place, { at: 'chain' }>, env: Env): Found | null {
  const found = standing(callsAround(session, call, method, env, until)).flatMap((one) => {
    const arg = one.call.node.args[index];
    return arg ? [{ node: one.call.tree === call.tree ? arg : null, values: evaluate(session, arg, one.call.tree, one.env) }] : [];
  });
  const [only, another] = found;
  if (!only) return null;
  const nodes = found.flatMap(({ node }) => node ?? []);
  return another ? { node: null, nodes: nodes.length === found.length ? nodes : [], values: found.flatMap((one) => one.values) } : only;
}

/** Methods that put something in the place of what was there; others add to it, or are called for one request after the other. */
const replaces =
  /^(?:.*\.)?(?:POST|PUT|PATCH|post|put|patch|method|url|uri|set(?:Entity|Body|Uri|URI|Url)|SetBody(?:Json\w{0,10}|String|Bytes)?|body(?:Value)?|syncBody|requestBody|Set(?:Json|RawString|FormUrlEncoded|Raw)?Content)$/;
/** What sends between two such calls sends what the first one put in. */
const sends = {
  java: /\b(?:send|sendAsync|execute|newCall|enqueue|exchange|retrieve)\(/,
  others: /\b(?:[Ss]end|SendAsync|[Ee]xecute|Do|[Pp]ost|[Pp]ut|[Pp]atch|[Gg]et|Post\w{0,10}Async)\(/,
};

/** Of calls of one function that replace what the one before has put in, the last one. */
function standing(calls: readonly Around[]): readonly Around[] {
  const [first, another] = calls;
  if (!first || !another) return calls;
  const { tree } = first.call;
  const methods = calls.map(({ call: { node } }) => nameOf(node.callee) ?? '');
  const sorted = [...calls].sort((a, b) => a.call.node.range.end - b.call.node.range.end);
  const last = sorted.at(-1);
  const isInLine = calls.every(({ call }) => call.tree === tree && homeOf(call.node) === homeOf(first.call.node));
  if (last === undefined || !isInLine || isConditional(last.call.node) || !methods.every((method) => replaces.test(method))) return calls;
  const ends = sorted.map(({ call }) => call.node.range.end);
  const between = tree.file.text.slice(
    ends[0],
    (last.call.node.callee.kind === 'member' ? last.call.node.callee.object.range.end : ends.at(-1)) ?? 0,
  );
  return sends[tree.language === 'java' ? 'java' : 'others'].test(between) ? calls : [last];
}

/** RestSharp's `AddParameter("application/json", body, ParameterType.RequestBody)` gives the body whole. */
const mediaType = /^[a-z]+\/[\w.+-]+$/;

/** `.addBody('type', type).addBody(rest)`: an object of what is given under names, and each whole argument. */
export function pairsInChain(session: Session, call: Call, method: RegExp, env: Env): Found | null {
  const calls = callsAround(session, call, method, env);
  if (calls.length === 0) return null;
  const named: Node[] = [];
  const values: AbstractValue[] = [];
  for (const one of calls) {
    const { tree, node } = one.call;
    const [first, second] = node.args;
    const loop = first && second ? loopOf(session, { tree, node }, first, second) : null;
    if (first?.kind === 'string' && second && mediaType.test(first.value)) values.push(...evaluate(session, second, tree, one.env));
    else if (loop !== null) values.push(...evaluate(session, loop.source, tree, one.env));
    else if (first && second && tree === call.tree) named.push(...entriesOf(node));
    else if (first && !second) values.push(...evaluate(session, first, tree, one.env));
    else values.push(UNKNOWN);
  }
  const { range, parent } = call.node;
  const whole: Node = { kind: 'object', range, parent, entries: named };
  if (named.length > 0) values.unshift(nodeValue({ tree: call.tree, node: whole }, env));
  return { node: null, values };
}

/** `foreach (var item in body) request.AddParameter(item.Key, item.Value)`: the map of which each entry is given. Null where one may be left out. */
function loopOf(session: Session, { tree, node }: Ref<CallNode>, key: Node, value: Node): EntryLoop | null {
  const loop = entryLoopAround(session, tree, node);
  if (loop === null || !loop.isKey(key) || !holdsEntry(value, loop.isValue)) return null;
  return [...walk(loop.node)].some((one) => one.kind === 'string' && isBodyKey(one.value)) ? null : loop;
}

/** `form("type", type)`, and with several names in one call. */
function entriesOf(node: CallNode): readonly Node[] {
  const { args } = node;
  const counted = args.length % 2 === 0 ? args.length : 2;
  return args.slice(0, counted).flatMap((key, at): readonly Node[] => {
    const value = at % 2 === 0 ? args[at + 1] : undefined;
    return value ? [{ kind: 'entry', range: node.range, parent: node, key, value }] : [];
  });
}

/** `.configure(client => client.baseUrl = …)`: what the functions set that such calls are handed. */
export function setInChain(session: Session, call: Call, method: RegExp, property: string, env: Env): Found | null {
  const handed = callsAround(session, call, method, env).flatMap((one) =>
    one.call.node.args.flatMap((arg) => evaluate(session, arg, one.call.tree, one.env)),
  );
  const values = handed.flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function'
      ? settingsOf(value.node, property).flatMap((set) => evaluate(session, set, value.tree, value.env))
      : [],
  );
  return values.length > 0 ? { node: null, values } : null;
}

function settingsOf(fn: FunctionNode, property: string): readonly Node[] {
  return [...walk(fn)].flatMap((node) =>
    node.kind === 'assign' && node.target.kind === 'member' && node.target.property === property ? [node.value] : [],
  );
}

/** `call.a(…).b(…)` */
function* behind(node: CallNode): Generator<{ readonly method: string; readonly node: CallNode }> {
  let at: Node = node;
  while (
    at.parent?.kind === 'member' &&
    at.parent.object === at &&
    at.parent.parent?.kind === 'call' &&
    at.parent.parent.callee === at.parent
  ) {
    const next: CallNode = at.parent.parent;
    yield { method: at.parent.property, node: next };
    at = next;
  }
}

/** Calls on the variables that the client, or what this call gives, is kept in. */
function onHolders(session: Session, call: Call, env: Env): readonly Made[] {
  const names: { readonly name: string; readonly tree: Tree; readonly is: (node: Node) => boolean; readonly env: Env }[] = [];
  const { parent } = call.node;
  if (parent?.kind === 'define' && parent.value === call.node) {
    names.push({ name: parent.name, tree: call.tree, env, is: (node) => declares(session, node, call.tree, parent) });
  }
  for (const holder of heldIn(session, call, env)) {
    names.push({
      name: holder.name,
      tree: holder.decl.tree,
      env: holder.env,
      is: (node) => declares(session, node, holder.decl.tree, holder.decl.node),
    });
  }
  return names.flatMap((one) =>
    (fileIndex(session.program, one.tree).callsOn.get(one.name) ?? [])
      .filter(({ node }) => node.callee.kind === 'member' && node !== call.node && one.is(node.callee.object))
      .map(({ tree, node }) => ({ tree, node, env: one.env, method: node.callee.kind === 'member' ? node.callee.property : '' })),
  );
}

function declares(session: Session, node: Node, tree: Tree, decl: Node): boolean {
  return node.kind === 'name' && (session.names.declarationsOf(node, tree)?.some((one) => one.node === decl) ?? false);
}

/** The variables at the root of the callee: `client` in `client.R().Post(…)`. */
function heldIn(session: Session, call: Call, env: Env): readonly Holder[] {
  let root: Node = call.node.callee;
  while (root.kind === 'member' || root.kind === 'call') root = root.kind === 'member' ? root.object : root.callee;
  if (root.kind !== 'name' || root.name === 'this') return [];
  return evaluate(session, root, call.tree, env).flatMap((value) => ('holders' in value ? value.holders : []));
}
