import { isChosenByCallers } from '../../src/base/chosen-by-callers.js';
import { testPath } from '../../src/base/test-path.js';
import { contains } from '../../src/base/tree.js';
import type { Decision, Facts, Reason, Request, Site } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';
import { isDocument } from './documents.js';
import { follows } from './follows.js';
import { isRouted } from './is-routed.js';
import { isKeyOfMap, isProse } from './near.js';
import { isProgram, isToldToRouter, partnerSitesIn, usesIn } from './uses.js';

/**
 * Callers choose what the request sends, and its unit has moved names of which nobody knows who sends them: a caller out of sight (by a global variable, by a
 * framework that imports for its users, by a template or a page's markup) may hand one over.
 */
export function mayHaveUnseenCallers(request: Request, facts: Facts): boolean {
  const unit = facts.unitOf(request.file.path);
  return isChosenByCallers(request) && (movesOutOfSight(unit, facts) || movedOutOfSight(unit, facts));
}

/** Names that this run or a person renames, that stand where a call may hand them over, and that no request was found for. */
const movesOutOfSight = sinceDecided('types', (unit: string, facts: Facts): boolean =>
  facts.index.unlinkedIn(unit).some((site) => mayMove(facts.decided.get(site)) && mayBeHandedOver(site, facts)),
);

/** The same of names that an earlier run renamed. */
const movedOutOfSight = sinceDecided(null, (unit: string, facts: Facts): boolean =>
  partnerSitesIn(unit, facts).some(
    (site) => facts.pairsOf(site).length === 0 && !isToldToRouter(site.node) && mayBeHandedOver(site, facts),
  ),
);

/** The same the other way round: a type that stays may be handed over by a template or by data, and its URL would move with the partner's. */
export function mayBeHandedOthers(request: Request, facts: Facts): boolean {
  return (isChosenByCallers(request) || isRoutedForCallers(request)) && othersOutOfSight(facts.unitOf(request.file.path), facts);
}

/** An earlier run routed it: what its callers are known to send goes to the partner now, and the URL stays for the others. */
function isRoutedForCallers(request: Request): boolean {
  return isRouted(request) && request.pairs.some(({ file, node }) => file !== request.file || !contains(request.node.range, node.range));
}

/** In code they are strangers, which are asked about before a URL moves. */
const othersOutOfSight = sinceDecided(null, (unit: string, facts: Facts): boolean =>
  usesIn(unit, facts).some(({ status, file, range, type, node }) => {
    const tree = status === 'other' ? facts.trees.get(file.path) : undefined;
    if (!tree || (isProgram(tree) && node.kind === 'string' && node.quote !== '')) return false;
    const site: Site = { tree, file, range, kind: 'type', found: type, node };
    return facts.pairsOf(site).length === 0 && mayBeHandedOver(site, facts);
  }),
);

function mayBeHandedOver(site: Site, facts: Facts): boolean {
  return !isKeyOfMap(site) && !isDocument(site.tree, facts) && (!follows(site, facts) || isQuotedInMarkup(site));
}

/** Where a person renames by hand, too: in a file that no parser knows, in rows of a database. */
const asked: ReadonlySet<Reason> = new Set<Reason>(['regional-gateway', 'unparsed-file', 'stored-value']);

function mayMove(decision: Decision | undefined): boolean {
  if (decision?.action === 'review') return asked.has(decision.reason);
  return decision?.action === 'rewrite' && decision.reason === 'migrated-type';
}

/** `@foreach ($temu->call('bg.goods.list.get') as $goods)`: the code of a template, which is text to the parser of its markup. */
function isQuotedInMarkup(site: Site): boolean {
  const { file, node, range } = site;
  if (node?.kind !== 'string' || node.quote !== '' || !isProse(site) || testPath.test(file.path)) return false;
  return /['"]/.test(file.text.charAt(range.start - 1)) && file.text.charAt(range.start - 1) === file.text.charAt(range.end);
}
