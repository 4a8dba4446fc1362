import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, printable } from '../../src/report/index.js';
import { printableJson } from '../../src/report/printable.js';

test('shows what a terminal would obey', () => {
  expect(printable('\u001b[31m\u009b\u202e\u0000')).toBe('‹U+001B›[31m‹U+009B›‹U+202E›‹U+0000›');
});

test('keeps line feeds, tabs, Chinese and emoji; a line end is a line feed', () => {
  expect(printable('网关\tа\r\n🙂')).toBe('网关\tа\n🙂');
});

test('keeps a name on its line', () => {
  expect(oneLine('a\nb\tc')).toBe('a‹U+000A›b c');
});

test('leaves nothing unprintable in any text, and changes nothing twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      expect(printable(shown)).toBe(shown);
    }),
  );
});

test('loses nothing in JSON', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const out = printableJson({ text });
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      expect(JSON.parse(out)).toEqual({ text });
    }),
  );
});
