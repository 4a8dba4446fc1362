import type { ClassNode, DefineNode, Node } from '../../model/index.js';
import { homeOf } from '../program/enclosing.js';
import { fileIndex } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { keyOf } from '../program/syntax.js';
import { isExportsObject } from '../symbols/scopes.js';
import { compactEntries } from '../values/objects/php-copies.js';
import { aside, type Session } from '../values/session.js';
import { addAssigned, addTarget, type ReferenceSearch, searchReferences } from './references.js';

/** Every place where a value's name, or what it is handed out as, stands. */
export function usesOfValue(
  session: Session,
  start: Ref & { readonly name: string },
): { readonly refs: readonly Ref[]; readonly complete: boolean } {
  const found: ReferenceSearch = { session, seen: new Set(), pending: [], uses: [], sought: null, seat: place, complete: true };
  addTarget(found, { kind: 'decl', tree: start.tree, node: start.node, name: start.name });
  aside(session, () => searchReferences(found));
  return { refs: [...found.uses.map((use) => use.ref), ...compactedIn(session, start)], complete: found.complete };
}

/** PHP's `compact('type')`, which names the variable in a text. */
function compactedIn({ program }: Session, { tree, node, name }: Ref & { readonly name: string }): readonly Ref[] {
  if (tree.language !== 'php') return [];
  const calls = (fileIndex(program, tree).named.get('compact') ?? []).flatMap(({ parent }) => (parent?.kind === 'call' ? [parent] : []));
  const values = calls.filter((call) => homeOf(call) === homeOf(node)).flatMap(compactEntries);
  return values.flatMap(({ value }) => (value?.kind === 'name' && value.name === name ? [{ tree, node: value }] : []));
}

/** The same of what a field of a class holds: also where an object may be of another class. */
export function usesOfField(session: Session, { tree, node }: Ref<DefineNode>, owner: ClassNode): ReturnType<typeof usesOfValue> {
  const found: ReferenceSearch = { session, seen: new Set(), pending: [], uses: [], sought: null, seat: place, complete: true };
  addTarget(found, { kind: 'property', tree, owner, name: node.name, fn: node });
  aside(session, () => searchReferences(found));
  return { refs: found.uses.map((use) => use.ref), complete: found.complete };
}

function place(found: ReferenceSearch, ref: Ref): void {
  const { tree, node } = ref;
  const { parent } = node;
  if (parent?.kind === 'export') {
    addTarget(found, { kind: 'export', tree, name: 'default' });
    return;
  }
  if (parent?.kind === 'assign' && parent.value === node && isOfExports(parent.target)) {
    addAssigned(found, tree, parent.target);
    return;
  }
  const holder = parent?.kind === 'entry' ? parent.parent : null;
  const key = parent?.kind === 'entry' ? keyOf(tree, parent.key) : null;
  if (holder && key !== null && found.session.names.moduleValues(tree).includes(holder)) {
    addTarget(found, { kind: 'export', tree, name: key });
    return;
  }
  if (parent?.kind === 'assign' && parent.target === node) return;
  found.uses.push({ ref, certain: true });
}

function isOfExports(target: Node): boolean {
  return isExportsObject(target) || (target.kind === 'member' && isExportsObject(target.object));
}
