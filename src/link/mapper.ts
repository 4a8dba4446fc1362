import type { Links, OwnRouting, Request, Site } from '../model/index.js';
import type { Session } from './session.js';

/** Type sites that the user's own map turns into the new name before they are sent. */
export function mappedSites(
  session: Session,
  sites: readonly Site[],
  routing: readonly OwnRouting[],
  requests: readonly Request[],
): Links['throughMapper'] {
  const mappers = new Map(routing.filter((own) => own.what === 'old-to-new').map((own) => [own.node, own]));
  const sent = new Set(requests.flatMap((request) => request.pairs.flatMap((pair) => pair.type.from.map((from) => from.node))));
  const mapped = new Map<Site, OwnRouting>();
  if (mappers.size === 0) return mapped;
  for (const site of sites) {
    if (site.kind !== 'type' || site.node?.kind !== 'string' || sent.has(site.node)) continue;
    const maps = [...(session.keysInto.get(site.node) ?? [])];
    const [own] = maps.flatMap((map) => mappers.get(map) ?? []);
    if (own && maps.every((map) => mappers.has(map))) mapped.set(site, own);
  }
  return mapped;
}
