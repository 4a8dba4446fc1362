import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OneFile, type OneOptions, planOne } from '../../src/single-file/one-file.js';

const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const PARTNER = 'https://openapi-b-partner.temu.com/openapi/router';

const held: { folder: string } = { folder: '' };
beforeAll(() => {
  held.folder = mkdtempSync(join(tmpdir(), 'temu-one-'));
});
afterAll(() => rmSync(held.folder, { recursive: true, force: true }));

const judge = (text: string, path = 'src/client.ts', over: Partial<OneOptions> = {}): Promise<OneFile> =>
  planOne(text, path, { cwd: held.folder, managed: null, asOf: '2026-11-24', lang: 'en', ...over });

async function judged(text: string, path?: string, over?: Partial<OneOptions>): Promise<Extract<OneFile, { kind: 'judged' }>> {
  const result = await judge(text, path, over);
  if (result.kind !== 'judged') throw new Error(result.why);
  return result;
}

const lines = ({ findings }: Extract<OneFile, { kind: 'judged' }>): readonly string[] =>
  findings.map(({ found, action, reason }) => `${found} ${action} ${reason}`);

describe('names', () => {
  test('an old name is rewritten and every other character stays, BOM and CRLF too', async () => {
    const { text } = await judged("\ufeff// 货品\r\nconst t = 'bg.goods.add';\r\n\tcall( t )");
    expect(text).toBe("\ufeff// 货品\r\nconst t = 'temu.goods.add';\r\n\tcall( t )");
  });

  test('the range of a finding is the token, the byte order mark not counted', async () => {
    const { findings } = await judged("\ufeffcall('bg.goods.add');");
    expect("call('bg.goods.add');".slice(findings[0]?.start, findings[0]?.end)).toBe('bg.goods.add');
  });

  test('a price review is a question whose choices are edits, and --managed answers it', async () => {
    const text = "call('bg.price.review.confirm');";
    const asked = await judged(text);
    expect(asked.text).toBeNull();
    expect(asked.findings[0]?.proposals.map(({ label }) => label)).toContain('semi');
    const answered = await judged(text, 'src/client.ts', { managed: 'semi' });
    expect(answered.text).toBe("call('bg.semi.price.review.confirm.order');");
  });

  test('a name whose old pair still works is a question before its deadline', async () => {
    const result = await judged("call('bg.goods.add');", 'src/client.ts', { asOf: '2025-09-01' });
    expect(result.text).toBeNull();
    expect(lines(result)).toEqual(['bg.goods.add review before-deadline']);
  });

  test('more than 50,000 names are said at once, not one by one', async () => {
    const result = await judge("call('bg.goods.add');\n".repeat(50_001));
    expect(result).toEqual({ kind: 'could-not', why: expect.stringContaining('50,000') });
  });

  test('text that was not read as what it is gets no edit, and is not passed over', async () => {
    const result = await judged("// \ufffd\ufffd\ncall('bg.goods.add');");
    expect(result.text).toBeNull();
    expect(lines(result)).toEqual(['bg.goods.add review unparsed-file']);
  });
});

describe('gateways', () => {
  const send = (url: string) => `fetch(${url}, { method: 'POST', body: JSON.stringify({ type: 'bg.goods.add' }) })`;

  test('a URL that only this file can use moves with its types', async () => {
    const { text } = await judged(`import x from 'x';\nconst url = '${CN}';\nexport async function add() {\n  await ${send('url')};\n}\n`);
    expect(text).toContain(`const url = '${PARTNER}'`);
    expect(text).toContain("type: 'temu.goods.add'");
  });

  test('an exported URL stays and is asked about', async () => {
    const result = await judged(`export const url = '${CN}';\nexport async function add() {\n  await ${send('url')};\n}\n`);
    expect(result.text).toContain(`const url = '${CN}'`);
    expect(lines(result)).toContain('openapi.kuajingmaihuo.com review mixed-gateway');
  });

  test.each([
    ['exported', (helper: string) => `export ${helper}\nexport const add = () => callTemu('bg.goods.add');\n`],
    ['exported later', (helper: string) => `${helper}\ncallTemu('bg.goods.add');\nexport { callTemu as call };\n`],
    ['in module.exports', (helper: string) => `${helper}\ncallTemu('bg.goods.add');\nmodule.exports = { callTemu };\n`],
    [
      'handed out by a factory',
      (helper: string) => `${helper}\ncallTemu('bg.goods.add');\nexport function client() { return { callTemu }; }\n`,
    ],
    ['of a script whose names are global', (helper: string) => `${helper}\ncallTemu('bg.goods.add');\n`],
  ])('a helper that is %s can be given other types, so its URL stays', async (_, around) => {
    const helper = `function callTemu(type) {\n  return fetch('${CN}', { method: 'POST', body: JSON.stringify({ type }) });\n}`;
    const result = await judged(around(helper), 'src/client.js');
    expect(result.text).toContain(CN);
    expect(result.text).toContain("'temu.goods.add'");
    expect(result.findings.filter(({ reason }) => reason === 'mixed-gateway').length).toBeGreaterThan(0);
  });

  test('a field of an exported class stays, since anyone may read it', async () => {
    const result = await judged(`export class Client {\n  url = '${CN}';\n  add() {\n    return ${send('this.url')};\n  }\n}\n`);
    expect(result.text).toContain(CN);
    expect(result.text).toContain("'temu.goods.add'");
  });

  test('a URL that stands in the request itself moves, in a plain script too', async () => {
    expect((await judged(`${send(`'${CN}'`)};\n`, 'src/script.js')).text).toBe(
      `${send(`'${PARTNER}'`).replace('bg.goods.add', 'temu.goods.add')};\n`,
    );
  });

  test('before its deadline a name moves only together with a URL that may move', async () => {
    const early = { asOf: '2025-09-01' };
    const alone = await judged(`${send(`'${CN}'`)};\n`, 'src/script.js', early);
    expect(alone.text).toContain("'temu.goods.add'");
    const shared = await judged(`export const url = '${CN}';\nexport const add = () => ${send('url')};\n`, 'src/client.ts', early);
    expect(shared.text).toBeNull();
    expect(lines(shared)).toEqual(['openapi.kuajingmaihuo.com review mixed-gateway', 'bg.goods.add review before-deadline']);
  });

  test('the edits of a moved URL and of its names come together, so that neither is made alone', async () => {
    const { findings } = await judged(`${send(`'${CN}'`)};\n`, 'src/script.js');
    expect(findings.map(({ edits }) => edits.map(({ text }) => text))).toEqual([
      ['openapi-b-partner.temu.com', 'temu.goods.add'],
      ['openapi-b-partner.temu.com', 'temu.goods.add'],
    ]);
  });

  test('a helper of the file alone takes its URL along', async () => {
    const result = await judged(
      `import x from 'x';\nfunction callTemu(type) {\n  return fetch('${CN}', { method: 'POST', body: JSON.stringify({ type }) });\n}\nexport const add = () => callTemu('bg.goods.add');\n`,
      'src/client.js',
    );
    expect(result.text).toContain(PARTNER);
  });

  test('a request that would need a router module is asked about, and no file is imported', async () => {
    const result = await judged(
      `import x from 'x';\nconst url = '${CN}';\nconst call = (type) => fetch(url, { method: 'POST', body: JSON.stringify({ type }) });\nexport const add = () => call('bg.goods.add');\nexport const other = () => call('bg.order.list.get');\n`,
      'src/client.js',
    );
    expect(result.text).not.toContain('temuGateway');
    expect(result.text).toContain(CN);
    expect(lines(result).some((line) => line.endsWith('review mixed-gateway'))).toBe(true);
  });
});

describe('imports', () => {
  const client = (host: string, exported: string): string =>
    `class Client {\n  async call(type) { return fetch('https://${host}/openapi/router', { method: 'POST', body: JSON.stringify({ type }) }); }\n}\n${exported}\n`;
  const put = (path: string, text: string): string => {
    const file = join(held.folder, 'imports', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return join('imports', path);
  };

  test.each([
    [
      'import',
      'us.mjs',
      'export const us = new Client();',
      "import { us } from './us.mjs';\nexport const add = () => us.call('bg.goods.add');\n",
      'use.mjs',
    ],
    [
      'require',
      'us.cjs',
      'exports.us = new Client();',
      "const { us } = require('./us.cjs');\nexports.add = () => us.call('bg.goods.add');\n",
      'use.cjs',
    ],
  ])('a client for US that comes by %s keeps its names', async (_, path, exported, text, user) => {
    put(path, client('openapi-b-us.temu.com', exported));
    const made = await judged(text, put(user, text));
    expect(made.text).toBeNull();
    expect(lines(made)).toEqual(['bg.goods.add keep regional']);
  });

  test('what an import leads to is read anew when it changes', async () => {
    const text = "import { shop } from './shop.mjs';\nexport const add = () => shop.call('bg.goods.add');\n";
    const user = put('shop-user.mjs', text);
    put('shop.mjs', client('openapi.kuajingmaihuo.com', 'export const shop = new Client();'));
    expect((await judged(text, user)).text).toContain("'temu.goods.add'");
    put('shop.mjs', client('openapi-b-eu.temu.com', 'export const shop = new Client();'));
    expect(lines(await judged(text, user))).toEqual(['bg.goods.add keep regional']);
  });
});

describe('config', () => {
  test('a decision in the config holds here too', async () => {
    const config = {
      decisions: [{ path: 'src/decided.ts', found: 'bg.goods.add', reason: 'migrated-type', value: 'keep', why: 'archived' }],
    };
    writeFileSync(join(held.folder, 'temu-codemod.config.json'), JSON.stringify(config));
    try {
      expect(lines(await judged("call('bg.goods.add');", 'src/decided.ts'))).toEqual(['bg.goods.add keep suppressed']);
      expect((await judged("call('bg.goods.add');", 'src/other.ts')).text).toBe("call('temu.goods.add');");
    } finally {
      rmSync(join(held.folder, 'temu-codemod.config.json'));
    }
  });

  test('a broken config is said with its place', async () => {
    writeFileSync(join(held.folder, 'temu-codemod.config.json'), '{ "managed": "both" }');
    try {
      const result = await judge("call('bg.goods.add');");
      expect(result.kind === 'could-not' && result.why).toContain('temu-codemod.config.json:1:');
    } finally {
      rmSync(join(held.folder, 'temu-codemod.config.json'));
    }
  });
});
