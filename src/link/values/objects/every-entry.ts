import { remembered } from '../../../base/tree.js';
import type { AssignNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { assignmentsUnder, CHANGES } from '../../symbols/writes.js';
import { type AbstractValue, type Env, type NodeValue, UNKNOWN, unknown } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { moduleAsObject } from '../imported-values.js';
import { type Session, WIDTH } from '../session.js';
import { entryValue } from './object-literals.js';

/** Entries of one map or list that are looked at where the key is not known, and no more once `WIDTH` values are found: they are not told apart. */
const ENTRIES = 500;

/** Every value of a map or list whose key nobody knows. `spread`: what is looked into already, since `all = { ...all, more }` holds itself. */
export function everyEntry(
  session: Session,
  candidates: readonly AbstractValue[],
  at: Ref,
  env: Env,
  spread = new Map<Node, Env>(),
): readonly AbstractValue[] {
  return candidates.flatMap((candidate): readonly AbstractValue[] => {
    const value = moduleAsObject(session, candidate, env);
    if (value.kind === 'unknown') return [unknown(value.unresolved)];
    if (value.kind === 'absent') return [];
    if (value.kind !== 'node') return [UNKNOWN];
    const { node, tree } = value;
    if (node.kind === 'class')
      return node.body.flatMap((part) =>
        part.kind === 'define' && part.value ? entryValue(session, part.value, tree, part.name, at, env) : [],
      );
    const items = node.kind === 'object' ? node.entries : node.kind === 'list' ? node.items : null;
    if (items === null) return [UNKNOWN];
    const registries = registriesIn(session.program.assigned.get(''));
    const isChanged = value.holders.some(({ name }) => registries.has(name));
    const values: AbstractValue[] = [];
    const seen = new Set<unknown>();
    for (const item of items.slice(0, ENTRIES)) {
      if (seen.size > WIDTH) break;
      const found =
        item.kind === 'spread'
          ? spreadEntries(session, { ...value, node: item }, at, env, spread)
          : item.kind === 'entry'
            ? entryValue(session, item.value ?? item.key, tree, keyOf(tree, item.key) ?? '', at, value.env)
            : entryValue(session, item, tree, '', at, value.env);
      values.push(...found);
      for (const one of found) seen.add(one.kind === 'text' ? (one.from[0]?.node ?? one.text) : one.kind === 'node' ? one.node : one.kind);
    }
    if (items.length > ENTRIES || seen.size > WIDTH) return [...values, UNKNOWN];
    return isChanged ? [...values, ...registeredIn(session, value, env)] : values;
  });
}

/** The values that are put into a map under unknown keys: `HANDLERS[api] = fn`. */
export function registeredIn(session: Session, { holders }: NodeValue, env: Env): readonly AbstractValue[] {
  const writes = holders.flatMap((holder) => assignmentsUnder(session, holder, ''));
  if (writes.length === 0 || writes.length > CHANGES) return [UNKNOWN];
  return writes.flatMap(({ tree, node }) =>
    node.op === '=' ? evaluate(session, node.value, tree, { ...env, activations: null }) : [UNKNOWN],
  );
}

/** Its values are among those found where it was looked into before, as the same call sees it. */
function spreadEntries(
  session: Session,
  { node, tree, env: own }: NodeValue,
  at: Ref,
  env: Env,
  spread: Map<Node, Env>,
): readonly AbstractValue[] {
  const seen = spread.get(node);
  if (node.kind !== 'spread' || seen !== undefined) return seen === own ? [] : [UNKNOWN];
  return everyEntry(session, evaluate(session, node.value, tree, own), at, env, spread.set(node, own));
}

/** `m` of each `m[x] = …`; a list that grows is another one. */
const registriesIn = remembered(
  (assigned: readonly Ref<AssignNode>[]): ReadonlySet<string> =>
    new Set(
      assigned.flatMap(({ node: { target } }) => (target.kind === 'index' && target.object.kind === 'name' ? [target.object.name] : [])),
    ),
);
