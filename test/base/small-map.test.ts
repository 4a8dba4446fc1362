import { expect, test } from 'vitest';
import { namesOfSet } from '../../src/base/few-names.js';
import { SmallMap } from '../../src/base/small-map.js';

test('a small map answers as a map does, with no, one or many entries', () => {
  const entries: readonly (readonly [string | undefined, number])[] = [
    ['a', 1],
    ['a', 2],
    [undefined, 3],
    ['b', 4],
    ['a', 5],
  ];
  const [small, map] = [new SmallMap<string | undefined, number>(), new Map<string | undefined, number>()];
  const isSame = (): void => {
    expect([...small]).toEqual([...map]);
    expect([...small.keys()]).toEqual([...map.keys()]);
    expect([...small.values()]).toEqual([...map.values()]);
    expect(small.size).toBe(map.size);
    for (const key of ['a', 'b', 'c', undefined]) {
      expect(small.get(key)).toBe(map.get(key));
      expect(small.has(key)).toBe(map.has(key));
    }
  };
  isSame();
  for (const [key, value] of entries) {
    small.set(key, value);
    map.set(key, value);
    isSame();
  }
});

test('names of a set are asked for as in the set, be they few or many', () => {
  for (const many of [0, 3, 100]) {
    const set = new Set(Array.from({ length: many }, (_, i) => `name${i}`));
    const names = namesOfSet(set);
    expect([...names]).toEqual([...set]);
    expect([names.has('name2'), names.has('name99'), names.has('other')]).toEqual([many > 2, many > 99, false]);
  }
});
