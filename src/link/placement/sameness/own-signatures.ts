import { walk } from '../../../base/tree.js';
import type { FunctionNode, Node } from '../../../model/index.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { enclosingObject } from '../../values/calls/receiver.js';
import type { Session } from '../../values/session.js';
import type { Written } from '../call-scopes.js';

/** `this.sign = md5(toMap())`, which `toMap` puts beside the type: the field holds a signature of what the place's own method has given. */
export function isSignedByOwnMethod(session: Session, { tree, node: value }: Ref, places: readonly Written[]): boolean {
  const method = enclosing(value);
  const owner = enclosingObject(value)?.owner;
  const field = fieldRead(session, { tree, node: value });
  if (method === null || method.params.length > 0 || owner?.kind !== 'class' || field === null) return false;
  if (!places.some(({ node }) => enclosing(node) === method)) return false;
  const written = (session.program.assigned.get(field) ?? []).filter((one) => isWithin(one.node, owner) || !isOfThis(one.node.target));
  return written.length > 0 && written.every(({ node }) => isWithin(node, owner) && (isEmpty(node.value) || calls(node.value, method)));
}

/** The field of the object itself that an expression reads; null for any other expression. */
function fieldRead(session: Session, { tree, node }: Ref): string | null {
  if (node.kind === 'member') return isOfThis(node) ? node.property : null;
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  return node.kind === 'name' && decl?.node.kind === 'define' && decl.node.member && !another ? node.name : null;
}

function isOfThis(node: Node): boolean {
  return node.kind === 'member' && node.object.kind === 'name' && node.object.name === 'this';
}

/** `sign: ''`, in a template of what all requests send: no signature of anything. */
export function isEmpty(value: Node): boolean {
  return (value.kind === 'string' && value.value === '') || (value.kind === 'plain' && /^(?:null|undefined|None|nil)$/.test(value.text));
}

/** Some part of the value is what the method gives, called on the object itself. */
function calls(value: Node, { name }: FunctionNode): boolean {
  return [...walk(value)].some(
    (node) =>
      node.kind === 'call' &&
      !node.isNew &&
      (node.callee.kind === 'name'
        ? node.callee.name === name
        : isOfThis(node.callee) && node.callee.kind === 'member' && node.callee.property === name),
  );
}
