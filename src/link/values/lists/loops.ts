import type { Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, after, type Env, type NodeValue, START, UNKNOWN, unknown, unsure } from '../abstract-value.js';
import { classOfEnum } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import { isBlurred } from '../objects/object-writes.js';
import { type Session, WIDTH } from '../session.js';
import { itemsOf as listed } from './sequences.js';

/** The binding of a loop's name: an item, or the key or the value of each entry. */
export type Which = '*' | '*key' | '*value';

export function roundOf(text: string): Which | null {
  return text === '*' || text === '*key' || text === '*value' ? text : null;
}

/** Entries that are gone through; of a longer table the rest is unknown. */
const LONGEST = 500;

/**
 * Every item of what a loop goes through. Names that one loop binds stay together: each value says by its pathCondition of which round it is.
 * Within a call that is looked into, the same loop may run for another caller, so its rounds are not told apart there.
 */
export function eachItem(
  session: Session,
  values: readonly AbstractValue[],
  which: Which,
  source: Node,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] {
  const mark = `${tree.file.path}:${source.range.start}`;
  const found = values.map(classOfEnum).flatMap((value): readonly AbstractValue[] => {
    if (value.kind === 'unknown') return [unknown(value.unresolved)];
    if (value.kind === 'absent') return [];
    if (value.kind !== 'node') return [UNKNOWN];
    const items = itemsOf(session, value, which);
    if (items === null) return [UNKNOWN];
    const rounds = items
      .slice(0, LONGEST)
      .flatMap((item, i) =>
        (item === null ? [UNKNOWN] : evaluate(session, item.node, item.tree, item.env)).map((value) =>
          after(value, { pathCondition: env.activations === null ? new Map([[`loop:${mark}`, String(i)]]) : START.pathCondition }),
        ),
      );
    const isOpen =
      items.length > LONGEST || new Set(rounds).size > WIDTH || (value.holders.length > 0 && isBlurred(session, value.holders, null));
    return isOpen ? [...unsure(rounds), UNKNOWN] : rounds;
  });
  return values.length === 1 && env.activations === null ? found : unsure(found);
}

type Item = Ref & { readonly env: Env };

/** Null in the list: an item that nobody knows. */
function itemsOf(session: Session, value: NodeValue, which: Which): readonly (Item | null)[] | null {
  const { node, tree, env } = value;
  const here = (item: Node): Item => ({ tree, node: item, env });
  if (node.kind === 'list' && which === '*')
    return listed(session, value) ?? node.items.map((item) => (item.kind === 'spread' ? null : here(item)));
  if (node.kind === 'object' && tree.language === 'csharp') return listed(session, value) ?? node.entries.map(() => null);
  if (node.kind === 'object')
    return node.entries.map((entry) => (entry.kind === 'entry' ? here(which === '*value' ? (entry.value ?? entry.key) : entry.key) : null));
  if (node.kind === 'class' && node.isEnum && which === '*')
    return node.body.flatMap((part) => (part.kind === 'define' && part.value ? [here(part.value)] : []));
  return null;
}
