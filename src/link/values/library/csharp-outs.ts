import { remembered } from '../../../base/tree.js';
import type { CallNode, DefineNode, Node, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** `url` of `gateways.TryGetValue(region, out var url)`: the entry of the map; null for any other variable. */
export function gotOut(session: Session, { parent, range }: DefineNode, tree: Tree, env: Env = TOP): readonly AbstractValue[] | null {
  if (tree.language !== 'csharp' || parent?.kind !== 'call') return null;
  const [key, out] = parent.args;
  const isAsked = parent.callee.kind === 'member' && parent.callee.property === 'TryGetValue' && out?.range.start === range.start;
  return key && isAsked ? evaluate(session, entryOf(parent), tree, env).filter(({ kind }) => kind !== 'absent') : null;
}

/** `gateways[region]` */
const entryOf = remembered((call: CallNode): Node => {
  const { range, parent, callee, args } = call;
  const [key] = args;
  return callee.kind === 'member' && key ? { kind: 'index', range, parent, object: callee.object, index: key } : call;
});
