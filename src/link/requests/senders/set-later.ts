import { walk } from '../../../base/tree.js';
import type { CallNode, Node } from '../../../model/index.js';
import { homeOf, isConditional } from '../../program/enclosing.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, UNKNOWN, unsure } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { argumentAt } from '../arguments/arguments.js';
import type { Found } from '../call.js';
import type { KnownCall } from '../find.js';

/** What is put in the place of the URL or the body of a request behind the call that makes it; `isSure`: that is what is sent. */
export type SetLater = Found & { readonly isSure: boolean };

/** `req.Body = …`, `req.json = …`, `$request = $request->withBody(…)` in the function that makes the request; null where it goes as it was made. */
function setLater(session: Session, call: KnownCall, pattern: RegExp, env: Env): SetLater | null {
  const { tree, node } = call;
  const home = homeOf(node);
  const names = holdersIn(home, node);
  if (names.size === 0) return null;
  const isBehind = (one: Node): boolean => one.range.start >= node.range.end;
  const set = [...walk(home)].flatMap((one) => {
    const given = isBehind(one) ? givenBy(one, names, pattern) : null;
    return given === null ? [] : [{ node: one, given }];
  });
  const last = set.at(-1);
  if (last === undefined) return null;
  const isWhole = last.given.kind !== 'plain' && !/\.Host$/.test(pathOf(targetOf(last.node)) ?? '');
  const values: readonly AbstractValue[] = isWhole ? evaluate(session, last.given, tree, env) : [UNKNOWN];
  // The first request may be sent as well as its copy.
  const isCopy = names.size > 1 && /\.Clone\(/.test(tree.file.text.slice(node.range.start, last.node.range.start));
  const isSure =
    !isCopy && set.every((one) => homeOf(one.node) === home) && !isConditional(last.node) && !isSentBetween(node, last.node, home, names);
  if (isSure) return { node: last.given, values, isSure };
  return {
    node: null,
    values: unsure([...set.slice(0, -1).flatMap(({ given }) => evaluate(session, given, tree, env)), ...values]),
    isSure,
  };
}

/** The variables of a function that hold the request, a copy of it, and what it is prepared to: `prepared = session.prepare_request(req)`. */
function holdersIn(home: Node, call: CallNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of walk(home)) {
    const value = node.kind === 'define' || node.kind === 'assign' ? node.value : null;
    const name = node.kind === 'define' ? node.name : node.kind === 'assign' ? nameOf(node.target) : null;
    if (value === null || name === null || value.range.start < call.range.start) continue;
    if (isOf(value, call) || isPrepared(value, names)) names.add(name);
  }
  return names;
}

/** The request, one of several results, or what is made of it at once: `requests.Request(…).prepare()`. */
function isOf(value: Node, call: CallNode): boolean {
  if (value === call) return true;
  if (value.kind === 'index') return isOf(value.object, call);
  return (
    value.kind === 'call' && value.callee.kind === 'member' && /^prepare$/.test(value.callee.property) && isOf(value.callee.object, call)
  );
}

function isPrepared(value: Node, names: ReadonlySet<string>): boolean {
  if (value.kind !== 'call' || value.callee.kind !== 'member') return false;
  const { property, object } = value.callee;
  if (property === 'prepare' || property === 'Clone') return isHolder(object, names);
  const [first] = value.args;
  return property === 'prepare_request' && first !== undefined && isHolder(first, names);
}

function isHolder(node: Node, names: ReadonlySet<string>): boolean {
  return node.kind === 'name' && names.has(node.name);
}

/** What an assignment to a property of the request gives it, or a method that makes it anew. */
function givenBy(node: Node, names: ReadonlySet<string>, pattern: RegExp): Node | null {
  if (node.kind === 'assign') {
    const path = pathOf(node.target);
    const [holder = '', ...property] = path?.split('.') ?? [];
    return property.length > 0 && names.has(holder) && pattern.test(property.join('.')) ? node.value : null;
  }
  if (node.kind !== 'call' || node.callee.kind !== 'member' || !pattern.test(node.callee.property)) return null;
  return isHolder(rootOf(node.callee.object), names) ? (node.args[0] ?? null) : null;
}

function targetOf(node: Node): Node {
  return node.kind === 'assign' ? node.target : node;
}

/** `req.URL.Host` */
function pathOf(node: Node): string | null {
  if (node.kind === 'name') return node.name;
  const object = node.kind === 'member' ? pathOf(node.object) : null;
  return node.kind === 'member' && object !== null ? `${object}.${node.property}` : null;
}

/** `$request` of `$request->withHeader(…)->withBody(…)` */
function rootOf(node: Node): Node {
  let at = node;
  while (at.kind === 'call' && at.callee.kind === 'member') at = at.callee.object;
  return at;
}

/** The request is handed to something before it is given the other body: it may have gone by then. */
function isSentBetween(made: Node, last: Node, home: Node, names: ReadonlySet<string>): boolean {
  return [...walk(home)].some(
    (node) =>
      node.kind === 'call' &&
      node.range.start >= made.range.end &&
      node.range.end <= last.range.start &&
      node.callee.kind === 'member' &&
      !/^(?:prepare|prepare_request|update|set|Set|Add|add)$/.test(node.callee.property) &&
      node.args.some((arg) => isHolder(arg, names)),
  );
}

/** What takes the place of the URL or the body behind the call; a body that nobody put in before is no other. */
export function laterOf(session: Session, call: KnownCall, what: 'url' | 'body', env: Env): SetLater | null {
  return call.client.setLater && setLater(session, call, call.client.setLater[what], env);
}

/** The request was made with another one. */
export function isMadeWith(session: Session, call: KnownCall, what: 'url' | 'body', env: Env): boolean {
  return call.client[what].some((place) => place.at !== 'set' && place.at !== 'query' && argumentAt(session, call, place, env) !== null);
}
