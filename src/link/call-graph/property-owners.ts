import type { ClassNode, Language, Node, Tree } from '../../model/index.js';
import { isWithin } from '../program/enclosing.js';
import { isScript } from '../program/program.js';
import type { Decl, Ref } from '../program/ref.js';
import { hierarchyOf, outsideBase } from '../symbols/class-hierarchy.js';
import { structOf, structOfList } from '../symbols/go-structs.js';
import { locate } from '../symbols/import-resolver.js';
import { treeOf } from '../symbols/importers.js';
import { subclassesOf } from '../symbols/subclasses.js';
import { assignmentsTo } from '../symbols/writes.js';
import { type AbstractValue, type LibraryValue, type NodeValue, TOP } from '../values/abstract-value.js';
import { extensionOf } from '../values/calls/extension-methods.js';
import { memberOf } from '../values/classes/class-members.js';
import { declaredType } from '../values/classes/declared-types.js';
import { evaluate } from '../values/evaluate.js';
import { access } from '../values/properties.js';
import { puzzle, type Session } from '../values/session.js';
import { mayImplement } from './implementations.js';
import { objectAt } from './receivers.js';
import type { ReferenceSearch, Target } from './references.js';

/** Whether an object can be the owner of the searched property. */
export function holds(
  found: ReferenceSearch,
  values: readonly AbstractValue[],
  target: Extract<Target, { kind: 'property' }>,
  ref: Ref,
): 'yes' | 'no' | 'maybe' {
  const { session } = found;
  let isOpen = false;
  for (const value of values) {
    if (value.kind === 'node' && (isOwner(session, value, target.owner) || hasCopy(session, value, target, ref))) return 'yes';
    if (value.kind === 'node' && takesIn(session, value, target, ref)) return 'yes';
    if (isExtendedBy(session, value, target, ref)) return 'yes';
    if (
      value.kind === 'instance' &&
      target.owner.kind === 'class' &&
      isKin(session, value.type, { tree: target.tree, node: target.owner })
    ) {
      if (isOverridden(session, value.type, target, ref) || isOfClassAbove(session, value, target.owner)) continue;
      return 'yes';
    }
    if (value.kind === 'instance' && value.made === null && isBeside(session, value.type, target, ref)) return 'yes';
    if (value.kind === 'instance' && isLiteralOf(session, value.type, target)) return 'yes';
    if (value.kind === 'node' && value.node.kind === 'class' && inherits(session, { tree: value.tree, node: value.node }, target, ref))
      return 'yes';
    if (value.kind === 'node' && target.owner.kind === 'class') {
      const struct = structOf(session, value.tree, value.node);
      if (struct && isKin(session, struct, { tree: target.tree, node: target.owner })) return 'yes';
    }
    if (value.kind === 'unknown' || (value.kind === 'library' && isMadeOf(session, value, target.owner))) isOpen = true;
    if (value.kind === 'instance' && value.made === null && isShape(session, value.type)) isOpen = true;
    if (value.kind === 'instance' && hasComputedBase(session, value.type)) isOpen = true;
  }
  if (!isOpen && isDeclaredAs(session, values, target, ref)) return 'yes';
  // In Python and PHP what is asked for an attribute is no dictionary.
  if (!isOpen || (target.owner.kind === 'object' && ref.node.kind === 'member' && /^(?:python|php)$/.test(target.tree.language)))
    return 'no';
  if (target.owner.kind === 'class' && isOfAnother(session, ref, target.owner)) return 'no';
  const declared = declaredType(session, ref.node.kind === 'member' || ref.node.kind === 'index' ? ref.node.object : null, ref.tree);
  if (declared !== null && target.owner.kind === 'class') {
    const owner = { tree: target.tree, node: target.owner };
    return declared.some((value) => value.kind === 'instance' && isKin(session, value.type, owner)) ? 'yes' : 'no';
  }
  puzzle(session, ref, 'caller');
  const typed = session.checker?.definitionsOf(ref) ?? null;
  if (typed === null || typed.length === 0) return 'maybe';
  if (typed.some((one) => one.node === target.fn || isWithin(target.fn, one.node))) return 'yes';
  return mayImplement(session, typed, { tree: target.tree, node: target.owner }) ?? 'no';
}

/** C#'s `shop.Call(…)` of `static string Call(this Shop shop, …)`. */
function isExtendedBy(session: Session, value: AbstractValue, { name, fn }: Extract<Target, { kind: 'property' }>, ref: Ref): boolean {
  const extension = extensionOf(session, value, name, ref);
  return extension?.kind === 'node' && extension.node === fn;
}

/** Java's and C#'s mocks, proxies and what a container gives come from a library, and are what they are declared as. */
function isDeclaredAs(
  session: Session,
  values: readonly AbstractValue[],
  { tree, owner }: Extract<Target, { kind: 'property' }>,
  ref: Ref,
): boolean {
  if (owner.kind !== 'class' || ref.node.kind !== 'member' || !/^(?:java|csharp)$/.test(ref.tree.language)) return false;
  if (!values.some(({ kind }) => kind === 'library')) return false;
  const declared = declaredType(session, ref.node.object, ref.tree) ?? [];
  const isOf = (type: Ref<ClassNode>): boolean => isKin(session, type, { tree, node: owner });
  if (declared.some((value) => value.kind === 'instance' && isOf(value.type))) return true;
  return classesSaid({ tree: ref.tree, node: ref.node.object }).some((name) => (session.program.classes.get(name) ?? []).some(isOf));
}

/** Words with a capital in an expression that asks a library for an object: `toBean(text, Job.class)`, `(Job)Activator.CreateInstance(typeof(Job))`. */
function classesSaid({ tree: { file }, node: { kind, range } }: Ref): readonly string[] {
  if (kind !== 'call' || range.end - range.start > 400) return [];
  return [...file.text.slice(range.start, range.end).matchAll(/\b\p{Lu}\w{0,80}/gu)].map(([word]) => word);
}

/**
 * `client.add` in Python and PHP is no entry of a dictionary that is written out, unless that is handed on as the attributes of an object:
 * `SimpleNamespace(**HANDLERS)`.
 */
export function isNoEntry(session: Session, { tree, owner }: Extract<Target, { kind: 'property' }>, { node }: Ref): boolean {
  const brackets = tree.language === 'python' ? '{' : tree.language === 'php' ? '[' : null;
  if (owner.kind !== 'object' || node.kind !== 'member' || brackets === null || tree.file.text.charAt(owner.range.start) !== brackets)
    return false;
  const name = owner.parent?.kind === 'define' ? owner.parent.name : null;
  return name !== null && !(session.program.named.get(name) ?? []).some((use) => use.node.parent?.kind === 'spread');
}

/** The object itself, also Go's `&Service{fn}`, which leaves the names of its fields out. */
function isOwner(session: Session, { tree, node }: NodeValue, owner: Node): boolean {
  return node === owner || (node.kind === 'list' && structOfList(session, tree, node) === owner);
}

/** `self.send(…)` in a mixin: some class below takes the method from another of its bases. */
function isBeside(session: Session, type: Ref<ClassNode>, { owner, name, fn }: Extract<Target, { kind: 'property' }>, use: Ref): boolean {
  if (owner.kind !== 'class' || !mixing.has(type.tree.language)) return false;
  return subclassesOf(session, type).some((sub) => {
    const line = hierarchyOf(session, sub);
    if (!line.some(({ node }) => node === owner)) return false;
    const holder = line.find((one) => memberOf(session, one, name, use.node)?.kind === 'function');
    return holder === undefined || holder.node === owner || fn.kind !== 'function';
  });
}

/** Languages whose classes take methods from several others. */
const mixing: ReadonlySet<Language> = new Set(['python', 'php', 'ruby']);

/** Go's `&Service{send: fn}`: an object of the struct may be the one of that literal. */
function isLiteralOf(
  session: Session,
  type: Ref<ClassNode>,
  { tree, owner }: Pick<Target & { kind: 'property' }, 'tree' | 'owner'>,
): boolean {
  const struct = owner.kind === 'object' ? structOf(session, tree, owner) : null;
  return struct !== null && isKin(session, type, struct);
}

/** Whether every object of the class has another method of that name, from a class between it and the owner. */
function isOverridden(
  session: Session,
  type: Ref<ClassNode>,
  { owner, name, fn }: Extract<Target, { kind: 'property' }>,
  use: Ref,
): boolean {
  if (fn.kind !== 'function') return false;
  for (const one of hierarchyOf(session, type)) {
    if (one.node === owner) return false;
    const member = memberOf(session, one, name, use.node);
    if (member?.kind === 'function') return hierarchyOf(session, one).some(({ node }) => node === owner);
  }
  return false;
}

/** `{ ...defaults, ...options }` of options that a caller writes out: what the property is there, only the caller tells. */
function takesIn(session: Session, value: NodeValue, { owner, name }: Extract<Target, { kind: 'property' }>, ref: Ref): boolean {
  const { tree, node } = value;
  if (owner.kind !== 'object' || node.kind !== 'object' || !isScript(tree)) return false;
  const spread = node.entries.flatMap((entry) => (entry.kind === 'spread' ? [entry.value] : []));
  if (spread.length === 0 || !access(session, value, name, ref, TOP).some(({ kind }) => kind === 'unknown')) return false;
  return spread.some((one) => objectAt(session, { tree, node: one }).some((held) => held.kind === 'node' && held.node === owner));
}

/** `{ ...api, url }` has the methods of `api`, and `{ ...defaults, ...options }` the `fetch` of the library that the defaults hold. */
function hasCopy(session: Session, value: NodeValue, { owner, name, fn }: Extract<Target, { kind: 'property' }>, ref: Ref): boolean {
  if (owner.kind !== 'object' || value.node.kind !== 'object' || !value.node.entries.some(({ kind }) => kind === 'spread')) return false;
  const home = fn.kind === 'name' || fn.kind === 'member' ? treeOf(session, fn) : null;
  const held = home === null ? [] : evaluate(session, fn, home, TOP);
  const isHeld = ({ path }: LibraryValue): boolean => held.some((one) => one.kind === 'library' && one.path === path);
  return access(session, value, name, ref, TOP).some((one) =>
    one.kind === 'node' ? one.node === fn : one.kind === 'library' && isHeld(one),
  );
}

/** `UsClient.list()` of a static method that the class above has. */
function inherits(session: Session, type: Ref<ClassNode>, target: Extract<Target, { kind: 'property' }>, use: Ref): boolean {
  return hierarchyOf(session, type).some(({ node }) => node === target.owner) && !isOverridden(session, type, target, use);
}

/** An object that was made of a class above the owner is none of the owner's. */
function isOfClassAbove(session: Session, { type, made }: Extract<AbstractValue, { kind: 'instance' }>, owner: Node): boolean {
  return made?.node.isNew === true && isScript(type.tree) && !hierarchyOf(session, type).some(({ node }) => node === owner);
}

/** Made by `new X(…)` of a class that is not in sight: its name says that it is neither this one nor one of those that extend it. */
function isOfAnother(session: Session, { tree, node }: Ref, { name }: ClassNode): boolean {
  const object = node.kind === 'member' || node.kind === 'index' ? node.object : null;
  const [decl, more] = object?.kind === 'name' ? (session.names.declarationsOf(object, tree) ?? []) : [];
  const made = decl && !more && decl.node.kind === 'define' && assignmentsTo(session, decl).length === 0 ? decl.node.value : object;
  if (
    made?.kind !== 'call' ||
    !made.isNew ||
    made.callee.kind !== 'name' ||
    // Only a script's `new X()` may be a function's, which gives whatever it likes.
    (isScript(tree) && !areFromOutside(session, tree, session.names.declarationsOf(made.callee, tree) ?? []))
  )
    return false;
  const below = new Set([name]);
  for (const one of below) for (const sub of session.program.subclasses.get(one) ?? []) below.add(sub.node.name);
  return !below.has(made.callee.name);
}

/** `wrap(client)`, `derive(Client)` of a library: the object has the methods of what was handed over. */
function isMadeOf(session: Session, { made }: LibraryValue, owner: Node): boolean {
  const classesIn = (value: AbstractValue): readonly Ref<ClassNode>[] => {
    if (value.kind === 'instance') return hierarchyOf(session, value.type);
    return value.kind === 'node' && value.node.kind === 'class' ? hierarchyOf(session, { tree: value.tree, node: value.node }) : [];
  };
  const isOwn = (value: AbstractValue): boolean =>
    (value.kind === 'node' && value.node === owner) || classesIn(value).some(({ node }) => node === owner);
  return made.some(({ tree, node, env }) => node.args.some((arg) => evaluate(session, arg, tree, env).some(isOwn)));
}

/** `class Regional extends Base` with `const Base = trace(Client)`, `class Regional(lib.make(Client))`: what nobody in sight hands down. */
function hasComputedBase(session: Session, type: Ref<ClassNode>): boolean {
  if (outsideBase(session, type) === null) return false;
  const { tree, node } = hierarchyOf(session, type).findLast((one) => one.node.extends !== null) ?? type;
  const [, name = '', isMade] = /^\s*([\w$]+)[\w$.]*\s*(\()?/.exec(node.extends ?? '') ?? [];
  const decls = session.names.scopeOf(tree.root, tree).get(name) ?? [];
  return isMade === undefined ? decls.some((decl) => decl.node.kind === 'define') : areFromOutside(session, tree, decls);
}

/** Nothing of the repository makes it: a function or an import of its own may give an object of any class. */
function areFromOutside({ program }: Session, tree: Tree, decls: readonly Decl[]): boolean {
  return decls.every(
    ({ node }) => node.kind === 'import' && !node.from.startsWith('.') && locate(program, tree, node.from).kind !== 'files',
  );
}

/** Whether a class has nothing but fields, in its bases too: any object may have that shape. */
function isShape(session: Session, type: Ref<ClassNode>): boolean {
  return hierarchyOf(session, type).every(({ node }) => !node.body.some((part) => part.kind === 'function'));
}

export function isKin(session: Session, a: Ref<ClassNode>, b: Ref<ClassNode>): boolean {
  const isAbove = (one: Ref<ClassNode>, other: Ref<ClassNode>): boolean =>
    hierarchyOf(session, one).some(({ node }) => node === other.node);
  return isAbove(a, b) || isAbove(b, a) || satisfies(session, a, b) || satisfies(session, b, a);
}

/** A type of Go is of every interface whose methods it has, without saying so. */
function satisfies(session: Session, type: Ref<ClassNode>, required: Ref<ClassNode>): boolean {
  if (required.tree.language !== 'go' || type.tree.language !== 'go' || !isInterface(required)) return false;
  const had = new Set(hierarchyOf(session, type).flatMap(methodNames));
  const wanted = methodNames(required);
  return wanted.length > 0 && wanted.every((name) => had.has(name));
}

function isInterface({ tree, node }: Ref<ClassNode>): boolean {
  return /^\w+(?:\[[^\]]{0,200}\])?\s+interface\b/.test(tree.file.text.slice(node.range.start, node.range.start + 400));
}

function methodNames({ node }: Ref<ClassNode>): readonly string[] {
  return node.body.flatMap((part) => (part.kind === 'function' ? [part.name] : []));
}
