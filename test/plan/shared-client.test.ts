import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run, textsIn } from './places.js';

/** Services over one client: too many files for a small program, and half of those on the way hold nothing of the platform. */
const SERVICES = 25;

/** Moved names with their new ones; others did not move. */
const moved: Readonly<Record<string, string>> = {
  'bg.goods.add': 'temu.goods.add',
  'bg.goods.update': 'temu.goods.update',
  'bg.goods.quantity.get': 'bg.btg.goods.stock.quantity.get',
  'bg.goods.image.upload': 'bg.goods.image.upload.global',
};
const names = [...Object.keys(moved), 'bg.order.list.get', 'bg.mall.info.get', 'bg.shiporder.create'];

const client: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "@erp/client", "main": "src/index.ts", "dependencies": { "axios": "^1" } }',
  'src/index.ts': "export { Client } from './client';\nexport type { Shop } from './shop';\n",
  'src/shop.ts': "export interface Shop { region: 'cn' | 'us'; token: string }\n",
  'src/gateway.ts': `const HOSTS: Record<string, string> = { cn: 'https://openapi.kuajingmaihuo.com', us: 'https://openapi-b-us.temu.com' };
export const gatewayOf = (region: string) => \`\${HOSTS[region]}/openapi/router\`;
`,
  'src/http.ts': `import axios from 'axios';
export const postJson = async (url: string, body: unknown) => (await axios.post(url, body)).data;
`,
  'src/client.ts': `import { gatewayOf } from './gateway';
import { postJson } from './http';
import type { Shop } from './shop';

const send = { post: postJson };

export class Client {
  constructor(private readonly shop: Shop) {}
  call(type: string, params: Record<string, unknown>) {
    return send.post(gatewayOf(this.shop.region), { type, access_token: this.shop.token, ...params });
  }
}
`,
};

function service(at: number): Readonly<Record<string, string>> {
  const own = [0, 1, 2].map((i) => names[(at + i * 2) % names.length] ?? '');
  return {
    'package.json': `{ "name": "@erp/service-${at}", "dependencies": { "@erp/client": "*", "express": "^4" } }`,
    'src/apis.ts': `export const Api = {\n${own.map((name, i) => `  a${i}: '${name}',\n`).join('')}} as const;\n`,
    'src/shop.ts': `import type { Shop } from '@erp/client';
export const shop: Shop = { region: '${regionOf(at)}', token: process.env.TOKEN! };
`,
    'src/service.ts': `import { Client } from '@erp/client';
import { Api } from './apis';
import { shop } from './shop';

const client = new Client(shop);
${own.map((_, i) => `export const run${i} = (params: Record<string, unknown>) => client.call(Api.a${i}, params);\n`).join('')}`,
    'src/main.ts': `import express from 'express';
import { run0, run1, run2 } from './service';
import { port } from './port';

const app = express();
app.post('/', async (req, res) => res.json([await run0(req.body), await run1(req.body), await run2(req.body)]));
app.listen(port);
`,
    'src/port.ts': 'export const port = 3000;\n',
    'src/log.ts': 'export const log = (text: string) => console.log(text);\n',
  };
}

const regionOf = (at: number): 'cn' | 'us' => (at % 5 === 4 ? 'us' : 'cn');

test('services over one client, more than is read as a whole: each name is renamed where its own service goes to CN, and nowhere else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temu-shared-client-'));
  try {
    const put = (under: string, files: Readonly<Record<string, string>>): void => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, under, path)), { recursive: true });
        writeFileSync(join(folder, under, path), text);
      }
    };
    put('packages/client', client);
    for (let at = 0; at < SERVICES; at++) put(`services/${at}`, service(at));
    await run(folder, ['.'], []);
    const after = textsIn(folder);
    for (let at = 0; at < SERVICES; at++) {
      const before = service(at)['src/apis.ts'] ?? '';
      const expected = regionOf(at) === 'us' ? before : before.replace(/'(bg\.[\w.]+)'/g, (_, name: string) => `'${moved[name] ?? name}'`);
      expect(after.get(`services/${at}/src/apis.ts`)).toBe(expected);
    }
    expect(after.get('packages/client/src/http.ts')).toMatch(/axios\.post\(temuGateway\(/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
