import type { Wording } from '../wording.js';

export const offered: Wording['offered'] = new Map([
  [
    'mixed-gateway',
    new Map([
      ['paste', '给出了代码的，直接粘贴即可。'],
      ['move', '经过这里的接口确实全部迁移了，选 move。'],
    ]),
  ],
  [
    'price-review',
    new Map([
      ['by-shop', '两种都有的，给出了按店铺判断的写法（by-shop）。'],
      ['names', '看不出店铺类型的，by-shop 只列出两个名字，请手工按店铺选择。'],
    ]),
  ],
  [
    'regional-gateway',
    new Map([['by-shop', '按店铺判断的写法（by-shop）只对 CN 成立：US/EU/GLOBAL 的半托店铺也走这里时，要同时判断区域。']]),
  ],
  [
    'name-dependent-code',
    new Map([
      ['paste', '给出了代码的，直接粘贴即可。'],
      ['names', '只在注释里列出新接口的，请手工写进代码。'],
    ]),
  ],
]);
