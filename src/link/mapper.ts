import type { Links, OwnRouting, Site } from '../model.js';
import type { Session } from './session.js';
export function mappedSites(_session: Session, _sites: readonly Site[], _routing: readonly OwnRouting[]): Links['throughMapper'] {
  return new Map();
}
