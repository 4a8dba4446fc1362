import { expect, test } from 'vitest';
import { isAskedElsewhere } from '../../src/base/open-url.js';

test('tells a URL that asks another service with a query of its own from one that may hold a type', () => {
  expect(isAskedElsewhere('https://api.example.com/sns/session?appid=…&secret=…&grant_type=code')).toBe(true);
  expect(isAskedElsewhere('https://api.example.com/sns/session?…')).toBe(false);
  expect(isAskedElsewhere('https://proxy.example.com/temu?api_type=…&sign=…')).toBe(false);
  expect(isAskedElsewhere('https://proxy.example.com/temu')).toBe(false);
  expect(isAskedElsewhere('…/session?appid=…')).toBe(false);
  expect(isAskedElsewhere(undefined)).toBe(false);
});
