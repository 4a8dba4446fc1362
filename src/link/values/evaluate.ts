import { remembered } from '../../base/tree.js';
import type { ChoiceNode, Node, StringNode, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import {
  ABSENT,
  type AbstractValue,
  after,
  type Env,
  join,
  START,
  type TextValue,
  TOP,
  textsOf,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
  unsure,
} from './abstract-value.js';
import { callOf } from './calls.js';
import { decide, pathConditionOf } from './conditions.js';
import { choosesNothing } from './deployments.js';
import { everyEntry, registeredIn } from './every-entry.js';
import { eachItem, roundOf, type Which } from './loops.js';
import { ownExport } from './imported-values.js';
import { isBlurred } from './object-writes.js';
import { pathBeside, required } from './php-files.js';
import { accessEach, environmentPath } from './properties.js';
import { ofSuper } from './python-classes.js';
import { joined } from './python-files.js';
import { resolveName } from './resolve-name.js';
import { eachOf } from './sequences.js';
import { DEPTH, keyed, type Session, unlessTooDeep, WIDTH } from './session.js';
import { switchValue } from './switch-cases.js';

const nothing = /^(?:null|undefined|None|nil|false|False|nullptr|)$/;

/** No type, URL or body is longer. */
const LONGEST = 20_000;

/** Values beyond which each costs two looks: whoever goes on with so many multiplies them. */
const WIDE = 40;

/** Everything that an expression can be where it stands. What is not modelled is unknown, never left out. */
export function evaluate(session: Session, node: Node, tree: Tree, given: Env): readonly AbstractValue[] {
  const { state } = session;
  // Outside every function and class nothing depends on who called.
  const env = isTopLevel(node) ? TOP : given;
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
  const values = limited(state.depth > 1 ? look(session, node, tree, env) : lookFirst(session, node, tree, env));
  state.depth--;
  active.delete(node);
  // Many values take more time and memory than one: so does whoever asks for them.
  state.left -= values.length > WIDE ? 2 * values.length : values.length >> 1;
  // A value that was cut off would be unknown to the next question, too.
  if (state.left >= 0) memo.set(node, values);
  return values;
}

const topLevel = new WeakMap<Node, boolean>();

function isTopLevel(node: Node): boolean {
  const known = topLevel.get(node);
  if (known !== undefined) return known;
  const { parent } = node;
  const isTop = parent === null || (parent.kind !== 'function' && parent.kind !== 'class' && isTopLevel(parent));
  topLevel.set(node, isTop);
  return isTop;
}

/** The outermost evaluation catches a recursion that is deeper than the stack. */
function lookFirst(session: Session, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  return unlessTooDeep<readonly AbstractValue[]>(
    session,
    () => look(session, node, tree, env),
    () => [UNKNOWN],
  );
}

/** The nodes that are being evaluated in this call, or outside any. */
function activeIn({ state }: Session, { activations }: Env): Set<Node> {
  const known = state.active.get(activations);
  if (known) return known;
  const made = new Set<Node>();
  state.active.set(activations, made);
  return made;
}

function memoOf({ state }: Session, env: Env): Map<Node, readonly AbstractValue[]> {
  const known = state.memo.get(env.activations ?? env.callString);
  if (known) return known;
  const made = new Map<Node, readonly AbstractValue[]>();
  state.memo.set(env.activations ?? env.callString, made);
  return made;
}

function limited(given: readonly AbstractValue[]): readonly AbstractValue[] {
  const values = given.some(isEndless) ? given.map((value) => (isEndless(value) ? UNKNOWN : value)) : given;
  if (values.length <= 1) return values;
  const [seen, kept] = [new Set<string>(), [] as AbstractValue[]];
  for (const value of values) {
    const mark = value.kind === 'text' ? markOf(value) : null;
    const isSame = (mark !== null && seen.has(mark)) || ((value === UNKNOWN || value === ABSENT) && kept.includes(value));
    if (mark !== null) seen.add(mark);
    if (!isSame) kept.push(value);
  }
  return kept.length <= WIDTH ? kept : [...unsure(kept.slice(0, WIDTH)), UNKNOWN];
}

function isEndless(value: AbstractValue): boolean {
  return value.kind === 'text' && value.text.length > LONGEST;
}

/** Equal texts from other strings stay apart: each string is a place of its own. */
function markOf(value: TextValue): string {
  const from = value.from.map(({ file, node }) => `${file.path}:${node.range.start}`);
  return [value.text, value.certain, value.routed, value.caller?.node.range.start, ...from, ...value.pathCondition].join('|');
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
      return nothing.test(node.text) ? [ABSENT] : [{ ...START, kind: 'node', tree, node, env, holders: [], asText: false }];
    case 'name':
      return resolveName(session, node, tree, env);
    case 'member':
      return (
        ofSuper(session, node, tree, env) ??
        ownExport(session, node, tree, env) ??
        accessEach(session, evaluate(session, node.object, tree, env), node.property, { tree, node }, env)
      );
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
  const known = state.texts.get(node) ?? limited([textOf(node, tree)]);
  state.texts.set(node, known);
  return known;
}

export function textOf(node: StringNode, tree: Tree): AbstractValue {
  return { ...START, kind: 'text', text: node.value, from: [{ file: tree.file, node }] };
}

/** Every combination; what is not a text leaves an unknown substring. */
function concatenated(session: Session, parts: readonly Node[], tree: Tree, env: Env): readonly AbstractValue[] {
  const held = inBraces(session, parts, tree, env);
  if (held.length > 0) return held;
  const list = tree.language === 'python' ? listSum(session, parts, tree, env) : null;
  if (list !== null) return [list];
  let sums: readonly TextValue[] = [{ ...START, kind: 'text', text: '', from: [] }];
  const unresolved = new Set<import('../../model/index.js').FunctionNode>();
  for (const part of parts) {
    const values = evaluate(session, part, tree, env);
    const next: TextValue[] = [];
    for (const sum of sums) {
      for (const value of values) {
        if (value.kind === 'unknown') for (const open of value.unresolved) unresolved.add(open);
        const provenance = join(value, sum);
        if (provenance === null) continue;
        const piece = value.kind === 'text' ? value : { text: written(value), from: [] };
        const certain = provenance.certain && piece.text !== UNKNOWN_SUBSTRING;
        next.push({
          kind: 'text',
          ...provenance,
          certain: certain || value.kind === 'text' ? provenance.certain : false,
          ...put(sum, piece),
        });
      }
    }
    sums =
      next.length > WIDTH
        ? next.slice(0, WIDTH).map((sum) => ({ ...sum, text: sum.text.replace(/$/, UNKNOWN_SUBSTRING), certain: false }))
        : next;
  }
  return unresolved.size > 0 ? [...sums, unknown([...unresolved])] : sums;
}

/** Python's `[a] + more` is a list with the items of both; null where no part is surely a list. */
function listSum(session: Session, parts: readonly Node[], tree: Tree, env: Env): AbstractValue | null {
  const [first] = parts;
  if (!first || !parts.every(({ kind }) => /^(?:list|name|member|call)$/.test(kind))) return null;
  if (!parts.some(({ kind }) => kind === 'list') && !isList(evaluate(session, first, tree, env))) return null;
  return { ...START, kind: 'node', tree, node: spreadOf(first, parts), env, holders: [], asText: false };
}

function isList([only, another]: readonly AbstractValue[]): boolean {
  return only?.kind === 'node' && only.node.kind === 'list' && !another;
}

const spreads = remembered((_first: Node) => new Map<number, Node>());

function spreadOf(first: Node, parts: readonly Node[]): Node {
  const known = spreads(first).get(parts.length);
  if (known) return known;
  const { parent } = first;
  const range = { start: first.range.start, end: parts.at(-1)?.range.end ?? first.range.end };
  const items = parts.map((value): Node => ({ kind: 'spread', range: value.range, parent, value }));
  const made: Node = { kind: 'list', range, parent, items };
  spreads(first).set(parts.length, made);
  return made;
}

/** `"{" + entries + "}"`: braces around the entries of a map, written as a text, are that map. */
function inBraces(session: Session, parts: readonly Node[], tree: Tree, env: Env): readonly AbstractValue[] {
  const [first] = parts;
  if (first?.kind !== 'string' || !/^\s*\{\s*$/.test(first.value)) return [];
  return parts.flatMap((part) =>
    evaluate(session, part, tree, env).filter((value) => value.kind === 'node' && value.node.kind === 'object' && value.asText),
  );
}

/** A text that doubles with each constant would fill the memory before long. */
function put(sum: Piece, piece: Piece): Piece {
  const isLong = sum.text.length + piece.text.length > LONGEST || sum.from.length + piece.from.length > LONGEST;
  return isLong ? { text: UNKNOWN_SUBSTRING, from: [] } : { text: sum.text + piece.text, from: [...sum.from, ...piece.from] };
}

type Piece = Pick<TextValue, 'text' | 'from'>;

function written(value: AbstractValue): string {
  return value.kind === 'node' && value.node.kind === 'plain' ? value.node.text.replaceAll('_', '') : UNKNOWN_SUBSTRING;
}

function chosen(session: Session, node: ChoiceNode, tree: Tree, env: Env): readonly AbstractValue[] {
  if (node.condition === null) return firstTruthy(session, node, tree, env);
  const truth = decide(session, node.condition, tree, env);
  const [yes, no] = node.options;
  const otherwise = (): readonly AbstractValue[] => (no ? evaluate(session, no, tree, env) : [ABSENT]);
  if (truth === 'no') return otherwise();
  const then = yes ? evaluate(session, yes, tree, env) : [UNKNOWN];
  if (truth === 'yes') {
    session.armTaken(session, node, tree, env);
    return then;
  }
  const pathCondition = (arm: 0 | 1) => pathConditionOf(session, node.condition, tree, env, arm);
  return [
    ...then.map((value) => after(value, { pathCondition: pathCondition(0) })),
    ...otherwise().map((value) => after(value, { pathCondition: pathCondition(1) })),
  ];
}

/** `a || b`: what is surely there ends the search; what is surely not there is passed over. */
function firstTruthy(session: Session, node: ChoiceNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const found: AbstractValue[] = [];
  for (const [i, option] of node.options.entries()) {
    const values = evaluate(session, option, tree, env);
    const isLast = i === node.options.length - 1;
    const isThere = (value: AbstractValue): boolean =>
      value.kind === 'text' ? value.text !== '' : value.kind !== 'absent' && value.kind !== 'unknown';
    found.push(...values.filter((value) => isLast || value.kind === 'unknown' || isThere(value)));
    if (values.length > 0 && values.every((value) => isThere(value) && value.kind !== 'library')) break;
  }
  return found.length > 0 ? found : [ABSENT];
}

/** `m[k]`: the entries whose keys `k` can be; every one where it can be anything. */
function indexed(session: Session, node: Extract<Node, { kind: 'index' }>, tree: Tree, env: Env): readonly AbstractValue[] {
  const values = evaluate(session, node.object, tree, env);
  const keys = node.index.kind === 'plain' ? null : evaluate(session, node.index, tree, env);
  const which = node.index.kind === 'plain' ? roundIn(tree, node.index.text, values) : null;
  if (which !== null) return eachItem(session, values, which, node.object, tree, env);
  if (keys === null && node.index.kind === 'plain' && node.index.text !== '*') {
    return accessEach(session, values, node.index.text, { tree, node }, env);
  }
  const looped = keys === null ? eachOf(session, values, { tree, node }, env) : null;
  if (looped !== null) return looped;
  if (keys?.every((key) => !isKey(key)) && isScript(tree)) {
    // Which item of a list it is, its place tells, which no region is chosen by.
    const lists = values.every((value) => value.kind === 'node' && value.node.kind === 'list');
    const items = lists ? eachOf(session, values, { tree, node }, env) : null;
    if (items !== null) return items;
  }
  const found: AbstractValue[] = [];
  // A variable of the environment is no region.
  const isEnvironment = values.every((value) => value.kind === 'library' && environmentPath.test(value.path));
  for (const key of textsOf(keys ?? [])) {
    if (key.text.includes(UNKNOWN_SUBSTRING)) continue;
    keyed(session, key, values);
    const why = isEnvironment || choosesNothing(key.text) ? ('config-key' as const) : ('region-selector' as const);
    const step = { file: tree.file.path, range: node.index.range, why, detail: key.text };
    for (const value of accessEach(session, values, key.text, { tree, node }, env)) {
      const provenance = join(value, { ...key, steps: [] });
      if (provenance) found.push({ ...value, ...provenance, steps: [step, ...provenance.steps] });
    }
  }
  const put = found.some((value) => value.kind !== 'absent') ? [] : registered(session, values, env);
  if (put.length > 0) found.splice(0, found.length, ...put);
  const isOpen = keys === null || keys.some((key) => key.kind !== 'text' || key.text.includes(UNKNOWN_SUBSTRING));
  if (!isOpen) return found;
  const unresolved = (keys ?? []).flatMap((key) => (key.kind === 'unknown' ? key.unresolved : []));
  const all = [
    ...found,
    ...(unresolved.length > 0 ? [unknown(unresolved)] : []),
    ...everyEntry(session, values, { tree, node: node.index }, env),
  ];
  // A loop over what nobody was seen to fill goes through something all the same.
  return all.length === 0 && keys === null ? [UNKNOWN] : all;
}

/** A map that does not have the key as it is written may have been given it since, unless all keys that it was given are known. */
function registered(session: Session, maps: readonly AbstractValue[], env: Env): readonly AbstractValue[] {
  return maps.flatMap((map) => {
    if (map.kind !== 'node' || map.node.kind !== 'object' || map.node.entries.length > 0) return [];
    // In scripts what is put under a known key was found by it.
    if (isScript(map.tree) && !isBlurred(session, map.holders)) return [];
    return registeredIn(session, map, env).filter((value) => value !== UNKNOWN);
  });
}

/** In PHP and Go the name before says the keys, and the item of a table is a value. */
function roundIn({ language }: Tree, text: string, values: readonly AbstractValue[]): Which | null {
  if (language === 'python') return roundOf(text);
  const isTable = values.length > 0 && values.every((value) => value.kind === 'node' && value.node.kind === 'object');
  return text === '*' && isTable && (language === 'php' || language === 'go') ? '*value' : null;
}

function isKey(key: AbstractValue): boolean {
  return key.kind === 'text' || (key.kind === 'unknown' && key.unresolved.length > 0);
}

/** Signs around one expression: `(x)`, `await x`, `&x`. Anything else in a group is no expression. */
function grouped(session: Session, node: Extract<Node, { kind: 'group' }>, tree: Tree, env: Env): readonly AbstractValue[] {
  const [only, another] = node.children;
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
  if (tree.file.text.slice(first.range.end, second.range.start).trim() !== '+') return [UNKNOWN];
  const entries = [second, first].map((value): Node => ({ kind: 'spread', range: value.range, parent: node, value }));
  const whole: Node = { kind: 'object', range: node.range, parent: node.parent, entries };
  return [{ ...START, kind: 'node', tree, node: whole, env, holders: [], asText: false }];
}
