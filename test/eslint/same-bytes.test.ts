import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { folderWith } from '../safety/bin.js';

const plugin = createRequire(import.meta.url)(resolve('dist/eslint.cjs'));
const files = {
  'a.js': '\ufeff// 货品 bg.goods.add\r\nsend(\'bg.goods.add\', `bg.goods.list.get`, "bg.price.review.confirm")\r\n',
  'b.mjs': "export const names = ['bg.goods.edit', 'bg.goods.edit.property'];",
  'c.js': "const t = { 'bg.goods.add': 1 };\nlog('调用bg.goods.add接口');\n",
};

test('eslint --fix writes the same bytes as the tool', async () => {
  const [own, fixed] = [folderWith(files), folderWith(files)];
  execFileSync(process.execPath, [resolve('dist/cli.cjs'), '.', '--quiet'], { cwd: own, stdio: 'ignore' });
  const eslint = new ESLint({ cwd: fixed, overrideConfigFile: true, overrideConfig: [plugin.configs.recommended], fix: true });
  await ESLint.outputFixes(await eslint.lintFiles(['.']));
  for (const [name, old] of Object.entries(files)) {
    expect(readFileSync(join(fixed, name)).toString('latin1'), name).toBe(readFileSync(join(own, name)).toString('latin1'));
    expect(readFileSync(join(own, name), 'utf8'), name).not.toBe(old);
  }
});
