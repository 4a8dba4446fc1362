import { ancestors, walk } from '../../../base/tree.js';
import type { NameNode, Node, Tree } from '../../../model/index.js';
import { enclosing, homeOf, isWithin } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { throughRouter } from '../../program/router-call.js';
import { firstOf, hostOf } from '../../requests/arguments/host-and-base.js';
import type { KnownCall } from '../../requests/find.js';
import { gatewayOf } from '../../requests/met-pairs.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type AbstractValue, type CallString, type Env, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { isOfOneObject, receiverIn } from '../one-object.js';
import { isReadable } from '../sameness/purity.js';
import { isQuiet } from '../sameness/quiet-reads.js';
import { urlOfUnlisted } from '../type/new-name-lists.js';
import { urlInBuilder } from './builder-url.js';
import { composedUrl } from './composed-url.js';
import { handedUrl, hostPart, isChangedBehind } from './handed-url.js';
import { hostOptionOf } from './host-option.js';
import { urlOfPipeline } from './pipeline-url.js';
import { receiverField } from './receiver-url.js';

/**
 * A place in code, with what the request sends to for each chain of callers that leads through it; `isDoubted`: something may change that out of sight, so
 * that only the very expression which the request reads tells it.
 */
export type UrlAsked = Ref & {
  readonly isDoubted: boolean;
  readonly env: Env;
  readonly chains: readonly { readonly env: Env; readonly callString: CallString; readonly urls: readonly AbstractValue[] }[];
};

/** Expressions that are compared with the URL. */
const CANDIDATES = 60;

/** The source text of an expression that, where the place is, leads to the same gateway as the request's URL for every chain; null where there is none. */
export function urlBeside(session: Session, call: KnownCall, asked: UrlAsked): string | null {
  const { tree, node: place } = asked;
  const given = hostNodes(session, call).filter((node) => !isPath(session, node, call));
  // A URL that is chosen by the type is a matter of the user's own tables.
  if (given.some((node) => isByType(node, call, asked))) return null;
  const own = given.filter((node) => (!asked.isDoubted || isWithin(node, call.node)) && isHere(session, node, call, asked));
  const [first] = own;
  if (first) return asText(session, first, asked);
  const isHome = homeOf(place) === homeOf(call.node) && tree === call.tree;
  const base = isHome ? (hostOptionOf(session, call, place, given.length === 0 ? chainsOf(asked) : [])?.base ?? null) : null;
  if (base !== null) return base;
  const at = { ...call, tree };
  const handed = handedHere(session, call, asked);
  if (handed !== null) return asText(session, handed, asked);
  const received = receivedHere(session, call, asked);
  if (received !== null) return received;
  const built = given
    .filter((node) => !asked.isDoubted || isWithin(node, call.node))
    .map((node) => urlInBuilder(session, node, call, asked))
    .find((text) => text !== null);
  if (built !== undefined) return built;
  // Where a function is mostly handed its settings whole, what stands there already reads better.
  const isFirst = isScript(tree) || tree.language === 'python' || asked.isDoubted;
  const composed = isFirst ? composedHere(session, call, asked) : null;
  if (composed !== null || asked.isDoubted) return composed;
  const shared = given[0] ? urlOfPipeline(session, { tree: call.tree, node: given[0] }, asked, chainsOf(asked)) : null;
  if (shared !== null) return shared;
  const isUrl = (node: Node): boolean => asked.chains.every(({ env, urls }) => isAlike(session, urls, evaluate(session, node, tree, env)));
  const found = candidates(session, at, asked).find(isUrl);
  if (found) return textOf(at, found);
  const constant = constants(session, at, asked).find(({ value }) => isUrl(value))?.name ?? null;
  return constant ?? (isFirst ? null : composedHere(session, call, asked));
}

/** An expression of the place's file as it is written; `(string) $endpoint` where it gives an object that tells its URL as a text. */
function asText(session: Session, node: Node, { tree, chains }: UrlAsked): string | null {
  const text = textOf({ tree }, node);
  const isObject = chains.some(({ env }) => evaluate(session, node, tree, env).some(({ kind }) => kind === 'instance'));
  if (!isObject) return text;
  if (tree.language === 'php') return `(string) ${text}`;
  return tree.language === 'python' ? `str(${text})` : null;
}

/** What the place's function gives as the URL, if it can be read there. */
function handedHere(session: Session, call: KnownCall, asked: UrlAsked): Node | null {
  const host = hostNodes(session, call)[0];
  const handed = host ? handedUrl(session, { tree: call.tree, node: host }, asked, chainsOf(asked)) : null;
  const found = handed && (urlOfUnlisted(session, { tree: asked.tree, node: handed }, asked.env) ?? handed);
  const isRead =
    found !== null &&
    !isChangedBehind(found, asked.node) &&
    isQuiet(
      session,
      found,
      asked.tree,
      asked.chains.map(({ env }) => env),
    ) &&
    (isReadable(session, found, asked.node, { ...call, tree: asked.tree }) || isOfOneObject(found, asked.node, asked.tree));
  return isRead ? found : null;
}

/** The field of the object that the place's function calls to send it. */
function receivedHere(session: Session, call: KnownCall, asked: UrlAsked): string | null {
  const { tree, node: place, chains } = asked;
  const [host] = hostNodes(session, call);
  const field = host ? receiverField({ tree: call.tree, node: host }, asked, chainsOf(asked)) : null;
  if (field === null || !isReadable(session, field.object, place, { ...call, tree })) return null;
  const envs = chains.map(({ env }) => env);
  const isIt =
    isQuiet(session, field.object, tree, envs) &&
    chains.every(({ env, urls }) => isAlike(session, urls, evaluate(session, field.node, tree, env)));
  return isIt ? field.text : null;
}

/** The request's URL put together anew where the place is. */
function composedHere(session: Session, call: KnownCall, asked: UrlAsked): string | null {
  const [host] = hostNodes(session, call);
  const chains = asked.chains.map(({ callString }) => callString);
  return host ? composedUrl(session, { tree: call.tree, node: host }, asked, chains) : null;
}

function chainsOf({ chains }: UrlAsked): readonly CallString[] {
  return chains.map(({ callString }) => callString);
}

function isByType(url: Node, call: KnownCall, { tree, node: place }: UrlAsked): boolean {
  const type = textOf({ tree }, place);
  return [...walk(url)].some((part) => part !== url && part.kind === place.kind && textOf(call, part) === type);
}

/** What the request is given as its URL, and what that was declared as, in the request's own file: what another one makes a client of is not read here. */
function hostNodes(session: Session, call: KnownCall): readonly Node[] {
  return everyHostNode(session, call).filter((node) => rootOf(node) === call.tree.root);
}

function everyHostNode(session: Session, call: KnownCall): readonly Node[] {
  const found = hostOf(session, call, TOP)?.node ?? null;
  const host = found === null ? null : (throughRouter(found) ?? found);
  const base = firstOf(session, call, call.client.base, TOP)?.node ?? null;
  const nodes: Node[] = [];
  for (let node = base ?? host; node && nodes.length < 4; node = declaredAs(session, node, call) ?? hostPart(node)) nodes.push(node);
  return nodes;
}

function rootOf(node: Node): Node {
  return [...ancestors(node)].at(-1) ?? node;
}

/** `"/openapi/router"` behind a base URL that nobody knows: it tells no gateway. */
function isPath(session: Session, node: Node, { tree }: KnownCall): boolean {
  const relative = tree.language === 'csharp' ? /^(?!\w+:|\uFFFF)/ : /^\/(?!\/)/;
  const values = evaluate(session, node, tree, TOP);
  return values.length > 0 && values.every((value) => value.kind === 'text' && relative.test(value.text));
}

function declaredAs(session: Session, node: Node, { tree }: KnownCall): Node | null {
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  return decl?.node.kind === 'define' && !decl.node.member && !another && decl.tree === tree && decl.property === null
    ? decl.node.value
    : null;
}

/** The request's own expression means the same at the place: in one function, or read from the one object whose methods they are. */
function isHere(session: Session, node: Node, call: KnownCall, { tree, node: place, chains }: UrlAsked): boolean {
  const envs = chains.map(({ callString }) => along(callString));
  if (tree !== call.tree || isChangedBehind(node, place) || !isQuiet(session, node, tree, envs)) return false;
  if (homeOf(place) === homeOf(call.node) || isInner(place, call.node)) return isReadable(session, node, place, call);
  if (!isOfOneObject(node, place, tree) && !isOfOneReceiver(tree, node, place)) return false;
  const method = enclosing(node);
  return method !== null && chains.every(({ callString }) => isOnItself(callString.callers.get(method)?.node ?? null));
}

/** `c.gateway` in two methods of one Go type, of which each names its object alike and the place's own sets no such field. */
function isOfOneReceiver(tree: Tree, node: Node, place: Node): boolean {
  if (tree.language !== 'go' || node.kind !== 'member' || node.object.kind !== 'name' || node.object.name !== 'this') return false;
  const [here, there] = [receiverIn(tree, node), receiverIn(tree, place)];
  const fn = enclosing(place);
  if (here === null || here !== there || fn === null) return false;
  return ![...walk(fn)].some((one) => one.kind === 'assign' && one.target.kind === 'member' && one.target.property === node.property);
}

/** The request stands in a function inside the place's: what is read there is there already. */
function isInner(place: Node, request: Node): boolean {
  const fn = enclosing(place);
  return fn !== null && [...ancestors(request)].includes(fn);
}

/** `this.send(body)` */
function isOnItself(site: Node | null): boolean {
  const object = site?.kind === 'call' && site.callee.kind === 'member' ? site.callee.object : null;
  return object?.kind === 'name' && object.name === 'this';
}

function textOf({ tree }: Pick<KnownCall, 'tree'>, { range }: Node): string {
  return tree.file.text.slice(range.start, range.end);
}

/** The same gateways, of which one is known at least: a URL that nobody knows is compared with none. */
function isAlike(session: Session, sent: readonly AbstractValue[], said: readonly AbstractValue[]): boolean {
  const [one, other] = [sent, said].map((values) => [...new Set(values.map((value) => gatewayOf(session, value)))].sort().join());
  return one === other && one !== '' && one !== 'unknown';
}

/** Expressions in the function around the place, and fields of the object whose method that is; the likeliest and shortest first. */
function candidates(session: Session, at: KnownCall, place: UrlAsked): readonly Node[] {
  const found = new Map<string, Node>();
  for (const scope of scopesOf(place.node)) {
    for (const node of walk(scope)) {
      if ((node.kind !== 'name' && node.kind !== 'member' && node.kind !== 'index' && node.kind !== 'call') || isWritten(node)) continue;
      if (!isQuiet(session, node, at.tree, [place.env])) continue;
      const text = textOf(at, node);
      if (
        text === '' ||
        found.has(text) ||
        text.includes('\n') ||
        !(isReadable(session, node, place.node, at) || isOfOneObject(node, place.node, place.tree))
      )
        continue;
      found.set(text, node);
    }
  }
  return [...found.values()].sort((one, other) => rank(textOf(at, one)) - rank(textOf(at, other))).slice(0, CANDIDATES);
}

type Constant = { readonly name: string; readonly value: Node };

/** Constants of the place's own file that hold one URL: whatever brings the request its own, they lead to the same gateway. */
function constants(session: Session, at: KnownCall, { node: place }: UrlAsked): readonly Constant[] {
  const { root } = at.tree;
  const made = root.children.flatMap((node): readonly Constant[] => {
    if (node.kind !== 'define' || node.value === null || !isUrlName(node.name)) return [];
    const named: NameNode = { kind: 'name', name: node.name, range: place.range, parent: place.parent };
    const [decl, another] = session.names.declarationsOf(named, at.tree) ?? [];
    const isSeen = decl?.node === node && another === undefined && assignmentsTo(session, decl).length === 0;
    return isSeen ? [{ name: node.name, value: node.value }] : [];
  });
  return made.filter(({ value }) => isOneGateway(session, evaluate(session, value, at.tree, TOP))).slice(0, CANDIDATES);
}

/** A region that is chosen elsewhere may be chosen otherwise there. */
function isOneGateway(session: Session, values: readonly AbstractValue[]): boolean {
  return new Set(values.map((value) => gatewayOf(session, value)).filter((gateway) => gateway !== 'unknown')).size === 1;
}

function scopesOf(place: Node): readonly Node[] {
  const above = [...ancestors(place)];
  const fn = above.findLast(({ kind }) => kind === 'function');
  const type = above.find(({ kind }) => kind === 'class');
  return [...(fn ? [fn] : []), ...(type ? [type] : [])];
}

function isWritten({ parent, range }: Node): boolean {
  if (parent?.kind === 'assign') return parent.target.range.start === range.start;
  if (parent?.kind === 'call') return parent.callee.range.start === range.start;
  return parent?.kind === 'entry' && parent.key.range.start === range.start && parent.value?.range.start !== range.start;
}

function rank(text: string): number {
  return (isUrlName(text) ? 0 : 1000) + text.length;
}

function isUrlName(text: string): boolean {
  return /url|host|gateway|base|endpoint|router|domain/i.test(text);
}
