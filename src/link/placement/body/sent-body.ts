import { contains } from '../../../base/tree.js';
import type { NameNode, Node, ObjectNode } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { isScript } from '../../program/program.js';
import type { Decl } from '../../program/ref.js';
import { keyOf as keyText, nameOf } from '../../program/syntax.js';
import { argumentAt } from '../../requests/arguments/arguments.js';
import { sentBy } from '../../requests/sent.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type AbstractValue, type InstanceValue, TOP, UNKNOWN_SUBSTRING } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { boundOf, typed } from '../../values/classes/declared-types.js';
import { generatedGetter } from '../../values/classes/generated-members.js';
import { getterInJson, memberInJson } from '../../values/classes/json-names.js';
import { isWrittenByOwn } from '../../values/classes/own-writers.js';
import { evaluate } from '../../values/evaluate.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { isChangedBetween, isVariable, type Variable } from '../sameness/changed-between.js';
import { isPutBetween } from '../sameness/overruled-entries.js';
import { entryAt, isPure, isReadable, textAt } from '../sameness/purity.js';
import { isDeclaredText, textGiven } from '../type/declared-texts.js';
import { isReadByName, readIn } from '../type/keyed-read.js';
import type { TypeQuestion } from '../type/type-expression.js';
import { isTypeInQuery } from '../url/query-beside-body.js';
import { isNamedBesideUrl, isTypeInQueryAlone } from '../url/types-beside-url.js';
import { declOf, isDeclaredMapping, isMapping, ofEach } from './body-values.js';
import { isPlainObject } from './csharp-bodies.js';
import { bodyIn } from './encoded-body.js';
import { isMultipart, isUnreadForm } from './unread-forms.js';

/** Chains of callers beyond which a body is not asked about. */
const CHAINS = 400;

/**
 * The source text of the type in the very variable that is sent as the body: right whoever calls, and whatever is in it. Where its kind is not known,
 * or is a text already (JSON, a form), that is the body itself, in which the router finds the type. Null where it is no variable.
 */
export function sentBody(asked: TypeQuestion): string | null {
  const { session, call, callStrings } = asked;
  if (callStrings.length > CHAINS || isTypeInUrl(asked) || isTypeInQuery(asked)) return null;
  if (isTypeInQueryAlone(session, call, callStrings)) return null;
  for (const at of call.client.body) {
    const { node = null, nodes = [] } = argumentAt(session, call, at, TOP) ?? {};
    const given = node === null ? nodes : [node];
    // `case POST: builder.post(of(json))`, `case PUT: builder.put(of(json))`: whichever it is, it is read in the same way.
    const [read = null, another] = new Set(given.map((one) => readWhole(asked, one)));
    if (read !== null && another === undefined) return read;
    // Where a body is given that cannot be read, headers or a query beside it hold no type.
    if (given.length > 0) return null;
  }
  return ofOptions(asked);
}

/** `init?.body`, of options that callers put together. */
function ofOptions(asked: TypeQuestion): string | null {
  const { session, call, place } = asked;
  if (!isScript(call.tree)) return null;
  for (const at of call.client.body) {
    const options = at.at === 'arg' && at.key !== undefined ? call.node.args[at.index] : undefined;
    // What gives the host is a URL, also where the client takes options in its place.
    if (
      at.at !== 'arg' ||
      options?.kind !== 'name' ||
      options === place ||
      !isReadable(session, options, place, call) ||
      isChangedBetween(asked, options)
    )
      continue;
    const isOptions = ofEach(asked, options, (value) => value.kind === 'unknown' || isMapping(value));
    const decl = declOf(asked, options);
    if (!isOptions || decl === null || (decl.node.kind !== 'param' && assignmentsTo(session, decl).length > 0)) continue;
    const isModern = call.tree.language === 'typescript' || /^(?:import|export)\b|\?\.[a-z[(]|\?\?/im.test(call.tree.file.text);
    return isModern ? `${options.name}?.${at.key}` : `(${options.name} || {}).${at.key}`;
  }
  return null;
}

/** What is asked for in the URL may be the type, where the body beside it names none. Behind the whole path of the router only a query can stand. */
function isTypeInUrl({ session, call, callStrings }: TypeQuestion): boolean {
  const isQuery = (value: AbstractValue): boolean =>
    value.kind === 'text' && value.text.includes(UNKNOWN_SUBSTRING, /\?|\/router(?=\uFFFF)/.exec(value.text)?.index ?? Infinity);
  return callStrings.some(
    (callString) => sentBy(session, call, along(callString)).urls.some(isQuery) && !isNamedBesideUrl(session, call, callString),
  );
}

/** The same of the argument that a function of the project's own sends as it is handed. */
export function sentArgument(asked: TypeQuestion, argument: Node): string | null {
  return readWhole(asked, argument);
}

function readWhole(asked: TypeQuestion, node: Node): string | null {
  const sent = bodyIn(asked, node);
  return sent === null ? null : readIt(asked, sent);
}

function readIt(asked: TypeQuestion, sent: NonNullable<ReturnType<typeof bodyIn>>): string | null {
  if (sent.kind === 'object') return ofLiteral(asked, sent);
  if (sent.kind !== 'call') return readOf(asked, sent) ?? ofMaking(asked, sent);
  const { session, call, place } = asked;
  return isReadable(session, sent, place, call) ? textAt(call, sent) : null;
}

/** `RequestBody body = RequestBody.create(JSON.toJSONString(params), JSON_TYPE)`: what the library made it of, or the text that it is another name of. */
function ofMaking(asked: TypeQuestion, sent: Variable): string | null {
  const decl = declOf(asked, sent);
  const value = decl?.node.kind === 'define' && !decl.node.member && decl.tree === asked.call.tree ? decl.node.value : null;
  if (decl === null || value === null || assignmentsTo(asked.session, decl).length > 0) return null;
  // Under its other name an object may be given another type.
  if (value.kind !== 'call' && !(value.kind === 'name' && isDeclaredText(decl))) return null;
  const inner = bodyIn(asked, value);
  if (inner?.kind === 'name' && isPutBetween(asked.session, inner, asked.call.tree, value, asked.place)) return null;
  return inner === null ? null : readIt(asked, inner);
}

function readOf(asked: TypeQuestion, variable: Variable): string | null {
  const { session, call, place } = asked;
  if (!isReadable(session, variable, place, call) || isChangedBetween(asked, variable) || isWithoutType(asked, variable)) return null;
  const decl = declOf(asked, variable);
  const own = isRef(variable, decl) ? `${textAt(call, variable)}.value` : textAt(call, variable);
  if (variable.kind === 'name' && decl === null) return isBound(asked, variable) ? own : null;
  const isTyped = decl !== null && isDeclaredMapping(asked, decl);
  // `{ type, toJSON() { … } }` is asked as a whole: its entries do not tell what is sent.
  const isOfEntries = isTyped || (decl !== null && ofEach(asked, variable, (value) => isMapping(value) && !isWrittenByOwn(session, value)));
  const entry = isOfEntries ? entryOf(asked, decl, own) : null;
  if (entry !== null) return entry;
  // Where the host stands in the call itself, the variable has the same value at both places.
  const isAtOnce = contains(call.node.range, place.range);
  if (decl !== null && decl.node.kind !== 'param' && !isAtOnce && assignmentsTo(session, decl).length > 0) return null;
  if (decl !== null && isDeclaredText(decl)) return isMultipart(decl) ? null : textGiven(decl, own);
  if (call.tree.language === 'java') return decl === null ? null : getterOn(asked, decl, own);
  // The router of these languages looks at what it is handed.
  if (call.tree.language === 'csharp') return decl !== null && (isPlainObject(decl) || ofEach(asked, variable, isMapping)) ? own : null;
  return (isScript(call.tree) || /^(?:python|php)$/.test(call.tree.language)) && !isUnreadForm(asked, variable) ? own : null;
}

/** `const body = ref(params)` of Vue's, which holds what is sent. */
function isRef(variable: Variable, decl: Decl | null): boolean {
  const value = variable.kind === 'name' && decl?.node.kind === 'define' && isScript(decl.tree) ? decl.node.value : null;
  return value?.kind === 'call' && /^(?:ref|shallowRef|computed)$/.test(nameOf(value.callee) ?? '');
}

/** Every caller hands over a map that is written out and has no type: it stands deeper, `{ public: JSON.stringify({ type }) }`, where the router does not look. */
function isWithoutType({ session, call, callStrings }: TypeQuestion, variable: Variable): boolean {
  if (callStrings.length === 0) return false;
  return callStrings.map(along).every((env) => {
    const bodies = evaluate(session, variable, call.tree, env);
    const types = accessEach(session, bodies, 'type', { tree: call.tree, node: variable }, env);
    return bodies.length > 0 && bodies.every(isMapping) && types.every(({ kind }) => kind === 'absent');
  });
}

/** `request.getType()` of an object whose declared class has the getter that is written out as the type, or has it made. */
function getterOn({ session }: TypeQuestion, { tree, node }: Decl, own: string): string | null {
  const declared =
    node.kind === 'param' || node.kind === 'define' ? (typed(session, boundOf(tree, node.type) ?? node.type, tree) ?? []) : [];
  const getters = declared.map((value) =>
    value.kind === 'instance' ? (getterInJson(session, value.type, 'type') ?? madeGetter(session, value)) : null,
  );
  const [only, another] = getters;
  return only && another === undefined ? `${own}.${only}()` : null;
}

/** Lombok's `getType()`, a record's `type()`. */
function madeGetter(session: Session, { type }: InstanceValue): string | null {
  const field = memberInJson(session, type, 'type') ?? 'type';
  for (const one of hierarchyOf(session, type)) {
    const getter = generatedGetter(one, field);
    if (getter !== null) return getter;
  }
  return null;
}

/** `({ url, body }) => fetch(url, { body })`: a script's router looks at what it is handed. */
function isBound({ session, call }: TypeQuestion, name: NameNode): boolean {
  const [decl, another] = session.names.declarationsOf(name, call.tree) ?? [];
  return isScript(call.tree) && decl?.node.kind === 'param' && !another && assignmentsTo(session, decl).length === 0;
}

/** `{ app_key, type, ...rest }` → `{ type, ...rest }`: what may name the type, once more. */
function ofLiteral({ session, call, place }: TypeQuestion, { entries }: ObjectNode): string | null {
  const { tree } = call;
  if (!isScript(tree) && tree.language !== 'python') return null;
  const isRead = (value: Node): boolean => (isVariable(value) || isPure(value)) && isReadable(session, value, place, call);
  const parts: string[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'spread' && !(entry.kind === 'entry' && isBodyKey(keyText(tree, entry.key)))) continue;
    if (!isRead(entry.kind === 'spread' ? entry.value : (entry.value ?? entry.key))) return null;
    parts.push(entryAt(call, entry));
  }
  const [only, another] = parts;
  if (only === undefined) return null;
  const [spread] = entries.filter((entry) => entry.kind === 'spread');
  return !another && spread?.kind === 'spread' && entryAt(call, spread) === only ? textAt(call, spread.value) : `{ ${parts.join(', ')} }`;
}

function keyOf({ keys }: TypeQuestion): string {
  const [only, another] = keys;
  return only !== undefined && another === undefined ? only : 'type';
}

/** The entry under the body's key, in a manner that fails on no body. */
function entryOf(asked: TypeQuestion, decl: Decl, own: string): string | null {
  const { session, call } = asked;
  const { tree } = call;
  const key = keyOf(asked);
  if (isScript(tree)) return isReadByName(session, decl) ? `${own}.${key}` : null;
  if (tree.language === 'php') return `${own}['${key}'] ?? null`;
  if (tree.language === 'python') return `${own}.get("${key}")`;
  return readIn(session, decl, key, own);
}
