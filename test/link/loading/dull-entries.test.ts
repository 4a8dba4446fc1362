import { expect, test } from 'vitest';
import { sleepingIn } from '../../../src/base/asleep.js';
import { nodesAtHand, nodesOf } from '../../../src/base/tree.js';
import { sourceFile } from '../../../src/discover/index.js';
import { respelt } from '../../../src/edit/index.js';
import { parse, prepare } from '../../../src/languages/index.js';
import { closedRepository, letDullSleep } from '../../../src/link/index.js';
import { programOf } from '../../../src/link/program/program.js';
import { wordsOfPath } from '../../../src/link/values/files/setting-words.js';
import { configKeys } from '../../../src/link/values/files/settings.js';
import type { Node, Tree } from '../../../src/model/index.js';
import { catalogue } from '../project.js';

const standing = { scope: 'named', ignored: false, namedItself: false } as const;
const rows = Array.from({ length: 12 }, (_, i) => i);
const texts: Readonly<Record<string, string>> = {
  'a.json': `{\n${rows.map((i) => `  "row${i}": { "id": ${i}, "label": "row ${i}", "tags": ["a", "b"] },\n`).join('')}  "type": "bg.goods.add"\n}\n`,
  'a.yml': `rows:\n${rows.map((i) => `  - { id: ${i}, label: row ${i}, tags: [a, b] }\n`).join('')}  - { type: "bg.goods.add" }\n`,
  'a.xml': `<rows>\n${rows.map((i) => `  <row id="${i}"><label>row ${i}</label><tag>a</tag></row>\n`).join('')}  <type>bg.goods.add</type>\n</rows>\n`,
  'a.toml': `${rows.map((i) => `[row${i}]\nid = ${i}\nlabel = "row ${i}"\n`).join('')}[temu]\ntype = "bg.goods.add"\n`,
  'a.properties': `${rows.map((i) => `row.r${i}.label=row ${i}, of many rows\n`).join('')}temu.type=bg.goods.add\n`,
};

async function parsed(path: string, text = texts[path] ?? ''): Promise<Tree> {
  await prepare([path]);
  return parse(sourceFile(path, Buffer.from(text), standing));
}

/** Kinds, places and parents of all nodes. */
function shape(tree: Tree): readonly string[] {
  const nodes = nodesOf(tree);
  const at = new Map<Node, number>(nodes.map((node, i) => [node, i]));
  return nodes.map(({ kind, range, parent }) => `${kind} ${range.start}-${range.end} in ${parent === null ? 'none' : at.get(parent)}`);
}

test.each(Object.keys(texts))('of %s plain rows sleep, and the whole tree is there for whoever asks', async (path) => {
  const [tree, whole] = [await parsed(path), await parsed(path)];
  letDullSleep(tree, parse);
  expect(sleepingIn(tree)).not.toBeNull();
  const before = nodesAtHand(tree);
  expect(before.length).toBeLessThan(nodesOf(whole).length / 3);
  expect(before.some((node) => node.kind === 'string' && node.value === 'bg.goods.add')).toBe(true);
  expect(shape(tree)).toEqual(shape(whole));
  expect(sleepingIn(tree)).toBeNull();
  const after = new Set(nodesOf(tree));
  expect(before.every((node) => after.has(node))).toBe(true);
});

test.each(['https://x.com', '${HOST}', 'NAME=a', 'us', '半托'])('rows that say %s do not', async (said) => {
  const tree = await parsed('a.json', (texts['a.json'] ?? '').replaceAll('"a"', `"${said}"`));
  letDullSleep(tree, parse);
  expect(sleepingIn(tree)).toBeNull();
});

test.each(['a.json', 'a.yml', 'a.xml', 'a.toml', 'a.properties'])('a setting of %s that sleeps is found by its key', async (path) => {
  const settingsOf = (tree: Tree, asked: string): readonly string[] => {
    const trees = new Map([[path, tree]]);
    const { byPath, byName } = configKeys(programOf('/project', trees, closedRepository(new Set([path])), catalogue), wordsOfPath(asked));
    return [...(byPath.get(asked) ?? []), ...(byName.get(asked) ?? [])].map(({ path: own, node }) => `${own} ${node.range.start}`);
  };
  const [tree, whole] = [await parsed(path), await parsed(path)];
  letDullSleep(tree, parse);
  expect(settingsOf(tree, 'nowhere')).toEqual([]);
  expect(sleepingIn(tree)).not.toBeNull();
  expect(settingsOf(tree, 'label')).toEqual(settingsOf(whole, 'label'));
  expect(settingsOf(whole, 'label').length).toBe(12);
});

test('a copy of the tree, of a text in which a word has changed, sleeps as well and wakes with its own places', async () => {
  const text = `{ "first": "bg.goods.add",\n${(texts['a.json'] ?? '').slice(1)}`;
  const tree = await parsed('a.json', text);
  letDullSleep(tree, parse);
  const start = text.indexOf('bg.goods.add');
  const file = sourceFile('a.json', Buffer.from(text.replace('bg.goods.add', 'temu.goods.add')), standing);
  const edit = { file: tree.file, range: { start, end: start + 12 }, expected: 'bg.goods.add', text: 'temu.goods.add' };
  const copy = respelt(tree, [edit], file);
  expect(copy).not.toBeNull();
  if (copy === null) return;
  expect(sleepingIn(tree)).not.toBeNull();
  expect(sleepingIn(copy)).not.toBeNull();
  expect(shape(copy)).toEqual(shape(parse(file)));
});
