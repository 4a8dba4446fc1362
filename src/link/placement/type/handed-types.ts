import { walk } from '../../../base/tree.js';
import type { ClassNode, DefineNode, FunctionNode, MemberNode, NameNode, Node } from '../../../model/index.js';
import { isLogged } from '../../escape/harmless-uses.js';
import { isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { receiverOf } from '../../values/calls/receiver.js';
import { constructorsFor } from '../../values/classes/constructors.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { argumentNode } from '../argument-node.js';
import { isInBuilder, type Written } from '../call-scopes.js';
import { fieldParam, isThis } from '../field-param.js';

/**
 * For each place in a function that builds the body (`env` is inside its call) the argument that the function is handed for the type and uses for
 * nothing else; other places as they are. Null where some argument has no such expression.
 */
export function handedTypes(session: Session, places: readonly Written[]): readonly Written[] | null {
  const found: Written[] = [];
  for (const place of places) {
    const handed = isInBuilder(place) ? handedFor(session, place, places) : place;
    if (handed === null) return null;
    found.push(handed);
  }
  return [...new Map(found.map((place) => [place.node, place])).values()];
}

function handedFor(session: Session, place: Written, places: readonly Written[]): Written | null {
  const { tree, node } = place;
  const { activations } = place.env;
  if (activations === null) return null;
  if (node.kind === 'member' && isThis(node.object)) return ofConstructor(session, { tree, node, env: place.env }, node, places);
  if (node.kind !== 'name') return null;
  const { fn, call, env } = activations;
  const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
  // Java's `type` of a method is the field.
  if (decl?.node.kind === 'define' && decl.node.member && !another && isPrivate({ tree: decl.tree, node: decl.node }))
    return ofConstructor(session, { tree, node, env: place.env }, node, places);
  const taken = decl?.node.kind === 'define' && decl.node.constant && !another ? decl.node.value : null;
  // `const { type } = this`
  if (taken?.kind === 'member' && isThis(taken.object) && !isUsedBeside(fn, node, places))
    return ofConstructor(session, { tree, node: taken, env: place.env }, taken, places);
  if (decl?.node.kind !== 'param' || another || decl.property !== null || decl.node.parent !== fn) return null;
  const argument = argumentNode(fn, decl.node, call.node);
  const isElsewhere = isUsedBeside(fn, node, places) || assignmentsTo(session, decl).length > 0;
  return argument === null || isElsewhere ? null : { tree: call.tree, node: argument, env };
}

function isUsedBeside(fn: FunctionNode, name: NameNode, places: readonly Written[]): boolean {
  return usesOf(fn, name).some((use) => !isLogged(use) && !places.some((place) => isWithin(use, place.node)));
}

function isPrivate({ tree, node }: Ref<DefineNode>): boolean {
  return tree.language === 'java' && /\bprivate\b/.test(tree.file.text.slice(node.range.start, node.at.start));
}

/** `new Payload(type, data).toJSON()`: what the constructor was given for a field that nothing else of the class reads. */
function ofConstructor(session: Session, place: Written, field: MemberNode | NameNode, places: readonly Written[]): Written | null {
  const key = field.kind === 'name' ? field.name : field.property;
  const objects =
    field.kind === 'name' ? receiverOf(session, field, place.tree, place.env) : evaluate(session, field.object, place.tree, place.env);
  const [only, another] = objects;
  if (only?.kind !== 'instance' || another || only.made === null) return null;
  const { type, made } = only;
  const [fn, second] = constructorsFor(session, type, made);
  const param = fn && !second ? fieldParam(type.node, fn, key) : null;
  const argument = fn && param ? argumentNode(fn, param, made.node) : null;
  if (!fn || !param || argument === null) return null;
  const isRead = (one: Node): boolean =>
    ((one.kind === 'member' && one.property === key && isThis(one.object)) ||
      (one.kind === 'name' && isBareField(session, one, key, type))) &&
    one !== field &&
    !(one.parent?.kind === 'assign' && one.parent.target === one) &&
    !places.some(({ node }) => isWithin(one, node)) &&
    !isLogged(one);
  const reads = [...walk(type.node)].filter(isRead);
  const uses = usesOf(fn, { name: param.name }).filter((use) => use.parent?.kind !== 'assign');
  return reads.length > 0 || uses.length > 0 ? null : { tree: made.tree, node: argument, env: made.env };
}

/** The field by its bare name, where no variable or parameter has that name. */
function isBareField(session: Session, name: NameNode, key: string, { tree, node: type }: Ref<ClassNode>): boolean {
  if (name.name !== key || tree.language !== 'java') return false;
  return (session.names.declarationsOf(name, tree) ?? []).some(({ node }) => node.kind === 'define' && node.member && node.parent === type);
}

function usesOf(fn: FunctionNode, { name }: Pick<NameNode, 'name'>): readonly Node[] {
  return fn.body.flatMap((statement) => [...walk(statement)].filter((use) => use.kind === 'name' && use.name === name && !isKey(use)));
}

/** The name under which an argument is handed over, `build(method=method)`, or a value is kept: no value is read there. */
function isKey(name: NameNode): boolean {
  return name.parent?.kind === 'entry' && name.parent.key === name && name.parent.value !== null;
}
