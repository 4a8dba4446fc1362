import { foundAtHand, remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, type NodeValue, nodeValue, TOP } from '../abstract-value.js';
import { memberOf } from '../classes/class-members.js';
import { askedService } from '../library/csharp-library.js';
import { urlTextMethod } from '../library/csharp-url-texts.js';
import type { Session } from '../session.js';

/** What an extension method of C# means on a value: Flurl's on a URL's text, or the project's own; null where it is none. */
export function extensionOf(session: Session, value: AbstractValue, key: string, at: Ref): AbstractValue | null {
  return at.tree.language === 'csharp'
    ? (askedService(value, key) ?? urlTextMethod(session, value, key, at) ?? ownExtension(session, value, key, at))
    : null;
}

/**
 * The project's own (`static string ToName(this ApiType type)`) that a call on a value means: of those of that name the one whose first parameter
 * can be the value. Null where there is none, or more than one.
 */
function ownExtension(session: Session, value: AbstractValue, key: string, { tree, node }: Ref): NodeValue | null {
  if (node.kind !== 'member' || node.parent?.kind !== 'call' || node.parent.callee !== node) return null;
  if (value.kind === 'absent' || value.kind === 'module') return null;
  const { found, isMember } = extensionsNamed(session.program, key);
  if (found.length === 0 || (value.kind === 'instance' && hasMethod(session, value.type, key, node))) return null;
  const declared = found.length > 1 ? declaredType(session, node.object, tree) : null;
  const fitting = found.filter((fn) => receiverType(fn) === declared);
  const [only, another] = fitting.length > 0 ? fitting : found.filter((fn) => isReceiver(session, value, receiverType(fn)));
  // What nobody knows may be an object of a class with a method of that name, which comes first.
  const isTold = value.kind !== 'unknown' || !isMember;
  return only && !another && isTold ? nodeValue(only, TOP) : null;
}

/** `IDictionary<string, object>` of `this IDictionary<string, object> map`. */
function receiverType({ node: { params } }: Ref<FunctionNode>): string {
  return (params[0]?.type ?? '').replace(/^this\s+/, '').replace(/\?$/, '');
}

function declaredType({ names }: Session, node: Node, tree: Tree): string | null {
  const [decl, another] = node.kind === 'name' ? (names.declarationsOf(node, tree) ?? []) : [];
  const type = decl?.node.kind === 'define' || decl?.node.kind === 'param' ? decl.node.type : null;
  return another || type === null || type === 'var' ? null : type.replace(/\?$/, '');
}

const anything = /^(?:object|dynamic|T[A-Z]?\w*)$/;
const collection =
  /\[\]$|^(?:I?Enumerable|I?(?:ReadOnly)?(?:Sorted|Concurrent)?(?:Dictionary|List|Collection)|HashSet|ISet|NameValueCollection|Hashtable|IQueryable|KeyValuePair|JObject|JToken)\b/;
const scalar = /^(?:string|String|char|bool|byte|u?int|u?long|u?short|float|double|decimal|DateTime(?:Offset)?|TimeSpan|Guid)$/;

/** Whether a parameter of that type can be handed the value, as far as it is known. */
function isReceiver(session: Session, value: AbstractValue, type: string): boolean {
  if (anything.test(type)) return true;
  switch (value.kind) {
    case 'text':
      return !collection.test(type) && (!scalar.test(type) || /^[sS]tring$/.test(type));
    case 'instance':
      return !scalar.test(type) && !collection.test(type) && isOfType(session, value.type, type);
    case 'node':
      if (value.node.kind === 'object' || value.node.kind === 'list') return collection.test(type);
      return value.node.kind === 'define' && !collection.test(type) && !scalar.test(type);
    default:
      return true;
  }
}

/** The class, one above it, or an interface. */
function isOfType(session: Session, type: Ref<ClassNode>, name: string): boolean {
  return /^I[A-Z]/.test(name) || hierarchyOf(session, type).some(({ node }) => node.name === name);
}

function hasMethod(session: Session, type: Ref<ClassNode>, key: string, use: Node): boolean {
  return hierarchyOf(session, type).some((one) => memberOf(session, one, key, use) !== null);
}

/** The call as it comes to an extension method: what it is called on is its first argument, unless it is called on the class. */
export function withReceiver(fn: Ref<FunctionNode>, call: CallNode): CallNode {
  return isExtension(fn) && call.callee.kind === 'member' && !isOnClass(fn, call) ? extended(call) : call;
}

const extended = remembered(
  (call: CallNode): CallNode => (call.callee.kind === 'member' ? { ...call, args: [call.callee.object, ...call.args] } : call),
);

function isOnClass({ node: { parent } }: Ref<FunctionNode>, { callee }: CallNode): boolean {
  return callee.kind === 'member' && parent?.kind === 'class' && nameOf(callee.object) === parent.name;
}

export function isExtension({ tree, node }: Ref<FunctionNode>): boolean {
  const [first] = node.params;
  return tree.language === 'csharp' && first !== undefined && tree.file.text.startsWith('this ', first.range.start);
}

/** `isMember`: some class has a method of that name too; `trees`: how many files were open. */
type Known = { readonly trees: number; readonly found: readonly Ref<FunctionNode>[]; readonly isMember: boolean };

const known = new WeakMap<Program, Map<string, Known>>();

/** Of the files that are open by now. */
function extensionsNamed(program: Program, name: string): Known {
  const before = known.get(program) ?? new Map<string, Known>();
  known.set(program, before);
  const kept = before.get(name);
  if (kept?.trees === program.trees.size) return kept;
  const trees = [...program.trees.values()].filter(({ language }) => language === 'csharp');
  const found = trees.flatMap((tree) => extensionsIn(tree).get(name) ?? []);
  const isMember = found.length > 0 && trees.some((tree) => membersIn(tree).has(name));
  const told: Known = { trees: program.trees.size, found, isMember };
  before.set(name, told);
  return told;
}

/** The names of the methods of a file's classes. */
const membersIn = remembered(
  (tree: Tree): ReadonlySet<string> =>
    new Set(foundAtHand(tree, (node) => (node.kind === 'function' && node.name && !isExtension({ tree, node }) ? node.name : null))),
);

const extensionsIn = remembered((tree: Tree): ReadonlyMap<string, readonly Ref<FunctionNode>[]> => {
  const found = new Map<string, Ref<FunctionNode>[]>();
  if (!tree.file.text.includes('(this ')) return found;
  for (const node of foundAtHand(tree, (one) => (one.kind === 'function' && isExtension({ tree, node: one }) ? one : null))) {
    const name = node.name ?? '';
    found.set(name, [...(found.get(name) ?? []), { tree, node }]);
  }
  return found;
});
