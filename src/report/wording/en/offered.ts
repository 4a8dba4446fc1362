import type { Wording } from '../wording.js';

export const offered: Wording['offered'] = new Map([
  [
    'mixed-gateway',
    new Map([
      ['paste', 'Where lines to paste are shown, they do this.'],
      ['move', 'If all types that come here have migrated, choose move.'],
    ]),
  ],
  [
    'price-review',
    new Map([
      ['by-shop', 'For both kinds, an expression by shop is offered (by-shop).'],
      ['names', 'Where nothing tells the kind of shop, by-shop shows the two names alone: choose between them by hand.'],
    ]),
  ],
  [
    'regional-gateway',
    new Map([
      [
        'by-shop',
        'The expression by shop (by-shop) is for CN alone: where semi-managed shops of a region come here too, let it ask for the region as well.',
      ],
    ]),
  ],
  [
    'name-dependent-code',
    new Map([
      ['paste', 'Where lines to paste are shown, they do this.'],
      ['names', 'Where the new names alone are shown, in comments, write them into the code by hand.'],
    ]),
  ],
]);
