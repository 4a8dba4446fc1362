import type { Decision, DynamicType, Facts, OwnRouting } from '../src/model.js';
import { review } from './decisions.js';

/** Code that tests a name's shape, or a map that would send a new name to the old gateway; null where nothing is missing from it. */
export function nameDependentCode(own: OwnRouting, facts: Facts): Decision | null {
  if (own.what === 'url-test' || own.what === 'old-to-new') return null;
  const renamed = renamedIn(facts.unitOf(own.file.path), facts);
  const missing = own.missing.filter((type) => renamed.has(type));
  if (missing.length === 0) return null;
  return review('name-dependent-code', [], [], [own.what, ...(own.partnerValue === null ? [] : [`→ ${own.partnerValue}`]), ...missing]);
}

/** New names that the unit sends once the decisions are carried out. */
function renamedIn(unit: string, facts: Facts): ReadonlySet<string> {
  const names = new Set<string>();
  for (const use of facts.uses) {
    if (facts.unitOf(use.file.path) !== unit) continue;
    if (use.status === 'partner') names.add(use.type);
    const migration = facts.catalogue.migrations.get(use.type);
    if (migration) names.add(migration.newType);
  }
  return names;
}

/** A type put together at run time that no plain search finds. */
export function builtType(dynamic: DynamicType, facts: Facts): Decision | null {
  if (dynamic.becomes.length === 0) return null;
  const isToken = facts.sites.some(
    (site) => site.file === dynamic.file && dynamic.node.range.start <= site.range.start && site.range.end <= dynamic.node.range.end,
  );
  return isToken ? null : review('dynamic-type', [], [], dynamic.becomes);
}
