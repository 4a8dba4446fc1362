import type { Config, Tick } from './config.js';
import { belowConfig, covers } from './speakers.js';

/** An item of the checklist as ticks see it. `path`: of the file that it is about, null where it is about none. */
export type Tickable = { readonly what: string; readonly id: string; readonly path: string | null };

/** The ticks of the configs that are about an item, the nearest config's first. */
export function ticksBy(configs: readonly Config[], root: string): (item: Tickable) => readonly Tick[] {
  const ticks = configs.flatMap((config) =>
    config.ticks.toReversed().map((tick) => {
      const matches = belowConfig(config, root, [tick.path ?? '**']);
      const isAbout = ({ what, id, path }: Tickable): boolean =>
        tick.what === what &&
        (tick.id === null || tick.id === id) &&
        (path === null ? tick.path === null : covers(config, root, path) && matches(path));
      return { tick, isAbout };
    }),
  );
  return (item) => ticks.filter(({ isAbout }) => isAbout(item)).map(({ tick }) => tick);
}
