import { remembered } from '../../../base/tree.js';
import type { AssignNode, CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { indexAtHand, isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { enclosingObject } from '../calls/receiver.js';
import { isConstructor } from '../classes/constructors.js';
import type { Session } from '../session.js';
import { copiedFrom } from './copied-entries.js';

/**
 * `Object.assign(this, defaults, options)` in a function of an object, read as `this.key = defaults.key; this.key = options.key` for a key that
 * is asked about; `for (const key in options) this[key] = options[key]` likewise, and Python's `for k, v in options.items(): setattr(self, k, v)`,
 * `self.__dict__.update(options)`, PHP's `foreach ($options as $key => $value) $this->$key = $value`. What has no such key sets nothing: the value of its assignment is absent.
 */
export function copiedToFields(session: Session, tree: Tree, fn: FunctionNode, key: string): readonly AssignNode[] {
  return copiesIn(session, tree).flatMap((copy) =>
    enclosing(copy.at) === fn || (copy.isLoop && enclosingObject(copy.at)?.method === fn) ? assignmentsOf(copy, key) : [],
  );
}

/** The same for every function of a file. */
export function copiedToFieldsIn(session: Session, tree: Tree, key: string): readonly Ref<AssignNode>[] {
  return copiesIn(session, tree).flatMap((copy) => assignmentsOf(copy, key).map((node) => ({ tree, node })));
}

/** A statement that copies all that `sources` have into the fields of `self`. */
type Copy = { readonly at: Node; readonly self: Node; readonly sources: readonly Node[]; readonly isLoop: boolean };

const copiesOf = new WeakMap<Tree, readonly Copy[]>();

function copiesIn(session: Session, tree: Tree): readonly Copy[] {
  const known = copiesOf.get(tree);
  if (known) return known;
  if (!isScript(tree) && !/^(?:python|php)$/.test(tree.language)) return [];
  const { calls, assigned } = indexAtHand(session.program, tree);
  const byLoops = tree.language === 'python' ? [] : (assigned.get('') ?? []).flatMap(({ node }) => byLoop(session, tree, node) ?? []);
  const found =
    tree.language === 'php'
      ? byLoops
      : isScript(tree)
        ? [...calls.flatMap(({ node }) => byAssign(node) ?? []), ...byLoops]
        : calls.flatMap(({ node }) => byUpdate(node) ?? bySetattr(session, tree, node) ?? []);
  copiesOf.set(tree, found);
  return found;
}

/** Whether a call, or PHP's assignment, is such a copy, into an object that is being made. */
export function isCopyInConstructor(session: Session, { tree, node }: Ref): boolean {
  if (!copiesIn(session, tree).some(({ at }) => at === node || (node.kind === 'assign' && node.target === at))) return false;
  const home = enclosingObject(node);
  return home?.owner.kind === 'class' && home.method !== null && isConstructor(home.owner, home.method) && enclosing(node) === home.method;
}

/** `self.__dict__.update(options)`, `vars(self).update(**options)` */
function byUpdate(call: CallNode): Copy | null {
  const { callee, args } = call;
  const [only, another] = args;
  const self = callee.kind === 'member' && callee.property === 'update' ? membersOf(callee.object) : null;
  if (self === null || !isThis(self) || !only || another || only.kind === 'entry') return null;
  return { at: call, self, sources: [only.kind === 'spread' ? only.value : only], isLoop: false };
}

/** `x` of `x.__dict__`, `vars(x)`. */
export function membersOf(node: Node): Node | null {
  if (node.kind === 'member') return node.property === '__dict__' ? node.object : null;
  const [on] = node.kind === 'call' ? node.args : [];
  return node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'vars' && on ? on : null;
}

/** `for k, v in options.items(): setattr(self, k, v)` */
function bySetattr(session: Session, tree: Tree, call: CallNode): Copy | null {
  const [self, key, value] = call.args;
  if (!/^(?:setattr|__setattr__)$/.test(nameOf(call.callee) ?? '') || !self || !isThis(self) || !key || !value) return null;
  const source = copiedFrom(session, tree, key, value);
  return source === null ? null : { at: call, self, sources: [source.node], isLoop: false };
}

function byAssign(call: CallNode): Copy | null {
  const [self, ...sources] = call.args;
  return isAssign(call) && self !== undefined && isThis(self) ? { at: call, self, sources, isLoop: false } : null;
}

/** `Object.assign(…)` */
function isAssign({ callee }: CallNode): boolean {
  return callee.kind === 'member' && callee.property === 'assign' && callee.object.kind === 'name' && callee.object.name === 'Object';
}

function byLoop(session: Session, tree: Tree, { target, value }: AssignNode): Copy | null {
  if (target.kind !== 'index' || !isThis(target.object)) return null;
  // PHP's `$this[$key]` is no field.
  if (tree.language === 'php' && !/^\s*->/.test(tree.file.text.slice(target.object.range.end, target.index.range.start))) return null;
  const source = copiedFrom(session, tree, target.index, value);
  return source === null ? null : { at: target, self: target.object, sources: [source.node], isLoop: true };
}

function isThis(node: Node): boolean {
  return node.kind === 'name' && node.name === 'this';
}

const assignments = remembered((_at: Node) => new Map<string, readonly AssignNode[]>());

/** The same nodes whenever they are asked for: what was found for a node is remembered by it. */
function assignmentsOf({ at, self, sources }: Copy, key: string): readonly AssignNode[] {
  const known = assignments(at).get(key);
  if (known) return known;
  const made = sources.map((source) => assignment(at, self, source, key));
  assignments(at).set(key, made);
  return made;
}

export function isCopied({ target, value }: AssignNode): boolean {
  return target.range === value.range;
}

function assignment(at: Node, self: Node, source: Node, key: string): AssignNode {
  const { range } = at;
  const index: Node = { kind: 'string', range, parent: at, inner: range, value: key, quote: '' };
  // Of a dictionary of Python, which is what is copied by a call there, an attribute is no entry.
  const value: Node =
    at.kind === 'call' && !isAssign(at)
      ? { kind: 'index', range, parent: at, object: source, index }
      : { kind: 'member', range, parent: at, object: source, property: key, at: range };
  return {
    kind: 'assign',
    range,
    parent: at,
    target: { kind: 'member', range, parent: at, object: self, property: key, at: range },
    value,
    op: '=',
  };
}
