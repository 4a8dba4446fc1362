import type { Node, Tree } from '../../../model/index.js';
import { isConfig } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, nodeValue, TOP } from '../abstract-value.js';
import type { Session } from '../session.js';
import { settled } from './setting-words.js';
import { inSight } from './settings.js';

/** The texts of the config files in sight that have a table under one of these keys, whatever its capitals; null where none has. */
export function withSections(session: Session, names: readonly string[], asking: Tree): readonly AbstractValue[] | null {
  const keys = new Set(names.map(settled));
  const roots = session.program.files.flatMap((tree): Ref[] => {
    const root = keys.size > 0 && isConfig(tree) && tree.unparsed === null ? rootOf(tree) : null;
    return root !== null && hasSection(tree, root, keys) ? [{ tree, node: root }] : [];
  });
  const seen = inSight(session, asking, roots);
  return seen.length > 0 ? seen.map((root) => ({ ...nodeValue(root, TOP), asText: true })) : null;
}

function rootOf({ root }: Tree): Node {
  const [only, another] = root.children;
  return only && !another ? only : root;
}

function hasSection(tree: Tree, root: Node, keys: ReadonlySet<string>): boolean {
  const entries = root.kind === 'object' ? root.entries : root.kind === 'group' ? root.children : [];
  return entries.some((one) => one.kind === 'entry' && one.value?.kind === 'object' && keys.has(settled(keyOf(tree, one.key) ?? '')));
}
