import { expect, it } from 'vitest';
import { find, folder } from './tree.js';

const names = (count: number): string => "f('bg.goods.add');\n".repeat(count);

it('a file with more than 50,000 old names is read as evidence, and said to be passed over with what it holds', async () => {
  const utf16 = Buffer.from(`\ufeff${names(50_001)}`, 'utf16le');
  const { root } = folder({ 'few.ts': names(50_000), 'many.ts': names(50_001), 'wide.ts': utf16 });
  const found = await find(root);
  expect(found.skipped).toEqual(['many.ts', 'wide.ts'].map((path) => ({ path, reason: 'too-many-names', detail: '', tokens: true })));
  expect(found.files.map(({ path, scope }) => [path, scope])).toEqual([
    ['few.ts', 'named'],
    ['many.ts', 'evidence'],
    ['wide.ts', 'evidence'],
  ]);
});

it('a file of the tool’s own holds no evidence, however many old names it lists', async () => {
  const lines = '0123456789abcdef a.ts bg.goods.add\n'.repeat(50_001);
  const { root } = folder({ 'a.ts': names(1), 'known.txt': `# temu-codemod baseline\n${lines}` });
  const found = await find(root);
  expect(found.skipped).toEqual([{ path: 'known.txt', reason: 'own-file', detail: '', tokens: false }]);
  expect(found.files.map(({ path }) => path)).toEqual(['a.ts']);
});
