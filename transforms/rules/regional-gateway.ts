import { nodesOf, remembered } from '../../src/base/tree.js';
import type {
  CallNode,
  Decision,
  EntryNode,
  Evidence,
  Facts,
  Node,
  ObjectNode,
  Pair,
  Reason,
  Site,
  StringNode,
  Transform,
  Tree,
} from '../../src/model/index.js';
import { priceReview } from '../price-review/price-review.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence, here, keep, proposal, review, rewrite } from '../support/decisions.js';
import { edit, partnerHost, renameAt } from '../support/edits.js';
import { isRouted } from '../support/is-routed.js';
import { namesakesOf } from '../support/namesakes.js';
import { isComment } from '../support/near.js';
import { isRenamedByCode } from '../support/open-renames.js';
import { isProved } from '../support/pairs.js';
import { migrationOf, proposalsFor } from '../support/proposals.js';
import { movesAsTold, reachOf } from '../support/reach.js';
import { builtForRequests, isRenamedWhenSent } from '../support/renamed-call.js';
import { byReach } from './by-reach.js';
import { isData, isFileRead } from './documentation.js';

const regionWord = /^(cn|china|us|usa|america|eu|europe|global|pa|partner)$/i;
const cnWord = /^(cn|china)$/i;

/** US, EU and GLOBAL did not change: a type that goes there keeps its name, one that may go there is for a person. */
export const regionalGateway: Transform = {
  name: 'regional-gateway',
  decide(site, facts) {
    if (site.kind !== 'type' || isComment(site)) return null;
    // An earlier run has made the request rename it: nothing else may change its name.
    if (facts.pairsOf(site).some(isRenamedByCode) && isRenamedWhenSent(site, facts)) return asWritten(site, facts);
    const decision =
      byNamesakes(site, facts) ??
      bySplit(site, facts) ??
      byPairs(site, facts.pairsOf(site), facts) ??
      byTag(site, facts) ??
      byMap(site, facts) ??
      byReach(site, facts);
    if (decision?.action !== 'review') return decision;
    if (isFullManaged(site, facts) || isOfShopsAlone(site, facts)) return null;
    return isRenamedWhenSent(site, facts) ? asWritten(site, facts) : decision;
  },
};

function asWritten(site: Site, facts: Facts): Decision {
  return keep('renamed-when-sent', facts.pairsOf(site).slice(0, LISTED).map(sending));
}

/** A limit, a test, a counter goes by the name that is sent: as it is written where the requests rename it, and a question where that is one. */
function byNamesakes(site: Site, facts: Facts): Decision | null {
  if (facts.pairsOf(site).length > 0) return null;
  const { proof, others, asked } = namesakesIn(`${facts.unitOf(site.file.path)}\0${site.found}`, facts);
  if (proof === null) return asked && review('regional-gateway', proposalsFor(site, facts), [asked]);
  return others ? review('regional-gateway', proposalsFor(site, facts), [proof]) : keep('renamed-when-sent', [proof]);
}

type Told = { readonly proof: Evidence | null; readonly others: boolean; readonly asked: Evidence | null };

/**
 * Of a unit and a name: where it is put together or written for requests that rename it, and where one is sent that is a question of the regions;
 * `others`: some that is sent is renamed itself, or is a question.
 */
const namesakesIn = sinceDecided(null, (about: string, facts: Facts): Told => {
  const [unit = '', found = ''] = about.split('\0');
  const { sent } = namesakesOf(unit, found, facts);
  const reasons = sent.map((site) => regionalGateway.decide(site, facts)?.reason ?? null);
  const sentFor = (reason: Reason): Site | undefined => sent.find((_, at) => reasons[at] === reason);
  const written = sentFor('renamed-when-sent');
  const open = sentFor('regional-gateway');
  const names = [found, facts.catalogue.migrations.get(found)?.newType];
  const isOfName = ({ file, type: { value } }: Pair): boolean => names.includes(value ?? '') && facts.unitOf(file.path) === unit;
  const built =
    [...builtForRequests(null, facts)].find(([{ file }, pairs]) => facts.unitOf(file.path) === unit && pairs.some(isOfName))?.[0] ??
    facts.links.requests.flatMap(({ pairs }) =>
      pairs.filter((pair) => isRenamedByCode(pair) && pair.type.value !== found && isOfName(pair)),
    )[0];
  return {
    proof: written ? here(written, 'followed', found) : built ? evidence(built.file, built.node.range, 'followed', found) : null,
    others: reasons.some((reason) => reason !== 'renamed-when-sent' && reason !== 'regional'),
    asked: open ? here(open, 'followed', found) : null,
  };
});

/** Something else goes by the name (a limit, a list, a case) and keeps it, for what a region is sent or may be: under two names it would miss one of them. */
function bySplit(site: Site, facts: Facts): Decision | null {
  const pairs = facts.pairsOf(site);
  if (pairs.length === 0 || pairs.some((pair) => mayBeRegional(pair, facts))) return null;
  const [asking] = askingIn(`${facts.unitOf(site.file.path)}\0${site.found}`, facts);
  return asking ? review('regional-gateway', proposalsFor(site, facts), [here(asking, 'followed', site.found)]) : null;
}

/** Of a unit and a name: the places that go by it, send it nowhere and keep it. */
const askingIn = sinceDecided(null, (asked: string, facts: Facts): readonly Site[] => {
  const [unit = '', found = ''] = asked.split('\0');
  const { sent, asking, constants } = namesakesOf(unit, found, facts);
  const isShared = sent.some((site) => facts.pairsOf(site).some((pair) => mayBeRegional(pair, facts)));
  return isShared
    ? [...asking, ...constants]
    : asking.filter((site) => byTag(site, facts)?.action !== 'rewrite' && byReach(site, facts) !== null);
});

/** Requests that a kept name lists. */
const LISTED = 5;

function sending({ file, node, type }: Pair): Evidence {
  return evidence(file, node.range, 'request', type.value ?? '');
}

/** A name that a full-managed shop keeps stays wherever it goes: the region is no question. */
function isFullManaged(site: Site, facts: Facts): boolean {
  return priceReview.decide(site, facts)?.reason === 'full-managed';
}

/** A price review that no region is sent: which shops it serves is the question, or has been, not where. */
function isOfShopsAlone(site: Site, facts: Facts): boolean {
  const decision = priceReview.decide(site, facts);
  if (decision === null || (decision.action !== 'review' && facts.rulingOf(site, 'price-review') === null)) return false;
  const { sent } = namesakesOf(facts.unitOf(site.file.path), site.found, facts);
  return sent.length > 0 && !sent.some((one) => facts.pairsOf(one).some((pair) => mayBeRegional(pair, facts)));
}

function byPairs(site: Site, pairs: readonly Pair[], facts: Facts): Decision | null {
  const regional = pairs.filter((pair) => mayBeRegional(pair, facts));
  if (regional.length === 0) return null;
  const proofs = regional
    .slice(0, 5)
    .map((pair) =>
      evidence(pair.file, pair.node.range, pair.region === null ? 'regional-host' : 'region-selector', pair.region ?? pair.gateway),
    );
  const told = pairs.filter((pair) => !isBesideDefault(pair, regional));
  const certain = told.every((pair) => regional.includes(pair) && pair.url.strength === 'proved' && pair.gateway !== 'unknown');
  if (certain && facts.links.nonEscaping.has(site)) return keep('regional', proofs);
  if (reachesRegionsAlone(site, facts) && told.every((pair) => isRegional(pair) || isAmong(pair, regional)))
    return keep('regional', proofs);
  return review('regional-gateway', proposalsFor(site, facts), proofs);
}

/** A variable that nobody can see, before a default that is a region's: the call goes where the default says, as far as the code tells. */
function isBesideDefault({ file, node, url }: Pair, regional: readonly Pair[]): boolean {
  return url.value === null && regional.some((pair) => pair.url.strength === 'proved' && pair.file === file && pair.node === node);
}

/** Nothing in the package leads to CN or the partner: whichever of the regions it is, none of them knows the new name. */
function reachesRegionsAlone({ file }: Site, facts: Facts): boolean {
  const { cn, partner, regional } = reachOf(file.path, facts);
  return !cn && !partner && regional.length > 0;
}

/** What nobody in sight hands over, of a request whose every region is chosen out of a table: it is the key, and leads to one of them. */
function isAmong({ file, node, url, gateway }: Pair, regional: readonly Pair[]): boolean {
  const own = regional.filter((pair) => pair.file === file && pair.node === node);
  const isKey = url.value === null && (url.hidden?.why === 'callers' || url.hidden?.why === 'part');
  return gateway === 'unknown' && isKey && own.length > 0 && own.every(({ region }) => region !== null);
}

function isRegional(pair: Pair): boolean {
  return pair.gateway === 'us' || pair.gateway === 'eu' || pair.gateway === 'global';
}

/** Of a URL that nobody knows, chosen by a key: the key names a region, or may stand for one in a package that reaches any. */
function mayBeRegional(pair: Pair, facts: Facts): boolean {
  if (isRegional(pair)) return true;
  if (pair.gateway !== 'unknown' || pair.region === null) return false;
  const words = pair.region.split(/[^a-z]+/i).filter((word) => regionWord.test(word));
  if (words.some((word) => cnWord.test(word))) return false;
  const { cn, regional } = reachOf(pair.file.path, facts);
  return words.length > 0 || regional.length > 0 || !cn;
}

/** `{ 'bg.goods.add': 'cn' }`, `call('cn', 'bg.goods.add')`: the region beside the type must change with it, or neither may. */
function byTag(site: Site, facts: Facts): Decision | null {
  const tag = site.node === null ? null : tagOf(site.node);
  if (tag === null || /^(pa|partner)$/i.test(tag.value) || !(regionWord.test(tag.value) || isOwnName(tag))) return null;
  if (!regionWord.test(tag.value)) return isSent(site, facts) ? null : ownRoute(site, site, tag, facts);
  const chooses = evidence(site.file, tag.range, 'region-selector', tag.value);
  if (!cnWord.test(tag.value)) return review('regional-gateway', proposalsFor(site, facts), [chooses]);
  const partner = partnerEntry(site, facts);
  if (partner === null) return isRoutable(site, facts) ? null : review('regional-gateway', proposalsFor(site, facts), [chooses]);
  const migration = migrationOf(site, facts);
  const both = [renameAt(site, migration.newType), edit(site.file, tag.inner, partner.detail)] as const;
  const proofs = [here(site, 'announced', migration.announcement), partner] as const;
  if (migration.applies !== 'always') return review('price-review', [proposal('semi', both), proposal('full', [])], proofs);
  return rewrite('migrated-type', both, proofs);
}

/** Every request that sends it goes to CN, whatever the word beside it is for, and picks its router by type there: the region stays. */
function isRoutable(site: Site, facts: Facts): boolean {
  const pairs = facts.pairsOf(site).filter(({ url }) => url.value !== null);
  if (pairs.length === 0 || !facts.links.nonEscaping.has(site)) return false;
  return pairs.every((pair) => {
    const request = pair.gateway === 'cn' && isProved(pair) ? facts.index.requestOf(pair) : null;
    return request !== null && (isRouted(request) || facts.routing.routeOf(request) !== null);
  });
}

/** The name itself goes into a request, rather than asking a map for the way there. */
function isSent(site: Site, facts: Facts): boolean {
  return site.node?.parent?.kind === 'entry' && site.node.parent.key !== site.node && isRoutable(site, facts);
}

/** The meaning of a route's name is the user's own affair: the row stays, and so does a look-up there, until a row for the new name is added. */
function ownRoute(site: Site, row: Site, tag: StringNode, facts: Facts): Decision {
  const proofs = [evidence(row.file, tag.range, 'region-selector', tag.value)];
  return review('name-dependent-code', [proposal('keep', [])], proofs, ['type-to-region', migrationOf(site, facts).newType]);
}

/** The region word beside the type: the value of its key, or another argument of its call. */
function tagOf(node: Node): StringNode | null {
  const parent = node.parent;
  if (parent?.kind === 'entry' && parent.key === node) return regionString(parent.value) ?? routeIn(parent.value);
  if (parent?.kind === 'call') return regionArgument(parent);
  if (parent?.kind !== 'entry' || parent.parent?.kind !== 'object') return null;
  const beside = regionEntries(parent.parent).find((sibling) => sibling !== parent);
  return beside?.value?.kind === 'string' ? beside.value : null;
}

/** `"bg.goods.add": { "region": "cn", … }` */
function routeIn(value: Node | null): StringNode | null {
  const [tag] = value?.kind === 'object' ? regionEntries(value) : [];
  return tag?.value?.kind === 'string' ? tag.value : null;
}

/** The route that a map of the user's own gives this name: the region word, or a name of the user's, beside the type or below it. */
export function routeBeside(node: Node): StringNode | null {
  const tag = tagOf(node);
  return tag !== null && (regionWord.test(tag.value) || isOwnName(tag)) ? tag : null;
}

/** Neither a region nor an address: what this route leads to only the user's own code knows. */
function isOwnName({ value, parent }: StringNode): boolean {
  const key =
    parent?.kind !== 'entry' ? '' : parent.key.kind === 'name' ? parent.key.name : parent.key.kind === 'string' ? parent.key.value : '';
  return /route|gateway/i.test(key) && value !== '' && !/[/:]|\.[a-z]{2,}$|^\$\{/i.test(value);
}

const regionArgument = remembered(({ args }: CallNode): StringNode | null => args.map(regionString).find((tag) => tag !== null) ?? null);

const regionEntries = remembered(({ entries }: ObjectNode): readonly EntryNode[] =>
  entries.filter((entry): entry is EntryNode => {
    if (entry.kind !== 'entry') return false;
    const key = entry.key.kind === 'name' ? entry.key.name : entry.key.kind === 'string' ? entry.key.value : '';
    return /^(?:route|.*(?:region|gateway|area))$|(?:^|_)site$/i.test(key);
  }),
);

function regionString(node: Node | null): StringNode | null {
  return node?.kind === 'string' && regionWord.test(node.value) ? node : null;
}

/** The partner's key in the only map of gateways that the package has: `{ cn: …, pa: … }` → `pa`. Two maps that differ prove nothing. */
function partnerEntry(site: Site, facts: Facts): Evidence | null {
  return partnerEntryIn(facts.unitOf(site.file.path), facts);
}

const partnerEntryIn = sinceDecided(null, (unit: string, facts: Facts): Evidence | null => {
  const host = partnerHost(facts.catalogue.hosts);
  const found: Evidence[] = [];
  for (const tree of facts.trees.values()) {
    if (facts.unitOf(tree.file.path) !== unit || !namesPartner(tree, host, facts)) continue;
    for (const node of nodesOf(tree)) {
      if (
        node.kind !== 'entry' ||
        node.value?.kind !== 'string' ||
        !(node.value.value.includes(host) || isToldToMove(node.value, tree, facts))
      )
        continue;
      const key = node.key.kind === 'name' ? node.key.name : node.key.kind === 'string' ? node.key.value : null;
      if (key !== null) found.push(evidence(tree.file, node.range, 'partner-host', key));
    }
  }
  const [first] = found;
  return first && regionWord.test(first.detail) && found.every(({ detail }) => detail === first.detail) ? first : null;
});

function namesPartner({ file }: Tree, host: string, { index }: Facts): boolean {
  return file.text.includes(host) || index.sitesIn(file.path).some(({ kind }) => kind === 'gateway');
}

function isToldToMove(value: StringNode, { file }: Tree, facts: Facts): boolean {
  return facts.index.sitesAt(value).some(({ range }) => movesAsTold(file.path, range.start, facts));
}

/** A map of the user's own that chooses by this name and that only a person can change: whoever asks it keeps the name until then. */
function byMap(site: Site, facts: Facts): Decision | null {
  for (const { what, keys } of mapsFor(`${facts.unitOf(site.file.path)}\0${site.found}`, facts)) {
    const key = keys.find((other) => other !== site);
    if (key && byTag(key, facts)?.action === 'review') {
      return review('regional-gateway', proposalsFor(site, facts), [evidence(key.file, key.range, 'region-selector', what)]);
    }
  }
  const row = site.node && routeBeside(site.node) ? undefined : rowsFor(`${facts.unitOf(site.file.path)}\0${site.found}`, facts)[0];
  const tag = row?.node ? tagOf(row.node) : null;
  if (!row || !tag) return null;
  if (!regionWord.test(tag.value)) return ownRoute(site, row, tag, facts);
  return review('regional-gateway', proposalsFor(site, facts), [evidence(row.file, tag.range, 'region-selector', tag.value)]);
}

/** Of a unit and a name: its rows in routing data of the user's own, code or a file that the program reads, which only a person can change. */
const rowsFor = sinceDecided(null, (asked: string, facts: Facts): readonly Site[] => {
  const [unit = '', found = ''] = asked.split('\0');
  return facts.index
    .sitesNamed(found)
    .filter((site) => site.found === found && facts.unitOf(site.file.path) === unit && site.node?.parent?.kind === 'entry')
    .filter((site) => byTag(site, facts)?.action === 'review' && (!isData(site.tree) || isFileRead(site.tree, facts)));
});

/** Of a unit and a name: the user's own maps, each with its keys of that name. */
const mapsFor = sinceDecided(null, (asked: string, facts: Facts): readonly { readonly what: string; readonly keys: readonly Site[] }[] => {
  const [unit = '', found = ''] = asked.split('\0');
  const maps = facts.links.routing.filter(
    ({ what, file }) => (what === 'type-to-region' || what === 'type-to-url') && facts.unitOf(file.path) === unit,
  );
  const named = maps.length === 0 ? [] : facts.index.sitesNamed(found).filter((site) => site.found === found);
  return maps.map(({ what, node }) => ({ what, keys: named.filter((site) => isKeyIn(site, node)) }));
});

function isKeyIn(site: Site, map: Node): boolean {
  const entry = site.node?.parent;
  return entry?.kind === 'entry' && entry.key === site.node && entry.parent === map;
}
