import { resolve } from 'node:path';
import type { Sought } from '../catalogue/index.js';
import { type Config, type Configs, findConfigs, type KnownLine, parseBaseline, wholeRun } from '../config/index.js';
import { readText, type TextFile } from '../discover/paths/config-file.js';
import { answersBy, catalogueOf, dataFor } from '../run/assemble.js';
import type { RunOptions } from '../run/migrate.js';
import { couldNot, type Ended } from './ended.js';
import type { Judging, Speech } from './options.js';
import { answerWords } from './words/answers.js';
import type { World } from './world.js';

/** Everything that a run judges by: flags over the config, the config over what is built in. */
export type Basis = {
  /** All that count where the run starts. */
  readonly configs: Configs;
  /** The nearest; answers are recorded there. */
  readonly config: Config | null;
  readonly sought: Sought;
  /** `file` is absolute; null where there is none. */
  readonly baseline: { readonly file: string; readonly known: readonly KnownLine[] } | null;
  readonly answersFor: RunOptions['answersFor'];
};

export type Prepared = { readonly ok: true; readonly basis: Basis } | { readonly ok: false; readonly ended: Ended };

/** `needsBaseline` false: the command is about to write it. */
export async function prepareBasis(
  judging: Judging & { readonly paths: readonly string[]; readonly staged?: boolean },
  speech: Speech,
  world: World,
  needsBaseline = true,
): Promise<Prepared> {
  const found = await findConfigs(world.cwd, judging.config === null ? null : resolve(world.cwd, judging.config));
  if (!found.ok) return stop(couldNot({ of: 'config', problems: found.problems }));
  const read = await readCatalogue(judging, found, world);
  if (!read.ok) return stop(read.ended);
  const baseline = readBaseline(baselineFile(judging, found, world), needsBaseline);
  if (baseline !== null && 'kind' in baseline) return stop(baseline);
  const said = {
    configs: found,
    flags: { ...judging, includeDocs: judging.includeDocs || null, includeIgnored: judging.includeIgnored || null },
    known: baseline?.known ?? [],
    isWhole: (top: string) => isWhole(top, judging, world),
    words: answerWords[speech.lang],
  };
  return {
    ok: true,
    basis: {
      configs: found,
      config: found.near[0] ?? null,
      sought: read.sought,
      baseline,
      answersFor: answersBy(said, read.sought),
    },
  };
}

/** The run looks at the whole root, so what it does not meet is gone. */
export function isWhole(
  root: string,
  { paths, staged = false }: { readonly paths: readonly string[]; readonly staged?: boolean },
  { cwd, host }: World,
): boolean {
  return !staged && paths.some((path) => host.lstat(resolve(cwd, path)) !== null && host.realpath(resolve(cwd, path)) === root);
}

/** Absolute path of the baseline that a flag or the config names; null where neither does. */
export function baselineFile({ baseline }: Pick<Judging, 'baseline'>, configs: Configs, { cwd }: World): string | null {
  return baseline === null ? wholeRun(configs).baseline : resolve(cwd, baseline);
}

export function readBaseline(file: string | null, needed: boolean): Basis['baseline'] | Ended {
  if (file === null) return null;
  const read = readText(file);
  if (!read.ok) return read.why === 'missing' && !needed ? null : unread(read);
  const known = parseBaseline(read.text);
  return known === null ? couldNot({ of: 'not-a-baseline', path: file }) : { file, known };
}

type ReadCatalogue = { readonly ok: true; readonly sought: Sought } | { readonly ok: false; readonly ended: Ended };

/** The built-in announcements with the files that flags and config name. */
export async function readCatalogue(
  { catalogues, announcements }: Pick<Judging, 'catalogues' | 'announcements'>,
  configs: Configs,
  { cwd }: World,
): Promise<ReadCatalogue> {
  const own = { named: catalogues.map((path) => ({ name: path, path: resolve(cwd, path) })), only: announcements };
  const found = await catalogueOf(dataFor(configs, own, 'as-written'));
  if (found.ok) return found;
  return stop(found.unread === null ? couldNot({ of: 'catalogue', problems: found.problems }) : unread(found.unread));
}

export function unread(file: Extract<TextFile, { ok: false }>): Ended {
  return couldNot({ of: 'unread', path: file.path, why: file.why });
}

function stop(ended: Ended): { readonly ok: false; readonly ended: Ended } {
  return { ok: false, ended };
}
