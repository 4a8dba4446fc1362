import { gb18030Of, gbkOf } from './gb18030.js';

/** Text laid down in bytes by the tests' own means; characters that an encoding lacks become `?`. */
export type Written = { readonly name: string; encode(text: string): Uint8Array };

const GB18030: Written = { name: 'GB18030', encode: (text) => eachOf(text, gb18030Of) };
const GBK: Written = { name: 'GBK', encode: (text) => eachOf(text, gbkOf) };
const UTF8: Written = { name: 'UTF-8', encode: (text) => Buffer.from(text, 'utf8') };

export const encodings: readonly Written[] = [
  UTF8,
  { name: 'UTF-8 with BOM', encode: (text) => Buffer.from(`\ufeff${text}`, 'utf8') },
  { name: 'UTF-16 LE', encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  { name: 'UTF-16 BE', encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16() },
  GB18030,
  GBK,
  { name: 'Latin-1', encode: (text) => eachOf(text, (char) => (char <= 'ÿ' ? [char.charCodeAt(0)] : null)) },
  { name: 'mixed, invalid', encode: mixed },
];

function eachOf(text: string, bytesOf: (char: string) => readonly number[] | null): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) bytes.push(...(bytesOf(char) ?? [0x3f]));
  return Uint8Array.from(bytes);
}

/** Lines in turn as UTF-8 and as GBK, and a byte that begins nothing at the end: what several editors make of one file. */
function mixed(text: string): Uint8Array {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const parts = lines.map((line, i) => (i % 2 === 0 ? UTF8 : GBK).encode(line));
  return Buffer.concat([...parts, Uint8Array.of(0x20, 0xff, 0xff)]);
}

/** `at` is the number of the line, so that mixed ends are the same at every run. */
export type LineEnds = { readonly name: string; apply(lines: readonly string[]): string };

export const lineEnds: readonly LineEnds[] = [
  { name: 'LF', apply: (lines) => lines.map((line) => `${line}\n`).join('') },
  { name: 'CRLF', apply: (lines) => lines.map((line) => `${line}\r\n`).join('') },
  { name: 'CR', apply: (lines) => lines.map((line) => `${line}\r`).join('') },
  { name: 'mixed', apply: (lines) => lines.map((line, i) => line + (['\r\n', '\n', '\r'][i % 3] ?? '\n')).join('') },
  { name: 'no final newline', apply: (lines) => lines.join('\n') },
];
