import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { nameOf } from '../../program/syntax.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { isEmptyArray } from '../properties.js';
import type { Session } from '../session.js';
import { copiedFrom } from './copied-entries.js';
import { asText } from './made-objects.js';

/**
 * ``Object.keys(x).sort().map((k) => `${k}=${encodeURIComponent(x[k])}`).join('&')``, and the same of `Object.entries(x)`: x, written out as a form. Null for any
 * other call.
 */
export function joinedPairs(session: Session, { callee, args }: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  if (!isScript(tree) || callee.kind !== 'member' || callee.property !== 'join' || args.length !== 1) return null;
  const pair = pairOf(listIn(session, callee.object, tree));
  const source = pair === null ? null : copiedFrom(session, tree, pair.key, pair.value);
  if (source === null) return null;
  const found = evaluate(session, source.node, tree, env);
  const written = found.flatMap((item) => {
    if (item.kind === 'unknown') return [item];
    return item.kind === 'node' && (item.node.kind === 'object' || isEmptyArray(item)) ? [asText(item)] : [];
  });
  return written.length > 0 && written.length === found.length ? written : null;
}

/** The list itself, or what a constant holds it as: `const pairs = keys.map(…)`. */
function listIn(session: Session, node: Node, tree: Tree): Node | null {
  if (node.kind !== 'name') return node;
  const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
  const held = decl?.node.kind === 'define' && !another && decl.tree === tree && decl.property === null && decl.node.constant;
  return held && decl.node.kind === 'define' ? decl.node.value : null;
}

type Pair = { readonly key: Node; readonly value: Node };

/** `k` and `x[k]` of ``.map((k) => `${k}=${x[k]}`)``. */
function pairOf(list: Node | null): Pair | null {
  if (list?.kind !== 'call' || list.callee.kind !== 'member' || list.callee.property !== 'map') return null;
  const [fn, another] = list.args;
  const given = fn?.kind === 'function' && !another ? returned(fn) : null;
  const parts = given?.kind === 'template' || given?.kind === 'concat' ? given.parts : [];
  const isMark = parts.some((part) => part.kind === 'string' && part.value === '=');
  const [key, value, more] = parts.filter((part) => part.kind !== 'string');
  return isMark && key && value && !more ? { key: unencoded(key), value } : null;
}

function returned({ body }: FunctionNode): Node | null {
  const [only, another] = body;
  return only?.kind === 'return' && !another ? only.value : null;
}

/** The key of `encodeURIComponent(key)`. */
function unencoded(node: Node): Node {
  const [only, another] = node.kind === 'call' && nameOf(node.callee) === 'encodeURIComponent' ? node.args : [];
  return only && !another ? only : node;
}
