import { expect, test } from 'vitest';
import { letTextGo, sourceFile } from '../../src/discover/index.js';
import { editAt, textBefore } from '../../src/edit/index.js';
import type { Edit, SourceFile } from '../../src/model/index.js';

const standing = { scope: 'named', ignored: false, namedItself: false } as const;
const fileOf = (text: string): SourceFile => sourceFile('a.ts', Buffer.from(text), standing);

const text = "send('bg.goods.add'); // 核价\nsend('bg.order.list.get');\nsend('bg.goods.add');\n";
const renamed = (from: string): string =>
  from.replaceAll('bg.goods.add', 'temu.goods.add').replace('bg.order.list.get', 'bg.glo.order.list.get');

function edits(file: SourceFile): readonly Edit[] {
  return [...text.matchAll(/bg\.[\w.]+/g)].map(({ 0: word, index }) =>
    editAt(file, { start: index, end: index + word.length }, renamed(word)),
  );
}

test('the text of a file follows from what its edits have made of it, whatever their order', () => {
  const file = fileOf(text);
  const after = fileOf(renamed(text));
  expect(textBefore(file, edits(file).toReversed(), after)?.()).toBe(text);
});

test('edits that do not lead there give no text', () => {
  const file = fileOf(text);
  expect(textBefore(file, edits(file).slice(1), fileOf(renamed(text)))).toBeNull();
});

test('a file whose text was let go has it, its bytes and its places for whoever asks', () => {
  const file = fileOf(text);
  const before = textBefore(file, edits(file), fileOf(renamed(text)));
  const made = before ?? (() => '');
  letTextGo(file, made);
  expect(Buffer.from(file.bytes).toString()).toBe(text);
  letTextGo(file, made);
  expect(file.text).toBe(text);
  expect(file.toByte(text.indexOf('\n'))).toBe(Buffer.byteLength(text.slice(0, text.indexOf('\n'))));
});
