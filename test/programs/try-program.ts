import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '../../src/model/index.js';
import { programOf } from '../runs/program.js';
import { callsOf, migrated, textsIn } from '../runs/sample.js';
import type { GeneratedProgram, Verdict } from './contract.js';
import { untoldOf } from './untold.js';
import { type Judged, judged, problemOf } from './verdict.js';

/**
 * `error`: the program itself is broken, or the tool ended with an error. `asked`: a review was left although all requests are right. `untold`: what the
 * program sends and the report of the first migration does not know of.
 */
export type Outcome = {
  readonly verdict: Verdict | 'error';
  readonly why: string;
  readonly asked: boolean;
  readonly untold: readonly string[];
};

/** Runs the program, migrates it, runs it again, migrates it again; what is not right is kept in `keep`, before and after, with the reports. */
export async function tryProgram(program: GeneratedProgram, keep: string | null): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-program-'));
  const reports: Report[] = [];
  try {
    write(folder, program.files);
    programOf(folder).provide(folder);
    const outcome = await outcomeIn(folder, reports);
    if (keep !== null && (outcome.verdict !== 'right' || outcome.asked)) keepIn(keep, folder, program, outcome, reports);
    return outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function outcomeIn(folder: string, reports: Report[]): Promise<Outcome> {
  const before = await attempted(() => callsOf(folder));
  if (!before.ok) return failed('error', `before: ${before.error}`);
  const problem = problemOf(before.value);
  if (problem !== null) return failed('error', problem);
  const original = textsIn(folder);
  const first = await attempted(() => migrated(folder));
  if (!first.ok) return failed('error', `the migration: ${first.error}`);
  reports.push(first.value);
  const untold = untoldOf(before.value, first.value);
  const once = textsIn(folder);
  // If nothing was written, a second run of either would be this one again.
  if (isEqual(original, once)) return outcomeOf(judged(before.value, before.value, first.value), first.value, untold);
  const after = await attempted(() => callsOf(folder));
  if (!after.ok) return failed('wrong', `after: ${after.error}`, untold);
  const result = judged(before.value, after.value, first.value);
  if (result.verdict === 'wrong') return outcomeOf(result, first.value, untold);
  const second = await attempted(() => migrated(folder));
  if (!second.ok) return failed('unstable', `the second migration: ${second.error}`, untold);
  reports.push(second.value);
  if (!isEqual(once, textsIn(folder))) return failed('unstable', 'the second run writes', untold);
  const other = difference(questionsOf(first.value), questionsOf(second.value));
  return other === null ? outcomeOf(result, first.value, untold) : failed('unstable', `the second run asks otherwise: ${other}`, untold);
}

function outcomeOf({ verdict, why }: Judged, report: Report, untold: readonly string[]): Outcome {
  return { verdict, why, asked: questionsOf(report).length > 0, untold };
}

function failed(verdict: Outcome['verdict'], why: string, untold: readonly string[] = []): Outcome {
  return { verdict, why, asked: false, untold };
}

function questionsOf({ findings }: Report): readonly string[] {
  return findings.filter(({ action }) => action === 'review').map(({ file, found, reason }) => `${file} ${found} ${reason}`);
}

function difference(one: readonly string[], other: readonly string[]): string | null {
  const found = one.find((line) => !other.includes(line)) ?? other.find((line) => !one.includes(line));
  return found ?? (one.length === other.length ? null : 'their number');
}

function isEqual(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** A program that does not compile or run, and a tool that throws, are what is looked for here: values. */
async function attempted<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function keepIn(keep: string, folder: string, program: GeneratedProgram, outcome: Outcome, reports: readonly Report[]): void {
  write(join(keep, 'before'), program.files);
  cpSync(folder, join(keep, 'after'), { recursive: true, filter: (path) => !/\/(?:node_modules|vendor|\.temu-codemod)$/.test(path) });
  reports.forEach((report, index) => {
    writeFileSync(join(keep, `report-${index + 1}.json`), `${JSON.stringify(report, null, 2)}\n`);
  });
  const axes = Object.entries(program.axes).map(([axis, value]) => `${axis}: ${value}`);
  writeFileSync(join(keep, 'verdict.txt'), `${[outcome.verdict, outcome.why, '', ...axes, `knowable: ${program.knowable}`].join('\n')}\n`);
}
