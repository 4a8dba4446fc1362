import type { Tree } from '../../../model/index.js';
import { bodyKeys } from '../../clients/type-names.js';
import { fileIndex } from '../../program/program.js';
import type { Holder } from '../../values/abstract-value.js';
import type { Session } from '../../values/session.js';

/** A text has other holders than what it was written from: any type that is set in this file may be of that. */
export function mayWriteAnyType({ program }: Session, tree: Tree): boolean {
  return bodyKeys.some((key) => fileIndex(program, tree).assigned.has(key));
}

/** Something in this file puts a type into what these variables hold: by their own name, or in a function that it may be handed to. */
export function mayWriteType({ program, names }: Session, tree: Tree, holders: readonly Holder[]): boolean {
  if (holders.length === 0) return false;
  return bodyKeys.some((key) =>
    (program.assigned.get(key) ?? []).some(({ tree: other, node: { target } }) => {
      if (other !== tree || (target.kind !== 'member' && target.kind !== 'index')) return false;
      const decls = target.object.kind === 'name' ? names.declarationsOf(target.object, tree) : null;
      return decls === null || decls.some(({ node }) => node.kind === 'param' || holders.some((holder) => holder.decl.node === node));
    }),
  );
}
