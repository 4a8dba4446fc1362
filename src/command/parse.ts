import parser from 'yargs-parser';
import type { Day } from '../model.js';
import type { Lang } from '../report/index.js';
import type { MigrateOptions, Output, UsageProblem } from './options.js';
import type { World } from './world.js';

const flags = {
  boolean: [
    'dry-run',
    'check',
    'staged',
    'interactive',
    'include-docs',
    'include-ignored',
    'allow-dirty',
    'color',
    'quiet',
    'version',
    'help',
  ],
  string: ['managed', 'gateway', 'announcements', 'as-of', 'baseline', 'config', 'lang'],
  array: [
    { key: 'reporter', string: true as const },
    { key: 'catalogue', string: true as const },
  ],
  alias: { 'dry-run': ['d'], check: ['c'], interactive: ['i'], help: ['h'] },
};

type Parsed = { readonly ok: true; readonly options: MigrateOptions } | { readonly ok: false; readonly problem: UsageProblem };
type Raw = Readonly<Record<string, unknown>>;

/** argv of the migrating command → its options, or what is wrong with them. */
export function parseArgs(argv: readonly string[], reporterNames: readonly string[], world: World): Parsed {
  const raw: Raw = parser([...argv], {
    ...flags,
    configuration: {
      'camel-case-expansion': false,
      'boolean-negation': true,
      'dot-notation': false,
      'greedy-arrays': false,
      'duplicate-arguments-array': false,
      'strip-aliased': true,
    },
  });
  const problem = unknownFlag(raw) ?? badChoice(raw) ?? badDay(raw);
  if (problem) return { ok: false, problem };
  const outputs = outputsOf(raw, reporterNames);
  if ('kind' in outputs) return { ok: false, problem: outputs };
  const paths = (raw._ as readonly unknown[]).map(String);
  const staged = raw.staged === true;
  const check = raw.check === true || staged;
  const mode = check ? 'check' : raw['dry-run'] === true ? 'dry-run' : 'write';
  if (mode === 'write' && paths.length === 0) return { ok: false, problem: { kind: 'no-paths' } };
  if (raw.interactive === true && mode !== 'write')
    return { ok: false, problem: { kind: 'conflict', flags: ['--interactive', raw['dry-run'] === true ? '--dry-run' : '--check'] } };
  return { ok: true, options: optionsOf(raw, paths, mode, staged, outputs, world) };
}

function optionsOf(
  raw: Raw,
  paths: readonly string[],
  mode: MigrateOptions['mode'],
  staged: boolean,
  outputs: readonly Output[],
  world: World,
): MigrateOptions {
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    mode,
    showsDiff: raw['dry-run'] === true,
    staged,
    interactive: raw.interactive === true,
    managed: (raw.managed as 'semi' | 'full' | undefined) ?? null,
    gateway: (raw.gateway as 'auto' | 'move' | 'keep' | undefined) ?? null,
    outputs,
    catalogues: strings(raw.catalogue),
    announcements: typeof raw.announcements === 'string' ? raw.announcements.split(',').map((part) => part.trim()) : null,
    asOf: (raw['as-of'] as Day | undefined) ?? null,
    baseline: (raw.baseline as string | undefined) ?? null,
    includeDocs: raw['include-docs'] === true,
    includeIgnored: raw['include-ignored'] === true,
    allowDirty: raw['allow-dirty'] === true,
    config: (raw.config as string | undefined) ?? null,
    lang: langOf(raw.lang, world),
    color: colorOf(raw.color, world),
    quiet: raw.quiet === true,
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const known = new Set(['_', '--', ...flags.boolean, ...flags.string, 'reporter', 'catalogue', 'd', 'c', 'i', 'h']);

function unknownFlag(raw: Raw): UsageProblem | null {
  const flag = Object.keys(raw).find((key) => !known.has(key));
  return flag === undefined ? null : { kind: 'unknown-flag', flag: flag.length === 1 ? `-${flag}` : `--${flag}` };
}

const choices: Readonly<Record<string, readonly string[]>> = {
  managed: ['semi', 'full'],
  gateway: ['auto', 'move', 'keep'],
  lang: ['zh-CN', 'en'],
};

function badChoice(raw: Raw): UsageProblem | null {
  for (const [flag, allowed] of Object.entries(choices)) {
    const value = raw[flag];
    if (value === '') return { kind: 'missing-value', flag: `--${flag}` };
    if (value !== undefined && !allowed.includes(String(value)))
      return { kind: 'bad-value', flag: `--${flag}`, value: String(value), allowed };
  }
  return null;
}

function badDay(raw: Raw): UsageProblem | null {
  const day = raw['as-of'];
  if (day === undefined) return null;
  const isDay =
    typeof day === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    !Number.isNaN(Date.parse(day)) &&
    new Date(day).toISOString().startsWith(day);
  return isDay ? null : { kind: 'bad-value', flag: '--as-of', value: String(day), allowed: ['YYYY-MM-DD'] };
}

function outputsOf(raw: Raw, names: readonly string[]): readonly Output[] | UsageProblem {
  const outputs = strings(raw.reporter).map((value) => {
    const at = value.indexOf('=');
    return at === -1 ? { name: value, file: null } : { name: value.slice(0, at), file: value.slice(at + 1) };
  });
  const wrong = outputs.find(({ name }) => !names.includes(name));
  if (wrong) return { kind: 'bad-value', flag: '--reporter', value: wrong.name, allowed: names };
  const empty = outputs.find(({ file }) => file === '');
  if (empty) return { kind: 'missing-value', flag: `--reporter ${empty.name}=` };
  const onStdout = outputs.filter(({ file }) => file === null).map(({ name }) => name);
  return onStdout.length > 1 ? { kind: 'two-on-stdout', names: onStdout } : outputs;
}

function langOf(value: unknown, { env }: World): Lang {
  if (value === 'zh-CN' || value === 'en') return value;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

function colorOf(value: unknown, { env, stdout }: World): boolean {
  if (value === false || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return stdout.isTTY && env.TERM !== 'dumb';
}
