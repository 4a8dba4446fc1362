import { walk } from '../../../base/tree.js';
import type { BranchNode, CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { subclassesOf } from '../../symbols/subclasses.js';
import { type Env, TOP } from '../../values/abstract-value.js';
import { memberOf } from '../../values/classes/class-members.js';
import { annotatedType } from '../../values/classes/declared-types.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { isVariable } from '../sameness/changed-between.js';
import { isPure } from '../sameness/purity.js';
import { isQuiet } from '../sameness/quiet-reads.js';
import { isSetOnce } from '../sameness/set-once.js';

/**
 * `clientFor(url).post('', body)`: called again with the same arguments, the function gives a client with the same base URL and does nothing else. It
 * makes a client, or keeps those that it has made.
 */
export function isClientAgain(session: Session, call: CallNode, tree: Tree): boolean {
  if (!(isScript(tree) || /^(?:python|php)$/.test(tree.language)) || call.isNew || !isSteadyCallee(call.callee)) return false;
  if (!call.args.every((arg) => isPure(arg.kind === 'entry' && arg.value ? arg.value : arg))) return false;
  const fn = functionOf(session, call, tree);
  if (fn === null) return false;
  if (tree.language === 'python') return isCached(session, fn) || isKeptUnderKey(fn) || isKeptInVariable(fn);
  return [...walk(fn.node)].every((node) => enclosing(node) !== fn.node || isHarmless(session, node, fn));
}

/** The one function that is called; where nobody tells which object `$this->factory` holds, the method of the class that it is declared as. */
function functionOf(session: Session, { callee }: CallNode, tree: Tree): Ref<FunctionNode> | null {
  const values = evaluate(session, callee, tree, TOP);
  const [only, another] = values;
  if (only?.kind === 'node' && only.node.kind === 'function' && another === undefined) return { tree: only.tree, node: only.node };
  const isUntold = tree.language === 'php' && values.every(({ kind }) => kind === 'unknown');
  if (!isUntold || callee.kind !== 'member') return null;
  const [type, more] = annotatedType(session, callee.object, tree) ?? [];
  if (type?.kind !== 'instance' || more || subclassesOf(session, type.type).length > 0) return null;
  for (const one of hierarchyOf(session, type.type)) {
    const method = memberOf(session, one, callee.property, callee);
    if (method?.kind === 'function') return method.body.length > 0 ? { tree: one.tree, node: method } : null;
  }
  return null;
}

/** `@lru_cache`, `@functools.cache`: what it gave before is given again, and nothing of it runs. */
function isCached(session: Session, { tree, node }: Ref<FunctionNode>): boolean {
  return node.annotations.some((one) => {
    const values = evaluate(session, one.kind === 'call' ? one.callee : one, tree, TOP);
    return values.length > 0 && values.every((value) => value.kind === 'library' && /^functools\.(?:lru_cache|cache)$/.test(value.path));
  });
}

/** `if key not in pool: pool[key] = Client(…)`, and then `return pool[key]`: nothing else. */
function isKeptUnderKey({ tree, node: fn }: Ref<FunctionNode>): boolean {
  const [test, last, another] = fn.body.filter((part) => part.kind !== 'string');
  if (test?.kind !== 'branch' || test.otherwise.length > 0 || last?.kind !== 'return' || last.value === null || another) return false;
  const written = (part: Node): string => tree.file.text.slice(part.range.start, part.range.end);
  const put = test.then.at(-1);
  const [pool, key] = put === undefined ? [null, null] : placeOf(put);
  if (pool === null || key === null || written(last.value) !== `${written(pool)}[${written(key)}]`) return false;
  return written(test.condition) === `${written(key)} not in ${written(pool)}`;
}

/**
 * `return _client`, of a variable or a field that keeps the client, also behind `if _client is None: _client = Client(…)` with what is set on it there: once
 * it is kept, nothing of that runs.
 */
function isKeptInVariable({ tree, node: fn }: Ref<FunctionNode>): boolean {
  const written = (part: Node): string => tree.file.text.slice(part.range.start, part.range.end);
  const [first, second, another] = fn.body.filter((part) => part.kind !== 'string' && !/^(?:global|nonlocal)\b/.test(written(part)));
  const last = second ?? first;
  if (last?.kind !== 'return' || last.value === null || another || !isVariable(last.value) || isLocal(last.value, fn)) return false;
  if (second === undefined) return true;
  if (first?.kind !== 'branch' || first.otherwise.length > 0) return false;
  const kept = written(last.value);
  const test = written(first.condition);
  const isPut = first.then.some((part) => (part.kind === 'assign' ? written(part.target) === kept : isDefinedAs(part, kept)));
  const isEmptyTest = test === `${kept} is None` || test === `not ${kept}`;
  return isPut && (isEmptyTest || test === `${kept} is None or ${kept}.is_closed` || test === `${kept} is None or ${kept}.closed`);
}

/** Python's parameters and what a function gives a value without `global`. */
function isLocal(node: Node, fn: FunctionNode): boolean {
  return node.kind === 'name' && fn.params.some(({ name }) => name === node.name);
}

function isDefinedAs(part: Node, name: string): boolean {
  return part.kind === 'define' && part.name === name;
}

/** `clientFor`, `this.clientFor`, `pool.clientFor` */
function isSteadyCallee(callee: Node): boolean {
  return callee.kind === 'name' || (callee.kind === 'member' && (callee.object.kind === 'name' || isPure(callee.object)));
}

function isHarmless(session: Session, node: Node, fn: Ref<FunctionNode>): boolean {
  const { tree } = fn;
  if (node.kind === 'assign')
    return isSetOnce(node, tree) || isOfOwnVariable(node.target, fn.node) || node.op === '??=' || isWherePut(node, fn);
  if (node.kind !== 'call') return true;
  if (madeHere(session, node, tree) || isHook(node)) return true;
  const { callee, args } = node;
  if (callee.kind === 'member' && callee.property === 'set' && args.length === 2) return isWherePut(node, fn);
  const envs: readonly Env[] = [TOP];
  return isQuiet(session, node, tree, envs);
}

/** `axios.create({ … })`, `got.extend({ … })`, PHP's `new Client([…])` and its `isset(…)` */
function madeHere(session: Session, { callee, isNew }: CallNode, tree: Tree): boolean {
  if (tree.language === 'php') return isMadeInPhp(session, callee, isNew, tree);
  if (callee.kind !== 'member' || !/^(?:create|extend)$/.test(callee.property)) return false;
  const values = evaluate(session, callee, tree, TOP);
  return values.length > 0 && values.every((value) => value.kind === 'library');
}

function isMadeInPhp(session: Session, callee: Node, isNew: boolean, tree: Tree): boolean {
  if (callee.kind === 'name' && !isNew) return /^(?:isset|empty)$/.test(callee.name);
  const values = evaluate(session, callee, tree, TOP);
  const made = isNew ? /(?:\bClient|Handler|HandlerStack)$/ : handlers;
  return values.length > 0 && values.every((value) => value.kind === 'library' && made.test(value.path));
}

/** Guzzle's stack of handlers, and what is pushed onto one. */
const handlers = /\b(?:HandlerStack(?:\.create)?(?:\(\)\.(?:push|unshift|setHandler))?|Middleware\.\w+)$/;

/** `client.interceptors.request.use(…)`, of a client that the function has just made or was given by its pool. */
function isHook({ callee }: CallNode): boolean {
  if (callee.kind !== 'member' || callee.property !== 'use' || callee.object.kind !== 'member') return false;
  const { object } = callee.object;
  return object.kind === 'member' && object.property === 'interceptors';
}

/** `let client = …` of the function itself. */
function isOfOwnVariable(target: Node, fn: FunctionNode): boolean {
  return target.kind === 'name' && fn.body.some((part) => part.kind === 'define' && part.name === target.name);
}

/** Within `if (!pool.has(key)) { … }`, `if (empty($pool[$key])) { … }`, `if (!client) { … }` after `client = pool.get(key)`: skipped once something is kept there. */
function isWherePut(node: Node, fn: Ref<FunctionNode>): boolean {
  const [pool, key] = placeOf(node);
  if (pool === null || key === null) return false;
  const branch = [...walk(fn.node)].find(
    (one): one is BranchNode => one.kind === 'branch' && one.then.some((part) => isWithin(node, part) || part === node),
  );
  if (branch === undefined) return false;
  const written = (part: Node): string => fn.tree.file.text.slice(part.range.start, part.range.end).replaceAll(/\s/g, '');
  const reads = [`${written(pool)}.get(${written(key)})`, `${written(pool)}[${written(key)}]`];
  const names = fn.node.body.flatMap((part) =>
    part.kind === 'define' && part.value !== null && reads.includes(written(part.value)) ? [part.name] : [],
  );
  const kept = [`${written(pool)}.has(${written(key)})`, ...reads, ...reads.map((read) => `isset(${read})`), ...names];
  if (reads.some((read) => [`empty(${read})`, `(empty(${read}))`].includes(written(branch.condition)))) return true;
  return kept.some((one) => written(branch.condition) === `!${one}` || written(branch.condition) === `(!${one})`);
}

/** `pool.set(key, value)`, `pool[key] = value` */
function placeOf(node: Node): readonly [pool: Node | null, key: Node | null] {
  if (node.kind === 'call' && node.callee.kind === 'member') return [node.callee.object, node.args[0] ?? null];
  if (node.kind === 'assign' && node.target.kind === 'index') return [node.target.object, node.target.index];
  return [null, null];
}
