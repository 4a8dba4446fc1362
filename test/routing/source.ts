import type { SourceFile } from '../../src/model/index.js';

export function sourceOf(path: string, text: string): SourceFile {
  const toByte = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
  return { path, bytes: Buffer.from(text), text, encoding: 'utf-8', toByte, scope: 'named', ignored: false, namedItself: false };
}
