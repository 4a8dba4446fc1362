import type { Facts, Pair, Possible, Site } from '../../src/model/index.js';
import { isBuiltForRequest } from './renamed-call.js';

/** The gateway that serves a pair's type once the decisions so far are carried out. `undecided`: unknown, dynamic, or waiting for a person. */
export type PairGateway = 'partner' | 'cn' | 'undecided';

export function gatewayAfterRun(pair: Pair, facts: Facts): PairGateway {
  const { value } = pair.type;
  if (value === null) return 'undecided';
  if (facts.catalogue.partnerTypes.has(value)) return 'partner';
  if (!facts.catalogue.migrations.has(value)) return 'cn';
  const site = typeSiteOf(pair, value, facts);
  const decision = site === null ? undefined : facts.decided.get(site);
  if (decision?.action === 'rewrite') return 'partner';
  const isRenamed = decision === undefined ? isBuiltForRequest(pair, facts) : decision.reason === 'renamed-when-sent';
  // The request itself renames it where it goes to CN.
  if (isRenamed && pair.gateway !== 'us' && pair.gateway !== 'eu' && pair.gateway !== 'global')
    return pair.gateway === 'unknown' ? 'undecided' : 'partner';
  return decision?.action === 'keep' || isRenamed ? 'cn' : 'undecided';
}

/** The type that the request sends after the run, which writes to named files only. */
export function typeAfter(pair: Pair, facts: Facts): string | null {
  const { value } = pair.type;
  const migration = value === null ? undefined : facts.catalogue.migrations.get(value);
  if (value === null || !migration || gatewayAfterRun(pair, facts) !== 'partner') return value;
  const site = typeSiteOf(pair, value, facts);
  const isHere = site === null || site.file.scope === 'named' || facts.decided.get(site)?.action === 'keep';
  return isHere ? migration.newType : value;
}

/** Whether the CN host that the pair's URL is made from is moved by the run, which writes to named files only. */
export function isMoved(pair: Pair, facts: Facts): boolean {
  const site = gatewaySiteOf(pair, facts);
  return site !== null && site.file.scope === 'named' && facts.decided.get(site)?.action === 'rewrite';
}

/** The site that a pair's type comes from: the string that holds it, or the expression that puts it together. */
function typeSiteOf(pair: Pair, value: string, facts: Facts): Site | null {
  return siteOf(pair.type, value, facts) ?? facts.index.builtFor(pair);
}

/** The site that puts `value` into an expression: the only string that it is made from. */
export function siteOf(possible: Possible, value: string, facts: Facts): Site | null {
  const [first] = possible.from;
  const from = first?.node;
  // A query that is put together in a loop holds the name once for each round.
  if (!from || !possible.from.every(({ node }) => node === from)) return null;
  return facts.index.sitesAt(from).find((site) => site.found.toLowerCase() === value.toLowerCase()) ?? null;
}

/** The CN host's site that a pair's URL is made from, null where its URL has none. */
export function gatewaySiteOf(pair: Pair, facts: Facts): Site | null {
  for (const { node } of pair.url.from) {
    const site = facts.index.sitesAt(node).find(({ kind }) => kind === 'gateway');
    if (site) return site;
  }
  return null;
}

/** The region beside this very type, or beside its row in a table, changes with it, so that the user's own map sends it to the partner. */
export function movesByRegion(pair: Pair, facts: Facts): boolean {
  const { value } = pair.type;
  if (value === null) return false;
  const site = typeSiteOf(pair, value, facts);
  const decision = site?.file.scope === 'named' ? facts.decided.get(site) : undefined;
  const isBeside = decision?.action === 'rewrite' && decision.edits.length > 1;
  return isBeside || facts.decided.movesByRegion(value, facts.unitOf(pair.file.path));
}

export function isProved(pair: Pair): boolean {
  return pair.type.strength === 'proved' && pair.url.strength === 'proved';
}
