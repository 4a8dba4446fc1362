import type { Encoding } from '../../model/index.js';

const MARK = '\ufeff';

/**
 * The bytes that were decoded to `text`. Decoders of Unicode are strict, so one text is of one sequence of bytes; null where several are read alike (GB18030).
 */
export function restored(text: string, encoding: Encoding): Uint8Array | null {
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
    case 'gb18030':
      return null;
  }
}
