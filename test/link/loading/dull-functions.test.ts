import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeHits } from '../../../scripts/bench/hits.mjs';
import { sleepingIn } from '../../../src/base/asleep.js';
import { isAsleep, paramsAtHand, sizeOf } from '../../../src/base/sleeping-function.js';
import { nodesAtHand, nodesOf } from '../../../src/base/tree.js';
import { sourceFile } from '../../../src/discover/index.js';
import { respelt } from '../../../src/edit/index.js';
import { parse, prepare } from '../../../src/languages/index.js';
import { letDullSleep } from '../../../src/link/index.js';
import type { FunctionNode, Node, Tree } from '../../../src/model/index.js';
import { type Holder, holdersAt } from '../../../transforms/support/shop-holders.js';
import { CN, pairsOf, project } from '../project.js';

const standing = { scope: 'named', ignored: false, namedItself: false } as const;

async function parsed(path: string, text: string): Promise<Tree> {
  await prepare([path]);
  return parse(sourceFile(path, Buffer.from(text), standing));
}

/** Kinds, places and parents of all nodes. */
function shape(tree: Tree): readonly string[] {
  const nodes = nodesOf(tree);
  const at = new Map<Node, number>(nodes.map((node, i) => [node, i]));
  return nodes.map(({ kind, range, parent }) => `${kind} ${range.start}-${range.end} in ${parent === null ? 'none' : at.get(parent)}`);
}

const dull = `export function totals(rows, least) {
  const found = rows.filter((row) => row.status === least && row.count > 3);
  return found.map(({ id, count }) => ({ id, total: count * 3, label: 'row ' + id }));
}
`;
const sending = `export const send = (data) => fetch('${CN}', { method: 'POST', body: JSON.stringify({ type: 'bg.goods.add', ...data }) });\n`;

test('a function that uses only what it is handed sleeps, and the whole tree is there for whoever asks', async () => {
  const [tree, whole] = [await parsed('a.ts', dull + sending), await parsed('a.ts', dull + sending)];
  letDullSleep(tree, parse);
  expect(sleepingIn(tree)).not.toBeNull();
  expect(nodesAtHand(tree).length).toBeLessThan(nodesOf(whole).length - 20);
  const before = nodesAtHand(tree);
  expect(shape(tree)).toEqual(shape(whole));
  expect(sleepingIn(tree)).toBeNull();
  // What was seen before is there as it was: no node is made twice.
  const after = new Set(nodesOf(tree));
  expect(before.every((node) => after.has(node))).toBe(true);
});

test.each(['totals(rows)', 'request(rows)', 'rows.post(1)', 'this.rows', 'helper(rows)', "rows['us']", "rows.push('bg.goods.add')"])(
  'a function with %s does not',
  async (part) => {
    const tree = await parsed('a.ts', dull.replace('rows.filter', `${part}.filter`) + sending);
    letDullSleep(tree, parse);
    expect(sleepingIn(tree)).toBeNull();
  },
);

test('parameters sleep with the body where no word of theirs is telling, and how many there are is known without waking', async () => {
  const text = dull + dull.replace('totals(rows, least)', 'counted(rows, region)');
  const tree = await parsed('a.ts', text);
  letDullSleep(tree, parse);
  const functions = nodesAtHand(tree).filter((node) => node.kind === 'function' && node.name !== '') as FunctionNode[];
  expect(functions.map((fn) => [fn.name, paramsAtHand(fn).length, sizeOf(fn)])).toEqual([
    ['totals', 0, { params: 2, body: 2 }],
    ['counted', 2, { params: 2, body: 2 }],
  ]);
  expect(functions.map(({ params, body }) => [params.length, body.length])).toEqual([
    [2, 2],
    [2, 2],
  ]);
  expect(sleepingIn(tree)).not.toBeNull();
  expect(functions[0]?.params.map(({ name }) => name)).toEqual(['rows', 'least']);
  expect(sleepingIn(tree)).toBeNull();
  expect(functions.every(({ params, body }) => [...params, ...body].every(({ parent }) => functions.some((fn) => fn === parent)))).toBe(
    true,
  );
});

test.each([
  'const totals = function (rows, least) {',
  'export default function totals(rows, least) {',
  'const shown = { totals(rows, least) {',
])('a function sleeps wherever it stands: %s', async (head) => {
  const end = head.includes('{ totals') ? '} };' : '}';
  const text = dull.replace('export function totals(rows, least) {', head).replace(/\}\n$/, `${end}\n`) + sending;
  const [tree, whole] = [await parsed('a.js', text), await parsed('a.js', text)];
  letDullSleep(tree, parse);
  expect(sleepingIn(tree)).not.toBeNull();
  expect(shape(tree)).toEqual(shape(whole));
});

test('a copy of the tree, of a text in which a word has changed, sleeps as well and wakes with its own places', async () => {
  const text = sending + dull;
  const tree = await parsed('a.ts', text);
  letDullSleep(tree, parse);
  const start = text.indexOf('bg.goods.add');
  const file = sourceFile('a.ts', Buffer.from(text.replace('bg.goods.add', 'temu.goods.add')), standing);
  const range = { start, end: start + 'bg.goods.add'.length };
  const copy = respelt(tree, [{ file: tree.file, range, expected: 'bg.goods.add', text: 'temu.goods.add' }], file);
  expect(copy).not.toBeNull();
  if (copy === null) return;
  expect(nodesOf(tree).length).toBe(nodesOf(parse(file)).length);
  expect(nodesAtHand(copy).some((node) => isAsleep(node))).toBe(true);
  expect(shape(copy)).toEqual(shape(parse(file)));
});

test('a value that goes through a function that sleeps is followed', async () => {
  const pick = `export function pick(rows, least) {\n  const found = rows.concat(least, least, least, least);\n  return found.at(0) ?? least ?? rows;\n}\n`;
  const using = `import { pick } from './a';\nfetch('${CN}', { method: 'POST', body: JSON.stringify({ type: pick(['bg.goods.add'], 'bg.goods.add') }) });\n`;
  const files = { 'a.ts': pick, 'b.ts': using };
  const [plain, asleep] = [await project(files), await project(files, undefined, letDullSleep)];
  expect(pairsOf(asleep)).toEqual(pairsOf(plain));
  expect(pairsOf(plain).length).toBeGreaterThan(0);
});

test.each(['TypeScript', 'Java', 'Python', 'PHP', 'Vue', 'C#', 'Go', 'Ruby'])(
  'in %s most nodes of a plain file sleep, and the same is known of it',
  async (language) => {
    const folder = mkdtempSync(join(tmpdir(), 'dull-'));
    makeHits(folder, { language, files: 4, size: 8000 }, ['bg.goods.add', 'bg.goods.list.get']);
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = found.map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
    rmSync(folder, { recursive: true });
    const left: number[] = [];
    const asleep = await project(files, undefined, (tree, again) => {
      letDullSleep(tree, again);
      if (tree.file.text.length > 4000) left.push(nodesAtHand(tree).length / nodesOf(again(tree.file)).length);
    });
    expect(left.length).toBe(4);
    expect(Math.max(...left)).toBeLessThan(0.3);
    expect(pairsOf(asleep)).toEqual(pairsOf(await project(files)));
  },
);

const classWithShop = `<?php
class Prices
{
    public function __construct(private Shop $shop) { $this->mode = $mode; }
    public function totals(array $rows, int $least)
    {
        $found = [];
        foreach ($rows as $row) { if ($row->count > $least) $found[] = ['count' => $row->count * 3]; }
        return $found;
    }
    public function confirm($client, $data) { return $client->call('bg.price.review.confirm', $data); }
}
`;

test('whoever asks for the variables and fields about a name wakes no function that sleeps beside it', async () => {
  const [tree, whole] = [await parsed('Prices.php', classWithShop), await parsed('Prices.php', classWithShop)];
  letDullSleep(tree, parse);
  const holdersIn = (among: Tree): readonly Holder[] => {
    const node = nodesAtHand(among).find((one) => one.kind === 'string' && one.value === 'bg.price.review.confirm');
    if (node === undefined) throw new Error('no name of a price review');
    return holdersAt({ file: among.file, tree: among, node });
  };
  const found = holdersIn(tree);
  expect(sleepingIn(tree)).not.toBeNull();
  expect(found).toEqual(holdersIn(whole));
  expect(found.map(({ text }) => text)).toEqual(['$client', '$data', '$this->shop', '$this->mode']);
});
