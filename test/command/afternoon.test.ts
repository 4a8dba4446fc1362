import { expect, test } from 'vitest';
import { putIn } from '../pasted/put-in.js';
import { type Place, repository } from './place.js';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "erp", "private": true, "devDependencies": { "temu-codemod": "^0.1.0" } }\n',
  'src/gateway.ts': `export const GATEWAYS = { cn: 'https://openapi.kuajingmaihuo.com/openapi/router', us: 'https://openapi-b-us.temu.com/openapi/router' };
export const isTemuType = (type: string) => type.startsWith('bg.');
`,
  'src/client.ts': `import { GATEWAYS } from './gateway';
export async function call(type: string, data: object = {}) {
  const body = JSON.stringify({ type, access_token: process.env.TEMU_TOKEN, ...data });
  return (await fetch(GATEWAYS.cn, { method: 'POST', body })).json();
}
`,
  'src/orders.ts': "import { call } from './client';\nexport const orders = () => call('bg.order.list.v2.get');\n",
  'src/built.ts': "import { call } from './client';\nexport const goods = (action: string) => call(`bg.goods.${action}`);\n",
  'src/stored.sql': "UPDATE api SET type = 'bg.goods.add' WHERE id = 1;\n",
  'README.md': 'Goods are sent with `bg.goods.add`.\n',
  ...Object.fromEntries(
    ['add', 'update', 'list.get', 'image.upload'].map((name, i) => [
      `src/goods${i}.ts`,
      `import { call } from './client';\nexport const send = (data: object) => call('bg.goods.${name}', data);\n`,
    ]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 7 }, (_, i) => [
      `src/shop${i}/price.ts`,
      `import { call } from '../client';\nexport const price = (id: number) => call('bg.price.review.confirm', { id });\nexport const prices = () => call('bg.price.review.page.query');\nexport const reject = (id: number) => call('bg.price.review.reject', { id });\n`,
    ]),
  ),
  'scripts/print.sh': "curl -d 'type=bg.goods.add' https://openapi.kuajingmaihuo.com/openapi/router\n",
  'src/host.ts':
    "import { call } from './client';\nexport const isOurs = (url: string) => url.includes('kuajingmaihuo.com');\nexport const mall = () => call('bg.mall.info.get');\n",
};

/** Commands as they are printed, each on a line of its own, in their order; putting everything back is for who wants that. */
function printedIn(page: string): readonly string[] {
  const text = page.includes('nothing was written') ? page.slice(page.lastIndexOf('\nNext:')) : page;
  const lines = [...text.matchAll(/^ {4,6}((?:temu-codemod|git) [^\n]+)$/gm)].map(([, line]) => line ?? '');
  return [...new Set(lines)].filter((line) => !/ undo\b/.test(line));
}

/** All that was printed to a person who did what was printed. */
async function followed(at: Place, answers: readonly string[]): Promise<readonly string[]> {
  const left = [...answers];
  const ask = async (question: string) => (question === '> ' ? (left.shift() ?? '') : /why/.test(question) ? '' : 'y');
  const pages: string[] = [];
  const done = new Set<string>();
  const pending = ['temu-codemod . -d'];
  for (let line = pending.shift(); line !== undefined; line = pending.shift()) {
    if (done.has(line)) continue;
    done.add(line);
    if (line.startsWith('git ')) {
      at.git(...line.split(' ').slice(1));
      continue;
    }
    const ran = await at.run(line.replace('temu-codemod ', ''), { terminal: { ask } });
    pages.push(`$ ${line}\n${ran.stderr}${ran.stdout}`);
    expect([line, ran.code]).toEqual([line, 0]);
    // What is printed first is to be done first; the other ways need not be gone.
    pending.unshift(...printedIn(pages.at(-1) ?? '').slice(0, line.includes(' -d') ? 1 : undefined));
  }
  return pages;
}

test('twenty files with twenty-three places to decide: from the first run to a green gate by doing what is printed', async () => {
  expect(Object.keys(files)).toHaveLength(20);
  const at = repository(files);
  const pages = await followed(at, ['m', 'k', 'as', 'k', 'k', 'd', 'd']);
  expect(pages.map((page) => page.split('\n')[0])).toEqual(['$ temu-codemod . -d', '$ temu-codemod . -i', '$ temu-codemod . --check']);
  expect(pages[0]).toContain('For you to decide: 9 questions in 23 places');
  // The token is for the person who has it: the lines to paste stand in the report, and once they are in the code nothing is left.
  expect(pages[2]).toContain('Nothing is left to edit. Not ticked on the checklist yet: Two gateways, two');
  const [lines = ''] = /^ {8}\/\/ src\/client\.ts:\d+\n(?: {8}.*\n)+/m.exec(pages[2] ?? '') ?? [];
  const pasted = putIn(new Map([['src/client.ts', at.read('src/client.ts')]]), lines.replace(/^ {8}/gm, '').trimEnd());
  for (const [path, text] of pasted) at.write(path, text);
  expect((await at.run('. --check')).stdout).toContain('Nothing is left to do.');
  at.git('add', '-A');
  expect(await at.run('--staged --quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' });
  expect((await at.run('. --check')).code).toBe(0);
  // All that a person has to read until then; 859 lines for 23 places when this was written, 784 for 19.
  expect(pages.join('').split('\n').length).toBeLessThan(880);
});
