import { childrenOf } from '../../../base/tree.js';
import type { CallNode, ClassNode, DefineNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { folderOf } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { classesNamed } from '../../symbols/class-names.js';
import { type AbstractValue, type Env, nodeValue } from '../abstract-value.js';
import { returnValues } from '../calls/return-values.js';
import { evaluate } from '../evaluate.js';
import { readAs } from '../readings.js';
import type { Session } from '../session.js';
import { isGetter, ofClass } from './class-members.js';

/** The enum of a member that is a text (`CN = "cn"`) or has no value (`case CN;`); null for anything else. */
export function enumOf(session: Session, value: AbstractValue): Ref<ClassNode> | null {
  const { program } = session;
  const [from, another] = value.kind === 'text' ? value.from : [];
  const isWhole = value.kind === 'text' && from !== undefined && !another && from.node.value === value.text;
  const place = isWhole ? from.node.parent : value.kind === 'node' ? (value.node.kind === 'define' ? value.node : value.node.parent) : null;
  if (place?.kind === 'define' && place.constant) {
    const constant = value.kind === 'node' ? value.tree : from && program.trees.get(from.file.path);
    if (constant?.language === 'go') return namedType(session, constant, place);
  }
  const type = place?.kind === 'define' && place.parent?.kind === 'class' && place.parent.isEnum ? place.parent : null;
  const tree = value.kind === 'node' ? value.tree : from ? program.trees.get(from.file.path) : undefined;
  return type !== null && tree !== undefined ? { tree, node: type } : null;
}

/** The type of a Go constant; null for one that has no methods. */
function namedType(session: Session, tree: Tree, constant: DefineNode): Ref<ClassNode> | null {
  const type = typeOfConstant(constant);
  if (type === null || !/^[A-Za-z_]\w*$/.test(type)) return null;
  const folder = folderOf(tree.file.path);
  return classesNamed(session.program, type, tree).find((ref) => folderOf(ref.tree.file.path) === folder) ?? null;
}

/** The type of a Go constant, written at it or at the first of its group. */
export function typeOfConstant(constant: DefineNode): string | null {
  return constant.type ?? typeAbove(constant);
}

function typeAbove({ parent, range, value }: DefineNode): string | null {
  const siblings = parent === null || value?.kind === 'string' ? [] : childrenOf(parent);
  const above = siblings.filter((one): one is DefineNode => one.kind === 'define' && one.constant && one.range.end <= range.start);
  return above.findLast((one) => one.value !== null)?.type ?? null;
}

function methodOf(session: Session, type: Ref<ClassNode>, name: string): Ref<FunctionNode> | null {
  const parts = type.tree.language === 'go' ? hierarchyOf(session, type) : [type];
  for (const { tree, node } of parts) {
    const own = node.body.find((part): part is FunctionNode => part.kind === 'function' && part.name === name);
    if (own) return { tree, node: own };
  }
  return null;
}

/** `Region.CN.url` where `url` is a method of the enum, or is read like a field, or `self::US`; null where the enum has none of that name. */
export function ofEnumMember(session: Session, value: AbstractValue, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  const type = enumOf(session, value);
  if (type?.node.body.some((part) => part.kind === 'define' && part.name === key)) return ofClass(session, type, key, at, env);
  const method = type && methodOf(session, type, key);
  if (type && key === 'value' && value.kind === 'node' && type.tree.language === 'python') return [value];
  if (!type || !method) return null;
  if (isGetter(method.tree, method.node)) return returnValues(session, method, readAs(at), env);
  return [nodeValue(method, env)];
}

/** `Region("cn")`, `Region::from('cn')`: the member with that value; what was asked for where no member is known to have it. */
export function memberWith(session: Session, { tree: home, node: type }: Ref<ClassNode>, given: Node, tree: Tree, env: Env) {
  return evaluate(session, given, tree, env).map((asked): AbstractValue => {
    const member = type.body.find(
      (part) => part.kind === 'define' && part.value?.kind === 'string' && asked.kind === 'text' && part.value.value === asked.text,
    );
    if (member?.kind !== 'define' || member.value?.kind !== 'string' || asked.kind !== 'text') return asked;
    return { ...asked, from: [{ file: home.file, node: member.value }] };
  });
}

/** Whether a call is one of a method of the value's enum. */
export function isOwnMethod(session: Session, value: AbstractValue, { callee }: CallNode): boolean {
  const type = callee.kind === 'member' ? enumOf(session, value) : null;
  return callee.kind === 'member' && type !== null && methodOf(session, type, callee.property) !== null;
}
