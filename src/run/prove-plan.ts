import { lazily } from '../base/lazily.js';
import { type Discovery, packageOf, sourceFile } from '../discover/index.js';
import { type Change, isWordForWord, type Patched } from '../edit/index.js';
import { parse } from '../languages/index.js';
import type { CallOutcome, Catalogue, Edit, Tree } from '../model/index.js';
import { changesOf } from '../plan/changes.js';
import { isHalf } from '../plan/halves.js';
import { type Plan, patternsOf, plan } from '../plan/index.js';
import { failuresOf } from './compare-plans.js';
import { plannedFrom } from './planned.js';
import { packageNamesOf } from '../plan/packages.js';
import { patchOf } from '../plan/patch.js';
import { safeHunks } from '../plan/veil.js';
import type { ComposeInput } from '../report/compose.js';
import type { Answers, AnswersFound, RunOptions } from './migrate.js';
import { prepareMissing, type Reading, readTrees, readWhole } from './read-trees.js';

/** What was made of the files that hold something. */
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
};

export type ProveOptions = RunOptions & { readonly catalogue: Catalogue };

/** Parsers, links and decisions, all of it loaded only where a search found something. */
export async function provePlan(discovery: Discovery, run: RunOptions): Promise<ProvedPlan | Extract<AnswersFound, { ok: false }>> {
  const options: ProveOptions = { ...run, catalogue: await run.sought.catalogue() };
  const reading = await readTrees(discovery, options);
  const { trees } = reading;
  const found = await options.answersFor(trees, discovery.root, discovery.allPaths);
  if (!found.ok) return found;
  const { answers } = found;
  const settled = await settle(reading, discovery, answers, options);
  return {
    trees,
    answers,
    ...settled,
    patch: patchOf({ trees, ...settled }, discovery.root),
    hunks: lazily(() => hunksIn(settled, trees)),
    isHalf: (call) => isHalf(call, options.catalogue),
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

/** Plans until every change is proved: a file whose edits cannot be proved is for a person, and the rest is judged anew without it. */
async function settle(
  reading: Reading,
  discovery: Discovery,
  answers: Answers,
  options: ProveOptions,
): Promise<{ readonly made: Plan; readonly changes: readonly Change[] }> {
  const { trees } = reading;
  const { oldType } = patternsOf(options.catalogue);
  const packageNames = packageNamesOf(discovery.allPaths, discovery.read);
  const packageFolder = (path: string): string => packageOf(path, discovery.allPaths);
  for (;;) {
    options.onProgress('link', 0, trees.size);
    const { root, allPaths, read } = discovery;
    const { catalogue, asOf } = options;
    const { repository, excerpts } = reading;
    const own = { root, allPaths, repository, excerpts, read, catalogue, asOf, trees };
    const made = await plan({ ...own, ...answers, packageOf: packageFolder, packageNames });
    if (await prepareMissing(reading)) continue;
    const short = [...made.short, ...[...made.edits].flatMap(([path, edits]) => (isTooShort(path, edits, reading) ? [path] : []))];
    if (short.length > 0) {
      await readWhole(short, reading);
      continue;
    }
    const { changes, refused } = changesOf({
      ...made,
      trees,
      read,
      parse,
      withBytes: (file, bytes) => sourceFile(file.path, bytes, file),
      countTypes: (text) => text.match(oldType)?.length ?? 0,
    });
    if (refused.length === 0) {
      const t0 = performance.now();
      const planned = await plannedFrom(changes, { trees, allPaths, read, edits: made.edits });
      const t1 = performance.now();
      const again = options.answersFor(planned.trees, root);
      const second = await plan({ root, catalogue, asOf, ...planned, ...again, packageOf: packageFolder, packageNames });
      if (process.env.JUDGE) {
        const { appendFileSync } = await import('node:fs');
        appendFileSync(process.env.JUDGE, `# ${root} ${Math.round(t1 - t0)} ${Math.round(performance.now() - t1)}\n`);
        for (const f of failuresOf(made, second, planned.moved)) appendFileSync(process.env.JUDGE, `${f.why} ${f.file}:${f.at} ${f.detail}\n`);
      }
      return { made, changes };
    }
    for (const { path } of refused) {
      const tree = trees.get(path);
      if (tree) trees.set(path, { ...tree, unparsed: 'unproved' });
    }
  }
}

/** An excerpt says nothing of the syntax around it, and nothing of the names in its file: it is enough to put a word for a word. */
function isTooShort(path: string, edits: readonly Edit[], { trees, excerpts }: Reading): boolean {
  const tree = trees.get(path);
  return tree !== undefined && excerpts.has(path) && !isWordForWord(tree, edits);
}
