import { remembered } from '../../../base/tree.js';
import type { ClassNode, Node, Tree } from '../../../model/index.js';
import { initializerEntry } from '../../program/initializer-entry.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, type Env, TOP, UNKNOWN } from '../abstract-value.js';
import { enclosingObject } from '../calls/receiver.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { isInherited } from './field-writes.js';
import { strayValues } from './stray-values.js';

/**
 * What C# perhaps puts into a field of an object past what is followed: another part of the class, or a class below, by the bare name; a setter with a
 * body; `d.Url = …` on what nobody knows; reflection, and what fills an object by the names of its members.
 */
export function csharpStrayWrites(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  return strayValues(session, type, key, () => [
    ...setByName(session, type, key),
    ...setOnUnknown(session, type, key),
    ...(isReflected(session, type, key) ? [UNKNOWN] : []),
  ]);
}

/** Statements of other programs in the repository say nothing of the class. */
function mayMean({ graph }: Session, type: Ref<ClassNode>, tree: Tree): boolean {
  return tree.language === 'csharp' && graph.isTied(type.tree.file.path, tree.file.path);
}

function setByName(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  return (session.program.assigned.get(key) ?? []).flatMap(({ tree, node }) => {
    const { target } = node;
    const isBare = target.kind === 'name' || (target.kind === 'member' && target.object.kind === 'name' && target.object.name === 'this');
    if (!isBare || !mayMean(session, type, tree)) return [];
    const home = enclosingObject(node);
    if (home?.owner.kind !== 'class' || !isKin(session, type, { tree, node: home.owner })) return [];
    const isFollowed =
      home.method !== null &&
      (target.kind === 'member' || isDeclared(session, target, tree) || isInherited(session, { tree, node: target }, key));
    return isFollowed ? [] : valuesOf(session, node.value, tree);
  });
}

function isKin(session: Session, type: Ref<ClassNode>, owner: Ref<ClassNode>): boolean {
  return (
    hierarchyOf(session, owner).some(({ node }) => node === type.node) || hierarchyOf(session, type).some(({ node }) => node === owner.node)
  );
}

function isDeclared(session: Session, target: Node, tree: Tree): boolean {
  return target.kind === 'name' && (session.names.declarationsOf(target, tree) ?? []).length > 0;
}

/** `value` of a setter is what somebody hands over. */
function valuesOf(session: Session, node: Node, tree: Tree): readonly AbstractValue[] {
  return evaluate(session, node, tree, TOP).map((value) => (value.kind === 'text' ? value : UNKNOWN));
}

function setOnUnknown(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  return (session.program.assigned.get(key) ?? []).flatMap(({ tree, node }) => {
    const { target } = node;
    if (target.kind !== 'member' || !mayMean(session, type, tree)) return [];
    const values = evaluate(session, target.object, tree, TOP);
    const isUntold = values.some((value) => (value.kind === 'unknown' && value.unresolved.length === 0) || value.kind === 'absent');
    return isUntold ? valuesOf(session, node.value, tree) : [];
  });
}

function isReflected(session: Session, type: Ref<ClassNode>, key: string): boolean {
  return session.program.files.some((tree) => {
    if (!mayMean(session, type, tree)) return false;
    const { sets, fills } = reflectionIn(tree);
    return sets.has(key) || sets.has('*') || (fills && tree.file.text.includes(type.node.name));
  });
}

/** The members that a file sets by name, `*` for any; whether it fills objects from elsewhere. */
const reflectionIn = remembered(({ file: { text } }: Tree): { readonly sets: ReadonlySet<string>; readonly fills: boolean } => {
  const fills = /\.(?:Bind|PopulateObject|InvokeMember|Populate)\(/.test(text);
  if (!/\.SetValue\(/.test(text)) return { sets: new Set(), fills };
  const asked = [...text.matchAll(/\bGet(?:Runtime)?(?:Property|Field)\(\s?(?:"([^"\n]{0,80})")?/g)].map(([, name]) => name ?? '*');
  const isAny = /\bGet(?:Runtime)?(?:Properties|Fields|Members)\(/.test(text) || asked.length === 0;
  return { sets: new Set(isAny ? ['*', ...asked] : asked), fills };
});

/** What initializers of the class's makings, and of classes below, set the field to: for an object of which nobody knows which it is. */
export function initialValues(session: Session, type: Ref<ClassNode>, key: string, env: Env): readonly AbstractValue[] {
  if (type.tree.language !== 'csharp') return [];
  return session.program.callsAtHand.flatMap(({ tree, node }) => {
    const value = initializerEntry({ tree, node }, key);
    if (value === null || !mayMean(session, type, tree)) return [];
    const made = evaluate(session, node.callee, tree, TOP);
    const isIts = made.some(
      (one) => one.kind === 'node' && one.node.kind === 'class' && isKin(session, type, { tree: one.tree, node: one.node }),
    );
    return isIts ? evaluate(session, value, tree, { ...env, activations: null }) : [];
  });
}
