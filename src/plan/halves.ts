import type { CallOutcome, Catalogue, Gateway, Verdict } from '../model/index.js';

type State = { readonly gateway: Gateway; readonly type: string | null; readonly verdict: Verdict };

/**
 * A pair of which the named files hold the migrated half and other files the one that is not: a commit of it breaks the request.
 * Its token is in no named file, so no finding says so.
 */
export function isHalf({ pair, before }: CallOutcome, catalogue: Catalogue): boolean {
  return isHalfOf(pair, before, catalogue);
}

/** Paths of the files that hold a request of which the named files have, or will have once they are migrated, the migrated half only; else none. */
export function filesOfHalf(call: CallOutcome, catalogue: Catalogue): readonly string[] {
  const { pair } = call;
  const willBe = !call.isChosen && isHalfOf(pair, call, catalogue);
  if (!willBe && !isHalf(call, catalogue)) return [];
  return [
    ...new Set([pair.file, ...pair.type.from.map(({ file }) => file), ...pair.url.from.map(({ file }) => file)].map(({ path }) => path)),
  ];
}

function isHalfOf(pair: CallOutcome['pair'], { gateway, type, verdict }: State, { partnerTypes }: Catalogue): boolean {
  if (verdict !== 'broken' || type === null) return false;
  const isNamed = (from: typeof pair.type.from) => from.some(({ file }) => file.scope === 'named');
  if (partnerTypes.has(type)) return gateway === 'cn' && isNamed(pair.type.from) && !isNamed(pair.url.from);
  return gateway === 'partner' && isNamed(pair.url.from) && !isNamed(pair.type.from);
}
