import { isAbsolute, relative } from 'node:path';
import { LOOKS } from '../../base/looks.js';
import { isOutside } from '../../base/shown-path.js';
import { withStaleBaseline } from '../../config/index.js';
import { slashed } from '../../config/speakers.js';
import type { Report } from '../../model/index.js';
import { bareCommand } from '../../report/next.js';
import { reporters } from '../../report/reporters.js';
import { selected } from '../../report/select.js';
import { migrate, type Outcome, type RunOptions, type RunProblem } from '../../run/migrate.js';
import type { Given } from '../arguments.js';
import { type Basis, isWhole, prepareBasis } from '../basis.js';
import { couldNot, type Ended, type Obstacle } from '../ended.js';
import { commands } from '../flags.js';
import type { Reviewed } from '../interactive/index.js';
import { nearest } from '../nearest.js';
import type { MigrateOptions, Speech } from '../options.js';
import { checkOutputs, holdsDiff, isSilent, writeOutputs } from '../outputs.js';
import { migrateOptions } from '../parse.js';
import { progressFor } from '../progress.js';
import { readerOf } from '../reader.js';
import { say } from '../say.js';
import { halfText } from '../words/half.js';
import { veiledText } from '../words/veiled.js';
import type { World } from '../world.js';

/** Migrates, or shows or checks what a migration would do. */
export async function migrateCommand(given: Given, speech: Speech, argv: readonly string[], world: World): Promise<Ended> {
  const names = reporters.map(({ name }) => name);
  const parsed = migrateOptions(given, names, world);
  if (!parsed.ok) return couldNot({ of: 'usage', problem: parsed.problem });
  const options = parsed.value;
  const prepared = await prepareBasis(options, speech, world);
  if (!prepared.ok) return prepared.ended;
  const unwritable = await checkOutputs(options.outputs, world);
  if (unwritable !== null) return unwritable;
  if (options.interactive) return interactively(given, options, prepared.basis, speech, argv, world);
  return runAndReport(options, prepared.basis, speech, argv, world);
}

/** Asks, shows what the answers would write, asks once more, and writes. */
async function interactively(
  given: Given,
  options: MigrateOptions,
  basis: Basis,
  speech: Speech,
  argv: readonly string[],
  world: World,
): Promise<Ended> {
  const { answerReviews } = await import('../interactive/index.js');
  const reviewed = await answerReviews(options, basis, speech, world);
  if (reviewed.ended !== null) return reviewed.ended;
  const silently: Given = { ...given, has: (flag) => flag !== 'interactive' && given.has(flag) };
  if (!given.has('yes')) {
    const settled = await settledPlan(reviewed, options, speech, world);
    if ('kind' in settled) return settled;
    const { confirmed } = await import('../interactive/confirm.js');
    const { asking } = await import('../words/interactive.js');
    const answer = await world.shielded(() => confirmed(settled.report, settled.patch, speech, world));
    if (answer === 'interrupted') return { kind: 'interrupted' };
    if (answer === 'nothing') say(asking[speech.lang].nothingDue, world);
    if (answer === 'no') say(asking[speech.lang].notWritten(bareCommand({ program: world.program, argv })), world);
    if (answer !== 'yes') return { kind: 'done' };
  }
  return migrateCommand(silently, speech, argv, world);
}

/** The plan with the answers: what was asked about, or made anew with the config as it is now. */
async function settledPlan(
  { report, patch }: Extract<Reviewed, { ended: null }>,
  options: MigrateOptions,
  speech: Speech,
  world: World,
): Promise<{ readonly report: Report; readonly patch: () => Uint8Array } | Ended> {
  if (report !== null && patch !== null) return { report, patch };
  const prepared = await prepareBasis(options, speech, world);
  if (!prepared.ok) return prepared.ended;
  const outcome = await run({ ...options, mode: 'dry-run' }, prepared.basis, speech, world);
  if (!outcome.ok) return couldNot({ of: 'run', problem: outcome.problem });
  return { report: outcome.report, patch: () => outcome.patch().bytes };
}

async function runAndReport(options: MigrateOptions, basis: Basis, speech: Speech, argv: readonly string[], world: World): Promise<Ended> {
  const outcome = await run(options, basis, speech, world);
  if (world.signal.aborted && options.mode !== 'write') return { kind: 'interrupted' };
  if (!outcome.ok) return couldNot(misspelt(outcome.problem, world) ?? { of: 'run', problem: outcome.problem });
  const found = outcome.report.findings.length;
  const report = selected(judged(outcome.report, options, basis, world), options.shown);
  const patch = () => outcome.patch().bytes;
  const saved = outcome.halves.length === 0 && isSilent(report, patch, options, speech) ? null : await tell(report, patch);
  const veiled = !speech.quiet && holdsDiff(options) ? outcome.patch().veiled : [];
  if (veiled.length > 0) say(veiledText(veiled, speech.lang), world);
  if (options.outputs.length > 0 || options.mode !== 'check') for (const half of outcome.halves) say(halfText(half, speech.lang), world);
  return saved ?? { kind: 'judged', report, halves: outcome.halves };

  async function tell(report: Report, patch: () => Uint8Array): Promise<Ended | null> {
    const commit =
      options.staged && outcome.ok ? await (await import('../commit.js')).commitOf(outcome, options, basis, speech, world) : null;
    const { announcements } = await basis.sought.catalogue();
    const { lang, color } = speech;
    const isWritten = outcome.ok && outcome.run !== null;
    const undoFrom = isWritten ? (await import('../../run/write.js')).undoFrom(report.root, world) : null;
    const command = { program: world.program, argv, undoFrom };
    const context = {
      lang,
      color: color.stdout,
      width: world.stdout.columns,
      patch,
      announcements,
      command,
      outside: outsideOf(report.root, options, world),
      stdoutIsDiff: options.showsDiff,
      commit,
      beyond: { findings: found > report.findings.length, requests: outcome.ok && outcome.hasMoreRequests },
    };
    return writeOutputs(report, context, options, speech, world);
  }
}

/** The way to a root that does not hold the working directory, or its whole path, as its files are called. */
function outsideOf(root: string, options: MigrateOptions, { host, cwd }: World): string | null {
  const here = host.realpath(cwd);
  if (!isOutside(slashed(relative(root, here)))) return null;
  const way = slashed(relative(here, root));
  return isOutside(way) && shownBeside(options) === 'absolute' ? slashed(root) : way;
}

/** Read by programs, which expect the way from the working directory. */
const forPrograms: ReadonlySet<string> = new Set(['json', 'sarif', 'github', 'gitlab', 'junit']);

/** A person who names a folder elsewhere by its whole path reads such paths. */
function shownBeside({ paths, outputs }: MigrateOptions): RunOptions['shown'] {
  return paths.some((path) => isAbsolute(path)) && !outputs.some(({ name }) => forPrograms.has(name)) ? 'absolute' : 'way';
}

/** A path that is not there, and that reads like the name of a command. */
function misspelt(problem: RunProblem, { program }: World): Obstacle | null {
  if (problem.kind !== 'no-such-path') return null;
  const names = commands.map(({ name }) => name.split(' ')[0] ?? '').filter((name) => name !== '');
  const near = nearest(problem.path, [...names, 'version']);
  if (near === null) return null;
  const command = `${program} ${near === 'version' ? '--version' : near}`;
  return { of: 'usage', problem: { kind: 'misspelt-command', word: problem.path, command } };
}

/** One run, with its progress shown to whoever watches. */
export async function run(options: MigrateOptions, basis: Basis, speech: Speech, world: World): Promise<Outcome> {
  const progress = progressFor(speech, world);
  try {
    const onProgress: RunOptions['onProgress'] = (phase, done, all) => {
      // A run that finds nothing ends before it would matter.
      if (phase === 'found' && done > 0) void import('../optimize-later.js').then(({ optimizeLater }) => optimizeLater());
      progress.onProgress(phase, done, all);
    };
    return await migrate(runOptions(options, basis, speech, world, onProgress));
  } finally {
    progress.end();
  }
}

function judged(report: Report, options: MigrateOptions, { baseline }: Basis, world: World): Report {
  if (baseline === null || !isWhole(report.root, options, world)) return report;
  return withStaleBaseline(report, slashed(relative(world.cwd, baseline.file)), baseline.known);
}

function runOptions(options: MigrateOptions, basis: Basis, speech: Speech, world: World, onProgress: RunOptions['onProgress']): RunOptions {
  return {
    cwd: world.cwd,
    reader: readerOf(options, world),
    paths: options.paths,
    shown: shownBeside(options),
    mode: options.mode,
    source: options.staged ? 'index' : 'work-tree',
    changedSince: options.changed,
    asOf: options.asOf,
    sought: basis.sought,
    lang: speech.lang,
    version: world.version,
    allowDirty: options.allowDirty,
    looks: options.thorough ? 20 * LOOKS : LOOKS,
    answersFor: basis.answersFor,
    host: world.host,
    signal: world.signal,
    shielded: world.shielded,
    onProgress,
  };
}
