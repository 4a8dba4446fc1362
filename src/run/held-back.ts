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
  const rewritten = rewrittenIn(made).map(({ file, range }) => ({ key: placeKey(file.path, range.start), unit: made.unitOf(file.path) }));
  const keys = new Set(rewritten.map(({ key }) => key));
  const told = requestsOf(failures, made, moved);
  const places = new Map([...new Set([...told.values()].flat())].map((request) => [request, placesOf(request, made)] as const));
  const fresh = new Map<string, HeldBack>();
  const wide = new Set<string | null>();
  // Of several failures about one place the last one is its reason.
  for (const failure of [...failures].reverse()) {
    const { why, about } = failure;
    const ofRequest = (told.get(failure) ?? []).flatMap((request) => places.get(request) ?? []).filter((key) => keys.has(key));
    for (const key of ofRequest.length > 0 ? ofRequest : wideOf(failure)) if (!fresh.has(key)) fresh.set(key, { why, about });
  }
  return new Map([...held, ...fresh]);

  /** All of the package, or all there are; once, since a second failure would find each of them held. */
  function wideOf({ file }: Failure): readonly string[] {
    const unit = made.unitOf(file);
    const ofUnit = rewritten.filter((one) => one.unit === unit);
    const home = ofUnit.length > 0 ? unit : null;
    if (wide.has(home)) return [];
    wide.add(home);
    return (home === null ? rewritten : ofUnit).map(({ key }) => key);
  }
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

/** The requests that each failure is about: those that stand there, or that send what stands there. One look at each place, of which a request may have thousands. */
function requestsOf(failures: readonly Failure[], { requests }: Outline, moved: Moved): ReadonlyMap<Failure, readonly RequestPlaces[]> {
  const [before, after] = [placed(failures.filter(({ isAfter }) => !isAfter)), placed(failures.filter(({ isAfter }) => isAfter))];
  const found = new Map<Failure, RequestPlaces[]>();
  for (const request of requests) {
    const hit = new Set<Failure>();
    for (const place of [[request.own], request.pairs, request.sites].flat()) {
      const { path, range } = place;
      for (const failure of before.get(path)?.get(range.start) ?? []) hit.add(failure);
      const later = after.get(path);
      for (const failure of later?.get(moved(path, range.start)) ?? []) hit.add(failure);
    }
    for (const failure of hit) {
      const known = found.get(failure);
      if (known) known.push(request);
      else found.set(failure, [request]);
    }
  }
  return found;
}

/** By path, and by where they are in it. */
function placed(failures: readonly Failure[]): ReadonlyMap<string, ReadonlyMap<number, readonly Failure[]>> {
  const byPath = new Map<string, Map<number, Failure[]>>();
  for (const failure of failures) {
    const byStart = byPath.get(failure.file) ?? new Map<number, Failure[]>();
    byPath.set(failure.file, byStart.set(failure.at, [...(byStart.get(failure.at) ?? []), failure]));
  }
  return byPath;
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
