import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, nodeValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { objectOfPairs } from '../objects/object-of-pairs.js';
import type { Session } from '../session.js';

/** `new BasicNameValuePair(key, value)` */
const pairOf = remembered((node: CallNode): Node => ({ kind: 'list', range: node.range, parent: node.parent, items: node.args }));

/** What Apache's clients make of names with their values: a pair, and the form of a list of pairs. Null for any other call. */
export function javaForm(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first, second] = node.args;
  if (path === 'BasicNameValuePair' && first && second) return [nodeValue({ tree, node: pairOf(node) }, env)];
  if (path !== 'UrlEncodedFormEntity' || !first) return null;
  const [pairs, another] = evaluate(session, first, tree, env);
  const made = pairs?.kind === 'node' && pairs.node.kind === 'list' && !another ? objectOfPairs(session, pairs, node) : null;
  return made && [made];
}
