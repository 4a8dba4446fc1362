import type { AssignNode, ClassNode, MemberNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, TOP, UNKNOWN } from '../abstract-value.js';
import { enclosingObject } from '../calls/receiver.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { strayValues } from './stray-values.js';

/**
 * What Go perhaps puts into a field of a struct past what is followed: `v.(*Client).URL = …`, or a setter, on what nobody knows; a setter that is named and
 * not called; reflection; the field's address.
 */
export function goStrayWrites(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  return strayValues(session, type, key, () => {
    const setters = settersOf(session, type, key);
    const isOpen = isReflected(session, type, key, setters) || isReferred(session, type, key);
    return [...setOnUnknown(session, type, key), ...bySetters(session, type, setters), ...(isOpen ? [UNKNOWN] : [])];
  });
}

/** Statements of other programs in the repository say nothing of the struct. */
function mayMean({ graph }: Session, type: Ref<ClassNode>, tree: Tree): boolean {
  return tree.language === 'go' && graph.isTied(type.tree.file.path, tree.file.path);
}

function assignmentsTo(
  session: Session,
  type: Ref<ClassNode>,
  key: string,
): readonly (Ref<AssignNode> & { readonly target: MemberNode })[] {
  return (session.program.assigned.get(key) ?? []).flatMap(({ tree, node }) =>
    mayMean(session, type, tree) && node.target.kind === 'member' ? [{ tree, node, target: node.target }] : [],
  );
}

function isThis(node: Node): boolean {
  return node.kind === 'name' && node.name === 'this';
}

function setOnUnknown(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  return assignmentsTo(session, type, key).flatMap(({ tree, node, target }) =>
    !isThis(target.object) && isUntold(session, { tree, node: target.object }) ? evaluate(session, node.value, tree, TOP) : [],
  );
}

/** Nobody knows what object it is; of a parameter the callers tell. */
function isUntold(session: Session, { tree, node }: Ref): boolean {
  const values = evaluate(session, node, tree, TOP);
  return values.length === 0 || values.some((value) => value.kind === 'unknown' && value.unresolved.length === 0);
}

/** The methods that set the field. */
function settersOf(session: Session, type: Ref<ClassNode>, key: string): readonly string[] {
  const kin = new Set<string>(hierarchyOf(session, type).map(({ node }) => node.name));
  return assignmentsTo(session, type, key).flatMap(({ node, target }): readonly string[] => {
    const home = isThis(target.object) ? enclosingObject(node) : null;
    return home?.owner.kind === 'class' && home.method !== null && kin.has(home.owner.name) ? [home.method.name] : [];
  });
}

/** `v.(Setter).SetURL(url)` of what nobody knows, `set := client.SetURL`, `(*Client).SetURL`. */
function bySetters(session: Session, type: Ref<ClassNode>, setters: readonly string[]): readonly AbstractValue[] {
  return setters.flatMap((setter) =>
    (session.program.named.get(setter) ?? []).flatMap(({ tree, node }): readonly AbstractValue[] => {
      if (!mayMean(session, type, tree) || node.kind !== 'member' || isThis(node.object)) return [];
      const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
      const isOfType = /^\(\s?\*/.test(tree.file.text.slice(node.range.start, node.range.start + 3));
      if (call === null || isOfType) return [UNKNOWN];
      if (!isUntold(session, { tree, node: node.object })) return [];
      return call.args.length === 0 ? [UNKNOWN] : call.args.flatMap((arg) => evaluate(session, arg, tree, TOP));
    }),
  );
}

/** `value.FieldByName("URL").SetString(url)`, `value.MethodByName("SetURL")`. */
function isReflected(session: Session, type: Ref<ClassNode>, key: string, setters: readonly string[]): boolean {
  const { named } = session.program;
  const isAsked = (method: string, wanted: readonly string[]): boolean =>
    (named.get(method) ?? []).some(({ tree, node }) => {
      const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
      const [name] = call?.args ?? [];
      return mayMean(session, type, tree) && call !== null && (name?.kind !== 'string' || wanted.includes(name.value));
    });
  if (setters.length > 0 && isAsked('MethodByName', setters)) return true;
  const isSet = (named.get('SetString') ?? []).some(({ tree, node }) => mayMean(session, type, tree) && node.kind === 'member');
  return isSet && (isAsked('FieldByName', [key]) || isAsked('Field', []));
}

/** `p := &client.URL`, handed to the project's own functions or to what reads a text: a library that fills structs is told by `filled-structs.ts`. */
function isReferred(session: Session, type: Ref<ClassNode>, key: string): boolean {
  return (session.program.named.get(key) ?? []).some(({ tree, node }) => {
    if (!mayMean(session, type, tree) || node.kind !== 'member' || !isAddressed(tree, node)) return false;
    const { parent } = node;
    if (parent?.kind !== 'call' || parent.callee === node) return true;
    return evaluate(session, parent.callee, tree, TOP).some((value) => value.kind !== 'library' || value.path.startsWith('fmt.'));
  });
}

function isAddressed({ file }: Tree, { range }: Node): boolean {
  return file.text.charAt(range.start - 1) === '&' && file.text.charAt(range.start - 2) !== '&';
}
