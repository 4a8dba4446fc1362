import { remembered } from '../../base/tree.js';
import type { AssignNode, CallNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { fileIndex, isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import type { Session } from './session.js';

/**
 * `Object.assign(this, defaults, options)` in a function of an object, read as `this.key = defaults.key; this.key = options.key` for a given key. A
 * source without the key sets nothing: the value of its assignment is absent.
 */
export function copiedToFields(session: Session, tree: Tree, fn: FunctionNode, key: string): readonly AssignNode[] {
  return copiesIn(session, tree, fn).flatMap((call) => assignmentsOf(call, key));
}

/** The same for every function of a file. */
export function copiedToFieldsIn(session: Session, tree: Tree, key: string): readonly Ref<AssignNode>[] {
  return copies(session, tree).flatMap((call) => assignmentsOf(call, key).map((node) => ({ tree, node })));
}

function copiesIn(session: Session, tree: Tree, fn: FunctionNode): readonly CallNode[] {
  return copies(session, tree).filter((call) => enclosing(call) === fn);
}

const copiesOf = new WeakMap<Tree, readonly CallNode[]>();

function copies(session: Session, tree: Tree): readonly CallNode[] {
  if (!isScript(tree)) return [];
  const known = copiesOf.get(tree);
  if (known) return known;
  const found = fileIndex(session.program, tree).calls.flatMap(({ node }) => (isCopy(node) ? [node] : []));
  copiesOf.set(tree, found);
  return found;
}

function isCopy({ callee, args }: CallNode): boolean {
  const [first] = args;
  if (callee.kind !== 'member' || callee.property !== 'assign' || first?.kind !== 'name' || first.name !== 'this') return false;
  return callee.object.kind === 'name' && callee.object.name === 'Object';
}

const assignments = remembered((_call: CallNode) => new Map<string, readonly AssignNode[]>());

/** The same nodes whenever they are asked for: what was found for a node is remembered by it. */
function assignmentsOf(call: CallNode, key: string): readonly AssignNode[] {
  const known = assignments(call).get(key);
  if (known) return known;
  const [self, ...sources] = call.args;
  const made = self === undefined ? [] : sources.map((source) => assignment(call, self, source, key));
  assignments(call).set(key, made);
  return made;
}

export function isCopied({ target, value }: AssignNode): boolean {
  return target.range === value.range;
}

function assignment(call: CallNode, self: Node, source: Node, key: string): AssignNode {
  const { range } = source;
  const under = (object: Node): Node => ({ kind: 'member', range, parent: call, object, property: key, at: range });
  return { kind: 'assign', range, parent: call, target: under(self), value: under(source), op: '=' };
}
