import { expect, test } from 'vitest';
import { CN, project } from '../project.js';

const CLIENT = `export const send = (type) => fetch('${CN}', { method: 'POST', body: JSON.stringify({ type }) });
send('bg.goods.add');
`;
const PUT = `window.fetch = async function (input, init) { return tracked(input, init); };`;

async function gatewaysWith(path: string, code: string): Promise<readonly string[]> {
  const files = {
    'api/package.json': '{ "name": "api" }',
    'web/package.json': '{ "name": "web" }',
    'api/client.mjs': CLIENT,
    [path]: code,
  };
  const { links } = await project(files);
  return links.requests.flatMap(({ pairs }) => pairs.map(({ gateway }) => gateway));
}

const named = `const known = 'bg.goods.add';\n`;

test('a function in the place of the client may send anywhere', async () => {
  expect(await gatewaysWith('api/track.mjs', `${named}${PUT}`)).toContain('unknown');
});

test('one that a page gets from the script which drives it is not in the way of the script', async () => {
  const code = `${named}export async function watch(page) {\n  await page.addInitScript(() => { ${PUT} });\n}\n`;
  expect(await gatewaysWith('api/track.mjs', code)).toEqual(['cn']);
});

test('one of another program of the repository is not in the way of this one', async () => {
  expect(await gatewaysWith('web/track.mjs', `${named}${PUT}`)).toEqual(['cn']);
});
