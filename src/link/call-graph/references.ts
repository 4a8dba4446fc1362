import { remembered } from '../../base/tree.js';
import type { CallNode, ClassNode, ImportNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { structOf } from '../symbols/go-structs.js';
import { importersOf } from '../symbols/importers.js';
import { isPublic } from '../symbols/published-entries.js';
import { bareMembers, isExportsObject } from '../symbols/scopes.js';
import { openHolders, openImporters, openInvokers } from '../symbols/sight.js';
import { assignmentsTo } from '../symbols/writes.js';
import { type AbstractValue, type CallString, START, TOP, unresolvedOf } from '../values/abstract-value.js';
import { declaredType } from '../values/declared-types.js';
import { evaluate } from '../values/evaluate.js';
import { callersOf } from '../values/known-callers.js';
import { namesakes, overloads } from '../values/overloads.js';
import { accessEach } from '../values/properties.js';
import { enclosingObject, isInvoker, isOwnClass } from '../values/receiver.js';
import { classAround } from '../values/resolve-name.js';
import { puzzle, type Session } from '../values/session.js';

/** What is looked for: a declared name, what a module hands out, or a property of an object or class. */
type Target =
  | { readonly kind: 'decl'; readonly tree: Tree; readonly node: Node; readonly name: string }
  | { readonly kind: 'export'; readonly tree: Tree; readonly name: string }
  | { readonly kind: 'property'; readonly tree: Tree; readonly owner: Node; readonly name: string; readonly fn: Node };

export type ReferenceSearch = {
  readonly session: Session;
  readonly seen: Set<string>;
  readonly pending: Target[];
  readonly uses: { readonly ref: Ref; readonly certain: boolean }[];
  /** What to do with a place where the name stands. */
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

export function isWithin(node: Node, outer: Node): boolean {
  return outer.range.start <= node.range.start && node.range.end <= outer.range.end;
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
  if (target.kind === 'name') {
    const [decl] = found.session.names.declarationsOf(target, tree) ?? [];
    if (decl) {
      addTarget(found, { kind: 'decl', tree, node: decl.node, name: decl.name });
      return;
    }
  }
  found.complete = false;
}

function usesOfDecl(found: ReferenceSearch, { tree, node, name }: Extract<Target, { kind: 'decl' }>): void {
  const { session } = found;
  const isLocal = node.kind === 'param' || isLocalVariable(node, tree, name);
  // Elsewhere a package's files see each other's names without an import.
  if (!isScript(tree) && !isLocal && !openImporters(session, tree, name)) found.complete = false;
  for (const ref of session.program.named.get(name) ?? []) {
    if (ref.node.kind !== 'name' || (ref.tree !== tree && isScript(tree))) continue;
    if (
      session.names.declarationsOf(ref.node, ref.tree)?.some((decl) => decl.node === node && decl.name === name) &&
      isMeant(session, node, ref)
    )
      found.seat(found, ref, node);
  }
  const isTop = node.kind === 'define' || node.kind === 'function' || node.kind === 'class' ? node.exported : false;
  if (isTop || (!isScript(tree) && !isLocal)) addTarget(found, { kind: 'export', tree, name });
  for (const one of session.program.exports.get(tree) ?? []) {
    for (const binding of one.from === null ? one.bindings : []) {
      if (binding.local === name) addTarget(found, { kind: 'export', tree, name: binding.exported });
    }
  }
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

/** Imports of the name, re-exports, and the module's members wherever the module is at hand. */
function usesOfExport(found: ReferenceSearch, { tree, name }: Extract<Target, { kind: 'export' }>): void {
  const { session } = found;
  if (isPublic(session.program, tree)) found.complete = false;
  if (!openImporters(session, tree, name)) found.complete = false;
  for (const importer of importersOf(session, tree)) {
    if (importer.node.kind === 'export') {
      for (const binding of importer.node.bindings) {
        if (binding.local === name) addTarget(found, { kind: 'export', tree: importer.tree, name: binding.exported });
        else if (binding.local === '*' && binding.exported === '*') addTarget(found, { kind: 'export', tree: importer.tree, name });
      }
      continue;
    }
    for (const binding of importer.node.bindings) {
      const isIt = binding.imported === name || (name === 'default' && binding.imported === '*');
      if (isIt || binding.local === '*') importedUses(found, importer.tree, importer.node, binding.local === '*' ? name : binding.local);
    }
  }
  for (const ref of session.program.named.get(name) ?? []) {
    if (ref.node.kind !== 'member') continue;
    const values = evaluate(session, ref.node.object, ref.tree, TOP);
    if (values.some((value) => value.kind === 'module' && value.trees.includes(tree))) found.seat(found, ref, ref.node);
  }
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
  if (!openHolders(session, target.tree, target.name)) found.complete = false;
  for (const ref of session.program.named.get(target.name) ?? []) {
    if (ref.node.kind === 'name') {
      const isBare =
        session.names.declarationsOf(ref.node, ref.tree)?.some((decl) => decl.node === target.fn) || isInherited(session, target, ref);
      if (isBare && isMeant(session, target.fn, ref)) found.seat(found, ref, target.fn);
      continue;
    }
    const object = ref.node.kind === 'member' || ref.node.kind === 'index' ? ref.node.object : null;
    if (object === null || !isSameFamily(ref.tree, target.tree) || !isMeant(session, target.fn, ref)) continue;
    const truth = holds(found, toldBy(session, { tree: ref.tree, node: object }), target, ref);
    if (truth === 'no') continue;
    const before = found.uses.length;
    found.seat(found, ref, target.fn);
    if (truth === 'maybe') for (let i = before; i < found.uses.length; i++) found.uses[i] = doubted(found.uses[i]);
  }
  const { owner } = target;
  if (owner.kind === 'object') usesAsItem(found, { tree: target.tree, node: target.fn });
  if (isInvoker(target.name)) invocations(found, target);
  if (owner.kind === 'class' && owner.exported && isPublic(session.program, target.tree)) found.complete = false;
}

/** What holds the property; of `this.session`, what any object of the class has there, since which object it is the callers would have to tell. */
export function whateverObject(session: Session, { tree, node }: Ref): readonly AbstractValue[] {
  const values = evaluate(session, node, tree, TOP);
  const isOwn = node.kind === 'member' && node.object.kind === 'name' && node.object.name === 'this';
  if (node.kind === 'name') return givenByCallers(session, { tree, node }, values);
  const owner = isOwn && unresolvedOf(values).length > 0 ? enclosingObject(node)?.owner : undefined;
  if (node.kind !== 'member' || owner?.kind !== 'class') return values;
  const any: AbstractValue = { ...START, kind: 'instance', type: { tree, node: owner }, made: null, within: null };
  const found = accessEach(session, [any], node.property, { tree, node }, TOP);
  return found.some((value) => value.kind === 'unknown') ? values : found;
}

/** What a parameter is for every caller of its function, where all of them are known: `def add(client): client.call(…)`. */
function givenByCallers(session: Session, { tree, node }: Ref, values: readonly AbstractValue[]): readonly AbstractValue[] {
  const [fn, another] = unresolvedOf(values);
  if (!fn || another || values.length > 1 || tree.language !== 'python') return values;
  const { sites, complete } = callersOf(session, fn);
  if (!complete || sites.length > FEW) return values;
  const found = sites.flatMap((site) =>
    evaluate(session, node, tree, { activations: null, callString: { callers: new Map([[fn, site]]) } }),
  );
  return found.some((value) => value.kind === 'unknown') ? values : found;
}

/** Callers beyond which a parameter's object is not looked for. */
const FEW = 40;

/** `client(…)` of an object with a method for that: each call whose callee is one, or may be. */
function invocations(found: ReferenceSearch, target: Extract<Target, { kind: 'property' }>): void {
  const { session } = found;
  if (!openInvokers(session, target.tree)) found.complete = false;
  for (const { tree, node } of session.program.calls) {
    if (!isSameFamily(tree, target.tree) || !mayBeObject(node.callee) || isOwnClass({ tree, node })) continue;
    const values = evaluate(session, node.callee, tree, TOP);
    if (values.every((value) => value.kind !== 'instance' && !(value.kind === 'unknown' && value.unresolved.length > 0))) continue;
    const truth = holds(found, values, target, { tree, node: node.callee });
    if (truth !== 'no') found.uses.push({ ref: { tree, node }, certain: truth === 'yes' });
  }
}

/** What holds an object: a variable, a field of `this`, what a call gives. */
function mayBeObject(callee: Node): boolean {
  if (callee.kind === 'member') return callee.object.kind === 'name' && callee.object.name === 'this';
  return callee.kind === 'call' || (callee.kind === 'name' && !/^[A-Z]/.test(callee.name));
}

/** Calls of what is taken out of a list or a table: `tasks[i]()`, `for (const run of Object.values(tasks)) run()`, `tasks.get(name)()`. */
export function usesAsItem(found: ReferenceSearch, fn: Ref): void {
  const { session } = found;
  if (!isScript(fn.tree)) return;
  for (const { tree, node } of itemCalls(session)) {
    const values = evaluate(session, node.callee, tree, TOP);
    if (values.some((value) => value.kind === 'node' && value.node === fn.node))
      found.uses.push({ ref: { tree, node }, certain: values.every((value) => value.kind === 'node' && value.node.kind === 'function') });
  }
}

/** The calls of scripts whose callee is taken out of something; a call is looked at once, also while files are opened. */
function itemCalls(session: Session): readonly Ref<CallNode>[] {
  const known = itemCallsOf(session.names);
  const { calls } = session.program;
  for (; known.seen < calls.length; known.seen++) {
    const call = calls[known.seen];
    if (call && isScript(call.tree) && takesItem(session, call.node.callee, call.tree)) known.found.push(call);
  }
  return known.found;
}

const itemCallsOf = remembered((_names: Session['names']): { seen: number; readonly found: Ref<CallNode>[] } => ({ seen: 0, found: [] }));

function takesItem(session: Session, callee: Node, tree: Tree): boolean {
  if (callee.kind === 'index') return callee.index.kind !== 'string';
  if (callee.kind === 'call') return callee.callee.kind === 'member';
  if (callee.kind === 'group') return callee.children.some((child) => takesItem(session, child, tree));
  if (callee.kind !== 'name') return false;
  const [decl, another] = session.names.declarationsOf(callee, tree) ?? [];
  if (!decl || another) return false;
  if (decl.node.kind === 'define') return decl.node.value?.kind === 'index' || decl.node.value?.kind === 'call';
  // The parameter of what is called for each item.
  return decl.node.kind === 'param' && decl.node.parent?.parent?.kind === 'call';
}

/** Chains of callers that are tried to see what object a method is called on. */
const CHAINS = 24;

/** What an object can be, told by the callers of the functions around where it is a parameter, or part of what a constructor was handed. */
function toldBy(session: Session, { tree, node }: Ref): readonly AbstractValue[] {
  if (!isScript(tree)) return whateverObject(session, { tree, node });
  const own = evaluate(session, node, tree, TOP);
  if (unresolvedOf(own).length === 0) return own;
  const found: AbstractValue[] = [];
  const pending: CallString[] = [TOP.callString];
  for (let tried = 0; pending.length > 0; tried++) {
    const callString = pending.pop();
    if (callString === undefined || tried > CHAINS) return own;
    const values = evaluate(session, node, tree, { activations: null, callString });
    const open = unresolvedOf(values).find((fn) => !callString.callers.has(fn));
    if (open === undefined) {
      found.push(...values);
      continue;
    }
    const { sites, complete } = callersOf(session, open);
    if (!complete || callString.callers.size > 3) return own;
    for (const site of sites) pending.push({ callers: new Map([...callString.callers, [open, site]]) });
  }
  // What a caller leaves out is something all the same wherever the call is reached.
  return found.length > 0 && found.every(({ kind }) => kind !== 'absent') ? found : own;
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
  return fn.kind !== 'function' || overloads(session, namesakes(fn), node, tree).includes(fn);
}

function doubted(use: ReferenceSearch['uses'][number] | undefined): ReferenceSearch['uses'][number] {
  if (!use) throw new Error('uses.ts: a use vanished while it was being judged');
  return { ...use, certain: false };
}

function isSameFamily(a: Tree, b: Tree): boolean {
  return a.language === b.language || (isScript(a) && isScript(b));
}

/** Whether an object can be the one whose property is looked for. */
function holds(
  found: ReferenceSearch,
  values: readonly AbstractValue[],
  target: Extract<Target, { kind: 'property' }>,
  ref: Ref,
): 'yes' | 'no' | 'maybe' {
  const { session } = found;
  let isOpen = false;
  for (const value of values) {
    if (value.kind === 'node' && value.node === target.owner) return 'yes';
    if (value.kind === 'instance' && target.owner.kind === 'class' && isKin(session, value.type, { tree: target.tree, node: target.owner }))
      return 'yes';
    if (value.kind === 'node' && target.owner.kind === 'class') {
      const struct = structOf(session, value.tree, value.node);
      if (struct && isKin(session, struct, { tree: target.tree, node: target.owner })) return 'yes';
    }
    if (value.kind === 'unknown') isOpen = true;
    if (value.kind === 'instance' && value.made === null && isShape(session, value.type)) isOpen = true;
  }
  if (!isOpen) return 'no';
  if (target.owner.kind === 'class' && isOfAnother(session, ref, target.owner)) return 'no';
  const declared = declaredType(session, ref.node.kind === 'member' || ref.node.kind === 'index' ? ref.node.object : null, ref.tree);
  if (declared !== null && target.owner.kind === 'class') {
    const owner = { tree: target.tree, node: target.owner };
    return declared.some((value) => value.kind === 'instance' && isKin(session, value.type, owner)) ? 'yes' : 'no';
  }
  puzzle(session, ref, 'caller');
  const typed = session.checker?.definitionsOf(ref) ?? null;
  if (typed === null || typed.length === 0) return 'maybe';
  return typed.some((one) => one.node === target.fn || isWithin(target.fn, one.node)) ? 'yes' : 'no';
}

/** Made by `new X(…)` of a class that is not in sight: its name says that it is neither this one nor one of those that extend it. */
function isOfAnother(session: Session, { tree, node }: Ref, { name }: ClassNode): boolean {
  const object = node.kind === 'member' || node.kind === 'index' ? node.object : null;
  const [decl, more] = object?.kind === 'name' ? (session.names.declarationsOf(object, tree) ?? []) : [];
  const made = decl && !more && decl.node.kind === 'define' && assignmentsTo(session, decl).length === 0 ? decl.node.value : object;
  if (made?.kind !== 'call' || !made.isNew || made.callee.kind !== 'name') return false;
  const below = new Set([name]);
  for (const one of below) for (const sub of session.program.subclasses.get(one) ?? []) below.add(sub.node.name);
  return !below.has(made.callee.name);
}

/** Nothing but fields, in what it extends too: any object may have that shape. */
function isShape(session: Session, type: Ref<ClassNode>): boolean {
  return hierarchyOf(session, type).every(({ node }) => !node.body.some((part) => part.kind === 'function'));
}

function isKin(session: Session, a: Ref<ClassNode>, b: Ref<ClassNode>): boolean {
  return hierarchyOf(session, a).some((one) => one.node === b.node) || hierarchyOf(session, b).some((one) => one.node === a.node);
}
