import type { Catalogue, Facts, Gateway, Pair, Request, Verdict } from '../../src/model/index.js';
import { isRouted } from './is-routed.js';
import { isMoved, movesByRegion } from './pairs.js';
import { isRoutedByRun } from './routed-call.js';

/** A request that goes through the router sends the partner's types to the partner. */
export function routed(gateway: Gateway, type: string | null, catalogue: Catalogue): Gateway {
  return gateway === 'cn' && type !== null && catalogue.partnerTypes.has(type) ? 'partner' : gateway;
}

/** The gateway that the pair's request goes to once the decisions are carried out. */
export function gatewayAfter(pair: Pair, request: Request, type: string | null, facts: Facts): Gateway {
  if (isMoved(pair, facts) || movesByRegion(pair, facts)) return 'partner';
  return isRouted(request) || isRoutedByRun(request, facts) ? routed(pair.gateway, type, facts.catalogue) : pair.gateway;
}

/** Named like the partner's own (`bg.glo.…`, `bg.btg.…`, `….global`), but in no announcement: nobody here can tell where it is served. */
export function isShapedForPartner(type: string): boolean {
  return /^bg\.(glo|qtg|btg)\.|\.global$/.test(type);
}

/** What the gateway does with the type on the day of the run. */
export function verdictOf(type: string | null, gateway: Gateway, facts: Facts): Verdict {
  if (type === null || gateway === 'unknown') return 'unknown';
  const isPartners = facts.catalogue.partnerTypes.has(type);
  if (gateway !== 'cn' && gateway !== 'partner') return 'ok';
  if (!isPartners && isShapedForPartner(type)) return 'unknown';
  if (gateway === 'partner') return isPartners ? 'ok' : 'broken';
  if (isPartners) return 'broken';
  const migration = facts.catalogue.migrations.get(type);
  if (!migration || migration.applies === 'never') return 'ok';
  if (migration.applies === 'semi-only') return 'unknown';
  return migration.offlineOn !== null && migration.offlineOn <= facts.asOf ? 'broken' : 'ok';
}
