import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from '../project.js';

const client = (head: string, callee: string): Record<string, string> => ({
  'client.js': `const DEFAULTS = { url: '${CN}', fetcher: fetch };
export function client(options) {
  ${head}
  return (type) => ${callee}(url, { method: 'POST', body: JSON.stringify({ type }) });
}
`,
  'main.js': `import { client } from './client.js';
const logged = (fetcher) => async (url, init) => fetcher(url, init);
client({ key: 'a' })('bg.goods.add');
client({ url: '${US}' })('bg.order.list.get');
client({ fetcher: logged(fetch) })('bg.goods.update');
`,
});

const all = ['bg.goods.add cn', 'bg.goods.update cn', 'bg.order.list.get us'];
const told = async (files: Record<string, string>): Promise<readonly string[]> => [
  ...new Set(pairsOf(await project(files)).map((pair) => pair.replace('~', ''))),
];

test.each([
  ['const { url, fetcher } = { ...DEFAULTS, ...options };', 'fetcher'],
  ['const whole = { ...DEFAULTS, ...options };\n  const { url } = whole;', 'whole.fetcher'],
  ['const { url = DEFAULTS.url, fetcher = fetch } = options;', 'fetcher'],
])('a client among defaults that options are put over is called by its name there: %s', async (head, callee) => {
  expect(await told(client(head, callee))).toEqual(expect.arrayContaining(all));
});

test('a pattern of a parameter binds a client by default', async () => {
  const files = {
    'client.js': `export const client = ({ url = '${CN}', fetcher = fetch }) => (type) => fetcher(url, { method: 'POST', body: JSON.stringify({ type }) });\n`,
    'main.js': `import { client } from './client.js';\nclient({})('bg.goods.add');\nclient({ url: '${US}' })('bg.order.list.get');\n`,
  };
  expect(await told(files)).toEqual(['bg.goods.add cn', 'bg.order.list.get us']);
});
