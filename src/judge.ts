import { type Discovery, packageOf, sourceFile } from './discover/index.js';
import type { Change, Patched } from './edit/index.js';
import { parse, prepare } from './languages/index.js';
import { parseAll } from './languages/parse-all.js';
import { wanted } from './link/index.js';
import type { Answers, RunOptions } from './migrate.js';
import type { CallOutcome, Catalogue, SourceFile, Tree } from './model/index.js';
import { changesOf } from './plan/changes.js';
import { isHalf } from './plan/halves.js';
import { findSites, type Plan, patternsOf, plan } from './plan/index.js';
import { packageNamesOf } from './plan/packages.js';
import { patchOf } from './plan/patch.js';
import { safeHunks } from './plan/veil.js';
import type { ComposeInput } from './report/compose.js';

/** What was made of the files that hold something. */
export type Judged = {
  readonly trees: ReadonlyMap<string, Tree>;
  readonly answers: Answers;
  readonly made: Omit<Plan, 'facts'>;
  readonly changes: readonly Change[];
  /** The diff of all changes. */
  readonly patch: () => Patched;
  readonly hunks: ComposeInput['hunks'];
  /** Of this request the named files hold one half only. */
  readonly isHalf: (call: CallOutcome) => boolean;
};

type JudgeOptions = RunOptions & { readonly catalogue: Catalogue };

/** Parsers, links and decisions, all of it loaded only where a search found something. */
export async function judge(discovery: Discovery, run: RunOptions): Promise<Judged> {
  const options: JudgeOptions = { ...run, catalogue: await run.sought.catalogue() };
  const trees = await readTrees(discovery, options);
  const answers = options.answersFor(trees, discovery.root);
  const settled = await settle(trees, discovery, answers, options);
  return {
    trees,
    answers,
    ...settled,
    patch: patchOf({ trees, ...settled }, discovery.root),
    hunks: hunksIn(settled, trees),
    isHalf: (call) => isHalf(call, options.catalogue),
  };
}

function hunksIn({ made, changes }: Pick<Judged, 'made' | 'changes'>, trees: ReadonlyMap<string, Tree>): ComposeInput['hunks'] {
  const changed = new Set(changes.map(({ path }) => path));
  return [...made.edits].flatMap(([path, edits]) => {
    const tree = trees.get(path);
    return tree && changed.has(path) ? [{ path, hunks: safeHunks(tree.file, edits) }] : [];
  });
}

/** The candidates, then whatever imports them or reads the keys that they define, until nothing is added. */
async function readTrees(discovery: Discovery, options: JudgeOptions): Promise<ReadonlyMap<string, Tree>> {
  const trees = new Map<string, Tree>();
  const patterns = patternsOf(options.catalogue);
  for (let files = discovery.files; files.length > 0; ) {
    await prepare(['package.json', ...files.map(({ path }) => path)]);
    const add = (tree: Tree): void => {
      trees.set(tree.file.path, tree);
      options.onProgress('parse', trees.size, trees.size);
    };
    await parseAll(files, add);
    await parseAll(manifestsOf([...trees.keys()], discovery), (tree) => trees.set(tree.file.path, tree));
    const { sites } = findSites(trees, patterns, options.catalogue);
    files = sites.length === 0 ? [] : discovery.more(() => wanted(trees, sites)).filter(({ path }) => !trees.has(path));
  }
  return trees;
}

/** What says how the packages of these files are imported and built; in JSON, whose parser is always there. */
function manifestsOf(paths: readonly string[], discovery: Discovery): readonly SourceFile[] {
  const wantedPaths = new Set<string>();
  for (const path of paths) {
    const folder = packageOf(path, discovery.allPaths);
    for (const name of ['package.json', 'tsconfig.json', 'jsconfig.json', 'tsconfig.base.json']) {
      wantedPaths.add(folder === '' ? name : `${folder}/${name}`);
      wantedPaths.add(name);
    }
  }
  const known = new Set(paths);
  return [...wantedPaths].filter((path) => !known.has(path) && discovery.allPaths.has(path)).flatMap((path) => discovery.read(path) ?? []);
}

/** Plans until every change is proved: a file whose edits cannot be proved is for a person, and the rest is judged anew without it. */
async function settle(
  given: ReadonlyMap<string, Tree>,
  discovery: Discovery,
  answers: Answers,
  options: JudgeOptions,
): Promise<{ readonly made: Plan; readonly changes: readonly Change[] }> {
  const trees = new Map(given);
  const { oldType } = patternsOf(options.catalogue);
  const packageNames = packageNamesOf(discovery.allPaths, discovery.read);
  const packageFolder = (path: string): string => packageOf(path, discovery.allPaths);
  for (;;) {
    options.onProgress('link', 0, trees.size);
    const { root, allPaths, read } = discovery;
    const { catalogue, asOf } = options;
    const made = await plan({ root, allPaths, read, catalogue, asOf, trees, ...answers, packageOf: packageFolder, packageNames });
    const { changes, refused } = changesOf({
      ...made,
      trees,
      read,
      parse,
      withBytes: (file, bytes) => sourceFile(file.path, bytes, file),
      countTypes: (text) => text.match(oldType)?.length ?? 0,
    });
    if (refused.length === 0) return { made, changes };
    for (const { path } of refused) {
      const tree = trees.get(path);
      if (tree) trees.set(path, { ...tree, unparsed: 'unproved' });
    }
  }
}
