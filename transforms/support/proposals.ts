import type { Facts, Migration, Proposal, Site } from '../../src/model/index.js';
import { proposal } from './decisions.js';
import { partnerHost, renameAt } from './edits.js';

export function migrationOf(site: Site, facts: Facts): Migration {
  const migration = facts.catalogue.migrations.get(site.found);
  if (!migration) throw new Error(`${site.file.path}: ${site.found} at ${site.range.start} is in no announcement`);
  return migration;
}

/** What a person may choose where the tool will not: the new name, or the partner's host. */
export function proposalsFor(site: Site, facts: Facts): readonly Proposal[] {
  if (site.kind === 'gateway') return [proposal('move', [renameAt(site, partnerHost(facts.catalogue.hosts))])];
  const migration = migrationOf(site, facts);
  if (migration.applies === 'semi-only') return shopProposals(site, migration);
  return [proposal('rename', [renameAt(site, migration.newType)])];
}

/** 半托 moves, 全托 stays, a client for both asks its shop. */
export function shopProposals(site: Site, migration: Migration): readonly Proposal[] {
  return [proposal('semi', [renameAt(site, migration.newType)]), proposal('full', []), proposal('by-shop', [], byShop(site, migration))];
}

/** The choice in the language's own words; a tired reader pastes it and fills in where the shop's type comes from. */
function byShop(site: Site, migration: Migration): string {
  const [semi, full] = [quoted(site, migration.newType), quoted(site, migration.oldType)];
  switch (site.tree.language) {
    case 'python':
      return `${semi} if shop_type == "semi" else ${full}`;
    case 'go':
      return `map[bool]string{true: ${semi}, false: ${full}}[shopType == "semi"]`;
    case 'kotlin':
      return `if (shopType == "semi") ${semi} else ${full}`;
    case 'php':
      return `$shopType === 'semi' ? ${semi} : ${full}`;
    case 'java':
      return `"semi".equals(shopType) ? ${semi} : ${full}`;
    case 'csharp':
    case 'ruby':
      return `shopType == "semi" ? ${semi} : ${full}`;
    case 'typescript':
    case 'javascript':
    case 'vue':
    case 'svelte':
    case 'html':
      return `shopType === 'semi' ? ${semi} : ${full}`;
    default:
      return `semi (半托): ${migration.newType}\nfull (全托): ${migration.oldType}`;
  }
}

function quoted(site: Site, type: string): string {
  const quote = site.node?.kind === 'string' && site.node.quote === "'" ? "'" : '"';
  return `${quote}${type}${quote}`;
}
