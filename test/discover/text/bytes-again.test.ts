import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/discover/index.js';

const standing = { scope: 'named', ignored: false, namedItself: false } as const;
const text = 'const type = "bg.goods.add"; // 半托 🚚 \ufeffend\r\n';

const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
const written: readonly (readonly [string, Buffer])[] = [
  ['utf-8', Buffer.from(text)],
  ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
  ['utf-16le', utf16],
  ['utf-16be', Buffer.from(utf16).swap16()],
  // 半 in GBK, which nothing here writes.
  ['gb18030', Buffer.concat([Buffer.from('// '), Buffer.from([0xb0, 0xeb, 0x80]), Buffer.from('\nx = "bg.goods.add"\n')])],
  ['unknown', Buffer.from([0x22, 0xff, 0x62, 0x67, 0xfe, 0x22, 0x0a])],
];

test.each(written)('%s: the bytes of a file are those that were read, also after its text was asked for', (encoding, bytes) => {
  const file = sourceFile('a.ts', Uint8Array.from(bytes), standing);
  const other = sourceFile('b.ts', Buffer.from('let other = 1;\n'), standing);
  expect(file.encoding).toBe(encoding);
  for (const one of [file, other, file, file]) expect(one.text.length).toBeGreaterThan(0);
  expect([other.bytes.length, Buffer.from(file.bytes).equals(bytes), other.bytes.length]).toEqual([15, true, 15]);
  expect(Buffer.from(file.bytes).equals(bytes)).toBe(true);
});

test('places are told in bytes that are made anew', () => {
  const file = sourceFile('a.ts', Buffer.from(text), standing);
  const at = file.text.indexOf('end');
  sourceFile('b.ts', Buffer.from('x'), standing).toByte(0);
  expect(Buffer.from(file.bytes).indexOf('end')).toBe(file.toByte(at));
});
