import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import type { Env } from '../../values/abstract-value.js';
import type { Session } from '../../values/session.js';
import { calleesOf } from '../call-scopes.js';

const askers = /^(?:has|includes|contains|Contains|containsKey)$/;

/**
 * A type is read only to look it up in a list of new names, `MOVED.has(body.type) ? PARTNER : url`, there or in the function that it is handed to:
 * a name that is renamed before is answered as its old one is, or is led to the partner, where it belongs.
 */
export function isAskedOfNewNames(session: Session, read: Ref, env: Env): boolean {
  if (isLookedUp(session, read)) return true;
  const call = read.node.parent;
  const at = call?.kind === 'call' ? call.args.indexOf(read.node) : -1;
  if (call?.kind !== 'call' || at < 0 || !call.args.slice(0, at).every(({ kind }) => kind !== 'spread' && kind !== 'entry')) return false;
  const called = calleesOf(session, { tree: read.tree, node: call }, env);
  return called.length > 0 && called.every((fn) => looksUpOnly(session, fn, at - ownFirst(fn.node, call)));
}

/**
 * `this.url` of `pick(this.url, body.type)`, where that is `MOVED.has(type) ? PARTNER : url`: what any name but the listed new ones is sent to. Null
 * for any other expression.
 */
export function urlOfUnlisted(session: Session, { tree, node }: Ref, env: Env): Node | null {
  if (node.kind !== 'call' || node.args.some(({ kind }) => kind === 'spread' || kind === 'entry')) return null;
  const [called, another] = calleesOf(session, { tree, node }, env);
  const [only, more] = called?.node.body ?? [];
  const choice = only?.kind === 'return' ? only.value : only;
  if (!called || another || more || choice?.kind !== 'choice' || choice.condition === null) return null;
  const { condition } = choice;
  const asked = condition.kind === 'call' ? condition.args[0] : condition.kind === 'compare' ? condition.left : undefined;
  if (asked?.kind !== 'name' || !isLookedUp(session, { tree: called.tree, node: asked })) return null;
  const isOut = condition.kind === 'compare' && condition.op.startsWith('not');
  const unlisted = choice.options[isOut ? 0 : 1];
  const at = called.node.params.findIndex((param) => unlisted?.kind === 'name' && param.name === unlisted.name && param.pattern === null);
  return at < 0 ? null : (node.args[at + ownFirst(called.node, node)] ?? null);
}

/** `self` of a method of Python is no argument. */
function ownFirst({ params: [first] }: FunctionNode, { callee }: CallNode): number {
  return callee.kind === 'member' && /^(?:self|cls)$/.test(first?.name ?? '') ? -1 : 0;
}

function looksUpOnly(session: Session, { tree, node }: Ref<FunctionNode>, at: number): boolean {
  const param = node.params[at];
  if (param === undefined || param.rest || param.pattern !== null) return false;
  const uses = node.body.flatMap((statement) => [...walk(statement)].filter((use) => use.kind === 'name' && use.name === param.name));
  return uses.length > 0 && uses.every((use) => isLookedUp(session, { tree, node: use }));
}

function isLookedUp(session: Session, { tree, node }: Ref): boolean {
  const { parent } = node;
  if (parent?.kind === 'compare')
    return /^(?:not )?in$/.test(parent.op) && parent.left === node && isOfNewNames(session, { tree, node: parent.right });
  if (parent?.kind !== 'call' || parent.callee.kind !== 'member' || parent.args[0] !== node) return false;
  return askers.test(parent.callee.property) && isOfNewNames(session, { tree, node: parent.callee.object });
}

/** A constant list or set of the partner's names, to which nothing is added. */
function isOfNewNames(session: Session, { tree, node }: Ref): boolean {
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  if (decl?.node.kind !== 'define' || another || decl.property !== null) return false;
  const list = listIn(decl.node.value);
  const { catalogue, callsOn } = session.program;
  if (list?.kind !== 'list' || !list.items.every((item) => item.kind === 'string' && catalogue.partnerTypes.has(item.value))) return false;
  return (callsOn.get(decl.node.name) ?? []).every(({ node: { callee } }) => callee.kind !== 'member' || askers.test(callee.property));
}

/** `new Set([…])`, `frozenset({…})` */
function listIn(value: Node | null): Node | null {
  const [only, another] = value?.kind === 'call' ? value.args : [];
  return only && !another ? only : value;
}
