import { contains } from '../../../base/tree.js';
import type { AssignNode, CallNode, ClassNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { fileIndex } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { assignmentsToParam, callsWith } from '../../symbols/writes.js';
import type { Env } from '../abstract-value.js';
import { envAt, meetings, sitesOn, within } from '../calls/calls-on-object.js';
import { isGenerator } from '../calls/generators.js';
import { callersOf } from '../calls/known-callers.js';
import { enclosingObject } from '../calls/receiver.js';
import { closureOf, entered } from '../calls/return-values.js';
import { evaluate } from '../evaluate.js';
import { copiedToFields } from '../objects/copied-fields.js';
import { unitedBy } from '../objects/php-copies.js';
import { hasOwnCopy } from '../objects/value-types.js';
import { isConditional } from '../objects/write-order.js';
import { isCutOff, type Session } from '../session.js';
import { assignmentsOf } from './assignments-by-class.js';
import { isConstructor } from './constructors.js';
import { generatedSetters } from './generated-members.js';
import type { Made, Making } from './instance-fields.js';

/** A place where a field of the object is set. `at`: the assignment, or the call of the method that holds it; `path`: the calls inside that call which lead there. */
export type Write = {
  readonly at: Ref;
  readonly path?: readonly Ref[];
  readonly value: Ref;
  readonly env: Env;
  readonly sure: boolean;
  /** A loop around it goes through a list that is known. */
  readonly unrolled: boolean;
  /** On what callers out of sight hand over to its function. */
  readonly byStrangers?: true;
};

/** `this.key = …` in a constructor, in order. */
export function assignedIn(session: Session, key: string, tree: Tree, fn: FunctionNode): readonly AssignNode[] {
  const written = (fileIndex(session.program, tree).assigned.get(key) ?? [])
    .filter((ref) => contains(fn.range, ref.node.range) && isOwnField(session, ref, key))
    .map(({ node }) => node);
  return [...written, ...copiedToFields(session, tree, fn, key)].sort((a, b) => a.range.start - b.range.start);
}

function isOwnField(session: Session, { tree, node: { target } }: Ref<AssignNode>, key: string): boolean {
  if (target.kind === 'member') return target.object.kind === 'name' && target.object.name === 'this';
  if (target.kind !== 'name') return false;
  const decls = session.names.declarationsOf(target, tree) ?? [];
  return (
    decls.some(({ node }) => node.kind === 'define' && node.member && node.name === key) ||
    isInherited(session, { tree, node: target }, key)
  );
}

/** `url = US` in a class below the one that declares `url`: a bare name that no variable has. */
export function isInherited(session: Session, { tree, node }: Ref, key: string): boolean {
  if ((tree.language !== 'csharp' && tree.language !== 'java') || node.kind !== 'name') return false;
  if ((session.names.declarationsOf(node, tree) ?? []).length > 0) return false;
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class' || home.owner.extends === null) return false;
  return hierarchyOf(session, { tree, node: home.owner }).some(({ node: { body } }) =>
    body.some((part) => part.kind === 'define' && part.name === key),
  );
}

/** Everything outside its constructors that sets the field of this object, or may. */
export function writesOf(session: Session, made: Made, key: string): readonly Write[] {
  const all = [...assignedOutside(session, made, key), ...bySetters(session, made, key), ...byFunctions(session, made, key)];
  // An assignment that a call on the way to the object leads to is told best by that call.
  return all
    .filter((write, i) => !all.some((other, j) => j > i && other.at.node === write.at.node && other.at.node.kind === 'assign'))
    .map((write) => (isBetweenYields(write) ? { ...write, sure: false } : write));
}

/** A function that yields is carried out in parts: `with at(client, url):` reads between what its beginning and its end set. */
function isBetweenYields({ value: { tree, node } }: Write): boolean {
  const fn = enclosing(node);
  return fn !== null && isGenerator(tree, fn);
}

/** `opt(c)`: what a function that is handed the object, just made, sets on it. */
function byFunctions(session: Session, { making }: Made, key: string): readonly Write[] {
  const holder = making.node.parent;
  if (holder?.kind === 'call') return byCallee(session, making, holder, key);
  if (holder?.kind !== 'define' || holder.member) return [];
  const decl = { tree: making.tree, node: holder, name: holder.name, property: null, initial: null };
  return callsWith(session, { name: holder.name, decl }).flatMap((call): readonly Write[] => {
    const index = call.node.args.findIndex((arg) => arg.kind === 'name' && arg.name === holder.name);
    if (index < 0) return [];
    const env = envAt(call.node, making);
    const writes = evaluate(session, call.node.callee, call.tree, env).flatMap((item): readonly Write[] => {
      // `for _, option := range options { option(&request) }`: which functions these are, the callers of the one around say, or nobody (`option.Apply(&request)`).
      if (item.kind === 'unknown' && isSetOnParam(session, key))
        return [{ at: call, value: { tree: call.tree, node: call.node.callee }, env, sure: false, unrolled: false }];
      const param = item.kind === 'node' && item.node.kind === 'function' ? item.node.params[index] : undefined;
      if (item.kind !== 'node' || item.node.kind !== 'function' || !param) return [];
      const [fn, inside] = [item.node, entered(session, item.node, call, env, closureOf(item.node, item.env))];
      return assignmentsToParam(session, { tree: item.tree, node: param }, key).map(({ tree, node }) => ({
        at: call,
        value: { tree, node: node.op === '=' ? node.value : node },
        env: inside,
        sure: !isConditional(node, fn),
        unrolled: true,
      }));
    });
    return writes;
  });
}

/** Whether some function without a name sets the key on what it is handed: `func(r *Request) { r.Type = api }`. */
function isSetOnParam(session: Session, key: string): boolean {
  return (session.program.assigned.get(key) ?? []).some(
    ({ tree, node: { target } }) => target.kind === 'member' && isOfParam(session, tree, target.object),
  );
}

/** `NewClient(Config{…})`: what the function sets on the object that is made as its argument. */
function byCallee(session: Session, making: Making, call: CallNode, key: string): readonly Write[] {
  const index = call.args.indexOf(making.node);
  const env = envAt(call, making);
  return evaluate(session, call.callee, making.tree, env).flatMap((item): readonly Write[] => {
    const param = index >= 0 && item.kind === 'node' && item.node.kind === 'function' ? item.node.params[index] : undefined;
    if (item.kind !== 'node' || item.node.kind !== 'function' || !param) return [];
    const inside = entered(session, item.node, { tree: making.tree, node: call }, env, closureOf(item.node, item.env));
    return assignmentsToParam(session, { tree: item.tree, node: param }, key).map((ref) => ({
      at: ref,
      value: { tree: ref.tree, node: ref.node.op === '=' ? ref.node.value : ref.node },
      env: inside,
      sure: true,
      unrolled: false,
    }));
  });
}

/** `c` of `func(c *Client) { c.url = url }`: `byFunctions` knows to what it is handed. */
function isOfParam(session: Session, tree: Tree, object: Node): boolean {
  const [decl] = object.kind === 'name' ? (session.names.declarationsOf(object, tree) ?? []) : [];
  return decl?.node.kind === 'param' && decl.node.parent?.kind === 'function' && decl.node.parent.name === '';
}

/** `x.setUrl(v)`, `x.url(v)` where Lombok makes the method. */
function bySetters(session: Session, made: Made, key: string): readonly Write[] {
  const names = new Set(hierarchyOf(session, made.type).flatMap((type) => generatedSetters(type, key)));
  return [...names].flatMap((name) =>
    (session.program.named.get(name) ?? []).flatMap(({ tree, node }): readonly Write[] => {
      const call = node.parent;
      const [value, another] = call?.kind === 'call' && call.callee === node ? call.args : [];
      if (node.kind !== 'member' || call?.kind !== 'call' || !value || another) return [];
      return meetings(session, made, node.object, { tree, node: call }).map((meeting) => ({
        ...meeting,
        path: [{ tree, node: call }],
        value: { tree, node: value },
        unrolled: false,
      }));
    }),
  );
}

function assignedOutside(session: Session, made: Made, key: string): readonly Write[] {
  const types = hierarchyOf(session, made.type).map(({ node }) => node);
  return assignmentsOf(session.program.assigned.get(key), types, 'alone').flatMap((ref): readonly Write[] => {
    if (isOwnField(session, ref, key)) return inMethod(session, made, ref);
    const { target, value } = ref.node;
    const isNamed = target.kind === 'member' || (target.kind === 'index' && target.index.kind === 'string');
    if (!isNamed || ref.node.op !== '=' || isOfParam(session, ref.tree, target.object)) return [];
    return meetings(session, made, target.object, ref).map((meeting) => ({
      ...meeting,
      path: [ref],
      value: { tree: ref.tree, node: value },
      unrolled: false,
    }));
  });
}

/** `this.key = v` in a method: once for each call of the method on the object. */
function inMethod(session: Session, made: Made, { tree, node }: Ref<AssignNode>): readonly Write[] {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class' || home.method === null) return [];
  const { owner, method } = home;
  if (
    isConstructor(owner, method) ||
    made.runs.some(({ fn }) => fn === method) ||
    !hierarchyOf(session, made.type).some((one) => one.node === owner)
  )
    return [];
  const united = node.op === '+=' && isArrayField(hierarchyOf(session, made.type), node.target) ? unitedBy(node) : null;
  const isAlways = (node.op === '=' || united !== null) && !isConditional(node, method) && !hasOwnCopy(tree, method);
  const value = { tree, node: united ?? (node.op === '=' ? node.value : node) };
  const isImplied = isCalledByLanguage(method);
  // A method that nobody calls by name may be called all the same.
  if (isImplied || (tree.language === 'python' && callersOf(session, method).sites.length === 0)) {
    const env: Env = { ...made.making.env, activations: null };
    return [{ at: { tree, node }, value, env, sure: isImplied && isAlways, unrolled: false }];
  }
  const runs = sitesOn(session, made, method, 0).map((site) => ({
    at: site.from ?? site.call,
    path: [...site.path, { tree, node }],
    value,
    env: within(session, method, site),
    sure: site.sure && isAlways,
    unrolled: false,
  }));
  // Where the search for calls was cut off, one more may be made of the method.
  const missed: Write = { at: { tree, node }, value, env: { ...made.making.env, activations: null }, sure: false, unrolled: false };
  return isCutOff(session) ? [...runs, missed] : runs;
}

/** PHP's `private array $params`, `private $params = []`. */
function isArrayField(types: readonly Ref<ClassNode>[], target: Node): boolean {
  const name = target.kind === 'member' ? target.property : null;
  return types.some(({ tree, node: { body } }) => {
    const field = tree.language === 'php' ? body.find((part) => part.kind === 'define' && part.name === name) : undefined;
    return field?.kind === 'define' && (field.type === 'array' || field.value?.kind === 'list' || field.value?.kind === 'object');
  });
}

/** `with client as c:` and the making of a dataclass call these, and no call of them is written. */
function isCalledByLanguage({ name }: FunctionNode): boolean {
  return /^__(?:a?enter|post_init|new)__$/.test(name);
}
