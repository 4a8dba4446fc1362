import type { Facts, Migration, Proposal, Site } from '../../src/model/index.js';
import { byShop } from './by-shop.js';
import { proposal } from './decisions.js';
import { partnerHost, renameAt } from './edits.js';

export function migrationOf(site: Site, facts: Facts): Migration {
  const migration = facts.catalogue.migrations.get(site.found);
  if (!migration) throw new Error(`${site.file.path}: ${site.found} at ${site.range.start} is in no announcement`);
  return migration;
}

/** The choices of a person about a place that the tool does not decide: the new name, or the partner's host. */
export function proposalsFor(site: Site, facts: Facts): readonly Proposal[] {
  if (site.kind === 'gateway') return [proposal('move', [renameAt(site, partnerHost(facts.catalogue.hosts))])];
  const migration = migrationOf(site, facts);
  if (migration.applies === 'semi-only') return shopProposals(site, migration, facts);
  return [proposal('rename', [renameAt(site, migration.newType)])];
}

/** 半托 moves, 全托 stays, a client for both asks its shop. */
export function shopProposals(site: Site, migration: Migration, facts: Facts): readonly Proposal[] {
  return [
    proposal('semi', [renameAt(site, migration.newType)]),
    proposal('full', []),
    proposal('by-shop', [], byShop(site, migration, facts)),
  ];
}
