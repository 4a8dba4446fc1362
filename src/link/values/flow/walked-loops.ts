import { ancestors, contains, remembered, walk } from '../../../base/tree.js';
import type { AssignNode, CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Decl } from '../../program/ref.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type AbstractValue, type Env, UNKNOWN, unknown, unresolvedOf, unsure } from '../abstract-value.js';
import { entered } from '../calls/return-values.js';
import { wrappingCalls } from '../calls/wrapping-loops.js';
import { evaluate } from '../evaluate.js';
import { itemsIn, roundWith, sourceOf } from '../lists/loop-rounds.js';
import { ofDecl } from '../resolve-name.js';
import type { Session } from '../session.js';
import { addedTo } from '../texts/added-parts.js';
import { textsWith } from '../texts/appended-text.js';
import { comesTo } from './round-ways.js';
import { under } from './ways.js';

/** Rounds beyond which a variable is not walked along: paths are short. */
const ROUNDS = 24;

/** A loop that makes a variable anew of what the round before left in it: `foreach (explode('.', $path) as $key) $value = $value[$key];`. */
type Walk = { readonly loop: Node; readonly assign: AssignNode; readonly decl: Node };

/** The loop over one of the lists that it may go through. `rounds`: each with the variable as it is there; `left`: what the last one leaves. */
export type Walked = { readonly rounds: readonly Env[]; readonly left: readonly AbstractValue[]; readonly over: AbstractValue };

type Carried = { readonly before: readonly AbstractValue[]; after: readonly AbstractValue[] | null };

const walks = new WeakMap<FunctionNode, Walk>();
const carried = new WeakMap<CallNode, Carried>();

/** The values that a variable has in the round of such a loop that is being looked into; null outside of one. */
export function inWalk({ node }: Decl, use: Node, { activations }: Env): readonly AbstractValue[] | null {
  for (let at = activations; at; at = at.next) {
    const step = walks.get(at.fn);
    const values = step?.decl === node && contains(step.loop.range, use.range) ? carried.get(at.call.node) : undefined;
    if (values) return step && use.range.start >= step.assign.range.end ? values.after : values.before;
  }
  return null;
}

/**
 * What a loop leaves in a variable, read at `use` behind it. Where the rounds are not known, nothing is known of a variable that walks down an object. Null
 * for any other assignment.
 */
export function leftByWalk(
  session: Session,
  decl: Decl,
  assign: AssignNode,
  first: readonly AbstractValue[],
  use: Node,
  env: Env,
): readonly AbstractValue[] | null {
  const step = walkOf(session, decl, assign);
  const isBehind = step !== null && !contains(step.loop.range, use.range);
  const wrapping = isBehind && assign.value.kind === 'call' ? wrappingCalls(session, { tree: decl.tree, node: assign.value }) : null;
  const last = wrapping?.at(-1);
  if (last) return evaluate(session, last, decl.tree, env);
  const walked = isBehind ? walkedOver(session, step, first, decl.tree, env) : null;
  if (walked !== null) return walked.flatMap(({ left, over }) => unsureIf(!over.certain, under(left, [over.pathCondition])));
  if (!isDownIn(assign.value, decl.name)) return null;
  const source = step && sourceOf(step.loop);
  return [unknown(source ? unresolvedOf(evaluate(session, source, decl.tree, env)) : [])];
}

/** The rounds of such a loop; null for any other loop, and where they are not known. */
export function walkedRounds(session: Session, loop: Node, tree: Tree, env: Env): readonly Walked[] | null {
  for (const assign of walkingIn(loop)) {
    const [decl, another] = assign.target.kind === 'name' ? (session.names.declarationsOf(assign.target, tree) ?? []) : [];
    const step = decl && !another ? walkOf(session, decl, assign) : null;
    if (decl && step?.loop === loop) return walkedOver(session, step, ofDecl(session, decl, placeBefore(loop), env), tree, env);
  }
  return null;
}

const placeBefore = remembered(
  ({ range, parent }: Node): Node => ({ kind: 'group', range: { start: range.start, end: range.start }, parent, children: [] }),
);

const walkingIn = remembered((loop: Node): readonly AssignNode[] =>
  [...walk(loop)].filter(
    (node): node is AssignNode => node.kind === 'assign' && node.target.kind === 'name' && mentions(node.value, node.target.name),
  ),
);

/** The loop that an assignment walks its variable along in; null where another one in the loop, or a loop around it, changes the variable as well. */
function walkOf(session: Session, decl: Decl, assign: AssignNode): Walk | null {
  const { tree, node } = decl;
  if (assign.target.kind !== 'name' || !(assign.op === '=' ? mentions(assign.value, decl.name) : addedTo(assign, decl.name) !== null))
    return null;
  const around = [...ancestors(assign)];
  const end = around.findIndex(({ kind }) => kind === 'function');
  const [loop, ...outer] = (end < 0 ? around : around.slice(0, end)).filter((one) => session.program.isLoop(tree, one));
  if (loop === undefined || outer.some((one) => !contains(one.range, node.range))) return null;
  const others = assignmentsTo(session, decl).some((one) => one !== assign && contains(loop.range, one.range));
  return others ? null : { loop, assign, decl: node };
}

function walkedOver(session: Session, step: Walk, first: readonly AbstractValue[], tree: Tree, env: Env): readonly Walked[] | null {
  const source = sourceOf(step.loop);
  const lists = source ? evaluate(session, source, tree, env) : [];
  const found = lists.map((over) => walkedAlong(session, step, over, first, tree, env));
  const known = found.filter((one) => one !== null);
  return found.length > 0 && known.length === found.length ? known : null;
}

function walkedAlong(
  session: Session,
  step: Walk,
  over: AbstractValue,
  first: readonly AbstractValue[],
  tree: Tree,
  env: Env,
): Walked | null {
  const items = itemsIn(session, over, step.loop);
  if (items === null || items.length > ROUNDS) return null;
  const rounds: Env[] = [];
  let before = first;
  for (const item of items) {
    const call = roundCall(step.loop);
    const state: Carried = { before, after: null };
    carried.set(call, state);
    const at = roundWith(session, item, over, step.loop, entered(session, walkingFunction(step), { tree, node: call }, env));
    rounds.push(at);
    const reached = comesTo(session, step.loop, step.assign, tree, at);
    if (reached === 'left') break;
    if (reached !== 'no') before = madeIn(session, step, before, tree, at);
    if (reached === null) before = [...unsure([...state.before, ...before]), UNKNOWN];
    state.after = before;
  }
  return { rounds, left: before, over };
}

/** What a round makes of the variable. */
function madeIn(
  session: Session,
  { assign, decl }: Walk,
  before: readonly AbstractValue[],
  tree: Tree,
  env: Env,
): readonly AbstractValue[] {
  const added = assign.op === '=' || decl.kind !== 'define' ? null : addedTo(assign, decl.name);
  return added === null ? evaluate(session, assign.value, tree, env) : (textsWith(session, before, added, tree, env) ?? [UNKNOWN]);
}

function unsureIf(isOpen: boolean, values: readonly AbstractValue[]): readonly AbstractValue[] {
  return isOpen ? unsure(values) : values;
}

/** `name` is read in an expression, but for one that is called later. */
function mentions(node: Node, name: string): boolean {
  return [...walk(node)].some((part) => part.kind === 'name' && part.name === name);
}

/** `$value[$key]`, `node.get(key)`: what the variable holds is asked for a key that is not written out. */
function isDownIn(node: Node, name: string): boolean {
  return [...walk(node)].some((part) => {
    const [object, key] =
      part.kind === 'index' ? [part.object, part.index] : part.kind === 'call' ? [asked(part.callee), part.args[0]] : [];
    return object?.kind === 'name' && object.name === name && key !== undefined && key.kind !== 'string' && key.kind !== 'plain';
  });
}

function asked(callee: Node): Node | undefined {
  return callee.kind === 'member' && /^(?:get|opt)/.test(callee.property) ? callee.object : undefined;
}

const functions = new WeakMap<Node, FunctionNode>();

/** A round is entered like a function that is called with what the round before has left. */
function walkingFunction(step: Walk): FunctionNode {
  const known = functions.get(step.assign);
  if (known) return known;
  const { range, parent } = step.loop;
  const made: FunctionNode = {
    kind: 'function',
    name: '',
    at: null,
    range,
    parent,
    params: [],
    body: [],
    exported: false,
    annotations: [],
  };
  functions.set(step.assign, made);
  walks.set(made, step);
  return made;
}

function roundCall({ range, parent }: Node): CallNode {
  const callee: Node = { kind: 'group', range, parent, children: [] };
  return { kind: 'call', range, parent, callee, args: [], isNew: false };
}
