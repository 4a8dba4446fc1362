import { contains, walk } from '../../base/tree.js';
import type { CallNode, IndexNode, MemberNode, NameNode, Node, ObjectNode } from '../../model/index.js';
import { isBodyKey } from '../clients/type-names.js';
import { enclosing } from '../program/enclosing.js';
import { isScript } from '../program/program.js';
import type { Decl } from '../program/ref.js';
import { keyOf as keyText, nameOf } from '../program/syntax.js';
import { argumentAt } from '../requests/arguments.js';
import { sentBy } from '../requests/sent.js';
import { assignmentsTo } from '../symbols/writes.js';
import { type AbstractValue, type Env, TOP, UNKNOWN_SUBSTRING } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { typed } from '../values/classes/declared-types.js';
import { getterInJson } from '../values/classes/json-names.js';
import { evaluate } from '../values/evaluate.js';
import { entriesOf } from '../values/objects/copied-entries.js';
import { keptSource } from '../values/objects/php-copies.js';
import { isJsonObject, isPlainObject } from './csharp-bodies.js';
import { isBuffer, isDeclaredText, textGiven, typeAndMaking } from './declared-texts.js';
import { isForm } from './forms.js';
import { handedBody } from './handed-body.js';
import { isReadByName, readIn } from './keyed-read.js';
import { isOwnEncoder } from './own-encoders.js';
import { entryAt, isPure, isReadable, textAt } from './purity.js';
import { isTypeInQuery } from './query-beside-body.js';
import { isQuiet } from './quiet-reads.js';
import { isGetterOfBody } from './same-value.js';
import { onlyGiven, type TypeQuestion } from './type-expression.js';

/** Chains of callers beyond which a body is not asked about. */
const CHAINS = 400;

/**
 * The source text of the type in the very variable that is sent as the body: right whoever calls, and whatever is in it. Where its kind is not known,
 * or is a text already (JSON, a form), that is the body itself, in which the router finds the type. Null where it is no variable.
 */
export function sentBody(asked: TypeQuestion): string | null {
  const { session, call, callStrings } = asked;
  if (callStrings.length > CHAINS || isTypeInUrl(asked) || isTypeInQuery(asked)) return null;
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

/** What is asked for in the URL may be the type; the body beside it holds none then. */
function isTypeInUrl({ session, call, callStrings }: TypeQuestion): boolean {
  const isQuery = (value: AbstractValue): boolean =>
    value.kind === 'text' && value.text.includes('?') && value.text.includes(UNKNOWN_SUBSTRING, value.text.indexOf('?'));
  return callStrings.some((callString) => sentBy(session, call, along(callString)).urls.some(isQuery));
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
  return inner === null ? null : readIt(asked, inner);
}

/** `body`, `ctx.body`, `request["body"]` */
type Variable = NameNode | MemberNode | IndexNode;

function isVariable(node: Node): node is Variable {
  if (node.kind === 'name') return true;
  if (node.kind === 'index') return node.index?.kind === 'string' && isVariable(node.object);
  return node.kind === 'member' && isVariable(node.object);
}

/** `body` of `bytes.NewReader(body)`, `new StringEntity(body, UTF_8)`, `json.dumps(body).encode()`: the only part of a library's call that can be one. */
function bodyIn(asked: TypeQuestion, node: Node): Variable | ObjectNode | CallNode | null {
  const given = onlyGiven(node);
  if (given !== null) return bodyIn(asked, given);
  if (isVariable(node) || node.kind === 'object') return node;
  if (node.kind === 'call' && isEncoded(asked, node)) return node;
  const handed = handedBody(asked.session, { tree: asked.call.tree, node }, asked.callStrings);
  if (handed !== null) return bodyIn(asked, handed);
  if (node.kind !== 'call' || !isOfLibrary(asked, node.callee)) return null;
  const { callee, args } = node;
  if (writes.test(nameOf(callee) ?? '')) {
    const [given] = args;
    if (given === undefined) return null;
    // `http_build_query(array_map(fn ($v) => is_array($v) ? json_encode($v) : $v, $params))`
    const kept = given.kind === 'call' && asked.call.tree.language === 'php' ? keptSource(given) : null;
    const first = kept ?? handedBody(asked.session, { tree: asked.call.tree, node: given }, asked.callStrings) ?? given;
    // Java's router reads a map or a text; a getter gives it once more.
    const isGiven = asked.call.tree.language === 'java' && isGetterOfBody(asked.session, first, asked.call.tree);
    return isVariable(first) || first.kind === 'object' || isGiven ? first : null;
  }
  const listed = listedIn(asked, node);
  if (listed !== null) return bodyIn(asked, listed);
  const parts = (callee.kind === 'member' ? [callee.object, ...args] : args).filter((part) => isBody(asked, part));
  const [only, another] = parts;
  return only && !another ? bodyIn(asked, only) : null;
}

/** `new URLSearchParams(Object.entries(body).map(([k, v]) => [k, String(v)]))`: the object whose entries a script's form is made of. */
function listedIn({ session, call: { tree } }: TypeQuestion, { args: [only, another] }: CallNode): Node | null {
  if (!only || another || !isScript(tree)) return null;
  const listed = entriesOf(session, { tree, node: only });
  return listed !== null && listed.node !== only && listed.tree === tree ? listed.node : null;
}

/** `encode(body)` of a function of the project's own, which the router is handed once more. */
function isEncoded(asked: TypeQuestion, call: CallNode): boolean {
  const isGiven = (arg: Node): boolean => arg.kind === 'string' || (isVariable(arg) && !isChangedBetween(asked, arg));
  return call.args.every(isGiven) && isOwnEncoder(asked.session, call, asked.call.tree);
}

/** What writes its first argument out as a text, or copies it. */
const writes =
  /^(?:stringify|dumps|dict|OrderedDict|(?:wp_)?json_encode|http_build_query|urlencode|toJSONString|toJson|writeValueAsString|SerializeObject|Serialize|SerializeToUtf8Bytes|FormUrlEncodedContent)$/;

/** A function of the project's own may send another type than it is handed. */
function isOfLibrary({ session, call }: TypeQuestion, callee: Node): boolean {
  return evaluate(session, callee, call.tree, TOP).every(({ kind }) => kind === 'library' || kind === 'unknown');
}

function isBody(asked: TypeQuestion, node: Node): boolean {
  if (node.kind === 'call' && (writes.test(nameOf(node.callee) ?? '') || isEncoded(asked, node))) return true;
  // `Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(request))`
  if (node.kind === 'call' && nameOf(node.callee) === 'GetBytes' && node.args.some((arg) => arg.kind === 'call' && isBody(asked, arg)))
    return true;
  if (node.kind === 'call' && node.callee.kind === 'member' && /^[tT]oString$/.test(node.callee.property)) {
    const isWritten = isJsonObject(declOf(asked, node.callee.object));
    if (isWritten || node.args.length === 0) return isWritten || isGrown(asked, node.callee.object);
  }
  const decl = declOf(asked, node);
  if (isJsonObject(decl)) return true;
  if (decl !== null && (isDeclaredMapping(asked, decl) || isDeclaredText(decl))) return true;
  return ofEach(asked, node, (value) => isText(value) || isMapping(value) || isForm(value));
}

/** `json` of `StringBuilder json` */
function isGrown(asked: TypeQuestion, node: Node): boolean {
  const decl = declOf(asked, node);
  return decl !== null && isBuffer(decl);
}

function declOf({ session, call }: TypeQuestion, node: Node): Decl | null {
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, call.tree) ?? []) : [];
  return decl && !another && decl.property === null ? decl : null;
}

function isText(value: AbstractValue): boolean {
  return 'asText' in value && value.asText;
}

function isMapping(value: AbstractValue): boolean {
  return value.kind === 'node' && !value.asText && value.node.kind === 'object';
}

/** For every chain of callers. */
function ofEach({ session, call, callStrings, closed }: TypeQuestion, node: Node, is: (value: AbstractValue) => boolean): boolean {
  const envs: readonly Env[] = closed && callStrings.length > 0 ? callStrings.map(along) : [TOP];
  return envs.every((env) => {
    const values = evaluate(session, node, call.tree, env);
    return values.length > 0 && values.every(is);
  });
}

function readOf(asked: TypeQuestion, variable: Variable): string | null {
  const { session, call, place } = asked;
  if (!isReadable(session, variable, place, call) || isChangedBetween(asked, variable)) return null;
  const own = textAt(call, variable);
  const decl = declOf(asked, variable);
  if (variable.kind === 'name' && decl === null) return isBound(asked, variable) ? own : null;
  const isTyped = decl !== null && isDeclaredMapping(asked, decl);
  const entry = isTyped || (decl !== null && ofEach(asked, variable, isMapping)) ? entryOf(asked, decl, own) : null;
  if (entry !== null) return entry;
  // Where the host stands in the call itself, the variable has the same value at both places.
  const isAtOnce = contains(call.node.range, place.range);
  if (decl !== null && decl.node.kind !== 'param' && !isAtOnce && assignmentsTo(session, decl).length > 0) return null;
  if (decl !== null && isDeclaredText(decl)) return textGiven(decl, own);
  if (call.tree.language === 'java') return decl === null ? null : getterOn(asked, decl, own);
  // The router of these languages looks at what it is handed.
  if (call.tree.language === 'csharp') return decl !== null && (isPlainObject(decl) || ofEach(asked, variable, isMapping)) ? own : null;
  return isScript(call.tree) || /^(?:python|php)$/.test(call.tree.language) ? own : null;
}

/** `request.getType()` of an object whose declared class has the getter that is written out as the type. */
function getterOn({ session }: TypeQuestion, { tree, node }: Decl, own: string): string | null {
  const declared = node.kind === 'param' || node.kind === 'define' ? (typed(session, node.type, tree) ?? []) : [];
  const getters = declared.map((value) => (value.kind === 'instance' ? getterInJson(session, value.type, 'type') : null));
  const [only, another] = getters;
  return only && another === undefined ? `${own}.${only}()` : null;
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

/** The variable is written to, or asked to change, behind the host and before it is sent. */
function isChangedBetween(asked: TypeQuestion, sent: Variable): boolean {
  const { place } = asked;
  let root: Node = sent;
  while (root.kind !== 'name') root = root.kind === 'member' || root.kind === 'index' ? root.object : root;
  const scope = enclosing(sent);
  if (scope === null) return false;
  for (const node of walk(scope)) {
    if (node.kind !== 'name' || node.name !== root.name) continue;
    // The router's first argument is read before the host is: a call there may still fill the body.
    if (isHandedOver(asked, node)) return true;
    if (node.range.start < place.range.end || node.range.end > sent.range.start) continue;
    let part: Node = node;
    while ((part.parent?.kind === 'member' || part.parent?.kind === 'index') && part.parent.object === part) part = part.parent;
    if (part.parent?.kind === 'assign' && part.parent.target === part) return true;
    if (part.kind === 'member' && part.parent?.kind === 'call' && part.parent.callee === part && !/^(?:get|to|as)/.test(part.property))
      return true;
  }
  return false;
}

/** `prepare(ctx)` as the host, but for `gatewayOf(ctx)`, which only reads it. */
function isHandedOver({ session, call, place, callStrings }: TypeQuestion, name: Node): boolean {
  const { parent } = name;
  // The request itself runs behind the router that stands in its options.
  if (
    parent?.kind !== 'call' ||
    parent === call.node ||
    parent.isNew ||
    !parent.args.includes(name) ||
    !contains(place.range, parent.range)
  )
    return false;
  const envs = callStrings.map(along);
  return !isQuiet(session, parent, call.tree, envs);
}

/** Whatever callers hand over, it is read as one. */
function isDeclaredMapping({ session }: TypeQuestion, decl: Decl): boolean {
  const { tree } = decl;
  const [type] = typeAndMaking(decl);
  if (tree.language === 'php') return type === 'array';
  if (tree.language === 'python') return /^(?:typing\.)?(?:dict|Dict)\b/.test(type);
  return /^(?:java|go|csharp)$/.test(tree.language) && readIn(session, decl, 'type', '') !== null;
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
