import { expect, test } from 'vitest';
import { repository } from '../command/place.js';

const binary = '\0bg.goods.add\0https://openapi.kuajingmaihuo.com/openapi/router\0';

test('a check that fails by a file that was skipped does not say that nothing is left', async () => {
  const at = repository({ 'package.json': '{}', 'cache.bin': binary, 'a.ts': "export const cats = 'bg.goods.cats.get';\n" });
  const checked = await at.run('. --check --lang en');
  expect(checked.code).toBe(1);
  expect(checked.stdout).not.toContain('Nothing is left to do');
  expect(checked.stdout.replace(/\s+/g, ' ')).toContain('please look at it yourself');
});

test('a commit that such a file stops says which, and how to go on', async () => {
  const at = repository({ 'package.json': '{}' });
  at.write('cache.bin', binary);
  at.git('add', 'cache.bin');
  const { code, stdout, stderr } = await at.run('--staged --quiet --lang en');
  const said = (stdout + stderr).replace(/\s+/g, ' ');
  expect(code).toBe(1);
  expect(said).toContain('Commit blocked: cache.bin holds old names and was not looked into (a binary file).');
  expect(said).toContain('git restore --staged cache.bin');
  expect(said).not.toContain('Nothing for you to decide');
  at.git('restore', '--staged', 'cache.bin');
  expect((await at.run('--staged --quiet')).code).toBe(0);
});

test('a person can say that such a file stays as it is', async () => {
  const config = (path: string) =>
    JSON.stringify({ decisions: [{ path, reason: 'unparsed-file', value: 'keep', why: 'a price list of last year' }] });
  const at = repository({ 'package.json': '{}', 'docs/prices.xlsx': binary, 'temu-codemod.config.json': config('docs/*.xlsx') });
  const left = await at.run('. --check --lang en');
  expect(left.code).toBe(0);
  expect(left.stdout + left.stderr).not.toContain('unused');
  at.write('temu-codemod.config.json', config('other/*.xlsx'));
  expect((await at.run('. --check --lang en')).code).toBe(1);
});

test("Python's compiled copies are not looked at: their sources are", async () => {
  const at = repository({ 'package.json': '{}', 'jobs/__pycache__/sync.cpython-311.pyc': binary });
  expect((await at.run('. --check')).code).toBe(0);
});
