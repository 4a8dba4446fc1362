import type { Decision, Facts, Site } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { namesakesOf } from '../support/namesakes.js';
import { isHandedOn, isToldAll } from './by-reach.js';

/** Of a unit and a name: the places that send it, and those that it is looked up or compared by on its way. */
type Matching = { readonly sent: readonly Site[]; readonly asking: readonly Site[] };

/**
 * The place that a rename would part a name from: what is sent is looked up there (a key, an item of a list, a listener), or is sent from there, and the run
 * leaves that file as it is. Under two names the one is no longer found by the other; null where nothing of that kind is left behind.
 */
export function partedFrom(site: Site, decision: Decision, facts: Facts): Site | null {
  if (facts.othersFollow || site.kind !== 'type' || site.file.scope !== 'named' || !isRenamed(decision)) return null;
  const { sent, asking } = matchingIn(`${facts.unitOf(site.file.path)}\0${site.found}`, facts);
  const others = sent.includes(site) ? asking : asking.includes(site) ? sent : [];
  return others.find((other) => other.file.scope !== 'named' && isRenamed(facts.decided.get(other))) ?? null;
}

/** By the code itself: a person who has answered knows of the other file. */
function isRenamed(decision: Decision | undefined): boolean {
  return (
    decision?.action === 'rewrite' &&
    decision.reason === 'migrated-type' &&
    !decision.evidence.some(({ why }) => why === 'flag' || why === 'suppressed-here')
  );
}

const matchingIn = sinceDecided(null, (about: string, facts: Facts): Matching => {
  const [unit = '', found = ''] = about.split('\0');
  const { sent, asking, constants } = namesakesOf(unit, found, facts);
  // A call that nothing is known of may be one more that sends the name.
  const isMatched = (site: Site): boolean => site.node?.parent?.kind !== 'call' || (isHandedOn(site, facts) && isToldAll(unit, facts));
  return { sent, asking: [...asking.filter(isMatched), ...constants.filter((site) => !sent.includes(site))] };
});
