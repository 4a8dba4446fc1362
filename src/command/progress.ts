import type { RunOptions } from '../migrate.js';
import type { Speech } from './options.js';
import { isWatched } from './speech.js';
import type { World } from './world.js';

export type Progress = { readonly onProgress: RunOptions['onProgress']; end(): void };

const everyMs = 80;
const phases = {
  en: { scan: 'scanning', parse: 'reading', link: 'following', write: 'writing' },
  'zh-CN': { scan: '扫描', parse: '读取', link: '分析', write: '写入' },
} as const;

/** One line that is drawn over itself, for a person who watches; silence everywhere else. */
export function progressFor(speech: Speech, world: World): Progress {
  if (!isWatched(speech, world)) return { onProgress: () => {}, end: () => {} };
  const held: { phase: string; shownAt: number; shown: boolean } = { phase: '', shownAt: Number.NEGATIVE_INFINITY, shown: false };
  return {
    onProgress(phase, done, all) {
      const now = world.host.now().getTime();
      if (phase === held.phase && now - held.shownAt < everyMs) return;
      Object.assign(held, { phase, shownAt: now, shown: true });
      const count = all === 0 ? '' : done === 0 ? ` ${all}` : ` ${done}/${all}`;
      world.stderr.write(`\r\u001b[K${phases[speech.lang][phase]}${count}`);
    },
    end() {
      if (held.shown) world.stderr.write('\r\u001b[K');
      held.shown = false;
    },
  };
}
