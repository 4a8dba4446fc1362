import type { Node, Tree } from '../../../model/index.js';
import { assignmentsTo } from '../../symbols/writes.js';
import type { Env } from '../abstract-value.js';
import { asKey } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

const lookUps = /^(?:get|Get|fetch|opt)$/;

/** Variables between a test and the look-up whose outcome is tested. */
const NAMES = 2;

/**
 * `$hosts[$region]` under a key that is not known, also by way of a variable: any entry of the map is what stands there, and that there is one at all
 * none of them tells.
 */
export function isUnderUntoldKey(session: Session, node: Node, tree: Tree, env: Env, depth = 0): boolean {
  const key = keyAsked(node);
  if (key !== null) return !evaluate(session, key, tree, env).every((value) => asKey(value).kind === 'text');
  const [decl, another] = node.kind === 'name' && depth < NAMES ? (session.names.declarationsOf(node, tree) ?? []) : [];
  const value = decl?.node.kind === 'define' && !decl.node.member && !another && decl.tree === tree ? decl.node.value : null;
  if (!decl || value === null || assignmentsTo(session, decl).length > 0) return false;
  return isUnderUntoldKey(session, value, tree, env, depth + 1);
}

/** The computed key of `map[key]`, `map.get(key)`; null for anything else. */
function keyAsked(node: Node): Node | null {
  if (node.kind === 'index') return isWritten(node.index) ? null : node.index;
  const [key, another] = node.kind === 'call' && node.callee.kind === 'member' && lookUps.test(node.callee.property) ? node.args : [];
  return key === undefined || another || isWritten(key) ? null : key;
}

function isWritten({ kind }: Node): boolean {
  return kind === 'string' || kind === 'plain';
}
