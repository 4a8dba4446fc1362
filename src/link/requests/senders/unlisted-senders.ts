import { literalPattern } from '../../../base/literal-pattern.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { type Client, client, named, type Place } from '../../clients/client.js';
import { apiName } from '../../clients/type-names.js';
import { maySend, sendsByName } from '../../clients/unlisted.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import { type AbstractValue, type CallString, type Env, type LibraryValue, TOP, unresolvedOf } from '../../values/abstract-value.js';
import { along, extended } from '../../values/call-strings.js';
import { callersOf } from '../../values/calls/known-callers.js';
import { allow, GLANCE, type Session } from '../../values/session.js';
import { hostIn } from '../../values/texts/url-joining.js';
import { argumentAt } from '../arguments/arguments.js';
import { isPromising } from '../arguments/promising-argument.js';
import type { Call } from '../call.js';
import { typesIn } from '../names/sent-types.js';

/** Chains of callers that are tried to see what an argument holds. */
const CHAINS = 24;

/** Whether a call may be one of a library that no table lists: its name and its arguments, before anything is evaluated. */
export function maySendUnlisted({ node }: Ref<CallNode>): boolean {
  const name = nameOf(node.callee);
  return name !== null && sendsByName(name) && node.args.some((arg) => isPromising(arg.kind === 'spread' ? arg.value : arg));
}

/**
 * The client of a call by which a library that no table lists is handed a URL of the platform and a body with a type, be it one that nobody in sight tells
 * where the URL is the router's; null for any other. Type and URL meet there, whatever the library is.
 */
export function unlistedClient(
  session: Session,
  at: Ref<CallNode>,
  callees: readonly AbstractValue[],
): { readonly callee: LibraryValue; readonly client: Client } | null {
  if (!maySendUnlisted(at) || !isOfSomething(session, at)) return null;
  const callee = callees.find((value): value is LibraryValue => value.kind === 'library');
  if (callee === undefined || !callees.every(({ kind }) => kind === 'library' || kind === 'unknown')) return null;
  if (!maySend(callee.path)) return null;
  const found = placesFor(session, { ...at, callee });
  if (found === null) return null;
  const { url, body } = found;
  const api = callee.path.replaceAll('()', '');
  const made = client(api, new RegExp(`^${literalPattern(callee.path)}$`), {
    url: [url],
    body,
    setLater: /\bRequest(?:\(\))?$/.test(callee.path) ? setAnew : null,
  });
  return { callee, client: { ...made, languages: [at.tree.language] } };
}

/** What makes a PSR-7 request anew. */
const setAnew = { url: /^withUri$/, body: /^withBody$/ };

/** A member of something, or imported: a bare name that nobody declares is a function of the language. */
function isOfSomething({ names }: Session, { tree, node: { callee } }: Ref<CallNode>): boolean {
  return callee.kind === 'member' || (callee.kind === 'name' && (names.declarationsOf(callee, tree) ?? []).length > 0);
}

/** Where a chain of callers puts a URL of the platform, and where a body with a type beside it. */
function placesFor(session: Session, call: Call): { readonly url: Place; readonly body: readonly Place[] } | null {
  const places = placesOf(call);
  const pending: CallString[] = [TOP.callString];
  for (let tried = 0; tried < CHAINS; tried++) {
    const callString = pending.pop();
    if (callString === undefined) return null;
    allow(session, GLANCE);
    const held = places.map((place) => heldAt(session, call, place, along(callString)));
    const url = held.find(({ values }) => values.some((value) => isOfPlatform(session, value)));
    const isToRouter = url?.values.some((value) => isOfRouter(session, value)) ?? false;
    const body = held.filter((one) => one !== url && (one.types.some(isName) || (isToRouter && isBodyOfSomebody(one))));
    if (url && body.length > 0) return { url: url.place, body: body.map(({ place }) => place) };
    const open = held.flatMap(({ values, types }) => unresolvedOf([...values, ...types])).filter((fn) => !callString.callers.has(fn));
    for (const fn of open) {
      const { sites } = callersOf(session, fn);
      pending.push(...sites.map((site) => extended(session, callString, [[fn, site]])));
      if (sites.length > 0) break;
    }
    const handed = url && isToRouter && tried === 0 && pending.length === 0 ? onlyHanded(call, held, url) : null;
    if (url && handed) return { url: url.place, body: [handed.place] };
  }
  return null;
}

function isOfPlatform({ program: { catalogue } }: Session, value: AbstractValue): boolean {
  return value.kind === 'text' && catalogue.hosts.has(hostIn(value.text) ?? '');
}

/** The whole URL of the platform's router, which nothing else is sent to. */
function isOfRouter(session: Session, value: AbstractValue): boolean {
  return isOfPlatform(session, value) && value.kind === 'text' && /^https?:\/\/[^/?#]+\/openapi\/router\/?$/.test(value.text);
}

/** A map with a type that nobody in sight tells: of a package that others call. */
function isBodyOfSomebody({ values, types }: Held): boolean {
  return types.length > 0 && values.every((value) => value.kind === 'node' && value.node.kind === 'object');
}

/** What strangers hand over, where nothing else is sent beside the URL: `$client->post(self::ROUTER, $params)`; options of a library hold the body somewhere. */
function onlyHanded({ node: { args } }: Call, held: readonly Held[], url: Held): Held | null {
  const [only, another] = held.filter((one) => one !== url && one.place.at === 'arg' && one.place.key === undefined);
  if (!only || another || only.place.at !== 'arg' || args.length !== 2) return null;
  const given = args[only.place.index];
  const isBody = given?.kind === 'name' && /param|data|body|form|field|payload|query/i.test(given.name);
  return isBody && unresolvedOf(only.values).length > 0 && only.values.every(({ kind }) => kind === 'unknown') ? only : null;
}

type Held = { readonly place: Place } & Record<'values' | 'types', readonly AbstractValue[]>;

/** What a place holds, as it is and as a body. */
function heldAt(session: Session, call: Call, place: Place, env: Env): Held {
  const values = argumentAt(session, call, place, env)?.values ?? [];
  return { place, values, types: typesIn(session, values, { tree: call.tree, node: call.node }, env, new Set()) };
}

function isName(value: AbstractValue): boolean {
  return value.kind === 'text' && apiName.test(value.text);
}

/** Every place of a call that may hold a URL or a body: arguments by position and by name, and what options name. */
function placesOf({ tree, node }: Ref<CallNode>): readonly Place[] {
  const found: Place[] = [];
  let index = 0;
  for (const arg of node.args) {
    if (arg.kind === 'spread') {
      if (tree.language !== 'python') return found;
      found.push(...named(...options));
      continue;
    }
    if (arg.kind === 'entry' && arg.key.kind === 'name') {
      found.push({ at: 'named', name: arg.key.name });
      continue;
    }
    const own = index++;
    found.push({ at: 'arg', index: own }, ...keysOf(arg, tree).map((key): Place => ({ at: 'arg', index: own, key })));
  }
  return found;
}

/** What options that a variable holds may name. */
const options: readonly string[] = ['url', 'uri', 'data', 'body', 'json', 'params', 'form'];

function keysOf(arg: Node, tree: Tree): readonly string[] {
  if (arg.kind === 'name') return arg.parent?.kind === 'call' && arg.parent.args[0] === arg ? options : [];
  if (arg.kind !== 'object') return [];
  return arg.entries.flatMap((entry) => (entry.kind === 'entry' ? (keyOf(tree, entry.key) ?? []) : []));
}
