import type { CallOutcome, Catalogue } from '../model/index.js';

/**
 * A pair of which the named files hold the migrated half and other files the one that is not: a commit of it breaks the request.
 * Its token is in no named file, so no finding says so.
 */
export function isHalf({ pair, before }: CallOutcome, { partnerTypes }: Catalogue): boolean {
  if (before.verdict !== 'broken' || before.type === null) return false;
  const isNamed = (from: typeof pair.type.from) => from.some(({ file }) => file.scope === 'named');
  if (partnerTypes.has(before.type)) return before.gateway === 'cn' && isNamed(pair.type.from) && !isNamed(pair.url.from);
  return before.gateway === 'partner' && isNamed(pair.url.from) && !isNamed(pair.type.from);
}
