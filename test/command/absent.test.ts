import { expect, test } from 'vitest';
import { repository } from './place.js';

const files = {
  'package.json': '{}',
  'src/a/client.ts': `const URL_ = 'https://openapi.kuajingmaihuo.com/openapi/router';
export const call = (type: string, data: object) => fetch(URL_, { method: 'POST', body: JSON.stringify({ type, ...data }) });
export const add = () => call('bg.goods.add', {});
`,
  'src/b/orders.ts': "import { call } from '../a/client';\nexport const orders = () => call('bg.goods.list.get', {});\n",
};
const gatewayOf = async (at: ReturnType<typeof repository>) =>
  (await at.report('-d .')).findings.filter(({ kind }) => kind === 'gateway').map(({ action, reason }) => `${action} ${reason}`);

test('a URL moves where every file of the program was read', async () => {
  expect(await gatewayOf(repository(files))).toEqual(['rewrite partner-gateway']);
});

test('and stays while a file that is not checked out could hold a caller', async () => {
  const sparse = repository(files);
  sparse.git('sparse-checkout', 'set', '--no-cone', '/*', '!/src/b/');
  expect(await gatewayOf(sparse)).toEqual(['keep still-serves-cn']);
  expect((await sparse.report('-d .')).skipped.map(({ file, reason }) => [file, reason])).toEqual([['src/b/orders.ts', 'not-checked-out']]);
});

test('or one that is no text', async () => {
  const at = repository({ ...files, 'src/b/orders.ts': '\u0000\u0001 not a text' });
  expect(await gatewayOf(at)).toEqual(['keep still-serves-cn']);
});
