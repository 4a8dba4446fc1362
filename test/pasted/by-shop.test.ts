import { expect, test } from 'vitest';
import { place } from '../command/place.js';

const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';
const [semi, full] = ['bg.semi.price.review.confirm.order', 'bg.price.review.confirm'];

type Case = readonly [said: string, files: Readonly<Record<string, string>>, paste: string];

const ts = `export const call = (type: string, data: object) => fetch('${URL}', { method: 'POST', body: JSON.stringify({ type, ...data }) });\n`;

const cases: readonly Case[] = [
  [
    'a member that its interface declares',
    {
      'call.ts': ts,
      'a.ts': `import { call } from './call';\ninterface Shop { id: number; managed: 'full' | 'semi' }\nexport const all = (shops: Shop[]) => shops.map((shop) => call('${full}', { id: shop.id }));\n`,
    },
    `(shop.managed === 'semi' ? '${semi}' : '${full}')`,
  ],
  [
    'a member of a field, by the words of its declared type',
    {
      'call.ts': ts,
      'a.ts': `import { call } from './call';\ninterface Shop { managedType: 'FULL_MANAGED' | 'SEMI_MANAGED' }\nexport class Review {\n  constructor(private readonly shop: Shop) {}\n  confirm(id: number) {\n    return call('${full}', { id });\n  }\n}\n`,
    },
    `(this.shop.managedType === 'SEMI_MANAGED' ? '${semi}' : '${full}')`,
  ],
  [
    'a yes or no of the object at hand',
    {
      'call.ts': ts,
      'a.ts': `import { call } from './call';\ninterface Shop { isSemi: boolean }\nexport class Review {\n  constructor(private readonly shop: Shop) {}\n  confirm(id: number) {\n    return call('${full}', { id });\n  }\n}\n`,
    },
    `(this.shop.isSemi ? '${semi}' : '${full}')`,
  ],
  [
    "the project's own test of the same variable, the other way round",
    {
      'call.js': `exports.call = (type, data) => fetch('${URL}', { method: 'POST', body: JSON.stringify({ type, ...data }) });\n`,
      'a.js': `const { call } = require('./call');\nexports.label = (order) => (order.shopType === 'FULL' ? 'F' : 'S');\nexports.confirm = (order) => call('${full}', { id: order.id });\n`,
    },
    `(order.shopType === 'FULL' ? '${full}' : '${semi}')`,
  ],
  [
    'a getter of the class, in Java',
    {
      'Shop.java': `class Shop { private String shopType; String getShopType() { return shopType; } String api() { return "bg.goods.add"; } }\n`,
      'A.java': `class A { String confirm(Shop shop) { return send("${full}", shop); } String send(String type, Shop shop) { return type; } }\n`,
    },
    `"semi".equals(shop.getShopType()) ? "${semi}" : "${full}"`,
  ],
  [
    'an entry of a dict that the same file tests, in Python',
    {
      'a.py': `def label(shop):\n    return "S" if shop["managed"] == "semi" else "F"\n\ndef confirm(shop, call):\n    return call("${full}", shop["id"])\n`,
    },
    `"${semi}" if shop["managed"] == "semi" else "${full}"`,
  ],
  [
    'a field that the constructor is handed, in PHP',
    {
      'a.php': `<?php\nclass Shop { public string $shopType; }\nclass A {\n  private Shop $shop;\n  function confirm($client) { return $client->call('${full}', []); }\n}\n`,
    },
    `($this->shop->shopType === 'semi' ? '${semi}' : '${full}')`,
  ],
  [
    'a member of a struct, in Go',
    {
      'a.go': `package a\n\ntype Shop struct {\n\tID int\n\tShopType string\n}\n\nfunc confirm(shop *Shop) string {\n\treturn "${full}"\n}\n`,
    },
    `map[bool]string{true: "${semi}", false: "${full}"}[shop.ShopType == "semi"]`,
  ],
  [
    'a number that the comment at its member explains',
    {
      'call.ts': ts,
      'a.ts': `import { call } from './call';\ninterface Shop {\n  id: number;\n  /** 1 半托 2 全托 */\n  kind: number;\n}\nexport const confirm = (shop: Shop) => call('${full}', { id: shop.id });\n`,
    },
    `(shop.kind === 1 ? '${semi}' : '${full}')`,
  ],
  [
    "a number that the class's comment explains beside the member's name",
    {
      'call.ts': ts,
      'a.ts': `import { call } from './call';\n/** 店铺。managed: 2 = 半托, 1 = 全托 */\nexport type Shop = {\n  id: number;\n  managed: number;\n};\nexport const confirm = (shop: Shop) => call('${full}', { id: shop.id });\n`,
    },
    `(shop.managed === 2 ? '${semi}' : '${full}')`,
  ],
  [
    'a number of a struct, in Go',
    {
      'a.go': `package a\n\ntype Shop struct {\n\tID   int\n\tKind int // 1:半托 2:全托\n}\n\nfunc confirm(shop *Shop) string {\n\treturn "${full}"\n}\n`,
    },
    `map[bool]string{true: "${semi}", false: "${full}"}[shop.Kind == 1]`,
  ],
  [
    'the getter of a number, in Java',
    {
      'Shop.java': `class Shop {\n    /** 托管类型：0 全托，1 半托 */\n    private Integer managed;\n    Integer getManaged() { return managed; }\n}\n`,
      'A.java': `class A { String confirm(Shop shop) { return send("${full}", shop); } String send(String type, Shop shop) { return type; } }\n`,
    },
    `shop.getManaged() == 1 ? "${semi}" : "${full}"`,
  ],
  [
    'the getter that Lombok writes, in Java',
    {
      'Shop.java': `import lombok.Data;\n\n@Data\nclass Shop {\n    private Integer shopKind; // 半托=1 全托=2\n    private String api = "bg.goods.add";\n}\n`,
      'A.java': `class A { String confirm(Shop shop) { return send("${full}", shop); } String send(String type, Shop shop) { return type; } }\n`,
    },
    `shop.getShopKind() == 1 ? "${semi}" : "${full}"`,
  ],
  [
    'what a getter of the client gives',
    {
      'call.ts': ts,
      'client.ts': `export interface Shop {\n  managed: number; // 1 半托 2 全托\n}\nexport class Client {\n  constructor(private readonly shop: Shop) {}\n  get shopInfo(): Shop {\n    return this.shop;\n  }\n}\n`,
      'a.ts': `import { call } from './call';\nimport type { Client } from './client';\nexport const confirm = (client: Client) => call('${full}', { client });\n`,
    },
    `(client.shopInfo.managed === 1 ? '${semi}' : '${full}')`,
  ],
  [
    'a field of a field, in Go',
    {
      'a.go': `package a\n\ntype Config struct {\n\tShopType int // 1 半托 2 全托\n}\n\ntype Client struct {\n\tConfig Config\n}\n\nfunc confirm(client *Client) string {\n\treturn "${full}"\n}\n`,
    },
    `map[bool]string{true: "${semi}", false: "${full}"}[client.Config.ShopType == 1]`,
  ],
  [
    'a number in the records of shops, in Python',
    {
      'shops.py': `# managed: 1 半托 / 2 全托\nSHOPS = [\n    {"name": "a", "managed": 1},\n    {"name": "b", "managed": 2},\n]\n`,
      'a.py': `from shops import SHOPS\n\ndef confirm(shop, call):\n    return call("${full}", shop["id"])\n\ndef all(call):\n    return [confirm(shop, call) for shop in SHOPS]\n`,
    },
    `"${semi}" if shop["managed"] == 1 else "${full}"`,
  ],
];

test.each(cases)('by-shop asks %s', async (_, files, paste) => {
  const { findings } = await place({ 'package.json': '{}', ...files }).report('-d .');
  const asked = findings.filter(({ found, action }) => found === full && action === 'review');
  expect(asked.map(({ proposals }) => proposals.find(({ label }) => label === 'by-shop')?.paste)).toContain(paste);
});

test.each([
  [
    'a number that two kinds have says nothing',
    `import { call } from './call';\ninterface Shop {\n  kind: number; // 1 半托 1 全托\n}\nexport const confirm = (shop: Shop) => call('${full}', { kind: shop.kind });\n`,
  ],
  [
    'a number that no comment explains says nothing',
    `import { call } from './call';\ninterface Shop {\n  managed: number;\n}\nexport const confirm = (shop: Shop) => call('${full}', { kind: shop.managed });\n`,
  ],
  [
    'a service whose name begins so is no kind of shop',
    `import { call } from './call';\nexport class A {\n  private managedApi = { run() {} };\n  confirm() {\n    this.managedApi.run();\n    return call('${full}', {});\n  }\n}\n`,
  ],
  [
    'a variable of another function is not in scope',
    `import { call } from './call';\nexport const confirm = () => {\n  const label = () => { const shopType = 'semi'; return shopType; };\n  return call('${full}', { label });\n};\n`,
  ],
])('%s', async (_, text) => {
  const { findings } = await place({ 'package.json': '{}', 'call.ts': ts, 'a.ts': text }).report('-d .');
  const [asked] = findings.filter(({ found }) => found === full);
  expect(asked?.proposals.find(({ label }) => label === 'by-shop')?.paste).toMatch(/^\/\/ semi/);
});
