import { editAt } from '../../src/base/edit-at.js';
import { testPath } from '../../src/base/test-path.js';
import { remembered } from '../../src/base/tree.js';
import type { Decision, Edit, Facts, Proposal, Site, SourceFile, Transform, TypeUse } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence, here, keep, review, rewrite } from '../support/decisions.js';
import { declaredMember, isDeclared, isOfUnion } from '../support/declared-members.js';
import { renameAt } from '../support/edits.js';
import { follows } from '../support/follows.js';
import { isComment, isDocstring } from '../support/near.js';
import { migrationOf, proposalsFor } from '../support/proposals.js';
import { importedFrom } from '../support/tested-code.js';

/** A comment follows the code in its own file, a docstring that of its package too; without such code it is documentation. */
export const commentFollowsCode: Transform = {
  name: 'named-in-comment',
  decide(site, facts) {
    if (!isComment(site)) return null;
    const leaders = inFile(site, facts);
    const lead = leaders.lead;
    if (lead?.action !== 'rewrite') {
      const told = isDocstring(site) && site.kind === 'type' ? asText(site, facts) : null;
      return told?.action === 'rewrite' ? told : keep('documentation', []);
    }
    return rewrite('named-in-comment', [renameAt(site, replacementOf(site, facts, lead))], [here(site, 'followed', leaders.first?.found)]);
  },
};

/** A sentence or an assertion follows the same name in its file, else in its package; alone it is decided by itself. */
export const textFollowsCode: Transform = {
  name: 'text-follows-code',
  decide(site, facts) {
    return isComment(site) || !follows(site, facts) || site.kind !== 'type' ? null : asText(site, facts);
  },
};

function asText(site: Site, facts: Facts): Decision | null {
  const near = [inFile(site, facts), tested(site, facts)].find(({ first }) => first !== null);
  const moved = near === undefined ? movedInTested(site, facts) : null;
  if (moved !== null) {
    const { newType, announcement } = migrationOf(site, facts);
    return rewrite(
      'migrated-type',
      [renameAt(site, newType)],
      [here(site, 'announced', announcement), evidence(moved.file, moved.range, 'followed', moved.type)],
    );
  }
  const leaders = near ?? inUnit(site, facts);
  const { first: from, lead } = leaders;
  const declared = ofDeclared(site, leaders, facts);
  if (declared !== null) return declared;
  if (lead === null) return from === null ? null : disputed(site, leaders, facts);
  const proofs = from ? [{ file: from.file.path, range: from.range, why: 'followed' as const, detail: from.found }] : [];
  if (lead.action === 'keep') return keep(lead.reason, proofs, lead.why);
  if (lead.action === 'review') return review(lead.reason, proposalsBeside(lead, site, facts), proofs, lead.details);
  const migration = migrationOf(site, facts);
  return rewrite('migrated-type', [renameAt(site, migration.newType)], [here(site, 'announced', migration.announcement), ...proofs]);
}

/** A declared type names what is sent: the new name where that alone is, both where some places move and others stay. Null where it follows as all else does. */
function ofDeclared(site: Site, { first, asked, lead }: Leaders, facts: Facts): Decision | null {
  if (asked !== null || !isDeclared(site)) return null;
  const sent = sentAnew(site, facts);
  if (first === null)
    return sent && rewrite('migrated-type', [renameAt(site, sent.type)], [evidence(sent.file, sent.node.range, 'followed', sent.type)]);
  const put = lead === null || (lead.action === 'keep' && sent !== null) ? both(site, migrationOf(site, facts).newType) : null;
  return put && rewrite('migrated-type', [put], [here(first, 'followed', first.found)]);
}

/** Code of the unit has the new name already: an earlier run was told of that code alone. */
function sentAnew(site: Site, facts: Facts): TypeUse | null {
  const { applies, newType } = migrationOf(site, facts);
  const unit = facts.unitOf(site.file.path);
  if (applies !== 'always') return null;
  return (
    usesOf(newType, facts).find(({ file, node }) => file !== site.file && node.kind === 'string' && facts.unitOf(file.path) === unit) ??
    null
  );
}

/** In a declared type both names, one behind the other, since some places of the name move and others stay; null for anything else. */
function both(site: Site, newType: string): Edit | null {
  const { node, file, range } = site;
  const member = node && (isOfUnion(site) ? node : declaredMember(node, site.tree));
  if (!node || !member) return null;
  const { start, end } = member.range;
  const [before, behind] = [file.text.slice(start, range.start), file.text.slice(range.end, end)];
  const line = /(?:^|\n)([ \t]*)$/.exec(file.text.slice(0, start));
  const ended = /[;,]$/.test(behind) ? ' ' : '; ';
  const between =
    member === node ? (site.tree.language === 'python' ? ', ' : ' | ') : line ? `${/\r?\n/.exec(file.text)?.[0] ?? '\n'}${line[1]}` : ended;
  return editAt(file, range, site.found + behind + between + before + newType);
}

/** Some places of the name move and others stay: nobody can tell which of them a sentence means. */
function disputed(site: Site, { asked }: Leaders, facts: Facts): Decision {
  const semi = migrationOf(site, facts).applies === 'semi-only';
  const reason = semi ? 'price-review' : (asked?.decision.reason ?? 'regional-gateway');
  const proposals = semi || asked === null ? proposalsFor(site, facts) : proposalsBeside(asked.decision, site, facts);
  return review(reason, proposals, asked ? [here(asked.site, 'followed', asked.site.found)] : []);
}

/** The proposals but those that do harm at the place that the name follows. */
function proposalsBeside({ proposals }: Extract<Decision, { action: 'review' }>, site: Site, facts: Facts): readonly Proposal[] {
  return proposals.length === 0 ? [] : proposalsFor(site, facts);
}

function replacementOf(site: Site, facts: Facts, lead: Extract<Decision, { action: 'rewrite' }>): string {
  return site.kind === 'type' ? migrationOf(site, facts).newType : lead.edits[0].text;
}

type Asked = { readonly site: Site; readonly decision: Extract<Decision, { action: 'review' }> };

/** The first of those that lead, the first that is a question, and the decision that all of them share; null where they differ. */
type Leaders = { readonly first: Site | null; readonly asked: Asked | null; readonly lead: Decision | null };

const NONE: Leaders = { first: null, asked: null, lead: null };

/** A name in a test is decided as the code that the test imports decides it, whatever the reason. */
function tested(site: Site, facts: Facts): Leaders {
  if (!isTest(site)) return NONE;
  return led(site.found, facts, namedIn(importedFrom(site.tree, facts), site.found, facts));
}

/** The sites of a name in some files, in the order of all sites. */
function namedIn(paths: ReadonlySet<string>, found: string, { index, sites }: Facts): readonly Site[] {
  const named = index.sitesNamed(found);
  if (named.length <= paths.size) return named.filter(({ file }) => paths.has(file.path));
  const places = placesOf(sites);
  const near = [...paths].flatMap((path) => index.sitesIn(path).filter((site) => site.found === found));
  return near.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

const placesOf = remembered((sites: Facts['sites']): ReadonlyMap<Site, number> => new Map(sites.map((site, at) => [site, at])));

/** The code that a test imports has the new name already: an earlier run was told of that code alone. */
function movedInTested(site: Site, facts: Facts): TypeUse | null {
  const { applies, newType } = migrationOf(site, facts);
  const uses = isTest(site) && applies === 'always' ? usesOf(newType, facts) : [];
  const sources = uses.length === 0 ? null : importedFrom(site.tree, facts);
  return uses.find(({ file }) => sources?.has(file.path)) ?? null;
}

const usesOf = sinceDecided(null, (type: string, { uses }: Facts): readonly TypeUse[] =>
  uses.filter((use) => use.type === type && use.node.kind !== 'comment'),
);

/** Outside of what a test imports, too, whatever keeps a name keeps it in the test. */
function inUnit(site: Site, facts: Facts): Leaders {
  const unit = facts.unitOf(site.file.path);
  if (isTest(site)) return ledInUnits(site.found, facts).get(unit) ?? NONE;
  return leadersIn(site.found, facts).inUnit.get(unit) ?? NONE;
}

function isTest({ kind, file }: Site): boolean {
  return kind === 'type' && testPath.test(file.path);
}

/** Code and data that name a type; prose says nothing. */
function led(found: string, facts: Facts, sites: readonly Site[]): Leaders {
  let leaders = NONE;
  for (const site of sites) {
    const decision = facts.decided.get(site);
    if (!decision || site.found !== found || follows(site, facts) || isProseFile(site)) continue;
    leaders = joined(leaders.first === null ? undefined : leaders, site, decision);
  }
  return leaders;
}

/** The same in each unit. */
const ledInUnits = sinceDecided(null, (found: string, facts: Facts): ReadonlyMap<string, Leaders> => {
  const byUnit = new Map<string, Site[]>();
  for (const site of facts.index.sitesNamed(found)) {
    const unit = facts.unitOf(site.file.path);
    const sites = byUnit.get(unit);
    if (sites) sites.push(site);
    else byUnit.set(unit, [site]);
  }
  return new Map([...byUnit].map(([unit, sites]) => [unit, led(found, facts, sites)]));
});

function isProseFile({ tree }: Site): boolean {
  return tree.language === 'markdown' || tree.language === 'text';
}

function inFile(site: Site, facts: Facts): Leaders {
  return leadersIn(site.found, facts).inFile.get(site.file) ?? NONE;
}

/** Asked only when all that leads is decided. Each comment asks, and a file may hold thousands that name the same. */
const leadersIn = sinceDecided(null, (found: string, facts: Facts) => {
  const [inFile, inUnit] = [new Map<SourceFile, Leaders>(), new Map<string, Leaders>()];
  for (const site of facts.index.sitesNamed(found)) {
    const decision = facts.decided.get(site);
    if (!decision || follows(site, facts) || saysNothing(decision)) continue;
    const unit = facts.unitOf(site.file.path);
    inFile.set(site.file, joined(inFile.get(site.file), site, decision));
    inUnit.set(unit, joined(inUnit.get(unit), site, decision));
  }
  return { inFile, inUnit };
});

function joined(known: Leaders | undefined, site: Site, decision: Decision): Leaders {
  const asked = known?.asked ?? (decision.action === 'review' ? { site, decision } : null);
  if (known === undefined) return { first: site, asked, lead: decision };
  const isSame = decision.action === known.lead?.action && decision.reason === known.lead.reason;
  return isSame ? known : { ...known, asked, lead: null };
}

/** Reasons that say nothing about the name elsewhere: a document, a file's name, a row that is stored already, a file that is not read. */
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
