import type { Settings } from '../model/index.js';
import type { Config, Spoken } from './config.js';
import { belowConfig, covers } from './speakers.js';

/** Of one config, for a path below the run's root: what it says there of each setting. */
type Saying = { covers(path: string): boolean; says<K extends keyof Settings>(key: K, path: string): Spoken[K] };

/**
 * For a path below `root`, each setting by itself: the flag, then the nearest config that says it (its last override that matches, else
 * its own word), then what is built in. `configs`: nearest first.
 */
export function settingsBy(flags: Spoken, configs: readonly Config[], alone: boolean, root: string): (path: string) => Settings {
  const sayings = configs.map((config) => sayingOf(config, alone, root));
  return (path) => {
    const near = sayings.filter((one) => one.covers(path));
    const said = <K extends keyof Settings>(key: K): Spoken[K] => {
      if (flags[key] !== null) return flags[key];
      for (const one of near) {
        const word = one.says(key, path);
        if (word !== null) return word;
      }
      return flags[key];
    };
    return {
      managed: said('managed'),
      gateway: said('gateway') ?? 'auto',
      includeDocs: said('includeDocs') ?? false,
      includeIgnored: said('includeIgnored') ?? false,
    };
  };
}

function sayingOf(config: Config, alone: boolean, root: string): Saying {
  const overrides = config.overrides.map((one) => ({ ...one, matches: belowConfig(config, root, one.paths) }));
  return {
    covers: (path) => alone || covers(config, root, path),
    says: (key, path) => overrides.findLast((one) => one[key] !== null && one.matches(path))?.[key] ?? config[key],
  };
}
