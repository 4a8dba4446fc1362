import type { Node } from '../../model/index.js';
import { keyOf } from '../program/program.js';
import { isExportsObject } from '../symbols/scopes.js';
import type { Ref } from '../values/abstract-value.js';
import { aside, type Session } from '../values/session.js';
import { assigned, look, run, type Search } from './references.js';

/** Every place where a value's name, or what it is handed out as, stands. */
export function placesOf(
  session: Session,
  start: Ref & { readonly name: string },
): { readonly refs: readonly Ref[]; readonly complete: boolean } {
  const found: Search = { session, seen: new Set(), pending: [], uses: [], seat: place, complete: true };
  look(found, { kind: 'decl', tree: start.tree, node: start.node, name: start.name });
  aside(session, () => run(found));
  return { refs: found.uses.map((use) => use.ref), complete: found.complete };
}

function place(found: Search, ref: Ref): void {
  const { tree, node } = ref;
  const { parent } = node;
  if (parent?.kind === 'export') {
    look(found, { kind: 'export', tree, name: 'default' });
    return;
  }
  if (parent?.kind === 'assign' && parent.value === node && isOfExports(parent.target)) {
    assigned(found, tree, parent.target);
    return;
  }
  const holder = parent?.kind === 'entry' ? parent.parent : null;
  const key = parent?.kind === 'entry' ? keyOf(tree, parent.key) : null;
  if (holder && key !== null && found.session.names.moduleValues(tree).includes(holder)) {
    look(found, { kind: 'export', tree, name: key });
    return;
  }
  if (parent?.kind === 'assign' && parent.target === node) return;
  found.uses.push({ ref, certain: true });
}

function isOfExports(target: Node): boolean {
  return isExportsObject(target) || (target.kind === 'member' && isExportsObject(target.object));
}
