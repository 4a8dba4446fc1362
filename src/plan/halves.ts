import type { CallOutcome, Catalogue, Gateway, Verdict } from '../model/index.js';

type State = { readonly gateway: Gateway; readonly type: string | null; readonly verdict: Verdict };

/**
 * A pair of which the named files hold the migrated half and other files the one that is not: a commit of it breaks the request.
 * Its token is in no named file, so no finding says so.
 */
export function isHalf({ pair, before }: CallOutcome, catalogue: Catalogue): boolean {
  return isHalfOf(pair, before, catalogue);
}

/**
 * Paths of the files that hold a request of which the named files have, or will have once they are migrated, the migrated half only, and of those
 * that send an old one to CN from a file that is not named; else none.
 */
export function filesOfHalf(call: CallOutcome, catalogue: Catalogue): readonly string[] {
  const { pair } = call;
  const from = (value: CallOutcome['pair']['type']) => value.from.map(({ file }) => file);
  const willBe = !call.isChosen && isHalfOf(pair, call, catalogue);
  if (willBe || isHalf(call, catalogue)) return pathsOf([pair.file, ...from(pair.type), ...from(pair.url), ...pair.pickedIn]);
  return isLeftBehind(call, catalogue) ? pathsOf([pair.file, ...from(pair.type), ...pair.pickedIn]) : [];
}

function pathsOf(files: CallOutcome['pair']['pickedIn']): readonly string[] {
  return [...new Set(files.map(({ path }) => path))];
}

/** An old type of the named files that still goes to CN by a request in a file that is not named: the router there would rename it. */
function isLeftBehind({ pair, gateway, type, verdict, isChosen }: CallOutcome, { migrations }: Catalogue): boolean {
  if (isChosen || verdict === 'ok' || gateway !== 'cn' || type === null || !migrations.has(type)) return false;
  return pair.type.from.some(({ file }) => file.scope === 'named') && pair.pickedIn.some(({ scope }) => scope !== 'named');
}

function isHalfOf(pair: CallOutcome['pair'], { gateway, type, verdict }: State, { partnerTypes }: Catalogue): boolean {
  if (verdict !== 'broken' || type === null) return false;
  const isNamed = (from: typeof pair.type.from) => from.some(({ file }) => file.scope === 'named');
  if (partnerTypes.has(type)) return gateway === 'cn' && isNamed(pair.type.from) && !isNamed(pair.url.from);
  return gateway === 'partner' && isNamed(pair.url.from) && !isNamed(pair.type.from);
}
