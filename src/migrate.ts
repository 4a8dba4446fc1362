import { posix, relative, sep } from 'node:path';
import { type Discovery, type DiscoveryProblem, dirtyFiles, discover, type Search } from './discover/index.js';
import { type Change, diffOf, type Host, hashOf, hunksOf, stateDirOf, type WriteProblem, write, writtenBy } from './edit/index.js';
import type { Judged } from './judge.js';
import type { Catalogue, Facts, Policy, Report, Tree } from './model.js';
import { hunkText } from './plan/changes.js';
import { isHalf } from './plan/halves.js';
import type { Plan } from './plan/index.js';
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
  const judged = isClean(discovery) ? nothingIn(discovery, options) : await (await import('./judge.js')).judge(discovery, options);
  const { made, changes } = judged;
  const written = options.mode === 'write' ? await writeAll(changes, discovery, options) : { ok: true as const, run: null };
  if (!written.ok) return written;
  const report = compose(composeInput(judged, discovery, options));
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

/** Nothing to read and no router module of an earlier run that may be out of date: nothing more is loaded. */
function isClean({ files, skipped }: Discovery): boolean {
  return files.length === 0 && !skipped.some(({ reason }) => reason === 'own-file');
}

function nothingIn({ root }: Discovery, { answersFor }: RunOptions): Judged {
  const trees = new Map<string, Tree>();
  const made = { findings: [], calls: [], edits: new Map(), newFiles: [], checklist: [] };
  return { trees, answers: answersFor(trees, root), made, changes: [] };
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

function composeInput({ made, changes, answers, trees }: Judged, discovery: Discovery, options: RunOptions): ComposeInput {
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
