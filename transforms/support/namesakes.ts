import { testPath } from '../../src/base/test-path.js';
import type { Facts, Language, Site } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';
import { isDeclared } from './declared-members.js';

/** Files whose names no program of the unit need read. */
export const sentByItself: ReadonlySet<Language> = new Set<Language>([
  'shell',
  'http',
  'sql',
  'nginx',
  'dockerfile',
  'markdown',
  'text',
  'unknown',
]);

/**
 * The places of one name in a unit: those that a request sends, those outside of tests that go by the name and send it nowhere, and those that something
 * goes by through a constant, sent or not.
 */
export type Namesakes = { readonly sent: readonly Site[]; readonly asking: readonly Site[]; readonly constants: readonly Site[] };

export function namesakesOf(unit: string, found: string, facts: Facts): Namesakes {
  return byPlace(`${unit}\0${found}`, facts);
}

/** Each of hundreds of copies asks for the others. */
const byPlace = sinceDecided(null, (about: string, facts: Facts): Namesakes => {
  const named = copiesIn(about, facts);
  const isSent = (site: Site): boolean => facts.pairsOf(site).length > 0;
  return {
    sent: named.filter(isSent),
    asking: named.filter((site) => goesByName(site) && !isSent(site) && !testPath.test(site.file.path)),
    constants: named.filter(({ node }) => node !== null && facts.links.asked.has(node)),
  };
});

/** Every place of a name in a unit, by `unit\0name`. */
export const copiesIn = sinceDecided(null, (about: string, { index, unitOf }: Facts): readonly Site[] => {
  const [unit = '', found = ''] = about.split('\0');
  return index.sitesNamed(found).filter((site) => site.found === found && unitOf(site.file.path) === unit);
});

/** A key, an item of a list, a side of a comparison, an argument: what the whole name is looked up or compared by. */
export function goesByName(site: Site): boolean {
  const { node, found } = site;
  const parent = node?.parent;
  if (node?.kind !== 'string' || node.value !== found || !parent || isDeclared(site) || sentByItself.has(site.tree.language)) return false;
  return parent.kind === 'entry' ? parent.key === node : parent.kind !== 'define' && parent.kind !== 'assign';
}
