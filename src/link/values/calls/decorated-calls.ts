import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, EntryNode, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { enclosing, isConditional } from '../../program/enclosing.js';
import { isByName } from '../../program/python-stars.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { aside, type Session } from '../session.js';

/** The arguments that a decorator puts into every call of the function under it. */
export type Added = { readonly first: readonly Node[]; readonly entries: readonly EntryNode[] };

/** A decorator, what its own call was given (`@action("x")`), and the function that takes the decorated one's place. */
type Decorator = {
  readonly tree: Tree;
  readonly given: { readonly maker: FunctionNode; readonly call: CallNode } | null;
  readonly fn: FunctionNode;
  readonly wrapper: FunctionNode;
};

const known = new WeakMap<Session, Map<FunctionNode, Added | null>>();

/** `@action("x")` whose wrapper adds `path="x"` to what it hands on; null for a function that is called as it is written. */
export function addedBy(session: Session, { tree, node }: Ref<FunctionNode>): Added | null {
  if (tree.language !== 'python' || node.annotations.length === 0) return null;
  const found = known.get(session) ?? new Map<FunctionNode, Added | null>();
  known.set(session, found);
  const before = found.get(node);
  if (before !== undefined) return before;
  found.set(node, null);
  const all = aside(session, () => node.annotations.flatMap((annotation) => additionOf(session, tree, annotation) ?? []));
  const added = all.length === 0 ? null : { first: all.flatMap(({ first }) => first), entries: all.flatMap(({ entries }) => entries) };
  found.set(node, added);
  return added;
}

/** Whether the annotation is a decorator that adds arguments. */
export function addsToCalls(session: Session, tree: Tree, annotation: Node): boolean {
  return tree.language === 'python' && additionOf(session, tree, annotation) !== null;
}

function additionOf(session: Session, tree: Tree, annotation: Node): Added | null {
  const decorator = decoratorOf(session, tree, annotation);
  const call = decorator === null ? null : handingOn(decorator);
  if (decorator === null || call === null) return null;
  const [entries, first] = [[...putInto(decorator), ...named(call)], inserted(decorator, call)];
  if (first === null || first.length + entries.length === 0) return null;
  const written = entries.flatMap((entry) => {
    const value = entry.value && valueFor(decorator, entry.value);
    return value ? [{ ...entry, value }] : [];
  });
  const before = first.flatMap((node) => valueFor(decorator, node) ?? []);
  return before.length < first.length || written.length < entries.length ? null : { first: before, entries: written };
}

function decoratorOf(session: Session, tree: Tree, annotation: Node): Decorator | null {
  if (annotation.kind !== 'call') return null;
  const [only, another] = functionsIn(evaluate(session, annotation.callee, tree, TOP));
  if (!only || another) return null;
  if (tree.file.text.charAt(annotation.range.start) === '@') return withWrapper(only, only.node, null);
  const inner = returned(only.node);
  return inner && withWrapper(only, inner, { maker: only.node, call: annotation });
}

function functionsIn(values: readonly AbstractValue[]): readonly Ref<FunctionNode>[] {
  return values.flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function' ? [{ tree: value.tree, node: value.node }] : [],
  );
}

function withWrapper({ tree }: Ref, fn: FunctionNode, given: Decorator['given']): Decorator | null {
  const wrapper = returned(fn);
  return wrapper === null || fn.params.length !== 1 ? null : { tree, given, fn, wrapper };
}

/** The function inside that it gives back by its name. */
function returned(fn: FunctionNode): FunctionNode | null {
  const names = fn.body.flatMap((node) => (node.kind === 'return' && node.value?.kind === 'name' ? [node.value.name] : []));
  const [only, another] = fn.body.filter((node): node is FunctionNode => node.kind === 'function' && names.includes(node.name));
  return only && !another ? only : null;
}

/** The one call of the decorated function that the wrapper makes. */
function handingOn({ fn, wrapper }: Decorator): CallNode | null {
  const [param] = fn.params;
  const calls = [...walk(wrapper)].filter(
    (node): node is CallNode => node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === param?.name,
  );
  const [only, another] = calls;
  return only && !another && enclosing(only) === wrapper ? only : null;
}

function restParam({ tree, wrapper }: Decorator, byName: boolean): ParamNode | null {
  return wrapper.params.find((param) => param.rest && isByName(tree, param) === byName) ?? null;
}

/** `kwargs["type"] = …`, `kwargs.update({ "type": … })`, on every way through the wrapper. */
function putInto(decorator: Decorator): readonly EntryNode[] {
  const name = restParam(decorator, true)?.name;
  const isIt = (node: Node): boolean => node.kind === 'name' && node.name === name;
  return [...walk(decorator.wrapper)].flatMap((node): readonly EntryNode[] => {
    if (name === undefined || isConditional(node)) return [];
    if (node.kind === 'assign') {
      const { target, value } = node;
      return target.kind === 'index' && isIt(target.object) && target.index.kind === 'string' ? [asEntry(target.index.value, value)] : [];
    }
    if (node.kind !== 'call' || node.callee.kind !== 'member' || !isIt(node.callee.object)) return [];
    const [key, value] = node.args;
    if (node.callee.property === 'setdefault' && key?.kind === 'string' && value) return [asEntry(key.value, value)];
    return node.callee.property === 'update' ? node.args.flatMap((arg) => entriesOf(decorator.tree, arg)) : [];
  });
}

function entriesOf(tree: Tree, arg: Node): readonly EntryNode[] {
  const all = arg.kind === 'object' ? arg.entries : [arg];
  return all.flatMap((entry) => {
    const key = entry.kind === 'entry' ? keyOf(tree, entry.key) : null;
    return entry.kind === 'entry' && entry.value && key !== null ? [asEntry(key, entry.value)] : [];
  });
}

/** A named argument, which stands in no mapping. */
function asEntry(name: string, value: Node): EntryNode {
  const { range } = value;
  return { kind: 'entry', range, parent: null, key: { kind: 'name', range, parent: null, name }, value };
}

/** `function(*args, path=path, **kwargs)` */
function named({ args }: CallNode): readonly EntryNode[] {
  return args.flatMap((arg) => (arg.kind === 'entry' && arg.key.kind === 'name' && arg.value ? [asEntry(arg.key.name, arg.value)] : []));
}

/** `function(self, path, *args, **kwargs)`: what comes between the wrapper's own parameters and the rest; null where the order is another. */
function inserted(decorator: Decorator, { args }: CallNode): readonly Node[] | null {
  const positional = args.filter((arg) => arg.kind !== 'entry' && !(arg.kind === 'spread' && isByName(decorator.tree, arg)));
  const rest = positional.findIndex(({ kind }) => kind === 'spread');
  const before = rest < 0 ? positional : positional.slice(0, rest);
  const own = decorator.wrapper.params.filter((param) => !param.rest);
  const isOwn = own.every((param, i) => {
    const arg = before[i];
    return arg?.kind === 'name' && (arg.name === param.name || (arg.name === 'this' && /^(?:self|cls)$/.test(param.name)));
  });
  const isWhole = rest < 0 ? restParam(decorator, false) === null : rest === positional.length - 1;
  return isOwn && isWhole ? before.slice(own.length) : null;
}

/** The added argument, as it stands where the decorator is used: a literal, or an argument of the decorator's own call. Null for anything else. */
function valueFor({ given }: Decorator, node: Node): Node | null {
  if (node.kind === 'string' || node.kind === 'plain') return node;
  const param = node.kind === 'name' ? given?.maker.params.find(({ name }) => name === node.name) : undefined;
  if (given === null || param === undefined || param.rest) return null;
  const { args } = given.call;
  const byName = args.find((arg) => arg.kind === 'entry' && arg.key.kind === 'name' && arg.key.name === param.name);
  if (byName?.kind === 'entry') return byName.value;
  const positional = args.filter(({ kind }) => kind !== 'entry');
  return positional.some(({ kind }) => kind === 'spread') ? null : (positional[given.maker.params.indexOf(param)] ?? param.initial);
}

const made = remembered((_call: CallNode) => new Map<Added, CallNode>());

/** The call as it comes to the function under the decorator. */
export function withAdded(call: CallNode, added: Added): CallNode {
  const known = made(call).get(added);
  if (known) return known;
  const names = added.entries.flatMap(({ key }) => (key.kind === 'name' ? [key.name] : []));
  const own = call.args.filter((arg) => !(arg.kind === 'entry' && arg.key.kind === 'name' && names.includes(arg.key.name)));
  const whole: CallNode = { ...call, args: [...added.first, ...own, ...added.entries] };
  made(call).set(added, whole);
  return whole;
}
