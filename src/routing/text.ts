import type { Edit, SourceFile } from '../model.js';
import type { Manner } from './contract.js';

/** An insertion, guarded by the characters on either side of it. */
export function insertAt(file: SourceFile, offset: number, text: string): Edit {
  const expected = file.text.slice(Math.max(0, offset - 1), Math.min(file.text.length, offset + 1));
  return { file, range: { start: offset, end: offset }, expected, text };
}

export function replaceAt(file: SourceFile, start: number, end: number, text: string): Edit {
  const expected = file.text.slice(Math.max(0, start - 1), Math.min(file.text.length, end + 1));
  return { file, range: { start, end }, expected, text };
}

/** What most lines of the file do: its quotes, semicolons, indentation and line ends. */
export function manners(file: SourceFile): Manner {
  const { text } = file;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return {
    quote: count(/'/g) >= count(/"/g) ? "'" : '"',
    semicolon: count(/;[ \t]*\r?$/gm) * 4 >= count(/[\w)\]'"`][ \t]*\r?$/gm) ? ';' : '',
    indent: indent.startsWith('\t') ? '\t' : indent.slice(0, 4),
    lineEnd: count(/\r\n/g) * 2 > count(/\n/g) ? '\r\n' : '\n',
  };
}

/** `src/a/client.ts`, `src/temu-gateway.ts` → `../temu-gateway.ts`. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return here.length === 0 ? `./${there.join('/')}` : `${here.map(() => '..').join('/')}/${there.join('/')}`;
}
