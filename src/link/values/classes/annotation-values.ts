import { nodesAtHand, remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, DefineNode, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { classesNamed } from '../../symbols/class-names.js';
import { openImporters } from '../../symbols/sight.js';
import {
  ABSENT,
  type AbstractValue,
  type Env,
  type InstanceValue,
  instanceValue,
  TOP,
  UNKNOWN,
  unknown,
  unresolvedOf,
  unsure,
} from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** Java's own way to ask for an annotation, and those of Spring and Hutool. */
const askers = /^(?:get(?:Declared|Merged)?Annotation|find(?:Merged)?Annotation)$/;

export type ClassRef = Ref<ClassNode>;

/** `Api.class`, C#'s `typeof(Api)`, and a name that is known to be a class's. */
export function classMeant(session: Session, node: Node | undefined, tree: Tree): ClassRef | null {
  const [named, more] = node?.kind === 'group' ? node.children : [];
  const isNamed = node?.kind === 'name' && tree.language === 'csharp';
  const name = isNamed ? node.name : named && !more ? nameOf(named) : null;
  if (!node || name === null) return null;
  if (tree.language !== 'csharp' && !tree.file.text.slice(0, node.range.end).endsWith('.class')) return null;
  const [only, another] = classesNamed(session.program, name, tree);
  return only && !another ? only : null;
}

function isAnnotation({ tree, node }: Ref<ClassNode>): boolean {
  return tree.language === 'java' && tree.file.text.slice(node.range.start, node.at?.start ?? node.range.start).includes('@interface');
}

/** `type.getAnnotation(Api.class)`: an annotation that the project declares; null for any other call. */
export function annotationAsked(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  if (tree.language !== 'java' || !askers.test(nameOf(node.callee) ?? '')) return null;
  const type = classMeant(session, node.args.at(-1), tree);
  if (type === null || !isAnnotation(type)) return null;
  const annotation = instanceValue(type, { tree, node, env });
  // Whoever asks may find none, unless it is known on what it stands.
  return Array.isArray(askedOf(session, annotation)) ? [annotation] : [...unsure([annotation]), ABSENT];
}

/** What `api.value()` gives: what stands there on whatever the annotation was asked of; where that is not known, on all that have it. */
export function annotationMember(session: Session, value: InstanceValue, key: string): readonly AbstractValue[] | null {
  const { type } = value;
  if (!isAnnotation(type)) return null;
  const element = type.node.body.find((part): part is FunctionNode => part.kind === 'function' && part.name === key);
  if (element === undefined) return null;
  const asked = askedOf(session, value);
  if (asked !== null && 'unresolved' in asked) return [unknown(asked.unresolved)];
  const isWhole = asked !== null || openImporters(session, type.tree, type.node.name);
  const found = (asked ?? annotated(session.program, type.node.name).filter((at) => isMeant(session, at, type, type.node.name))).flatMap(
    (at): readonly AbstractValue[] => {
      const annotation = annotationOn(at, type);
      if (annotation === null) return [];
      const said = argumentOf(annotation, key);
      if (said !== null) return evaluate(session, said, at.tree, TOP);
      const [byDefault] = element.body;
      return byDefault ? evaluate(session, byDefault, type.tree, TOP) : [UNKNOWN];
    },
  );
  if (found.length === 0) return [UNKNOWN];
  return asked !== null ? found : [...unsure(found), ...(isWhole ? [] : [UNKNOWN])];
}

export type Annotated = ClassNode | FunctionNode | DefineNode | ParamNode;

function annotationOn({ node }: Ref<Annotated>, type: Ref<ClassNode>): CallNode | null {
  return node.annotations.find((one): one is CallNode => one.kind === 'call' && nameOf(one.callee) === type.node.name) ?? null;
}

/** Another module may have an annotation of the same name. */
export function isMeant(session: Session, { tree }: Ref, type: ClassRef, name: string): boolean {
  const classes = classesNamed(session.program, name, tree);
  return classes.some(({ node }) => node === type.node) || (classes.length === 0 && name !== type.node.name);
}

/** `@Api("x")` says `value`; `@Api(value = "x", desc = "y")` says each by its name. */
function argumentOf({ args }: CallNode, key: string): Node | null {
  for (const arg of args) {
    if (arg.kind !== 'entry' && key === 'value') return arg;
    if (arg.kind === 'entry' && arg.value && nameOf(arg.key) === key) return arg.value;
  }
  return null;
}

/** `X.class`, `x.getClass()`, `getClass()`: the annotated classes; the functions whose callers tell them; null where nobody does. */
type Asked = readonly Ref<Annotated>[] | { readonly unresolved: readonly FunctionNode[] } | null;

function askedOf(session: Session, { made, type }: InstanceValue): Asked {
  if (made === null || !askers.test(nameOf(made.node.callee) ?? '')) return null;
  const { tree, node, env } = made;
  const [first, second] = node.args;
  // `AnnotationUtils.findAnnotation(x.getClass(), Api.class)`
  const of = second ? first : node.callee.kind === 'member' ? node.callee.object : null;
  const classes = of ? classesOf(session, of, tree, env, 0) : null;
  if (classes === null || 'unresolved' in classes) return classes;
  // A class that has none may have its base's.
  const found = classes.map((one) => hierarchyOf(session, one).find((above) => annotationOn(above, type) !== null) ?? null);
  return found.length === 0 || found.includes(null) ? null : found.flatMap((one) => one ?? []);
}

type Classes = readonly Ref<ClassNode>[] | { readonly unresolved: readonly FunctionNode[] } | null;

/** The classes of `X.class`, `x.getClass()`, `getClass()`, and of C#'s `typeof(X)`, `x.GetType()`. */
export function classesOf(session: Session, of: Node, tree: Tree, env: Env, depth: number): Classes {
  const meant = of.kind === 'name' ? null : classMeant(session, of, tree);
  if (meant !== null) return [meant];
  if (of.kind === 'name') {
    const [decl, another] = session.names.declarationsOf(of, tree) ?? [];
    const value = decl?.node.kind === 'define' && !another && !decl.node.member && decl.tree === tree ? decl.node.value : null;
    return value === null || depth > 2 ? null : classesOf(session, value, tree, env, depth + 1);
  }
  if (of.kind !== 'call' || of.args.length > 0 || !/^[gG]et(?:Class|Type)$/.test(nameOf(of.callee) ?? '')) return null;
  const { callee } = of;
  const object: Node = callee.kind === 'member' ? callee.object : thisOf(of);
  const values = evaluate(session, object, tree, env);
  const unresolved = unresolvedOf(values);
  if (unresolved.length > 0) return { unresolved };
  const types = values.flatMap((value) => (value.kind === 'instance' && value.made !== null ? [value.type] : []));
  return types.length === values.length ? types : null;
}

/** The object around a bare `getClass()`, `GetType()`. */
const thisOf = remembered(({ range, parent }: CallNode): Node => ({ kind: 'name', name: 'this', range, parent }));

const usesIn = new WeakMap<Program, { readonly files: number; readonly uses: ReadonlyMap<string, readonly Ref<Annotated>[]> }>();

/** All that has the annotation, as far as files are opened. */
export function annotated(program: Program, name: string): readonly Ref<Annotated>[] {
  const held = usesIn.get(program);
  const known = held?.files === program.code.length ? held : { files: program.code.length, uses: collect(program) };
  usesIn.set(program, known);
  return known.uses.get(name) ?? [];
}

function collect(program: Program): ReadonlyMap<string, readonly Ref<Annotated>[]> {
  const found = new Map<string, Ref<Annotated>[]>();
  for (const tree of program.code) {
    if (tree.language !== 'java' && tree.language !== 'csharp') continue;
    for (const [name, node] of annotatedIn(tree)) {
      const list = found.get(name) ?? [];
      found.set(name, list);
      list.push({ tree, node });
    }
  }
  return found;
}

const annotatedIn = remembered((tree: Tree): readonly (readonly [string, Annotated])[] =>
  nodesAtHand(tree).flatMap((node) => {
    if (node.kind !== 'class' && node.kind !== 'function' && node.kind !== 'define' && node.kind !== 'param') return [];
    return node.annotations.flatMap((one): readonly (readonly [string, Annotated])[] => {
      const name = one.kind === 'call' ? nameOf(one.callee) : null;
      return name === null ? [] : [[name, node]];
    });
  }),
);
