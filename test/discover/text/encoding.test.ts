import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../../src/discover/index.js';
import type { Encoding } from '../../../src/model/index.js';

const standing = { scope: 'named', ignored: false, namedItself: false } as const;
const fileOf = (bytes: Uint8Array) => sourceFile('a.ts', bytes, standing);

const strict = (label: string) => new TextDecoder(label, { fatal: true, ignoreBOM: true });

/** Every character that two or four bytes of GB18030 stand for, by its bytes: Node has no encoder for it. */
function gb18030Characters(): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) found.push(Uint8Array.of(lead, trail));
  }
  for (const third of [0x81, 0x90, 0xfe]) {
    for (let digit = 0x30; digit <= 0x39; digit++) {
      found.push(Uint8Array.of(0x81, digit, third, 0x30), Uint8Array.of(0x90, digit, third, 0x35), Uint8Array.of(0xe2, digit, third, 0x39));
    }
  }
  return found;
}
const characters = gb18030Characters();

/** At every boundary between characters, the bytes up to `toByte` decode to the text up to there. */
function expectToAgree(bytes: Uint8Array, label: string, bom: number) {
  const file = fileOf(bytes);
  const { text } = file;
  expect(file.toByte(text.length)).toBe(bytes.length);
  for (let at = 0; at <= text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
    expect(strict(label).decode(bytes.subarray(bom, file.toByte(at)))).toBe(text.slice(0, at));
  }
}

describe('an encoding is recognised', () => {
  const cases: readonly [string, Encoding, Uint8Array, string][] = [
    ['plain ASCII', 'utf-8', Buffer.from("call('bg.goods.add')"), "call('bg.goods.add')"],
    ['Chinese in UTF-8', 'utf-8', Buffer.from('商品'), '商品'],
    ['UTF-8 with its mark', 'utf-8-bom', Buffer.from('\ufeff商品'), '商品'],
    ['a second mark as text', 'utf-8-bom', Buffer.from('\ufeff\ufeffx'), '\ufeffx'],
    ['UTF-16, little end first', 'utf-16le', Buffer.from('\ufeff商品', 'utf16le'), '商品'],
    ['UTF-16, big end first', 'utf-16be', Buffer.from('\ufeff商品', 'utf16le').swap16(), '商品'],
    ['GBK', 'gb18030', Uint8Array.of(0xc9, 0xcc, 0xc6, 0xb7, 0x0d, 0x0a), '商品\r\n'],
    ['GBK whose second byte is a backslash', 'gb18030', Uint8Array.of(0x81, 0x5c, 0x22), '乗"'],
    ['the euro sign of GBK', 'gb18030', Uint8Array.of(0x80, 0xc9, 0xcc), '€商'],
    ['bytes of no encoding', 'unknown', Uint8Array.of(0xff, 0x61), 'ÿa'],
    ['a GBK character cut off at the end', 'unknown', Uint8Array.of(0x61, 0xc9), 'aÉ'],
    ['a mark that lies', 'unknown', Uint8Array.of(0xef, 0xbb, 0xbf, 0xff), 'ï»¿ÿ'],
    ['half a pair of UTF-16', 'unknown', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00), 'ÿþ\u0000Øa\u0000'],
    ['nothing at all', 'utf-8', new Uint8Array(0), ''],
  ];
  it.each(cases)('%s', (_name, encoding, bytes, text) => {
    const file = fileOf(bytes);
    expect([file.encoding, file.text]).toEqual([encoding, text]);
  });
});

describe('offsets in the text lead to the right bytes', () => {
  const text = fc.string({ unit: 'binary', maxLength: 1500 });

  it('in UTF-8, characters outside the basic plane too', () => {
    fc.assert(
      fc.property(text, (given) => expectToAgree(Buffer.from(`a${given}`), 'utf-8', 0)),
      { numRuns: 60 },
    );
  });

  it('in UTF-8 with its mark', () => {
    fc.assert(
      fc.property(text, (given) => expectToAgree(Buffer.from(`\ufeff${given}`), 'utf-8', 3)),
      { numRuns: 60 },
    );
  });

  it('in UTF-16, either end first', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (given, little) => {
        const bytes = Buffer.from(`\ufeff${given}`, 'utf16le');
        expectToAgree(little ? bytes : bytes.swap16(), little ? 'utf-16le' : 'utf-16be', 2);
      }),
      { numRuns: 60 },
    );
  });

  it('in GB18030, over characters of one, two and four bytes', () => {
    const ascii = fc.integer({ min: 0x09, max: 0x80 }).map((byte) => Uint8Array.of(byte));
    const mixed = fc.array(fc.oneof(ascii, fc.constantFrom(...characters)), { maxLength: 1500, size: 'max' });
    fc.assert(
      fc.property(mixed, (parts) =>
        expectToAgree(Buffer.concat([Uint8Array.of(0xc9, 0xcc), ...parts, Uint8Array.of(0x81, 0xfe)]), 'gb18030', 0),
      ),
      { numRuns: 60 },
    );
  });

  it('for every character of GBK, also where it decodes to one that encodes otherwise', () => {
    for (const bytes of characters) {
      const file = fileOf(Buffer.concat([Uint8Array.of(0xc9, 0xcc), bytes, Buffer.from('bg.goods.add')]));
      const at = file.text.indexOf('bg.goods.add');
      expect(Buffer.from(file.bytes.subarray(file.toByte(at), file.toByte(at + 12))).toString('latin1')).toBe('bg.goods.add');
    }
  });

  it('between two remembered places of a long text', () => {
    const file = fileOf(Buffer.from(`${'商😀a'.repeat(5000)}bg.goods.add`));
    const at = file.text.indexOf('bg.goods.add');
    expect(Buffer.from(file.bytes.subarray(file.toByte(at))).toString()).toBe('bg.goods.add');
  });
});

it('decodes only what is looked at', () => {
  const told: string[] = [];
  const file = sourceFile('a.ts', Buffer.from('x'), standing, () => told.push('decoded'));
  expect(told).toEqual([]);
  expect(file.text + file.text).toBe('xx');
  expect(told).toEqual(['decoded']);
});
