import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/lines/json-pieces.js';
import { printableJson, printableJsonParts } from '../../src/lines/printable.js';
import { oneLine, printable } from '../../src/report/index.js';

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

test('JSON in pieces is what it is as a whole', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.string({ unit: 'binary' }), (value, text) => {
      const some = { value, text, nothing: undefined, list: [value, null, [], {}] };
      const many = { none: undefined, runs: [{ some, results: [...Array.from({ length: 101 }, () => some), undefined] }], after: [] };
      for (const all of [some, many, [many], many.runs[0]?.results])
        expect([...jsonPieces(all)].join('')).toBe(JSON.stringify(all, null, 2));
    }),
  );
});

test('a large report comes in pieces, each of them a few findings', () => {
  const findings = Array.from({ length: 5000 }, (_, i) => ({ file: `src/file${i}.ts`, line: i, found: 'bg.goods.add' }));
  const parts = [...printableJsonParts({ findings })];
  expect(parts.length).toBeGreaterThan(5);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(100_000);
  expect(parts.join('')).toBe(printableJson({ findings }));
});
