import { resolve } from 'node:path';
import type { Config, ConfigProblem } from './config.js';
import type { Configs } from './find.js';

/**
 * Settings for the run as a whole, of the configs at its start: the nearest config that gives a key rules. Paths are absolute; names as they stand
 * there.
 */
export type WholeRun = {
  readonly announcements: readonly string[] | null;
  readonly catalogue: readonly { readonly name: string; readonly path: string }[];
  readonly baseline: string | null;
  readonly lang: 'zh-CN' | 'en' | null;
};

export function wholeRun({ near }: Configs): WholeRun {
  const withCatalogue = near.find(({ catalogue }) => catalogue.length > 0);
  const withBaseline = near.find(({ baseline }) => baseline !== null);
  return {
    announcements: near.find(({ announcements }) => announcements !== null)?.announcements ?? null,
    catalogue: (withCatalogue?.catalogue ?? []).map((name) => ({ name, path: resolve(withCatalogue?.folder ?? '', name) })),
    baseline: withBaseline ? resolve(withBaseline.folder, withBaseline.baseline ?? '') : null,
    lang: near.find(({ lang }) => lang !== null)?.lang ?? null,
  };
}

const detail = {
  en: "is about a whole run, and this config lies below the run's start; move it into the config at the top, or start the run in this folder",
  'zh-CN': '针对整次运行，而这份配置在运行目录之下；请移到最上层的配置里，或在这个目录里运行',
};

/** Nested configs that would judge a part of the run by other announcements, or let a part of it pass: the run says so and stops. */
export function wholeRunProblems(nested: readonly Config[]): readonly ConfigProblem[] {
  return nested.flatMap(({ file, announcements, catalogue, baseline }) => {
    const keys = [
      ...(announcements === null ? [] : ['announcements']),
      ...(catalogue.length === 0 ? [] : ['catalogue']),
      ...(baseline === null ? [] : ['baseline']),
    ];
    return keys.map((key) => ({ what: 'whole-run' as const, file, line: 1, column: 1, key, detail }));
  });
}
