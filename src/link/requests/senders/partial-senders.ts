import { ancestors } from '../../../base/tree.js';
import type { CallNode, FunctionNode, NameNode, Node, Tree } from '../../../model/index.js';
import { fileIndex } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import type { AbstractValue } from '../../values/abstract-value.js';
import { callersOf } from '../../values/calls/known-callers.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';

/** Options of a request that say neither where nor what it sends. */
const besides = /^(?:timeout|headers|verify|cert|auth|proxies|cookies|allow_redirects|follow_redirects|stream)$/;

/** `_post` of `_post = partial(requests.post, timeout=10)` is the library's own function, whose calls are the requests; any other value is itself. */
export function unwrapped(session: Session, value: AbstractValue): readonly AbstractValue[] {
  const inner = value.kind === 'node' ? givenOn(value.node) : null;
  if (value.kind !== 'node' || inner === null || !isCalledByName(session, inner.fn)) return [value];
  const verb = verbIn(inner.call);
  return evaluate(session, inner.call.callee, value.tree, value.env).map((one) => {
    if (one.kind !== 'library') return value;
    return verb === null ? one : { ...one, path: one.path.replace(/\.request$/, `.${verb}`) };
  });
}

/** `post` of `partial(session.request, "POST")`, which is then called as `session.post`. */
function verbIn({ callee, args: [first] }: CallNode): string | null {
  const isOpen = callee.kind === 'member' && callee.property === 'request';
  return isOpen && first?.kind === 'string' && /^(?:get|post|put|patch|delete|head)$/i.test(first.value) ? first.value.toLowerCase() : null;
}

/** The call in such a function: it is none of the requests, which are where the function is called. */
export function isGivenOn(session: Session, { node }: Ref<CallNode>): boolean {
  const fn = [...ancestors(node)].find(({ kind }) => kind === 'function');
  const inner = fn === undefined ? null : givenOn(fn);
  return inner?.call === node && isCalledByName(session, inner.fn);
}

/**
 * Every call is by a variable that holds the function, by an import of that, or by the object's own field: a call of what a parameter or another
 * object's field holds is no request to be found.
 */
function isCalledByName(session: Session, fn: FunctionNode): boolean {
  const { sites, complete } = callersOf(session, fn);
  const isFound = ({ tree, node }: Ref<CallNode>): boolean =>
    (node.callee.kind === 'name' && isVariable(session, node.callee, tree)) || isByOwnField(session, { tree, node });
  return complete && sites.every(isFound);
}

/** `self._post(url, json=body)` of a file that has `self._post = partial(requests.post, timeout=10)`. */
export function isByOwnField({ program }: Session, { tree, node: { callee } }: Ref<CallNode>): boolean {
  if (tree.language !== 'python' || callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== 'this')
    return false;
  const made = fileIndex(program, tree).assigned.get(callee.property) ?? [];
  return made.some(({ node: { value } }) => givenOn(value) !== null);
}

function isVariable(session: Session, name: NameNode, tree: Tree): boolean {
  const decls = session.names.declarationsOf(name, tree) ?? [];
  return decls.length > 0 && decls.every(({ node }) => node.kind === 'define' || node.kind === 'import');
}

/** A function that hands on whatever it is called with, by names that no source can write, and nothing that says where or what to send. */
export function givenOn(node: Node): { readonly fn: FunctionNode; readonly call: CallNode } | null {
  if (node.kind !== 'function' || node.params.map(({ name }) => name).join(' ') !== '* **') return null;
  const [only] = node.body;
  const call = only?.kind === 'return' && only.value?.kind === 'call' ? only.value : null;
  const isBeside = (arg: Node): boolean =>
    arg.kind === 'spread' || (arg.kind === 'entry' && arg.key.kind === 'name' && besides.test(arg.key.name));
  const given = call !== null && verbIn(call) !== null ? call.args.slice(1) : call?.args;
  return call !== null && given?.every(isBeside) ? { fn: node, call } : null;
}

/**
 * What stands in `partial(requests.post, url)` itself is read once, where the function is made: what each later call sends is not known there.
 */
export function isReadAtMaking(node: Node): boolean {
  const fn = [...ancestors(node)].find(({ kind }) => kind === 'function');
  return fn?.kind === 'function' && fn.params.some(({ name }) => name === '**');
}
