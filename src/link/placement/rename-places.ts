import { remembered, walk } from '../../base/tree.js';
import type { CallNode, DynamicType, Node, OwnRouting, Pair, RenamePlace, Request, TypeUse } from '../../model/index.js';
import { isLogged } from '../escape/harmless-uses.js';
import { enclosing, isWithin } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import { isRegional, namesRegions } from '../program/regional-hosts.js';
import { renamedByUrl } from '../program/router-call.js';
import { runsElsewhere } from '../program/runs-elsewhere.js';
import type { KnownCall } from '../requests/find.js';
import type { Judged } from '../requests/pairs.js';
import { hooksOfClient } from '../requests/senders/interceptors.js';
import { type SentValues, sentBy } from '../requests/sent.js';
import { type AbstractValue, type CallString, type Env, UNKNOWN_SUBSTRING } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { entered } from '../values/calls/return-values.js';
import { isOfGoWriter } from '../values/classes/go-writers.js';
import { aside, budgeted, isRunningOut, refill, type Session } from '../values/session.js';
import { isReadAgain, isSignedApart } from './body/body-uses.js';
import { buildersOf, calleesOf, callsIn, isInBuilder, scopesOf, sinksOf, type Written } from './call-scopes.js';
import { namedArguments } from './named-arguments.js';
import { isGivenBackApart, isSignedIn, isUsedElsewhere } from './sameness/other-uses.js';
import { marksOf, saidAs } from './sameness/same-value.js';
import { signedUses } from './sameness/signed-uses.js';
import { handedTypes } from './type/handed-types.js';
import { isOfRecord } from './type/kept-records.js';
import { goesInto, isNamedType, openEntry } from './type/open-entries.js';
import { isUnwritten, typeEntries } from './type/type-entries.js';
import { writtenOutFields } from './type/written-out-fields.js';
import { type UrlAsked, urlBeside } from './url/url-beside.js';

/** Chains of callers beyond which a request's types are not followed to where they are put in. */
const CHAINS = 1_200;
const NESTED = 4;
/** How often there are more looks, for a client with many callers. */
const REFILLS = 3;

/**
 * What else goes by names: the user's own tables and tests, the names that are spelled out, the expressions that put names together; `isRegionUnseen`: code
 * that is not there may send them to a region.
 */
type NamesInUse = {
  readonly routing: readonly OwnRouting[];
  readonly uses: readonly TypeUse[];
  readonly dynamic: readonly DynamicType[];
  readonly isRegionUnseen: boolean;
};

/** The requests, each with the places where it can rename what it sends, if a plain rename of that may be a question. */
export function withRenames(session: Session, judged: readonly Judged[], names: NamesInUse): readonly Request[] {
  const isShared = sharedNames(session, judged, names);
  // The rest of the run has questions of its own.
  const floor = session.state.leftInAll / 2;
  const mayMove = namesWhatMoves(session, names);
  const isAsked = ({ request: { pairs, typeAtHost }, isTold }: Judged): boolean =>
    session.state.leftInAll > floor &&
    (isTold || typeAtHost !== null) &&
    pairs.some((pair) => isShared(pair) || (isOpen(pair) && (mayMove || pair.gateway === 'cn')));
  return judged.map((one) => (isAsked(one) ? { ...one.request, ...renamePlaces(session, one) } : one.request));
}

/** A program that names neither CN's host nor a type that moves without a question sends nothing that is renamed, whatever it reads at run time. */
function namesWhatMoves({ program: { catalogue, files } }: Session, { uses, dynamic }: NamesInUse): boolean {
  const hosts = [...catalogue.hosts].flatMap(([host, gateway]) => (gateway === 'cn' ? [host] : []));
  return (
    dynamic.length > 0 ||
    uses.some(({ type, status }) => status === 'partner' || catalogue.migrations.get(type)?.applies === 'always') ||
    files.some(({ file }) => hosts.some((host) => file.text.includes(host)))
  );
}

/** Whether a name may have to stay as it is written: in a program that knows regions or is half migrated, put together of pieces, or asked for by something else. */
function sharedNames(
  session: Session,
  judged: readonly Judged[],
  { routing, uses, dynamic, isRegionUnseen }: NamesInUse,
): (pair: Pair) => boolean {
  const { migrations } = session.program.catalogue;
  const isNamed = isRegionUnseen || namesRegions(session.program) || judged.some(({ request }) => request.pairs.some(mayBeRegional));
  const held = new Set(routing.flatMap(({ stops, missing }) => (stops === true ? missing : [])));
  const asking = new Set(dynamic.flatMap(({ nonEscaping, becomes }) => (nonEscaping ? [] : becomes)));
  // A program that is half migrated: old and new stand side by side, in one table perhaps, and what is sent there goes its own way.
  const isHalf = uses.some(({ status }) => status === 'partner');
  return ({ type: { value, from } }) => {
    const migration = value === null ? undefined : migrations.get(value);
    if (value === null || migration?.applies !== 'always') return false;
    return isNamed || isHalf || held.has(migration.newType) || asking.has(value) || !from.some(({ node }) => node.value.includes(value));
  };
}

/** A type that nobody knows, to CN or to wherever. */
function isOpen({ type, gateway }: Pair): boolean {
  return type.value === null && (gateway === 'cn' || gateway === 'unknown');
}

/** To a region, or to a host that is put together of a part which nobody knows: `openapi-b-%s.temu.com`. */
function mayBeRegional({ gateway, url }: Pair): boolean {
  return isRegional(gateway) || (gateway === 'unknown' && url.hidden?.why === 'part');
}

type Places = Required<Pick<Request, 'renames' | 'opens'>>;
const NONE: Places = { renames: null, opens: null };

/**
 * The expressions that put a type into what the request sends, for all chains of callers, each with the URL in sight of it: renamed there by where it
 * goes, one name serves several gateways.
 */
function renamePlaces(session: Session, judged: Judged): Places {
  const { callStrings } = judged.sent;
  if (callStrings.length === 0 || callStrings.length > CHAINS * session.state.share) return NONE;
  return budgeted(
    session,
    () => aside(session, () => outermostPlaces(session, judged)),
    () => NONE,
  );
}

/** What is handed to a function that builds the body, which others may call as well, as far out as its URL is in sight; else the entry itself. */
function outermostPlaces(session: Session, judged: Judged): Places {
  const own = placesOf(session, judged, 0);
  for (let level = NESTED; level > 0 && own.isBuilt; level--) {
    const handed = placesOf(session, judged, level);
    if (handed.isWhole) return handed;
  }
  return own;
}

/** `isWhole`: no chain of callers is without a place; `isBuilt`: some places stand in functions that build the body. */
type Found = Places & { readonly isWhole: boolean; readonly isBuilt: boolean };

/** `level`: the calls of functions which build the body that a place is moved out of. */
function placesOf(session: Session, judged: Judged, level: number): Found {
  const {
    call,
    sent: { callStrings },
  } = judged;
  let refills = 0;
  const known: Asked = { isAny: false, isWhole: true, at: new Map() };
  const open: Asked = { isAny: false, isWhole: true, at: new Map() };
  for (const callString of callStrings) {
    if (isRunningOut(session) && refills++ < REFILLS) refill(session);
    const sent = sentBy(session, call, along(callString));
    const isOpenHere = sent.types.some((type) => isUnknownName(type));
    const isKnownHere = sent.types.some((type) => isOld(session, type));
    if (!isOpenHere && !isKnownHere) continue;
    const written = isOpenHere ? openIn(session, call, callString, level) : writtenIn(session, call, callString, sent, level);
    if (isOpenHere) add(open, written, callString, sent);
    if (isKnownHere) add(known, written, callString, sent);
  }
  const isBuilt = [...known.at.values(), ...open.at.values()].some(({ node, chains }) =>
    chains.some(({ env }) => isInBuilder({ node, env })),
  );
  const renames = withUrls(session, judged, known);
  const opens = open.isAny ? withUrls(session, judged, open) : null;
  if (renames === null || opens === null) return { renames, opens: null, isWhole: renames !== null && !open.isAny, isBuilt };
  return { renames, opens: opens.length > 0 ? ofEach([...renames, ...opens]) : [], isWhole: true, isBuilt };
}

function ofEach(places: readonly RenamePlace[]): readonly RenamePlace[] {
  return [...new Map(places.map((place) => [place.node, place])).values()];
}

/** Places that are asked for a URL; `isAny`: there are such chains of callers; `isWhole`: none of them is without a place. */
type Asked = { isAny: boolean; isWhole: boolean; readonly at: Map<Node, Omit<UrlAsked, 'isDoubted'>> };

function add(asked: Asked, written: readonly Written[] | null, callString: CallString, { urls }: SentValues): void {
  asked.isAny = true;
  asked.isWhole &&= written !== null;
  for (const place of written ?? []) {
    const known = asked.at.get(place.node) ?? { ...place, chains: [] };
    asked.at.set(place.node, { ...known, chains: [...known.chains, { env: place.env, callString, urls }] });
  }
}

/** Null where some chain has no such place, or some place no URL. */
function withUrls(session: Session, { call, isDoubted }: Judged, { isWhole, at }: Asked): readonly RenamePlace[] | null {
  if (!isWhole) return null;
  const places: RenamePlace[] = [];
  for (const one of at.values()) {
    const isFixed = isUnwritten(one.node) || runsElsewhere(one.node, one.tree);
    const url = isFixed ? null : urlBeside(session, call, { ...one, isDoubted });
    if (url === null) return null;
    places.push({ file: one.tree.file, node: one.node, url });
  }
  return places;
}

/** Its value is not told, and it has not passed through the renaming function. */
function isUnknownName(type: AbstractValue): boolean {
  // A text without letters is one that grows out of sight.
  const isPart = type.kind === 'text' && (type.text === '' || type.text.includes(UNKNOWN_SUBSTRING));
  const isHidden = isPart || (type.kind === 'unknown' && !type.soft);
  return isHidden && !type.steps.some(({ why }) => why === 'router');
}

function openIn(session: Session, call: KnownCall, callString: CallString, level: number): readonly Written[] | null {
  const found = openEntry(session, call, callString);
  // An earlier run has renamed it.
  if (found !== null && renamedByUrl(found.node) !== null) return [];
  const isSent = (_env: Env, ref: Ref): boolean => isNamedType(ref);
  const places = found === null ? null : safeAt(session, call, callString, [found], isSent, level);
  return places?.filter(({ node }) => renamedByUrl(node) === null) ?? null;
}

function isOld({ program: { catalogue } }: Session, type: AbstractValue): boolean {
  return type.kind === 'text' && catalogue.migrations.get(type.text)?.applies === 'always';
}

/** The innermost function on a chain of callers, or one that it has the body built by, that puts in the very type that is sent. */
function writtenIn(
  session: Session,
  call: KnownCall,
  callString: CallString,
  { types }: SentValues,
  level: number,
): readonly Written[] | null {
  // Business parameters that nobody hands over in sight may hold a type of their own, which is not renamed: the entry's is all the same.
  const firm = types.filter((type) => !(type.kind === 'unknown' && type.soft));
  const sent = marksOf(firm.length > 0 ? firm : types);
  if (sent === null) return null;
  const isSent = (env: Env, { tree, node }: Ref): boolean => marksOf(saidAs(session, node, tree, env))?.mark === sent.mark;
  const sinks = sinksOf(call, callString);
  for (const scope of scopesOf(call, callString)) {
    const found = within(session, scope, sinks, along(callString), isSent, 0).filter(
      ({ node }) => !isGivenBackApart(node, scope.node, sinks),
    );
    if (found.length === 0) continue;
    return safeAt(session, call, callString, found, isSent, level);
  }
  return null;
}

/** The places, moved out of so many calls; null where it is not safe to rename one of these, or of those on the way. */
function safeAt(
  session: Session,
  call: KnownCall,
  callString: CallString,
  places: readonly Written[],
  isSent: IsSent,
  level: number,
): readonly Written[] | null {
  // Between the two the variable may be given something else.
  const signed = signedUses(session, places).filter((use) => isSent(use.env, use));
  const whole = [places, [...places, ...signed]].find((some) => isSafe(session, call, callString, some, isSent));
  if (whole === undefined) return null;
  if (level === 0) return whole;
  const handed = handedTypes(session, whole);
  return handed === null ? null : safeAt(session, call, callString, handed, isSent, level - 1);
}

/** Nothing but the request sees the new name, no signature is of the old one, and nothing writes another name in its place. */
function isSafe(session: Session, call: KnownCall, callString: CallString, found: readonly Written[], isSent: IsSent): boolean {
  const scopes = [...scopesOf(call, callString), ...found.flatMap(({ tree, node }) => enclosingOf(tree, node))];
  const onTheWay = new Set(scopes.map(({ node }) => node));
  return !(
    found.some(
      (one) =>
        isOfGoWriter(session, one.node, one.tree) ||
        isUsedElsewhere(session, one, found, sinksOf(call, callString)) ||
        isReadAgain(session, one, one.env, (fn) => onTheWay.has(fn)),
    ) ||
    isSignedApart(session, scopes, found, hooksOfClient(session, call)) ||
    isSignedOutside(call, callString, found, isSent)
  );
}

function enclosingOf(tree: Ref['tree'], node: Node): readonly Ref[] {
  const fn = enclosing(node);
  return fn === null ? [] : [{ tree, node: fn }];
}

/** A caller has signed the type by its old name, and hands the signature over; a function that builds the body of the type signs what is renamed. */
function isSignedOutside(call: KnownCall, callString: CallString, found: readonly Written[], isSent: IsSent): boolean {
  const env = along(callString);
  const builders = found.flatMap(buildersOf).map((one) => one.node);
  return [...scopesOf(call, callString)].some(
    ({ tree, node }) =>
      node.kind === 'function' &&
      !found.some((place) => isWithin(place.node, node)) &&
      isSignedIn({ tree, node }, (use) => isSent(env, { tree, node: use }), builders),
  );
}

type IsSent = (env: Env, ref: Ref) => boolean;

/** What a function that builds gives back, the same list for each chain of callers. */
const givenBackIn = remembered((fn: Node): readonly Node[] => [...walk(fn)].filter(({ kind }) => kind === 'return'));

/** The calls of a scope, those first that go into what is sent. */
const callsFor = remembered((sinks: readonly Node[]) =>
  remembered((scope: Node): ReadonlySet<CallNode> => {
    const calls = callsIn(scope);
    const sent = calls.filter((node) => goesInto(node, sinks, scope));
    // `send(url, signed(type))` puts in last what `const { type } = toRequest(command)` has put in before.
    const isAtSink = (node: Node): boolean => sinks.some((sink) => isWithin(node, sink));
    return new Set([...sent.filter(isAtSink), ...sent, ...calls]);
  }),
);

/** `sinks`: what goes into one of these is sent on this chain of callers; the other branch of a function builds a body of its own. */
function within(session: Session, scope: Ref, sinks: readonly Node[], env: Env, isSent: IsSent, depth: number): readonly Written[] {
  const { tree } = scope;
  const own = [...typeEntries(scope), ...namedArguments(session, scope, env), ...writtenOutFields(session, scope, env)].filter(
    (node) =>
      !isLogged(node) && renamedByUrl(node.parent ?? node) === null && isSent(env, { tree, node }) && !isOfRecord(session, { tree, node }),
  );
  if (own.length > 0 || depth >= NESTED) return own.map((node) => ({ tree, node, env }));
  for (const node of callsFor(sinks)(scope.node)) {
    for (const fn of calleesOf(session, { tree, node }, env)) {
      const inside = entered(session, fn.node, { tree, node }, env);
      const built = within(session, fn, givenBackIn(fn.node), inside, isSent, depth + 1);
      if (built.length > 0) return built;
    }
  }
  return [];
}
