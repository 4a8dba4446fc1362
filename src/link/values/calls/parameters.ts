import { together } from '../../../base/together.js';
import { ancestors } from '../../../base/tree.js';
import type { CallNode, Evidence, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { isBasedClient } from '../../clients/clients.js';
import { isMapOfValues } from '../../program/go-maps.js';
import { isScript, isScriptLanguage } from '../../program/program.js';
import { isByName } from '../../program/python-stars.js';
import type { Decl, Ref } from '../../program/ref.js';
import {
  ABSENT,
  type AbstractValue,
  type Activation,
  after,
  doubt,
  type Env,
  nodeValue,
  UNKNOWN,
  unknown,
  unresolvedOf,
  unsure,
} from '../abstract-value.js';
import { isOfContainer } from '../classes/container-made.js';
import { typed } from '../classes/declared-types.js';
import { evaluate } from '../evaluate.js';
import { injectedSetting } from '../files/injected-settings.js';
import { assignments, overwritten } from '../flow/reaching-definitions.js';
import { isConfiguration, isOfUnseenMaker } from '../library/csharp-configuration.js';
import { dependency } from '../library/fastapi.js';
import { injectedProvider } from '../library/nest-providers.js';
import { injectedBean } from '../library/spring-beans.js';
import { perItem } from '../lists/sequences.js';
import { entryParameter } from '../objects/map-entries.js';
import { filledUnknown } from '../objects/must-write.js';
import { heldBy } from '../objects/value-copies.js';
import { objectOf } from '../objects/written-out.js';
import { originAt } from '../origins.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { addedBy } from './decorated-calls.js';
import { withReceiver } from './extension-methods.js';
import { heldParameter } from './optionals.js';
import { trapTarget } from './proxy-traps.js';
import { receiverOf } from './receiver.js';

/** The values of a parameter for the call at hand. */
export function ofParam(session: Session, decl: Decl, param: ParamNode, use: Node, env: Env): readonly AbstractValue[] {
  const fn = param.parent;
  if (fn?.kind !== 'function') return [UNKNOWN];
  const base = argumentsFor(session, fn, param, decl.tree, env);
  const given =
    decl.property === null ? base : decl.property.split('.').reduce((values, part) => accessEach(session, values, part, decl, env), base);
  const initial = decl.initial;
  const filled = together(given, (value): readonly AbstractValue[] => {
    if (!initial || !(value.kind === 'absent' || (isScript(decl.tree) && isOfMachine(value)))) return [value];
    const own = dependency(session, param, decl.tree) ?? evaluate(session, initial, decl.tree, env);
    if (value.kind === 'absent') return own;
    // A URL is routed whatever the variable says; what chooses one is not known.
    return [...own.flatMap((one) => (one.kind === 'text' && url.test(one.text) ? [one] : unsure([one]))), value];
  });
  const holder = { name: decl.name, decl, env };
  const hold = (value: AbstractValue): AbstractValue =>
    'holders' in value && !value.holders.some((one) => one.decl.node === decl.node && one.env === env) ? heldBy(value, [holder]) : value;
  const mayBeFilled = decl.property === null && isMap(param, decl.tree);
  const held = filled.map((value) => (mayBeFilled ? filledUnknown(session, value, holder) : null) ?? hold(value));
  const changed = assignments(session, decl, use);
  return changed.length === 0 ? held : overwritten(session, decl, held, changed, use, env).map(hold);
}

/** Declared as one, or in a language where anything that a key is put into is one: what else it has is its callers'. */
function isMap({ type }: ParamNode, { language }: Tree): boolean {
  if (isScriptLanguage(language) || /^(?:php|python)$/.test(language)) return true;
  return (
    /^(?:final\s+)?(?:java\.util\.)?(?:\w*Map|JSONObject|Dictionary|IDictionary)\b|^map\[/.test(type ?? '') ||
    (language === 'go' && isMapOfValues(type ?? ''))
  );
}

const url = /^(?:\w+:)?\/\/|^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/;

/** A variable of the environment: whether it is set, the machine alone knows. */
function isOfMachine(value: AbstractValue): boolean {
  return value.kind === 'unknown' && value.unresolved.length === 0 && value.steps.some(({ why }) => why === 'config-key');
}

/** The argument of the call that is being looked at; without one, what the declared type tells. */
function argumentsFor(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const target = trapTarget(session, fn, param, tree, env);
  if (target !== null) return target;
  for (let activation = env.activations; activation; activation = activation.next) {
    if (activation.fn === fn)
      return argumentOf(session, fn, param, tree, activation.call, activation.env).map((value) => passed(value, activation.call, true));
  }
  const site = env.callString.callers.get(fn);
  if (site) {
    const values = argumentOf(session, fn, param, tree, site, { ...env, activations: null });
    return values.map((value) => passed(value, site, site.certain));
  }
  const captured = capturedFor(session, fn, param, tree, env);
  if (captured !== null) return captured;
  const items =
    entryParameter(session, fn, param, tree, env) ?? perItem(session, fn, param, tree, env) ?? heldParameter(session, fn, param, tree, env);
  if (items !== null) return items;
  const added = addedTo(session, fn, param, tree, env);
  if (added !== null) return added;
  const bean = injectedBean(session, param, tree) ?? injectedProvider(session, param, tree) ?? dependency(session, param, tree);
  if (bean !== null) return bean;
  const known = injectedSetting(session, param, tree) ?? typed(session, param.type, tree);
  if (known === null) return [unknown([fn], originAt(param))];
  // The type tells what client it is, its maker alone what base URL it has; who hands in a configuration, which section it is.
  const isBased = known.some((value) => (value.kind === 'library' && isMadeElsewhere(session, value.path, tree)) || isConfiguration(value));
  // A method tells the class of its object; only its callers tell which object.
  const values = known.map((value) => (value.kind === 'instance' ? { ...value, within: fn, given: { tree, node: param } } : value));
  if (!isBased) return values;
  const given = values.some(isConfiguration) && isOfUnseenMaker(session, fn, tree) ? unsure(values) : values;
  return [...given, ...doubt([fn])];
}

/** .NET's container sets the base address of the clients that it hands to constructors itself. */
function isMadeElsewhere({ program }: Session, path: string, { language }: Tree): boolean {
  return isBasedClient(path, language) && !(language === 'csharp' && program.named.has('AddHttpClient'));
}

/** The arguments that the function's decorator puts into every call of the function. */
function addedTo(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const added = addedBy(session, { tree, node: fn });
  if (added === null) return null;
  const own = added.entries.find(({ key }) => key.kind === 'name' && key.name === param.name);
  if (own?.value) return evaluate(session, own.value, tree, env);
  if (!param.rest || !isByName(tree, param) || added.entries.length === 0) return null;
  return [objectOf([untold(param), ...added.entries], param, tree, env), ...doubt([fn])];
}

/** A spread of nothing known: arguments of callers that are not in sight. */
function untold({ range, parent }: ParamNode): Node {
  const nothing: Node = { kind: 'group', range, parent, children: [] };
  return { kind: 'spread', range, parent, value: nothing };
}

/** The arguments of a function's maker, where that function's own caller is known: `const call = makeClient(URL); call(…)`. */
function capturedFor(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  for (const [inner, site] of env.callString.callers) {
    if (inner === fn || ![...ancestors(inner)].includes(fn)) continue;
    const made = evaluate(session, site.node.callee, site.tree, { ...env, activations: null }).flatMap((value) => {
      const activation = value.kind === 'node' && value.node === inner ? activationOf(fn, value.env) : null;
      return activation === null ? [] : [argumentOf(session, fn, param, tree, activation.call, activation.env)];
    });
    if (made.length > 0) return made.length === 1 ? made.flat() : unsure(made.flat());
  }
  return null;
}

function activationOf(fn: FunctionNode, { activations }: Env): Activation | null {
  for (let activation = activations; activation; activation = activation.next) if (activation.fn === fn) return activation;
  return null;
}

function passed(value: AbstractValue, call: Ref<CallNode>, certain: boolean): AbstractValue {
  const evidence: Evidence = { file: call.tree.file.path, range: call.node.range, why: 'caller', detail: '' };
  return after(value, { steps: [evidence], caller: { tree: call.tree, node: call.node }, certain });
}

function argumentOf(
  session: Session,
  fn: FunctionNode,
  param: ParamNode,
  tree: Tree,
  site: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] {
  const call = { tree: site.tree, node: withReceiver({ tree, node: fn }, site.node) };
  const { args } = call.node;
  const named = args.find((arg) => arg.kind === 'entry' && arg.key.kind === 'name' && arg.key.name === param.name);
  if (named?.kind === 'entry') return named.value ? evaluate(session, named.value, call.tree, env) : [UNKNOWN];
  const skip = isReceiver(fn.params[0]) && !isReceiverPassed(call.node) ? 1 : 0;
  const at = fn.params.indexOf(param) - skip;
  if (at < 0) return receiverOf(session, call.node, call.tree, env);
  const positional = args.filter((arg) => arg.kind !== 'entry' || arg.key.kind !== 'name');
  if (param.rest && tree.language === 'python') return [restOf(fn, param, tree, call, positional.slice(at), env)];
  if (param.rest) return restItems(session, param, positional.slice(at), call, env);
  const found = itemAt(session, { items: positional, tree: call.tree, env }, at);
  if (found.kind === 'values') return spreadItem(session, positional, at, call, env) ?? found.values;
  if (isOfContainer(call.node) && param.initial === null)
    return injectedProvider(session, param, tree) ?? typed(session, param.type, tree) ?? [UNKNOWN];
  const isByKey = args.some((one) => one.kind === 'spread' && (call.tree.language !== 'python' || isByName(call.tree, one)));
  if (isByKey) return spreadArgument(session, param, args, call, env);
  return [ABSENT].flatMap((none): readonly AbstractValue[] =>
    param.initial && param.pattern !== null ? evaluate(session, param.initial, tree, env) : [none],
  );
}

type Items = { readonly items: readonly Node[]; readonly tree: Tree; readonly env: Env };

/** The argument at a place, where some arguments may be spread: `f(URL, *args)`; `left`: the places behind the last argument. */
function itemAt(
  session: Session,
  { items, tree, env }: Items,
  place: number,
): { readonly kind: 'values'; readonly values: readonly AbstractValue[] } | { readonly kind: 'behind'; readonly left: number } {
  let left = place;
  for (const item of items) {
    if (item.kind === 'spread' && tree.language === 'python' && isByName(tree, item)) continue;
    if (item.kind !== 'spread') {
      if (left-- === 0) return { kind: 'values', values: evaluate(session, item, tree, env) };
      continue;
    }
    const values = evaluate(session, item.value, tree, env);
    const inside = restItemsOf(values);
    if (inside === null) return { kind: 'values', values: [unknown(unresolvedOf(values))] };
    const found = itemAt(session, inside, left);
    if (found.kind === 'values') return found;
    left = found.left;
  }
  return { kind: 'behind', left };
}

/** The items of a list that is written out, or that a rest parameter gathers: nothing puts any more into these. */
function restItemsOf([only, another]: readonly AbstractValue[]): Items | null {
  if (only?.kind !== 'node' || only.node.kind !== 'list' || another) return null;
  const isRest = only.holders.every(({ decl }) => decl.node.kind === 'param' && decl.node.rest);
  return isRest ? { items: only.node.items, tree: only.tree, env: only.env } : null;
}

/** Python's `*args` and `**kwargs`: what no other parameter takes. */
function restOf(fn: FunctionNode, param: ParamNode, tree: Tree, call: Ref<CallNode>, left: readonly Node[], env: Env): AbstractValue {
  if (!isByName(tree, param)) {
    const items = left.filter((arg) => arg.kind !== 'spread' || !isByName(call.tree, arg));
    const list: Node = { kind: 'list', range: call.node.range, parent: call.node, items };
    return nodeValue({ tree: call.tree, node: list }, env);
  }
  const isTaken = (arg: Node): boolean =>
    arg.kind === 'entry' &&
    arg.key.kind === 'name' &&
    fn.params.some((one) => !one.rest && arg.key.kind === 'name' && one.name === arg.key.name);
  const entries = call.node.args.filter(
    (arg) => (arg.kind === 'entry' && !isTaken(arg)) || (arg.kind === 'spread' && isByName(call.tree, arg)),
  );
  return objectOf(entries, call.node, call.tree, env);
}

/** `opts ...Option`: a list of the arguments that are left. */
function restItems(
  session: Session,
  param: ParamNode,
  items: readonly Node[],
  { tree, node }: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] {
  if (param.name === '' || items.some((item) => item.kind === 'spread')) return [UNKNOWN];
  const [only, another] = items;
  const given = only && !another && /^(?:java|csharp)$/.test(tree.language) ? evaluate(session, only, tree, env) : [];
  // An array that is handed over is the list itself.
  if (given.length > 0 && given.every((value) => value.kind === 'node' && value.node.kind === 'list')) return given;
  const list: Node = { kind: 'list', range: node.range, parent: node, items };
  return [nodeValue({ tree, node: list }, env)];
}

/** `f(...job)`: of each list that is spread the item that comes to this place; null for any other argument. */
function spreadItem(session: Session, args: readonly Node[], at: number, call: Ref<CallNode>, env: Env): readonly AbstractValue[] | null {
  const start = args.findIndex(({ kind }) => kind === 'spread');
  const spread = args[start];
  if (spread?.kind !== 'spread' || start > at || start < args.length - 1 || !isScript(call.tree)) return null;
  const values = evaluate(session, spread.value, call.tree, env);
  const isListed = values.every((value) => value.kind === 'node' && value.node.kind === 'list' && !value.node.items.some(isSpread));
  return isListed && values.length > 0 ? accessEach(session, values, String(at - start), call, env) : null;
}

function isSpread({ kind }: Node): boolean {
  return kind === 'spread';
}

/** `f(**options)`: a key of what is spread. */
function spreadArgument(
  session: Session,
  param: ParamNode,
  args: readonly Node[],
  call: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] {
  return args.flatMap((arg) =>
    arg.kind === 'spread' && (call.tree.language !== 'python' || isByName(call.tree, arg))
      ? accessEach(session, evaluate(session, arg.value, call.tree, env), param.name, call, env)
      : [],
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
