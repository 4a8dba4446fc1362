import { testPath } from '../../src/base/test-path.js';
import { ancestors, contains } from '../../src/base/tree.js';
import type { Decision, Evidence, Facts, OwnRouting, Range } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence, proposal, review } from '../support/decisions.js';
import { isRouted } from '../support/is-routed.js';
import { pasteOf } from '../support/own-routing-paste.js';
import { typeAfter } from '../support/pairs.js';
import { routeFor } from '../support/routed-call.js';
import { expectsSent } from './tested-name.js';

/* Types named that go through one test; the rest are alike. */
const NAMED = 12;

/** Code that tests a name's shape, or a map that would send a new name to the old gateway; null where nothing is missing from it. */
export function nameDependentCode(own: OwnRouting, facts: Facts): Decision | null {
  if (/^(?:url-test|old-to-new|name-in-file|name-in-list|name-out-of-sight|two-names)$/.test(own.what) || testPath.test(own.file.path))
    return null;
  const renamed = renamedIn(facts.unitOf(own.file.path), facts);
  const missing = own.missing.filter((type) => renamed.has(type));
  if (missing.length === 0 || isPastRouter(own, facts)) return null;
  const tree = facts.trees.get(own.file.path);
  const proposals = tree ? [proposal('paste', [], pasteOf(own, missing, tree))] : [];
  const value = own.partnerValue === null ? [] : [`→ ${own.partnerValue}`];
  return review('name-dependent-code', proposals, passing(own, facts), [own.what, ...value, ...missing]);
}

/** The test chooses nothing but the URL, of requests that all have a router behind their choice: new names go on from CN's URL to the partner. */
function isPastRouter(own: OwnRouting, facts: Facts): boolean {
  const unit = facts.unitOf(own.file.path);
  if (own.choosesUrl !== true || facts.index.unlinkedIn(unit).length > 0) return false;
  const meant = new Set(own.missing);
  const sending = facts.links.requests.filter(
    (request) =>
      facts.unitOf(request.file.path) === unit &&
      request.pairs.some((pair) => pair.type.value === null || meant.has(typeAfter(pair, facts) ?? '')),
  );
  return sending.length > 0 && sending.every((request) => isRouted(request) || routeFor(request, facts) !== null);
}

/** The types that are known to come through the function that the test stands in, each where it is chosen. */
function passing(own: OwnRouting, facts: Facts): readonly Evidence[] {
  const home = [...ancestors(own.node)].find(({ kind }) => kind === 'function');
  if (!home) return [];
  const isInside = (step: { readonly file: string; readonly range: Range }): boolean =>
    step.file === own.file.path && contains(home.range, step.range);
  const seen = new Map<string, Evidence>();
  for (const { pairs } of facts.links.requests) {
    for (const { type, file, node } of pairs) {
      if (type.value === null || seen.has(type.value) || !type.steps.some(isInside)) continue;
      const chosen = type.from[0] ?? { file, node };
      seen.set(type.value, evidence(chosen.file, chosen.node.range, 'passes-here', type.value));
    }
  }
  return [...seen.values()].slice(0, NAMED);
}

/** New names that the unit sends once the decisions are carried out. */
const renamedIn = sinceDecided('moves', (unit: string, facts: Facts): ReadonlySet<string> => {
  const names = new Set<string>();
  const unread = unreadIn(facts);
  for (const use of facts.uses) {
    if (facts.unitOf(use.file.path) !== unit || unread.has(`${use.file.path}:${use.range.start}`)) continue;
    const tree = facts.trees.get(use.file.path);
    if (tree && expectsSent(use, tree, facts)) continue;
    if (use.status === 'partner') names.add(use.type);
    const migration = facts.catalogue.migrations.get(use.type);
    if (migration) names.add(migration.newType);
  }
  return names;
});

/** The old names of documents, which are never sent, and those that only the request renames, behind all that reads them. */
function unreadIn({ decided }: Facts): ReadonlySet<string> {
  const places = new Set<string>();
  for (const [{ file, range }, decision] of decided) {
    if (decision.action === 'keep' && (decision.reason === 'documentation' || decision.reason === 'renamed-when-sent'))
      places.add(`${file.path}:${range.start}`);
  }
  return places;
}
