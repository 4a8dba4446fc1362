import { LOOKS } from '../base/looks.js';
import { packageOf } from '../base/package-of.js';
import type { Configs } from '../config/index.js';
import { sourceFile } from '../discover/text/decode.js';
import { parseWithin } from '../languages/bounded/parse-all.js';
import { parse } from '../languages/index.js';
import { closedRepository } from '../link/index.js';
import type { Catalogue, Day, Edit, Finding, SourceFile, Tree } from '../model/index.js';
import { changesOf } from '../plan/changes.js';
import { type Plan, patternsOf, plan } from '../plan/index.js';
import { answersForOne } from '../run/assemble.js';
import { compared } from '../run/compare-plans.js';
import { allHeld, type HeldPlaces, heldAfter, heldWith, placeKey } from '../run/held-back.js';
import { movedBy } from '../run/moved.js';
import { outlineOf } from '../run/outline.js';
import { inOwnNames } from '../run/own-names.js';
import { isTrivial, ROUNDS } from '../run/prove-plan.js';
import { isOwnAffair } from './own-affair.js';
import type { Place } from './place.js';
import { surroundings } from './surroundings.js';

export type DecideInput = {
  readonly place: Place;
  readonly catalogue: Catalogue;
  readonly asOf: Day;
  readonly configs: Configs;
  readonly managed: 'semi' | 'full' | null;
};

/** `edits` of the whole file, proved; `text`: with them, null where there are none. */
export type DecidedFile = {
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
  readonly text: string | null;
  readonly asOf: Day;
};

/** Decides and proves; what cannot be proved is for a person, as in a run over many files. */
export async function decideFile(file: SourceFile, input: DecideInput): Promise<DecidedFile> {
  const tree = await parseWithin(file);
  const proved = await decided(tree, input);
  return proved ?? (await decided({ ...tree, unparsed: 'unproved' }, input)) ?? { findings: [], edits: [], text: null, asOf: input.asOf };
}

/** Judged as if it had been carried out, as a run over many files is: what does not hold takes its edits back. */
async function decided(tree: Tree, input: DecideInput): Promise<DecidedFile | null> {
  let held: HeldPlaces = new Map();
  for (let round = 0; ; round++) {
    const { findings, made } = await judged(tree, input, held);
    const edits = findings.flatMap(({ decision }) => (decision.action === 'rewrite' ? decision.edits : []));
    if (edits.length === 0) return { findings, edits, text: null, asOf: input.asOf };
    const bytes = changed(tree, edits, input);
    if (bytes === null) return null;
    const decision = { findings, edits, text: Buffer.from(bytes).toString('utf8'), asOf: input.asOf };
    if (isTrivial({ ...made, edits: new Map([[tree.file.path, edits]]) })) return decision;
    const moved = movedBy(new Map([[tree.file.path, edits]]));
    const second = await judged(parse(sourceFile(tree.file.path, bytes, tree.file)), input, heldAfter(held, moved));
    const first = outlineOf({ ...made, findings });
    const { failures } = compared(first, outlineOf({ ...second.made, findings: second.findings }), moved);
    const more = round < ROUNDS ? heldWith(held, failures, first, moved) : allHeld(held, failures, first);
    if (failures.length === 0 || more.size === held.size) return decision;
    held = more;
  }
}

/** The file with the edits; null where they cannot be proved. */
function changed(tree: Tree, edits: readonly Edit[], { catalogue }: DecideInput): Uint8Array | null {
  const { oldType } = patternsOf(catalogue);
  const { changes, refused } = changesOf({
    edits: new Map([[tree.file.path, edits]]),
    newFiles: [],
    trees: new Map([[tree.file.path, tree]]),
    read: () => null,
    parse,
    withBytes: (old, bytes) => sourceFile(old.path, bytes, old),
    countTypes: (text) => text.match(oldType)?.length ?? 0,
  });
  return refused.length > 0 ? null : (changes[0]?.bytes ?? null);
}

type Judged = { readonly findings: readonly Finding[]; readonly made: Plan };

/**
 * The decisions as if all were allowed; and where one of them needs more than this file, the names are judged anew with every URL left
 * alone, since an old name whose pair still works may move only together with its gateway.
 */
async function judged(tree: Tree, given: DecideInput, held: HeldPlaces): Promise<Judged> {
  const trees = await surroundings(tree, given.place, given.catalogue);
  const input = { ...given, catalogue: inOwnNames(given.catalogue, trees) };
  const free = await planned(trees, input, null, held);
  const own = free.findings.filter(({ file }) => file === tree.file);
  if (free.facts.settingsOf(tree.file.path).gateway !== 'auto' || !own.some((finding) => needsMore(finding, free)))
    return { findings: own, made: free };
  const bound = await planned(trees, input, 'keep', held);
  const names = bound.findings.filter(({ kind, file }) => file === tree.file && (kind === 'type' || kind === 'code'));
  const rest = own.filter(({ kind }) => kind === 'gateway' || kind === 'call').map((finding) => asQuestion(finding, free));
  return { findings: [...names, ...rest].sort((a, b) => a.range.start - b.range.start), made: bound };
}

function needsMore(finding: Finding, { facts }: Plan): boolean {
  if (finding.decision.action !== 'rewrite') return false;
  if (finding.kind === 'call') return true;
  // What a test expects follows the code that it imports.
  const { reason, evidence } = finding.decision;
  if (reason !== 'partner-gateway' || evidence.some(({ why }) => why === 'followed')) return false;
  const site = facts.sites.find(({ range }) => range === finding.range);
  return site === undefined || !isOwnAffair(site, facts);
}

/** An edit of a URL or a request as a question: the first proposal, or lines to paste where the edit needs another file too. */
function asQuestion(finding: Finding, { facts }: Plan): Finding {
  const { decision } = finding;
  if (decision.action !== 'rewrite') return finding;
  const details = [...new Set(decision.evidence.map(({ detail }) => detail).filter((detail) => detail !== ''))].sort();
  const paste = finding.kind === 'call' ? facts.routing.pasteFor(finding.file, details, () => false) : null;
  const proposals =
    finding.kind === 'call'
      ? paste === null
        ? []
        : [{ label: 'route', edits: [], paste }]
      : [{ label: 'move', edits: decision.edits, paste: null }];
  return { ...finding, decision: { action: 'review', reason: 'mixed-gateway', proposals, evidence: decision.evidence, details } };
}

/** A file is followed a quarter as far as a package: whoever edits it waits. */
const LOOKS_OF_ONE = LOOKS / 4;

function planned(
  trees: ReadonlyMap<string, Tree>,
  { place, catalogue, configs, managed, asOf }: DecideInput,
  gateway: 'keep' | null,
  held: HeldPlaces,
): Promise<Plan> {
  const { root, allPaths } = place;
  const flags = { managed, gateway, includeDocs: null, includeIgnored: null };
  return plan({
    ...answersForOne({ configs, flags }, trees, root),
    root,
    allPaths,
    repository: closedRepository(allPaths),
    excerpts: new Set(),
    trees,
    catalogue,
    asOf,
    looks: LOOKS_OF_ONE,
    askedTypes: null,
    read: () => null,
    heldBack: (path, start) => held.get(placeKey(path, start)) ?? null,
    packageOf: (path) => packageOf(path, allPaths),
    packageNames: new Map(),
    unseen: [],
    othersFollow: true,
  });
}
