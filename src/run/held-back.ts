import type { Finding, HeldBack } from '../model/index.js';
import type { Failure } from './compare-plans.js';
import type { Moved } from './moved.js';
import type { NamedPlace, Outline, Place, RequestPlaces } from './outline.js';

/** By path and start of a finding: why its edits are taken back. */
export type HeldPlaces = ReadonlyMap<string, HeldBack>;

export function placeKey(path: string, start: number): string {
  return `${path}:${start}`;
}

/**
 * Places to hold back, and with them all that belongs to a failure: the edits of its request, which are those of its types and of what goes by these
 * names, its URL and its router; where these are held back already or none is known, those of its package, and at last all.
 */
export function heldWith(held: HeldPlaces, failures: readonly Failure[], made: Outline, moved: Moved): HeldPlaces {
  const rewritten = rewrittenIn(made);
  const after = new Map(held);
  for (const failure of failures) {
    const unit = made.unitOf(failure.file);
    const ofRequest = new Set(requestsAt(failure, made, moved).flatMap((request) => placesOf(request, made)));
    const near = rewritten.filter(({ file, range }) => ofRequest.has(placeKey(file.path, range.start)));
    const ofUnit = near.length > 0 ? near : rewritten.filter(({ file }) => made.unitOf(file.path) === unit);
    for (const { file, range } of ofUnit.length > 0 ? ofUnit : rewritten)
      after.set(placeKey(file.path, range.start), { why: failure.why, about: failure.about });
  }
  return after;
}

/** The same places in the files as they would be. */
export function heldAfter(held: HeldPlaces, moved: Moved): HeldPlaces {
  return new Map(
    [...held].map(([key, why]) => {
      const at = key.lastIndexOf(':');
      const path = key.slice(0, at);
      return [placeKey(path, moved(path, Number(key.slice(at + 1)))), why];
    }),
  );
}

/** Every edit that no person asked for. */
export function allHeld(held: HeldPlaces, [first]: readonly Failure[], made: Outline): HeldPlaces {
  if (!first) return held;
  return new Map([...held, ...rewrittenIn(made).map(({ file, range }) => [placeKey(file.path, range.start), first] as const)]);
}

function rewrittenIn({ findings }: Outline): readonly Finding[] {
  return findings.filter(({ decision }) => decision.action === 'rewrite' && !isChosen(decision));
}

/** A person's answer or flag stands, whatever it breaks: the report says so. */
function isChosen(decision: Finding['decision']): boolean {
  return decision.evidence.some(({ why }) => why === 'flag' || why === 'suppressed-here');
}

/** The requests that a failure is about: those that stand there, or that send what stands there. */
function requestsAt({ file, at, isAfter }: Failure, { requests }: Outline, moved: Moved): readonly RequestPlaces[] {
  const isHere = ({ path, range }: Place): boolean => path === file && (isAfter ? moved(path, range.start) : range.start) === at;
  return requests.filter(({ own, pairs, sites }) => [own, ...pairs, ...sites].some(isHere));
}

function placesOf(request: RequestPlaces, made: Outline): readonly string[] {
  const { own, sites } = request;
  const held = [own, ...sites, ...sites.flatMap((site) => unsentNamesakes(site, made))];
  return held.map(({ path, range }) => placeKey(path, range.start));
}

/** A list, a key, a case of the same name in the unit: renamed without the name that is sent, it would miss that. */
function unsentNamesakes({ found, path }: NamedPlace, { unsent, unitOf }: Outline): readonly Place[] {
  return unsent.filter((one) => one.found === found && unitOf(one.path) === unitOf(path));
}
