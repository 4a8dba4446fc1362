import { needRoom } from '../../base/memory.js';
import type { Node, StringNode, Tree } from '../../model/index.js';
import { ABSENT, type AbstractValue, type Env, nodeValue, TOP, textValue, UNKNOWN } from './abstract-value.js';
import { askedFor, calledAfter } from './called-after.js';
import { callOf } from './calls/calls.js';
import { isFree } from './calls/free-expressions.js';
import { ofSuper } from './classes/python-classes.js';
import { pathBeside, required } from './files/php-files.js';
import { joined } from './files/python-files.js';
import { chosen } from './flow/choices.js';
import { switchValue } from './flow/switch-cases.js';
import { forgetMany } from './forgetting.js';
import { ownExport } from './imported-values.js';
import { comprehended, isComprehension } from './lists/comprehensions.js';
import { isInRound } from './lists/loop-rounds.js';
import { activeIn, limited, memoOf, WIDE } from './memo.js';
import { indexed } from './objects/indexing.js';
import { writtenOut } from './objects/written-out.js';
import { pinOf, toldBy } from './pinned.js';
import { accessEach } from './properties.js';
import { resolveName } from './resolve-name.js';
import { DEPTH, type Session, spend, take, unlessTooDeep } from './session.js';
import { concatenated } from './texts/concatenation.js';
import { sliced } from './texts/cut-texts.js';
import { readAt } from './texts/reads.js';

const nothing = /^(?:null|undefined|None|nil|false|False|nullptr|)$/;

/** How many values are remembered until it is asked whether there is room for more. */
const ROUND = 100;

/** All values that an expression can have where it stands. An expression that is not modelled is unknown, never left out. */
export function evaluate(session: Session, node: Node, tree: Tree, given: Env): readonly AbstractValue[] {
  const { state } = session;
  // Nothing that is free depends on who called, only on the round of a loop outside.
  const env = given !== TOP && isFree(session, node, tree) && !isInRound(node, given) ? TOP : given;
  if (state.recording) session.consumed.add(node);
  // A string is the same wherever and by whom it is reached.
  if (node.kind === 'string') return take(session) ? textsAt(session, node, tree) : [UNKNOWN];
  if (state.depth === 0) forgetMany(session);
  const memo = memoOf(session, env);
  const known = memo.get(node);
  if (known) return known;
  if (!take(session) || state.depth > DEPTH) return [UNKNOWN];
  const active = activeIn(session, env);
  if (active.has(node)) return [UNKNOWN];
  active.add(node);
  state.depth++;
  const found = state.depth > 1 ? look(session, node, tree, env) : lookFirst(session, node, tree, env);
  const values = limited(readAt(session, found, { tree, node }));
  state.depth--;
  active.delete(node);
  // Many values take more time and memory than one: so does whoever asks for them.
  spend(session, values.length > WIDE ? 2 * values.length : values.length >> 1);
  // A value that was cut off would be unknown to the next question, too.
  if (state.left >= 0) {
    memo.set(node, values);
    if (++state.remembered % ROUND === 0) needRoom();
  }
  return values;
}

/** The outermost evaluation catches a recursion that is deeper than the stack. */
function lookFirst(session: Session, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  return unlessTooDeep<readonly AbstractValue[]>(
    session,
    () => look(session, node, tree, env),
    () => [UNKNOWN],
  );
}

function look(session: Session, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  switch (node.kind) {
    case 'string':
      return [textOf(node, tree)];
    case 'template':
      return node.tag === null ? concatenated(session, node.parts, tree, env) : [UNKNOWN];
    case 'concat':
      return concatenated(session, node.parts, tree, env);
    case 'plain':
      return nothing.test(node.text) ? [ABSENT] : [nodeValue({ tree, node }, env)];
    case 'name':
      return calledAfter(node.name, resolveName(session, node, tree, env), { tree, node });
    case 'member':
      return (
        ofSuper(session, node, tree, env) ??
        ownExport(session, node, tree, env) ??
        (node.property === '__dict__' && tree.language === 'python' ? writtenOut(session, node.object, node, tree, env) : null) ??
        accessEach(session, evaluate(session, node.object, tree, env), node.property, { tree, node }, env)
      );
    case 'index':
      return sliced(session, node, tree, env) ?? indexed(session, node, tree, env);
    case 'call':
      return askedFor(session, node, tree, env, callOf(session, node, tree, env));
    case 'choice':
      return chosen(session, node, tree, env);
    case 'assign':
      return evaluate(session, node.value, tree, env);
    case 'group':
      return grouped(session, node, tree, env);
    case 'entry':
      return node.value ? evaluate(session, node.value, tree, env) : [UNKNOWN];
    case 'regex':
    case 'object':
    case 'list':
    case 'compare':
    case 'function':
    case 'class':
      return [nodeValue({ tree, node }, env)];
    case 'switch':
      return switchValue(session, node, tree, env);
    case 'import':
      return tree.language === 'php' && /^\.?\//.test(node.from) ? required(session, [pathBeside(tree, node.from)]) : [UNKNOWN];
    case 'spread':
    case 'define':
    case 'param':
    case 'branch':
    case 'case':
    case 'return':
    case 'export':
    case 'comment':
      return [UNKNOWN];
  }
}

function textsAt({ state }: Session, node: StringNode, tree: Tree): readonly AbstractValue[] {
  const known = state.texts.get(node);
  if (known !== undefined) return known;
  const texts = limited([textOf(node, tree)]);
  state.texts.set(node, texts);
  return texts;
}

function textOf(node: StringNode, tree: Tree): AbstractValue {
  return textValue(node.value, [{ file: tree.file, node }]);
}

/** Signs around one expression: `(x)`, `await x`, `&x`. Anything else in a group is no expression. */
function grouped(session: Session, node: Extract<Node, { kind: 'group' }>, tree: Tree, env: Env): readonly AbstractValue[] {
  const told = toldBy(node);
  if (told !== null) return [told];
  const pin = pinOf(node);
  if (pin !== null) return evaluate(session, pin.node, pin.tree, pin.env);
  if (isComprehension(tree, node, (one) => session.program.isLoop(tree, one))) return comprehended(session, node, tree, env);
  const [only, another] = node.children;
  const part = only && tree.language === 'go' ? sliced(session, node, tree, env) : null;
  if (part !== null) return part;
  if (only && another && tree.language === 'python') return below(session, only, another, tree, env);
  if (only && another) return united(node, tree, env);
  if (!only) return [UNKNOWN];
  const before = tree.file.text.slice(node.range.start, only.range.start);
  if (tree.language === 'php' && /^(?:require|include)(?:_once)?\b/.test(before))
    return required(session, evaluate(session, only, tree, env));
  const behind = tree.file.text.slice(only.range.end, node.range.end);
  return /^(?:await|yield|[(&*!]|\s)*$/.test(before) && !before.includes('!') && /^[)\s!?]*$/.test(behind)
    ? evaluate(session, only, tree, env)
    : [UNKNOWN];
}

/** `folder / "config.json"` */
function below(session: Session, folder: Node, part: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  if (tree.file.text.slice(folder.range.end, part.range.start).trim() !== '/') return [UNKNOWN];
  const parts = evaluate(session, part, tree, env);
  return evaluate(session, folder, tree, env).flatMap((value) => joined(value, parts));
}

/** PHP's `$a + $b`: what the first has stays. */
function united(node: Extract<Node, { kind: 'group' }>, tree: Tree, env: Env): readonly AbstractValue[] {
  const [first, second, third] = node.children;
  if (tree.language !== 'php' || !first || !second || third) return [UNKNOWN];
  if (tree.file.text.slice(first.range.end, second.range.start).replace(/[\s()]/g, '') !== '+') return [UNKNOWN];
  const entries = [second, first].map((value): Node => ({ kind: 'spread', range: value.range, parent: node, value }));
  const whole: Node = { kind: 'object', range: node.range, parent: node.parent, entries };
  return [nodeValue({ tree, node: whole }, env)];
}
