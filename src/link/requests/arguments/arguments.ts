import type { FunctionNode, Node, ObjectNode, SpreadNode, Tree } from '../../../model/index.js';
import type { Place } from '../../clients/client.js';
import { homeOf, isConditional } from '../../program/enclosing.js';
import { initializerEntry } from '../../program/initializer-entry.js';
import { fileIndex, isScript } from '../../program/program.js';
import { isByName } from '../../program/python-stars.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import { assignmentsUnder } from '../../symbols/writes.js';
import { type AbstractValue, type Env, UNKNOWN, unknown, unsure } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import { libraryKey } from '../../values/library/library-functions.js';
import { registeredWith } from '../../values/library/registered-clients.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';
import { inChain, pairsInChain, setInChain } from '../senders/chain.js';
import { inDefaults, inRegistered } from '../senders/client-defaults.js';
import { hookedBase } from '../senders/hooks.js';
import { inSender } from '../senders/message-sender.js';
import { inSegments } from '../senders/segments.js';
import { inBuilt } from './built-urls.js';
import { dataOfCommand, urlOfCommand } from './command-line.js';
import { declaredBody } from './declared-body.js';
import { declaredUrl } from './declared-url.js';
import { formAction, formFields } from './form-fields.js';
import { urlArgument } from './url-argument.js';
import { inTemplate } from './url-templates.js';
import { inWritten } from './written-bodies.js';

export function argumentAt(session: Session, call: Call, place: Place, env: Env): Found | null {
  switch (place.at) {
    case 'arg':
      return inArgs(session, call, place.index, place.key ?? null, env);
    case 'template':
      return inTemplate(session, call, place, inArgs(session, call, place.index, null, env), env);
    case 'named':
      return inNamed(session, call, place.name, env);
    case 'made': {
      const maker = [...call.callee.made].reverse().find((one) => place.method.test(one.method.replace(/^.*[./\\]/, '')));
      if (!maker || (place.place.at === 'arg' && isVerb(maker.node.args[place.place.index]))) return null;
      return argumentAt(session, { ...call, tree: maker.tree, node: maker.node }, place.place, maker.env);
    }
    case 'argument-made':
      return inArgumentMade(session, call, place, env);
    case 'chain':
      return inChain(session, call, place, env);
    case 'chain-pairs':
      return pairsInChain(session, call, place.method, env);
    case 'chain-sets':
      return setInChain(session, call, place.method, place.property, env);
    case 'declared':
      return place.what === 'url' ? declaredUrl(session, call, argumentAt, env) : declaredBody(session, call, env);
    case 'set':
      return inSet(session, call, place.property, env);
    case 'initial':
      return inInitializer(session, call, place.property, env);
    case 'query':
      return inQuery(session, call, env);
    case 'segments':
      return inSegments(session, call, env);
    case 'receiver':
      return inReceiver(session, call, place.isText ?? false, env);
    case 'written':
      return inWritten(session, call, env);
    case 'option':
      return inOption(session, call, place, env);
    case 'context':
      return inContext(session, call, place, env);
    case 'defaults':
      return inDefaults(session, call, place.property);
    case 'registered':
      return inRegistered(session, call, place);
    case 'container':
      return inContainer(session, call, place.property);
    case 'sender':
      return inSender(session, call, place.places, env, argumentAt);
    case 'hook':
      return hookedBase(session, call, place, env);
    case 'built':
      return inBuilt(session, call, place.index, env);
    case 'form':
      return place.what === 'action' ? formAction(session, call, env) : formFields(call, env);
    case 'command-line':
      return place.what === 'url' ? urlOfCommand(session, call, env) : dataOfCommand(session, call, env);
    case 'any':
      return inAny(session, call, place.places, env);
  }
}

/** An option of the stream context that is an argument. */
function inContext(session: Session, call: Call, { index, wrapper, key }: Extract<Place, { at: 'context' }>, env: Env): Found | null {
  const arg = call.node.args[index];
  if (!arg) return null;
  for (const value of evaluate(session, arg, call.tree, env)) {
    const made = value.kind === 'library' && value.path === 'stream_context_create()' ? value.made.at(-1) : undefined;
    const [options] = made?.node.args ?? [];
    if (!made || !options) continue;
    const at = { tree: made.tree, node: options };
    const own = accessEach(session, evaluate(session, options, made.tree, made.env), wrapper, at, made.env);
    return { node: entryNode(own, key, call.tree), values: accessEach(session, own, key, at, made.env) };
  }
  return null;
}

/** `Method.POST` of `new RestRequest(Method.POST)`, where a URL would stand */
export function isVerb(node: Node | undefined): boolean {
  return node?.kind === 'member' && nameOf(node.object) === 'Method' && /^(?:get|post|put|patch|delete|head|options)$/i.test(node.property);
}

/** `fetch(request)`, where `request` was made of a URL and options. */
function inArgumentMade(session: Session, call: Call, place: Extract<Place, { at: 'argument-made' }>, env: Env): Found | null {
  const arg = call.node.args[place.index];
  if (!arg) return null;
  for (const value of evaluate(session, arg, call.tree, env)) {
    const made = value.kind === 'library' && place.maker.test(value.path) ? value.made.at(-1) : undefined;
    const callee = value.kind === 'library' ? { ...call.callee, made: value.made } : call.callee;
    const found = made && argumentAt(session, { ...call, callee, tree: made.tree, node: made.node }, place.place, made.env);
    if (found) return made.tree === call.tree ? found : { ...found, node: null };
  }
  return null;
}

function inContainer(session: Session, { callee, node }: Call, property: string): Found | null {
  const values = registeredWith(session, callee, node, property);
  return values && { node: null, values };
}

function inReceiver(session: Session, { tree, node: { callee } }: Call, isText: boolean, env: Env): Found | null {
  if (callee.kind !== 'member') return null;
  const node = isText ? callee.object : urlArgument(session, callee.object, tree);
  const values = evaluate(session, callee.object, tree, env);
  const fn = node === null ? takerOf(session, callee.object, tree) : null;
  if (fn === null) return { node, values };
  // The type of a parameter `URL url` is known, and who calls tells which.
  const isOpen = (value: AbstractValue): boolean => value.kind === 'library' && value.path === 'URL()' && value.made.length === 0;
  return { node, values: values.map((value) => (isOpen(value) ? unknown([fn]) : value)), handed: callee.object };
}

/** The function that a name is a parameter of. */
function takerOf(session: Session, node: Node, tree: Tree): FunctionNode | null {
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  const fn = decl?.node.kind === 'param' && !another ? decl.node.parent : null;
  return fn?.kind === 'function' ? fn : null;
}

function inAny(session: Session, call: Call, places: readonly Place[], env: Env): Found | null {
  const found = places.flatMap((place) => argumentAt(session, call, place, env) ?? []);
  const [only, another] = found;
  if (!only || !another) return only ?? null;
  return { node: null, values: unsure(found.flatMap((one) => one.values)) };
}

function inArgs(session: Session, { tree, node }: Call, index: number, key: string | null, env: Env): Found | null {
  const positional = node.args.filter((arg) => arg.kind !== 'entry' || arg.key.kind !== 'name');
  const spread = positional.slice(0, index + 1).findIndex(({ kind }) => kind === 'spread');
  if (spread !== -1) return inSpread(session, { tree, node: positional[spread] as SpreadNode }, index - spread, key, env);
  const arg = positional[index];
  if (!arg) return null;
  const values = evaluate(session, arg, tree, env);
  if (key === null) return { node: arg, values: values.filter((value) => value.kind !== 'node' || value.node.kind !== 'function') };
  // A callback in the place of options has none.
  const given = values.filter((value) => value.kind !== 'text' && !(value.kind === 'node' && value.node.kind === 'function'));
  // A doubt about the open part of a text is none whether the text is options.
  const isText = given.length < values.length && given.every((value) => value.kind === 'unknown' && value.soft);
  const objects = isText ? [] : given;
  const inside = accessEach(session, objects, key, { tree, node: arg }, env).filter((value) => value.kind !== 'absent');
  if (inside.length === 0) return null;
  const own = isSetAnew(session, values, key, arg) ? null : entryNode(values, key, tree);
  return { node: own ?? setNode(session, values, key, arg, tree), values: inside };
}

/** `fetch(...args)`: of a list that is spread the item, in which the caller's own argument is. */
function inSpread(session: Session, { tree, node }: Ref<SpreadNode>, index: number, key: string | null, env: Env): Found | null {
  if (tree.language === 'python' && isByName(tree, node)) return null;
  const given = accessEach(session, evaluate(session, node.value, tree, env), String(index), { tree, node }, env);
  const values =
    key === null
      ? given
      : accessEach(
          session,
          given.filter(({ kind }) => kind !== 'text'),
          key,
          { tree, node },
          env,
        );
  const found = values.filter(({ kind }) => kind !== 'absent');
  return found.length === 0 ? null : { node: null, values: found };
}

/** `if (raw) options.body = raw`: a statement before the call may have put something else in the place of what the literal says. */
function isSetAnew(session: Session, values: readonly AbstractValue[], key: string, arg: Node): boolean {
  const holders = values.flatMap((value) => (value.kind === 'node' ? value.holders : []));
  return holders.some((holder) =>
    assignmentsUnder(session, holder, key).some(({ node }) => homeOf(node) !== homeOf(arg) || node.range.start < arg.range.start),
  );
}

/** `config.url = …`, the only one, on every way and before the call, of options that a variable of the same function holds. */
function setNode(session: Session, candidates: readonly AbstractValue[], key: string, arg: Node, tree: Tree): Node | null {
  const [only, another] = ofEachNode(candidates);
  const holder =
    only?.kind === 'node' && !another ? only.holders.find(({ decl }) => decl.tree === tree && decl.node.kind === 'define') : undefined;
  if (holder === undefined || arg.kind !== 'name' || !(isScript(tree) || tree.language === 'php')) return null;
  const [set, more] = assignmentsUnder(session, holder, key);
  if (!set || more || set.node.op !== '=' || set.node.range.end > arg.range.start) return null;
  return homeOf(set.node) === homeOf(arg) && !isConditional(set.node) ? set.node.value : null;
}

/** The node of the key's value, if the value is written once and in the same file. */
function entryNode(values: readonly AbstractValue[], key: string, tree: Tree): Node | null {
  const candidates = ofEachNode(values);
  const objects = candidates.flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'object' && value.tree === tree ? [value.node] : [],
  );
  const found = objects.flatMap((object) =>
    written(object).flatMap((entry) => (entry.kind === 'entry' && optionOf(tree, entry.key) === key ? [entry.value ?? entry.key] : [])),
  );
  return objects.length === 1 && candidates.length === 1 && found.length === 1 ? (found[0] ?? null) : null;
}

/** Rounds of a loop in a caller give the same object once each, under the conditions of the round. */
function ofEachNode(values: readonly AbstractValue[]): readonly AbstractValue[] {
  return [...new Map(values.map((value) => [value.kind === 'node' ? value.node : value, value])).values()];
}

/** `json`, `RequestOptions::JSON` */
function optionOf(tree: Tree, key: Node): string | null {
  if (key.kind !== 'member' || key.object.kind !== 'name') return keyOf(tree, key);
  return libraryKey(`${key.object.name}.${key.property}`);
}

/** PHP's `$options + ['base_uri' => …]` is an object of two that are spread. */
function written(object: ObjectNode): readonly Node[] {
  return object.entries.flatMap((entry) => (entry.kind === 'spread' && entry.value.kind === 'object' ? entry.value.entries : [entry]));
}

function inNamed(session: Session, { tree, node }: Call, name: string, env: Env): Found | null {
  for (const arg of node.args) {
    if (arg.kind === 'entry' && arg.key.kind === 'name' && arg.key.name === name && arg.value) {
      return { node: arg.value, values: evaluate(session, arg.value, tree, env) };
    }
    // Python's `*args` brings no names.
    if (arg.kind !== 'spread' || (tree.language === 'python' && !isByName(tree, arg))) continue;
    const values = accessEach(session, evaluate(session, arg.value, tree, env), name, { tree, node: arg }, env).filter(
      (value) => value.kind !== 'absent',
    );
    if (values.length > 0) return { node: null, values };
  }
  return null;
}

function inSet(session: Session, call: Call, property: string, env: Env): Found | null {
  const { callee, parent } = call.node;
  const client = callee.kind === 'member' && callee.object.kind === 'name' ? callee.object.name : null;
  const made = parent?.kind === 'define' ? parent.name : null;
  const home = homeRange(call.node);
  const isOn = (name: string, { range }: Node): boolean =>
    name === client || (name === made && home.start <= range.start && range.end <= home.end);
  const values = (fileIndex(session.program, call.tree).assigned.get(property) ?? []).filter(
    ({ node }) => node.target.kind === 'member' && node.target.object.kind === 'name' && isOn(node.target.object.name, node),
  );
  const candidates = values.flatMap(({ tree, node }) => evaluate(session, node.value, tree, env));
  return values.length > 0 ? { node: values.length === 1 ? (values[0]?.node.value ?? null) : null, values: candidates } : null;
}

function inInitializer(session: Session, { tree, node }: Call, property: string, env: Env): Found | null {
  const value = initializerEntry({ tree, node }, property);
  return value === null ? null : { node: value, values: evaluate(session, value, tree, env) };
}

/** `req.URL.RawQuery = q.Encode()` behind the call, in the same function: what makes the request is the only such call there, or the next one before it. */
function inQuery(session: Session, call: Call, env: Env): Found | null {
  const home = homeRange(call.node);
  const [set, another] = (fileIndex(session.program, call.tree).assigned.get('RawQuery') ?? []).filter(
    ({ node }) =>
      node.target.kind === 'member' &&
      node.target.object.kind === 'member' &&
      node.target.object.property === 'URL' &&
      call.node.range.end <= node.range.start &&
      node.range.end <= home.end,
  );
  if (set === undefined) return null;
  const values = evaluate(session, set.node.value, set.tree, env);
  return { node: another ? null : set.node.value, values: another ? unsure([...values, UNKNOWN]) : values };
}

function inOption(session: Session, call: Call, { name, handle: by }: Extract<Place, { at: 'option' }>, env: Env): Found | null {
  const handle = handleOf(call, by);
  const { callsOn, callsOnFields } = fileIndex(session.program, call.tree);
  const calls =
    (isOwnField(handle) ? callsOnFields : callsOn).get(handle?.kind === 'define' ? handle.name : handle ? (nameOf(handle) ?? '') : '') ??
    [];
  const home = homeRange(call.node);
  const given = calls.flatMap(({ tree, node }) => {
    const [on, option, value] = node.args;
    if (isOwnField(handle) && !isOwnField(on)) return [];
    if (tree !== call.tree || home.start > node.range.start || node.range.end > home.end) return [];
    if (option?.kind === 'object')
      return option.entries.flatMap((entry) =>
        entry.kind === 'entry' && keyOf(tree, entry.key) === name && entry.value ? [entry.value] : [],
      );
    return option?.kind === 'name' && option.name === name && value ? [value] : [];
  });
  // One handle may send several bodies, one after the other.
  const values = standing(given, call);
  const [only, another] = values;
  const candidates = values.flatMap((value) => evaluate(session, value, call.tree, env));
  return only ? { node: another ? null : only, values: candidates, ...(another ? { nodes: values } : {}) } : null;
}

/** Of options that are set one after the other, with nothing sent between, the last one. */
function standing(given: readonly Node[], { tree, node: call }: Call): readonly Node[] {
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined || first === last || isConditional(last)) return given;
  const isInLine = given.every((node) => homeOf(node) === homeOf(call));
  const isSent = /\bcurl_(?:exec|multi)/.test(tree.file.text.slice(first.range.start, last.range.start));
  return isInLine && !isSent && first.parent !== last.parent ? [last] : given;
}

/** The variable or field that holds the handle: it is handed over, or what the call gives is kept in it. */
function handleOf({ node: { parent, args } }: Call, by: 'given' | 'handed'): Node | null {
  const [first] = args;
  if (by === 'handed' && first && (first.kind === 'name' || isOwnField(first))) return first;
  return parent?.kind === 'define' ? parent : parent?.kind === 'assign' ? parent.target : null;
}

/** `$this->ch` */
function isOwnField(node: Node | null | undefined): boolean {
  return node?.kind === 'member' && node.object.kind === 'name' && node.object.name === 'this';
}

function homeRange(node: Node): Node['range'] {
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'function' || at.parent === null) return at.range;
  return node.range;
}
