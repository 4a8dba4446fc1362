import { walk } from '../../../base/tree.js';
import type { FunctionNode, Node, RouterPlace as Placed, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import type { KnownCall } from '../../requests/find.js';
import type { Sent } from '../../requests/pairs.js';
import { onlyInterceptedBase, valuesSet } from '../../requests/senders/intercepted-bases.js';
import { type Handed, typeUnder } from '../../requests/senders/intercepted-types.js';
import { usedBy } from '../../requests/senders/interceptors.js';
import { type AbstractValue, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import type { Session } from '../../values/session.js';

/** Chains of callers beyond which what they send is not asked about. */
const CHAINS = 400;

/**
 * `config.baseURL = url` in an interceptor of a client: the router stands there, and is handed the body or the query, in which it finds the type. Null where nobody can say that each request brings its type so, or that the line gives every request its host.
 */
export function interceptedBase(
  session: Session,
  call: KnownCall,
  base: readonly AbstractValue[],
  { callStrings, isCut }: Sent,
): Placed | null {
  const intercepted = onlyInterceptedBase(session, call);
  if (intercepted === null || isCut || callStrings.length > CHAINS) return null;
  const { use, tree, fn, node, host } = intercepted;
  const texts = new Set(valuesSet(session, call, intercepted).map(textOf));
  // What the client was made with is no other base URL.
  if (base.length === 0 || !base.every((value) => texts.has(textOf(value)))) return null;
  const [config] = fn.params;
  const envs = callStrings.length === 0 ? [TOP] : callStrings.map(along);
  for (const key of ['data', 'params'] as const) {
    if (config === undefined || !envs.every((env) => typeUnder(session, call, key, env) === 'read')) continue;
    if (!usedBy(session, call).every((used) => used.fn !== null && isKept(used.fn, key, used.fn.node === fn ? node : null))) return null;
    return { file: tree.file, node: use, host, typeAtHost: `${config.name}.${key}` };
  }
  return null;
}

function textOf(value: AbstractValue): string | null {
  return value.kind === 'text' ? value.text : null;
}

/** Nothing takes the place of what was handed over, before the line that sets the host or in another interceptor, but a copy that holds all of it. */
function isKept({ tree, node: fn }: Ref<FunctionNode>, key: Handed, line: Node | null): boolean {
  const [config] = fn.params;
  const isSent = (node: Node): boolean =>
    node.kind === 'member' && node.property === key && node.object.kind === 'name' && node.object.name === config?.name;
  const before = [...walk(fn)].filter((node) => line === null || node.range.start < line.range.start);
  return before.every((node) => {
    if (node.kind === 'entry') return node.value === null || keyOf(tree, node.key) !== key || isCopy(tree, node.value, isSent);
    if (node.kind !== 'assign') return true;
    if (isSent(node.target)) return isCopy(tree, copied(node.value, before), isSent);
    return !(node.target.kind === 'name' && node.target.name === config?.name);
  });
}

/** `const body = { ...config.data }; body.sign = sign(body)`: what a variable of the interceptor holds which is given another type in no line. */
function copied(value: Node, before: readonly Node[]): Node {
  if (value.kind !== 'name') return value;
  const isIts = (node: Node): boolean => node.kind === 'name' && node.name === value.name;
  const [only, another] = before.filter((node) => node.kind === 'define' && node.name === value.name);
  const isSet = before.some((node) => {
    if (node.kind !== 'assign') return false;
    const { target } = node;
    return isIts(target) || (target.kind === 'member' && target.property === 'type' && isIts(target.object));
  });
  return only?.kind === 'define' && only.value && !another && !isSet ? only.value : value;
}

const writers = /^(?:stringify|URLSearchParams)$/;

/** `{ ...config.data, app_key }`, written out or not. */
function isCopy(tree: Tree, value: Node, isSent: (node: Node) => boolean): boolean {
  if (value.kind === 'call' && writers.test(nameOf(value.callee) ?? '')) {
    const [first] = value.args;
    return first !== undefined && (isSent(first) || isCopy(tree, first, isSent));
  }
  return (
    value.kind === 'object' &&
    value.entries.some((entry) => entry.kind === 'spread' && isSent(entry.value)) &&
    value.entries.every((entry) =>
      entry.kind === 'spread' ? isSent(entry.value) : entry.kind === 'entry' && keyOf(tree, entry.key) !== 'type',
    )
  );
}
