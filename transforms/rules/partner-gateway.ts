import { remembered } from '../../src/base/tree.js';
import type {
  Decision,
  Evidence,
  EvidenceWhy,
  Facts,
  Language,
  Pair,
  Reason,
  Request,
  Site,
  SourceFile,
  Transform,
  Tree,
  TypeUse,
} from '../../src/model/index.js';
import { standsBesidePartner } from '../support/beside-partner.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence, here, keep, proposal, review, rewrite } from '../support/decisions.js';
import { partnerHost, renameAt } from '../support/edits.js';
import { isComment, isKeyOfMap } from '../support/near.js';
import { gatewayAfterRun, isProved } from '../support/pairs.js';
import { proposalsFor } from '../support/proposals.js';
import { isRouted, routeFor } from '../support/routed-call.js';
import { testPath } from '../support/test-path.js';
import { isDocument } from './documentation.js';
import { follows } from './follow.js';
import { routeBeside } from './regional-gateway.js';

/** How many calls a review lists; more would bury the rest of the report. */
const LISTED = 12;
/** How many types a question names. */
const NAMES = 100;
/* Requests named as places to route. */
const NAMED = 3;

const scripts: ReadonlySet<Language> = new Set(['shell', 'http', 'nginx', 'sql', 'unknown']);

/** The CN host also prints labels and takes uploads: only its router has a twin on the partner gateway. */
export const otherCnEndpoint: Transform = {
  name: 'other-cn-endpoint',
  decide(site, facts) {
    if (site.kind !== 'gateway' || isComment(site)) return null;
    const path = pathAfter(site);
    if (path === null || isRouterPath(path)) return null;
    return review('other-cn-endpoint', proposalsFor(site, facts), twinOf(site, path, facts), [path]);
  },
};

/** The same path on the partner's host, where the file has both: the code chooses between them already. */
function twinOf(site: Site, path: string, facts: Facts): readonly Evidence[] {
  const twin = partnerHost(facts.catalogue.hosts) + path;
  const start = placeOf(twin, site.file, facts);
  return start === -1 ? [] : [evidence(site.file, { start, end: start + twin.length }, 'partner-host', twin)];
}

const twins = remembered((_file: SourceFile): Map<string, number> => new Map());

/** Most files do not name the partner's host at all, which is asked once a file, as each twin is. */
function placeOf(twin: string, file: SourceFile, { catalogue }: Facts): number {
  const known = twins(file);
  const find = (text: string): number => {
    const start = known.get(text) ?? file.text.indexOf(text);
    known.set(text, start);
    return start;
  };
  return find(partnerHost(catalogue.hosts)) === -1 ? -1 : find(twin);
}

/** What stands after the host in the same string, up to white space or a closing mark; null for a bare host. */
function pathAfter(site: Site): string | null {
  const end = site.node?.kind === 'string' ? site.node.inner.end : site.file.text.length;
  const rest = site.file.text.slice(site.range.end, end).replaceAll('\\/', '/');
  const path = /^(:\d+)?([^\s"'`<>)\]}|,;，。；]*)/.exec(rest)?.[2] ?? '';
  return path === '' ? null : path;
}

function isRouterPath(path: string): boolean {
  return /^\/?(openapi\/?)?(openapi\/router\/?)?([?#].*)?$/.test(path);
}

/** A host in a test of the URL's text is no endpoint: the branch goes on telling CN from the rest. */
export const testedHost: Transform = {
  name: 'tested-host',
  decide(site) {
    if (site.kind !== 'gateway' || site.node?.kind !== 'string') return null;
    const parent = site.node.parent;
    const isTest =
      parent?.kind === 'compare' ||
      (parent?.kind === 'case' && parent.tests.includes(site.node)) ||
      (parent?.kind === 'call' &&
        parent.callee.kind === 'member' &&
        /^(includes|startsWith|indexOf|contains|Contains|HasPrefix|startswith|equals|match|test)$/.test(parent.callee.property));
    return isTest ? keep('still-serves-cn', [here(site, 'router', 'test')]) : null;
  },
};

/** A CN router URL moves only if migrated types provably reach it and nothing else can. */
export const partnerGateway: Transform = {
  name: 'partner-gateway',
  decide(site, facts) {
    if (site.kind !== 'gateway' || isComment(site)) return null;
    const { gateway } = facts.settingsOf(site.file.path);
    if (gateway === 'keep') return keep('still-serves-cn', [here(site, 'flag', 'gateway: keep')]);
    const move = renameAt(site, partnerHost(facts.catalogue.hosts));
    if (gateway === 'move') return rewrite('partner-gateway', [move], [here(site, 'flag', 'gateway: move')]);
    const pairs = facts.pairsOf(site);
    const partners = pairs.filter((pair) => gatewayAfterRun(pair, facts) === 'partner');
    const proved = partners.filter(isProved);
    if (proved.length > 0 && !canServeOthers(site, pairs, facts) && !isOneOfSeveral(pairs, facts)) {
      const [first, ...more] = proved.slice(0, LISTED).map((pair) => reached(pair));
      if (first) return rewrite('partner-gateway', [move], [first, ...more]);
    }
    return staying(site, pairs, partners, facts);
  },
};

/** A default behind a variable that nobody can see: where the request can be routed it works whatever the variable says, so the default may stay. */
function isOneOfSeveral(pairs: readonly Pair[], facts: Facts): boolean {
  const requests = requestsOf(pairs, facts);
  return (
    requests.some((request) => request.pairs.some((pair) => pair.url.value === null)) &&
    requests.every((request) => isRouted(request) || facts.routing.routeOf(request) !== null)
  );
}

/** The requests that these pairs were found for, each once. */
function requestsOf(pairs: readonly Pair[], facts: Facts): readonly Request[] {
  return [...new Set(pairs.flatMap((pair) => facts.index.requestOf(pair) ?? []))];
}

function staying(site: Site, pairs: readonly Pair[], partners: readonly Pair[], facts: Facts): Decision {
  const others = othersOf(site, pairs, facts);
  const requests = requestsOf(pairs, facts);
  const isRoutedAll = requests.every((request) => picksRouter(request, facts));
  if (requests.length > 0 && (isRoutedAll || (partners.length > 0 && requests.every((request) => isSettled(request, facts)))))
    return keep('still-serves-cn', others);
  if (
    site.node !== null &&
    standsBesidePartner(site.node, site.file, facts) &&
    unlinkedSites(site, facts).length === 0 &&
    !sendsUnseen(site, facts)
  )
    return keep('still-serves-cn', [...others, here(site, 'partner-host')]);
  if (pairs.length === 0 && isMendedWithout(site, facts)) return keep('still-serves-cn', others);
  if (partners.length === 0 && facts.links.nonEscaping.has(site) && pairs.every((pair) => gatewayAfterRun(pair, facts) === 'cn'))
    return keep('still-serves-cn', others);
  if (partners.length === 0 && !pairs.some(isUntold) && !unitSendsPartner(site, facts)) return keep('still-serves-cn', others);
  const unlinked = unlinkedSites(site, facts)
    .slice(0, LISTED)
    .map((other) => here(other, 'unlinked-type', other.found));
  const proofs = [
    ...requests.slice(0, NAMED).map(given),
    ...unlinked.slice(0, NAMED),
    ...partners.slice(0, LISTED).map(reached),
    ...others,
  ];
  // A script that posts by itself has no place for a function.
  const isAlone = requests.length === 0 && scripts.has(site.tree.language);
  const moves = pairs.some((pair) => worksOnCn(pair, facts)) ? [] : proposalsFor(site, facts);
  const proposals = [...moves, ...(isAlone ? [] : [proposal('route', [])])];
  return review('mixed-gateway', proposals, [...proofs, ...unlinked.slice(NAMED, LISTED)], callList(site, pairs, facts));
}

/** The partner would answer that there is no such type. */
function worksOnCn(pair: Pair, facts: Facts): boolean {
  return pair.gateway === 'cn' && gatewayAfterRun(pair, facts) === 'cn';
}

/** Whoever calls it says the type, and is not in sight: a client for other repositories may be sent anything. */
function isUntold(pair: Pair): boolean {
  return pair.type.value === null && pair.gateway === 'cn';
}

/** A default that no known request falls back to: every request of the package is right without it. */
function isMendedWithout(site: Site, facts: Facts): boolean {
  return isUnitMended(facts.unitOf(site.file.path), facts);
}

const isUnitMended = sinceDecided('moves', (unit: string, facts: Facts): boolean => {
  const requests = facts.links.requests.filter((request) => facts.unitOf(request.file.path) === unit);
  const sending = requests.filter((request) => request.pairs.some((pair) => gatewayAfterRun(pair, facts) === 'partner'));
  return sending.length > 0 && unlinkedIn(unit, facts).length === 0 && sending.every((request) => isSettled(request, facts));
});

function picksRouter(request: Request, facts: Facts): boolean {
  return isRouted(request) || routeFor(request, facts) !== null;
}

/** The request picks its router by type, or all that it sends is right where it goes. */
const isSettled = sinceDecided('moves', (request: Request, facts: Facts): boolean => {
  if (picksRouter(request, facts)) return true;
  return request.pairs.every((pair) => {
    const home = gatewayAfterRun(pair, facts);
    // A type that stays is right wherever it goes now, though nobody sees the variable that says where.
    return home === 'cn' ? pair.gateway !== 'partner' : home === 'partner' && pair.gateway !== 'cn' && pair.gateway !== 'unknown';
  });
});

/** The line at which the request is given its URL: where a person would route it. */
function given(request: Request): Evidence {
  return evidence(request.file, (request.host ?? request.node).range, 'url-given');
}

function reached(pair: Pair): Evidence {
  return evidence(pair.file, pair.node.range, 'request', pair.type.value ?? '');
}

/** Whether a type that stays on CN, or may, can go through this URL. */
function canServeOthers(site: Site, pairs: readonly Pair[], facts: Facts): boolean {
  if (pairs.some((pair) => gatewayAfterRun(pair, facts) !== 'partner')) return true;
  if (unseenBeside(site, facts).length > 0) return true;
  return (facts.links.nonEscaping.has(site) ? unplaced(site, facts) : strangers(site, facts)).length > 0;
}

function othersOf(site: Site, pairs: readonly Pair[], facts: Facts): readonly Evidence[] {
  const known = pairs
    .filter((pair) => gatewayAfterRun(pair, facts) !== 'partner')
    .map((pair) => evidence(pair.file, pair.node.range, whyOther(pair, facts), pair.type.value ?? ''));
  const unseen = facts.links.nonEscaping.has(site) ? unplaced(site, facts) : strangers(site, facts);
  return [...known.slice(0, LISTED), ...unseenBeside(site, facts), ...unseen.slice(0, LISTED)].slice(0, LISTED);
}

/** Evidence that is not there is unknown, not absent: a file of the program that nobody could read may hold a caller. */
function unseenBeside(site: Site, facts: Facts): readonly Evidence[] {
  const unit = facts.unitOf(site.file.path);
  return facts.unseen
    .filter((path) => facts.unitOf(path) === unit)
    .slice(0, LISTED)
    .map((path) => evidence({ path }, { start: 0, end: 0 }, 'unseen-file'));
}

function whyOther({ type }: Pair, facts: Facts): EvidenceWhy {
  if (type.value === null) return 'unknown-type';
  return facts.catalogue.migrations.has(type.value) ? 'kept-type' : 'unmigrated-type';
}

/** Strangers that no request was found for: whoever sends them may do so through any URL of the unit, also through one whose uses are all known. */
function unplaced(site: Site, facts: Facts): readonly Evidence[] {
  return unplacedIn(facts.unitOf(site.file.path), facts);
}

const unplacedIn = sinceDecided('types', (unit: string, facts: Facts): readonly Evidence[] =>
  usesIn(unit, facts).flatMap((use) => {
    const tree = facts.trees.get(use.file.path);
    if (!tree || use.status === 'partner' || !isProgram(tree) || testPath.test(use.file.path) || use.node.kind !== 'string') return [];
    const found: Site = { tree, file: use.file, range: use.range, kind: 'type', found: use.type, node: use.node };
    // A key that only names the interface is asked with; one that is given a route is sent there.
    const isAsked = isKeyOfMap(found) && routeBeside(use.node) === null;
    if (facts.pairsOf(found).length > 0 || follows(found, facts) || isAsked) return [];
    const decision = use.status === 'old' ? decisionAt(use.file.path, use.range.start, facts) : undefined;
    const isSettled = decision?.action === 'rewrite' || (decision?.action === 'keep' && decision.reason !== 'full-managed');
    return isSettled ? [] : [evidence(use.file, use.range, use.status === 'old' ? 'unlinked-type' : 'unplaced-type', use.type)];
  }),
);

const programs: ReadonlySet<Language> = new Set<Language>([
  'typescript',
  'javascript',
  'vue',
  'svelte',
  'python',
  'go',
  'java',
  'kotlin',
  'php',
  'csharp',
  'ruby',
]);

function isProgram({ language }: Tree): boolean {
  return programs.has(language);
}

function strangers(site: Site, facts: Facts): readonly Evidence[] {
  return strangersIn(facts.unitOf(site.file.path), facts);
}

/** Types of the same unit that are not proved to go elsewhere and do not belong to the partner. */
const strangersIn = sinceDecided('types', (unit: string, facts: Facts): readonly Evidence[] => {
  const found: Evidence[] = [];
  for (const use of usesIn(unit, facts)) {
    if (use.status === 'partner') continue;
    const decision = use.status === 'old' ? decisionAt(use.file.path, use.range.start, facts) : undefined;
    if (decision?.action === 'rewrite' || (decision?.action === 'keep' && decision.reason === 'documentation')) continue;
    found.push(evidence(use.file, use.range, whyStranger(use, facts), use.type));
  }
  for (const dynamic of facts.links.dynamic) {
    if (facts.unitOf(dynamic.file.path) === unit) found.push(evidence(dynamic.file, dynamic.node.range, 'built-type'));
  }
  return found;
});

/** No path from these types to the URL is known, so none is claimed. */
function whyStranger({ file, range, type, node, status }: TypeUse, facts: Facts): EvidenceWhy {
  const tree = facts.trees.get(file.path);
  if (tree && facts.pairsOf({ tree, file, range, kind: 'type', found: type, node }).length > 0) return 'neighbour-type';
  return status === 'old' ? 'unlinked-type' : 'unplaced-type';
}

/** What the code of a unit names, comments apart. */
const usesIn = sinceDecided(null, (unit: string, facts: Facts): readonly TypeUse[] =>
  facts.uses.filter((use) => use.node.kind !== 'comment' && facts.unitOf(use.file.path) === unit && !isInDocument(use.file.path, facts)),
);

function isInDocument(path: string, facts: Facts): boolean {
  const tree = facts.trees.get(path);
  return tree !== undefined && isDocument(tree, facts);
}

function decisionAt(path: string, start: number, facts: Facts): Decision | undefined {
  const site = facts.index.siteAt(path, start);
  return site === null ? undefined : facts.decided.get(site);
}

function unitSendsPartner(site: Site, facts: Facts): boolean {
  return sendsPartner(facts.unitOf(site.file.path), facts);
}

const sendsPartner = sinceDecided(null, (unit: string, facts: Facts): boolean => usesIn(unit, facts).some((use) => use.status !== 'other'));

/** Renamed types of the package whose request was not found: nobody knows which entry of the user's own map they choose. */
function unlinkedSites(site: Site, facts: Facts): readonly Site[] {
  return unlinkedIn(facts.unitOf(site.file.path), facts);
}

function sendsUnseen(site: Site, facts: Facts): boolean {
  return unseenIn(facts.unitOf(site.file.path), facts).length > 0;
}

/** The partner's types of a package whose request was not found, as `unlinkedIn` has the old ones: a second run asks what the first one asked. */
const unseenIn = sinceDecided(null, (unit: string, facts: Facts): readonly TypeUse[] =>
  usesIn(unit, facts).filter((use) => {
    const tree = facts.trees.get(use.file.path);
    if (use.status !== 'partner' || !tree || !isProgram(tree) || use.node.kind !== 'string') return false;
    const found: Site = { tree, file: use.file, range: use.range, kind: 'type', found: use.type, node: use.node };
    return facts.pairsOf(found).length === 0 && !follows(found, facts) && !isKeyOfMap(found);
  }),
);

/** What becomes of a type that this run or a person renames. */
const mayMove: ReadonlySet<Reason> = new Set<Reason>(['migrated-type', 'regional-gateway']);

const unlinkedIn = sinceDecided('types', (unit: string, facts: Facts): readonly Site[] =>
  facts.index.unlinkedIn(unit).filter((other) => !isKeyOfMap(other) && mayMove.has(facts.decided.get(other)?.reason ?? 'documentation')),
);

function callList(site: Site, pairs: readonly Pair[], facts: Facts): readonly string[] {
  if (pairs.length === 0) return cut(typesIn(facts.unitOf(site.file.path), facts));
  const sent = pairs.flatMap((pair) => pair.type.value ?? []);
  return cut([...new Set([...sent, ...unlinkedTypes(facts.unitOf(site.file.path), facts)])].sort());
}

/** More types than the catalogue has are a list that nobody reads. */
function cut(types: readonly string[]): readonly string[] {
  return types.length <= NAMES ? types : [...types.slice(0, NAMES), `… +${types.length - NAMES}`];
}

const unlinkedTypes = sinceDecided(
  'types',
  (unit: string, facts: Facts): ReadonlySet<string> => new Set(unlinkedIn(unit, facts).map(({ found }) => found)),
);

const typesIn = sinceDecided('types', (unit: string, facts: Facts): readonly string[] =>
  [...new Set([...unlinkedTypes(unit, facts), ...usesIn(unit, facts).map(({ type }) => type)])].sort(),
);
