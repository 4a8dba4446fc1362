import { testPath } from '../../src/base/test-path.js';
import type { Decision, Evidence, EvidenceWhy, Facts, Language, Pair, Site, TypeUse } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence } from '../support/decisions.js';
import { follows } from '../support/follows.js';
import { isKeyOfMap } from '../support/near.js';
import { gatewayAfterRun } from '../support/pairs.js';
import { isProgram, sendsUnseenIn, usesIn } from '../support/uses.js';
import { routeBeside } from './region-tags.js';

export const scripts: ReadonlySet<Language> = new Set(['shell', 'http', 'nginx', 'sql', 'unknown']);

export function othersOf(site: Site, pairs: readonly Pair[], facts: Facts): readonly Evidence[] {
  const known = pairs
    .filter((pair) => gatewayAfterRun(pair, facts) !== 'partner')
    .map((pair) => evidence(pair.file, pair.node.range, whyOther(pair, facts), pair.type.value ?? ''));
  const unseen = facts.links.nonEscaping.has(site) ? unplaced(site, facts) : strangers(site, facts);
  return [...known.slice(0, LISTED), ...unseenBeside(site, facts), ...unseen.slice(0, LISTED)].slice(0, LISTED);
}

/** Evidence that is not there is unknown, not absent: a file of the program that nobody could read, or that is missing, may hold a caller. */
export function unseenBeside(site: Site, facts: Facts): readonly Evidence[] {
  const unit = facts.unitOf(site.file.path);
  const unread = facts.unseen.filter((path) => facts.unitOf(path) === unit);
  const missing = facts.links.unseen.callers.filter(({ file }) => facts.unitOf(file.path) === unit);
  return [
    ...unread.map((path) => evidence({ path }, { start: 0, end: 0 }, 'unseen-file')),
    ...missing.map(({ file, node }) => evidence(file, node.range, 'missing-code')),
  ].slice(0, LISTED);
}

function whyOther({ type }: Pair, facts: Facts): EvidenceWhy {
  if (type.value === null) return 'unknown-type';
  return facts.catalogue.migrations.has(type.value) ? 'kept-type' : 'unmigrated-type';
}

/** Strangers that no request was found for: whoever sends them may do so through any URL of the unit, also through one whose uses are all known. */
export function unplaced(site: Site, facts: Facts): readonly Evidence[] {
  return unplacedIn(facts.unitOf(site.file.path), facts);
}

const unplacedIn = sinceDecided('types', (unit: string, facts: Facts): readonly Evidence[] =>
  usesIn(unit, facts).flatMap((use) => {
    const tree = facts.trees.get(use.file.path);
    if (!tree || use.status === 'partner' || !isProgram(tree) || testPath.test(use.file.path) || use.node.kind !== 'string') return [];
    const found: Site = { tree, file: use.file, range: use.range, kind: 'type', found: use.type, node: use.node };
    // A key that only names the interface is asked with; one that is given a route is sent there.
    const isAsked = isKeyOfMap(found) && routeBeside(use.node) === null;
    if (facts.pairsOf(found).length > 0 || follows(found, facts) || isAsked) return [];
    const decision = use.status === 'old' ? decisionAt(use.file.path, use.range.start, facts) : undefined;
    const isSettled = decision?.action === 'rewrite' || (decision?.action === 'keep' && decision.reason !== 'full-managed');
    return isSettled ? [] : [evidence(use.file, use.range, use.status === 'old' ? 'unlinked-type' : 'unplaced-type', use.type)];
  }),
);

export function strangers(site: Site, facts: Facts): readonly Evidence[] {
  return strangersIn(facts.unitOf(site.file.path), facts);
}

/** Types of the same unit that are not proved to go elsewhere and do not belong to the partner. */
const strangersIn = sinceDecided('types', (unit: string, facts: Facts): readonly Evidence[] => {
  const found: Evidence[] = [];
  for (const use of usesIn(unit, facts)) {
    if (use.status === 'partner') continue;
    const decision = use.status === 'old' ? decisionAt(use.file.path, use.range.start, facts) : undefined;
    if (decision?.action === 'rewrite' || (decision?.action === 'keep' && decision.reason === 'documentation')) continue;
    if (decision === undefined && (isRepeated(use, unit, facts) || movesAlone(use, facts))) continue;
    found.push(evidence(use.file, use.range, whyStranger(use, facts), use.type));
  }
  for (const dynamic of facts.links.dynamic) {
    if (facts.unitOf(dynamic.file.path) === unit) found.push(evidence(dynamic.file, dynamic.node.range, 'built-type'));
  }
  return found;
});

/** A message, a test or a declared type repeats what code of the unit names, and goes as that does: it is decided once that is. */
function isRepeated({ file, range, type, status }: TypeUse, unit: string, facts: Facts): boolean {
  const site = status === 'old' ? facts.index.siteAt(file.path, range.start) : null;
  if (site === null || !follows(site, facts)) return false;
  return facts.index.sitesNamed(type).some((other) => !follows(other, facts) && facts.unitOf(other.file.path) === unit);
}

/** What no code of the unit names is decided by itself: it is renamed as code would be (`rules/follow.ts`). */
function movesAlone({ file, range, type, status }: TypeUse, facts: Facts): boolean {
  const site = status === 'old' ? facts.index.siteAt(file.path, range.start) : null;
  return site !== null && follows(site, facts) && facts.catalogue.migrations.get(type)?.applies === 'always';
}

/** No path from these types to the URL is known, so none is claimed. */
function whyStranger({ file, range, type, node, status }: TypeUse, facts: Facts): EvidenceWhy {
  const tree = facts.trees.get(file.path);
  if (tree && facts.pairsOf({ tree, file, range, kind: 'type', found: type, node }).length > 0) return 'neighbour-type';
  return status === 'old' ? 'unlinked-type' : 'unplaced-type';
}

function decisionAt(path: string, start: number, facts: Facts): Decision | undefined {
  const site = facts.index.siteAt(path, start);
  return site === null ? undefined : facts.decided.get(site);
}

export function unitSendsPartner(site: Site, facts: Facts): boolean {
  return sendsPartner(facts.unitOf(site.file.path), facts);
}

const sendsPartner = sinceDecided(null, (unit: string, facts: Facts): boolean => usesIn(unit, facts).some((use) => use.status !== 'other'));

export function sendsUnseen(site: Site, facts: Facts): boolean {
  return sendsUnseenIn(facts.unitOf(site.file.path), facts);
}

/** How many calls a review lists; more would bury the rest of the report. */
export const LISTED = 12;
