import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { openImporters } from '../../symbols/sight.js';
import { ABSENT, type AbstractValue, type Env, instanceValue, TOP, UNKNOWN, unknown, unsure } from '../abstract-value.js';
import type { Session } from '../session.js';
import { type Annotated, annotated, type ClassRef, classesOf, classMeant, isMeant } from './annotation-values.js';

/**
 * C#'s `GetType().GetCustomAttribute<ApiAttribute>()`, `Attribute.GetCustomAttribute(typeof(Add), typeof(ApiAttribute))`: the object that stands over
 * the class, made as it is written there. Where nobody tells the class, whatever any class has over it, only likely. Null for any other call.
 */
export function attributeAsked(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  if (tree.language !== 'csharp' || nameOf(node.callee) !== 'GetCustomAttribute') return null;
  const type = attributeMeant(session, node, tree);
  if (type === null) return null;
  const of = askedNode(node, tree);
  const classes = of === null ? null : classesOf(session, of, tree, env, 0);
  if (classes !== null && 'unresolved' in classes) return [unknown(classes.unresolved)];
  if (classes !== null && classes.length > 0) return classes.map((one) => standingOver(session, one, type) ?? ABSENT);
  const isWhole = openImporters(session, type.tree, type.node.name) && openImporters(session, type.tree, shortName(type));
  const all = namesOf(type)
    .flatMap((name) => annotated(session.program, name))
    .flatMap((at) => (namesOf(type).some((name) => isMeant(session, at, type, name)) ? (madeOver(at, type) ?? []) : []));
  return [...unsure(all), ...(isWhole && all.length > 0 ? [] : [UNKNOWN])];
}

/** The class between the angle brackets, or in the last `typeof(…)`. */
function attributeMeant(session: Session, { callee, args }: CallNode, tree: Tree): ClassRef | null {
  const given = /<([\w.]{1,200})>$/.exec(tree.file.text.slice(callee.range.start, callee.range.end))?.[1];
  const named: Node | null =
    given === undefined ? (args.find((arg, at) => at > 0 && arg.kind === 'group') ?? null) : nameNode(callee, given);
  return named === null ? null : classMeant(session, named, tree);
}

const nameNode = (at: Node, written: string): Node => {
  const name = written.slice(written.lastIndexOf('.') + 1);
  return { kind: 'name', name, range: at.range, parent: at };
};

/** What is asked for the attribute: `x.GetType()` before the call, or its first argument. */
function askedNode({ callee, args }: CallNode, tree: Tree): Node | null {
  const object = callee.kind === 'member' ? callee.object : null;
  if (object?.kind === 'name' && /^(?:Attribute|CustomAttributeExtensions)$/.test(object.name)) return args[0] ?? null;
  return object !== null && tree.language === 'csharp' ? object : null;
}

/** A class that has none has that of the class above it. */
function standingOver(session: Session, { tree, node }: ClassRef, type: ClassRef): AbstractValue | null {
  for (const at of hierarchyOf(session, { tree, node })) {
    const made = madeOver(at, type);
    if (made !== null) return made;
  }
  return null;
}

function madeOver({ tree, node }: Ref<Annotated>, type: ClassRef): AbstractValue | null {
  const names = namesOf(type);
  const written = node.annotations.find((one): one is CallNode => one.kind === 'call' && names.includes(nameOf(one.callee) ?? ''));
  return written === undefined ? null : instanceValue(type, { tree, node: makingOf(written), env: TOP });
}

/** `[Api("x", Desc = "y")]` as `new Api("x") { Desc = "y" }`. */
const makingOf = remembered((written: CallNode): CallNode => {
  const entries = written.args.filter(({ kind }) => kind === 'entry');
  const args = written.args.filter(({ kind }) => kind !== 'entry');
  const initializer: readonly Node[] = entries.length > 0 ? [{ kind: 'object', range: written.range, parent: written, entries }] : [];
  return { ...written, args: [...args, ...initializer], isNew: true };
});

/** `ApiAttribute` is written `[Api]`, too. */
function namesOf(type: ClassRef): readonly string[] {
  return [...new Set([type.node.name, shortName(type)])];
}

function shortName({ node: { name } }: ClassRef): string {
  return name.length > 'Attribute'.length ? name.replace(/Attribute$/, '') : name;
}
