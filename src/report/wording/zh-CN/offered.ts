import type { Wording } from '../wording.js';

export const offered: Wording['offered'] = new Map([
  [
    'mixed-gateway',
    new Map([
      ['paste', '给出了代码的，直接粘贴即可。'],
      ['move', '经过这里的接口确实全部迁移了，选 move。'],
    ]),
  ],
  ['price-review', new Map([['by-shop', '两种都有的，给出了按店铺判断的写法（by-shop）。']])],
  ['name-dependent-code', new Map([['paste', '给出了代码的，直接粘贴即可。']])],
]);
