import { expect, test } from 'vitest';
import { furtherFiles } from '../../../src/link/index.js';
import { CN, project } from '../project.js';

async function wantedOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { trees, sites } = await project(files);
  return furtherFiles(trees, sites, new Set()).words;
}

test('asks for the callers of a helper and the readers of a constant', async () => {
  const words = await wantedOf({
    'client.ts': `export const TEMU_URL = '${CN}'; export const callTemu = (type: string) => fetch(TEMU_URL, { body: JSON.stringify({ type }) });`,
  });
  expect(words).toEqual(expect.arrayContaining(['callTemu', 'TEMU_URL']));
});

test('asks for the file by its stem where the name is free to choose', async () => {
  expect(
    await wantedOf({ 'src/temuClient.js': `module.exports = (type) => fetch('${CN}', { body: JSON.stringify({ type }) });` }),
  ).toContain('temuClient');
});

test('asks for the readers of a config key', async () => {
  expect(await wantedOf({ '.env': `TEMU_GATEWAY=${CN}\n` })).toContain('TEMU_GATEWAY');
});

test('asks for the helper that a type is handed to, though it holds no token', async () => {
  expect(await wantedOf({ 'a.ts': `import { sendRequest } from './http'; sendRequest('bg.goods.add', {});` })).toContain('sendRequest');
  expect(await wantedOf({ 'A.java': `class A { void f() { SentRequest.sendPostRequest(Config.url, "bg.goods.add"); } }` })).toContain(
    'SentRequest',
  );
});

test('asks for nothing where a request is whole', async () => {
  expect(await wantedOf({ 'a.ts': `fetch('${CN}', { body: JSON.stringify({ type: 'bg.goods.add' }) });` })).toEqual([]);
});
