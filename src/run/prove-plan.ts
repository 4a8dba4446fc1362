import { lazily } from '../base/lazily.js';
import { looksAmong } from '../base/looks.js';
import { collectLarge } from '../base/memory.js';
import { packageOf } from '../base/package-of.js';
import { sourceLanguage } from '../base/source-endings.js';
import { remembered } from '../base/tree.js';
import type { Answers } from '../config/answers.js';
import { type Discovery, sourceFile } from '../discover/index.js';
import { type Change, isWordForWord, type Patched } from '../edit/index.js';
import { parse } from '../languages/index.js';
import type { CallOutcome, Catalogue, Edit, SkipReason, Tree } from '../model/index.js';
import { callsOfNamed } from '../plan/calls.js';
import { changesOf } from '../plan/changes.js';
import { filesOfHalf, isHalf } from '../plan/halves.js';
import { type Plan, type PlanInput, patternsOf, plan } from '../plan/index.js';
import { packageNamesOf } from '../plan/packages.js';
import { patchOf } from '../plan/patch.js';
import { safeHunks } from '../plan/veil.js';
import type { ComposeInput } from '../report/compose.js';
import { compared, withOutcomes, withoutSettled } from './compare-plans.js';
import { allHeld, type HeldPlaces, heldAfter, heldWith, placeKey } from './held-back.js';
import type { AnswersFound, RunOptions } from './migrate.js';
import { movedBy } from './moved.js';
import { type Outline, outlineOf } from './outline.js';
import { inOwnNames } from './own-names.js';
import { besides, plannedFrom } from './planned.js';
import { prepareMissing, type Reading, readTrees, readWhole } from './read-trees.js';
import { type Shelving, shelve, shelveAll } from './shelve.js';

/** The plan that held, with its trees. */
export type ProvedPlan = {
  readonly trees: ReadonlyMap<string, Tree>;
  readonly answers: Answers;
  readonly made: Omit<Plan, 'facts'>;
  readonly changes: readonly Change[];
  /** The diff of all changes. */
  readonly patch: () => Patched;
  /** For the reports that show them. */
  readonly hunks: ComposeInput['hunks'];
  /** Of this request the named files hold one half only. */
  readonly isHalf: (call: CallOutcome) => boolean;
  /** The files that hold a request of which the named files have, or will have, one half only. */
  readonly filesOfHalf: (call: CallOutcome) => readonly string[];
  /** Requests were found that the named files have no part in. */
  readonly hasMoreRequests: boolean;
};

export type ProveOptions = RunOptions & { readonly catalogue: Catalogue };

/** Parsers, links and decisions, all of it loaded only where a search found something. */
export async function provePlan(discovery: Discovery, run: RunOptions): Promise<ProvedPlan | Extract<AnswersFound, { ok: false }>> {
  const announced = await run.sought.catalogue();
  const reading = await readTrees(discovery, { ...run, catalogue: announced });
  const { trees } = reading;
  const options: ProveOptions = { ...run, catalogue: inOwnNames(announced, trees) };
  const found = await options.answersFor(trees, discovery.root, discovery.allPaths);
  if (!found.ok) return found;
  const { answers } = found;
  const settled = await settle(reading, discovery, answers, options);
  shelveAll(trees);
  const calls = callsOfNamed(settled.made.calls);
  return {
    trees,
    answers,
    ...settled,
    made: { ...settled.made, calls },
    patch: patchOf({ trees, ...settled }, discovery.root),
    hunks: lazily(() => hunksIn(settled, trees)),
    isHalf: (call) => isHalf(call, options.catalogue),
    filesOfHalf: (call) => filesOfHalf(call, options.catalogue),
    hasMoreRequests: calls.length < settled.made.calls.length,
  };
}

function hunksIn(
  { made, changes }: Pick<ProvedPlan, 'made' | 'changes'>,
  trees: ReadonlyMap<string, Tree>,
): ReturnType<ComposeInput['hunks']> {
  const changed = new Set(changes.map(({ path }) => path));
  return [...made.edits].flatMap(([path, edits]) => {
    const tree = trees.get(path);
    return tree && changed.has(path) ? [{ path, hunks: safeHunks(tree.file, edits) }] : [];
  });
}

/** A plan whose changes are proved. The facts that it was made of are not kept: they hold every tree and value. */
type Settled = { readonly made: Omit<Plan, 'facts'>; readonly changes: readonly Change[] };
type Proved = Settled & { readonly outline: Outline; readonly isTrivial: boolean };

/** Rounds in which edits are taken back; what does not hold after them is taken back altogether. */
export const ROUNDS = 6;

/** Plans until the plan holds: judged as if it had been carried out, nothing is left to do and no request is worse. Each round takes edits away. */
async function settle(reading: Reading, discovery: Discovery, answers: Answers, options: ProveOptions): Promise<Settled> {
  let held: HeldPlaces = new Map();
  let asked: PlanInput['askedTypes'] = null;
  for (let round = 0; ; round++) {
    const first = await proved(reading, discovery, answers, options, { held, askedTypes: asked });
    asked = first.made.askedTypes;
    const { made, changes, outline } = first;
    if (first.isTrivial) return { made, changes };
    // It asks for the texts as they are, which are let go then.
    const moved = movedBy(made.edits);
    const shelving = shelve(first, reading);
    collectLarge();
    const second = await carriedOut(first, { ...reading, shelving }, discovery, answers, options, heldAfter(held, moved));
    const { failures, settled } = compared(outline, second, moved);
    if (failures.length === 0) return { made: withOutcomes(withoutSettled(made, settled), second, moved), changes };
    const rounds = made.isCut ? 0 : ROUNDS;
    const more = round < rounds ? heldWith(held, failures, outline, moved) : allHeld(held, failures, outline);
    if (more.size === held.size) return { made, changes };
    held = more;
  }
}

/** The outline of the plan for the files as a first one would leave them. */
async function carriedOut(
  { changes, made: { askedTypes } }: Proved,
  { trees, repository, shelving }: Reading & { readonly shelving: Shelving },
  discovery: Discovery,
  answers: Answers,
  options: ProveOptions,
  held: HeldPlaces,
): Promise<Outline> {
  const begun = begunFrom(discovery, trees);
  const planned = await plannedFrom(changes, { begun, trees, repository, read: discovery.read, shelving });
  const found = await options.answersFor(planned.trees, discovery.root, planned.allPaths);
  const again = found.ok ? found.answers : answers;
  return outlineOf(await plan(inputOf({ ...planned, excerpts: new Set(), askedTypes }, discovery, again, options, held)));
}

/** Names alone, without a request or routing that could read them: nothing of them is judged by what the names say. */
export function isTrivial({ edits, newFiles, facts }: Plan): boolean {
  if (edits.size === 0 && newFiles.length === 0) return true;
  const { requests, routing, dynamic } = facts.links;
  return requests.length === 0 && routing.length === 0 && dynamic.length === 0;
}

/** Plans until every change is proved: a file whose edits cannot be proved is for a person, and the rest is judged anew without it. */
async function proved(
  reading: Reading,
  discovery: Discovery,
  answers: Answers,
  options: ProveOptions,
  { held, askedTypes }: { readonly held: HeldPlaces } & Pick<PlanInput, 'askedTypes'>,
): Promise<Proved> {
  const { trees } = reading;
  const { oldType } = patternsOf(options.catalogue);
  for (;;) {
    options.onProgress('link', 0, trees.size);
    const begun = begunFrom(discovery, trees);
    const given = {
      ...reading,
      trees: begun,
      repository: besides(reading.repository, begun),
      allPaths: discovery.allPaths,
      askedTypes,
    };
    const made = await plan(inputOf({ ...given, read: discovery.read }, discovery, answers, options, held));
    if (await prepareMissing(reading)) continue;
    const short = [...made.short, ...[...made.edits].flatMap(([path, edits]) => (isTooShort(path, edits, reading) ? [path] : []))];
    if (short.length > 0) {
      await readWhole(short, reading);
      continue;
    }
    const { changes, refused } = changesOf({
      ...made,
      trees,
      read: discovery.read,
      parse,
      withBytes: (file, bytes) => sourceFile(file.path, bytes, file),
      countTypes: (text) => text.match(oldType)?.length ?? 0,
    });
    if (refused.length === 0) return withoutFacts(made, changes);
    for (const { path } of refused) {
      const tree = trees.get(path);
      if (tree) trees.set(path, unproved(tree));
    }
  }
}

/** Names each field: a tree whose nodes were let go makes them when it is asked, which spreading does not. */
function unproved({ file, language, root, comments, errors }: Tree): Tree {
  return { file, language, root, comments, errors, unparsed: 'unproved' };
}

function withoutFacts({ facts, ...made }: Plan, changes: readonly Change[]): Proved {
  return { made, changes, outline: outlineOf({ ...made, facts }), isTrivial: isTrivial({ ...made, facts }) };
}

/** Source files that were skipped without having been read: a caller may be among them. */
const unseenIn = remembered(({ skipped }: Discovery): readonly string[] =>
  skipped.flatMap(({ path, reason }) => (unread.has(reason) && isSource(path) ? [path] : [])),
);

const unread: ReadonlySet<SkipReason> = new Set<SkipReason>(['not-checked-out', 'binary', 'unreadable', 'unmerged']);

function isSource(path: string): boolean {
  const language = sourceLanguage(path);
  return language !== null && language !== 'html';
}

const namesOf = remembered(({ allPaths, read }: Discovery) => packageNamesOf(allPaths, read));

/** The trees of the candidates: each judging begins with these, whatever an earlier one has opened, and so finds the same. */
function begunFrom({ files }: Discovery, trees: ReadonlyMap<string, Tree>): Map<string, Tree> {
  const candidates = new Set(files.map(({ path }) => path));
  return new Map([...trees].filter(([path]) => candidates.has(path)));
}

type Given = Pick<PlanInput, 'trees' | 'allPaths' | 'repository' | 'excerpts' | 'read' | 'askedTypes'>;

function inputOf(
  given: Given,
  discovery: Discovery,
  answers: Answers,
  { catalogue, asOf, looks }: ProveOptions,
  held: HeldPlaces,
): PlanInput {
  const { root, allPaths, files } = discovery;
  return {
    ...given,
    ...answers,
    root,
    catalogue,
    asOf,
    looks: looksAmong(files.length, looks),
    heldBack: (path, start) => held.get(placeKey(path, start)) ?? null,
    packageOf: (path) => packageOf(path, allPaths),
    packageNames: namesOf(discovery),
    unseen: unseenIn(discovery),
  };
}

/** An excerpt says nothing of the syntax around it, and nothing of the names in its file: it is enough to put a word for a word. */
function isTooShort(path: string, edits: readonly Edit[], { trees, excerpts }: Reading): boolean {
  const tree = trees.get(path);
  return tree !== undefined && excerpts.has(path) && !isWordForWord(tree, edits);
}
