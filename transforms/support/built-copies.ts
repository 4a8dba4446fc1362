import { testPath } from '../../src/base/test-path.js';
import type { Decision, Facts, Site } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';
import { keep, review } from './decisions.js';
import { isDeclared } from './declared-members.js';
import { isRenamedWhenSent } from './renamed-call.js';

/** Names of which a copy that is put together cannot go with those that are sent, each with its unit: no copy is renamed. */
export type Held = { has(about: string): boolean };

/** Of a unit and a name: strings of it, the places that send it, and the expressions that put it together, sent or not as far as is known. */
type Copies = {
  readonly named: readonly Site[];
  readonly sent: readonly Site[];
  readonly unsent: readonly Site[];
  readonly built: readonly Site[];
};

export const copiesOfBuilt = sinceDecided(null, (about: string, facts: Facts): Copies => {
  const [unit = '', found = ''] = about.split('\0');
  const isCopy = (site: Site): boolean => site.found === found && facts.unitOf(site.file.path) === unit;
  const isSent = (site: Site): boolean => facts.pairsOf(site).length > 0;
  const named = facts.index.sitesNamed(found).filter((site) => isCopy(site) && !testPath.test(site.file.path) && !isDeclared(site));
  const built = facts.built.filter((site) => isCopy(site) && !testPath.test(site.file.path));
  return { named, built, sent: [...named, ...built].filter(isSent), unsent: built.filter((site) => !isSent(site)) };
});

export function aboutCopies(site: Site, facts: Facts): string {
  return `${facts.unitOf(site.file.path)}\0${site.found}`;
}

/** Every place that sends the name is renamed there: an expression that puts the same one together goes with them. */
export function areSentRenamed(site: Site, facts: Facts): boolean {
  const { sent, unsent } = copiesOfBuilt(aboutCopies(site, facts), facts);
  return unsent.includes(site) && sent.length > 0 && sent.every((copy) => facts.decided.get(copy)?.reason === 'migrated-type');
}

/** The names of which some copy was renamed and an expression that puts it together was not: a key would no longer be found by what is sent. */
export function partedNames(facts: Facts): readonly string[] {
  const names = new Set(facts.built.map((site) => aboutCopies(site, facts)));
  return [...names].filter((about) => {
    const { named, built, sent, unsent } = copiesOfBuilt(about, facts);
    const isRenamed = (copy: Site): boolean => facts.decided.get(copy)?.reason === 'migrated-type';
    if (sent.some(isRenamed) && unsent.some((copy) => facts.decided.get(copy)?.action === 'review')) return true;
    return [...named, ...built].some(isRenamed) && built.some((copy) => facts.decided.get(copy)?.reason === 'renamed-when-sent');
  });
}

/** Where copies of a name cannot go together, all of them stay: for requests that rename what they are sent, else as a question. */
export function heldTogether(site: Site, decision: Decision, held: Held, facts: Facts): Decision {
  const about = aboutCopies(site, facts);
  if (decision.action === 'keep' || !held.has(about)) return decision;
  const { sent } = copiesOfBuilt(about, facts);
  if ((sent.length > 0 ? sent : [site]).every((copy) => isRenamedWhenSent(copy, facts))) return keep('renamed-when-sent', []);
  return decision.action === 'review' ? decision : review('dynamic-type', [], [], [site.found]);
}
