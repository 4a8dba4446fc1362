import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, MemberNode, NameNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { folderOf, isScript } from '../../program/program.js';
import type { Decl, Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import type { AbstractValue, Env } from '../../values/abstract-value.js';
import { isGetter } from '../../values/classes/class-members.js';
import { constructorsOf } from '../../values/classes/constructors.js';
import { declaredType, typed } from '../../values/classes/declared-types.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { isThis } from '../field-param.js';
import type { KeyedRead } from './keyed-read.js';

/** Members that may say what is asked for; of a class's many members the others are not tried. */
const telling = /type|api|method|interface|name/i;

/** A variable as it stands at the place, and as it is written there. */
export type Held = { readonly name: NameNode; readonly decl: Decl; readonly own: string };

/** Members of one object that are tried. */
const MEMBERS = 12;

/**
 * The members of an object in sight that can be read again: `request.apiType`, `request.getApiType()`. The caller compares them with the sent type.
 */
export function instanceReads(session: Session, { name, decl, own }: Held, tree: Tree, envs: readonly Env[]): readonly KeyedRead[] {
  const types = typesOf(session, name, decl, tree, envs);
  if (types.length === 0) return [];
  const members = new Map<string, Node>();
  for (const type of types)
    for (const one of hierarchyOf(session, type))
      for (const part of one.node.body)
        if ('name' in part && typeof part.name === 'string' && telling.test(part.name) && members.size < MEMBERS && isOpen(one, part, tree))
          members.set(part.name, part);
  for (const [key, node] of types.flatMap((type) => hierarchyOf(session, type).flatMap(fieldsSet)))
    if (telling.test(key) && members.size < MEMBERS && !members.has(key)) members.set(key, node);
  return [...members].flatMap(([key, part]): readonly KeyedRead[] => {
    if (part.kind === 'function' && !isPlain(session, types, key)) return [];
    const isCalled = part.kind === 'function' && !types.some((type) => isGetterIn(session, type, key));
    const read: MemberNode = { kind: 'member', range: name.range, parent: name.parent, object: name, property: key, at: name.range };
    const call: CallNode = { kind: 'call', range: name.range, parent: name.parent, callee: read, args: [], isNew: false };
    const values = (env: Env): readonly AbstractValue[] => evaluate(session, isCalled ? call : read, tree, env);
    const access = tree.language === 'php' ? '->' : '.';
    return [{ text: `${own}${access}${key}${isCalled ? '()' : ''}`, values }];
  });
}

/** `this.type = type` in a constructor: a field that the class declares nowhere else, which any code may read. */
function fieldsSet({ tree, node: type }: Ref<ClassNode>): readonly (readonly [string, Node])[] {
  if (!isScript(tree) && tree.language !== 'python') return [];
  const declared = new Set(type.body.flatMap((part) => ('name' in part ? [part.name] : [])));
  return constructorsOf(type).flatMap((fn) =>
    fn.body.flatMap((node): readonly (readonly [string, Node])[] => {
      if (node.kind !== 'assign' || node.target.kind !== 'member' || !isThis(node.target.object)) return [];
      const { property } = node.target;
      return declared.has(property) || /^[_#]/.test(property) ? [] : [[property, node]];
    }),
  );
}

/** The classes that the variable is declared to hold; where nothing is declared, those of what stands there; empty for anything but objects. */
function typesOf(session: Session, name: NameNode, { node }: Decl, tree: Tree, envs: readonly Env[]): readonly Ref<ClassNode>[] {
  const isDeclared = (node.kind === 'param' || node.kind === 'define') && node.type !== null && node.type !== 'var';
  const declared = isDeclared
    ? (declaredType(session, name, tree) ?? (isScript(tree) ? typed(session, node.type, tree) : null) ?? [])
    : null;
  const values = declared ?? envs.flatMap((env) => evaluate(session, name, tree, env));
  const types = values.flatMap((value) => (value.kind === 'instance' ? [value.type] : []));
  return types.length === values.length ? [...new Map(types.map((type) => [type.node, type])).values()] : [];
}

const hidden = /\b(?:private|protected)\b/;

/** Whether any code that holds the object at `place` may read the member. */
export function isOpen({ tree, node }: Ref<ClassNode>, part: Node, place: Tree): boolean {
  if (part.kind !== 'define' && part.kind !== 'function') return false;
  if (part.name.startsWith('#') || (tree.language === 'python' && part.name.startsWith('_'))) return false;
  const head = tree.file.text.slice(part.range.start, part.at?.start ?? part.range.start);
  const before = tree.file.text.slice(Math.max(0, part.range.start - 40), part.range.start);
  const said = `${before.split(/[;{}\n]/).at(-1) ?? ''}${head}`;
  if (hidden.test(said)) return false;
  // In a script what is static is the class's alone.
  if (isScript(tree) && /\bstatic\b/.test(said)) return false;
  if (isScript(tree) || tree.language === 'python' || /\bpublic\b/.test(head)) return true;
  // A field of Java or PHP that does not say so is not for everybody; a method of Java is for its package, unless an interface asks for it.
  const isOfInterface = /\binterface\b/.test(tree.file.text.slice(node.range.start, node.at?.start ?? node.range.start));
  const isNear = tree.language !== 'java' || isOfInterface || folderOf(tree.file.path) === folderOf(place.file.path);
  return part.kind === 'function' && isNear;
}

/** A field that any code at `place` may read of an object of the class, wherever it is declared or set; no property that a function gives. */
export function isOpenField(session: Session, type: Ref<ClassNode>, name: string, place: Tree): boolean {
  if (/^[_#]/.test(name)) return false;
  return hierarchyOf(session, type).every((one) => {
    const parts = one.node.body.filter((part) => 'name' in part && part.name === name);
    const params = constructorsOf(one.node).flatMap((fn) => fn.params.filter((param) => param.name === name));
    return (
      parts.every((part) => part.kind === 'define' && isOpen(one, part, place)) && !params.some((param) => isHiddenParam(one.tree, param))
    );
  });
}

/** `constructor(private readonly url: string)` */
export function isHiddenParam({ file: { text } }: Tree, { range, at }: ParamNode): boolean {
  return hidden.test(
    text
      .slice(Math.max(0, range.start - 40), at.start)
      .split(/[,(]/)
      .at(-1) ?? '',
  );
}

/** A method without parameters that only gives back, wherever it is written anew. */
function isPlain(session: Session, types: readonly Ref<ClassNode>[], key: string): boolean {
  const methods = types.flatMap((type) =>
    [...hierarchyOf(session, type), ...(session.program.subclasses.get(type.node.name) ?? [])].flatMap(
      ({ node }) => methodsOf(node).get(key) ?? [],
    ),
  );
  return methods.every(({ params, body }) => {
    const [only, another] = body;
    const isOfObject = params.length === 0 || (params.length === 1 && /^(?:self|this)$/.test(params[0]?.name ?? ''));
    return isOfObject && !another && (only === undefined || only.kind !== 'return' || isSteady(only.value));
  });
}

const methodsOf = remembered((type: ClassNode): ReadonlyMap<string, readonly FunctionNode[]> => {
  const found = new Map<string, FunctionNode[]>();
  for (const part of type.body) {
    if (part.kind !== 'function') continue;
    const list = found.get(part.name);
    if (list) list.push(part);
    else found.set(part.name, [part]);
  }
  return found;
});

function isSteady(node: Node | null): boolean {
  if (node === null || node.kind === 'name' || node.kind === 'string') return true;
  return node.kind === 'member' && isSteady(node.object);
}

function isGetterIn(session: Session, type: Ref<ClassNode>, key: string): boolean {
  return hierarchyOf(session, type).some(({ tree, node }) =>
    node.body.some((part) => part.kind === 'function' && part.name === key && isGetter(tree, part)),
  );
}
