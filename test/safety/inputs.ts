import fc from 'fast-check';
import { encodings, lineEnds } from './encodings.js';
import type { Format } from './formats.js';

/** A file of a format: its bytes, and how many tokens stand in it whole; null where it was cut or spoiled afterwards. */
export type Input = { readonly bytes: Uint8Array; readonly planted: number | null; readonly about: string };

const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

/** Values with the number of whole tokens in each. */
const values: readonly (readonly [string, number])[] = [
  ['bg.goods.add', 1],
  ['bg.goods.list.get', 1],
  ['bg.goods.quantity.update', 1],
  ['bg.goods.edit', 1],
  ['bg.goods.edit.property', 1],
  ['bg.picturecompression.get', 1],
  ['bg.marketing.activity.list.get', 1],
  ['bg.price.review.confirm', 1],
  [CN, 1],
  ['openapi.kuajingmaihuo.com', 1],
  ['调用bg.goods.add接口', 1],
  ['誠bg.goods.update乗', 1],
  ['bg.goods.add bg.goods.add', 2],
  // Names that only look like old ones.
  ['bg.goods.add.property.x', 0],
  ['xbg.goods.add', 0],
  ['bg.goods.addx', 0],
  ['bg.goods.image.upload.global', 0],
  ['temu.goods.add', 0],
  ['bg.order.list.get', 0],
  ['bg.goods.add.', 1],
  ['/bg.goods.add/', 1],
  ['https://openapi-b-us.temu.com/openapi/router', 0],
];

/** Characters that hurt: GBK whose second byte is a backslash, a backtick, a brace or a letter, four bytes, two units, none in Latin-1. */
const text = fc.string({ unit: fc.constantFrom(...'abz 09_-.中商品誠乗俓亐乣é ÿ€𠀀😀﷽'), maxLength: 12 });

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: text.map((noise) => [noise.replaceAll('.', ' '), 0] as const) },
  {
    weight: 1,
    arbitrary: fc.tuple(text, fc.constantFrom(...values)).map(([noise, [token, count]]) => [`${noise} ${token} ${noise}`, count] as const),
  },
);

/** Changes that an editor, a merge or a disk makes to a file. */
const spoiling = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), put: fc.constant<string | null>(null) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.constantFrom<string | null>('"', "'", '`', '\\', '{', '}', '(', '*/', '-->', '${', '\n', '\r', '<', '"""', '<<<<<<< HEAD\n'),
    }),
  },
);

export function inputsOf(format: Format): fc.Arbitrary<Input> {
  return fc
    .record({
      rows: fc.array(fc.tuple(value, fc.nat({ max: format.lines.length - 1 })), { minLength: 1, maxLength: 8 }),
      encoding: fc.constantFrom(...encodings),
      ends: fc.constantFrom(...lineEnds),
      spoil: spoiling,
    })
    .map(({ rows, encoding, ends, spoil }) => {
      const bodies = rows.map(([[row]], n) => (format.lines[rows[n]?.[1] ?? 0] ?? (() => ''))(row, n));
      const whole = ends.apply([...format.open, ...bodies, ...format.close]);
      const planted = rows.reduce((sum, [[, count]]) => sum + count, 0);
      return {
        bytes: encoding.encode(spoil === null ? whole : spoiled(whole, spoil)),
        planted: spoil === null ? planted : null,
        about: `${format.name}, ${encoding.name}, ${ends.name}`,
      };
    });
}

/** Cut off where nothing is put. */
function spoiled(whole: string, { at, put }: { readonly at: number; readonly put: string | null }): string {
  const place = Math.floor(at * whole.length);
  return put === null ? whole.slice(0, place) : whole.slice(0, place) + put + whole.slice(place);
}
