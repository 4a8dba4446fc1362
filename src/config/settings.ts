import type { Settings } from '../model/index.js';
import type { Config, Spoken } from './config.js';
import { belowConfig } from './speakers.js';

/** For a path below `root`, each setting by itself: the flag, then the last override that matches and says it, then the config, then what is built in. */
export function settingsBy(flags: Spoken, config: Config | null, root: string): (path: string) => Settings {
  const overrides = (config?.overrides ?? []).map((one) => ({
    ...one,
    matchers: config === null ? [] : one.paths.map((glob) => belowConfig(config, root, glob)),
  }));
  return (path) => {
    const matching = overrides.filter(({ matchers }) => matchers.some((matches) => matches(path)));
    const said = <K extends keyof Settings>(key: K): Spoken[K] =>
      flags[key] ?? matching.findLast((one) => one[key] !== null)?.[key] ?? config?.[key] ?? null;
    return {
      managed: said('managed'),
      gateway: said('gateway') ?? 'auto',
      includeDocs: said('includeDocs') ?? false,
      includeIgnored: said('includeIgnored') ?? false,
    };
  };
}
