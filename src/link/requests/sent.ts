import type { CallNode, Node } from '../../model/index.js';
import { routerBefore, throughRouter } from '../program/router-call.js';
import { type AbstractValue, doubt, type Env, type LibraryValue, UNKNOWN, unresolvedOf, unsure } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { type Session, withLargeShare } from '../values/session.js';
import { textOfObject } from '../values/texts/written-objects.js';
import { type Base, baseOf, hostOf, isWholeUrl, urlsOf } from './arguments/host-and-base.js';
import type { Found } from './call.js';
import type { KnownCall } from './find.js';
import { type Conflict, typesOf } from './names/request-types.js';
import { withUnreadTypes } from './senders/intercepted-types.js';
import { isReplaced } from './senders/replaced-clients.js';
import { isMadeWith, laterOf } from './senders/set-later.js';
import { whoseObjects } from './senders/whose-objects.js';

/**
 * `isTypeless`: all that may be the body is known and holds no type, nor does the URL as far as it is known. `conflict`: its URL, its query or its body name
 * different types, of which the gateway alone knows which one counts (`two-names`); or another URL or body takes the place of the one that it was made
 * with (`set-anew`).
 */
export type SentValues = {
  readonly urls: readonly AbstractValue[];
  readonly types: readonly AbstractValue[];
  readonly isTypeless: boolean;
  readonly conflict: Conflict;
  readonly keys: ReadonlySet<string>;
  readonly routed: boolean;
};

/** Types and URLs of a request, for one chain of callers. */
export function sentBy(session: Session, call: KnownCall, env: Env): SentValues {
  const [only, ...more] = calleesIn(session, call, env).map((callee) => sentThrough(session, { ...call, callee }, env));
  if (!only) throw new Error(`${call.tree.file.path}: the call at ${call.node.range.start} has no callee`);
  const all = [only, ...more];
  if (more.length === 0 || isSentAlike(all)) return only;
  // A condition or a caller decides between several clients.
  return {
    ...only,
    urls: unsure(all.flatMap(({ urls }) => urls)),
    isTypeless: all.every(({ isTypeless }) => isTypeless),
    conflict: all.find(({ conflict }) => conflict !== 'none')?.conflict ?? 'none',
    routed: all.every(({ routed }) => routed),
  };
}

/** The clients that this can be a call of: what made them may depend on the callers. */
export function calleesIn(session: Session, call: KnownCall, env: Env): readonly LibraryValue[] {
  const found: LibraryValue[] = [];
  for (const value of evaluate(session, call.node.callee, call.tree, env)) {
    if (value.kind !== 'library' || !call.client.callee.test(value.path)) continue;
    if (!found.some((one) => isMadeAlike(one, value))) found.push(value);
  }
  return found.length > 0 ? found : [call.callee];
}

/**
 * `s.client.post(path)`: a base URL that whoever made the client was handed is told by the callers that say which client this is. Asked about the making alone, each of
 * them meets the base URL of every client.
 */
function whoseClient(session: Session, { node, tree }: KnownCall, base: Found | null, env: Env): readonly AbstractValue[] {
  if (base === null || unresolvedOf(base.values).length === 0) return [];
  let root: Node = node.callee;
  while (root.kind === 'member' || root.kind === 'call') root = root.kind === 'member' ? root.object : root.callee;
  const objects = root === node.callee ? [] : evaluate(session, root, tree, env);
  return doubt(whoseObjects([...evaluate(session, node.callee, tree, env), ...objects]));
}

/** At the same places, for the same object: `self.client = httpx.Client(base_url=base_url)` makes another client for each one of its class. */
function isMadeAlike({ made: a }: LibraryValue, { made: b }: LibraryValue): boolean {
  return (
    a.length === b.length &&
    a.every(({ node, env }, i) => {
      const other = b[i];
      if (other?.node !== node) return false;
      return isToldNothing(node) || (other.env.activations === env.activations && other.env.callString === env.callString);
    })
  );
}

/** `new Client()`: whoever makes it, it is alike. */
function isToldNothing({ args }: CallNode): boolean {
  return args.every(({ kind }) => kind === 'string');
}

/** Whether it makes no difference which of the clients it is. */
function isSentAlike(all: readonly SentValues[]): boolean {
  const urlsOfEach = all.map(({ urls }) => urls.map((url) => (url.kind === 'text' && url.certain ? url.text : null)));
  return urlsOfEach.every((urls) => urls.length === 1 && urls[0] !== null && urls[0] === urlsOfEach[0]?.[0]);
}

function sentThrough(session: Session, call: KnownCall, env: Env): SentValues {
  // A host that is read from the ends of a large program leaves looks for the type.
  const { host, base, urls, isUrlSet } = withLargeShare(session, () => urlsSent(session, call, env));
  const keys = new Set<string>();
  const { types, conflict } = typesOf(session, call, [host?.values ?? [], urls], env, keys);
  const sent = isReplaced(session, call) ? [...unsure(urls), UNKNOWN] : urls;
  return {
    urls: sent.length > 0 ? sent : [UNKNOWN],
    types: types.length > 0 ? types : [UNKNOWN],
    isTypeless: types.length === 0,
    conflict: conflict === 'none' && isUrlSet ? 'set-anew' : conflict,
    keys,
    routed: isRouted(session, call, host, types, env) || (base.routed && !(host?.values.some(isWholeUrl) ?? false)),
  };
}

function urlsSent(
  session: Session,
  call: KnownCall,
  env: Env,
): { readonly host: Found | null; readonly base: Base; readonly urls: readonly AbstractValue[]; readonly isUrlSet: boolean } {
  const host = hostOf(session, call, env);
  const router = host?.node && throughRouter(host.node);
  const base = baseOf(session, call, env);
  const made = router ? evaluate(session, router, call.tree, env) : urlsOf(session, call, host, base.found, env);
  const later = laterOf(session, call, 'url', env);
  const given = later === null ? made : later.isSure ? later.values : unsure([...made, ...later.values]);
  const urls = given.flatMap((url) => textOfObject(session, url, { tree: call.tree, node: host?.node ?? call.node }, env));
  const isUrlSet = later !== null && isMadeWith(session, call, 'url', env);
  return {
    host,
    base,
    isUrlSet,
    urls: [
      ...withUnreadTypes(session, call, urls, env),
      ...(unresolvedOf(urls).length > 0 ? whoseClient(session, call, base.found, env) : []),
    ],
  };
}

/** The router stands before the URL, and is handed something: where the type is known to be elsewhere, it leaves the URL as it is. */
function isRouted(session: Session, { tree }: KnownCall, host: Found | null, types: readonly AbstractValue[], env: Env): boolean {
  const router = host?.node ? routerBefore(host.node) : null;
  if (host?.node === null && host.values.length > 0) return host.values.every(({ routed }) => routed === true);
  if (router === null) return false;
  const [handed] = router.args;
  if (handed === undefined || !types.some(({ kind }) => kind === 'text')) return true;
  const given = evaluate(session, handed, tree, env);
  return given.length === 0 || given.some(({ kind }) => kind !== 'absent');
}
