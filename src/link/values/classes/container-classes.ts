import { remembered } from '../../../base/tree.js';
import type { ClassNode, Node } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { extendingClasses, hierarchyOf } from '../../symbols/class-hierarchy.js';
import { openMakers, openSubclasses } from '../../symbols/sight.js';
import type { Session } from '../session.js';

/** What marks a class of NestJS as one that the container makes. */
const marks = /^(?:Injectable|Controller|Resolver)$/;

/** The keys under which a module lists the classes that the container makes or hands out. */
const listed = /^(?:providers|controllers|resolvers|exports|imports|inject|provide|useClass|useExisting)$/;

/** What asks the container for an object: `moduleRef.get(TemuClient)`. */
const asking = /^(?:get|resolve|create)$/;

/**
 * Whether the container of NestJS makes all objects of a class, as the program nowhere does, nor hands the class to anybody else: the object is then the same
 * one whoever calls its methods.
 */
export function isOfContainerAlone(session: Session, type: Ref<ClassNode>): boolean {
  const { tree, node } = type;
  if (!isScript(tree) || !node.annotations.some((one) => marks.test(nameOf(one.kind === 'call' ? one.callee : one) ?? ''))) return false;
  const { program } = session;
  const before = known(program).get(node);
  if (before?.files === program.files.length) return before.isAlone;
  const isWhole = openMakers(session, type) && openSubclasses(session, type);
  const isAlone =
    (isWhole || program.isClosed()) &&
    !extendingClasses(program, node.name).some((sub) => hierarchyOf(session, sub).some((one) => one.node === node)) &&
    program.named.get(node.name).every((ref) => !isScript(ref.tree) || isForContainer(ref.node));
  known(program).set(node, { files: program.files.length, isAlone });
  return isAlone;
}

const known = remembered((_: Program) => new Map<ClassNode, { readonly files: number; readonly isAlone: boolean }>());

/** A place where the class is listed for the container, or asked of it by its name. */
function isForContainer(node: Node): boolean {
  const { parent } = node;
  if (node.kind !== 'name' || !parent) return node.kind !== 'member';
  if (parent.kind === 'call') return parent.args.includes(node) && !parent.isNew && asking.test(nameOf(parent.callee) ?? '');
  const entry = parent.kind === 'list' ? parent.parent : parent;
  return entry?.kind === 'entry' && (parent.kind === 'list' || entry.value === node) && listed.test(nameOf(entry.key) ?? '');
}
