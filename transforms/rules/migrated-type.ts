import { familyOf } from '../../src/base/language-family.js';
import { testPath } from '../../src/base/test-path.js';
import { contains } from '../../src/base/tree.js';
import type { Decision, DynamicType, Evidence, Facts, OwnRouting, Pair, Site, Transform, Tree } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence, here, keep, proposal, review, rewrite } from '../support/decisions.js';
import { isData, isFileRead, names } from '../support/documents.js';
import { renameAt } from '../support/edits.js';
import { copiesIn, goesByName, sentByItself } from '../support/namesakes.js';
import { isKeyOfMap, mentions } from '../support/near.js';
import { madeOfWords, makesNames } from '../support/open-renames.js';
import { migrationOf, proposalsFor } from '../support/proposals.js';
import { missesCode } from '../support/reach.js';
import { isBuiltForRequest, isRenamedWhenSent } from '../support/renamed-call.js';
import { importedFrom } from '../support/tested-code.js';
import { changeOf } from './built-type.js';
import { isStored } from './stored-value.js';
import { translationTable } from './translation-table.js';

/** A name that no other rule holds back is renamed: the old one is announced as gone. */
export const migratedType: Transform = {
  name: 'migrated-type',
  decide(site, facts) {
    if (site.kind !== 'type') return null;
    const migration = migrationOf(site, facts);
    if (migration.applies === 'never')
      return review('before-deadline', proposalsFor(site, facts), [], migration.note === null ? [] : [migration.note]);
    const held = heldName(site, facts) ?? heldCopy(site, facts);
    if (held?.action === 'keep') return held;
    const mapper = (facts.pairsOf(site).length > 0 ? null : mapperOf(site, facts)) ?? tableOf(site, facts);
    if (mapper !== null && facts.pairsOf(site).length > 0 && isRenamedWhenSent(site, facts)) return keep('renamed-when-sent', [mapper]);
    if (mapper !== null) return review('name-dependent-code', [proposal('keep', [])], [mapper], ['old-to-new']);
    if (held !== null) return held;
    return rewrite('migrated-type', [renameAt(site, migration.newType)], [here(site, 'announced', migration.announcement)]);
  },
};

/** A name that a guard would stop stays as it is written: renamed where it is sent, or until a person has told the guard. */
function heldName(site: Site, facts: Facts): Decision | null {
  const { newType } = migrationOf(site, facts);
  const guard = guardOf(site, newType, facts);
  if (guard === null) return null;
  const proof = evidence(guard.file, guard.node.range, 'mapper', site.found);
  if (guard.names !== undefined) return review('name-dependent-code', [proposal('keep', [])], [proof], [guard.what, ...guard.names]);
  if (isRenamedWhenSent(site, facts)) return keep('renamed-when-sent', [proof]);
  const what = guard.what === 'name-in-key' ? 'name-test' : guard.what;
  return review('name-dependent-code', [proposal('keep', [])], [proof], [what, newType]);
}

/** A copy goes with the name that is sent; all of them with a map that is also asked by a name put together of pieces. */
function heldCopy(site: Site, facts: Facts): Decision | null {
  const about = `${facts.unitOf(site.file.path)}\0${site.found}`;
  const asked = heldAsked(about, facts);
  if (asked !== null || facts.pairsOf(site).length > 0) return asked;
  return copiesHeld(about, facts) ?? heldWithStored(site, about, facts) ?? heldWithBuilt(site, builtTo(about, facts), facts);
}

/** Nothing is known to send the name, and a database holds it, which requests rename as they send it: what it is looked up by on the way is the old name. */
function heldWithStored(site: Site, about: string, facts: Facts): Decision | null {
  const stored = storedCopies(about, facts).find((copy) => copy !== site);
  return stored && isRenamedWhenSent(site, facts) ? keep('renamed-when-sent', [here(stored, 'followed', site.found)]) : null;
}

/** Of a unit and a name: two of the copies at most that a database holds. */
const storedCopies = sinceDecided(null, (about: string, facts: Facts): readonly Site[] => {
  return copiesIn(about, facts).filter(isStored).slice(0, 2);
});

/** Of a unit and a name: a map or list holds it that code may ask by a name put together of pieces, which stays the old one. Where nothing is sent, the whole unit decides. */
const heldAsked = sinceDecided(null, (about: string, facts: Facts): Decision | null => {
  const [unit = '', found = ''] = about.split('\0');
  const sent = sentIn(about, facts);
  if (sent.length === 0 || !facts.links.dynamic.some((dynamic) => isAsking(dynamic, unit, found, facts))) return null;
  const asked = copiesIn(about, facts).find((copy) => isAskedFor(copy) && !testPath.test(copy.file.path));
  if (!asked) return null;
  const proof = here(asked, 'mapper', found);
  return sent.every((copy) => isRenamedWhenSent(copy, facts))
    ? keep('renamed-when-sent', [proof])
    : review('dynamic-type', [], [proof], [found]);
});

/** It may be the name, and goes elsewhere than into requests and messages. */
function isAsking({ becomes, file, whole, nonEscaping }: DynamicType, unit: string, found: string, facts: Facts): boolean {
  return whole === null && !nonEscaping && becomes.includes(found) && facts.unitOf(file.path) === unit && !testPath.test(file.path);
}

/** Code puts names together, of which one may be this one: it stays where the requests rename what they are sent, and is a question where something goes by it. */
function heldWithBuilt(site: Site, built: Built | null, facts: Facts): Decision | null {
  const unit = facts.unitOf(site.file.path);
  if (built === null && !makesNames(unit, facts)) return null;
  if (isRenamedWhenSent(site, facts)) return keep('renamed-when-sent', built === null ? [] : [built.at]);
  const words = madeOfWords(unit, facts);
  if (words !== null && !sentByItself.has(site.tree.language)) return review('dynamic-type', [], [words], [site.found]);
  if (built === null) return null;
  return built.isSure || isAskedFor(site) ? review('dynamic-type', [], [built.at], [site.found]) : null;
}

/** A key, an item of a list, a side of a comparison. */
function isAskedFor(site: Site): boolean {
  const { parent } = site.node ?? { parent: null };
  return isKeyOfMap(site) || (goesByName(site) && (parent?.kind === 'list' || parent?.kind === 'compare'));
}

/** Code that puts a name together, which may be a given one, or (`isSure`) is no other. */
type Built = { readonly at: Evidence; readonly isSure: boolean };

/** Of a unit and a name that no request is known to send: code that puts a name together, which may be this one and then asks by the old name. */
const builtTo = sinceDecided(null, (asked: string, facts: Facts): Built | null => {
  const [unit = '', found = ''] = asked.split('\0');
  if (sentIn(asked, facts).length > 0) return null;
  const built = facts.links.dynamic.filter(
    (dynamic) =>
      dynamic.becomes.includes(found) &&
      facts.unitOf(dynamic.file.path) === unit &&
      !testPath.test(dynamic.file.path) &&
      isLeft(dynamic, unit, facts),
  );
  const sure = built.find(({ becomes, whole }) => whole === null && becomes.length === 1 && sendsAny(unit, facts));
  const first = sure ?? built[0];
  return first ? { at: evidence(first.file, first.node.range, 'request', found), isSure: sure !== undefined } : null;
});

/** The expression gives the old name whatever is decided for others: one that is always one name is renamed itself where it is sent, and is no matter where nothing is. */
function isLeft({ node, whole }: DynamicType, unit: string, facts: Facts): boolean {
  const site = whole === null ? undefined : facts.built.find((one) => one.node === node);
  if (site === undefined) return whole === null;
  return sendsAny(unit, facts) && changeOf(site, facts) === null;
}

function sendsAny(unit: string, facts: Facts): boolean {
  return facts.links.requests.some(({ file }) => facts.unitOf(file.path) === unit);
}

/** Of a unit and a name: what holds the name where it is sent; null where nothing does. */
const copiesHeld = sinceDecided(null, (asked: string, facts: Facts): Decision | null => {
  const [unit = '', found = ''] = asked.split('\0');
  const isOfUnit = ({ file }: { readonly file: Site['file'] }): boolean => facts.unitOf(file.path) === unit;
  const sent = sentIn(asked, facts);
  const held = sent.flatMap((one) => heldName(one, facts) ?? []);
  const asking = held.find(({ action }) => action === 'review');
  const built = facts.links.requests.flatMap(({ pairs }) => pairs.filter((pair) => isOfUnit(pair) && isBuiltAnew(pair, found, facts)))[0];
  if (asking || !built) return asking ?? held[0] ?? null;
  return review('dynamic-type', [], [evidence(built.file, built.node.range, 'request', found)], [found]);
});

/** Of a unit and a name: the places that send it. */
const sentIn = sinceDecided(null, (asked: string, facts: Facts): readonly Site[] => {
  return copiesIn(asked, facts).filter((one) => facts.pairsOf(one).length > 0);
});

/** The request is sent the name put together of pieces, which no edit renames. */
function isBuiltAnew(pair: Pair, found: string, facts: Facts): boolean {
  const { value, from } = pair.type;
  const isWhole = from.some(({ node }) => node.value.includes(found));
  return value === found && !isWhole && facts.index.builtFor(pair) === null && !isBuiltForRequest(pair, facts);
}

/** A test of the user's own that stops the program, or a look-up that misses, where the new name comes: it must know the name first. */
function guardOf(site: Site, newType: string, facts: Facts): OwnRouting | null {
  const guards = guardsIn(facts.unitOf(site.file.path), facts);
  if (guards.length === 0) return null;
  const isSent = facts.pairsOf(site).length > 0;
  const isUnsent = sentIn(`${facts.unitOf(site.file.path)}\0${site.found}`, facts).length === 0;
  const isMissing = missesCode(facts.unitOf(site.file.path), facts);
  const isHeld = ({ what, missing, reachedBy, isSole, file }: OwnRouting): boolean => {
    if (!missing.includes(newType) || !mayPass(site, file.path, facts)) return false;
    if (
      (isSent && isSole !== true) ||
      (isUnsent && (what === 'name-in-file' || reachedBy === 'any' || (what === 'name-in-key' && isMissing)))
    )
      return true;
    if (!(reachedBy instanceof Set)) return false;
    return (isUnsent ? copiesOf(site, facts) : [site]).some(({ node }) => node !== null && reachedBy.has(node));
  };
  return guards.find(isHeld) ?? null;
}

/** Code of one language does not hand a name to code of another; what is read from a file may come anywhere. */
function mayPass({ tree }: Site, path: string, { trees }: Facts): boolean {
  const [from, to] = [tree, trees.get(path)].map((one) => (one === undefined ? null : familyOf(one.language)));
  return from === null || to === null || from === to;
}

/** The same name in the same unit: copies of a name go together. */
function copiesOf({ found, file }: Site, facts: Facts): readonly Site[] {
  return copiesIn(`${facts.unitOf(file.path)}\0${found}`, facts);
}

const guardsIn = sinceDecided(null, (unit: string, facts: Facts): readonly OwnRouting[] =>
  facts.links.routing.filter(({ stops, file }) => stops === true && facts.unitOf(file.path) === unit && !testPath.test(file.path)),
);

/** The project's own function or table that gives the new name for this one: a name whose way to a request is not known may pass through it. */
function mapperOf(site: Site, facts: Facts): Evidence | null {
  const unit = facts.unitOf(site.file.path);
  const own = facts.links.routing.find(
    ({ what, file, node }) =>
      what === 'old-to-new' &&
      facts.unitOf(file.path) === unit &&
      mentions(file.text.slice(node.range.start, node.range.end), [site.found]),
  );
  return own ? evidence(own.file, own.node.range, 'mapper', site.found) : null;
}

/**
 * A table of old and new names, in any nesting and direction, that the program reads: a name whose way to a request is not known may be looked
 * up there, and so may one that a request sends whose module reads the table. A plain map from old to new is followed, and no matter here.
 */
function tableOf(site: Site, facts: Facts): Evidence | null {
  const rows = rowsNamed(site.found, facts).get(facts.unitOf(site.file.path)) ?? [];
  const entry = rows.find((row) => row !== site && isAtHand(row, site, facts));
  return entry ? here(entry, 'mapper', site.found) : null;
}

/** The rows of such tables that hold a name, by unit. */
const rowsNamed = sinceDecided(null, (found: string, facts: Facts): ReadonlyMap<string, readonly Site[]> => {
  const byUnit = new Map<string, Site[]>();
  for (const row of facts.index.sitesNamed(found)) {
    if (row.node?.parent?.kind !== 'entry' || isFollowed(row, facts) || !isOfTable(row, facts)) continue;
    const unit = facts.unitOf(row.file.path);
    const rows = byUnit.get(unit) ?? [];
    byUnit.set(unit, rows);
    rows.push(row);
  }
  return byUnit;
});

function isFollowed({ file, range }: Site, { links }: Facts): boolean {
  return links.routing.some((own) => own.what === 'old-to-new' && own.file === file && contains(own.node.range, range));
}

function isOfTable(site: Site, facts: Facts): boolean {
  const decision = translationTable.decide(site, facts);
  return decision?.action === 'keep' && decision.evidence.some(({ why }) => why === 'old-and-new-together');
}

/** The table is in reach of what sends the name: of any module where nothing is known to, else of the request's own and those that it imports. */
function isAtHand(entry: Site, site: Site, facts: Facts): boolean {
  const table = entry.tree;
  const pairs = facts.pairsOf(site);
  if (pairs.length === 0) return !isData(table) || isFileRead(table, facts);
  const modules = pairs.flatMap((pair) => {
    const tree = facts.trees.get((facts.index.requestOf(pair) ?? pair).file.path);
    return tree ? [tree, ...[...importedFrom(tree, facts)].flatMap((path) => facts.trees.get(path) ?? [])] : [];
  });
  return modules.some((tree) => (isData(table) ? names(tree, table) || speaksOf(tree, entry) : tree === table));
}

/** The module reads the field that the name is kept under: `old_api`. */
function speaksOf({ file }: Tree, { node }: Site): boolean {
  const entry = node?.parent;
  const key = entry?.kind === 'entry' && entry.value === node && entry.key.kind === 'string' ? entry.key.value : '';
  return /^\w{4,40}$/.test(key) && new RegExp(`\\b${key}\\b`).test(file.text);
}
