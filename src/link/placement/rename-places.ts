import { ancestors, walk } from '../../base/tree.js';
import type { CallNode, FunctionNode, Gateway, Node, Pair, RenamePlace, Request } from '../../model/index.js';
import { isLogged } from '../escape/harmless-uses.js';
import { enclosing, isWithin } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import { renamedByUrl } from '../program/router-call.js';
import type { KnownCall } from '../requests/find.js';
import type { Judged, Sent } from '../requests/pairs.js';
import { type SentValues, sentBy } from '../requests/sent.js';
import type { AbstractValue, CallString, Env } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { evaluate } from '../values/evaluate.js';
import { entered } from '../values/return-values.js';
import { aside, budgeted, type Session } from '../values/session.js';
import { isReadAgain, isSignedApart } from './body-uses.js';
import { isSignedIn, isUsedElsewhere } from './other-uses.js';
import { marksOf } from './same-value.js';
import { typeEntries } from './type-entries.js';
import { type UrlAsked, urlBeside } from './url-beside.js';

/** Chains of callers beyond which a request's types are not followed to where they are put in. */
const CHAINS = 120;
/** Calls of one function that may build what is sent. */
const BUILDERS = 40;
const NESTED = 2;

/** The requests, each with the places where it can rename a type whose one name is sent to several gateways, or to one that nobody knows, or is put together of pieces. */
export function withRenames(session: Session, judged: readonly Judged[]): readonly Request[] {
  const isNamed = hasRegions(session);
  const elsewhere = new Set<Node>();
  for (const { request } of judged)
    for (const { type, gateway } of request.pairs)
      if (isRegional(gateway) || (isNamed && gateway === 'unknown')) for (const { node } of type.from) elsewhere.add(node);
  const isShared = ({ type: { value, from } }: Pair): boolean =>
    session.program.catalogue.migrations.get(value ?? '')?.applies === 'always' &&
    (from.some(({ node }) => elsewhere.has(node)) || !from.some(({ node }) => value !== null && node.value.includes(value)));
  // The rest of the run has questions of its own.
  const floor = session.state.leftInAll / 2;
  const isAsked = (request: Request): boolean => session.state.leftInAll > floor && request.pairs.some(isShared);
  return judged.map(({ request, call, sent }) => (isAsked(request) ? { ...request, renames: renamePlaces(session, call, sent) } : request));
}

function isRegional(gateway: Gateway): boolean {
  return gateway === 'us' || gateway === 'eu' || gateway === 'global';
}

/** Some file names the host of a region: a URL that nobody knows may be one. */
function hasRegions({ program }: Session): boolean {
  const hosts = [...program.catalogue.hosts].flatMap(([host, gateway]) => (isRegional(gateway) ? [host] : []));
  return program.files.some(({ file }) => hosts.some((host) => file.text.includes(host)));
}

/**
 * The expressions that put a type with an old name into what the request sends, for all chains of callers, each with the URL in sight of it: renamed there
 * by where it goes, one name serves several gateways. Null where some chain has no such place.
 */
function renamePlaces(session: Session, call: KnownCall, { callStrings }: Sent): readonly RenamePlace[] | null {
  return budgeted(
    session,
    () => aside(session, () => placesOf(session, call, callStrings)),
    () => null,
  );
}

function placesOf(session: Session, call: KnownCall, callStrings: readonly CallString[]): readonly RenamePlace[] | null {
  if (callStrings.length === 0 || callStrings.length > CHAINS) return null;
  const asked = new Map<Node, UrlAsked>();
  for (const callString of callStrings) {
    const sent = sentBy(session, call, along(callString));
    if (!sent.types.some((type) => isOld(session, type))) continue;
    const written = writtenIn(session, call, callString, sent);
    if (written === null) return null;
    for (const place of written) {
      const known = asked.get(place.node) ?? { ...place, chains: [] };
      asked.set(place.node, { ...known, chains: [...known.chains, { env: place.env, callString, urls: sent.urls }] });
    }
  }
  const places: RenamePlace[] = [];
  for (const one of asked.values()) {
    const url = urlBeside(session, call, one);
    if (url === null) return null;
    places.push({ file: one.tree.file, node: one.node, url });
  }
  return places;
}

function isOld({ program: { catalogue } }: Session, type: AbstractValue): boolean {
  return type.kind === 'text' && catalogue.migrations.get(type.text)?.applies === 'always';
}

type Written = Ref & { readonly env: Env };

/** The innermost function on a chain of callers, or one that it has the body built by, that puts in the very type that is sent. */
function writtenIn(session: Session, call: KnownCall, callString: CallString, { types }: SentValues): readonly Written[] | null {
  const sent = marksOf(types);
  if (sent === null) return null;
  const isSent = (env: Env, { tree, node }: Ref): boolean => marksOf(evaluate(session, node, tree, env))?.mark === sent.mark;
  for (const scope of scopesOf(call, callString)) {
    const found = within(session, scope, along(callString), isSent, 0);
    if (found.length === 0) continue;
    return isSafe(session, call, callString, found, isSent) ? found : null;
  }
  return null;
}

/** Nothing but the request sees the new name, and no signature is of the old one. */
function isSafe(session: Session, call: KnownCall, callString: CallString, found: readonly Written[], isSent: IsSent): boolean {
  const scopes = [...scopesOf(call, callString), ...found.flatMap(({ tree, node }) => enclosingOf(tree, node))];
  const onTheWay = new Set(scopes.map(({ node }) => node));
  return !(
    found.some((one) => isUsedElsewhere(session, one, found) || isReadAgain(session, one, one.env, (fn) => onTheWay.has(fn))) ||
    isSignedApart(scopes, found) ||
    isSignedOutside(call, callString, found, isSent)
  );
}

function enclosingOf(tree: Ref['tree'], node: Node): readonly Ref[] {
  const fn = enclosing(node);
  return fn === null ? [] : [{ tree, node: fn }];
}

/** A caller has signed the type by its old name, and hands the signature over. */
function isSignedOutside(call: KnownCall, callString: CallString, found: readonly Written[], isSent: IsSent): boolean {
  const env = along(callString);
  return [...scopesOf(call, callString)].some(
    ({ tree, node }) =>
      node.kind === 'function' &&
      !found.some((place) => isWithin(place.node, node)) &&
      isSignedIn({ tree, node }, (use) => isSent(env, { tree, node: use })),
  );
}

type IsSent = (env: Env, ref: Ref) => boolean;

function within(session: Session, scope: Ref, env: Env, isSent: IsSent, depth: number): readonly Written[] {
  const { tree } = scope;
  const own = typeEntries(scope).filter(
    (node) => !isLogged(node) && renamedByUrl(node.parent ?? node) === null && isSent(env, { tree, node }),
  );
  if (own.length > 0 || depth >= NESTED) return own.map((node) => ({ tree, node, env }));
  for (const node of callsIn(scope.node)) {
    for (const fn of calleesOf(session, { tree, node }, env)) {
      const inside = entered(session, fn.node, { tree, node }, env);
      const built = within(session, fn, inside, isSent, depth + 1);
      if (built.length > 0) return built;
    }
  }
  return [];
}

function callsIn(scope: Node): readonly CallNode[] {
  const calls: CallNode[] = [];
  for (const node of walk(scope)) if (node.kind === 'call' && node.args.length > 0 && calls.length < BUILDERS) calls.push(node);
  return calls;
}

function calleesOf(session: Session, { tree, node }: Ref<CallNode>, env: Env): readonly Ref<FunctionNode>[] {
  return evaluate(session, node.callee, tree, env).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function' ? [{ tree: value.tree, node: value.node }] : [],
  );
}

/** The functions around the request, then those around the call of each of them, outwards; a script's own statements where there is none. */
function* scopesOf({ tree, node }: Ref, { callers }: CallString): Generator<Ref> {
  const seen = new Set<Node>();
  const pending: Ref[] = [{ tree, node }];
  for (let at = pending.shift(); at; at = pending.shift()) {
    if (enclosing(at.node) === null) yield { tree: at.tree, node: at.tree.root };
    for (const above of ancestors(at.node)) {
      if (above.kind !== 'function' || seen.has(above)) continue;
      seen.add(above);
      yield { tree: at.tree, node: above };
      const site = callers.get(above);
      if (site) pending.push(site);
    }
  }
}
