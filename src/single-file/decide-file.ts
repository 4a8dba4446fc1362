import { type AnswerWords, answersFor, type Configs } from '../config/index.js';
import { packageOf } from '../discover/index.js';
import { sourceFile } from '../discover/text/decode.js';
import { parseWithin } from '../languages/bounded/parse-all.js';
import { parse } from '../languages/index.js';
import { closedRepository } from '../link/index.js';
import type { Catalogue, Day, Edit, Finding, SourceFile, Tree } from '../model/index.js';
import { changesOf } from '../plan/changes.js';
import { type Plan, patternsOf, plan } from '../plan/index.js';
import { importedBy } from './imported.js';
import { isOwnAffair } from './own-affair.js';
import type { Place } from './place.js';

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
  const judged = await decided(tree, input);
  return judged ?? (await decided({ ...tree, unparsed: 'unproved' }, input)) ?? { findings: [], edits: [], text: null, asOf: input.asOf };
}

async function decided(tree: Tree, input: DecideInput): Promise<DecidedFile | null> {
  const { file } = tree;
  const findings = await findingsOf(tree, input);
  const edits = findings.flatMap(({ decision }) => (decision.action === 'rewrite' ? decision.edits : []));
  if (edits.length === 0) return { findings, edits, text: null, asOf: input.asOf };
  const { oldType } = patternsOf(input.catalogue);
  const { changes, refused } = changesOf({
    edits: new Map([[file.path, edits]]),
    newFiles: [],
    trees: new Map([[file.path, tree]]),
    read: () => null,
    parse,
    withBytes: (old, bytes) => sourceFile(old.path, bytes, old),
    countTypes: (text) => text.match(oldType)?.length ?? 0,
  });
  const [change] = changes;
  if (refused.length > 0 || !change) return null;
  return { findings, edits, text: Buffer.from(change.bytes).toString('utf8'), asOf: input.asOf };
}

/**
 * The decisions as if all were allowed; and where one of them needs more than this file, the names are judged anew with every URL left
 * alone, since an old name whose pair still works may move only together with its gateway.
 */
async function findingsOf(tree: Tree, input: DecideInput): Promise<readonly Finding[]> {
  const trees = await importedBy(tree, input.place, input.catalogue);
  const free = await planned(trees, input, null);
  if (free.facts.settingsOf(tree.file.path).gateway !== 'auto' || !free.findings.some((finding) => needsMore(finding, free)))
    return free.findings;
  const bound = await planned(trees, input, 'keep');
  const names = bound.findings.filter(({ kind }) => kind === 'type' || kind === 'code');
  const rest = free.findings.filter(({ kind }) => kind === 'gateway' || kind === 'call').map((finding) => asQuestion(finding, free));
  return [...names, ...rest].sort((a, b) => a.range.start - b.range.start);
}

function needsMore(finding: Finding, { facts }: Plan): boolean {
  if (finding.decision.action !== 'rewrite') return false;
  if (finding.kind === 'call') return true;
  if (finding.decision.reason !== 'partner-gateway') return false;
  const site = facts.sites.find(({ range }) => range === finding.range);
  return site === undefined || !isOwnAffair(site, facts);
}

/** What would have been an edit of a URL or a request is the first proposal, or lines to paste where it needs another file too. */
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

/** One file knows nothing of answers elsewhere, and says nothing of them. */
const silent: AnswerWords = { whyMissing: '', unknownName: '', noSuchPath: '', otherReason: () => '', noEdit: () => '' };

function planned(
  trees: ReadonlyMap<string, Tree>,
  { place, catalogue, configs, managed, asOf }: DecideInput,
  gateway: 'keep' | null,
): Promise<Plan> {
  const { root, allPaths } = place;
  const flags = { managed, gateway, includeDocs: null, includeIgnored: null };
  const said = { configs, flags, known: [], isWhole: () => false, names: null, words: silent };
  return plan({
    ...answersFor(said, trees, root),
    root,
    allPaths,
    repository: closedRepository(allPaths),
    excerpts: new Set(),
    trees,
    catalogue,
    asOf,
    read: () => null,
    heldBack: () => null,
    packageOf: (path) => packageOf(path, allPaths),
    packageNames: new Map(),
  });
}
