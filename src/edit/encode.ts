import type { Encoding } from '../model/index.js';

const labels: Record<Exclude<Encoding, 'unknown'>, string> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gb18030: 'gb18030',
};

/**
 * The bytes of `text` as they stand in a file of that encoding, without a BOM; null where it cannot be written there.
 * GB18030 takes ASCII only: Node has no encoder for it, and ASCII has the same bytes in it and in GBK.
 */
export function encode(text: string, encoding: Encoding): Uint8Array | null {
  if (/\p{Surrogate}/u.test(text)) return null;
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'gb18030':
      return /^[\x00-\x7f]*$/.test(text) ? Buffer.from(text, 'latin1') : null;
    case 'unknown':
      return null;
  }
}

/** Decodes a stretch of a file; null where the bytes are not whole, valid characters of the encoding. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === 'unknown') return null;
  try {
    return new TextDecoder(labels[encoding], { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
