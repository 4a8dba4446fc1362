import { ancestors, contains, walk } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, GroupNode, Node, Tree } from '../../../model/index.js';
import { isLogged } from '../../escape/harmless-uses.js';
import { isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { subclassesOf } from '../../symbols/subclasses.js';
import { type AbstractValue, type Env, TOP } from '../../values/abstract-value.js';
import { enclosingObject } from '../../values/calls/receiver.js';
import { memberOf } from '../../values/classes/class-members.js';
import { constructorsOf } from '../../values/classes/constructors.js';
import { declaredType } from '../../values/classes/declared-types.js';
import { generatedCall, generatedHere } from '../../values/classes/generated-members.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { isPure } from './purity.js';
import { isOnce, isSetOnce } from './set-once.js';
import { readsSettings } from './settings-read.js';

/** Functions of the project within functions that a call may enter. */
const NESTED = 3;

/** Functions and methods of libraries that only read, or make a text. */
const readers =
  /^(?:get\w*|trim|r?strip|l?strip|TrimRight|TrimSuffix|TrimPrefix|rtrim|ltrim|removesuffix|replace(?:All)?|format|Sprintf|sprintf|lower|upper|strtolower|strtoupper|ToLower|ToUpper|toLowerCase|toUpperCase|startsWith|startswith|endsWith|endswith|HasPrefix|HasSuffix|contains|includes|has|hasOwn(?:Property)?|containsKey|equals|equalsIgnoreCase|concat|join|Join|toString|[sS]tring|str|valueOf|values|getenv|Getenv|LookupEnv|config|Cut|Split\w*|Trim\w*|isBlank|env|name|find|at|isset|of|ofEntries|entry|asList|filter|map|some|every|keys|entries|items|slice|split|indexOf|substr|substring|charAt|stream|findFirst|findAny|anyMatch|orElse\w*|(?:blank|empty|null)ToDefault|default(?:If\w+|String)|firstNon\w+|requireNonNullElse|TryGetValue|isEmpty|isPresent|ofNullable|requireNonNull|array_(?:filter|column|search|values|keys|map|key_exists|key_first|merge)|in_array|current|explode|len|EqualFold|Contains|int|parseInt|Number|tuple|sorted|url(?:join|split|parse|unsplit|unparse)|geturl|parse_url|_replace|rsplit|r?partition|all|any|isinstance|casefold|dict|bool)$/;

/** Reading it again gives the same and does nothing else: names, fields, entries, and calls of functions that only read. */
export function isQuiet(session: Session, node: Node, tree: Tree, envs: readonly Env[]): boolean {
  return isRead(node, tree, (call) => isQuietCall(session, call, tree, envs, 0));
}

function isRead(node: Node, tree: Tree, isReader: (call: CallNode) => boolean): boolean {
  const is = (part: Node): boolean => part.kind === 'string' || part.kind === 'plain' || isRead(part, tree, isReader);
  switch (node.kind) {
    case 'index':
      return is(node.object) && is(node.index);
    case 'member':
      return isThis(node.object) || is(node.object);
    case 'template':
      return node.tag === null && node.parts.every(is);
    case 'concat':
      return node.parts.every(is);
    case 'choice':
      return (node.condition === null || is(node.condition)) && node.options.every(is);
    case 'compare':
      return is(node.left) && is(node.right);
    case 'call':
      return (
        !node.isNew &&
        node.args.every(is) &&
        (node.callee.kind !== 'member' || isThis(node.callee.object) || is(node.callee.object)) &&
        isReader(node)
      );
    case 'function': {
      // `url -> !url.isBlank()`, handed to a function that only reads.
      const [only, another] = node.body;
      return only?.kind === 'return' && only.value !== null && another === undefined && is(only.value);
    }
    case 'group':
      return isNegated(node, tree) && node.children.every(is);
    default:
      return isPure(node);
  }
}

/** `!x`, where that is no comparison of its own. */
function isNegated({ range, children }: GroupNode, { file }: Tree): boolean {
  const [only, another] = children;
  return only !== undefined && !another && file.text.slice(range.start, only.range.start).trim() === '!' && only.range.end === range.end;
}

function isThis(node: Node): boolean {
  return node.kind === 'name' && node.name === 'this';
}

/** Every function that the call may be of only reads; of those that nobody wrote here, the well-known ones do. */
function isQuietCall(session: Session, call: CallNode, tree: Tree, envs: readonly Env[], depth: number, isOwn = false): boolean {
  const { callee, args } = call;
  const values = envs.flatMap((env) => evaluate(session, callee, tree, env));
  const found = values.flatMap((value): readonly Ref<FunctionNode>[] =>
    value.kind === 'node' && value.node.kind === 'function' ? [{ tree: value.tree, node: value.node }] : [],
  );
  const isUntold = found.length === 0 && values.every(({ kind }) => kind === 'unknown');
  const own = isUntold ? [...methodOfStruct(session, call, tree), ...methodsOfSelf(session, call, tree)] : found;
  if (own.length === 0)
    return readers.test(nameOf(callee) ?? '') || isFirstOfAll(call) || isGeneratedGetter(session, { tree, node: call }, envs);
  // Of a getter that classes below give, an object that nobody knows has one of these.
  const isKnown =
    own !== found ||
    own.length === values.length ||
    (args.length === 0 && values.every(({ kind }) => kind === 'node' || kind === 'unknown'));
  return isKnown && depth < NESTED && own.every((fn) => onlyReads(session, fn, depth + 1, isOwn));
}

/** The method of Go's declared struct, which is the same whatever object of the type this is: none of a struct below takes its place. */
function methodOfStruct(session: Session, { callee }: CallNode, tree: Tree): readonly Ref<FunctionNode>[] {
  if (tree.language !== 'go' || callee.kind !== 'member') return [];
  const [type, another] = declaredType(session, callee.object, tree) ?? [];
  if (type?.kind !== 'instance' || another) return [];
  for (const one of hierarchyOf(session, type.type)) {
    const method = memberOf(session, one, callee.property, callee);
    if (method?.kind === 'function') return method.body.length > 0 ? [{ tree: one.tree, node: method }] : [];
  }
  return [];
}

/** `host()` in a method of the class itself, where nobody tells which object this is: the method of the class, of its constants, and of the classes below. */
function methodsOfSelf(session: Session, call: CallNode, tree: Tree): readonly Ref<FunctionNode>[] {
  const { callee } = call;
  const isOwn = callee.kind === 'name' || (callee.kind === 'member' && isThis(callee.object));
  const owner = isOwn && /^(?:java|csharp)$/.test(tree.language) ? enclosingObject(call)?.owner : null;
  if (owner?.kind !== 'class') return [];
  const type = { tree, node: owner };
  const name = nameOf(callee);
  return [...hierarchyOf(session, type), ...subclassesOf(session, type)].flatMap((one) =>
    [...walk(one.node)].flatMap((node) => (node.kind === 'function' && node.name === name ? [{ tree: one.tree, node }] : [])),
  );
}

/** Python's `next(one for one in GATEWAYS if …)`: no iterator that somebody else goes through. */
function isFirstOfAll({ callee, args: [all] }: CallNode): boolean {
  return nameOf(callee) === 'next' && all?.kind === 'group';
}

/** `shop.region()` of a record: a method that nobody wrote gives the field and does nothing else. */
function isGeneratedGetter(session: Session, { tree, node }: Ref<CallNode>, envs: readonly Env[]): boolean {
  const { callee, args } = node;
  if (args.length > 0) return false;
  if (callee.kind !== 'member') return envs.every((env) => generatedHere(session, { tree, node }, env) !== null);
  const isGenerated = (object: AbstractValue, env: Env): boolean =>
    object.kind === 'instance' && generatedCall(session, object, callee.property, { tree, node }, env) !== null;
  return envs.every((env) => {
    const objects = evaluate(session, callee.object, tree, env);
    // Of an object that callers further out tell, or nobody, the compiler has seen that it is of this class, too.
    const told = objects.filter(({ kind }) => kind !== 'unknown');
    const known = told.length > 0 ? told : (declaredType(session, callee.object, tree) ?? []);
    return known.length > 0 && known.every((object) => isGenerated(object, env) && !isOverridden(session, object, callee.property));
  });
}

function isOverridden(session: Session, object: AbstractValue, name: string): boolean {
  if (object.kind !== 'instance' || object.made !== null) return false;
  return subclassesOf(session, object.type).some(({ node }) => node.body.some((part) => part.kind === 'function' && part.name === name));
}

/** `isOwn`: a method of an object that its caller has just made, whose fields nobody else sees. */
function onlyReads(session: Session, { tree, node: fn }: Ref<FunctionNode>, depth: number, isOwn = false): boolean {
  const locals = new Set<string>();
  for (const node of walk(fn)) {
    if (fn.annotations.some((annotation) => contains(annotation.range, node.range))) continue;
    if (node.kind === 'define') locals.add(node.name);
    if (isOwn && node.kind === 'assign' && node.target.kind === 'member' && isThis(node.target.object)) continue;
    // In Python and PHP the first assignment of a local variable is its declaration.
    if (
      node.kind === 'assign' &&
      !isSetOnce(node, tree) &&
      !(node.target.kind === 'name' && (locals.has(node.target.name) || /^(?:python|php)$/.test(tree.language)))
    )
      return false;
    if (/^(?:global|nonlocal)\b/.test(node.kind === 'group' ? tree.file.text.slice(node.range.start, node.range.start + 9) : ''))
      return false;
    if (node.kind === 'call' && (isOnce(node) || readsSettings(node, tree, locals))) continue;
    if (node.kind !== 'call' || isLogged(node) || isException(node, tree) || isThrown(node, tree)) continue;
    if (node.isNew && /^UR[LI]$/.test(nameOf(node.callee) ?? '')) continue;
    const made = madeBy(session, node, tree);
    if (made !== null ? !isQuietMaking(session, made, depth) : node.isNew) return false;
    if (made === null && !isQuietCall(session, node, tree, [TOP], depth, isOnFresh(session, node, tree, fn))) return false;
  }
  return true;
}

/** `new Error(…)`, Python's `ValueError(…)`: what is thrown where there is no URL. */
function isException({ callee, isNew }: CallNode, { language }: Tree): boolean {
  return (isNew || language === 'python') && /(?:Error|Exception)$/.test(nameOf(callee) ?? '');
}

/** `throw Object.assign(new Error(message), { code })`: carried out once, at the first of two readings, and there is no second. */
function isThrown(node: Node, { file }: Tree): boolean {
  for (const above of ancestors(node)) {
    if (above.kind === 'function') return false;
    if (above.kind === 'group' && /^(?:throw|raise)\b/.test(file.text.slice(above.range.start, above.range.start + 6))) return true;
  }
  return false;
}

/** The class of the project that a call makes an object of. */
function madeBy(session: Session, call: CallNode, tree: Tree): Ref<ClassNode> | null {
  const [only, another] = evaluate(session, call, tree, TOP);
  return only?.kind === 'instance' && another === undefined && only.made?.node === call ? only.type : null;
}

/** Constructors and first values of fields do nothing but fill the new object. */
function isQuietMaking(session: Session, type: Ref<ClassNode>, depth: number): boolean {
  return (
    depth < NESTED &&
    hierarchyOf(session, type).every(({ tree, node }) => {
      const fields = node.body.flatMap((part) => (part.kind === 'define' && part.value !== null ? [part.value] : []));
      return (
        fields.every((value) => value.kind === 'string' || value.kind === 'plain' || isPure(value)) &&
        constructorsOf(node).every((fn) => onlyReads(session, { tree, node: fn }, depth + 1, true))
      );
    })
  );
}

/** `new UrlBuilder().host(…).path(…)`: the method runs on an object that the function makes anew whenever it is called. */
function isOnFresh(session: Session, { callee }: CallNode, tree: Tree, fn: FunctionNode): boolean {
  if (callee.kind !== 'member' || isThis(callee.object)) return false;
  const objects = evaluate(session, callee.object, tree, TOP);
  const isFresh = (object: AbstractValue): boolean =>
    object.kind === 'instance' && object.made !== null && object.made.tree === tree && isWithin(object.made.node, fn);
  return objects.length > 0 && objects.every(isFresh);
}
