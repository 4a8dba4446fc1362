import type { SourceFile } from '../../model/index.js';
import { decode, encodingOf } from './encoding.js';
import { byteOffsets } from './offsets.js';

export type Standing = Pick<SourceFile, 'scope' | 'ignored' | 'namedItself'>;

/** `onDecode` is told once, when the text is first asked for: a file that is only counted is never decoded. */
export function sourceFile(path: string, bytes: Uint8Array, standing: Standing, onDecode: () => void = () => {}): SourceFile {
  const encoding = encodingOf(bytes);
  const held: { text: string | null } = { text: null };
  return {
    path,
    bytes,
    encoding,
    get text() {
      if (held.text === null) {
        held.text = decode(bytes, encoding);
        onDecode();
      }
      return held.text;
    },
    toByte: byteOffsets(bytes, encoding),
    scope: standing.scope,
    ignored: standing.ignored,
    namedItself: standing.namedItself,
  };
}
