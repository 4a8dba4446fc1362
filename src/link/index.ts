import { isOtherPath, mayBeRouter } from '../base/open-url.js';
import type { Catalogue, Links, Node, OwnRouting, Pair, Request, Site, Tree, TypeUse } from '../model/index.js';
import { type AskedTypes, askedTypes } from './asked-types.js';
import { nonEscapingSites } from './escape/escape.js';
import { openCarriers, startsOf } from './loading/carried-values.js';
import { openReaders } from './loading/open-setting-readers.js';
import { shortExcerpts } from './loading/short-excerpts.js';
import { openSmallPrograms } from './loading/small-programs.js';
import { askedConstants } from './own-routing/asked-constants.js';
import { unseenCallers } from './own-routing/callers-unseen.js';
import { doubtedNames } from './own-routing/doubted-names.js';
import { withHostTests } from './own-routing/host-tests.js';
import { mappedSites } from './own-routing/mapped-sites.js';
import { namesForMissingCode } from './own-routing/missing-code.js';
import { ownRouting } from './own-routing/own-routing.js';
import { unseenRegions } from './own-routing/regions-unseen.js';
import { twoNames } from './own-routing/two-names.js';
import { withRenames } from './placement/rename-places.js';
import { routerPlace } from './placement/router-place.js';
import { programOf } from './program/program.js';
import { namesRegions } from './program/regional-hosts.js';
import type { Repository } from './program/repository.js';
import { sentByRegionTables } from './requests/chains/region-tables.js';
import { withStrays } from './requests/chains/stray-gateways.js';
import { withoutUnreached } from './requests/chains/unreached.js';
import { withWays } from './requests/chains/ways-to.js';
import { findHeld, findRequests, type KnownCall } from './requests/find.js';
import { dynamicTypes } from './requests/names/dynamic-types.js';
import { type Judged, requestOf } from './requests/pairs.js';
import { pairsAtCalls } from './requests/pairs-at-calls.js';
import { withoutSharedHosts } from './requests/senders/remade-requests.js';
import { startSession, withTypes } from './start-session.js';
import { routersWithoutModule } from './symbols/router-imports.js';
import { openSomeImporters } from './symbols/sight.js';
import type { Session } from './values/session.js';

export type { AskedTypes } from './asked-types.js';
export { letDullSleep } from './loading/dull-functions.js';
export { importedExcerpts } from './loading/short-excerpts.js';
export { closedRepository, type Repository } from './program/repository.js';

export type LinkInput = {
  /** Absolute folder, for module resolution only. */
  readonly root: string;
  /** By path: the files that hold names of the platform, and whatever is open already. */
  readonly trees: ReadonlyMap<string, Tree>;
  /** Paths among `trees` of which only some statements were read. */
  readonly excerpts: ReadonlySet<string>;
  readonly sites: readonly Site[];
  readonly uses: readonly TypeUse[];
  readonly catalogue: Catalogue;
  readonly repository: Repository;
  /** How many evaluations the run has; `LOOKS` for most. */
  readonly looks: number;
  /** What came of asking for types when nearly the same files were linked before; null: nobody asked. */
  readonly askedTypes: AskedTypes | null;
};

/** `short`: excerpts of which the rest must be read before a pair can be told. */
export type Linked = Links & { readonly short: readonly string[]; readonly askedTypes: AskedTypes | null };

/** The pairs of types and gateways, in every request that sends a type. */
export async function link(input: LinkInput): Promise<Linked> {
  const { askedTypes: before } = input;
  const session = startSession(programOf(input.root, input.trees, input.repository, input.catalogue), input.looks, shareAmong(input));
  if (!namesPlatform(input)) return { ...gather(session, [], new Set(), input), askedTypes: before };
  const starts = startsOf(session.program, input);
  openReaders(session, starts);
  if (starts.length > 0) openSmallPrograms(session);
  const central = openCarriers(session, starts);
  const withCompiler = async (files: ReadonlySet<string>): Promise<Gathered> => {
    const { checkerNames } = await import('./symbols/type-checker.js');
    const asking = [...files].flatMap((path) => session.program.trees.get(path) ?? []);
    const typed = withTypes(session, checkerNames(session.program, new Set(asking)), input.looks);
    return gather(typed, requestsOf(typed, central), central, input);
  };
  // What the compiler told before it will tell again, and where it had nothing to tell it has nothing now.
  if (before?.told) return { ...(await withCompiler(before.files)), askedTypes: before };
  const gathered = gather(session, requestsOf(session, central), central, input);
  // The compiler costs half a second: it is asked only where a script's names could not be resolved without types.
  if (before !== null || session.puzzles.size === 0 || gathered.isCut || !isOpen(gathered)) return { ...gathered, askedTypes: before };
  const files = new Set([...session.puzzles.values()].map(({ file }) => file.path));
  const typed = await withCompiler(files);
  return { ...typed, askedTypes: askedTypes(files, gathered, typed) };
}

/** Names beside which one client has as many callers as are followed for any (`CHAINS`), or fewer: half of them may be callers of callers. */
const NAMES = 600;

function shareAmong({ sites, uses }: LinkInput): number {
  return Math.max(1, Math.max(sites.length, uses.length) / NAMES);
}

/** The router of an earlier run, and the beginning of a name that is put together. */
const partOfPlatform = /temu_?gateway|['"`](?:bg|temu)\.(?!com\b)/i;

/** Whether any file holds a type, a piece of one, a gateway or the router: a shop's own pages stand in programs that send nothing to it. */
function namesPlatform({ sites, uses, trees, catalogue }: LinkInput): boolean {
  if (sites.length > 0 || uses.length > 0) return true;
  const hosts = [...catalogue.hosts.keys()];
  return [...trees.values()].some(({ file: { text } }) => partOfPlatform.test(text) || hosts.some((host) => text.includes(host)));
}

/** Every request of the program, those in files that come in meanwhile too. */
function requestsOf(session: Session, central: ReadonlySet<Tree>): readonly Judged[] {
  const { program } = session;
  const requests: Judged[] = [];
  let untold = 0;
  const seen = new Set<Node>();
  for (let start = 0; start < program.callsAtHand.length; ) {
    const calls = program.callsAtHand.slice(start);
    start = program.callsAtHand.length;
    const known: readonly KnownCall[] = [...findRequests(session, calls, central), ...findHeld(session, central)];
    for (const call of known) {
      if (seen.has(call.node)) continue;
      seen.add(call.node);
      const judged = requestOf(session, call, central, routerPlace, untold);
      if (judged === null) continue;
      requests.push(judged);
      if (judged.isTold) openSomeImporters(session, call.tree);
      else untold++;
    }
  }
  return withoutUnreached(requests);
}

/** Something is left that types could tell. */
function isOpen({ requests }: Links): boolean {
  return requests.some(
    (request) => !request.closed || request.pairs.some((pair) => pair.type.strength === 'likely' || pair.url.strength === 'likely'),
  );
}

/** `urlopen(request)` sends what another call has put together, and is no request beside that. */
function untoldBeside({ names, program }: Session, untold: readonly Request[], requests: readonly Request[]): readonly Request[] {
  const known = new Set<Node>(requests.map(({ node }) => node));
  const isKnown = (arg: Node, tree: Tree): boolean => {
    const [decl, another] = arg.kind === 'name' ? (names.declarationsOf(arg, tree) ?? []) : [];
    const made = decl?.node.kind === 'define' && !another ? decl.node.value : arg;
    return made !== null && known.has(made);
  };
  return untold.filter(({ file, node }) => {
    const tree = program.trees.get(file.path);
    return tree === undefined || !node.args.some((arg) => isKnown(arg, tree));
  });
}

/**
 * Old or new names and a CN URL are there that no request was found for: requests of which nothing is known may be theirs, and the router leaves any
 * other as it is. Not where there are many, of which most are none.
 */
function needUntold(untold: readonly Request[], requests: readonly Request[], sites: readonly Site[], uses: readonly TypeUse[]): boolean {
  if (untold.filter(mayBeOurs).length > FEW) return false;
  const linked = new Set<Node>(
    requests.flatMap(({ pairs }) => pairs.flatMap(({ type, url }) => [...type.from, ...url.from].map(({ node }) => node))),
  );
  const isUnlinked = ({ node, file }: Pick<Site, 'node' | 'file'>): boolean =>
    node !== null && !linked.has(node) && !/\.(?:md|markdown|txt)$/i.test(file.path);
  const isName = sites.some((site) => site.kind === 'type' && isUnlinked(site));
  return (
    sites.some((site) => site.kind === 'gateway' && isUnlinked(site)) &&
    (isName || uses.some((use) => use.status === 'partner' && isUnlinked(use)))
  );
}

const FEW = 3;

function mayBeOurs({ typeAtHost, routed, host, pairs }: Request): boolean {
  return (
    (typeAtHost !== null || routed === true) &&
    !isOtherPath(host) &&
    pairs.every(({ url }) => mayBeRouter(url.value === null ? url.hidden : behindHost(url.value)))
  );
}

/** A URL that is known, under a host that may be a stand-in: its path tells. */
function behindHost(url: string): { readonly known: string } {
  return { known: url.replace(/^(?:\w+:)?\/\/[^/?#]*/, '…') };
}

/** What the project's own code that is not there may do by the names that are sent, in a program that sends them to several gateways. */
function routingOutOfSight(session: Session, judged: readonly Judged[]): readonly OwnRouting[] {
  if (!namesRegions(session.program)) return [];
  const pairs = judged.flatMap(({ request }) => request.pairs.filter(({ gateway }) => gateway === 'cn' || gateway === 'unknown'));
  const requests = new Set<Node>(judged.map(({ call }) => call.node));
  return namesForMissingCode(session, pairs, (node) => requests.has(node));
}

/** It sends a known name, and nobody can tell where. */
function isHostUnknown({ request: { pairs } }: Judged): boolean {
  return pairs.some(({ gateway, type }) => gateway === 'unknown' && type.value !== null);
}

/** Every name is sent by a request that has no other callers, to a gateway that is proved. */
function isAllTold(judged: readonly Judged[], sites: readonly Site[]): boolean {
  const requests = judged.map(({ request }) => request);
  const sent = new Set<Node>(requests.flatMap(({ pairs }) => pairs.flatMap(({ type }) => type.from.map(({ node }) => node))));
  const isProved = ({ type, url, gateway }: Pair): boolean =>
    type.strength === 'proved' && url.strength === 'proved' && gateway !== 'unknown';
  return (
    sites.every(({ kind, node }) => kind !== 'type' || (node !== null && sent.has(node))) &&
    requests.every(({ closed, pairs }) => closed && pairs.every(isProved))
  );
}

type Gathered = Omit<Linked, 'askedTypes'>;

function gather(session: Session, found: readonly Judged[], central: ReadonlySet<Tree>, { sites, uses, excerpts }: LinkInput): Gathered {
  const judged = withoutSharedHosts(found);
  const hosts = { isUnknown: judged.some(isHostUnknown), areTold: isAllTold(judged, sites) };
  const { gone, ...unseen } = unseenRegions(session, hosts, () => openSmallPrograms(session));
  const torn = judged
    .filter(({ conflict }) => conflict === 'two-names')
    .flatMap(({ call, request }) => twoNames(session.program, call, request.pairs));
  const routing = [...ownRouting(session, central), ...routingOutOfSight(session, judged), ...torn];
  const dynamic = dynamicTypes(
    session,
    uses,
    judged.filter(({ isTold }) => isTold).map(({ request }) => request),
  );
  const renamed = withRenames(session, withStrays(session, judged), {
    routing,
    uses,
    dynamic,
    isRegionUnseen: unseen.regions.length > 0,
  }).map(pairsAtCalls);
  const requests = withWays(
    session,
    renamed.filter((_, at) => judged[at]?.isTold),
  ).map((request) => withHostTests(session, request));
  const untold = untoldBeside(
    session,
    renamed.filter((_, at) => !judged[at]?.isTold),
    requests,
  );
  const nonEscaping = nonEscapingSites(session, sites);
  const ours = needUntold(untold, requests, sites, uses) ? untold.filter(mayBeOurs) : [];
  return {
    requests: [...requests, ...ours],
    untold: untold.filter((request) => !ours.includes(request)),
    dynamic,
    withoutModule: routersWithoutModule(session).map(({ tree, node }) => ({ file: tree.file, node })),
    routing,
    nonEscaping,
    throughMapper: mappedSites(session, sites, routing, requests),
    ...askedConstants(session, requests, sites, central),
    byRegionTable: sentByRegionTables(session, requests),
    unseen: {
      ...unseen,
      doubted: doubtedNames(sites, requests, unseen.missing, gone),
      callers: sites.some(({ kind }) => kind === 'gateway') ? unseenCallers(session, unseen.missing, requests) : [],
    },
    short: shortExcerpts(session, excerpts),
    // Told when all has been asked.
    isCut: session.state.leftInAll <= 0,
  };
}
