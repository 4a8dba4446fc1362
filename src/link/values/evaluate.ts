import type { ChoiceNode, Node, StringNode, Tree } from '../../model/index.js';
import { translates } from '../own-routing/old-to-new.js';
import {
  ABSENT,
  after,
  type Env,
  HOLE,
  join,
  START,
  type TextThing,
  type Thing,
  textsOf,
  UNKNOWN,
  unknown,
  unsure,
} from './abstract-value.js';
import { callOf } from './calls.js';
import { decide, wayOf } from './conditions.js';
import { accessEach, environmentPath, everyEntry } from './properties.js';
import { lookUp } from './resolve-name.js';
import { DEPTH, keyed, type Session, unlessTooDeep, WIDTH } from './session.js';
import { switchValue } from './switch-cases.js';

const nothing = /^(?:null|undefined|None|nil|false|False|nullptr|)$/;

/** No type, URL or body is longer. */
const LONGEST = 20_000;

/** Everything that an expression can be where it stands. What is not modelled is unknown, never left out. */
export function evaluate(session: Session, node: Node, tree: Tree, env: Env): readonly Thing[] {
  const { state } = session;
  if (state.recording) session.consumed.add(node);
  // A string is the same wherever and by whom it is reached.
  if (node.kind === 'string') return state.left-- < 0 ? [UNKNOWN] : textsAt(session, node, tree);
  const memo = memoOf(session, env);
  const known = memo.get(node);
  if (known) return known;
  if (state.left-- < 0 || state.depth > DEPTH) return [UNKNOWN];
  const active = activeIn(session, env);
  if (active.has(node)) return [UNKNOWN];
  active.add(node);
  state.depth++;
  const things = limited(state.depth > 1 ? look(session, node, tree, env) : lookFirst(session, node, tree, env));
  state.depth--;
  active.delete(node);
  // What was cut off would be unknown to whoever asks next, too.
  if (state.left >= 0) memo.set(node, things);
  return things;
}

/** Whoever asks first catches what goes deeper than the stack. */
function lookFirst(session: Session, node: Node, tree: Tree, env: Env): readonly Thing[] {
  return unlessTooDeep<readonly Thing[]>(
    session,
    () => look(session, node, tree, env),
    () => [UNKNOWN],
  );
}

/** What is being evaluated in this call, or outside any. */
function activeIn({ state }: Session, { frames }: Env): Set<Node> {
  const known = state.active.get(frames);
  if (known) return known;
  const made = new Set<Node>();
  state.active.set(frames, made);
  return made;
}

function memoOf({ state }: Session, env: Env): Map<Node, readonly Thing[]> {
  const known = state.memo.get(env.frames ?? env.context);
  if (known) return known;
  const made = new Map<Node, readonly Thing[]>();
  state.memo.set(env.frames ?? env.context, made);
  return made;
}

function limited(given: readonly Thing[]): readonly Thing[] {
  const things = given.some(isEndless) ? given.map((thing) => (isEndless(thing) ? UNKNOWN : thing)) : given;
  if (things.length <= 1) return things;
  const [seen, kept] = [new Set<string>(), [] as Thing[]];
  for (const thing of things) {
    const mark = thing.kind === 'text' ? markOf(thing) : null;
    const isSame = (mark !== null && seen.has(mark)) || ((thing === UNKNOWN || thing === ABSENT) && kept.includes(thing));
    if (mark !== null) seen.add(mark);
    if (!isSame) kept.push(thing);
  }
  return kept.length <= WIDTH ? kept : [...unsure(kept.slice(0, WIDTH)), UNKNOWN];
}

function isEndless(thing: Thing): boolean {
  return thing.kind === 'text' && thing.text.length > LONGEST;
}

/** Equal texts from other strings stay apart: each string is a place of its own. */
function markOf(thing: TextThing): string {
  const from = thing.from.map(({ file, node }) => `${file.path}:${node.range.start}`);
  return [thing.text, thing.certain, thing.caller?.node.range.start, ...from, ...thing.ways].join('|');
}

function look(session: Session, node: Node, tree: Tree, env: Env): readonly Thing[] {
  switch (node.kind) {
    case 'string':
      return [textOf(node, tree)];
    case 'template':
      return node.tag === null ? joined(session, node.parts, tree, env) : [UNKNOWN];
    case 'concat':
      return joined(session, node.parts, tree, env);
    case 'plain':
      return nothing.test(node.text) ? [ABSENT] : [{ ...START, kind: 'node', tree, node, env, holders: [], asText: false }];
    case 'name':
      return lookUp(session, node, tree, env);
    case 'member':
      return accessEach(session, evaluate(session, node.object, tree, env), node.property, { tree, node }, env);
    case 'index':
      return indexed(session, node, tree, env);
    case 'call':
      return callOf(session, node, tree, env);
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
      return [{ ...START, kind: 'node', tree, node, env, holders: [], asText: false }];
    case 'switch':
      return switchValue(session, node, tree, env);
    case 'spread':
    case 'define':
    case 'param':
    case 'branch':
    case 'case':
    case 'return':
    case 'import':
    case 'export':
    case 'comment':
      return [UNKNOWN];
  }
}

function textsAt({ state }: Session, node: StringNode, tree: Tree): readonly Thing[] {
  const known = state.texts.get(node) ?? limited([textOf(node, tree)]);
  state.texts.set(node, known);
  return known;
}

export function textOf(node: StringNode, tree: Tree): Thing {
  return { ...START, kind: 'text', text: node.value, from: [{ file: tree.file, node }] };
}

/** Every combination; what is not a text leaves a hole. */
function joined(session: Session, parts: readonly Node[], tree: Tree, env: Env): readonly Thing[] {
  let sums: readonly TextThing[] = [{ ...START, kind: 'text', text: '', from: [] }];
  const opens = new Set<import('../../model/index.js').FunctionNode>();
  for (const part of parts) {
    const things = evaluate(session, part, tree, env);
    const next: TextThing[] = [];
    for (const sum of sums) {
      for (const thing of things) {
        if (thing.kind === 'unknown') for (const open of thing.opens) opens.add(open);
        const trace = join(thing, sum);
        if (trace === null) continue;
        const piece = thing.kind === 'text' ? thing : { text: written(thing), from: [] };
        const certain = trace.certain && piece.text !== HOLE;
        next.push({
          kind: 'text',
          ...trace,
          certain: certain || thing.kind === 'text' ? trace.certain : false,
          ...put(sum, piece),
        });
      }
    }
    sums = next.length > WIDTH ? next.slice(0, WIDTH).map((sum) => ({ ...sum, text: sum.text.replace(/$/, HOLE), certain: false })) : next;
  }
  return opens.size > 0 ? [...sums, unknown([...opens])] : sums;
}

/** A text that doubles with each constant would fill the memory before long. */
function put(sum: Piece, piece: Piece): Piece {
  const isLong = sum.text.length + piece.text.length > LONGEST || sum.from.length + piece.from.length > LONGEST;
  return isLong ? { text: HOLE, from: [] } : { text: sum.text + piece.text, from: [...sum.from, ...piece.from] };
}

type Piece = Pick<TextThing, 'text' | 'from'>;

function written(thing: Thing): string {
  return thing.kind === 'node' && thing.node.kind === 'plain' ? thing.node.text.replaceAll('_', '') : HOLE;
}

function chosen(session: Session, node: ChoiceNode, tree: Tree, env: Env): readonly Thing[] {
  if (node.condition === null) return firstTruthy(session, node, tree, env);
  const verdict = decide(session, node.condition, tree, env);
  const [yes, no] = node.options;
  const otherwise = (): readonly Thing[] => (no ? evaluate(session, no, tree, env) : [ABSENT]);
  if (verdict === 'no') return otherwise();
  const then = yes ? evaluate(session, yes, tree, env) : [UNKNOWN];
  if (verdict === 'yes') {
    translates(session, node, tree, env);
    return then;
  }
  const ways = (arm: 0 | 1) => wayOf(session, node.condition, tree, env, arm);
  return [...then.map((thing) => after(thing, { ways: ways(0) })), ...otherwise().map((thing) => after(thing, { ways: ways(1) }))];
}

/** `a || b`: what is surely there ends the search; what is surely not there is passed over. */
function firstTruthy(session: Session, node: ChoiceNode, tree: Tree, env: Env): readonly Thing[] {
  const found: Thing[] = [];
  for (const [i, option] of node.options.entries()) {
    const things = evaluate(session, option, tree, env);
    const isLast = i === node.options.length - 1;
    const isThere = (thing: Thing): boolean =>
      thing.kind === 'text' ? thing.text !== '' : thing.kind !== 'absent' && thing.kind !== 'unknown';
    found.push(...things.filter((thing) => isLast || thing.kind === 'unknown' || isThere(thing)));
    if (things.length > 0 && things.every((thing) => isThere(thing) && thing.kind !== 'outside')) break;
  }
  return found.length > 0 ? found : [ABSENT];
}

/** `m[k]`: the entries whose keys `k` can be; every one where it can be anything. */
function indexed(session: Session, node: Extract<Node, { kind: 'index' }>, tree: Tree, env: Env): readonly Thing[] {
  const things = evaluate(session, node.object, tree, env);
  const keys = node.index.kind === 'plain' ? null : evaluate(session, node.index, tree, env);
  if (keys === null && node.index.kind === 'plain' && node.index.text !== '*') {
    return accessEach(session, things, node.index.text, { tree, node }, env);
  }
  const found: Thing[] = [];
  // A variable of the environment is no region.
  const isEnvironment = things.every((thing) => thing.kind === 'outside' && environmentPath.test(thing.path));
  for (const key of textsOf(keys ?? [])) {
    if (key.text.includes(HOLE)) continue;
    keyed(session, key, things);
    const why = isEnvironment ? ('config-key' as const) : ('region-selector' as const);
    const step = { file: tree.file.path, range: node.index.range, why, detail: key.text };
    for (const thing of accessEach(session, things, key.text, { tree, node }, env)) {
      const trace = join(thing, { ...key, steps: [] });
      if (trace) found.push({ ...thing, ...trace, steps: [step, ...trace.steps] });
    }
  }
  const isOpen = keys === null || keys.some((key) => key.kind !== 'text' || key.text.includes(HOLE));
  if (!isOpen) return found;
  const opens = (keys ?? []).flatMap((key) => (key.kind === 'unknown' ? key.opens : []));
  return [...found, ...(opens.length > 0 ? [unknown(opens)] : []), ...everyEntry(session, things, { tree, node: node.index }, env)];
}

/** Signs around one expression: `(x)`, `await x`, `&x`. Anything else in a group is no expression. */
function grouped(session: Session, node: Extract<Node, { kind: 'group' }>, tree: Tree, env: Env): readonly Thing[] {
  const [only, another] = node.children;
  if (only && another) return united(node, tree, env);
  if (!only) return [UNKNOWN];
  const before = tree.file.text.slice(node.range.start, only.range.start);
  const behind = tree.file.text.slice(only.range.end, node.range.end);
  return /^(?:await|yield|[(&*!]|\s)*$/.test(before) && !before.includes('!') && /^[)\s!?]*$/.test(behind)
    ? evaluate(session, only, tree, env)
    : [UNKNOWN];
}

/** PHP's `$a + $b`: what the first has stays. */
function united(node: Extract<Node, { kind: 'group' }>, tree: Tree, env: Env): readonly Thing[] {
  const [first, second, third] = node.children;
  if (tree.language !== 'php' || !first || !second || third) return [UNKNOWN];
  if (tree.file.text.slice(first.range.end, second.range.start).trim() !== '+') return [UNKNOWN];
  const entries = [second, first].map((value): Node => ({ kind: 'spread', range: value.range, parent: node, value }));
  const whole: Node = { kind: 'object', range: node.range, parent: node.parent, entries };
  return [{ ...START, kind: 'node', tree, node: whole, env, holders: [], asText: false }];
}
