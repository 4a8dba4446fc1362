import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node } from '../../../model/index.js';
import { enclosing, homeOf } from '../../program/enclosing.js';
import { indexAtHand } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { type Env, unknown } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';

/** Functions that hand a request on before anything is written into it. */
const HANDED_ON = 3;

const writers = /^(?:write|writeBytes|print|Write|WriteAsync)$/;

/**
 * What is written into the stream of a request behind the call that makes it: in the same function, or in the callers of one that gives the request back,
 * `GetWebRequest(url, "POST")`.
 */
export function inWritten(session: Session, call: Call, env: Env): Found | null {
  const own = writtenBehind(session, call);
  const [only, another] = own;
  if (only) return { node: another ? null : only, values: own.flatMap((node) => evaluate(session, node, call.tree, env)) };
  let made: Ref<CallNode> = call;
  for (let i = 0; i < HANDED_ON; i++) {
    const fn = enclosing(made.node);
    if (fn === null || !givesBack(fn, made.node)) return null;
    const site = env.callString.callers.get(fn);
    if (site === undefined) return { node: null, values: [unknown([fn])] };
    made = site;
    const around = { ...env, activations: null };
    const written = writtenBehind(session, made);
    if (written.length > 0) return { node: null, values: written.flatMap((node) => evaluate(session, node, site.tree, around)) };
  }
  return null;
}

function writtenBehind({ program }: Session, made: Ref<CallNode>): readonly Node[] {
  const home = homeOf(made.node).range;
  return indexAtHand(program, made.tree).calls.flatMap(({ node }) => {
    const [first] = node.args;
    const isWrite = node.callee.kind === 'member' && writers.test(node.callee.property);
    const isHere = home.start <= node.range.start && node.range.end <= home.end && node.range.start > made.node.range.start;
    return isWrite && isHere && first ? [first] : [];
  });
}

/** `return (HttpWebRequest) WebRequest.Create(url)`, or the variable that the request is kept in. */
function givesBack(fn: FunctionNode, made: Node): boolean {
  const { parent } = made;
  const kept =
    parent?.kind === 'define' ? parent.name : parent?.kind === 'assign' && parent.target.kind === 'name' ? parent.target.name : null;
  return [...walk(fn)].some(
    (node) => node.kind === 'return' && (node.value === made || (node.value?.kind === 'name' && node.value.name === kept)),
  );
}
