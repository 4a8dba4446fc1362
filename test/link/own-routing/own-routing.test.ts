import { describe, expect, test } from 'vitest';
import type { OwnRouting } from '../../../src/model/index.js';
import { CN, nonEscaping, PA, pairsOf, project, US } from '../project.js';

async function routingOf(text: string, path = 'a.ts'): Promise<readonly OwnRouting[]> {
  return (await project({ [path]: text })).links.routing;
}

describe('own routing', () => {
  test('a prefix test names the new names that it would send to CN', async () => {
    const [own] = await routingOf(`const region = /^bg\\.(glo|qtg)\\./.test(type) ? 'PA' : 'CN';`);
    expect(own).toMatchObject({ what: 'name-test', partnerValue: 'PA' });
    expect(own?.missing).toContain('temu.goods.add');
    expect(own?.missing).not.toContain('bg.glo.product.search');
  });

  test('startsWith tells old from new', async () => {
    const [own] = await routingOf(`if (type.startsWith('bg.')) check(type);`);
    expect(own).toMatchObject({ what: 'name-test', partnerValue: null });
    expect(own?.missing).toContain('temu.goods.add');
    expect(own?.missing).not.toContain('bg.marketing.activity.list.get.global');
  });

  test('a map from type to region, with what the partner is called elsewhere', async () => {
    const [own] = await routingOf(
      `const REGIONS = { 'bg.order.list.v2.get': 'US', 'bg.goods.add': 'CN' }; const URLS = { CN: '${CN}', PARTNER: '${PA}' };`,
    );
    expect(own).toMatchObject({ what: 'type-to-region', partnerValue: 'PARTNER' });
    expect(own?.missing).toContain('temu.goods.add');
  });

  test('a map from type to URL', async () => {
    const [own] = await routingOf(`const PA = '${PA}'; const URLS = { 'temu.goods.add': PA, 'bg.mall.info.get': '${CN}' };`);
    expect(own).toMatchObject({ what: 'type-to-url', partnerValue: 'PA' });
    expect(own?.missing).not.toContain('temu.goods.add');
  });

  test.each([
    ["const NEW = new Set(['temu.goods.add']);\nexport const urlOf = (type) => (NEW.has(type) ? PARTNER : CN);", true],
    ["const NEW = ['temu.goods.add'];\nexport const isPartner = (type) => NEW.includes(type);", true],
    [
      "const OK = ['temu.goods.add'];\nexport const isOk = (type) => OK.includes(type);\nexport const url = (type) => (isOk(type) ? routerUrl : oldUrl);",
      true,
    ],
    ["const OK = ['temu.goods.add', 'bg.mall.info.get'];\nif (!OK.includes(type)) throw new Error(type);", false],
    [
      "const OK = ['temu.goods.add'];\nconst isOk = (type) => OK.includes(type);\nfunction check(type) {\n  if (!isOk(type)) throw new Error(type);\n}",
      false,
    ],
    [
      "const KEPT = new Set(['temu.goods.add']);\nfunction send(type, key) {\n  if (KEPT.has(type) && cache.has(key)) {\n    return cache.get(key);\n  }\n  return post(url, { type });\n}",
      false,
    ],
    [
      "const KEPT = new Set(['temu.goods.add']);\nfunction send(type, key) {\n  if (KEPT.has(type)) {\n    const hit = cache[key];\n    if (hit) return JSON.parse(hit);\n  }\n  return post(url, { type });\n}",
      false,
    ],
    [
      "const KEPT = new Set(['temu.goods.add']);\nfunction urlOf(type) {\n  if (KEPT.has(type)) return cache.partnerUrl;\n  return url;\n}",
      true,
    ],
    ["const SLOW = new Set(['temu.goods.add']);\nasync function wait(type) {\n  if (SLOW.has(type)) await sleep(200);\n}", false],
  ])('a list that is asked is routing where the answer chooses a way: %s', async (text, isRouting) => {
    expect((await routingOf(text, 'a.js')).map(({ what }) => what)).toEqual(isRouting ? ['type-to-region'] : []);
  });

  test('titles of types are no routing', async () => {
    expect(await routingOf(`const TITLES = { 'bg.goods.add': '添加商品', 'bg.goods.list.get': '商品列表' };`)).toEqual([]);
  });

  test('a version that is read out of the name, in Go', async () => {
    const [own] = await routingOf('package a\nimport "regexp"\nvar p = regexp.MustCompile(`.*(v[1-9]+)\\.`)\n', 'a.go');
    expect(own?.what).toBe('version-in-name');
  });

  test('a branch on the text of the URL, in Python', async () => {
    const [own] = await routingOf(`if 'openapi-b-partner' in base_url:\n    token = partner_token\n`, 'a.py');
    expect(own?.what).toBe('url-test');
  });

  test('types that only go into the mapper are named with it', async () => {
    const one = await project({
      'a.ts': `const NEW_NAMES = { 'bg.goods.add': 'temu.goods.add' };
        const call = (type: string) => fetch('${CN}', { body: JSON.stringify({ type: NEW_NAMES[type] ?? type }) });
        call('bg.goods.add'); call('bg.mall.info.get');`,
    });
    expect(one.links.routing.map((own) => own.what)).toEqual(['old-to-new']);
    expect(
      [...one.links.throughMapper].map(([site]) => one.trees.get('a.ts')?.file.text.slice(site.range.start - 6, site.range.end)),
    ).toEqual(["call('bg.goods.add"]);
    expect(pairsOf(one)).toEqual(['bg.mall.info.get cn', 'temu.goods.add cn']);
  });
});

describe('types built at run time', () => {
  test('can become what their fixed parts fit', async () => {
    const one = await project({ 'a.ts': `export const f = (suffix: string) => call(\`bg.marketing.activity.list.get\${suffix}\`);` });
    expect(one.links.dynamic.map((dynamic) => dynamic.becomes)).toEqual([['bg.marketing.activity.list.get']]);
  });

  test('can become what known parts make', async () => {
    const one = await project({ 'a.ts': `const f = (x: boolean) => 'bg.goods.' + (x ? 'add' : 'update');` });
    expect(one.links.dynamic.map((dynamic) => dynamic.becomes)).toEqual([['bg.goods.add', 'bg.goods.update']]);
  });

  test('keys that only look alike are none', async () => {
    const one = await project({ 'a.ts': `const k = (s: string) => \`temu.warehouse-center.\${s}\`;` });
    expect(one.links.dynamic).toEqual([]);
  });
});

describe('a site is followed', () => {
  const add = `fetch(URL, { body: JSON.stringify({ type: 'bg.goods.add' }) });`;

  test('unless it is used in any other way', async () => {
    expect(nonEscaping(await project({ 'a.ts': `const URL = '${CN}'; ${add}` }))).toContain('openapi.kuajingmaihuo.com');
    for (const other of ['send(URL);', 'export { URL };if (x === URL) y();', 'const all = [URL];', 'window.url = URL;', 'eval(URL)']) {
      expect(nonEscaping(await project({ 'a.ts': `const URL = '${CN}'; ${add} ${other}` }))).not.toContain('openapi.kuajingmaihuo.com');
    }
  });

  test('through a log line, an export and its import', async () => {
    const one = await project({ 'url.ts': `export const URL = '${CN}';`, 'a.ts': `import { URL } from './url'; console.log(URL); ${add}` });
    expect(nonEscaping(one)).toContain('openapi.kuajingmaihuo.com');
  });

  test('unless the file that imports it uses it elsewhere', async () => {
    const one = await project({
      'url.ts': `export const URL = '${CN}';`,
      'a.ts': `import { URL } from './url'; ${add}`,
      'b.ts': `import * as urls from './url'; upload(urls.URL);`,
    });
    expect(nonEscaping(one)).not.toContain('openapi.kuajingmaihuo.com');
  });
});

describe('what is not modelled is unknown', () => {
  const body = (type: string): string => `fetch('${CN}', { body: JSON.stringify({ type: ${type} }) });`;
  const cases: Readonly<Record<string, string>> = {
    'a call of something unknown': `const t = pick(); ${body('t')}`,
    'a reassigned variable in a loop': `let t = 'bg.goods.add'; for (const x of xs) { ${body('t')} t = x.next; }`,
    'a property that is set by a computed key': `const o = { type: 'bg.goods.add' }; o[k] = v; fetch('${CN}', { body: JSON.stringify(o) });`,
    'a spread after the key': `fetch('${CN}', { body: JSON.stringify({ type: 'bg.goods.add', ...load() }) });`,
    'a change inside a function that it is handed to': `function mend(b) { b.type = pick(); } const o = { type: 'bg.goods.add' }; mend(o); fetch('${CN}', { body: JSON.stringify(o) });`,
    'an assignment by pattern': `let t = 'bg.goods.add'; ({ t } = load()); ${body('t')}`,
    'an uncalled export': `export function call(type) { ${body('type')} }`,
    'a spread argument': `function call(type) { ${body('type')} } call(...args);`,
    'arguments by apply': `function call(type) { ${body('type')} } call.apply(null, args); call('bg.goods.add');`,
    'a callback': `const call = (type) => { ${body('type')} }; names.forEach(call); call('bg.goods.add');`,
  };
  for (const [what, text] of Object.entries(cases)) {
    test(what, async () => {
      const one = await project({ 'a.js': text });
      const isSure = one.links.requests.every(
        (request) => request.closed && request.pairs.every((pair) => pair.type.strength === 'proved'),
      );
      expect(isSure).toBe(false);
    });
  }

  test('ends on recursion, cycles and long chains', async () => {
    const chain = Array.from({ length: 60 }, (_, i) => `const a${i + 1} = a${i} || a${i};`).join('\n');
    const one = await project({
      'a.js': `const x = y; const y = x; function f(t, n) { return n ? f(t, n - 1) : ${body('t').replace(';', '')}; } f('bg.goods.add', 3); f(x, 1);
        const a0 = 'bg.goods.list.get' + f; ${chain} ${body('a60')}`,
    });
    expect(pairsOf(one)).toContain('bg.goods.add cn');
  });

  test('keeps US requests apart from CN ones of the same name', async () => {
    const one = await project({
      'a.js': `function call(url, type) { fetch(url, { body: JSON.stringify({ type }) }); } call('${US}', 'bg.goods.add'); call('${CN}', 'bg.goods.add');`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.add us']);
  });
});
