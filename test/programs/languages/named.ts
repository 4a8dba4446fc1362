import type { Draw } from '../contract.js';
import { urls } from '../names.js';

/** One type of the open platform with the words that a team names it by. */
export type Named = { readonly type: string; readonly constant: string; readonly words: readonly [string, ...string[]] };

export const { cn: cnUrl, us: usUrl, eu: euUrl } = urls;

const named = (type: string, ...words: [string, ...string[]]): Named => ({ type, constant: words.join('_').toUpperCase(), words });

/** Types that the announcements moved and that only one reading has. */
const migrated = [
  named('bg.goods.add', 'goods', 'add'),
  named('bg.goods.list.get', 'goods', 'list'),
  named('bg.goods.detail.get', 'goods', 'detail'),
  named('bg.goods.quantity.get', 'stock', 'get'),
  named('bg.goods.quantity.update', 'stock', 'update'),
  named('bg.goods.image.upload', 'image', 'upload'),
  named('bg.goods.edit.property', 'edit', 'property'),
  named('bg.picturecompression.get', 'picture', 'compress'),
  named('bg.goods.labelv2.get', 'label', 'query'),
  named('bg.logistics.template.get', 'freight', 'template'),
] as const;

const unmigrated = [
  named('bg.order.list.get', 'order', 'list'),
  named('bg.mall.info.get', 'mall', 'info'),
  named('bg.shiporder.create', 'ship', 'create'),
  named('bg.logistics.company.get', 'logistics', 'company'),
  named('bg.refund.list.get', 'refund', 'list'),
] as const;

export type Mix = 'only-migrated' | 'mixed' | 'mixed-and-region' | 'migrated-and-region';

export type Sends = {
  readonly mix: Mix;
  readonly cn: readonly [Named, ...Named[]];
  /** Types sent to a region, where old names stay. */
  readonly region: readonly Named[];
};

/** Draws the types of a program: two to four on CN, and one or two old names on a region. */
export function sendsOf(draw: Draw): Sends {
  const mix = draw.of<Mix>(['only-migrated', 'mixed', 'mixed', 'mixed-and-region', 'migrated-and-region']);
  const old = shuffled(draw, migrated);
  const stays = shuffled(draw, unmigrated);
  const first = old[0] ?? migrated[0];
  const more = draw.chance(0.5) ? old.slice(1, 2) : [];
  const isMixed = mix === 'mixed' || mix === 'mixed-and-region';
  const other = isMixed ? stays.slice(0, draw.chance(0.5) ? 2 : 1) : [];
  const region = mix.endsWith('-region') ? old.slice(2, 3).concat(draw.chance(0.4) ? stays.slice(2, 3) : []) : [];
  return { mix, cn: [first, ...more, ...other], region };
}

export function shuffled<T>(draw: Draw, items: readonly T[]): readonly T[] {
  const left = [...items];
  const found: T[] = [];
  for (let [first, ...rest] = left; first !== undefined; [first, ...rest] = left) {
    const one = draw.of<T>([first, ...rest]);
    left.splice(left.indexOf(one), 1);
    found.push(one);
  }
  return found;
}

export function camel([first, ...rest]: readonly [string, ...string[]]): string {
  return first + rest.map(capital).join('');
}

export function pascal(words: readonly string[]): string {
  return words.map(capital).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function indented(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n');
}
