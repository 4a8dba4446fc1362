import { walk } from '../../../base/tree.js';
import type { AssignNode, CallNode, FunctionNode, MemberNode, NameNode, Node, Tree } from '../../../model/index.js';
import { apiName } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import type { KnownCall } from '../../requests/find.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { subclassesOf } from '../../symbols/subclasses.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type AbstractValue, type CallString, type Env, type TextValue, UNKNOWN_SUBSTRING } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { enclosingObject } from '../../values/calls/receiver.js';
import { isConstructor } from '../../values/classes/constructors.js';
import { declaredType } from '../../values/classes/declared-types.js';
import { isBoxed } from '../../values/classes/enum-members.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { isOfOneObject } from '../one-object.js';
import { type KeyedRead, keyedReads } from '../type/keyed-read.js';
import { takers, takesWhenRead } from './accessors.js';
import { isEverChanged } from './given-another.js';
import { isPure, isReadable, textAt } from './purity.js';

/** The type that one chain of callers sends. */
export type SentBy = { readonly callString: CallString; readonly types: readonly AbstractValue[] };

/** Expressions of one function that are compared with what is sent. */
const CANDIDATES = 40;

/**
 * The source text of an expression in the function around `place` that has, for every chain of callers, the very strings that are sent as
 * the type, and means the same at `place`. A chain whose first function nobody in sight calls sends what that is handed, and the expression has what it
 * is handed too: that it is the same the other chains show, which take the same way. Null where there is none, or where something may overrule what is sent.
 */
export function typeBeside(session: Session, call: KnownCall, place: Ref, sent: readonly SentBy[]): string | null {
  const expected = sent.map(({ callString, types }) => ({ callString, told: toldOf(types) }));
  if (expected.some(({ told }) => told === null) || !expected.some(({ told }) => told?.mark)) return null;
  const at = { ...call, tree: place.tree };
  const plain = candidates(session, at, place).map(
    (node): KeyedRead => ({ text: textAt(at, node), values: (env) => saidAs(session, node, place.tree, env) }),
  );
  const envs = expected.map(({ callString }) => along(callString));
  const isSame = ({ values }: KeyedRead): boolean =>
    expected.every(({ callString, told }) => isTheSame(told, toldOf(values(along(callString)))));
  const own = plain.find(isSame) ?? null;
  if (own !== null) return unboxed(own.text, sent);
  // What nobody knows may have come into the body as a whole, which has no such entry where nothing came.
  const isMixed = expected.some(({ told }) => told?.mark && told.open);
  const read = isMixed ? null : (keyedReads(session, at, place, scopeOf(place.node), envs).find(isSame) ?? null);
  if (read !== null) return read.text;
  const other = otherFields(session, at, place).find(isSame) ?? null;
  return other === null ? null : unboxed(other.text, sent);
}

/** A member of Python's enums, or its value already: the router reads texts. */
function unboxed(text: string, sent: readonly SentBy[]): string {
  const isMember = !text.endsWith('.value') && sent.some(({ types }) => types.some(isBoxed));
  return isMember ? `getattr(${text}, "value", ${text})` : text;
}

type Marks = { readonly mark: string; readonly certain: boolean };

/** The strings, and what only callers of these functions can tell: `TYPES[what]` of a parameter has both. */
type Told = { readonly mark: Marks | null; readonly open: readonly FunctionNode[] | null };

function toldOf(values: readonly AbstractValue[]): Told | null {
  const unknown = values.filter(({ kind }) => kind === 'unknown');
  const texts = values.filter((value) => !unknown.includes(value));
  const [mark, open] = [texts.length === 0 ? null : marksOf(texts), unknown.length === 0 ? null : handedOn(unknown)];
  const isTold = (mark !== null || texts.length === 0) && (open !== null || unknown.length === 0);
  return isTold && values.length > 0 ? { mark, open } : null;
}

function isTheSame(sent: Told | null, said: Told | null): boolean {
  if (sent === null || said === null) return false;
  const isMark = sent.mark === null ? said.mark === null : isSaid(sent.mark, said.mark);
  return isMark && (sent.open === null ? said.open === null : isHanded(sent.open, said.open));
}

/** The expression says the sent type, and not more surely than the request sends that; a doubt that both have comes from before. */
function isSaid(sent: Marks, said: Marks | null): boolean {
  return said !== null && sent.mark === said.mark && (sent.certain || !said.certain);
}

/** The functions whose callers would tell a value that nobody else can, none where it stood in a text; null where it is something else, or may be. */
function handedOn(values: readonly AbstractValue[]): readonly FunctionNode[] | null {
  const [only, another] = values;
  return only?.kind === 'unknown' && !another ? only.unresolved : null;
}

/** The expression has what the callers of the same function hand over. */
function isHanded(sent: readonly FunctionNode[], said: readonly FunctionNode[] | null): boolean {
  return said !== null && said.length > 0 && (sent.length === 0 || (sent.length === said.length && sent.every((fn) => said.includes(fn))));
}

/** The strings behind texts; null where something else is possible. */
export function marksOf(values: readonly AbstractValue[]): Marks | null {
  const texts = values.filter((value): value is TextValue => value.kind === 'text' && !value.text.includes(UNKNOWN_SUBSTRING));
  // A base class may give an empty text, which its subclasses override and no request sends.
  const isType = ({ text }: TextValue): boolean => apiName.test(text);
  if (!texts.some(isType) || texts.length < values.length || !texts.every((one) => one.text === '' || isType(one))) return null;
  // The same name may stand in a text twice, `?type=…&data={"type":…}`.
  const placesOf = (from: TextValue['from']): ReadonlySet<string> =>
    new Set(from.map(({ file, node }) => `${file.path}:${node.range.start}`));
  const marks = texts.map(({ text, from }) => [text, ...placesOf(from)].join('|'));
  return { mark: [...new Set(marks)].sort().join('\n'), certain: texts.every(({ certain }) => certain) };
}

/** What an expression says of the type: a name that Go's map does not have is an empty one, which no request sends. */
export function saidAs(session: Session, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const values = evaluate(session, node, tree, env);
  return tree.language === 'go' ? values.filter(({ kind }) => kind !== 'absent') : values;
}

/** Pure expressions around the place, the likeliest and shortest first. */
function candidates(session: Session, at: KnownCall, place: Ref): readonly Node[] {
  const found = new Map<string, Node>();
  for (const node of walk(scopeOf(place.node))) {
    const isPlain = (node.kind === 'name' || node.kind === 'member') && isRead(node) && isPure(node);
    if (!isPlain && !isGetterCall(session, node, place.tree)) continue;
    const text = textAt(at, node);
    if (
      text === '' ||
      text.includes('\n') ||
      found.has(text) ||
      !isReadable(session, node, place.node, at) ||
      !isSteady(session, node, place.tree)
    )
      continue;
    found.set(text, node);
  }
  return byRank(at, [...found.values()]);
}

/** Fields of the place's own object that only its other methods name, read at the place. */
function otherFields(session: Session, at: KnownCall, place: Ref): readonly KeyedRead[] {
  const { owner = null } = enclosingObject(place.node) ?? {};
  const found = new Map<string, MemberNode>();
  for (const node of owner?.kind === 'class' ? walk(owner) : []) {
    if (node.kind !== 'member' || found.has(node.property) || !isRead(node) || !isOfOneObject(node, place.node, place.tree)) continue;
    if (isSteady(session, node, place.tree) && !takesWhenRead(session, node, place.tree)) found.set(node.property, node);
  }
  const { range, parent } = place.node;
  return byRank(at, [...found.values()]).map((field) => {
    const self: NameNode = { kind: 'name', name: 'this', range, parent };
    const here: MemberNode = { ...field, object: self, range, parent };
    return { text: textAt(at, field), values: (env) => evaluate(session, here, place.tree, env) };
  });
}

function byRank<T extends Node>(at: KnownCall, nodes: readonly T[]): readonly T[] {
  return [...nodes].sort((one, other) => rank(textAt(at, one)) - rank(textAt(at, other))).slice(0, CANDIDATES);
}

/** `request.getApiType()`, `this.apiType()`: a method without arguments that only gives back what can be read again. */
export function isGetterCall(session: Session, node: Node, tree: Tree): node is CallNode {
  if (node.kind !== 'call' || node.isNew || node.args.length > 0 || node.callee.kind !== 'member') return false;
  const { object, property } = node.callee;
  const isOwn = object.kind === 'name' && object.name === 'this';
  if (!isOwn && (isScript(tree) || !isPure(object))) return false;
  const methods = isOwn ? ownMethods(session, object, property, tree) : methodsOf(session, object, property, tree);
  return methods?.every(({ node: method }) => givesBack(method)) ?? false;
}

/** `self.api_name()`: the method of the class around, of those above it and of those below; null where none of them has it. */
function ownMethods(session: Session, self: Node, name: string, tree: Tree): readonly Ref<FunctionNode>[] | null {
  const { owner = null } = enclosingObject(self) ?? {};
  if (owner?.kind !== 'class') return null;
  const type = { tree, node: owner };
  const found = [...hierarchyOf(session, type), ...subclassesOf(session, type)].flatMap(({ tree: home, node }) =>
    node.body.flatMap((part) => (part.kind === 'function' && part.name === name ? [{ tree: home, node: part }] : [])),
  );
  return found.length > 0 ? found : null;
}

/** `request.getParams()`: such a method, declared to give a map or a text. */
export function isGetterOfBody(session: Session, node: Node, tree: Tree): node is CallNode {
  if (!isGetterCall(session, node, tree) || node.callee.kind !== 'member') return false;
  const methods = methodsOf(session, node.callee.object, node.callee.property, tree) ?? [];
  return (
    methods.length > 0 &&
    methods.every(({ tree: { file }, node: { range, at } }) => isBodyType(file.text.slice(range.start, at?.start ?? range.start).trimEnd()))
  );
}

/** The text before a method's name: `public Map<String, Object>`. */
function isBodyType(declared: string): boolean {
  const bare = declared.endsWith('>') ? declared.slice(0, declared.indexOf('<')) : declared;
  return /(?:Map|JSONObject|String|byte\[\])$/.test(bare);
}

/** The methods that a call can mean, by the declared type of its object; an accessor that nobody wrote is none. Null where it cannot be told. */
function methodsOf(session: Session, object: Node, name: string, tree: Tree): readonly Ref<FunctionNode>[] | null {
  const owners = declaredType(session, object, tree);
  if (owners === null) return null;
  const found: Ref<FunctionNode>[] = [];
  for (const owner of owners) {
    if (owner.kind !== 'instance') return null;
    const classes = [...hierarchyOf(session, owner.type), ...(session.program.subclasses.get(owner.type.node.name) ?? [])];
    for (const { tree: home, node } of classes)
      for (const part of node.body) if (part.kind === 'function' && part.name === name) found.push({ tree: home, node: part });
  }
  return found;
}

function givesBack({ body }: FunctionNode): boolean {
  const [only, another] = body;
  if (only === undefined) return true;
  return !another && only.kind === 'return' && only.value !== null && isSteadyRead(only.value);
}

function isSteadyRead(node: Node): boolean {
  if (node.kind === 'name' || node.kind === 'string') return true;
  if (node.kind === 'member') return isSteadyRead(node.object);
  if (node.kind !== 'call' || takers.test(nameOf(node.callee) ?? '')) return false;
  return node.args.every(isSteadyRead) && (node.callee.kind === 'name' || isSteadyRead(node.callee));
}

function rank(text: string): number {
  return (/type|api|method/i.test(text) ? 0 : 1000) + text.length;
}

/** The outermost function: what its inner ones read stands there too. */
function scopeOf(node: Node): Node {
  let scope = enclosing(node);
  for (let outer = scope; outer; outer = enclosing(outer)) scope = outer;
  if (scope !== null) return scope;
  let at = node;
  while (at.parent?.parent) at = at.parent;
  return at;
}

function isRead(node: Node): boolean {
  const { parent } = node;
  if (parent?.kind === 'assign') return parent.target !== node;
  if (parent?.kind === 'call') return parent.callee !== node;
  if (parent?.kind === 'member') return parent.object !== node || node.kind === 'member';
  return !(parent?.kind === 'entry' && parent.key === node && parent.value !== node && parent.value !== null);
}

/** `body.type = …` where the body is a new object of that very function, and what is read is a part of another variable: it changes the body alone. */
function isOfFresh(session: Session, { tree, node: { target } }: Ref<AssignNode>, read: MemberNode): boolean {
  if ((target.kind !== 'member' && target.kind !== 'index') || target.object.kind !== 'name' || read.object.kind !== 'name') return false;
  const [changed, another] = session.names.declarationsOf(target.object, tree) ?? [];
  const own = session.names.declarationsOf(read.object, tree) ?? [];
  if (changed?.node.kind !== 'define' || another || own.length !== 1 || own.some(({ node }) => node === changed.node)) return false;
  const isNew = changed.node.value?.kind === 'object' || changed.node.value?.kind === 'list';
  return isNew && assignmentsTo(session, changed).length === 0 && isParam(own[0]?.node);
}

/** `this.type = type` where the object is made, of a field that its methods read. */
function isByConstructor({ tree, node: { target } }: Ref<AssignNode>, read: MemberNode): boolean {
  const { owner, method } = enclosingObject(target) ?? { owner: null, method: null };
  return isOfOneObject(target, read, tree) && owner?.kind === 'class' && method !== null && isConstructor(owner, method);
}

/** A parameter has its value from the caller, before the call at hand. */
function isParam(node: Node | undefined): boolean {
  return node?.kind === 'param';
}

/** Whether the variable keeps the value of its declaration. */
function isSteady(session: Session, value: Node, tree: Tree): boolean {
  for (const node of walk(value)) {
    if (
      node.kind === 'member' &&
      session.program.assigned
        .get(node.property)
        .some((ref) => ref.tree === tree && !isOfFresh(session, ref, node) && !isByConstructor(ref, node))
    )
      return false;
    if (node.kind !== 'name' || node.name === 'this') continue;
    const decls = session.names.declarationsOf(node, tree);
    if (decls === null || decls.some((decl) => decl.tree === tree && isEverChanged(session, decl))) return false;
  }
  return true;
}
