import { remembered } from '../../../base/tree.js';
import type { AssignNode, CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { fileIndex, isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { enclosingObject } from '../calls/receiver.js';
import type { Session } from '../session.js';
import { copiedFrom } from './copied-entries.js';

/**
 * `Object.assign(this, defaults, options)` in a function of an object, read as `this.key = defaults.key; this.key = options.key` for a key that
 * is asked about; `for (const key in options) this[key] = options[key]` likewise. What has no such key sets nothing: the value of its assignment is
 * absent.
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
  if (!isScript(tree)) return [];
  const known = copiesOf.get(tree);
  if (known) return known;
  const { calls, assigned } = fileIndex(session.program, tree);
  const found = [
    ...calls.flatMap(({ node }) => byAssign(node) ?? []),
    ...(assigned.get('') ?? []).flatMap(({ node }) => byLoop(session, tree, node) ?? []),
  ];
  copiesOf.set(tree, found);
  return found;
}

function byAssign(call: CallNode): Copy | null {
  const { callee, args } = call;
  const [self, ...sources] = args;
  if (callee.kind !== 'member' || callee.property !== 'assign' || self === undefined || !isThis(self)) return null;
  const isIt = callee.object.kind === 'name' && callee.object.name === 'Object';
  return isIt ? { at: call, self, sources, isLoop: false } : null;
}

function byLoop(session: Session, tree: Tree, { target, value }: AssignNode): Copy | null {
  if (target.kind !== 'index' || !isThis(target.object)) return null;
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
  const under = (object: Node): Node => ({ kind: 'member', range, parent: at, object, property: key, at: range });
  return { kind: 'assign', range, parent: at, target: under(self), value: under(source), op: '=' };
}
