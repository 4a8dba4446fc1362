import { type Discovery, type DiscoveryProblem, discover, type Search } from './discover/index.js';
import { type Applied, applyPlan, type Planned, planChanges, type WriteRefusal } from './edit/run.js';
import { parse, prepare } from './languages/index.js';
import { wanted } from './link/index.js';
import type { Catalogue, Facts, Policy, Report, Tree } from './model.js';
import { findSites, type Plan, patternsOf, plan } from './plan/index.js';
import { packagesOf } from './plan/packages.js';
import { compose, type ComposeInput } from './report/compose.js';

export type Answers = {
  readonly rulingOf: Facts['rulingOf'];
  readonly managedOf: Facts['managedOf'];
  /** Answers and baseline lines that matched nothing, once the findings are known. */
  unused(plan: Plan): Report['unused'];
  readonly known: ComposeInput['known'];
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
  /** Ignore comments stand in the trees, so answers are read when these are known. */
  readonly answersFor: (trees: ReadonlyMap<string, Tree>, discovery: Discovery) => Answers;
  readonly signal: AbortSignal | null;
  readonly onProgress: (phase: 'scan' | 'parse' | 'link' | 'write', done: number, all: number) => void;
};

export type Outcome =
  | { readonly ok: true; readonly report: Report; readonly patch: Uint8Array; readonly plan: Plan | null; readonly run: string | null }
  | { readonly ok: false; readonly problem: DiscoveryProblem | WriteRefusal };

/** One run: find, read, link, decide, plan the bytes, write them if that was asked, report. */
export async function migrate(options: RunOptions): Promise<Outcome> {
  const found = await discover(searchFor(options));
  if (!found.ok) return { ok: false, problem: found.problem };
  const { discovery } = found;
  const trees = await readTrees(discovery, options);
  const answers = options.answersFor(trees, discovery);
  const { packageOf, packageNames } = packagesOf(discovery);
  options.onProgress('link', 0, trees.size);
  const made = await plan({ ...discovery, trees, ...options, ...answers, packageOf, packageNames });
  const planned = planChanges(made, discovery, (file) => parse(file), (trees_) => findSites(trees_, patternsOf(options.catalogue), options.catalogue).sites);
  const written = options.mode === 'write' ? await applyPlan(planned, discovery, options) : nothingWritten;
  if (!written.ok) return { ok: false, problem: written.problem };
  return { ok: true, report: reportOf(planned, discovery, answers, trees, options), patch: planned.patch, plan: planned.plan, run: written.run };
}

const nothingWritten: Applied = { ok: true, run: null };

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
    await prepare(files.map(({ path }) => path));
    for (const file of files) {
      trees.set(file.path, parse(file));
      options.onProgress('parse', trees.size, discovery.files.length);
    }
    const { sites } = findSites(trees, patterns, options.catalogue);
    files = sites.length === 0 ? [] : discovery.more(wanted(trees, sites)).filter(({ path }) => !trees.has(path));
  }
  return trees;
}

function reportOf(planned: Planned, discovery: Discovery, answers: Answers, trees: ReadonlyMap<string, Tree>, options: RunOptions): Report {
  return compose({
    ...options,
    ...planned.plan,
    ...discovery,
    hunks: planned.hunks,
    candidates: discovery.files.filter(({ scope }) => scope === 'named').length,
    skipped: discovery.skipped,
    unused: answers.unused(planned.plan),
    known: answers.known,
    fileAt: (path) => trees.get(path)?.file ?? null,
  });
}
