import { remembered } from '../../../base/tree.js';
import type { ClassNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { lastName, nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { classesNamed } from '../../symbols/class-names.js';
import { subclassesOf } from '../../symbols/subclasses.js';
import type { AbstractValue, Env, InstanceValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { agreed, type Truth } from './truth.js';

/**
 * Whether each value is an object of one of these classes of the project: `isinstance(request, (AddGoods, EditGoods))`, `request instanceof AddGoods`.
 * Undefined where one of them names no single class of the project.
 */
export function ofOwnClasses(
  session: Session,
  values: readonly AbstractValue[],
  types: readonly Node[],
  tree: Tree,
  env: Env,
): Truth | undefined {
  if (types.length === 0) return undefined;
  const classes = types.flatMap((type) => classMeant(session, type, tree, env) ?? []);
  if (classes.length < types.length) return undefined;
  return agreed(values.map((value) => (value.kind === 'instance' ? isOneOf(session, value, classes) : null)));
}

function isOneOf(session: Session, { type, made }: InstanceValue, classes: readonly Ref<ClassNode>[]): Truth {
  const isAbove = (line: readonly Ref<ClassNode>[]): boolean => classes.some(({ node }) => line.some((one) => one.node === node));
  const own = hierarchyOf(session, type);
  if (isAbove(own)) return 'yes';
  // An object whose making nobody saw may be one of a class below.
  if (!own.every((one) => isBelowKnown(one, own)) || mayBeSwapped(session)) return null;
  const isExact = made !== null || subclassesOf(session, type).length === 0;
  return isExact && classes.every(isPlainClass) ? 'no' : null;
}

/** Every class that it names as one above is in the line; what a call gives (`extends Signed(Base)`) may be anything. */
function isBelowKnown({ node }: Ref<ClassNode>, line: readonly Ref<ClassNode>[]): boolean {
  const above = [...(node.extends === null ? [] : [node.extends]), ...node.mixins];
  return above.every(
    (written) => !written.includes('(') && (outside.test(lastName(written)) || line.some((one) => one.node.name === lastName(written))),
  );
}

/** Names above that no class of a project has. */
const outside =
  /^(?:object|ABC|Generic|Protocol|BaseModel|Enum|NamedTuple|TypedDict|Exception|Error|Record|Serializable|Comparable|Cloneable)$/;

/** Some statement says of an object or a class what it is a kind of. */
function mayBeSwapped({ program }: Session): boolean {
  return program.code.some(swapsIn);
}

const swapsIn = remembered(({ file }: Tree): boolean => swaps.test(file.text));

const swaps = /__class__\s?=|__bases__|__instancecheck__|setPrototypeOf|hasInstance|\b[A-Z]\w{0,60}\.register\(/;

/** Interfaces may be given by a line of bases that is not followed. */
function isPlainClass({ tree, node }: Ref<ClassNode>): boolean {
  return (
    tree.language === 'python' ||
    /\b(?:class|record|enum)\s*$/.test(tree.file.text.slice(node.range.start, node.at?.start ?? node.range.start))
  );
}

function classMeant(session: Session, type: Node, tree: Tree, env: Env): Ref<ClassNode> | null {
  if (tree.language === 'python' || isScript(tree)) {
    const [only, another] = evaluate(session, type, tree, env);
    return only?.kind === 'node' && only.node.kind === 'class' && !another ? { tree: only.tree, node: only.node } : null;
  }
  const written = type.kind === 'define' ? type.type : nameOf(type.kind === 'group' ? (type.children[0] ?? type) : type);
  const [only, another] = written === null ? [] : classesNamed(session.program, lastName(written), tree);
  return only && !another ? only : null;
}
