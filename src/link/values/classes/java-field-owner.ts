import { remembered } from '../../../base/tree.js';
import type { AssignNode, ClassNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { TOP } from '../abstract-value.js';
import { callersOf } from '../calls/known-callers.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** The field that is asked about: `line`, the classes that its objects are of; `names`, what variables that hold one can be declared as. */
export type FieldOwner = {
  readonly type: Ref<ClassNode>;
  readonly key: string;
  readonly line: ReadonlySet<Node>;
  readonly names: Names;
};

/** The names of classes, which are asked of one by one: below an interface there may be a thousand. */
type Names = Pick<ReadonlySet<string>, 'has'>;

/** A place where the field is perhaps set; `on` null: by its bare name. */
export type Assigned = Ref<AssignNode> & { readonly on: Node | null };

export function ownerOf(session: Session, type: Ref<ClassNode>, key: string): FieldOwner {
  const line = hierarchyOf(session, type);
  const below = line.map(({ node }) => namesOf(session.program.subclasses.get(node.name) ?? []));
  const interfaces = line.flatMap(({ node }) => [...node.mixins, node.extends ?? '']);
  const own = new Set([...line.map(({ node }) => node.name), ...interfaces.map(lastName)]);
  const has = (name: string): boolean => name !== '' && (own.has(name) || below.some((names) => names.has(name)));
  return { type, key, line: new Set(line.map(({ node }) => node)), names: { has } };
}

const namesOf = remembered((types: readonly Ref<ClassNode>[]): ReadonlySet<string> => new Set(types.map(({ node }) => node.name)));

/** Statements of other programs in the repository say nothing of the class. */
export function mayMean({ graph }: Session, { type }: FieldOwner, tree: Tree): boolean {
  return tree.language === 'java' && graph.isTied(type.tree.file.path, tree.file.path);
}

/** On `this`, written or not. */
export function isOwn(on: Node | null): boolean {
  return on === null || (on.kind === 'name' && /^(?:this|super)$/.test(on.name));
}

/** Nobody knows what object it is, nor do callers tell; a declared type that is none of the class's says that it is another. */
export function isUntold(session: Session, owner: FieldOwner, { tree, node }: Ref): boolean {
  if (isDeclaredOtherwise(session, owner, { tree, node })) return false;
  const values = evaluate(session, node, tree, TOP);
  return (
    values.length === 0 ||
    values.some((value) => {
      if (value.kind !== 'unknown') return value.kind === 'absent' || value.kind === 'library';
      return value.unresolved.length === 0 || !value.unresolved.every((fn) => fn.name !== '' && isTold(callersOf(session, fn)));
    })
  );
}

/** In a large program not every caller is opened; those that are tell what kind of object comes there. */
function isTold({ complete, sites }: ReturnType<typeof callersOf>): boolean {
  return complete || sites.length > 0;
}

/** `DataSource pool` */
export function isDeclaredOtherwise(session: Session, { names }: Pick<FieldOwner, 'names'>, { tree, node }: Ref): boolean {
  if (node.kind === 'call' && node.isNew) return !names.has(lastName(node.callee.kind === 'name' ? node.callee.name : ''));
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  const written = !another && (decl?.node.kind === 'define' || decl?.node.kind === 'param') ? decl.node.type : null;
  if (written === null) return false;
  const name = lastName(written);
  return !names.has(name) && !/^(?:Object|var|[A-Z]{1,2}[0-9]?)$/.test(name);
}
