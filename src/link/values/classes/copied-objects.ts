import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, MemberNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, type Env, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { fieldOf } from './instance-fields.js';
import type { Instance } from './instances.js';

/** By what an object is made a copy of another one: PHP's `clone`, Python's `replace(job, type=…)`, `job._replace(…)`, `copy.copy(job)`, C#'s `job with { … }`. */
const functions = /^(?:clone|replace|evolve|copy|deepcopy|with)$/;
const methods = /^(?:_replace|model_copy)$/;

/** Objects with the fields of others, each going its own way from there. */
export function copiesOf(values: readonly AbstractValue[], made: Ref<CallNode> & { readonly env: Env }): readonly AbstractValue[] {
  return values.map((value) => (value.kind === 'instance' ? { ...value, made, within: null } : value));
}

/** The expression for the object that a call copies; null for any call that makes an object otherwise. */
export function sourceOf({ callee, args, isNew }: CallNode): Node | null {
  const name = nameOf(callee) ?? '';
  if (isNew || !/^[a-z_]/.test(name)) return null;
  if (methods.test(name)) return callee.kind === 'member' ? callee.object : null;
  const [first] = args;
  return functions.test(name) && first && first.kind !== 'entry' && first.kind !== 'spread' ? first : null;
}

/** A field of a copy: what it is given by name, else what the other object has at that time, and what is put there later. Null for any other member. */
export function ofCopy(session: Session, value: Instance, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  const { made, type } = value;
  const source = made === null ? null : sourceOf(made.node);
  if (made === null || source === null || isMethod(session, type, key)) return null;
  const given = givenAs(made.node, key);
  const read = { tree: made.tree, node: readIn(made.node, source, key) };
  // `copy.copy(client)` asks the object's own method for the copy.
  const isOwn = isMethod(session, type, '__copy__') || isMethod(session, type, '__deepcopy__');
  const first =
    given === 'unknown' || isOwn
      ? [UNKNOWN]
      : given === null
        ? accessEach(session, evaluate(session, source, made.tree, made.env), key, read, made.env)
        : evaluate(session, given, made.tree, made.env);
  return fieldOf(session, { type, making: made, runs: [] }, key, first, at, env);
}

function isMethod(session: Session, type: Ref<ClassNode>, key: string): boolean {
  return hierarchyOf(session, type).some(({ node }) =>
    node.body.some((part): part is FunctionNode => part.kind === 'function' && part.name === key),
  );
}

/** `replace(job, type=…)`, `model_copy(update={"type": …})`; null where the field is left as it was. */
function givenAs({ callee, args }: CallNode, key: string): Node | 'unknown' | null {
  if (args.some((arg, i) => arg.kind === 'spread' && i > 0)) return 'unknown';
  const named = (name: string): Node | null =>
    args.flatMap((arg) => (arg.kind === 'entry' && nameOf(arg.key) === name && arg.value ? [arg.value] : []))[0] ?? null;
  if (nameOf(callee) !== 'model_copy') return named(key);
  const update = named('update');
  if (update === null) return null;
  if (update.kind !== 'object') return 'unknown';
  const entry = update.entries.findLast((one) => one.kind === 'entry' && one.key.kind === 'string' && one.key.value === key);
  const isOpen = update.entries.some((one) => one.kind !== 'entry' || one.key.kind !== 'string');
  return entry?.kind === 'entry' && entry.value && !isOpen ? entry.value : isOpen ? 'unknown' : null;
}

const reads = remembered((_call: CallNode) => new Map<string, MemberNode>());

function readIn(call: CallNode, object: Node, property: string): MemberNode {
  const known = reads(call).get(property);
  if (known) return known;
  const made: MemberNode = { kind: 'member', range: call.range, parent: call, object, property, at: object.range };
  reads(call).set(property, made);
  return made;
}
