import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { repository } from '../command/place.js';
import { putIn, type Texts } from './put-in.js';

const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

const client = `import { post } from 'axios';
export const send = (type: string, data: object) => post('${ROUTER}', { type, access_token: process.env.TOKEN, ...data });
`;
const callers = `import { send } from './client.js';
export const add = () => send('bg.goods.add', {});
export const list = () => send('bg.order.list.get', {});
`;
const shop = { 'package.json': '{"type":"module"}', 'src/client.ts': client, 'src/goods.ts': callers };

function tokensIn({ checklist }: Report): readonly (string | null)[] {
  return checklist.flatMap(({ what, patch }) => (what === 'token-by-type' ? [patch] : []));
}

describe('the lines that pick a token by type', () => {
  test('stand on the lines that they name where the import comes in right above the request', async () => {
    const at = repository(shop);
    const [patch] = tokensIn(await at.report('.'));
    const texts: Texts = new Map([['src/client.ts', at.read('src/client.ts')]]);
    expect(
      putIn(texts, patch ?? '')
        .get('src/client.ts')
        ?.split('\n')
        .slice(0, 3),
    ).toEqual([
      "import { post } from 'axios';",
      "import { temuGateway } from './temu-gateway.js';",
      "import { isTemuPartnerType } from './temu-gateway.js';",
    ]);
    expect(patch).toMatch(/^- export const send/m);
    expect(patch).not.toMatch(/^- import/m);
  });

  test('wait for the run that routes the client: nothing makes their module before', async () => {
    const at = repository(shop);
    expect(tokensIn(await at.report('src/goods.ts -d'))).toEqual([]);
    at.git('checkout', '-q', '-b', 'feature');
    at.write('src/goods.ts', `${callers}// changed\n`);
    expect(tokensIn(await at.report('. -d --changed main'))).toEqual([]);
    expect(tokensIn(await at.report('. -d'))).toHaveLength(1);
    await at.run('. --allow-dirty');
    expect(tokensIn(await at.report('src/goods.ts -d'))).toHaveLength(1);
  });
});
