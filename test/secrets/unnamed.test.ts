import { expect, test } from 'vitest';
import { redactLines } from '../../src/secrets/redact.js';
import { namesOfThings, shapesWithoutNames } from './shapes-without-names.js';

const words = 'maple lantern kettle harbor falcon meadow copper velvet juniper walnut zephyr cinnamon turtle zebra pepper'.split(' ');
const word = (n: number): string => words[n % words.length] ?? '';
const digits = (n: number, base: number, length: number): string =>
  Array.from({ length }, (_, i) => ((n * 31 + i * 17 + i * i * 7 + 3) % base).toString(base)).join('');

const values: Readonly<Record<string, (n: number) => string>> = {
  hyphens: (n) => `${word(n)}-${word(n + 5)}-${word(n + 11)}`,
  numbered: (n) => `${word(n)}${word(n + 4)}${100 + ((n * 37) % 900)}`,
  uuid: (n) => [8, 4, 4, 4, 12].map((length, i) => digits(n + i, 16, length)).join('-'),
  random: (n) => digits(n, 36, 48),
  signs: (n) => `${'KQXZ'.charAt(n % 4)}${'wvqx'.charAt(n % 3)}${n % 10}#${'MTRB'.charAt(n % 3)}p${(n * 7) % 10}${'zk'.charAt(n % 2)}`,
  behind: (n) => `tk_v1_${Array.from({ length: 24 }, (_, i) => 'EbKQxBqMdZfRwGzV'.charAt((n + i * 5) % 16)).join('')}`,
  year: (n) => `${word(n).charAt(0).toUpperCase()}${word(n).slice(1)}${2020 + (n % 7)}!`,
  between: (n) => `${word(n)}${100 + ((n * 37) % 900)}${word(n + 4)}`,
  cases: (n) => Array.from({ length: 13 }, (_, i) => 'kYbRcVuEjIqWxLgGzVhDmN'.slice((n + i * 8) % 20).slice(0, 2)).join(''),
  prefixed: (n) => `key-${Array.from({ length: 20 }, (_, i) => 'q7Kz2m9Xw4Lp'.charAt((n + i * 5) % 12)).join('')}`,
};

function shownIn(kind: string, text: string, n: number): readonly string[] {
  return Object.entries(values).flatMap(([of, make]) => {
    const secret = make(n);
    const shown = redactLines(text.replaceAll('§', () => secret).replaceAll('¤', 'bg.goods.add'), `src/${of}.${kind}`).join('\n');
    return shown.includes(secret) ? [`${kind}: ${shown}`] : [];
  });
}

test('what nobody calls a thing by is hidden where no name speaks of it', () => {
  const shown = Object.entries(shapesWithoutNames).flatMap(([kind, texts]) =>
    texts.flatMap((text, n) => shownIn(kind, text, 3 * n + kind.length)),
  );
  expect(shown).toEqual([]);
});

test('names of things are shown', () => {
  const hidden = Object.entries(namesOfThings).flatMap(([kind, texts]) =>
    texts.flatMap((text) => {
      const shown = redactLines(text, `src/line.${kind}`).join('\n');
      return shown === text ? [] : [shown];
    }),
  );
  expect(hidden).toEqual([]);
});

test('a secret that is known by one place is hidden at the others', () => {
  const text = `const shop = { appSecret: 'maple-lantern-kettle' };\nconst className = 'maple-lantern-kettle';`;
  expect(redactLines(text, 'src/a.ts').join('\n')).not.toContain('maple');
});
