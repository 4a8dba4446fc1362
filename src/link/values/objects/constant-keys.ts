import type { Node, ObjectNode, Tree } from '../../../model/index.js';
import { TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** By session and literal: the values under keys that are constants, by what these say. */
const known = new WeakMap<Session, WeakMap<ObjectNode, ReadonlyMap<string, Node>>>();

/**
 * `Urls{China: …}` of a Go type that is a map: a bare name in it may be a constant, in a struct it is a field, and the literal does not say which.
 * So a constant counts for whoever asks for its text. Null where none has it.
 */
export function underConstant(session: Session, object: ObjectNode, tree: Tree, key: string): Node | null {
  if (tree.language !== 'go') return null;
  const objects = known.get(session) ?? new WeakMap<ObjectNode, ReadonlyMap<string, Node>>();
  known.set(session, objects);
  const own = objects.get(object) ?? constantsIn(session, object, tree);
  objects.set(object, own);
  return own.get(key) ?? null;
}

function constantsIn(session: Session, { entries }: ObjectNode, tree: Tree): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const entry of entries) {
    if (entry.kind !== 'entry' || entry.key.kind !== 'name' || entry.value === null) continue;
    const [decl, another] = session.names.declarationsOf(entry.key, tree) ?? [];
    if (decl?.node.kind !== 'define' || another) continue;
    const [only, more] = evaluate(session, entry.key, tree, TOP);
    if (only?.kind === 'text' && !more) found.set(only.text, entry.value);
  }
  return found;
}
