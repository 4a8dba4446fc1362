import { dirname, resolve } from 'node:path';
import { rootOf } from '../discover/paths/config-file.js';
import type { Report } from '../model/index.js';
import type { Context, LaterReporter } from '../report/contract.js';
import { exitCode } from '../report/exit-code.js';
import { reporters } from '../report/reporters.js';
import { couldNot, type Ended } from './ended.js';
import type { Output, Speech } from './options.js';
import type { World } from './world.js';

/** Before anything is written: a report whose folder is not there would be lost with the work done. */
export async function checkOutputs(outputs: readonly Output[], world: World): Promise<Ended | null> {
  for (const { file } of outputs) {
    if (file === null) continue;
    const path = resolve(world.cwd, file);
    if (world.host.lstat(path)?.kind === 'folder') return couldNot({ of: 'unsaved', path: file, code: 'EISDIR' });
    const { leadsOut, OUTSIDE } = await import('../edit/save.js');
    if (leadsOut(world.host, rootOf(world.cwd), path)) return couldNot({ of: 'unsaved', path: file, code: OUTSIDE });
    if (world.host.lstat(dirname(path)) === null) return couldNot({ of: 'unsaved', path: file, code: 'ENOENT' });
  }
  return null;
}

/** Columns of a text report in a file. */
const fileWidth = 80;

type Shown = { readonly outputs: readonly Output[]; readonly showsDiff: boolean };

/** The exact diff is among what is put out. */
export function holdsDiff({ outputs, showsDiff }: Shown): boolean {
  return outputs.some(({ name }) => name === 'diff') || (showsDiff && outputs.every(({ file }) => file !== null));
}

/** With `--quiet` a check that passes says nothing, and no more does a diff that holds nothing. */
export function isSilent(report: Report, patch: () => Uint8Array, { outputs, showsDiff }: Shown, { quiet }: Speech): boolean {
  if (!quiet || outputs.length > 0) return false;
  return hasPassed(report, showsDiff) || (showsDiff && patch().length === 0);
}

/** One report on stdout, the others to their files; a dry run puts the diff on stdout and the text on stderr. null when all went well. */
export async function writeOutputs(
  report: Report,
  context: Context,
  { outputs, showsDiff }: Shown,
  speech: Speech,
  world: World,
): Promise<Ended | null> {
  for (const { name, file } of outputs) {
    if (file === null) continue;
    const parts = await reporterNamed(name).parts(report, {
      ...context,
      color: false,
      width: fileWidth,
      stdoutIsDiff: false,
    });
    const { save } = await import('../edit/save.js');
    const saved = await world.shielded(async () => save(world.host, rootOf(world.cwd), resolve(world.cwd, file), inBytes(parts)));
    if (!saved.ok) return couldNot({ of: 'unsaved', path: file, code: saved.code });
  }
  const unsummarised = await writeStepSummary(report, context, outputs, world);
  if (unsummarised !== null) return unsummarised;
  const named = outputs.find(({ file }) => file === null)?.name;
  if (named === undefined && speech.quiet && !context.commit?.halves.length && hasPassed(report, showsDiff)) return null;
  if (named !== undefined || !showsDiff) {
    for (const part of await reporterNamed(named ?? 'text').parts(report, context)) world.stdout.write(part);
    return null;
  }
  const diff = await reporterNamed('diff').render(report, context);
  if (world.stdout.isTTY && speech.color.stdout) {
    const { colouredDiff } = await import('../report/coloured-diff.js');
    world.stdout.write(colouredDiff(diff));
  } else world.stdout.write(diff);
  const aside = { ...context, color: speech.color.stderr, width: world.stderr.columns };
  if (!speech.quiet) world.stderr.write(await reporterNamed('text').render(report, aside));
  return null;
}

/** A check that leaves nothing to say: with `--quiet`, a hook that passes is silent. A diff that was asked for is something to say. */
function hasPassed(report: Report, showsDiff: boolean): boolean {
  if (report.mode !== 'check' || exitCode(report) !== 0 || report.unused.length > 0) return false;
  return report.diff.length === 0 || (!showsDiff && isExcused(report));
}

/** Files that would change hold rewrites of the baseline, or are ignored by git: the check has passed with them. */
function isExcused({ diff, findings, known }: Report): boolean {
  const ids = new Set(known);
  const excused = findings.filter(({ id, action, reason }) => action === 'rewrite' && (ids.has(id) || reason === 'ignored-file'));
  const files = new Set(excused.map(({ file }) => file));
  return diff.every(({ file }) => files.has(file));
}

/** GitHub shows ten annotations a step; its step summary takes the whole list. */
async function writeStepSummary(report: Report, context: Context, outputs: readonly Output[], world: World): Promise<Ended | null> {
  const path = world.env.GITHUB_STEP_SUMMARY;
  if (!path || !outputs.some(({ name }) => name === 'github')) return null;
  const { appendTo } = await import('../edit/save.js');
  const { stepSummary } = await import('../report/github.js');
  const saved = appendTo(path, stepSummary(report, { ...context, color: false }));
  return saved.ok ? null : couldNot({ of: 'unsaved', path, code: saved.code });
}

/** A file is written whole or not at all. */
function inBytes(parts: Iterable<string | Uint8Array>): Uint8Array {
  return Buffer.concat(Array.from(parts, (part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

export function reporterNamed(name: string): LaterReporter {
  const reporter = reporters.find((candidate) => candidate.name === name);
  if (!reporter) throw new Error(`no reporter is called ${name}`);
  return reporter;
}
