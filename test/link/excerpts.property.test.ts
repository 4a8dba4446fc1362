import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { expectedOf, fixtureNames, inCopy, readFiles, run } from '../fixtures/fixture.js';
import { oneIn } from '../long.js';

/** Reading excerpts must not change the findings: everything here is run with excerpts and without. */
const excerpts = vi.hoisted(() => ({ allowed: true, made: 0 }));

vi.mock('../../src/languages/index.js', async (original) => {
  const real = await original<typeof import('../../src/languages/index.js')>();
  return {
    ...real,
    excerpt: (...args: Parameters<typeof real.excerpt>) => {
      const tree = excerpts.allowed ? real.excerpt(...args) : null;
      if (tree !== null) excerpts.made += 1;
      return tree;
    },
  };
});

/** Long enough for an excerpt to be worth it, and tied to nothing. */
const filler = Array.from(
  { length: 30 },
  (_, i) => `function spare${i}(days: number) {\n  return days * ${i} + 0.5 > 7 ? 'w${i}' : '';\n}`,
).join('\n');

async function expectSame(folder: string, args: readonly string[] = []): Promise<void> {
  const [first, second] = [true, false].map((allowed) => async () => {
    excerpts.allowed = allowed;
    const { report } = await run(folder, '--dry-run', ...args);
    return JSON.stringify(report, null, 1);
  });
  expect(await first?.()).toBe(await second?.());
}

describe('every fixture, with much more in its scripts', () => {
  test.each(oneIn(12, fixtureNames()))('%s', async (name) => {
    await inCopy(name, async (folder) => {
      for (const path of readFiles(folder).keys()) {
        if (/\.[cm]?[jt]s$/.test(path))
          appendFileSync(join(folder, path), `;\n${path.endsWith('ts') ? filler : filler.replaceAll(': number', '')}\n`);
      }
      await expectSame(folder, expectedOf(name).args);
    });
  });
});

const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const US = 'https://openapi-b-us.temu.com/openapi/router';
const PARTNER = 'https://openapi-b-partner.temu.com/openapi/router';
const type = fc.constantFrom(
  'bg.goods.add',
  'bg.goods.list.get',
  'bg.price.review.confirm',
  'bg.order.list.get',
  'temu.goods.add',
  'bg.goods.edit',
);

/** Statements that declare names, under the name API. */
const declarations = fc
  .tuple(type, type)
  .chain(([a, b]) =>
    fc.constantFrom(
      `export const API = { add: '${a}', other: '${b}' };`,
      `export enum API { add = '${a}', other = '${b}' }`,
      `export const API = { add: '${a}' } as const;\nexport type Api = (typeof API)[keyof typeof API];`,
      `const add = '${a}';\nexport const API = { add };\nexport const old = ['${b}'];`,
      `export class API {\n  static add = '${a}';\n}`,
      `export const API = { add: '${a}' };\nexport const toNew = { '${a}': '${b}' };`,
      `const prefix = 'bg.goods';\nexport const API = { add: prefix + '.add', other: '${b}' };`,
      `export const fullPriceApi = { confirm: '${a}' };\nexport const semiPriceApi = { other: 'x.y' };\nexport const API = { add: '${b}' };`,
      `const from = 'us';\nexport const API = { add: '${a}' };\nexport const route: Record<string, string> = { [API.add]: from, '${b}': from };`,
      "const type = 'add';\nexport const API = { add: `bg.goods.${type}` };",
      "const action = 'add';\nexport const API = { doc: `https://docs.example.com/`, add: `bg.goods.${action}` };",
      `const odd = 1; class A { /a'b/ }; export const API = { add: '${a}' };`,
      `export interface Body {\n  type: '${a}';\n}\nexport const API = { add: '${b}' };`,
    ),
  );

/** The rest of that file. */
const rest = fc.constantFrom(
  '',
  'export function send(client: Client, type: string) {\n  return client.callTemu(type, {});\n}',
  `export const gateways = { cn: '${CN}', us: '${US}' };`,
  `export const url = '${CN}';`,
  'export const isGlo = (type: string) => /\\.glo\\./.test(type);',
  "export const isPartner = (url: string) => url.includes('partner');",
  'export function pick(region: string) {\n  return region === "us" ? "x" : "y";\n}',
  'export async function post(url: string, body: object) {\n  return fetch(url, { body: JSON.stringify(body) });\n}',
  'export class Client {\n  callTemu(type: string, body: object) {\n    return this.post({ type, ...body });\n  }\n}',
  "import { other } from './other';\nexport const again = other;",
  "export * from './other';",
);

const from = fc.constantFrom(
  "import { API } from './api';",
  "import * as all from './api';\nconst { API } = all;",
  "const { API } = require('./api');",
  "import { API } from '@/api';",
  "import { API } from './index';",
  "import { API } from 'shared';",
);
const sent = fc.constantFrom(
  'API.add',
  'API.other',
  'API.add + suffix',
  'toNew[API.add]',
  '`${API.add}.v2`',
  "region === 'us' ? API.add : other",
);
const uses = fc
  .tuple(from, sent, fc.constantFrom(CN, US, PARTNER, 'unknown'))
  .chain(([names, value, host]) =>
    fc.constantFrom(
      `${names}\nexport const list = (region, suffix, other) => fetch('${host}', { method: 'POST', body: JSON.stringify({ type: ${value} }) });`,
      `${names}\nexport const list = (client, region, suffix, other) => client.callTemu(${value}, {});`,
      `${names}\nexport const list = (call, region, suffix, other) => call('us', ${value});`,
      `${names}\nimport axios from 'axios';\nconst http = axios.create({ baseURL: '${host}' });\nexport const list = (region, suffix, other) => http.post('', { type: ${value} });`,
      `export const list = (region) => globalThis.API.add;`,
    ),
  );

type Project = {
  readonly api: string;
  readonly beside: string;
  readonly other: string | null;
  readonly use: string | null;
  readonly helper: boolean;
  readonly long: boolean;
  readonly managed: boolean;
};

const projects: fc.Arbitrary<Project> = fc.record({
  api: declarations,
  beside: rest,
  other: fc.option(rest),
  use: fc.option(uses),
  helper: fc.boolean(),
  long: fc.boolean(),
  managed: fc.boolean(),
});
const helper = `export class Helper {\n  callTemu(type: string, data: object) {\n    return fetch('${CN}', { method: 'POST', body: JSON.stringify({ type, ...data }) });\n  }\n}\n`;

/** A word of a region in a statement that nothing is tied to. */
const regionBeside: Project = {
  api: "export const API = { add: 'bg.goods.add', other: 'bg.goods.add' };",
  beside: '',
  other: 'export function pick(region: string) {\n  return region === "us" ? "x" : "y";\n}',
  use: "import { API } from './api';\nexport const list = () => fetch('unknown', { method: 'POST', body: JSON.stringify({ type: API.add }) });",
  helper: false,
  long: false,
  managed: false,
};

test('projects put together at random', { timeout: 1_200_000 }, async () => {
  const runs = Math.ceil(Number(process.env.TEMU_INPUTS ?? 200) / 8);
  await fc.assert(
    fc.asyncProperty(projects, async ({ api, beside, other, use, helper: hasHelper, long, managed }) => {
      const folder = mkdtempSync(join(tmpdir(), 'temu-excerpt-'));
      try {
        const files: Record<string, string> = {
          'package.json': '{ "name": "shared", "private": true, "main": "src/api.ts" }',
          'tsconfig.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }',
          'src/api.ts': `${api}\n${filler}\n${beside}\n`,
          'src/index.ts': "export * from './api';\n",
        };
        if (other !== null) files['src/other.ts'] = `export const other = 'bg.goods.update';\n${filler}\n${other}\n`;
        if (use !== null) files['src/use.ts'] = `${use}\n${long ? filler : ''}\n`;
        if (hasHelper) files['src/helper.ts'] = helper;
        for (const [path, text] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        await expectSame(folder, managed ? ['--managed', 'semi'] : []);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: Math.min(runs, 1000), examples: [[regionBeside]] },
  );
  expect(excerpts.made).toBeGreaterThan(runs / 4);
});
