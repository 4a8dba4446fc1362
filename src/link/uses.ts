import type { ClassNode, FunctionNode, ImportNode, Node, Tree } from '../model.js';
import { constructorOf, lineage } from './access.js';
import { evaluate } from './evaluate.js';
import { importersOf, treeOf } from './importers.js';
import { isExportsObject } from './names-scope.js';
import { isScript, keyOf } from './program.js';
import { isPublic } from './public-entry.js';
import { aside, puzzle, type Session } from './session.js';
import { type CallSite, type Ref, type Thing, TOP } from './things.js';

/** Where a function is called from; `complete`: nobody else can call it. */
export type Callers = { readonly sites: readonly CallSite[]; readonly complete: boolean };

/** What is looked for: a declared name, what a module hands out, or a property of an object or class. */
type Target =
  | { readonly kind: 'decl'; readonly tree: Tree; readonly node: Node; readonly name: string }
  | { readonly kind: 'export'; readonly tree: Tree; readonly name: string }
  | { readonly kind: 'property'; readonly tree: Tree; readonly owner: Node; readonly name: string; readonly fn: Node };

export type Search = {
  readonly session: Session;
  readonly seen: Set<string>;
  readonly pending: Target[];
  readonly uses: { readonly ref: Ref; readonly certain: boolean }[];
  /** What to do with a place where the name stands. */
  readonly seat: (found: Search, ref: Ref, declared: Node) => void;
  complete: boolean;
};

export function callersOf(session: Session, fn: FunctionNode): Callers {
  const known = session.state.callers.get(fn);
  // Only this function fills that map.
  if (known) return known as Callers;
  // While it is being searched for, the search itself may ask: then nothing is known yet.
  session.state.callers.set(fn, { sites: [], complete: false } satisfies Callers);
  const found = aside(session, () => search(session, fn));
  session.state.callers.set(fn, found);
  return found;
}

const harmless =
  /^(?:Override|staticmethod|classmethod|property|abstractmethod|Transactional|Async|SneakyThrows|Nullable|Deprecated|SuppressWarnings|retry|Retryable|cached|lru_cache|wraps|Cacheable|Synchronized|bound|autobind|Throttle|Log|log)$/;

function search(session: Session, fn: FunctionNode): Callers {
  const tree = treeOf(session, fn);
  if (!tree) return { sites: [], complete: false };
  const found: Search = { session, seen: new Set(), pending: [], uses: [], seat, complete: true };
  if (fn.annotations.some((one) => one.kind !== 'call' || !harmless.test(lastOf(one.callee)))) found.complete = false;
  const type = classOf(fn);
  if (type && constructorOf(type) === fn) constructed(found, { tree, node: type });
  else seat(found, { tree, node: fn }, fn);
  run(found);
  const sites = found.uses.flatMap(({ ref, certain }): CallSite[] =>
    ref.node.kind === 'call' ? [{ tree: ref.tree, node: ref.node, certain }] : [],
  );
  const unique = sites.filter((site, i) => sites.findIndex((one) => one.node === site.node) === i);
  return { sites: unique, complete: found.complete && unique.length > 0 };
}

function run(found: Search): void {
  for (let target = found.pending.pop(); target; target = found.pending.pop()) {
    if (target.kind === 'decl') usesOfDecl(found, target);
    else if (target.kind === 'export') usesOfExport(found, target);
    else usesOfProperty(found, target);
  }
}

function lastOf(node: Node): string {
  return node.kind === 'member' ? node.property : node.kind === 'name' ? node.name : node.kind === 'call' ? lastOf(node.callee) : '';
}

function classOf(fn: FunctionNode): ClassNode | null {
  const parent = fn.parent?.kind === 'entry' ? fn.parent.parent : fn.parent;
  return parent?.kind === 'class' ? parent : null;
}

function look(found: Search, target: Target): void {
  const start = target.kind === 'export' ? 0 : target.kind === 'property' ? target.owner.range.start : target.node.range.start;
  const mark = `${target.kind}:${target.tree.file.path}:${start}:${target.name}`;
  if (found.seen.has(mark)) return;
  found.seen.add(mark);
  found.pending.push(target);
  for (const word of wordsFor(target)) found.session.sought.add(word);
}

/** Names of members that every library has, too: the file that holds the class says more. */
const everyday =
  /^(?:call|post|get|put|send|request|fetch|query|run|exec|execute|invoke|do|list|add|url|type|api|default|init|handle|process)$/i;

/** Words that a file must hold to use the target. */
function wordsFor(target: Target): readonly string[] {
  const path = target.tree.file.path.replace(/\.\w+$/, '');
  const stem = /\/(?:index|__init__|main|mod)$/.test(path) ? (path.split('/').at(-2) ?? '') : (path.split('/').at(-1) ?? '');
  if (target.name === 'default' || target.name === '*') return [stem];
  if (!everyday.test(target.name)) return [target.name];
  return target.kind === 'property' && target.owner.kind === 'class' ? [target.owner.name, stem] : [stem];
}

/** `new X(…)`, `super(…)` of a subclass, and a subclass without a constructor of its own. */
function constructed(found: Search, type: Ref<ClassNode>): void {
  look(found, { kind: 'decl', tree: type.tree, node: type.node, name: type.node.name });
  for (const sub of found.session.program.subclasses.get(type.node.name) ?? []) {
    if (!lineage(found.session, sub).some((one) => one.node === type.node)) continue;
    const own = constructorOf(sub.node);
    if (own === null) constructed(found, sub);
    else {
      for (const call of found.session.program.calls) {
        if (call.tree === sub.tree && isWithin(call.node, own) && isSuperCall(call.node.callee))
          found.uses.push({ ref: call, certain: true });
      }
    }
  }
}

function isSuperCall(callee: Node): boolean {
  if (callee.kind === 'name') return callee.name === 'super';
  return (
    callee.kind === 'member' &&
    callee.object.kind === 'call' &&
    callee.object.callee.kind === 'name' &&
    callee.object.callee.name === 'super'
  );
}

function isWithin(node: Node, outer: Node): boolean {
  return outer.range.start <= node.range.start && node.range.end <= outer.range.end;
}

/** Where a function value is put when it is made, or a use of it stands: its next name. */
function seat(found: Search, ref: Ref, fn: Node): void {
  const { tree, node } = ref;
  const { parent } = node;
  if (node.kind === 'function' && node.name !== '' && isStatement(node)) return look(found, { kind: 'decl', tree, node, name: node.name });
  if (!parent) return;
  switch (parent.kind) {
    case 'call':
      if (parent.callee === node) found.uses.push({ ref: { tree, node: parent }, certain: true });
      else found.complete = false;
      return;
    case 'class':
      if (node.kind === 'function') look(found, { kind: 'property', tree, owner: parent, name: node.name, fn });
      return;
    case 'object':
      if (node.kind === 'function') property(found, tree, parent, node.name, fn);
      else found.complete = false;
      return;
    case 'entry': {
      const key = parent.value === node ? keyOf(tree, parent.key) : null;
      if (key !== null && parent.parent?.kind === 'object') property(found, tree, parent.parent, key, fn);
      else if (key !== null && parent.parent?.kind === 'class')
        look(found, { kind: 'property', tree, owner: parent.parent, name: key, fn });
      else if (parent.value === node) found.complete = false;
      return;
    }
    case 'define':
      if (parent.member && parent.parent?.kind === 'class')
        look(found, { kind: 'property', tree, owner: parent.parent, name: parent.name, fn });
      else look(found, { kind: 'decl', tree, node: parent, name: parent.name });
      return;
    case 'assign':
      if (parent.value === node) assigned(found, tree, parent.target);
      return;
    case 'export':
      look(found, { kind: 'export', tree, name: 'default' });
      return;
    case 'member':
      bound(found, tree, parent, fn);
      return;
    case 'choice':
      if (parent.condition !== node) seat(found, { tree, node: parent }, fn);
      return;
    case 'group':
      if (node.kind === 'function' || parent.children.length === 1) found.complete &&= isStatement(parent);
      return;
    case 'compare':
    case 'branch':
    case 'switch':
    case 'function':
      return;
    default:
      found.complete = false;
  }
}

function isStatement(node: Node): boolean {
  const { parent } = node;
  return parent === null || parent.kind === 'group' || parent.kind === 'function' || parent.kind === 'branch' || parent.kind === 'case';
}

/** `f.bind(this)` is f; `f.call(…)`, `f.apply(…)` hand over what cannot be followed. */
function bound(found: Search, tree: Tree, node: Extract<Node, { kind: 'member' }>, fn: Node): void {
  if (node.property === 'bind' && node.parent?.kind === 'call') seat(found, { tree, node: node.parent }, fn);
  else if (/^(?:call|apply|delay|apply_async)$/.test(node.property)) found.complete = false;
}

function property(found: Search, tree: Tree, owner: Node, name: string, fn: Node): void {
  if (found.session.names.moduleValues(tree).includes(owner)) look(found, { kind: 'export', tree, name });
  look(found, { kind: 'property', tree, owner, name, fn });
}

function assigned(found: Search, tree: Tree, target: Node): void {
  if (target.kind === 'member' && isExportsObject(target)) return look(found, { kind: 'export', tree, name: 'default' });
  if (target.kind === 'member' && isExportsObject(target.object)) return look(found, { kind: 'export', tree, name: target.property });
  if (target.kind === 'name') {
    const [decl] = found.session.names.declarationsOf(target, tree) ?? [];
    if (decl) return look(found, { kind: 'decl', tree, node: decl.node, name: decl.name });
  }
  found.complete = false;
}

/** Every place where a value's name, or what it is handed out as, stands. */
export function placesOf(
  session: Session,
  start: Ref & { readonly name: string },
): { readonly refs: readonly Ref[]; readonly complete: boolean } {
  const found: Search = { session, seen: new Set(), pending: [], uses: [], seat: place, complete: true };
  look(found, { kind: 'decl', tree: start.tree, node: start.node, name: start.name });
  aside(session, () => run(found));
  return { refs: found.uses.map((use) => use.ref), complete: found.complete };
}

function place(found: Search, ref: Ref): void {
  const { tree, node } = ref;
  const { parent } = node;
  if (parent?.kind === 'export') return look(found, { kind: 'export', tree, name: 'default' });
  if (parent?.kind === 'assign' && parent.value === node && isOfExports(parent.target)) return assigned(found, tree, parent.target);
  const holder = parent?.kind === 'entry' ? parent.parent : null;
  const key = parent?.kind === 'entry' ? keyOf(tree, parent.key) : null;
  if (holder && key !== null && found.session.names.moduleValues(tree).includes(holder))
    return look(found, { kind: 'export', tree, name: key });
  if (parent?.kind === 'assign' && parent.target === node) return;
  found.uses.push({ ref, certain: true });
}

function isOfExports(target: Node): boolean {
  return isExportsObject(target) || (target.kind === 'member' && isExportsObject(target.object));
}

function usesOfDecl(found: Search, { tree, node, name }: Extract<Target, { kind: 'decl' }>): void {
  const { session } = found;
  for (const ref of session.program.named.get(name) ?? []) {
    if (ref.node.kind !== 'name' || (ref.tree !== tree && isScript(tree))) continue;
    if (session.names.declarationsOf(ref.node, ref.tree)?.some((decl) => decl.node === node && decl.name === name))
      found.seat(found, ref, node);
  }
  const isTop = node.kind === 'define' || node.kind === 'function' || node.kind === 'class' ? node.exported : false;
  if (isTop || !isScript(tree)) look(found, { kind: 'export', tree, name });
  for (const one of session.program.exports.get(tree) ?? []) {
    for (const binding of one.from === null ? one.bindings : []) {
      if (binding.local === name) look(found, { kind: 'export', tree, name: binding.exported });
    }
  }
}

/** Imports of the name, re-exports, and the module's members wherever the module is at hand. */
function usesOfExport(found: Search, { tree, name }: Extract<Target, { kind: 'export' }>): void {
  const { session } = found;
  if (isPublic(session.program, tree)) found.complete = false;
  for (const importer of importersOf(session, tree)) {
    if (importer.node.kind === 'export') {
      for (const binding of importer.node.bindings) {
        if (binding.local === name) look(found, { kind: 'export', tree: importer.tree, name: binding.exported });
        else if (binding.local === '*' && binding.exported === '*') look(found, { kind: 'export', tree: importer.tree, name });
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
    const things = evaluate(session, ref.node.object, ref.tree, TOP);
    if (things.some((thing) => thing.kind === 'module' && thing.trees.includes(tree))) found.seat(found, ref, ref.node);
  }
}

function importedUses(found: Search, tree: Tree, node: ImportNode, local: string): void {
  look(found, { kind: 'decl', tree, node, name: local });
  const { session } = found;
  for (const one of session.program.exports.get(tree) ?? []) {
    for (const binding of one.from === null ? one.bindings : [])
      if (binding.local === local) look(found, { kind: 'export', tree, name: binding.exported });
  }
}

function usesOfProperty(found: Search, target: Extract<Target, { kind: 'property' }>): void {
  const { session } = found;
  for (const ref of session.program.named.get(target.name) ?? []) {
    if (ref.node.kind === 'name') {
      const isBare = session.names.declarationsOf(ref.node, ref.tree)?.some((decl) => decl.node === target.fn);
      if (isBare) found.seat(found, ref, target.fn);
      continue;
    }
    const object = ref.node.kind === 'member' || ref.node.kind === 'index' ? ref.node.object : null;
    if (object === null || !isSameFamily(ref.tree, target.tree)) continue;
    const verdict = holds(found, evaluate(session, object, ref.tree, TOP), target, ref);
    if (verdict === 'no') continue;
    const before = found.uses.length;
    found.seat(found, ref, target.fn);
    if (verdict === 'maybe') for (let i = before; i < found.uses.length; i++) found.uses[i] = doubted(found.uses[i]);
  }
  const { owner } = target;
  if (owner.kind === 'class' && owner.exported && isPublic(session.program, target.tree)) found.complete = false;
}

function doubted(use: Search['uses'][number] | undefined): Search['uses'][number] {
  if (!use) throw new Error('uses.ts: a use vanished while it was being judged');
  return { ...use, certain: false };
}

function isSameFamily(a: Tree, b: Tree): boolean {
  return a.language === b.language || (isScript(a) && isScript(b));
}

/** Whether an object can be the one whose property is looked for. */
function holds(found: Search, things: readonly Thing[], target: Extract<Target, { kind: 'property' }>, ref: Ref): 'yes' | 'no' | 'maybe' {
  const { session } = found;
  let isOpen = false;
  for (const thing of things) {
    if (thing.kind === 'node' && thing.node === target.owner) return 'yes';
    if (thing.kind === 'instance' && target.owner.kind === 'class' && isKin(session, thing.type, { tree: target.tree, node: target.owner }))
      return 'yes';
    if (thing.kind === 'unknown') isOpen = true;
    if (thing.kind === 'instance' && !thing.type.node.body.some((part) => part.kind === 'function')) isOpen = true;
  }
  if (!isOpen) return 'no';
  puzzle(session, ref);
  const typed = session.checker?.definitionsOf(ref) ?? null;
  if (typed === null || typed.length === 0) return 'maybe';
  return typed.some((one) => one.node === target.fn || isWithin(target.fn, one.node)) ? 'yes' : 'no';
}

function isKin(session: Session, a: Ref<ClassNode>, b: Ref<ClassNode>): boolean {
  return lineage(session, a).some((one) => one.node === b.node) || lineage(session, b).some((one) => one.node === a.node);
}
