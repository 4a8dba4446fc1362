import type { AssignNode, CallNode, ClassNode, DefineNode, Evidence, FunctionNode, NameNode, Node, ParamNode, Tree } from '../model.js';
import { ancestors, contains } from '../tree.js';
import { accessEach } from './access.js';
import { decide, wayOf } from './conditions.js';
import { annotated, typed } from './declared.js';
import { evaluate } from './evaluate.js';
import { resolveImport } from './modules.js';
import { isScript } from './program.js';
import { homeOf, selfOf } from './self.js';
import { puzzle, type Session } from './session.js';
import { ABSENT, after, type Decl, type Env, joinWays, type Ref, START, type Thing, UNKNOWN, unknown, unsure } from './things.js';

/** Everything that a name can be where it stands. */
export function lookUp(session: Session, node: NameNode, tree: Tree, env: Env): readonly Thing[] {
  if (node.name === 'undefined' && isScript(tree)) return [ABSENT];
  if (node.name === 'this') return selfOf(session, node, tree, env);
  const decls = session.names.declarationsOf(node, tree);
  if (decls === null) return byTypes(session, { tree, node }, env);
  if (decls.length === 0) return [{ ...START, kind: 'outside', path: node.name, made: [], holders: [] }];
  const things = decls.flatMap((decl) => ofDecl(session, decl, node, env));
  return decls.length === 1 || isOneName(decls) ? things : unsure(things);
}

/** Definitions in the arms of one branch are one variable, in languages without blocks. */
function isOneName(decls: readonly Decl[]): boolean {
  return decls.every((decl) => decl.node.kind === 'function' && decl.node.name === decls[0]?.name) && decls.length === 1;
}

/** The compiler's types may know what lexical scope does not. */
export function byTypes(session: Session, ref: Ref, env: Env): readonly Thing[] {
  puzzle(session, ref);
  const found = session.checker?.definitionsOf(ref) ?? null;
  if (found === null || found.length === 0) return [UNKNOWN];
  return found.flatMap((target) => ofTarget(session, target, env));
}

/** What a declaration that was found by other means stands for. */
function ofTarget(session: Session, { tree, node }: Ref, env: Env): readonly Thing[] {
  if (node.kind === 'define' || node.kind === 'param') {
    return ofDecl(session, { tree, node, name: node.name, property: null, initial: null }, node, env);
  }
  return evaluate(session, node, tree, env);
}

export function ofDecl(session: Session, decl: Decl, use: Node, env: Env): readonly Thing[] {
  const { node, tree } = decl;
  if (node.kind === 'import') return imported(session, decl, env);
  if (node.kind === 'param') return ofParam(session, decl, node, use, env);
  if (node.kind === 'define') return ofDefine(session, decl, node, use, env);
  return evaluate(session, node, tree, env);
}

function step(decl: Decl, at: { readonly start: number; readonly end: number }, why: Evidence['why']): Evidence {
  return { file: decl.tree.file.path, range: at, why, detail: decl.name };
}

// ── Imports ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function imported(session: Session, decl: Decl, env: Env): readonly Thing[] {
  const found = session.names.importOf(decl);
  if (!found) return [UNKNOWN];
  const { node, imported: name } = found;
  const resolved = resolveImport(session.program, decl.tree, node.from);
  if (resolved.kind === 'not-loaded') return [UNKNOWN];
  if (resolved.kind === 'library') return outsideImport(session, decl, node.from, name, env);
  if (name === '*' && (isScript(decl.tree) || decl.tree.language === 'python' || decl.tree.language === 'go')) {
    const values = resolved.trees.flatMap((tree) => session.names.moduleValues(tree).map((value) => ({ tree, value })));
    const [first] = values;
    if (values.length === 1 && first && first.value.kind !== 'object')
      return evaluate(session, first.value, first.tree, { ...env, frames: null });
    return [{ ...START, kind: 'module', trees: resolved.trees }];
  }
  const things = resolved.trees.flatMap((tree) => exported(session, tree, name === '*' ? decl.name : name, node.from, env));
  return things.length > 0
    ? things.map((thing) => after(thing, { steps: [step(decl, node.range, 'constant')] }))
    : byTypes(session, decl, env);
}

/** A name at the top of a module; a config file's own key. */
export function exported(session: Session, tree: Tree, name: string, from: string, env: Env): readonly Thing[] {
  const top: Env = { ...env, frames: null };
  if (tree.language === 'json') {
    const whole = evaluate(session, rootValue(tree), tree, top);
    return name === 'default' || name === '*' ? whole : accessEach(session, whole, name, { tree, node: tree.root }, env);
  }
  const found = isScript(tree) ? session.names.exportsOf(tree, name) : session.names.topLevel(tree, name, from);
  if (found === null) return [UNKNOWN];
  if (found.length === 0 && name === 'default') return [{ ...START, kind: 'module', trees: [tree] }];
  return found.flatMap((one) => ('property' in one ? ofDecl(session, one, one.node, top) : evaluate(session, one.node, one.tree, top)));
}

export function rootValue(tree: Tree): Node {
  const { children } = tree.root;
  return children.length === 1 && children[0] ? children[0] : tree.root;
}

/** Python's `from app import config` may name a module; anything else of a library has a path. */
function outsideImport(session: Session, decl: Decl, from: string, name: string, env: Env): readonly Thing[] {
  if (decl.tree.language === 'python' && name !== '*') {
    const resolved = resolveImport(session.program, decl.tree, from.endsWith('.') ? `${from}${name}` : `${from}.${name}`);
    if (resolved.kind === 'trees') return [{ ...START, kind: 'module', trees: resolved.trees }];
    if (resolved.kind === 'not-loaded') return [UNKNOWN];
  }
  if (['java', 'kotlin', 'csharp', 'php'].includes(decl.tree.language)) {
    const own = session.names.classNamed(decl.name, decl.tree);
    if (own.length > 0) return own.flatMap((one) => evaluate(session, one.node, one.tree, env));
    return [{ ...START, kind: 'outside', path: decl.name, made: [], holders: [] }];
  }
  const base = isScript(decl.tree)
    ? from.replace(/^node:/, '')
    : decl.tree.language === 'go'
      ? (from
          .replace(/\/v\d+$/, '')
          .split('/')
          .at(-1) ?? from)
      : from;
  const isWhole = name === '*' || name === 'default';
  return [{ ...START, kind: 'outside', path: isWhole ? base : `${base}.${name}`, made: [], holders: [] }];
}

// ── Parameters ──────────────────────────────────────────────────────────────────────────────────────────────────────

function ofParam(session: Session, decl: Decl, param: ParamNode, use: Node, env: Env): readonly Thing[] {
  const fn = param.parent;
  if (fn?.kind !== 'function') return [UNKNOWN];
  const base = argumentsFor(session, fn, param, decl.tree, env);
  const given =
    decl.property === null ? base : decl.property.split('.').reduce((things, part) => accessEach(session, things, part, decl, env), base);
  const initial = decl.initial;
  const filled = given.flatMap((thing) => (thing.kind === 'absent' && initial ? evaluate(session, initial, decl.tree, env) : [thing]));
  const held = filled.map((thing) =>
    'holders' in thing ? { ...thing, holders: [...thing.holders, { name: decl.name, decl, env }] } : thing,
  );
  const changed = assignments(session, decl, use);
  return changed.length === 0 ? held : overwritten(session, decl, held, changed, use, env);
}

/** The argument of the call that is being looked at; without one, what the declared type tells. */
function argumentsFor(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, env: Env): readonly Thing[] {
  for (let frame = env.frames; frame; frame = frame.next) {
    if (frame.fn === fn) return argumentOf(session, fn, param, tree, frame.call, frame.env).map((thing) => passed(thing, frame.call, true));
  }
  const site = env.context.callers.get(fn);
  if (site) {
    const things = argumentOf(session, fn, param, tree, site, { ...env, frames: null });
    return things.map((thing) => passed(thing, site, site.certain));
  }
  const known = annotated(session, param, tree) ?? typed(session, param.type, tree);
  return known ?? [unknown([fn])];
}

function passed(thing: Thing, call: Ref<CallNode>, certain: boolean): Thing {
  const evidence: Evidence = { file: call.tree.file.path, range: call.node.range, why: 'caller', detail: '' };
  return after(thing, { steps: [evidence], caller: { tree: call.tree, node: call.node }, certain });
}

function argumentOf(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, call: Ref<CallNode>, env: Env): readonly Thing[] {
  const { args } = call.node;
  const named = args.find((arg) => arg.kind === 'entry' && arg.key.kind === 'name' && arg.key.name === param.name);
  if (named?.kind === 'entry') return named.value ? evaluate(session, named.value, call.tree, env) : [UNKNOWN];
  const skip = isReceiver(fn.params[0]) && !isReceiverPassed(call.node) ? 1 : 0;
  const at = fn.params.indexOf(param) - skip;
  if (at < 0) return selfOf(session, call.node, call.tree, env);
  const positional = args.filter((arg) => arg.kind !== 'entry' || arg.key.kind !== 'name');
  if (positional.slice(0, at + 1).some((arg) => arg.kind === 'spread') || param.rest) return [UNKNOWN];
  const arg = positional[at];
  if (arg) return evaluate(session, arg, call.tree, env);
  if (args.some((one) => one.kind === 'spread')) return spreadArgument(session, param, args, call, env);
  return [ABSENT].flatMap((none): readonly Thing[] =>
    param.initial && param.pattern !== null ? evaluate(session, param.initial, tree, env) : [none],
  );
}

/** `f(**options)`: a key of what is spread. */
function spreadArgument(session: Session, param: ParamNode, args: readonly Node[], call: Ref<CallNode>, env: Env): readonly Thing[] {
  return args.flatMap((arg) =>
    arg.kind === 'spread' ? accessEach(session, evaluate(session, arg.value, call.tree, env), param.name, call, env) : [],
  );
}

function isReceiver(param: ParamNode | undefined): boolean {
  return param !== undefined && /^(?:self|cls|this)$/.test(param.name);
}

/** `Class.method(instance, …)`; told by a capital letter, as Python programmers do. */
function isReceiverPassed(call: CallNode): boolean {
  return (
    call.callee.kind === 'member' &&
    call.callee.object.kind === 'name' &&
    /^[A-Z]/.test(call.callee.object.name) &&
    call.args[0]?.kind === 'name' &&
    call.args[0].name === 'this'
  );
}

// ── Variables ───────────────────────────────────────────────────────────────────────────────────────────────────────

function ofDefine(session: Session, decl: Decl, node: DefineNode, use: Node, env: Env): readonly Thing[] {
  const { tree } = decl;
  if (node.member && node.parent?.kind === 'class') return ofField(session, { tree, node: node.parent }, node.name, use, env);
  const annotation = annotated(session, node, tree);
  const initial = node.value ? evaluate(session, node.value, tree, envOf(node, use, env)) : annotation;
  const changed = node.constant && tree.language !== 'python' ? [] : assignments(session, decl, use);
  const steps = [step(decl, node.at, 'constant')];
  const holder = { name: decl.name, decl, env };
  const hold = (thing: Thing): Thing => after('holders' in thing ? { ...thing, holders: [...thing.holders, holder] } : thing, { steps });
  if (changed.length === 0) return (initial ?? typed(session, node.type, tree) ?? untold(session, decl, env)).map(hold);
  const first = initial ?? (['python', 'php', 'ruby'].includes(tree.language) ? [UNKNOWN] : []);
  return overwritten(session, decl, first, changed, use, env).map(hold);
}

/** A field by its bare name: of `this` inside its class, of the class outside. */
function ofField(session: Session, type: Ref<ClassNode>, name: string, use: Node, env: Env): readonly Thing[] {
  const at = { tree: type.tree, node: use };
  const isInside = homeOf(use)?.owner === type.node;
  return accessEach(session, isInside ? selfOf(session, use, type.tree, env) : evaluate(session, type.node, type.tree, env), name, at, env);
}

function untold(session: Session, decl: Decl, env: Env): readonly Thing[] {
  return isScript(decl.tree) ? byTypes(session, decl, env) : [UNKNOWN];
}

/** A variable outside the function that is being looked into keeps nothing of that call. */
function envOf(node: Node, use: Node, env: Env): Env {
  if (env.frames === null) return env;
  const home = enclosing(node);
  for (let at = enclosing(use); ; at = enclosing(at)) {
    if (at === home) return env;
    if (at === null) return { ...env, frames: null };
  }
}

function assignments(session: Session, decl: Decl, use: Node): readonly AssignNode[] {
  const found: AssignNode[] = [];
  for (const { tree, node } of session.program.assigned.get(decl.name) ?? []) {
    if (tree !== decl.tree || node.target.kind !== 'name' || contains(node.range, use.range)) continue;
    if (session.names.declarationsOf(node.target, tree)?.some((one) => one.node === decl.node)) found.push(node);
  }
  return found;
}

/** What is left of `first` after the assignments that can come before the use. */
function overwritten(
  session: Session,
  decl: Decl,
  first: readonly Thing[],
  changed: readonly AssignNode[],
  use: Node,
  env: Env,
): readonly Thing[] {
  const { tree } = decl;
  let things = first;
  for (const assign of changed) {
    const order = orderOf(session, tree, assign, use, decl.node);
    if (order === 'after') continue;
    const arm = order === 'maybe' ? null : order;
    const verdict = arm === 'straight' || arm === null ? null : decide(session, arm.condition, tree, env);
    if (arm !== null && arm !== 'straight' && verdict !== null && verdict !== arm.verdict) continue;
    const isPlain = assign.op === '=' || assign.op === ':=';
    const steps = [step(decl, assign.range, 'reassigned')];
    const values = (isPlain || /^(?:\|\||\?\?)=$/.test(assign.op) ? evaluate(session, assign.value, tree, env) : [UNKNOWN]).map((thing) =>
      after(thing, { steps }),
    );
    if (isPlain && (arm === 'straight' || verdict !== null)) things = values;
    else if (isPlain && arm !== null && arm !== 'straight') things = forked(session, tree, env, arm, things, values);
    else things = unsure([...things, ...values]);
  }
  return things;
}

type Arm = { readonly condition: Node; readonly verdict: 'yes' | 'no' };

/** Both sides of an undecided `if`: each knows which way it stands for. */
function forked(session: Session, tree: Tree, env: Env, arm: Arm, before: readonly Thing[], values: readonly Thing[]): readonly Thing[] {
  const taken = wayOf(session, arm.condition, tree, env, arm.verdict === 'yes' ? 0 : 1);
  const passedBy = wayOf(session, arm.condition, tree, env, arm.verdict === 'yes' ? 1 : 0);
  const kept = before.flatMap((thing) => {
    const ways = joinWays(thing.ways, passedBy);
    return ways === null ? [] : [{ ...thing, ways }];
  });
  return unsure([...kept, ...values.map((thing) => after(thing, { ways: taken }))]);
}

/**
 * Where an assignment stands to a use: surely before it, on one arm of an `if` before it, after it, or anywhere else.
 * Functions run when nobody knows, loops come round again, and a `try` may stop half way.
 */
function orderOf(session: Session, tree: Tree, assign: AssignNode, use: Node, decl: Node): 'straight' | 'after' | 'maybe' | Arm {
  const home = enclosing(decl);
  if (enclosing(assign) !== home) return 'maybe';
  const useHome = enclosing(use);
  if (useHome !== home) return 'maybe';
  const above = new Set<Node>(ancestors(use));
  let [inner, arm]: [Node, Arm | 'straight' | 'maybe'] = [assign, 'straight'];
  for (const outer of ancestors(assign)) {
    if (above.has(outer)) {
      const inLoop = [outer, ...ancestors(outer)].some((one) => one.kind === 'group' && session.program.isLoop(tree, one));
      if (outer.kind === 'branch' && armOf(outer, inner) !== armOf(outer, childTowards(outer, use))) return inLoop ? 'maybe' : 'after';
      if (outer.kind === 'switch') return 'maybe';
      if (assign.range.start > use.range.start) return inLoop ? 'maybe' : 'after';
      return inLoop && arm !== 'straight' ? 'maybe' : arm;
    }
    if (outer.kind === 'branch') {
      const side = armOf(outer, inner);
      arm = side === null || arm !== 'straight' ? 'maybe' : { condition: outer.condition, verdict: side };
    } else if (outer.kind !== 'assign' && outer.kind !== 'entry') arm = 'maybe';
    inner = outer;
  }
  return 'maybe';
}

function armOf(branch: Extract<Node, { kind: 'branch' }>, child: Node | null): 'yes' | 'no' | null {
  if (child === null) return null;
  return branch.then.includes(child) ? 'yes' : branch.otherwise.includes(child) ? 'no' : null;
}

function childTowards(outer: Node, inner: Node): Node | null {
  for (let at: Node | null = inner; at; at = at.parent) if (at.parent === outer) return at;
  return null;
}

/** The function that a node is in; null at the top of a file. */
export function enclosing(node: Node | null): FunctionNode | null {
  for (let at = node?.parent ?? null; at; at = at.parent) if (at.kind === 'function') return at;
  return null;
}
