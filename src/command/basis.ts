import { resolve } from 'node:path';
import { builtInSought } from '../catalogue/built-in-sought.js';
import type { Sought } from '../catalogue/index.js';
import { answersFor, type Config, findConfig, type KnownLine, parseBaseline } from '../config/index.js';
import { readText, type TextFile } from '../discover/paths/config-file.js';
import type { Tree } from '../model/index.js';
import type { Answers } from '../run/migrate.js';
import { couldNot, type Ended } from './ended.js';
import type { Judging, Speech } from './options.js';
import { whyMissing } from './words/answers.js';
import type { World } from './world.js';

/** Everything that a run judges by: flags over the config, the config over what is built in. */
export type Basis = {
  readonly config: Config | null;
  readonly sought: Sought;
  /** `file` is absolute; null where there is none. */
  readonly baseline: { readonly file: string; readonly known: readonly KnownLine[] } | null;
  answersFor(trees: ReadonlyMap<string, Tree>, root: string): Answers;
};

export type Prepared = { readonly ok: true; readonly basis: Basis } | { readonly ok: false; readonly ended: Ended };

/** `needsBaseline` false: the command is about to write it. */
export async function prepareBasis(
  judging: Judging & { readonly paths: readonly string[]; readonly staged?: boolean },
  speech: Speech,
  world: World,
  needsBaseline = true,
): Promise<Prepared> {
  const found = await findConfig(world.cwd, judging.config === null ? null : resolve(world.cwd, judging.config));
  if (!found.ok) return stop(couldNot({ of: 'config', problems: found.problems }));
  const { config } = found;
  const read = await readCatalogue(judging, config, world);
  if (!read.ok) return stop(read.ended);
  const baseline = readBaseline(baselineFile(judging, config, world), needsBaseline);
  if (baseline !== null && 'kind' in baseline) return stop(baseline);
  return {
    ok: true,
    basis: {
      config,
      sought: read.sought,
      baseline,
      answersFor: (trees, root) =>
        answersFor(
          {
            config,
            flags: { ...judging, includeDocs: judging.includeDocs || null, includeIgnored: judging.includeIgnored || null },
            known: baseline?.known ?? [],
            isWhole: (top) => isWhole(top, judging, world),
            whyMissing: whyMissing[speech.lang],
          },
          trees,
          root,
        ),
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
export function baselineFile({ baseline }: Pick<Judging, 'baseline'>, config: Config | null, { cwd }: World): string | null {
  if (baseline !== null) return resolve(cwd, baseline);
  return config?.baseline ? resolve(config.folder, config.baseline) : null;
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
  config: Config | null,
  world: World,
): Promise<ReadCatalogue> {
  const named = [
    ...(config?.catalogue ?? []).map((path) => ({ name: path, path: resolve(config?.folder ?? '', path) })),
    ...catalogues.map((path) => ({ name: path, path: resolve(world.cwd, path) })),
  ];
  const only = announcements ?? config?.announcements ?? null;
  if (named.length === 0 && only === null) return { ok: true, sought: builtInSought };
  const read = named.map(({ name, path }) => ({ name, file: readText(path) }));
  const missing = read.find(({ file }) => !file.ok)?.file;
  if (missing && !missing.ok) return stop(unread(missing));
  const extra = read.flatMap(({ name, file }) => (file.ok ? [{ name, text: file.text }] : []));
  const { loadCatalogue, soughtBy } = await import('../catalogue/index.js');
  const loaded = await loadCatalogue({ extra, only });
  return loaded.ok ? { ok: true, sought: soughtBy(loaded.catalogue) } : stop(couldNot({ of: 'catalogue', problems: loaded.problems }));
}

export function unread(file: Extract<TextFile, { ok: false }>): Ended {
  return couldNot({ of: 'unread', path: file.path, why: file.why });
}

function stop(ended: Ended): { readonly ok: false; readonly ended: Ended } {
  return { ok: false, ended };
}
