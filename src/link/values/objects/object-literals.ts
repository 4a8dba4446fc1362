import type { Node, ObjectNode, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Decl, Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { isNamedMap } from '../../symbols/go-structs.js';
import { isLeftOutOfRest } from '../../symbols/rest-pattern.js';
import {
  ABSENT,
  type AbstractValue,
  after,
  doubt,
  type Env,
  type NodeValue,
  nodeValue,
  UNKNOWN,
  unresolvedOf,
  unsure,
} from '../abstract-value.js';
import { returnValues } from '../calls/return-values.js';
import { isGetter } from '../classes/class-members.js';
import { asKey } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import { choosesNothing } from '../flow/deployments.js';
import { libraryKey } from '../library/library-functions.js';
import { accessEach } from '../properties.js';
import { readOnce, type Session, take } from '../session.js';
import { underConstant } from './constant-keys.js';
export function ofObject(session: Session, value: NodeValue, object: ObjectNode, key: string): readonly AbstractValue[] {
  return readOnce(
    session,
    object,
    key,
    () => lastEntry(session, value, object, key),
    () => [UNKNOWN],
  );
}

/** The last entry of that name wins; what is spread after it may overrule it, and says so by being soft. */
function lastEntry(session: Session, candidate: NodeValue, object: ObjectNode, key: string): readonly AbstractValue[] {
  const { tree, env } = candidate;
  const plain = plainEntries(session, object, tree);
  if (plain) {
    const value = plain.get(key) ?? underConstant(session, object, tree, key);
    return value ? read(session, value, tree, env) : [ABSENT];
  }
  // What is spread is remembered, but not its entries: objects that are copied from each other, in a ring, have ways without end.
  if (!take(session)) return [UNKNOWN];
  const found: AbstractValue[] = [];
  let isAlwaysThere = false;
  for (const entry of [...object.entries].reverse()) {
    if (entry.kind === 'spread') {
      if (isLeftOutOfRest(session, entry.value, tree, key)) continue;
      const inside = accessEach(session, evaluate(session, entry.value, tree, env), key, { tree, node: entry }, env);
      if (inside.length > 0 && inside.every((one) => one.kind !== 'absent' && one.kind !== 'unknown' && one.kind !== 'library'))
        return settle(found, inside);
      isAlwaysThere ||= inside.length > 0 && inside.every((one) => one.kind !== 'absent');
      found.push(...inside.filter((one) => one.kind !== 'absent'));
      continue;
    }
    if (entry.kind === 'function' && entry.name === key) return [...found, nodeValue({ tree, node: entry }, env)];
    if (entry.kind !== 'entry') {
      found.push(UNKNOWN);
      continue;
    }
    const name = writtenKey(session, object, tree, entry.key) ?? constantKey(session, entry.key, tree, env);
    if (name === null) found.push(...unsure(evaluate(session, entry.value ?? entry.key, tree, env)));
    else if (name === key) return settle(found, read(session, entry.value ?? entry.key, tree, env));
  }
  return isAlwaysThere ? found : [...found, ABSENT];
}

/** `{ get url() { … } }` is read like a value. */
function read(session: Session, value: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const isRead = value.kind === 'function' && value.params.length === 0 && isGetter(tree, value);
  return isRead ? returnValues(session, { tree, node: value }, null, env) : evaluate(session, value, tree, env);
}

/** The last value of each key, where all of them are written out: a map of thousands is asked by thousands. Null where one is not. */
function plainEntries(session: Session, object: ObjectNode, tree: Tree): ReadonlyMap<string, Node> | null {
  const known = plainMaps.get(object);
  if (known !== undefined) return known;
  const made = plainMapOf(session, object, tree);
  plainMaps.set(object, made);
  return made;
}

const plainMaps = new WeakMap<Node, ReadonlyMap<string, Node> | null>();

function plainMapOf(session: Session, object: ObjectNode, tree: Tree): ReadonlyMap<string, Node> | null {
  const found = new Map<string, Node>();
  for (const entry of object.entries) {
    const key = entry.kind === 'entry' ? writtenKey(session, object, tree, entry.key) : null;
    if (entry.kind !== 'entry' || key === null) return null;
    found.set(key, entry.value ?? entry.key);
  }
  return found;
}

/** The text of a key; null for one that only its value tells, as that of a variable in a Go literal of a named map. */
function writtenKey(session: Session, object: ObjectNode, tree: Tree, key: Node): string | null {
  const isVariable = tree.language === 'go' && key.kind === 'name' && session.names.declarationsOf(key, tree)?.some(isOfFunction);
  return isVariable && isNamedMap(session, tree, object) ? null : keyOf(tree, key);
}

function isOfFunction({ node }: Decl): boolean {
  return node.kind === 'param' || (node.kind === 'define' && !node.constant && enclosing(node) !== null);
}

/** The values with those of an entry that may overrule them; an unknown one among these is a doubt for the callers to settle. */
function settle(over: readonly AbstractValue[], values: readonly AbstractValue[]): readonly AbstractValue[] {
  if (over.length === 0) return values;
  const unresolved = unresolvedOf(over);
  const known = over.filter((value) => value.kind !== 'unknown' && value.kind !== 'library');
  return [...known, ...unsure(values), ...doubt(unresolved)];
}

function constantKey(session: Session, key: Node, tree: Tree, env: Env): string | null {
  const [only, another] = evaluate(session, key, tree, env).map(asKey);
  if (!only || another) return null;
  return only.kind === 'text' ? only.text : only.kind === 'library' ? libraryKey(only.path) : null;
}

export function entryValue(session: Session, value: Node, tree: Tree, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const why = choosesNothing(key) ? ('config-key' as const) : ('region-selector' as const);
  const step = { file: at.tree.file.path, range: at.node.range, why, detail: key };
  return evaluate(session, value, tree, env).map((candidate) => after(candidate, { steps: [step], certain: false }));
}
