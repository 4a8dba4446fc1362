import type { Decision, Facts, Node, Pair, Site, Transform } from '../src/model.js';
import { evidence, here, keep, proposal, review, rewrite } from './decisions.js';
import { edit, renameAt } from './edits.js';
import { isComment } from './near.js';
import { migrationOf, proposalsFor } from './proposals.js';

const regionWord = /^(cn|china|us|usa|america|eu|europe|global|pa|partner)$/i;
const cnWord = /^(cn|china)$/i;

/** US, EU and GLOBAL did not change: a type that goes there keeps its name, one that may go there is for a person. */
export const regionalGateway: Transform = {
  name: 'regional-gateway',
  decide(site, facts) {
    if (site.kind !== 'type' || isComment(site)) return null;
    const pairs = facts.pairsOf(site);
    return byPairs(site, pairs, facts) ?? byTag(site, facts);
  },
};

function byPairs(site: Site, pairs: readonly Pair[], facts: Facts): Decision | null {
  const regional = pairs.filter(isRegional);
  if (regional.length === 0) return null;
  const proofs = regional
    .slice(0, 5)
    .map((pair) =>
      evidence(pair.file, pair.node.range, pair.region === null ? 'regional-host' : 'region-selector', pair.region ?? pair.gateway),
    );
  const certain = regional.length === pairs.length && pairs.every((pair) => pair.url.strength === 'proved' && pair.gateway !== 'unknown');
  if (certain && facts.links.followed.has(site)) return keep('regional', proofs);
  return review('regional-gateway', proposalsFor(site, facts), proofs);
}

function isRegional(pair: Pair): boolean {
  if (pair.gateway === 'us' || pair.gateway === 'eu' || pair.gateway === 'global') return true;
  return pair.gateway === 'unknown' && pair.region !== null && !cnWord.test(pair.region);
}

/** `{ 'bg.goods.add': 'cn' }`, `call('cn', 'bg.goods.add')`: the region beside the type must change with it, or neither may. */
function byTag(site: Site, facts: Facts): Decision | null {
  const tag = site.node === null ? null : tagOf(site.node);
  if (tag === null) return null;
  const migration = migrationOf(site, facts);
  if (/^(pa|partner)$/i.test(tag.value)) return null;
  if (!cnWord.test(tag.value))
    return review('regional-gateway', proposalsFor(site, facts), [evidence(site.file, tag.range, 'region-selector', tag.value)]);
  const partner = facts.links.routing.find(
    (own) => own.partnerValue !== null && /^[\w-]+$/.test(own.partnerValue) && facts.unitOf(own.file.path) === facts.unitOf(site.file.path),
  );
  if (!partner || partner.partnerValue === null)
    return review('regional-gateway', proposalsFor(site, facts), [evidence(site.file, tag.range, 'region-selector', tag.value)]);
  const both = [renameAt(site, migration.newType), edit(site.file, tag.inner, partner.partnerValue)] as const;
  const proofs = [
    here(site, 'announced', migration.announcement),
    evidence(partner.file, partner.node.range, 'partner-host', partner.partnerValue),
  ] as const;
  if (migration.applies !== 'always') return review('price-review', [proposal('semi', both), proposal('full', [])], proofs);
  return rewrite('migrated-type', both, proofs);
}

/** The region word beside the type: the value of its key, or another argument of its call. */
function tagOf(node: Node): Extract<Node, { kind: 'string' }> | null {
  const parent = node.parent;
  if (parent?.kind === 'entry' && parent.key === node) return regionString(parent.value);
  if (parent?.kind === 'call') return parent.args.map(regionString).find((tag) => tag !== null) ?? null;
  if (parent?.kind !== 'entry' || parent.parent?.kind !== 'object') return null;
  for (const sibling of parent.parent.entries) {
    if (sibling.kind !== 'entry' || sibling === parent) continue;
    const key = sibling.key.kind === 'name' ? sibling.key.name : sibling.key.kind === 'string' ? sibling.key.value : '';
    if (/region|gateway|site|area/i.test(key)) return regionString(sibling.value);
  }
  return null;
}

function regionString(node: Node | null): Extract<Node, { kind: 'string' }> | null {
  return node?.kind === 'string' && regionWord.test(node.value) ? node : null;
}
