import { expect, test } from 'vitest';
import { repository } from '../command/place.js';

const URL = 'TEMU_GATEWAY=https://openapi.kuajingmaihuo.com/openapi/router\n';

/** What the request sends is put together by a library: no lines pick its gateway. */
const files = {
  '.gitignore': '.env\n',
  'package.json': '{ "name": "erp" }',
  '.env': URL,
  '.env.example': URL,
  'client.ts': `import { bodyOf } from 'body';
export const send = (options: object) => fetch(process.env.TEMU_GATEWAY!, { method: 'POST', body: bodyOf(options) });
export const add = () => send({ type: 'bg.goods.add' });
export const cats = () => send({ type: 'bg.goods.cats.get' });
`,
};

test('a URL in a file that git ignores is offered no answer that comes to nothing', async () => {
  const { findings } = await repository(files).report('-d .');
  const asked = findings.filter(({ action, kind }) => action === 'review' && kind === 'gateway');
  expect(asked.map(({ file, proposals }) => [file, proposals.map(({ label }) => label)])).toEqual([
    ['.env', ['move']],
    ['.env.example', ['move']],
  ]);
});
