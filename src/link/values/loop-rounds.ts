import { ancestors, childrenOf, remembered } from '../../base/tree.js';
import type { CallNode, DefineNode, FunctionNode, Node, Tree } from '../../model/index.js';
import type { AbstractValue, Activation, Env } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import { entered } from './return-values.js';
import { itemsOf } from './sequences.js';
import type { Session } from './session.js';

/** Items beyond which a loop is not gone through one by one. */
const ROUNDS = 120;

/** A round of a loop is entered like a function that is called with the item. */
const asFunction = remembered(
  (loop: Node): FunctionNode => ({
    kind: 'function',
    name: '',
    at: null,
    range: loop.range,
    parent: loop.parent,
    params: [],
    body: [],
    exported: false,
    annotations: [],
  }),
);

const calls = remembered((_loop: Node) => new Map<Node, CallNode>());

function callFor(loop: Node, item: Node): CallNode {
  const known = calls(loop).get(item);
  if (known) return known;
  const made: CallNode = { kind: 'call', range: item.range, parent: item.parent, callee: asFunction(loop), args: [item], isNew: false };
  calls(loop).set(item, made);
  return made;
}

/** The variable that a loop over items binds: `for (T one : items)`, `foreach ($items as $one)`, `for _, one := range items`. */
function boundBy(loop: Node): DefineNode | null {
  const parts = childrenOf(loop).flatMap((part) => [part, ...(part.kind === 'group' ? childrenOf(part) : [])]);
  return parts.find((part): part is DefineNode => part.kind === 'define' && isItem(part)) ?? null;
}

function isItem({ value }: DefineNode): boolean {
  return value?.kind === 'index' && value.index.kind === 'plain' && /^\*(?:value)?$/.test(value.index.text);
}

/** The rounds of a loop over items that are known, each with the environment in which its variable is that item; null for any other loop. */
export function roundsOf(session: Session, loop: Node, tree: Tree, env: Env): readonly Env[] | null {
  const bound = session.program.isLoop(tree, loop) ? boundBy(loop) : null;
  if (bound?.value?.kind !== 'index') return null;
  const [source, another] = evaluate(session, bound.value.object, tree, env);
  const items = source === undefined || another ? null : itemsOf(session, source);
  if (items === null || items.length > ROUNDS) return null;
  return items.map((item) => {
    const call = { tree: item.tree, node: callFor(loop, item.node) };
    return entered(session, asFunction(loop), call, { ...env, activations: item.env.activations }, env.activations);
  });
}

/** The values of a loop's variable in the round that is being looked into; null outside of one. */
export function inRound(session: Session, define: DefineNode, tree: Tree, { activations }: Env): readonly AbstractValue[] | null {
  if (activations === null || !isItem(define)) return null;
  const loop = [...ancestors(define)].find((above) => session.program.isLoop(tree, above));
  for (let at: Activation | null = loop ? activations : null; at; at = at.next) {
    const [item] = at.call.node.args;
    if (loop && item && at.fn === asFunction(loop)) return evaluate(session, item, at.call.tree, at.env);
  }
  return null;
}
