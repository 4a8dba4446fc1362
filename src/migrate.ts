import { posix, relative, sep } from 'node:path';
import { type Discovery, type DiscoveryProblem, dirtyFiles, discover, packageOf, type Search, sourceFile } from './discover/index.js';
import { type Change, diffOf, type Host, hashOf, hunksOf, stateDirOf, type WriteProblem, write, writtenBy } from './edit/index.js';
import { parse, prepare } from './languages/index.js';
import { wanted } from './link/index.js';
import type { Catalogue, Facts, Policy, Report, SourceFile, Tree } from './model.js';
import { changesOf, hunkText } from './plan/changes.js';
import { isHalf } from './plan/halves.js';
import { findSites, type Plan, patternsOf, plan } from './plan/index.js';
import { packageNamesOf } from './plan/packages.js';
import { type ComposeInput, compose } from './report/compose.js';

/** What people have said: ignore comments, decisions, settings by path, and a baseline. */
export type Answers = {
  readonly rulingOf: Facts['rulingOf'];
  readonly managedOf: Facts['managedOf'];
  readonly known: ComposeInput['known'];
  /** Those that matched nothing, once it is known what was found. */
  unused(findings: Plan['findings']): Report['unused'];
};

export type RunOptions = {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly mode: Report['mode'];
  readonly source: Search['source'];
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  readonly lang: ComposeInput['lang'];
  readonly version: string;
  readonly allowDirty: boolean;
  /** Ignore comments stand in the trees, so the answers are asked for when these are known. */
  readonly answersFor: (trees: ReadonlyMap<string, Tree>, root: string) => Answers;
  readonly host: Host;
  readonly signal: AbortSignal | null;
  readonly onProgress: (phase: 'scan' | 'parse' | 'link' | 'write', done: number, all: number) => void;
};

export type RunProblem =
  | DiscoveryProblem
  | { readonly kind: 'dirty'; readonly paths: readonly string[] }
  | { readonly kind: 'write'; readonly problem: WriteProblem };

export type Outcome =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly patch: Uint8Array;
      readonly run: string | null;
      /** Requests of which a commit would hold one half only. */
      readonly halves: Report['calls'];
    }
  | { readonly ok: false; readonly problem: RunProblem };

/** One run: find, read, link, decide, make the bytes, write them if that was asked, report. */
export async function migrate(options: RunOptions): Promise<Outcome> {
  const found = await discover(searchFor(options));
  if (!found.ok) return found;
  const { discovery } = found;
  const trees = await readTrees(discovery, options);
  const answers = options.answersFor(trees, discovery.root);
  const { made, changes } = await settle(trees, discovery, answers, options);
  const written = options.mode === 'write' ? await writeAll(changes, discovery, options) : { ok: true as const, run: null };
  if (!written.ok) return written;
  const report = compose(composeInput(made, changes, discovery, answers, trees, options));
  const halves = report.calls.filter((_, i) => {
    const call = made.calls[i];
    return options.source === 'index' && call !== undefined && isHalf(call, options.catalogue);
  });
  return { ok: true, report, patch: Buffer.from(diffOf(changes), 'latin1'), run: written.run, halves };
}

function searchFor({ cwd, paths, source, catalogue }: RunOptions): Search {
  const hosts = [...catalogue.hosts];
  return {
    cwd,
    paths,
    source,
    tokens: [...catalogue.migrations.keys()],
    hosts: hosts.filter(([, gateway]) => gateway === 'cn').map(([host]) => host),
    related: [...hosts.map(([host]) => host), ...catalogue.partnerTypes],
  };
}

/** The candidates, then whatever imports them or reads the keys that they define, until nothing is added. */
async function readTrees(discovery: Discovery, options: RunOptions): Promise<ReadonlyMap<string, Tree>> {
  const trees = new Map<string, Tree>();
  const patterns = patternsOf(options.catalogue);
  for (let files = discovery.files; files.length > 0; ) {
    await prepare(['package.json', ...files.map(({ path }) => path)]);
    for (const file of files) {
      trees.set(file.path, parse(file));
      options.onProgress('parse', trees.size, trees.size);
    }
    for (const manifest of manifestsOf([...trees.keys()], discovery)) trees.set(manifest.path, parse(manifest));
    const { sites } = findSites(trees, patterns, options.catalogue);
    files = sites.length === 0 ? [] : discovery.more(wanted(trees, sites)).filter(({ path }) => !trees.has(path));
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
  options: RunOptions,
): Promise<{ readonly made: Plan; readonly changes: readonly Change[] }> {
  const trees = new Map(given);
  const packageNames = packageNamesOf(discovery.allPaths, discovery.read);
  const packageFolder = (path: string): string => packageOf(path, discovery.allPaths);
  for (;;) {
    options.onProgress('link', 0, trees.size);
    const { root, allPaths, read } = discovery;
    const { catalogue, policy } = options;
    const made = await plan({ root, allPaths, read, catalogue, policy, trees, ...answers, packageOf: packageFolder, packageNames });
    const { changes, refused } = changesOf({
      ...made,
      trees,
      read,
      reread: (file, bytes) => parse(sourceFile(file.path, bytes, file)),
      countTypes: (text) => text.match(patternsOf(catalogue).oldType)?.length ?? 0,
    });
    if (refused.length === 0) return { made, changes };
    for (const { path } of refused) {
      const tree = trees.get(path);
      if (tree) trees.set(path, { ...tree, unparsed: 'unproved' });
    }
  }
}

async function writeAll(
  changes: readonly Change[],
  { root }: Discovery,
  { host, allowDirty, signal, onProgress }: RunOptions,
): Promise<{ readonly ok: true; readonly run: string | null } | { readonly ok: false; readonly problem: RunProblem }> {
  if (changes.length === 0) return { ok: true, run: null };
  const stateDir = stateDirOf(root);
  const dirty = allowDirty ? [] : await dirtyAmong(changes, root, host, stateDir);
  if (dirty.length > 0) return { ok: false, problem: { kind: 'dirty', paths: dirty } };
  const written = await write(changes, { root, stateDir, host }, { signal, onProgress: (done, all) => onProgress('write', done, all) });
  return written.ok ? written : { ok: false, problem: { kind: 'write', problem: written.problem } };
}

/** Changed since it was staged, and not by an earlier run of this tool. */
async function dirtyAmong(changes: readonly Change[], root: string, host: Host, stateDir: string): Promise<readonly string[]> {
  const old = changes.filter((change) => change.old !== null);
  const dirty = await dirtyFiles(
    root,
    old.map(({ path }) => path),
  );
  const ours = writtenBy(host, stateDir);
  return old
    .filter(({ path, old: bytes }) => dirty.has(path) && bytes !== null && ours.get(path) !== hashOf(bytes))
    .map(({ path }) => path);
}

function composeInput(
  made: Plan,
  changes: readonly Change[],
  discovery: Discovery,
  answers: Answers,
  trees: ReadonlyMap<string, Tree>,
  options: RunOptions,
): ComposeInput {
  const changed = new Set(changes.map(({ path }) => path));
  const hunks = [...made.edits].flatMap(([path, edits]) => {
    const tree = trees.get(path);
    return tree && changed.has(path) ? [{ path, hunks: hunkText(hunksOf(tree.file, edits)) }] : [];
  });
  return {
    ...options,
    root: discovery.root,
    prefix: relative(discovery.root, options.cwd).split(sep).join(posix.sep),
    scanned: discovery.scanned,
    candidates: discovery.files.filter(({ scope }) => scope === 'named').length,
    findings: made.findings,
    calls: made.calls,
    checklist: made.checklist,
    newFiles: made.newFiles,
    skipped: discovery.skipped,
    hunks,
    unused: answers.unused(made.findings),
    known: answers.known,
    fileAt: (path) => trees.get(path)?.file ?? null,
  };
}
