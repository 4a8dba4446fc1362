import { nodesAtHand, remembered } from '../../base/tree.js';
import type { ClassNode, DefineNode, FunctionNode, ImportNode, MemberNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { languagesWith } from '../program/language-kinds.js';
import { fileIndex, isScript } from '../program/program.js';
import type { Decl, Ref } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { importersOf } from '../symbols/importers.js';
import { isPublic } from '../symbols/published-entries.js';
import { bareMembers, isExportsObject } from '../symbols/scopes.js';
import { openHolders, openImporters, openInvokers } from '../symbols/sight.js';
import { assignmentsTo } from '../symbols/writes.js';
import { TOP } from '../values/abstract-value.js';
import { namesakes, overloads } from '../values/calls/overloads.js';
import { enclosingObject, isInvoker, isOwnClass } from '../values/calls/receiver.js';
import { isFieldRead, memberOf } from '../values/classes/class-members.js';
import { evaluate } from '../values/evaluate.js';
import { behindExtension } from '../values/library/egg.js';
import { openWindows } from '../values/library/exposed-objects.js';
import { behindFacade } from '../values/library/php-container.js';
import { classAround } from '../values/resolve-name.js';
import { isCutOff, opened, type Session, walked, withShare } from '../values/session.js';
import { isDeclaredOtherwise } from './declared-receivers.js';
import { calledByName } from './folded-functions.js';
import { usesAsItem } from './item-calls.js';
import { familyOf, inFamily } from './language-families.js';
import { hasPlainly } from './plain-receivers.js';
import { holds, isKin, isNoEntry } from './property-owners.js';
import { pythonFields } from './python-fields.js';
import { objectAt } from './receivers.js';

/** The target of a search: a declared name, an export of a module, or a property of an object or class. */
export type Target =
  | { readonly kind: 'decl'; readonly tree: Tree; readonly node: Node; readonly name: string }
  | { readonly kind: 'export'; readonly tree: Tree; readonly name: string }
  | { readonly kind: 'property'; readonly tree: Tree; readonly owner: Node; readonly name: string; readonly fn: Node };

export type ReferenceSearch = {
  readonly session: Session;
  readonly seen: Set<string>;
  readonly pending: Target[];
  readonly uses: { readonly ref: Ref; readonly certain: boolean }[];
  /** The function whose calls are looked for; null where any value may be. */
  readonly sought: FunctionNode | null;
  /** Called for each place where the name stands. */
  readonly seat: (found: ReferenceSearch, ref: Ref, declared: Node) => void;
  complete: boolean;
};

export function searchReferences(found: ReferenceSearch): void {
  for (let target = found.pending.pop(); target; target = found.pending.pop()) {
    if (target.kind === 'decl') usesOfDecl(found, target);
    else if (target.kind === 'export') usesOfExport(found, target);
    else usesOfProperty(found, target);
  }
}

export function addTarget(found: ReferenceSearch, target: Target): void {
  const start = target.kind === 'export' ? 0 : target.kind === 'property' ? target.owner.range.start : target.node.range.start;
  const mark = `${target.kind}:${target.tree.file.path}:${start}:${target.name}`;
  if (found.seen.has(mark)) return;
  found.seen.add(mark);
  found.pending.push(target);
}

export function addProperty(found: ReferenceSearch, tree: Tree, owner: Node, name: string, fn: Node): void {
  if (found.session.names.moduleValues(tree).includes(owner)) addTarget(found, { kind: 'export', tree, name });
  addTarget(found, { kind: 'property', tree, owner, name, fn });
}

export function addAssigned(found: ReferenceSearch, tree: Tree, target: Node): void {
  if (target.kind === 'member' && isExportsObject(target)) {
    addTarget(found, { kind: 'export', tree, name: 'default' });
    return;
  }
  if (target.kind === 'member' && isExportsObject(target.object)) {
    addTarget(found, { kind: 'export', tree, name: target.property });
    return;
  }
  const isDeclared = /^(?:java|csharp)$/.test(tree.language) || (tree.language === 'php' && target.kind === 'member');
  const field = isDeclared ? ownField(found.session, tree, target) : setField(tree, target);
  if (field !== null) {
    addTarget(found, { kind: 'property', ...field, name: field.fn.kind === 'member' ? field.fn.property : field.fn.name });
    return;
  }
  if (target.kind === 'name') {
    const [decl] = found.session.names.declarationsOf(target, tree) ?? [];
    if (decl) {
      addTarget(found, { kind: 'decl', tree, node: decl.node, name: decl.name });
      return;
    }
  }
  found.complete = false;
}

/** `this.sender = sender` in a class of a script or of Python, which need declare no field. */
function setField(tree: Tree, target: Node): { tree: Tree; owner: ClassNode; fn: MemberNode } | null {
  const owner = enclosingObject(target)?.owner;
  const isOwn = target.kind === 'member' && target.object.kind === 'name' && target.object.name === 'this';
  if (!isOwn || owner?.kind !== 'class' || !(isScript(tree) || tree.language === 'python')) return null;
  return { tree, owner, fn: target };
}

/** `this.sender`, `sender` of a method's own object: where it is declared; null for anything else. */
function ownField(session: Session, tree: Tree, target: Node): { tree: Tree; owner: ClassNode; fn: DefineNode } | null {
  const owner = enclosingObject(target)?.owner;
  const isThis = target.kind === 'member' && target.object.kind === 'name' && target.object.name === 'this';
  const name = isThis ? target.property : target.kind === 'name' ? target.name : null;
  if (owner?.kind !== 'class' || name === null) return null;
  const isLocal = target.kind === 'name' && session.names.declarationsOf(target, tree)?.some(({ node }) => node.kind === 'param');
  for (const type of isLocal ? [] : hierarchyOf(session, { tree, node: owner })) {
    const fn = type.node.body.find((part): part is DefineNode => part.kind === 'define' && part.name === name);
    if (fn) return { tree: type.tree, owner: type.node, fn };
  }
  return null;
}

function usesOfDecl(found: ReferenceSearch, { tree, node, name }: Extract<Target, { kind: 'decl' }>): void {
  const { session } = found;
  const isLocal = node.kind === 'param' || isLocalVariable(node, tree, name);
  // Elsewhere a package's files see each other's names without an import.
  if (!isScript(tree) && !isLocal && !opened(session, () => openImporters(session, tree, name))) found.complete = false;
  // What C# is told to use may be meant for all files.
  const isOfFile = isScript(tree) || isLocal || (node.kind === 'import' && tree.language !== 'csharp');
  for (const ref of walked(session, isOfFile ? namedIn(session, tree, name) : session.program.named.get(name))) {
    if (ref.node.kind !== 'name') continue;
    const decl = session.names.declarationsOf(ref.node, ref.tree)?.find((one) => one.node === node && one.name === name);
    if (decl && isMeant(session, node, ref) && !isOther(found, decl, ref)) found.seat(found, ref, node);
  }
  const isTop = node.kind === 'define' || node.kind === 'function' || node.kind === 'class' ? node.exported : false;
  if (isTop || (!isScript(tree) && !isLocal)) addTarget(found, { kind: 'export', tree, name });
  for (const one of session.program.exports.get(tree) ?? []) {
    for (const binding of one.from === null ? one.bindings : []) {
      if (binding.local === name) addTarget(found, { kind: 'export', tree, name: binding.exported });
    }
  }
}

/** Of thousands of files that import one name each asks for its own uses. */
function namedIn({ program }: Session, tree: Tree, name: string): readonly Ref[] {
  return (fileIndex(program, tree).named.get(name) ?? []).map((node) => ({ tree, node }));
}

/** `Caller c = client::send; c = new Retry(c); return c;`: what a variable holds there, since it was written anew, is for sure another value. */
function isOther({ session, sought }: ReferenceSearch, decl: Decl, { tree, node }: Ref): boolean {
  if (sought === null || decl.node.kind !== 'define' || decl.node.member || assignmentsTo(session, decl).length === 0) return false;
  const isTarget = node.parent?.kind === 'assign' && node.parent.target === node;
  const values = isTarget ? [] : evaluate(session, node, tree, TOP);
  return (
    values.length > 0 &&
    values.every((value) => value.certain && (value.kind === 'instance' || (value.kind === 'node' && value.node !== sought)))
  );
}

/** A variable of a function, which no other file can name; one that `global` declares is none. */
function isLocalVariable(node: Node, { file }: Tree, name: string): boolean {
  return (
    node.kind === 'define' &&
    !node.member &&
    enclosing(node) !== null &&
    !new RegExp(`\\bglobal\\b[^\\n;]*\\b${name.replace(/\W/g, '')}\\b`).test(file.text)
  );
}

/** Languages in which an import names a class by its whole path. */
const importedClasses = languagesWith('classes-everywhere');

/** Imports of the name, re-exports, and the module's members wherever the module is at hand. */
function usesOfExport(found: ReferenceSearch, { tree, name }: Extract<Target, { kind: 'export' }>): void {
  const { session } = found;
  if (isPublic(session.program, tree)) found.complete = false;
  if (!opened(session, () => openImporters(session, tree, name))) found.complete = false;
  for (const importer of importersOf(session, tree)) {
    if (importer.node.kind === 'export') {
      for (const binding of importer.node.bindings) {
        if (binding.local === name) addTarget(found, { kind: 'export', tree: importer.tree, name: binding.exported });
        else if (binding.local === '*' && binding.exported === '*') addTarget(found, { kind: 'export', tree: importer.tree, name });
        // `export * as api from './client'`: whoever imports `api` has the name as a member.
        else if (binding.local === '*' && !opened(session, () => openImporters(session, importer.tree, binding.exported)))
          found.complete = false;
      }
      continue;
    }
    for (const binding of importer.node.bindings) {
      const isClass = binding.imported === '*' && importedClasses.has(importer.tree.language) && lastName(importer.node.from) === name;
      const isIt = binding.imported === name || (name === 'default' && binding.imported === '*') || isClass;
      if (isIt || binding.local === '*') importedUses(found, importer.tree, importer.node, binding.local === '*' ? name : binding.local);
    }
  }
  if (name === 'default' && isScript(tree)) unnamedUses(found, tree);
  for (const ref of walked(session, session.program.named.get(name))) {
    if (ref.node.kind !== 'member') continue;
    if (ref.tree === tree && isExportsObject(ref.node.object)) {
      found.seat(found, ref, ref.node);
      continue;
    }
    const values = evaluate(session, ref.node.object, ref.tree, TOP).flatMap((value) => behindExtension(session, value, ref));
    if (values.some((value) => value.kind === 'module' && value.trees.includes(tree))) found.seat(found, ref, ref.node);
  }
}

/** `require('./temu')(options)`, `{ goods: require('./goods') }`: what a module is, used without a name. */
function unnamedUses(found: ReferenceSearch, tree: Tree): void {
  for (const at of walked(found.session, found.session.program.files)) {
    for (const node of unnamedRequires(at)) {
      const values = evaluate(found.session, node, at, TOP);
      if (values.some((value) => value.kind === 'module' && value.trees.includes(tree))) found.seat(found, { tree: at, node }, node);
    }
  }
}

const unnamedRequires = remembered((tree: Tree): readonly Node[] =>
  isScript(tree)
    ? nodesAtHand(tree).filter(
        (node) => node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'require' && isUsedAtOnce(node),
      )
    : [],
);

/** Called, handed on, or put into a table or list where it is read. */
function isUsedAtOnce(node: Node): boolean {
  const { parent } = node;
  return parent?.kind === 'call' || parent?.kind === 'list' || (parent?.kind === 'entry' && parent.value === node);
}

function importedUses(found: ReferenceSearch, tree: Tree, node: ImportNode, local: string): void {
  addTarget(found, { kind: 'decl', tree, node, name: local });
  const { session } = found;
  for (const one of session.program.exports.get(tree) ?? []) {
    for (const binding of one.from === null ? one.bindings : [])
      if (binding.local === local) addTarget(found, { kind: 'export', tree, name: binding.exported });
  }
}

function usesOfProperty(found: ReferenceSearch, target: Extract<Target, { kind: 'property' }>): void {
  const { session } = found;
  if (!opened(session, () => openHolders(session, target.tree, target.name))) found.complete = false;
  if (isScript(target.tree) && !opened(session, () => openWindows(session, { tree: target.tree, node: target.owner }, target.name)))
    found.complete = false;
  for (const ref of walked(session, inFamily(session.program.named.get(target.name), target.tree))) {
    if (!isInReach(session, ref, target)) continue;
    if (isCutOff(session)) {
      mayCall(found, ref);
      continue;
    }
    if (ref.node.kind === 'name') {
      const members = session.names.declarationsOf(ref.node, ref.tree)?.flatMap((decl) => session.names.importedMembers(decl));
      const isBare = members?.some((decl) => decl.node === target.fn) || isInherited(session, target, ref);
      if (isBare && isMeant(session, target.fn, ref)) found.seat(found, ref, target.fn);
      continue;
    }
    const object = ref.node.kind === 'member' || ref.node.kind === 'index' ? ref.node.object : null;
    if (object === null || isNoEntry(session, target, ref)) continue;
    const { owner } = target;
    if (
      owner.kind === 'class' &&
      isDeclaredOtherwise(session, target.fn, { tree: target.tree, node: owner }, { tree: ref.tree, node: object })
    )
      continue;
    if (!isMeant(session, target.fn, ref)) continue;
    const above = ofClassAbove(session, target, { tree: ref.tree, node: object });
    const isPlain = above === null && hasPlainly(session, target, { tree: ref.tree, node: object });
    const truth = above ?? (isPlain ? 'yes' : withShare(session, () => truthOf(found, target, ref, object)));
    if (truth === 'no') continue;
    const before = found.uses.length;
    found.seat(found, ref, target.fn);
    if (truth === 'maybe') for (let i = before; i < found.uses.length; i++) found.uses[i] = doubted(found.uses[i]);
  }
  const { owner } = target;
  calledByName(found, target);
  // What an import brings into a table stands there by its name, and is called as the function that it is.
  if (owner.kind === 'object') usesAsItem(found, { tree: target.tree, node: found.sought ?? target.fn });
  if (isInvoker(target.name)) invocations(found, target);
  const isPrivate = target.tree.language === 'php' && target.fn.kind === 'function' && !target.fn.exported;
  if (owner.kind === 'class' && owner.exported && !isPrivate && isPublic(session.program, target.tree)) found.complete = false;
}

function truthOf(found: ReferenceSearch, target: Extract<Target, { kind: 'property' }>, ref: Ref, object: Node): 'yes' | 'no' | 'maybe' {
  const { session } = found;
  const values = objectAt(session, { tree: ref.tree, node: object })
    .flatMap((value) => behindFacade(session, value, target.name))
    .flatMap((value) => behindExtension(session, value, ref));
  return holds(found, values, target, ref);
}

/** Where nobody asks any more whose member it is: any call by the name may be one, and what else goes by the name is not followed. */
function mayCall(found: ReferenceSearch, { tree, node }: Ref): void {
  found.complete = false;
  if (node.parent?.kind === 'call' && node.parent.callee === node) found.uses.push({ ref: { tree, node: node.parent }, certain: false });
}

/** A service beside this one, tied to it by nothing, holds none of its objects. */
function isInReach({ graph }: Session, { tree }: Pick<Ref, 'tree'>, target: Pick<Ref, 'tree'>): boolean {
  return tree === target.tree || graph.isTied(target.tree.file.path, tree.file.path);
}

/** `super.send(…)`, `parent::send(…)`, `super().send(…)`: whether the class above has the method from there; null for any other object. */
function ofClassAbove(
  session: Session,
  { owner, name, fn }: Extract<Target, { kind: 'property' }>,
  { tree, node }: Ref,
): 'yes' | 'no' | null {
  const named = tree.language === 'python' && node.kind === 'call' && node.args.length === 0 ? node.callee : node;
  if (named.kind !== 'name' || !/^(?:super|parent)$/.test(named.name)) return null;
  const around = enclosingObject(node)?.owner;
  if (around?.kind !== 'class') return null;
  const [, ...above] = hierarchyOf(session, { tree, node: around });
  const has = above.find((type) => memberOf(session, type, name, node.parent ?? node) !== null);
  return has?.node === owner && fn.kind === 'function' ? 'yes' : 'no';
}

/** `client(…)` of an object with a method for that: each call whose callee is one, or may be. */
function invocations(found: ReferenceSearch, target: Extract<Target, { kind: 'property' }>): void {
  const { session } = found;
  if (!opened(session, () => openInvokers(session, target.tree))) found.complete = false;
  for (const { tree, node } of walked(session, session.program.calls)) {
    if (familyOf(tree) !== familyOf(target.tree) || !mayBeObject(session, { tree, node: node.callee }) || isOwnClass({ tree, node }))
      continue;
    if (!isInReach(session, { tree }, target)) continue;
    const values = objectAt(session, { tree, node: node.callee });
    if (values.every((value) => value.kind !== 'instance' && !(value.kind === 'unknown' && value.unresolved.length > 0))) continue;
    const truth = holds(found, values, target, { tree, node: node.callee });
    if (truth !== 'no') found.uses.push({ ref: { tree, node }, certain: truth === 'yes' });
  }
}

/** The holder of an object: a variable, a field of `this`, in Python of any object (`Temu(code).goods(…)`), a call that gives the object. */
function mayBeObject({ program }: Session, { tree, node: callee }: Ref): boolean {
  if (callee.kind === 'member') {
    if (callee.object.kind === 'name' && callee.object.name === 'this') return true;
    return tree.language === 'python' && pythonFields(program).has(callee.property);
  }
  return callee.kind === 'call' || (callee.kind === 'name' && !/^[A-Z]/.test(callee.name));
}

/** A method by its bare name, called on `this` of a class that inherits it, or that the method's own class inherits from. */
function isInherited(session: Session, target: Extract<Target, { kind: 'property' }>, { tree, node }: Ref): boolean {
  if (node.kind !== 'name' || target.owner.kind !== 'class' || !bareMembers.has(tree.language)) return false;
  const owner = { tree: target.tree, node: target.owner };
  const type = classAround(session, session.names.declarationsOf(node, tree) ?? [], { tree, node });
  return type !== null && isKin(session, type, owner);
}

/** A call with other arguments means another method of that name. */
function isMeant(session: Session, fn: Node, { tree, node }: Ref): boolean {
  if (fn.kind !== 'function') return true;
  return !(tree.language === 'java' && isFieldRead(node)) && overloads(session, namesakes(fn), node, tree).includes(fn);
}

function doubted(use: ReferenceSearch['uses'][number] | undefined): ReferenceSearch['uses'][number] {
  if (!use) throw new Error('uses.ts: a use vanished while it was being judged');
  return { ...use, certain: false };
}
