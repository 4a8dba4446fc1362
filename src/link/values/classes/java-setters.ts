import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, TOP, UNKNOWN } from '../abstract-value.js';
import { enclosingObject } from '../calls/receiver.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { isConstructor } from './constructors.js';
import { generatedSetters } from './generated-members.js';
import { type Assigned, type FieldOwner, isDeclaredOtherwise, isOwn, isUntold, mayMean } from './java-field-owner.js';
import { homeOf } from './java-own-statements.js';

/** A method that sets the field, and where the value comes from: the place of a parameter, or an expression of the method's own. */
type Setter = { readonly name: string; readonly place: number; readonly value: Ref | null };

export function settersOf(session: Session, owner: FieldOwner, assigned: readonly Assigned[]): readonly Setter[] {
  const written = assigned.flatMap((ref): readonly Setter[] => (isOwn(ref.on) ? setterAround(owner, ref, ref.node.value) : []));
  const generated = [...owner.line].flatMap((node) =>
    node.kind === 'class' ? generatedSetters({ tree: owner.type.tree, node }, owner.key) : [],
  );
  const own = [...written, ...generated.map((name): Setter => ({ name, place: 0, value: null }))];
  return [...own, ...own.flatMap((setter) => byOtherMethods(session, owner, setter))];
}

function setterAround({ line }: FieldOwner, { tree, node }: Ref, value: Node): readonly Setter[] {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class' || home.method === null || !line.has(home.owner)) return [];
  const { method, owner } = home;
  if (method.name === '' || isConstructor(owner, method)) return [];
  const place = value.kind === 'name' ? method.params.findIndex(({ name }) => name === value.name) : -1;
  return [{ name: method.name, place, value: { tree, node: value } }];
}

/** `void toUs() { setUrl(US); }` */
function byOtherMethods(session: Session, owner: FieldOwner, { name, place, value }: Setter): readonly Setter[] {
  return (session.program.named.get(name) ?? []).flatMap(({ tree, node }): readonly Setter[] => {
    const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
    if (call === null || !mayMean(session, owner, tree) || !isOwn(node.kind === 'member' ? node.object : null)) return [];
    const given = place < 0 ? value : { tree, node: call.args[place] ?? call };
    return given === null ? [] : setterAround(owner, { tree: given.tree, node: call }, given.node);
  });
}

/** `x.setUrl(url)` of what nobody knows, `client::setUrl`, `super.setUrl(url)` in a block. */
export function bySetter(session: Session, owner: FieldOwner, setter: Setter): readonly AbstractValue[] {
  return (session.program.named.get(setter.name) ?? []).flatMap(({ tree, node }): readonly AbstractValue[] => {
    if (!mayMean(session, owner, tree) || (node.kind !== 'member' && node.kind !== 'name')) return [];
    const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
    if (call === null) return isReference(tree, node) && !isOther(session, owner, { tree, node }) ? [UNKNOWN] : [];
    if (call.isNew) return [];
    const on = node.kind === 'member' ? node.object : null;
    const isAside = isOwn(on)
      ? homeOf(session, owner, { node, on }) === 'aside'
      : on !== null && isUntold(session, owner, { tree, node: on });
    return isAside ? given(session, setter, { tree, node: call }) : [];
  });
}

/** `client::setUrl` */
function isReference({ file }: Tree, node: Node): boolean {
  return node.kind === 'member' && file.text.slice(node.object.range.end, node.range.end).trimStart().startsWith('::');
}

/** `Order::setUrl`, or that of a variable that is known to hold something else. */
function isOther(session: Session, owner: FieldOwner, { tree, node }: Ref): boolean {
  if (node.kind !== 'member') return false;
  if (isDeclaredOtherwise(session, owner, { tree, node: node.object })) return true;
  const values = evaluate(session, node.object, tree, TOP);
  const isOne = (value: AbstractValue): boolean => {
    if (value.kind === 'node') return value.node.kind === 'class' && owner.names.has(value.node.name);
    return value.kind !== 'instance' || owner.names.has(value.type.node.name);
  };
  return values.length > 0 && !values.some(isOne);
}

function given(session: Session, { place, value }: Setter, { tree, node }: Ref<CallNode>): readonly AbstractValue[] {
  const arg = place >= 0 ? node.args[place] : value?.node;
  if (arg === undefined) return [UNKNOWN];
  return evaluate(session, arg, place >= 0 || value === null ? tree : value.tree, TOP);
}
