import { editAt } from '../../src/base/edit-at.js';
import { atHandOf } from '../../src/base/nodes-below.js';
import { nodesAtHand, remembered } from '../../src/base/tree.js';
import type { CallNode, Decision, EntryNode, Evidence, Facts, Node, ObjectNode, Site, StringNode, Tree } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence, here, proposal, review, rewrite } from '../support/decisions.js';
import { isData, isFileRead } from '../support/documents.js';
import { partnerHost, renameAt } from '../support/edits.js';
import { isRouted } from '../support/is-routed.js';
import { isProved } from '../support/pairs.js';
import { migrationOf, proposalsFor } from '../support/proposals.js';
import { movesAsTold } from '../support/reach.js';

export const regionWord = /^(cn|china|us|usa|america|eu|europe|global|pa|partner)$/i;
export const cnWord = /^(cn|china)$/i;

/** `{ 'bg.goods.add': 'cn' }`, `call('cn', 'bg.goods.add')`: the region beside the type must change with it, or neither may. */
export function byTag(site: Site, facts: Facts): Decision | null {
  const tag = site.node === null ? null : tagOf(site.node);
  if (tag === null || /^(pa|partner)$/i.test(tag.value) || !(regionWord.test(tag.value) || isOwnName(tag))) return null;
  if (!regionWord.test(tag.value)) return isSent(site, facts) ? null : ownRoute(site, site, tag, facts);
  const chooses = evidence(site.file, tag.range, 'region-selector', tag.value);
  if (!cnWord.test(tag.value)) return review('regional-gateway', proposalsFor(site, facts), [chooses]);
  const partner = isChosenBy(tag, site, facts) ? partnerEntry(site, facts) : null;
  if (partner === null) return isRoutable(site, facts) ? null : review('regional-gateway', proposalsFor(site, facts), [chooses]);
  const migration = migrationOf(site, facts);
  const both = [renameAt(site, migration.newType), editAt(site.file, tag.inner, partner.detail)] as const;
  const proofs = [here(site, 'announced', migration.announcement), partner] as const;
  if (migration.applies !== 'always') return review('price-review', [proposal('semi', both), proposal('full', [])], proofs);
  return rewrite('migrated-type', both, proofs);
}

/** No request is known to send it, or the word chooses the gateway of each that does: `region: 'CN'` of an interface is no shop's. */
function isChosenBy(tag: StringNode, site: Site, facts: Facts): boolean {
  const isTag = ({ why, file, range }: Evidence): boolean =>
    why === 'region-selector' && file === site.file.path && range.start === tag.range.start;
  return facts.pairsOf(site).every(({ url }) => url.steps.some(isTag));
}

/** Every request that sends it goes to CN or the partner, whatever the word beside it is for, and picks its router by type there: the region stays. */
function isRoutable(site: Site, facts: Facts): boolean {
  const pairs = facts.pairsOf(site).filter(({ url }) => url.value !== null);
  if (pairs.length === 0 || !facts.links.nonEscaping.has(site)) return false;
  return pairs.every((pair) => {
    if (pair.gateway === 'partner') return true;
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
  atHandOf(entries).filter((entry): entry is EntryNode => {
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
    for (const node of nodesAtHand(tree)) {
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
export function byMap(site: Site, facts: Facts): Decision | null {
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
