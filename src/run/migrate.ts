import { shownFrom } from '../base/shown-path.js';
import type { Sought } from '../catalogue/index.js';
import type { Answers } from '../config/answers.js';
import type { ConfigProblem } from '../config/config.js';
import { type Discovery, type DiscoveryProblem, discover, type Search } from '../discover/index.js';
import type { Host, Patched, Run, WriteProblem } from '../edit/index.js';
import type { Day, Report, Tree } from '../model/index.js';
import { type ComposeInput, compose, type Told } from '../report/compose.js';
import type { ProvedPlan } from './prove-plan.js';

export type AnswersFound =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** `scan` tells of files as they are searched, `found` of how many candidates there are among those of them that were named. */
export type Phase = 'scan' | 'found' | 'parse' | 'link' | 'write';

export type RunOptions = {
  readonly cwd: string;
  /** Absolute; where the paths that are printed start. */
  readonly reader: string;
  readonly paths: readonly string[];
  /** How files beside the working directory are called: by the way there, or by the whole path. */
  readonly shown: 'way' | 'absolute';
  readonly mode: Report['mode'];
  readonly source: Search['source'];
  readonly changedSince: Search['changedSince'];
  readonly asOf: Day;
  readonly sought: Sought;
  readonly lang: ComposeInput['lang'];
  readonly version: string;
  readonly allowDirty: boolean;
  /** How many evaluations the analysis has. */
  readonly looks: number;
  /** Ignore comments stand in the trees and configs among the listed files, so the answers are asked for when these are known. */
  readonly answersFor: (trees: ReadonlyMap<string, Tree>, root: string, allPaths: Iterable<string>) => Promise<AnswersFound>;
  readonly host: Host;
  readonly signal: AbortSignal | null;
  /** While this work goes on an interrupt aborts the signal; at any other time it may end the process at once. */
  readonly shielded: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onProgress: (phase: Phase, done: number, all: number) => void;
};

export type RunProblem =
  | DiscoveryProblem
  | { readonly kind: 'config'; readonly problems: readonly ConfigProblem[] }
  | { readonly kind: 'dirty'; readonly paths: readonly string[] }
  /** Another run wrote this file after it was read here. */
  | { readonly kind: 'overtaken'; readonly path: string; readonly by: Run }
  /** `undoFrom`: the folder that `undo` must be told, null where none. */
  | { readonly kind: 'write'; readonly problem: WriteProblem; readonly undoFrom: string | null };

export type Outcome =
  | {
      readonly ok: true;
      readonly report: Report;
      /** Made when it is asked for: a run that writes shows none. */
      readonly patch: () => Patched;
      readonly run: string | null;
      /** Requests of which a commit would hold one half only. */
      readonly halves: Report['calls'];
      /** Files, as the report calls them, that have to move together: of each request of which the named files have, or will have, one half only. */
      readonly together: readonly string[];
      /** Requests were found that the named files have no part in. */
      readonly hasMoreRequests: boolean;
    }
  | { readonly ok: false; readonly problem: RunProblem };

/** One run: find, read, link, decide, make the bytes, write them if that was asked, report. */
export async function migrate(options: RunOptions): Promise<Outcome> {
  options.onProgress('scan', 0, 0);
  const found = await discover(searchFor(options));
  if (!found.ok) return found;
  const { discovery } = found;
  options.onProgress('found', candidatesOf(discovery), discovery.scanned);
  const judged = isClean(discovery)
    ? await nothingIn(discovery, options)
    : await (await import('./prove-plan.js')).provePlan(discovery, options);
  if ('problems' in judged) return { ok: false, problem: { kind: 'config', problems: judged.problems } };
  const { made, changes } = judged;
  const isDue = options.mode === 'write' && changes.length > 0;
  const written = isDue ? await (await import('./write.js')).writeChanges(changes, discovery, options) : { ok: true as const, run: null };
  if (!written.ok) return written;
  const asWritten = isDue ? (await import('./as-written.js')).asWrittenOf(changes, made.edits) : null;
  const input = composeInput(judged, discovery, asWritten, options);
  const hasFound = input.findings.length > 0 || input.calls.length > 0;
  const report = compose(input, hasFound ? await told(input, options) : { findings: [], calls: [], lineNow: (_, line) => line });
  const halves = report.calls.filter((_, i) => {
    const call = made.calls[i];
    return options.source === 'index' && call !== undefined && judged.isHalf(call);
  });
  const together = [...new Set(made.calls.flatMap(judged.filesOfHalf))].map(input.show);
  return { ok: true, report, patch: judged.patch, run: written.run, halves, together, hasMoreRequests: judged.hasMoreRequests };
}

/** Loaded only where there is something to tell. */
async function told(input: ComposeInput, { sought }: RunOptions): Promise<Told> {
  const [{ tell }, { originsOf }] = await Promise.all([import('../report/tell.js'), import('../catalogue/origins.js')]);
  return tell(input, originsOf(await sought.catalogue()));
}

function searchFor({ cwd, paths, source, changedSince, sought, onProgress }: RunOptions): Search {
  return { cwd, paths, source, changedSince, ...sought.words, onSearched: (count) => onProgress('scan', count, 0) };
}

/** Whether there is nothing to read, and no router module of an earlier run that may be out of date: then nothing more is loaded. */
function isClean({ files, skipped }: Discovery): boolean {
  return files.length === 0 && !skipped.some(({ reason }) => reason === 'own-file');
}

async function nothingIn({ root }: Discovery, { answersFor }: RunOptions): Promise<ProvedPlan | Extract<AnswersFound, { ok: false }>> {
  const trees = new Map<string, Tree>();
  // No token, so no config below can have something to say.
  const found = await answersFor(trees, root, []);
  if (!found.ok) return found;
  const made = { findings: [], calls: [], edits: new Map(), newFiles: [], checklist: [], short: [], isCut: false, askedTypes: null };
  const patch = (): Patched => ({ bytes: new Uint8Array(), veiled: [] });
  return {
    trees,
    answers: found.answers,
    made,
    changes: [],
    patch,
    hunks: () => [],
    isHalf: () => false,
    filesOfHalf: () => [],
    hasMoreRequests: false,
  };
}

/** Files beside the named ones are read as evidence, and are no part of the count of files. */
function candidatesOf({ files }: Discovery): number {
  return files.filter(({ scope }) => scope === 'named').length;
}

function composeInput(
  { made, hunks, answers, trees }: ProvedPlan,
  discovery: Discovery,
  asWritten: ComposeInput['asWritten'],
  options: RunOptions,
): ComposeInput {
  const { version, mode, asOf, lang } = options;
  return {
    version,
    mode,
    asOf,
    lang,
    root: discovery.root,
    show: shownFrom(discovery.root, options.host.realpath(options.reader), options.shown),
    scanned: discovery.scanned,
    candidates: candidatesOf(discovery),
    findings: made.findings,
    calls: made.calls,
    checklist: made.checklist,
    newFiles: made.newFiles,
    isCut: made.isCut,
    skipped: discovery.skipped.map((skip) => (skip.tokens && answers.leaves(skip.path) ? { ...skip, tokens: false } : skip)),
    hunks,
    unused: answers.unused(made.findings, () => discovery.allPaths),
    known: answers.known,
    decisionPath: answers.decisionPath,
    answerAt: answers.answerAt,
    ticksAbout: answers.ticksAbout,
    asWritten,
    fileAt: (path) => trees.get(path)?.file ?? null,
  };
}
