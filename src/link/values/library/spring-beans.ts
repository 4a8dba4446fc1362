import { nodesAtHand, remembered } from '../../../base/tree.js';
import type { ClassNode, DefineNode, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { lastName, nameOf } from '../../program/syntax.js';
import { openImporters, openMatching } from '../../symbols/sight.js';
import { subclassesOf } from '../../symbols/subclasses.js';
import { type AbstractValue, TOP, unsure } from '../abstract-value.js';
import { callersOf } from '../calls/known-callers.js';
import { returnValues } from '../calls/return-values.js';
import { constructorsOf } from '../classes/constructors.js';
import { filledBean } from '../files/injected-settings.js';
import type { Session } from '../session.js';

const components = /^(?:Component|Service|Repository|Controller|RestController|Configuration|SpringBootApplication)$/;
const injecting = /^(?:Autowired|Resource|Inject|Bean)$/;
const naming = /^(?:Qualifier|Named|Resource)$/;

/**
 * What Spring's container puts into a field or a parameter of a class of the project: what the `@Bean` method gives that is meant by a `@Qualifier`, by the
 * name, or as the only one of the type. Null where no such method is in sight, where several may be meant, and where the program calls the constructor itself.
 */
export function injectedBean(session: Session, place: DefineNode | ParamNode, tree: Tree): readonly AbstractValue[] | null {
  if (tree.language !== 'java' || place.type === null || !isInjected(place)) return null;
  const name = lastName(place.type);
  const [type, another] = session.names.classNamed(name, tree);
  if (type === undefined) return beanOfClient(session, place, name);
  if (type.node.kind !== 'class' || another) return null;
  const types = kindsOf(session, { tree: type.tree, node: type.node });
  const found = meant(
    beansOf(session, types),
    place,
    types.some(({ node }) => isComponent(node)),
  );
  if (found.length === 0 || isCalled(session, place)) return null;
  const values = found.flatMap((bean) => filledBean(session, bean) ?? returnValues(session, bean, null, TOP));
  return found.length === 1 ? values : unsure(values);
}

/** Types of libraries whose objects may have been told a base URL where they were made. */
const clients = /^(?:WebClient|RestClient|OkHttpClient)$/;

/** The same of a library's client: `@Qualifier("cnWebClient") WebClient client`. */
function beanOfClient(session: Session, place: DefineNode | ParamNode, name: string): readonly AbstractValue[] | null {
  if (!clients.test(name) || isCalled(session, place)) return null;
  if (!openMatching(session, [`@Bean[^;{}]{0,300}\\b${name}\\s{1,9}\\w`]) && !session.program.isClosed()) return null;
  const beans = session.program.code.flatMap((tree) =>
    beanMethods(tree).flatMap(({ gives, node }) => (gives === name ? [{ tree, node }] : [])),
  );
  const [bean, another] = meant(beans, place, false);
  if (bean === undefined || another !== undefined) return null;
  const values = returnValues(session, bean, null, TOP);
  return values.every((value) => value.kind === 'library' && value.path.startsWith(name)) ? values : null;
}

/** A field of a component without a value, a parameter of a component's constructor, of a `@Bean` method, or of one that says that it is injected. */
function isInjected(place: DefineNode | ParamNode): boolean {
  const { parent } = place;
  if (place.kind === 'define')
    return place.value === null && parent?.kind === 'class' && (isComponent(parent) || isMarked(place, injecting));
  if (parent?.kind !== 'function') return false;
  if (isMarked(parent, injecting)) return true;
  return parent.parent?.kind === 'class' && isComponent(parent.parent) && constructorsOf(parent.parent).includes(parent);
}

/** `new UsOrders(client)` somewhere: that call tells what is handed over. */
function isCalled(session: Session, { parent }: DefineNode | ParamNode): boolean {
  return parent?.kind === 'function' && callersOf(session, parent).sites.length > 0;
}

function isComponent(type: ClassNode): boolean {
  return isMarked(type, components);
}

type Marked = { readonly annotations: readonly Node[] };

function isMarked({ annotations }: Marked, which: RegExp): boolean {
  return annotations.some((one) => which.test(markOf(one)));
}

function markOf(annotation: Node): string {
  return nameOf(annotation.kind === 'call' ? annotation.callee : annotation) ?? '';
}

/** The text in `@Qualifier("us")`, `@Resource(name = "us")`, `@Bean("us")`. */
function saidBy({ annotations }: Marked, which: RegExp): string | null {
  for (const one of annotations) {
    if (one.kind !== 'call' || !which.test(markOf(one))) continue;
    const given = one.args.find((arg) => arg.kind !== 'entry' || /^(?:name|value)$/.test(nameOf(arg.key) ?? ''));
    const text = given?.kind === 'entry' ? given.value : given;
    if (text?.kind === 'string') return text.value;
  }
  return null;
}

/**
 * As Spring chooses: by the name that is asked for, `@Resource` by the name of the place; else the one that comes first, the one that is named like the
 * place, or the only one. `isComponent`: the container makes an object of the class besides, called after the class.
 */
function meant(beans: readonly Ref<FunctionNode>[], place: DefineNode | ParamNode, isComponent: boolean): readonly Ref<FunctionNode>[] {
  const named = (name: string): readonly Ref<FunctionNode>[] => beans.filter(({ node }) => (saidBy(node, /^Bean$/) ?? node.name) === name);
  const asked = saidBy(place, naming);
  if (asked !== null) return named(asked);
  const first = isMarked(place, /^Resource$/) ? [] : beans.filter(({ node }) => isMarked(node, /^Primary$/));
  const same = first.length > 0 ? first : named(place.name);
  if (same.length > 0) return same;
  return isComponent || new Set(beans.map(({ node }) => node.name)).size > 1 ? [] : beans;
}

/** The class, and those below it. */
function kindsOf(session: Session, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  return [type, ...subclassesOf(session, type)];
}

/** The `@Bean` methods that give an object of one of the classes; none where some may be in files that are not opened. */
function beansOf(session: Session, types: readonly Ref<ClassNode>[]): readonly Ref<FunctionNode>[] {
  const names = new Set(types.map(({ node }) => node.name));
  const isOpen = types.map(({ tree, node }) => openImporters(session, tree, node.name));
  const isWhole = session.program.isClosed() || isOpen.every((one) => one);
  const isNear = (tree: Tree): boolean => types.some((type) => session.graph.isTied(type.tree.file.path, tree.file.path));
  return session.program.code.flatMap((tree) =>
    beanMethods(tree).flatMap(({ gives, node }) => (isWhole && names.has(gives) && isNear(tree) ? [{ tree, node }] : [])),
  );
}

const beanMethods = remembered((tree: Tree): readonly { readonly gives: string; readonly node: FunctionNode }[] => {
  if (tree.language !== 'java' || !tree.file.text.includes('@Bean')) return [];
  return nodesAtHand(tree).flatMap((node) =>
    node.kind === 'function' && isMarked(node, /^Bean$/) ? [{ gives: givenBy(tree, node), node }] : [],
  );
});

/** The simple name of the type that stands before the name of a method, without what it is of: `Supplier` of `Supplier<Map<String, Client>>`. */
function givenBy({ file }: Tree, { range, at }: FunctionNode): string {
  const before = file.text.slice(range.start, at?.start ?? range.start).trimEnd();
  return (before.endsWith('>') ? before.slice(0, opening(before)) : before).split(/\W/).at(-1) ?? '';
}

/** Where the bracket stands that the last one closes. */
function opening(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text.charAt(at) === '>') depth++;
    else if (text.charAt(at) === '<' && --depth === 0) return at;
  }
  return 0;
}
