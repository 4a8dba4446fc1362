import type { Decision, Facts, Finding, Request, Site } from '../../src/model/index.js';
import { here, proposal, review } from '../support/decisions.js';
import { isKeyOfMap } from '../support/near.js';
import { follows } from './follow.js';

/** How many of the renamed types a question points at. */
const LISTED = 12;

type Untold = Pick<Request, 'file' | 'node' | 'api'>;

/**
 * Types that were renamed though no request was found for them, in a package with requests of which neither the type nor the host could
 * be told: one question a package, whether that host serves CN or the partner. Types that another gateway question lists are left out.
 */
export function unknownHosts(
  findings: readonly Finding[],
  facts: Facts,
): readonly { readonly request: Untold; readonly decision: Decision }[] {
  const requests = grouped(facts.links.untold, ({ file }) => facts.unitOf(file.path));
  return [...requests].flatMap(([unit, untold]) => {
    const asked = typesAskedIn(unit, findings, facts);
    const renamed = facts.index
      .unlinkedIn(unit)
      .filter((site) => isRenamed(site, facts) && !asked.has(site.found))
      .filter((site) => !isKeyOfMap(site));
    const [first] = renamed;
    const request = first && nearest(untold, first);
    return request ? [{ request, decision: question(request, renamed, facts) }] : [];
  });
}

function isRenamed(site: Site, facts: Facts): boolean {
  return facts.decided.get(site)?.reason === 'migrated-type' && !follows(site, facts);
}

function typesAskedIn(unit: string, findings: readonly Finding[], facts: Facts): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const { decision, file } of findings) {
    if (decision.reason !== 'mixed-gateway' || decision.action !== 'review' || facts.unitOf(file.path) !== unit) continue;
    for (const type of decision.details) asked.add(type);
  }
  return asked;
}

function question(request: Untold, renamed: readonly Site[], facts: Facts): Decision {
  const types = [...new Set(renamed.map(({ found }) => found))].sort();
  const paste = facts.routing.pasteFor(request.file, types, () => false);
  const proofs = renamed.slice(0, LISTED).map((site) => here(site, 'unlinked-type', site.found));
  return review('mixed-gateway', [proposal('route', [], paste)], proofs, types);
}

/** The request in the file that names the type, else in its folder, else the first. */
function nearest(untold: readonly Untold[], { file }: Site): Untold | undefined {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  return untold.find((one) => one.file === file) ?? untold.find((one) => one.file.path.startsWith(folder)) ?? untold[0];
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
