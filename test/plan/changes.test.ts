import { beforeAll, expect, test } from 'vitest';
import { builtIn, catalogueOf } from '../../src/catalogue/index.js';
import { sourceFile } from '../../src/discover/index.js';
import { editAt } from '../../src/edit/index.js';
import { parse, prepare } from '../../src/languages/index.js';
import type { Edit, SourceFile } from '../../src/model/index.js';
import { changesOf } from '../../src/plan/changes.js';
import { patternsOf } from '../../src/plan/index.js';

const standing = { scope: 'named', ignored: false, namedItself: false } as const;
const { oldType } = patternsOf(catalogueOf(builtIn()));

/** The changes by these edits, one list a file. */
function changed(...edits: readonly (readonly Edit[])[]) {
  const byPath = new Map(edits.map((some) => [some[0]?.file.path ?? '', some]));
  const trees = new Map(edits.flat().map(({ file }) => [file.path, parse(file)]));
  return changesOf({
    edits: byPath,
    newFiles: [],
    trees,
    read: () => null,
    withBytes: (file, bytes) => sourceFile(file.path, bytes, file),
    parse,
    countTypes: (text) => text.match(oldType)?.length ?? 0,
  });
}

function fileOf(path: string, text: string | Uint8Array): SourceFile {
  return sourceFile(path, Buffer.from(text), standing);
}

function replacing(file: SourceFile, old: string, text: string): Edit {
  const start = file.text.indexOf(old);
  return editAt(file, { start, end: start + old.length }, text);
}

beforeAll(() => prepare(['a.ts', 'a.java']));

const sound = fileOf('b.ts', "call('bg.goods.add');\n");
const code = fileOf('a.ts', "call('bg.goods.add', 'bg.goods.-add');\n");
/** `中` in GBK, in a comment. */
const chinese = fileOf('a.java', Uint8Array.of(0x2f, 0x2f, 0xd6, 0xd0, 0x0a, 0x78));

test.each<[string, readonly Edit[]]>([
  ['guard', [{ ...replacing(code, 'bg.goods.add', 'temu.goods.add'), expected: "'bg.goods.update'" }]],
  ['overlap', [replacing(code, 'bg.goods.add', 'temu.goods.add'), replacing(code, 'goods.add', 'x')]],
  ['outside-file', [editAt(code, { start: 0, end: 999 }, '')]],
  ['encoding', [replacing(chinese, 'x', '中')]],
  ['second-pass', [replacing(code, '-', '')]],
  ['syntax', [replacing(code, ');', ';')]],
])('a file whose edits do not pass (%s) is refused as a whole, and the others are changed', (kind, edits) => {
  const { changes, refused } = changed(edits, [replacing(sound, 'bg.goods.add', 'temu.goods.add')]);
  expect(refused).toMatchObject([{ path: edits[0]?.file.path, problem: { kind } }]);
  expect(changes.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([['b.ts', "call('temu.goods.add');\n"]]);
});
