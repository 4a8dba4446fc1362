import type { Decision, Evidence, Facts, Migration, Node, Pair, Ruling, Site, Transform, Way } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { here, keep, leaves, review, rewrite } from '../support/decisions.js';
import { renameAt } from '../support/edits.js';
import { goesByName, type Namesakes, namesakesOf } from '../support/namesakes.js';
import { migrationOf, shopProposals } from '../support/proposals.js';
import { opposite } from '../support/shop-words.js';
import { labelsOf } from './labels.js';
import { type Marker, markerOf, markerOfCall } from './managed-marker.js';
import { markerOfPath } from './path-marker.js';
import { shopRowsIn } from './shop-rows.js';
import { toldByShop } from './told-by-shop.js';

/** Full-managed shops keep the price-review interfaces, semi-managed ones move; only an answer, a hard marker or the flag says which. */
export const priceReview: Transform = {
  name: 'price-review',
  decide(site, facts) {
    if (site.kind !== 'type') return null;
    const migration = migrationOf(site, facts);
    if (migration.applies !== 'semi-only') return null;
    const ruling = facts.rulingOf(site, 'price-review');
    const answer = ruling === null ? null : answered(site, migration, ruling);
    if (answer !== null) return answer;
    const marked = facts.pairsOf(site).length === 0 ? marksOfCopy(site, facts) : marksOfSent(site, facts);
    const told = fullByLabel(marked, site, facts) ?? marked;
    return told.shops.size > 1 ? undecided(site, migration, told.proofs, facts) : judged(site, migration, told.first, facts);
  },
};

type Marks = { readonly first: Marker | null; readonly shops: ReadonlySet<Marker['shop'] | null>; readonly proofs: readonly Evidence[] };

/** What marks the calls that send the name, where any is marked; else what the name itself stands in. A call without a mark beside one that has is a shop of its own. */
function marksOf(site: Site, facts: Facts): Marks {
  const uses = facts.pairsOf(site).flatMap((pair) => {
    const { file, node } = pair;
    const tree = facts.trees.get(file.path);
    return tree ? [undisputed(markerOfCall(node, { file, tree }), site, facts) ?? fullOnEachWay(pair, facts)] : [];
  });
  const own =
    site.node === null
      ? null
      : (undisputed(markerOf(site.node, site), site, facts) ??
        fullByShop([{ file: site.file, node: site.node }], facts) ??
        markerOfPath(site, facts));
  const isMarked = uses.some((marker) => marker !== null);
  const marks = isMarked ? uses.map((marker) => marker ?? (own?.shop === 'full' ? own : null)) : [own];
  const found = marks.flatMap((marker) => marker ?? []);
  return {
    first: found[0] ?? null,
    shops: new Set(marks.map((marker) => marker?.shop ?? null)),
    proofs: found.map(({ evidence }) => evidence),
  };
}

/**
 * The ways that lead there are all those of full-managed shops, by a call or by what chose the name. Of semi-managed ones it proves nothing: the name
 * would be changed since a caller is marked, and a caller that comes later would find another name.
 */
function fullOnEachWay({ ways = [] }: Pair, facts: Facts): Marker | null {
  const marks = ways.map((way) => markerOfWay(way, facts));
  return marks.every((marker) => marker?.shop === 'full') ? (marks[0] ?? null) : null;
}

/** The innermost marker of the calls, or of the expressions; null where these contradict each other. What names a shop on the way counts where none is. */
function markerOfWay({ calls, reads }: Way, facts: Facts): Marker | null {
  const [called, read] = [calls, reads].map((places) => places.flatMap(({ file, node }) => markedThere(file.path, node, facts) ?? [])[0]);
  if (called && read && called.shop !== read.shop) return null;
  return read ?? called ?? fullByShop([...calls, ...reads], facts);
}

/** Each word on the way that names a shop, a client or a job names one of full-managed shops. */
function fullByShop(places: Way['calls'], facts: Facts): Marker | null {
  const told = places.flatMap(({ file, node }) => {
    const tree = facts.trees.get(file.path);
    return tree ? (toldByShop(node, { file: tree.file, tree }, shopRowsIn(facts.unitOf(file.path), facts)) ?? []) : [];
  });
  return told.every(({ shop }) => shop === 'full') && told[0] ? { ...told[0], isOfFile: false } : null;
}

function markedThere(path: string, node: Node, facts: Facts): Marker | null {
  const tree = facts.trees.get(path);
  const marker = tree ? markerOfCall(node, { file: tree.file, tree }) : null;
  return marker?.isOfFile === true ? null : marker;
}

/** What is said of a whole file is no mark where the package speaks of shops of the other kind too. */
function undisputed(marker: Marker | null, { file }: Site, facts: Facts): Marker | null {
  if (marker === null || !marker.isOfFile) return marker;
  return shopsIn(facts.unitOf(file.path), facts).has(opposite(marker.shop)) ? null : marker;
}

const SAID = {
  full: /全托|(?<![a-z])full[-_ ]?(?:managed|shops?|malls?|stores?|clients?)\b|(?:shop|mall|store|client)s?_full\b|["'`]full["'`]|\bFULL\b/i,
  semi: /半托|(?<![a-z.])semi[-_ ]?(?:managed|shops?|malls?|stores?|clients?)\b|(?:shop|mall|store|client)s?_semi\b/i,
} as const;

const shopsIn = sinceDecided(null, (unit: string, { trees, unitOf }: Facts): ReadonlySet<Marker['shop']> => {
  const texts = [...trees.values()].flatMap(({ file }) => (unitOf(file.path) === unit ? [file.text] : []));
  return new Set((['full', 'semi'] as const).filter((shop) => texts.some((text) => SAID[shop].test(text))));
});

/** The call is marked as one for full-managed shops, which keep the name. */
export function isForFullManaged({ file, node }: Pair, facts: Facts): boolean {
  const tree = facts.trees.get(file.path);
  return tree !== undefined && markerOfCall(node, { file, tree })?.shop === 'full';
}

/** What goes by a name (a list, a limit) goes by it for all that send it: one shop, or a question. */
function marksOfSent(site: Site, facts: Facts): Marks {
  const { asking } = namesakesIn(site, facts);
  return asking.length === 0 ? marksOf(site, facts) : together(site, facts);
}

function marksOfCopy(site: Site, facts: Facts): Marks {
  const own = marksOf(site, facts);
  return own.first === null && goesByName(site) ? together(site, facts) : own;
}

function together(site: Site, facts: Facts): Marks {
  const marks = namesakesIn(site, facts).sent.map((one) => marksOf(one, facts));
  return {
    first: marks.find(({ first }) => first !== null)?.first ?? null,
    shops: new Set(marks.flatMap(({ shops }) => [...shops])),
    proofs: marks.flatMap(({ proofs }) => proofs),
  };
}

/** Every label that the project gives the name calls it one of full-managed shops, and nothing says else of those that send it. */
function fullByLabel({ first, shops, proofs }: Marks, site: Site, facts: Facts): Marks | null {
  if (shops.size > 0 && !shops.has(null) && !shops.has('semi')) return null;
  const labels = labelsOf(site.found, facts.unitOf(site.file.path), facts);
  if (labels.length === 0 || labels.some(({ shop }) => shop !== 'full')) return null;
  if (shops.has('semi'))
    return { first, shops: new Set([...shops, 'full']), proofs: [...proofs, ...labels.map(({ evidence }) => evidence)] };
  return { first: first ?? labels[0] ?? null, shops: new Set(['full']), proofs: [...proofs, ...labels.map(({ evidence }) => evidence)] };
}

function namesakesIn(site: Site, facts: Facts): Namesakes {
  return namesakesOf(facts.unitOf(site.file.path), site.found, facts);
}

/** null: an answer to something else. */
function answered(site: Site, migration: Migration, ruling: Ruling): Decision | null {
  const proof: Evidence = { file: ruling.file, range: ruling.range, why: 'suppressed-here', detail: ruling.value };
  if (ruling.value === 'semi') return moved(site, migration, proof);
  if (ruling.value === 'full') return keep('full-managed', [proof], ruling.why);
  return leaves(ruling) ? keep('suppressed', [proof], ruling.why) : null;
}

/** A marker outranks the flag, but where the two disagree one of them is wrong, and nobody knows which. */
function judged(site: Site, migration: Migration, marked: Marker | null, facts: Facts): Decision {
  const flag = facts.settingsOf(site.file.path).managed;
  const flagged = flag === null ? null : { shop: flag, evidence: here(site, 'flag', `managed: ${flag}`) };
  if (marked !== null && flagged !== null && marked.shop !== flagged.shop)
    return undecided(site, migration, [marked.evidence, flagged.evidence], facts);
  const marker = marked ?? flagged;
  if (marker === null) return undecided(site, migration, [], facts);
  return marker.shop === 'full' ? keep('full-managed', [marker.evidence]) : moved(site, migration, marker.evidence);
}

function moved(site: Site, migration: Migration, proof: Evidence): Decision {
  return rewrite('migrated-type', [renameAt(site, migration.newType)], [here(site, 'announced', migration.announcement), proof]);
}

function undecided(site: Site, migration: Migration, proofs: readonly Evidence[], facts: Facts): Decision {
  return review('price-review', shopProposals(site, migration, facts), proofs, migration.note === null ? [] : [migration.note]);
}
