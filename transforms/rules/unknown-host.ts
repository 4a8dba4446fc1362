import { isAskedElsewhere, isOtherPath, mayBeRouter } from '../../src/base/open-url.js';
import type { Decision, Facts, Finding, Node, Request, Site } from '../../src/model/index.js';
import { evidence, here, proposal, review } from '../support/decisions.js';
import { isRouted } from '../support/is-routed.js';
import { type Reach, reachOf } from '../support/reach.js';
import { partnerSitesIn } from '../support/uses.js';
import { isCut, isUnlinked } from './unlinked-types.js';

/** How many of the types a question points at. */
const LISTED = 12;

type Untold = Pick<Request, 'file' | 'node' | 'api'>;

/**
 * Names for the partner, renamed ones among them, that no request was found for, in a package that names no partner and no region and has
 * requests of which neither the type nor the host could be told: one question a package, whether that host serves CN or the partner. Types
 * that another gateway question lists are left out. A second run asks the same.
 */
export function unknownHosts(
  findings: readonly Finding[],
  facts: Facts,
): readonly { readonly request: Untold; readonly decision: Decision }[] {
  const requests = grouped(
    facts.links.untold.filter(
      (request) => !isRouted(request) && !isCommand(request, facts) && !isOfAnother(request, facts) && !isQueryAlone(request),
    ),
    ({ file }) => facts.unitOf(file.path),
  );
  return [...requests].flatMap(([unit, untold]) => {
    const asked = typesAskedIn(unit, findings, facts);
    const unsent = unsentIn(unit, facts).filter(({ found }) => !asked.types.has(found) && !asked.isCut);
    const [first] = unsent;
    const request = first && nearest(untold, first);
    return request ? [{ request, decision: question(request, unsent, facts) }] : [];
  });
}

/** A line of a script sends what stands in it, and no name that stands elsewhere. */
function isCommand({ file }: Request, { trees }: Facts): boolean {
  return trees.get(file.path)?.language === 'shell';
}

/** A package that writes CN's URL out sends nothing of the platform to a path of its own behind a base that is put in. */
function isOfAnother({ file, host, pairs }: Request, { sites, unitOf }: Facts): boolean {
  const unit = unitOf(file.path);
  const isElsewhere = isOtherPath(host) || pairs.some(({ url }) => !mayBeRouter(url.hidden));
  return isElsewhere && sites.some((site) => site.kind === 'gateway' && unitOf(site.file.path) === unit);
}

/** `request('https://api.example.com/session?appid=…', done)`: nothing is sent but the URL, which is that of another service. */
function isQueryAlone({ node, host, pairs }: Request): boolean {
  const isBare = node.args.every((arg) => arg === host || arg.kind === 'function');
  return isBare && isAskedElsewhere(pairs.length > 0 ? writtenOut(host) : undefined);
}

/** A URL as it is written, with … for what is put in. */
function writtenOut(url: Node | null): string | undefined {
  if (url?.kind === 'string') return url.value;
  const parts = url?.kind === 'template' || url?.kind === 'concat' ? url.parts : [];
  return parts.map((part) => (part.kind === 'string' ? part.value : '…')).join('');
}

/** Old names that are renamed, and names for the partner, each as the site that it is. */
function unsentIn(unit: string, facts: Facts): readonly Site[] {
  const old = facts.index.unlinkedIn(unit).filter((site) => facts.decided.get(site)?.reason === 'migrated-type');
  return [...old, ...partnerSitesIn(unit, facts)]
    .filter((site) => isUnlinked(site, facts))
    .filter(({ file, tree }) => tree.language !== 'markdown' && isOpen(reachOf(file.path, facts)))
    .sort((a, b) => compare(a.file.path, b.file.path) || a.range.start - b.range.start);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isOpen({ partner, regional }: Reach): boolean {
  return !partner && regional.length === 0;
}

type Asked = { readonly types: ReadonlySet<string>; readonly isCut: boolean };

/** A question that cannot list all of its package's types speaks for those that it leaves out: which they are changes with their names. */
function typesAskedIn(unit: string, findings: readonly Finding[], facts: Facts): Asked {
  const types = new Set<string>();
  let isCutShort = false;
  for (const { decision, file } of findings) {
    if (decision.reason !== 'mixed-gateway' || decision.action !== 'review' || facts.unitOf(file.path) !== unit) continue;
    for (const type of decision.details) types.add(type);
    isCutShort ||= isCut(decision.details);
  }
  return { types, isCut: isCutShort };
}

/** The types are listed as they are after the run. The router moves CN's host alone: at another it would do nothing, and is not offered. */
function question(request: Untold, unsent: readonly Site[], facts: Facts): Decision {
  const types = [...new Set(unsent.map(({ found }) => facts.catalogue.migrations.get(found)?.newType ?? found))].sort();
  const proofs = unsent.slice(0, LISTED).map((site) => here(site, 'unlinked-type', site.found));
  return review('mixed-gateway', [proposal('keep', [])], [evidence(request.file, request.node.range, 'unknown-host'), ...proofs], types);
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
