import type { Decision, Facts, Site, Transform } from '../src/model/index.js';
import { here, keep, review, rewrite } from './decisions.js';
import { renameAt } from './edits.js';
import { isComment, isProse } from './near.js';
import { migrationOf, proposalsFor } from './proposals.js';

const testPath =
  /(^|\/)(__tests__|tests?|spec|__mocks__|e2e)\/|[._-](test|spec)\.[a-z]+$|(^|\/)test_[^/]*\.py$|(Test|Tests|IT)\.(java|kt|cs|php)$/;

/** Sentences, comments and test assertions say what code does elsewhere, so they are decided after it and as it was. */
export function follows(site: Site, facts: Facts): boolean {
  if (isComment(site) || isProse(site)) return true;
  return site.kind === 'type' && testPath.test(site.file.path) && facts.pairsOf(site).length === 0;
}

/** A comment follows the code in its own file; without such code it is documentation. */
export const commentFollowsCode: Transform = {
  name: 'named-in-comment',
  decide(site, facts) {
    if (!isComment(site)) return null;
    const leaders = leadersOf(site, facts, (other) => other.file === site.file);
    const lead = common(leaders);
    if (lead?.action !== 'rewrite') return keep('documentation', []);
    return rewrite(
      'named-in-comment',
      [renameAt(site, replacementOf(site, facts, lead))],
      [here(site, 'same-file', leaders[0]?.[0].found)],
    );
  },
};

/** A sentence or an assertion follows the same name in its file, else in its package; alone it is decided by itself. */
export const textFollowsCode: Transform = {
  name: 'text-follows-code',
  decide(site, facts) {
    if (isComment(site) || !follows(site, facts) || site.kind !== 'type') return null;
    const near = leadersOf(site, facts, (other) => other.file === site.file);
    const unit = facts.unitOf(site.file.path);
    const leaders = near.length > 0 ? near : leadersOf(site, facts, (other) => facts.unitOf(other.file.path) === unit);
    const lead = common(leaders);
    if (lead === null) return leaders.length === 0 ? null : disputed(site, leaders, facts);
    const from = leaders[0]?.[0];
    const proofs = from ? [{ file: from.file.path, range: from.range, why: 'same-file' as const, detail: from.found }] : [];
    if (lead.action === 'keep') return keep(lead.reason, proofs, lead.why);
    if (lead.action === 'review') return review(lead.reason, proposalsFor(site, facts), proofs, lead.details);
    const migration = migrationOf(site, facts);
    return rewrite('migrated-type', [renameAt(site, migration.newType)], [here(site, 'announced', migration.announcement), ...proofs]);
  },
};

/** Some places of the name move and others stay: nobody can tell which of them a sentence means. */
function disputed(site: Site, leaders: readonly Leader[], facts: Facts): Decision {
  const semi = migrationOf(site, facts).applies === 'semi-only';
  const [other, asked] = leaders.find(([, decision]) => decision.action === 'review') ?? [null, null];
  const reason = semi ? 'price-review' : asked?.action === 'review' ? asked.reason : 'regional-gateway';
  return review(reason, proposalsFor(site, facts), other ? [here(other, 'same-file', other.found)] : []);
}

function replacementOf(site: Site, facts: Facts, lead: Extract<Decision, { action: 'rewrite' }>): string {
  return site.kind === 'type' ? migrationOf(site, facts).newType : lead.edits[0].text;
}

type Leader = readonly [Site, Decision];

function leadersOf(site: Site, facts: Facts, isNear: (other: Site) => boolean): readonly Leader[] {
  const leaders: Leader[] = [];
  for (const other of facts.index.sitesNamed(site.found)) {
    const decision = facts.decided.get(other);
    if (!decision || other === site || !isNear(other) || follows(other, facts) || saysNothing(decision)) continue;
    leaders.push([other, decision]);
  }
  return leaders;
}

/** What says nothing about what the whole name becomes: a document, a file's name, a row that is stored already, a file that is not read. */
const silent: ReadonlySet<Decision['reason']> = new Set([
  'documentation',
  'file-name',
  'dynamic-type',
  'translation-table',
  'stored-value',
  'ignored-file',
  'unparsed-file',
]);

function saysNothing({ reason }: Decision): boolean {
  return silent.has(reason);
}

/** The decision that all leaders share, null where they differ. */
function common(leaders: readonly Leader[]): Decision | null {
  const first = leaders[0]?.[1];
  if (!first) return null;
  return leaders.every(([, decision]) => decision.action === first.action && decision.reason === first.reason) ? first : null;
}
