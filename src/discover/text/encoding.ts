import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { Encoding } from '../../model/index.js';

const BOM_LENGTH: Record<Encoding, number> = { 'utf-8': 0, 'utf-8-bom': 3, 'utf-16le': 2, 'utf-16be': 2, gb18030: 0, unknown: 0 };

/** Bytes of the BOM, which is not part of the text. */
export function bomLength(encoding: Encoding): number {
  return BOM_LENGTH[encoding];
}

/** The encoding that a BOM claims; null without a BOM. */
export function bomOf(bytes: Uint8Array): 'utf-8-bom' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** In this order nothing is guessed: each decoder is strict, and statistics name GBK wrongly where there is little of it. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = bomOf(bytes);
  if (marked !== null) return decodes(bytes, marked) ? marked : 'unknown';
  if (isUtf8(bytes)) return 'utf-8';
  return decodes(bytes, 'gb18030') ? 'gb18030' : 'unknown';
}

/** The whole text without its BOM. Throws a TypeError where the bytes are not of that encoding. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(bomLength(encoding));
  switch (encoding) {
    case 'unknown':
      return body.toString('latin1');
    case 'utf-8':
    case 'utf-8-bom':
      if (!isUtf8(body)) throw new TypeError('not UTF-8');
      return body.toString('utf8');
    default:
      return strict(encoding).decode(body);
  }
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    decode(bytes, encoding);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** A second BOM is a character of the text, as is one in GB18030. */
function strict(label: string): TextDecoder {
  return new TextDecoder(label, { fatal: true, ignoreBOM: true });
}
