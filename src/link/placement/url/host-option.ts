import { contains } from '../../../base/tree.js';
import type { CallNode, HostOption, Node, ObjectNode, SpreadNode, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { isVerb } from '../../requests/arguments/arguments.js';
import { firstOf } from '../../requests/arguments/host-and-base.js';
import type { KnownCall } from '../../requests/find.js';
import { senderOf } from '../../requests/senders/message-sender.js';
import { beginningOf } from '../../requests/senders/segments.js';
import { type AbstractValue, type CallString, type Env, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { isOfOneObject } from '../one-object.js';
import { readOfField } from '../promoted-params.js';
import { isPure, isReadable, textAt } from '../sameness/purity.js';
import { isBefore, isUsedOnce } from '../sameness/single-use.js';
import { isDeclaredWithout } from '../type/declared-shapes.js';
import { isClientAgain } from './kept-clients.js';
import { toldWhole } from './told-base.js';

/**
 * The client's base URL can be given again with the request: where, and what the client's own is called there, and at `place`. `callStrings`: the ways to a request
 * that is given a path alone, by which callers hand over the client.
 */
export function hostOptionOf(
  session: Session,
  call: KnownCall,
  place: Node = call.node,
  callStrings: readonly CallString[] = [],
): HostOption | null {
  const { option, keepsBase, buildsUrl } = call.client;
  const kept = keepsBase ?? buildsUrl;
  if (kept !== null) return wholeUrl(session, call, kept, place, callStrings);
  if (call.client.takesWhole) return toldWhole(session, call, place);
  const base = option ? baseText(session, call, place, callStrings.length > 0) : null;
  if (!option || base === null) return null;
  const { args, callee } = call.node;
  const [first] = args;
  const options = args[option.index];
  const given = options === undefined || options.kind === 'function' ? (first?.kind === 'object' ? first : undefined) : options;
  const { key } = option;
  if (given?.kind === 'object') return { range: emptyAt(given.range.start + openingOf(textAt(call, given))), into: 'object', key, base };
  if (given) return copied(session, call, given, key, base);
  const last = args.at(-1);
  // `client(config)` has its URL in the very argument that is not in sight.
  if (!last || args.length !== option.index || (callee.kind === 'name' && last.kind === 'name')) return null;
  return { range: emptyAt(last.range.end), into: 'argument', key, base };
}

/** `https.request(options, …)` with a host that other code has put into the options, or into what is spread into them: it is given anew in a copy. */
export function hostInOptions(session: Session, call: KnownCall): HostOption | null {
  for (const place of call.client.host) {
    const given = place.at === 'arg' && place.key !== undefined ? call.node.args[place.index] : undefined;
    if (place.at !== 'arg' || place.key === undefined || !given) continue;
    const spread = given.kind === 'object' ? lastSpread(given) : null;
    const options = spread?.value ?? given;
    const at = { tree: call.tree, node: options };
    if (!isPure(options) || options.kind === 'string') continue;
    const hosts = accessEach(session, evaluate(session, options, call.tree, TOP), place.key, at, TOP);
    if (hosts.length === 0 || !hosts.every((value) => value.kind === 'text' && value.text !== '')) continue;
    const base = `${textAt(call, options)}.${place.key}`;
    if (spread === null) return { range: given.range, into: 'copy', key: place.key, base, own: null };
    return { range: emptyAt(spread.range.end), into: 'entry', key: place.key, base };
  }
  return null;
}

/** What is spread into an object that says no host of its own behind it. */
function lastSpread({ entries }: ObjectNode): SpreadNode | null {
  const spread = entries.findLast((entry) => entry.kind === 'spread');
  const behind = entries.slice(spread ? entries.indexOf(spread) + 1 : 0);
  return spread?.kind === 'spread' && !behind.some((entry) => entry.kind === 'entry' && /^host(?:name)?$/.test(nameOf(entry.key) ?? ''))
    ? spread
    : null;
}

/** `client.post("/openapi/router")`: the path behind the base URL that the client keeps. */
function wholeUrl(session: Session, call: KnownCall, key: string, place: Node, callStrings: readonly CallString[]): HostOption | null {
  const { callee } = call.node;
  const begun = call.client.begins === null ? null : beginningOf(call, call.client.begins);
  const keeper = begun?.node.callee ?? callee;
  if (begun === null && !isSentByClient(call)) return null;
  // Older versions of resty keep it under another name.
  if (key === 'BaseURL' && session.program.named.has('SetHostURL')) return null;
  const instance = keeper.kind === 'member' ? keeper.object : (senderOf(session, call)?.object ?? null);
  const path = pathOf(session, call, begun);
  const bare = path === null ? makingWithoutUrl(session, call) : null;
  if (instance === null || (path === null && bare === null)) return null;
  const isSteady =
    instance.kind === 'call' ? isClientAgain(session, instance, call.tree) : instance.kind === 'name' || instance.kind === 'member';
  if (!isSteady) return null;
  if (!isThere(session, instance, call, place)) return null;
  const kept = `${textAt(call, instance)}${call.tree.language === 'php' ? '->' : '.'}${key}`;
  if (path === null) return bare && givenAlone(call, bare, kept, key);
  if (!isPath(session, path, call, callStrings)) return null;
  const own = rooted(call, path);
  // What RestSharp makes of a path, it makes of a request.
  if (call.client.buildsUrl !== null) return { range: path.range, into: 'whole', key, base: `${kept}(new ${makerIn(call, path)}(${own}))` };
  if (isOfSegments(call)) return { range: emptyAt(path.range.start), into: 'segment', key, base: kept };
  return { range: path.range, into: 'path', key, base: kept, own };
}

/** `client.Post(path)` of Go's req: no request is begun, and the client itself sends. */
function isSentByClient({ client: { begins }, callee: { made } }: KnownCall): boolean {
  return begins === null || (made.length > 0 && !made.some(({ method }) => begins.test(method)));
}

/** Yii puts a slash before `'openapi/router'`. */
function rooted(call: KnownCall, path: Node): string {
  const own = textAt(call, path);
  return isSlashed(path, call.tree) && path.kind === 'string' && !path.value.startsWith('/') ? `${own.slice(0, 1)}/${own.slice(1)}` : own;
}

/** A path that is written out in quotes, which PHP's client puts a slash before. */
function isSlashed(path: Node, { language, file: { text } }: Tree): boolean {
  return (
    language === 'php' &&
    path.kind === 'string' &&
    /^['"]\w/.test(text.slice(path.range.start, path.range.start + 2)) &&
    !/^\w+:/.test(path.value)
  );
}

/** The path in the call, or in a request that is made in the same function and sent by this call alone. */
function pathOf(session: Session, call: KnownCall, begun: Ref<CallNode> | null): Node | null {
  if (isOfSegments(call)) return begun?.node.args[0] ?? null;
  const path = firstOf(session, call, call.client.url, TOP)?.node ?? null;
  if (path === null || contains(call.node.range, path.range)) return path;
  return isBefore(path, call.node) && isUsedOnce(session, call, path) ? path : null;
}

/** `new RestRequest()`, `new RestRequest(Method.POST)`: what is sent by this call alone, and made in the same function without a URL of its own. */
export function makingWithoutUrl(session: Session, call: KnownCall): CallNode | null {
  const place = call.client.buildsUrl === null ? undefined : call.client.url.find(({ at }) => at === 'argument-made');
  const request = place?.at === 'argument-made' ? call.node.args[place.index] : undefined;
  const [value, another] = request ? evaluate(session, request, call.tree, TOP) : [];
  const made = value?.kind === 'library' && !another ? value.made[0] : undefined;
  if (made === undefined || made.tree !== call.tree || !made.node.args.every(isVerb)) return null;
  const { node } = made;
  return contains(call.node.range, node.range) || (isBefore(node, call.node) && isUsedOnce(session, call, node)) ? node : null;
}

/** The client's base URL becomes the first that such a request is made with. */
function givenAlone(call: KnownCall, { callee, args, range }: CallNode, kept: string, key: string): HostOption | null {
  const opening = call.tree.file.text.indexOf('(', callee.range.end);
  if (opening < 0 || opening >= range.end) return null;
  const base = `${kept}(new ${textAt(call, callee)}())`;
  return { range: emptyAt(opening + 1), into: args.length === 0 ? 'whole' : 'segment', key, base };
}

export function isOfSegments({ client }: KnownCall): boolean {
  return client.url.some(({ at }) => at === 'segments');
}

/** `RestRequest` in `new RestRequest(path)` */
function makerIn(call: KnownCall, { parent }: Node): string {
  return parent?.kind === 'call' ? textAt(call, parent.callee) : 'RestRequest';
}

/** Written out, or a name for it; of what an object was made with, for every chain of callers. */
function isPath(session: Session, node: Node, { tree }: KnownCall, callStrings: readonly CallString[]): boolean {
  // What C# puts together is any relative reference.
  const isRelative = (text: string): boolean =>
    tree.language === 'csharp' ? !/^\w+:/.test(text) : text.startsWith('/') || (text === '' && tree.language === 'php');
  if (node.kind === 'string') return isRelative(node.value) || isSlashed(node, tree);
  if (!isPure(node)) return false;
  const isTold = (env: Env): boolean => {
    const values = evaluate(session, node, tree, env);
    return values.length > 0 && values.every((value) => value.kind === 'text' && isRelative(value.text));
  };
  return isTold(TOP) || (callStrings.length > 0 && callStrings.length <= CHAINS && callStrings.map(along).every(isTold));
}

/** Chains of callers beyond which a path is not asked about. */
const CHAINS = 60;

/** `{`, `[`, `array(` */
function openingOf(text: string): number {
  return /^array\s*\(/i.exec(text)?.[0].length ?? 1;
}

function emptyAt(offset: number): HostOption['range'] {
  return { start: offset, end: offset };
}

/** `post(url, data, config)`: what `config` says itself still comes first. */
function copied(session: Session, call: KnownCall, given: Node, key: string, base: string): HostOption | null {
  if (!isPure(given) || given.kind === 'string') return null;
  const at = { tree: call.tree, node: given };
  const values = evaluate(session, given, call.tree, TOP);
  // PHP's `+` needs an array on its left.
  if (!isScript(call.tree) && !values.every((one) => one.kind === 'node' && one.node.kind === 'object')) return null;
  const candidates = accessEach(session, values, key, at, TOP);
  const own = textAt(call, given);
  const absent = candidates.filter((value) => value.kind === 'absent').length;
  if (candidates.length > 0 && absent === 0 && candidates.every((value) => value.kind === 'text'))
    return { range: given.range, into: 'copy', key, base: `${own}.${key}`, own: null };
  const isAbsent = (candidates.length > 0 && absent === candidates.length) || isWithoutKey(session, call, given, key);
  return { range: given.range, into: 'copy', key, base, own: isAbsent ? null : own };
}

/** `function send(options: { method: string; data: string })` */
function isWithoutKey(session: Session, { tree }: KnownCall, given: Node, key: string): boolean {
  const [decl, another] = given.kind === 'name' ? (session.names.declarationsOf(given, tree) ?? []) : [];
  return decl !== undefined && another === undefined && isDeclaredWithout(session, decl, key);
}

/** The base URL that a client keeps, also one that callers hand over, for a path alone; else the very expression that the client was made with. */
function baseText(session: Session, call: KnownCall, place: Node, isPathAlone: boolean): string | null {
  const object = instanceOf(session, call);
  const instance = object !== null && isThere(session, object, call, place) ? textAt(call, object) : null;
  const made = firstOf(session, call, call.client.base, TOP);
  const { ownBase } = call.client;
  const own = ownBase && instance !== null ? ownBase.text.replace('%', () => instance) : null;
  // What a caller has made keeps its base URL all the same: a path alone leads nowhere else.
  if (made === null) return ownBase?.when === 'unnamed' || isPathAlone ? own : null;
  if (ownBase?.when === 'always' && own !== null) return own;
  const again =
    made.node && !isOneOfSeveral(made.node, made.values) && isRepeatable(session, made.node, call, place)
      ? textAt(call, made.node)
      : made.node && readOfField(session, made.node, place, call.tree);
  // A name reads better than what the client keeps; a URL written out twice would be forgotten in one place.
  return own !== null && (again === null || made.node?.kind === 'string') ? own : again;
}

/** The URL of one client, written out, where the call may be one of another: `clients[region].post(path)`. */
function isOneOfSeveral(node: Node, values: readonly AbstractValue[]): boolean {
  return node.kind === 'string' && values.some((value) => value.kind === 'text' && value.text !== node.value);
}

function instanceOf(session: Session, call: KnownCall): Node | null {
  const { callee } = call.node;
  const { path, made } = call.callee;
  // `axios.defaults` is that of the library itself; what a call of it gives has a name only where a variable holds it.
  const object = callee.kind === 'member' && (made.length === 0 || path.endsWith(`.${callee.property}`)) ? callee.object : callee;
  if (object.kind === 'call' && object !== callee) return isClientAgain(session, object, call.tree) ? object : null;
  // One of several clients, `instances[region]`, keeps the base URL of its own.
  return object.kind === 'name' || object.kind === 'member' || (object.kind === 'index' && isPure(object)) ? object : null;
}

/** The request's own object has its value at the request; at a place ahead of that, a local variable may have none yet. */
function isThere(session: Session, object: Node, call: KnownCall, place: Node): boolean {
  return place === call.node || isReadable(session, object, place, call) || isOfOneObject(object, place, call.tree);
}

/** Written again at the place, the expression means what it meant where the client was made. */
function isRepeatable(session: Session, node: Node, call: KnownCall, place: Node): boolean {
  if (rootOf(node) !== call.tree.root) return false;
  if (node.kind === 'choice') return node.condition === null && node.options.every((option) => isRepeatable(session, option, call, place));
  if (!isPure(node)) return false;
  return isReadable(session, node, place, call) || isOfOneObject(node, place, call.tree);
}

function rootOf(node: Node): Node {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}
