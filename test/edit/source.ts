import type { Encoding, SourceFile } from '../../src/model/index.js';

const boms: Record<Encoding, number[]> = {
  'utf-8': [],
  'utf-8-bom': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [],
  unknown: [],
};

/** Node has no encoder for GB18030, so the tests write these only. `誠` ends in a backslash, `𠀀` takes four bytes and two units. */
const gb: Record<string, number[]> = { 中: [0xd6, 0xd0], 誠: [0xd5, 0x5c], 𠀀: [0x95, 0x32, 0x82, 0x36] };

/** A source file made without the discovery stage and by another way: bytes are laid down a character at a time, offsets noted on the way. */
export function source(path: string, text: string, encoding: Encoding = 'utf-8'): SourceFile {
  const bytes = [...boms[encoding]];
  const offsets: number[] = [];
  for (const char of text) {
    for (let i = 0; i < char.length; i++) offsets.push(bytes.length + i);
    bytes.push(...bytesOf(char, encoding));
  }
  offsets.push(bytes.length);
  return {
    path,
    text,
    encoding,
    bytes: Uint8Array.from(bytes),
    toByte: (offset) => offsets[offset] ?? Number.NaN,
    scope: 'named',
    ignored: false,
    namedItself: false,
  };
}

function bytesOf(char: string, encoding: Encoding): number[] {
  const code = char.codePointAt(0) ?? 0;
  if (encoding === 'unknown') return [code & 0xff];
  if (encoding === 'gb18030') {
    const known = code < 0x80 ? [code] : gb[char];
    if (!known) throw new Error(`no GB18030 bytes for ${char}`);
    return known;
  }
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return [...new TextEncoder().encode(char)];
  const units = Array.from({ length: char.length }, (_, i) => char.charCodeAt(i));
  return units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]));
}
