import type { RunOptions } from '../run/migrate.js';
import type { Speech } from './options.js';
import { isWatched } from './speech.js';
import type { World } from './world.js';

export type Progress = { readonly onProgress: RunOptions['onProgress']; end(): void };

const everyMs = 80;
const phases = {
  en: { scan: 'scanning', parse: 'reading', link: 'following', write: 'writing' },
  'zh-CN': { scan: '扫描', parse: '读取', link: '分析', write: '写入' },
} as const;
const sums = {
  en: (candidates: number, files: number) =>
    ` · ${candidates} of ${files} ${files === 1 ? 'file' : 'files'} ${candidates === 1 ? 'holds' : 'hold'} something`,
  'zh-CN': (candidates: number, files: number) => ` · ${files} 个文件中 ${candidates} 个有内容`,
} as const;

/** One line that is drawn over itself, for a person who watches; silence everywhere else. */
export function progressFor(speech: Speech, world: World): Progress {
  if (!isWatched(speech, world)) return { onProgress: () => {}, end: () => {} };
  const held = { phase: '', shownAt: Number.NEGATIVE_INFINITY, shown: false, sum: '' };
  return {
    onProgress(phase, done, all) {
      if (phase === 'found') {
        held.sum = sums[speech.lang](done, all);
        return;
      }
      const now = world.host.now().getTime();
      if (phase === held.phase && now - held.shownAt < everyMs) return;
      Object.assign(held, { phase, shownAt: now, shown: true });
      world.stderr.write(`\r\u001b[K${phases[speech.lang][phase]}${countText(done, all)}${held.sum}`);
    },
    end() {
      if (held.shown) world.stderr.write('\r\u001b[K');
      held.shown = false;
    },
  };
}

/** So many, of so many; where one of them is not known, the other. */
function countText(done: number, all: number): string {
  if (done === 0 || all === 0) return done + all === 0 ? '' : ` ${done + all}`;
  return ` ${done}/${all}`;
}
