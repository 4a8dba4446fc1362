import { isDay } from '../base/day.js';
import { reasons } from '../config/answers-by-reason.js';
import type { Reason } from '../model/index.js';
import type { Given } from './arguments.js';
import type { Judging, MigrateOptions, Output, UsageProblem } from './options.js';
import type { World } from './world.js';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: UsageProblem };

/** The migrating command's options, or what is wrong with them. */
export function migrateOptions(given: Given, reporterNames: readonly string[], world: World): Result<MigrateOptions> {
  const judging = judgingOf(given, world);
  if (!judging.ok) return judging;
  const outputs = outputsOf(given, reporterNames);
  if (!outputs.ok) return outputs;
  const staged = given.has('staged');
  const interactive = given.has('interactive');
  const mode = given.has('check') || staged ? 'check' : given.has('dry-run') ? 'dry-run' : 'write';
  const changed = given.value('changed');
  if (changed !== null && staged) return refuse({ kind: 'conflict', flags: ['--changed', '--staged'] });
  const shaping = ['only', 'skip'].find((flag) => given.has(flag));
  if (mode === 'write' && !interactive && shaping) return refuse({ kind: 'only-shapes', flag: `--${shaping}` });
  const shown = reasonsOf(given);
  if (!shown.ok) return shown;
  const quietly = ['dry-run', 'check', 'staged'].find((flag) => given.has(flag));
  if (interactive && quietly) return refuse({ kind: 'conflict', flags: ['--interactive', `--${quietly}`] });
  if (mode === 'write' && given.operands.length === 0 && changed === null) return refuse({ kind: 'no-paths' });
  if (interactive && world.terminal === null) return refuse({ kind: 'no-terminal', flag: '--interactive' });
  return {
    ok: true,
    value: {
      ...judging.value,
      paths: pathsOf(given),
      mode,
      showsDiff: given.has('dry-run'),
      staged,
      changed,
      shown: shown.value,
      interactive,
      outputs: outputs.value,
      allowDirty: given.has('allow-dirty'),
    },
  };
}

/** Reasons, several in one value between commas; null where neither flag is given. */
function reasonsOf(given: Given): Result<ReadonlySet<Reason> | null> {
  const known: readonly string[] = reasons;
  const [only, skip] = ['only', 'skip'].map((flag) => given.values(flag).flatMap((value) => listed(value) ?? []));
  if (!only || !skip || only.length + skip.length === 0) return { ok: true, value: null };
  const wrong = [...only, ...skip].find((name) => !known.includes(name));
  if (wrong !== undefined) {
    const flag = only.includes(wrong) ? '--only' : '--skip';
    return refuse(
      wrong === 'broken' ? { kind: 'no-reason', flag, word: wrong } : { kind: 'bad-value', flag, value: wrong, allowed: known },
    );
  }
  return { ok: true, value: new Set(reasons.filter((name) => (only.length === 0 || only.includes(name)) && !skip.includes(name))) };
}

export function pathsOf({ operands }: Given): readonly string[] {
  return operands.length === 0 ? ['.'] : operands;
}

export function judgingOf(given: Given, world: World): Result<Judging> {
  const asOf = given.value('as-of') ?? world.today();
  if (!isDay(asOf)) return refuse({ kind: 'bad-value', flag: '--as-of', value: asOf, allowed: ['YYYY-MM-DD'] });
  return {
    ok: true,
    value: {
      managed: given.value('managed') as 'semi' | 'full' | null,
      gateway: given.value('gateway') as 'auto' | 'move' | 'keep' | null,
      catalogues: given.values('catalogue'),
      announcements: listed(given.value('announcements')),
      asOf,
      baseline: given.value('baseline'),
      includeDocs: given.has('include-docs'),
      thorough: given.has('thorough'),
      includeIgnored: given.has('include-ignored'),
      config: given.value('config'),
    },
  };
}

function listed(value: string | null): readonly string[] | null {
  return (
    value
      ?.split(/[,，]/)
      .map((part) => part.trim())
      .filter((part) => part !== '') ?? null
  );
}

/** One on stdout at most, no two into one file. */
export function outputsOf(given: Given, names: readonly string[]): Result<readonly Output[]> {
  const outputs = given.values('reporter').map((value) => {
    const at = value.indexOf('=');
    return at === -1 ? { name: value, file: null } : { name: value.slice(0, at), file: value.slice(at + 1) };
  });
  const wrong = outputs.find(({ name }) => !names.includes(name));
  if (wrong) return refuse({ kind: 'bad-value', flag: '--reporter', value: wrong.name, allowed: names });
  const empty = outputs.find(({ file }) => file === '');
  if (empty) return refuse({ kind: 'missing-value', flag: `--reporter ${empty.name}=` });
  const onStdout = outputs.filter(({ file }) => file === null).map(({ name }) => name);
  if (onStdout.length > 1) return refuse({ kind: 'two-on-stdout', names: onStdout });
  const twice = outputs.find(({ file }, i) => file !== null && outputs.findIndex((other) => other.file === file) !== i);
  return twice?.file ? refuse({ kind: 'same-file', file: twice.file }) : { ok: true, value: outputs };
}

function refuse(problem: UsageProblem): { readonly ok: false; readonly problem: UsageProblem } {
  return { ok: false, problem };
}
