import type { Ref } from '../../program/ref.js';
import type { Session } from '../session.js';
import { assignmentsOf } from './assignments-by-class.js';
import { type Assigned, type FieldOwner, mayMean } from './java-field-owner.js';

/** Where the field is perhaps set, in the order of the program. */
export function assignmentsTo(session: Session, owner: FieldOwner): readonly Assigned[] {
  const all = assignmentsOf(session.program.assigned.get(owner.key), owner.line, 'with-nested');
  return all.flatMap(({ tree, node }): readonly Assigned[] => {
    if (!mayMean(session, owner, tree)) return [];
    if (node.target.kind === 'member') return [{ tree, node, on: node.target.object }];
    return node.target.kind === 'name' && isField(session, owner, { tree, node: node.target }) ? [{ tree, node, on: null }] : [];
  });
}

/** A bare name that no variable has: a class around it declares the field, or inherits it. */
function isField(session: Session, { line }: FieldOwner, { tree, node }: Ref): boolean {
  const decls = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  if (decls.length > 0) return decls.some((decl) => decl.node.parent !== null && line.has(decl.node.parent));
  return true;
}
