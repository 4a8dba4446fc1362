import type { Encoding } from '../../model/index.js';
import { bomLength } from './encoding.js';

const MARK = '\ufeff';

/** The bytes that were decoded to `text`. Decoders of Unicode are strict, so one text is of one sequence of bytes. */
export function restored(text: string, encoding: Exclude<Encoding, 'gb18030'>): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(MARK + text, 'utf8');
    case 'utf-16le':
      return Buffer.from(MARK + text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(MARK + text, 'utf16le').swap16();
    case 'unknown':
      return Buffer.from(text, 'latin1');
  }
}

/** How many bytes these are; null for GB18030, which reads several sequences alike and has no encoder here. */
export function restoredLength(text: string, encoding: Encoding): number | null {
  if (encoding === 'gb18030') return null;
  if (encoding === 'unknown') return text.length;
  return bomLength(encoding) + (encoding.startsWith('utf-8') ? Buffer.byteLength(text, 'utf8') : 2 * text.length);
}
