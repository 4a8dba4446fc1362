import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { bodyKeys } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import type { KnownCall } from '../../requests/find.js';
import type { Env } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { isPure, isReadable, textAt } from '../sameness/purity.js';
import type { KeyedRead } from './keyed-read.js';

/** Calls of one function that are asked about. */
const CALLS = 12;
/** Functions of the project that such a method may call, one in the other. */
const NESTED = 3;

/**
 * The type in the mapping that a method of an object in sight gives, where the method can be called once more: `request.to_dict()["type"]`. Scripts hand over
 * the whole mapping, out of which the router reads the type: TypeScript's own type of it may name none.
 */
export function methodReads(session: Session, at: KnownCall, place: Ref, scope: Node, envs: readonly Env[]): readonly KeyedRead[] {
  const { tree } = place;
  if (!/^(?:php|python)$/.test(tree.language) && !isScript(tree)) return [];
  const calls = new Map<string, CallNode>();
  for (const node of walk(scope)) {
    if (node.kind !== 'call' || calls.size >= CALLS || !isPlain(node) || !isReadable(session, node.callee, place.node, at)) continue;
    if (!calls.has(textAt(at, node)) && envs.every((env) => onlyReads(session, node, tree, env))) calls.set(textAt(at, node), node);
  }
  // The router of scripts looks for one key.
  const keys = isScript(tree) ? bodyKeys.filter((key) => key === 'type') : bodyKeys;
  return [...calls].flatMap(([text, call]) =>
    keys.map((key): KeyedRead => {
      const values = (env: Env) => {
        const bodies = evaluate(session, call, tree, env);
        const isMapping = bodies.every((body) => body.kind === 'node' && body.node.kind === 'object' && !body.asText);
        return isMapping ? accessEach(session, bodies, key, { tree, node: call }, env) : [];
      };
      return { text: isScript(tree) ? text : tree.language === 'php' ? `${text}['${key}']` : `${text}["${key}"]`, values };
    }),
  );
}

/** `name.get()` of a `Supplier<String> name` in Java, where all that callers hand over does nothing but give a name. */
export function suppliedReads(session: Session, at: KnownCall, place: Ref, scope: Node, envs: readonly Env[]): readonly KeyedRead[] {
  const { tree } = place;
  if (tree.language !== 'java') return [];
  const calls = new Map<string, CallNode>();
  for (const node of walk(scope)) {
    const isAsked = node.kind === 'call' && calls.size < CALLS && isPlain(node) && isReadable(session, node.callee, place.node, at);
    if (isAsked && envs.length > 0 && envs.every((env) => isSupplied(session, node, tree, env))) calls.set(textAt(at, node), node);
  }
  return [...calls].map(([text, call]) => ({ text, values: (env) => evaluate(session, call, tree, env) }));
}

/** The one method of a functional interface is the function that stands for the object. */
function isSupplied(session: Session, { callee }: CallNode, tree: Tree, env: Env): boolean {
  const values = callee.kind === 'member' ? evaluate(session, callee.object, tree, env) : [];
  return (
    values.length > 0 && values.every((value) => value.kind === 'node' && isReader(session, value.tree, value.node, value.env, NESTED))
  );
}

/** `request.toBody()`: called once more it gives a body of the same type, and does nothing else, whichever object callers hand over. */
export function isReadAnew(session: Session, node: Node, tree: Tree, envs: readonly Env[]): boolean {
  return node.kind === 'call' && isPlain(node) && envs.length > 0 && envs.every((env) => onlyReads(session, node, tree, env));
}

/** `request.to_dict()` on a variable. */
function isPlain({ callee, args, isNew }: CallNode): boolean {
  return !isNew && args.length === 0 && callee.kind === 'member' && isPure(callee.object);
}

function onlyReads(session: Session, call: CallNode, tree: Tree, env: Env): boolean {
  const values = evaluate(session, call.callee, tree, env);
  return (
    values.length > 0 && values.every((value) => value.kind === 'node' && isReader(session, value.tree, value.node, value.env, NESTED))
  );
}

/** Library functions that change nothing but what they are called on. */
const harmless =
  /^(?:asdict|dict|list|str|int|float|bool|len|sorted|items|keys|values|get|copy|deepcopy|dumps|update|append|setdefault|isoformat|strftime|time|now|join|split|strip|lower|upper|replace|format|encode|decode|hexdigest|md5|sha256|hmac|new|isinstance|vars|filter|map|zip|enumerate|array_\w+|json_encode|ksort|krsort|asort|sort|in_array|is_\w+|isset|empty|count|strlen|str\w*|substr|implode|explode|sprintf|http_build_query|get_object_vars|date|microtime|uniqid|trim|rtrim|ltrim|compact|iterator_to_array|intval|strval|push|assign|entries|fromEntries|forEach|some|every|hasOwn|hasOwnProperty|Date|stringify|floor|round|String|Number|Boolean|isArray|concat|padStart|slice|toISOString|toString|getTime|randomUUID|createHash|createHmac|digest|localeCompare|reduce|includes|startsWith|endsWith|toUpperCase|toLowerCase)$/;

function isReader(session: Session, tree: Tree, fn: Node, env: Env, depth: number): boolean {
  if (fn.kind !== 'function' || depth === 0) return false;
  return fn.body.every((statement) => [...walk(statement)].every((node) => isHarmless(session, fn, node, tree, env, depth)));
}

function isHarmless(session: Session, fn: FunctionNode, node: Node, tree: Tree, env: Env, depth: number): boolean {
  if (node.kind === 'assign') return isOwn(session, fn, node.target, tree);
  if (node.kind === 'group') return !/^yield\b|\+\+|--/.test(tree.file.text.slice(node.range.start, node.range.end));
  if (node.kind !== 'call') return true;
  const { callee } = node;
  const name = nameOf(callee) ?? '';
  const isOfObject = callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'this';
  if (!isOfObject && harmless.test(name)) {
    const changed = name === 'assign' ? node.args[0] : changing.test(name) && callee.kind === 'member' ? callee.object : undefined;
    return changed === undefined || isFresh(changed) || isOwn(session, fn, changed, tree);
  }
  const values = evaluate(session, callee, tree, env);
  return (
    values.length > 0 && values.every((value) => value.kind === 'node' && isReader(session, value.tree, value.node, value.env, depth - 1))
  );
}

const changing = /^(?:update|append|setdefault|sort|reverse|push)$/;

/** What makes a new list, object or hash each time. */
const makers = /^(?:keys|values|entries|map|filter|slice|concat|split|assign|fromEntries|createHash|createHmac|update|sort|reverse)$/;

/** `Object.keys(params).sort()`, `createHash('md5').update(…)`, `Object.assign({}, …)` */
function isFresh(node: Node): boolean {
  if (node.kind === 'object' || node.kind === 'list') return true;
  if (node.kind !== 'call') return false;
  const name = nameOf(node.callee) ?? '';
  const isOfAnother = /^(?:update|sort|reverse)$/.test(name) && node.callee.kind === 'member';
  if (name === 'assign') return node.args[0] !== undefined && isFresh(node.args[0]);
  return makers.test(name) && (!isOfAnother || (node.callee.kind === 'member' && isFresh(node.callee.object)));
}

/** A variable of the function itself, or a part of what such a one holds. */
function isOwn(session: Session, fn: FunctionNode, target: Node, tree: Tree): boolean {
  if (target.kind === 'member' || target.kind === 'index') return isOwn(session, fn, target.object, tree);
  if (target.kind !== 'name' || target.name === 'this') return false;
  const decls = session.names.declarationsOf(target, tree) ?? [];
  return decls.length > 0 && decls.every(({ node }) => node.kind === 'define' && !node.member && enclosing(node) === fn);
}
