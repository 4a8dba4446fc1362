import type { Facts, Gateway, Pair, Possible, Site } from '../src/model.js';

/** Where the type of a pair belongs once the decisions so far are carried out. `undecided`: unknown, dynamic, or waiting for a person. */
export type Home = 'partner' | 'cn' | 'undecided';

export function homeOf(pair: Pair, facts: Facts): Home {
  const { value } = pair.type;
  if (value === null) return 'undecided';
  if (facts.catalogue.partnerTypes.has(value)) return 'partner';
  if (!facts.catalogue.migrations.has(value)) return 'cn';
  const site = siteOf(pair.type, value, facts);
  const decision = site === null ? undefined : facts.decided.get(site);
  if (decision?.action === 'rewrite') return 'partner';
  return decision?.action === 'keep' ? 'cn' : 'undecided';
}

/** The type that the request sends once the decisions so far are carried out. */
export function typeAfter(pair: Pair, facts: Facts): string | null {
  const { value } = pair.type;
  const migration = value === null ? undefined : facts.catalogue.migrations.get(value);
  return migration && homeOf(pair, facts) === 'partner' ? migration.newType : value;
}

/** The site that puts `value` into an expression: the only string that it is made from. */
export function siteOf(possible: Possible, value: string, facts: Facts): Site | null {
  if (possible.from.length !== 1) return null;
  const [from] = possible.from;
  return facts.sites.find((site) => site.node === from?.node && site.found.toLowerCase() === value.toLowerCase()) ?? null;
}

/** The CN host's site that a pair's URL is made from, null where its URL has none. */
export function gatewaySiteOf(pair: Pair, facts: Facts): Site | null {
  return facts.sites.find((site) => site.kind === 'gateway' && pair.url.from.some((from) => from.node === site.node)) ?? null;
}

/** The region beside the type changes with it, so that the user's own map sends it to the partner. */
export function movesByRegion(pair: Pair, facts: Facts): boolean {
  const unit = facts.unitOf(pair.file.path);
  for (const [site, decision] of facts.decided) {
    if (site.found !== pair.type.value || decision.action !== 'rewrite' || decision.edits.length < 2) continue;
    if (facts.unitOf(site.file.path) === unit) return true;
  }
  return false;
}

/** Whether the pair's URL is CN's now. */
export function isOnCn(pair: Pair): boolean {
  return pair.gateway === 'cn';
}

export function isProved(pair: Pair): boolean {
  return pair.type.strength === 'proved' && pair.url.strength === 'proved';
}

export type { Gateway };
