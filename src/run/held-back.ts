import type { Facts, Finding, HeldBack, Pair, Request, Site } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import type { Failure } from './compare-plans.js';
import type { Planned } from './planned.js';

/** By path and start of a finding: why its edits are taken back. */
export type HeldPlaces = ReadonlyMap<string, HeldBack>;

export function placeKey(path: string, start: number): string {
  return `${path}:${start}`;
}

/**
 * Places to hold back, and with them all that belongs to a failure: the edits of its request, which are those of its types and of what goes by these
 * names, its URL and its router; where these are held back already or none is known, those of its package, and at last all.
 */
export function heldWith(held: HeldPlaces, failures: readonly Failure[], made: Plan, moved: Planned['moved']): HeldPlaces {
  const rewritten = rewrittenIn(made);
  const after = new Map(held);
  for (const failure of failures) {
    const { facts } = made;
    const unit = facts.unitOf(failure.file);
    const ofRequest = new Set(requestsAt(failure, made, moved).flatMap((request) => placesOf(request, made)));
    const near = rewritten.filter(({ file, range }) => ofRequest.has(placeKey(file.path, range.start)));
    const ofUnit = near.length > 0 ? near : rewritten.filter(({ file }) => facts.unitOf(file.path) === unit);
    for (const { file, range } of ofUnit.length > 0 ? ofUnit : rewritten)
      after.set(placeKey(file.path, range.start), { why: failure.why, about: failure.about });
  }
  return after;
}

/** The same places in the files as they would be. */
export function heldAfter(held: HeldPlaces, moved: Planned['moved']): HeldPlaces {
  return new Map(
    [...held].map(([key, why]) => {
      const at = key.lastIndexOf(':');
      const path = key.slice(0, at);
      return [placeKey(path, moved(path, Number(key.slice(at + 1)))), why];
    }),
  );
}

/** Every edit that no person asked for. */
export function allHeld(held: HeldPlaces, [first]: readonly Failure[], made: Plan): HeldPlaces {
  if (!first) return held;
  return new Map([...held, ...rewrittenIn(made).map(({ file, range }) => [placeKey(file.path, range.start), first] as const)]);
}

function rewrittenIn({ findings }: Plan): readonly Finding[] {
  return findings.filter(({ decision }) => decision.action === 'rewrite' && !isChosen(decision));
}

/** A person's answer or flag stands, whatever it breaks: the report says so. */
function isChosen(decision: Finding['decision']): boolean {
  return decision.evidence.some(({ why }) => why === 'flag' || why === 'suppressed-here');
}

/** The requests that a failure is about: those that stand there, or that send what stands there. */
function requestsAt({ file, at, isAfter }: Failure, { facts }: Plan, moved: Planned['moved']): readonly Request[] {
  const isHere = (path: string, start: number): boolean => path === file && (isAfter ? moved(path, start) : start) === at;
  const isFrom = ({ type, url }: Pair): boolean =>
    [...type.from, ...url.from].some((from) => facts.index.sitesAt(from.node).some((site) => isHere(site.file.path, site.range.start)));
  return facts.links.requests.filter(
    (request) =>
      isHere(request.file.path, request.node.range.start) ||
      request.pairs.some((pair) => isHere(pair.file.path, pair.node.range.start) || isFrom(pair)),
  );
}

function placesOf(request: Request, { facts }: Plan): readonly string[] {
  const sent: readonly Site[] = request.pairs.flatMap(({ type, url }) =>
    [...type.from, ...url.from].flatMap(({ node }) => facts.index.sitesAt(node)),
  );
  const sites = [...sent, ...sent.flatMap((site) => unsentNamesakes(site, facts))];
  return [placeKey(request.file.path, request.node.range.start), ...sites.map((site) => placeKey(site.file.path, site.range.start))];
}

/** A list, a key, a case of the same name in the unit: renamed without the name that is sent, it would miss that. */
function unsentNamesakes(site: Site, facts: Facts): readonly Site[] {
  const unit = facts.unitOf(site.file.path);
  return facts.index
    .sitesNamed(site.found)
    .filter((one) => one.found === site.found && facts.unitOf(one.file.path) === unit && facts.pairsOf(one).length === 0);
}
