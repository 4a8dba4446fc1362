import { walk } from '../../../base/tree.js';
import type { FunctionNode, Node, RouterPlace as Placed, Tree } from '../../../model/index.js';
import { keyOf } from '../../program/syntax.js';
import type { KnownCall } from '../../requests/find.js';
import type { Sent } from '../../requests/pairs.js';
import { onlyInterceptedBase, valuesSet } from '../../requests/senders/intercepted-bases.js';
import { typeUnder } from '../../requests/senders/intercepted-types.js';
import { usedBy } from '../../requests/senders/interceptors.js';
import { type AbstractValue, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import type { Session } from '../../values/session.js';

/** Chains of callers beyond which what they send is not asked about. */
const CHAINS = 400;

/**
 * `config.baseURL = url` in an interceptor of a client: the router stands there, and reads the type of the body or the parameters, which are still what the call
 * was handed. Null where nobody can say that each request brings its type so, or that the line gives every request its host.
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
    const sent = `${config.name}.${key}`;
    return {
      file: tree.file,
      node: use,
      host,
      typeAtHost: `${sent} && ${sent}.type`,
    };
  }
  return null;
}

function textOf(value: AbstractValue): string | null {
  return value.kind === 'text' ? value.text : null;
}

/** Nothing takes the place of what was handed over, before the line that sets the host or in another interceptor, but a copy that holds all of it. */
function isKept({ tree, node: fn }: { readonly tree: Tree; readonly node: FunctionNode }, key: string, line: Node | null): boolean {
  const [config] = fn.params;
  const isSent = (node: Node): boolean =>
    node.kind === 'member' && node.property === key && node.object.kind === 'name' && node.object.name === config?.name;
  return [...walk(fn)].every((node) => {
    if (line !== null && node.range.start >= line.range.start) return true;
    if (node.kind === 'entry') return node.value === null || keyOf(tree, node.key) !== key || isCopy(tree, node.value, isSent);
    if (node.kind !== 'assign') return true;
    if (isSent(node.target)) return isCopy(tree, node.value, isSent);
    return !(node.target.kind === 'name' && node.target.name === config?.name);
  });
}

/** `{ ...config.data, app_key }` */
function isCopy(tree: Tree, value: Node, isSent: (node: Node) => boolean): boolean {
  return (
    value.kind === 'object' &&
    value.entries.some((entry) => entry.kind === 'spread' && isSent(entry.value)) &&
    value.entries.every((entry) =>
      entry.kind === 'spread' ? isSent(entry.value) : entry.kind === 'entry' && keyOf(tree, entry.key) !== 'type',
    )
  );
}
