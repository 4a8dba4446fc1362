// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets of other languages, which use the same brackets
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from '../../src/report/index.js';
import { isSecretName, namesWorthALook } from '../../src/secrets/names.js';
import { plantedSecrets } from '../report/secrets.js';

test('hides 200 secrets in the syntaxes of code, config, shells, URLs and SQL', () => {
  const planted = plantedSecrets();
  expect(planted.length).toBeGreaterThanOrEqual(200);
  const leaked = planted
    .filter(({ snippet, secret }) => redact(snippet).includes(secret))
    .map(({ snippet }) => `${snippet}\n   => ${redact(snippet)}`);
  expect(leaked).toEqual([]);
});

test('leaves the type and the host beside a secret readable', () => {
  const unreadable = plantedSecrets().filter(({ snippet }) => !redact(snippet).includes('bg.goods.add'));
  expect(unreadable).toEqual([]);
  expect(redact(`{ url: 'https://openapi.kuajingmaihuo.com/openapi/router?access_token=abc', type: 'bg.goods.add' }`)).toBe(
    `{ url: 'https://openapi.kuajingmaihuo.com/openapi/router?access_token=‹redacted 3›', type: 'bg.goods.add' }`,
  );
});

test('says the length and nothing else', () => {
  expect(redact(`const appSecret = 'hunter2';`)).toBe(`const appSecret = '‹redacted 7›';`);
  expect(redact('APP_SECRET=hunter2')).toBe('APP_SECRET=‹redacted 7›');
});

test('changes nothing when it is done twice', () => {
  for (const { snippet } of plantedSecrets()) expect(redact(redact(snippet))).toBe(redact(snippet));
});

test.each([
  `const res = await callTemu(accessToken, 'bg.goods.add', { productId: 12 });`,
  `type: 'bg.open.accesstoken.info.get',`,
  `call("bg.open.accesstoken.info.get", "bg.goods.add")`,
  `headers: { token: this.accessToken, type },`,
  `const token = await getToken(shop);`,
  `token: string;`,
  `export function sign(params: Params, secret: string): string {`,
  `TOKEN_URL=https://agentseller.temu.com/open/token`,
  `baseUrl: process.env.TEMU_URL ?? 'https://openapi.kuajingmaihuo.com/openapi/router',`,
  `const names = ['app_key', 'app_secret', 'access_token'];`,
  `import { temuGateway } from './temu-gateway.js';`,
  `public static final String BG_GOODS_ROUTESTOCK_ADD_REQUEST_V2 = "bg.goods.routestock.add";`,
  `app_secret: \${APP_SECRET}`,
])('leaves code without a secret as it is: %s', (line) => {
  expect(redact(line)).toBe(line);
});

test('hides what is cut off: a string without its end, a key block without its head', () => {
  expect(redact(`app_secret: "abcdefgh`)).not.toContain('abcdefgh');
  expect(redact(`MIIEabcdefgh\nijkl\n-----END RSA PRIVATE KEY-----`)).not.toContain('abcdefgh');
});

test('looks at every name that is a secret, wherever it begins and ends', () => {
  const piece = fc.constantFrom(
    'app',
    '_',
    '-',
    '$',
    '.',
    ' ',
    '"',
    '=',
    '密码',
    '令',
    'Token',
    'SECRET',
    'pa',
    'ss',
    'key',
    '9',
    '\n',
    'é',
    'K',
    'ſign',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const every = [...text.matchAll(/[A-Za-z0-9_$\u4e00-\u9fff][\w$\u4e00-\u9fff-]*/g)].map(({ 0: name, index }) => ({ name, index }));
      const isSecret = ({ name }: { readonly name: string }): boolean => isSecretName(name);
      expect([...namesWorthALook(text)].filter(isSecret)).toEqual(every.filter(isSecret));
    }),
    { numRuns: 2000 },
  );
});

test('takes no longer than reading on lines made to be slow', () => {
  const slow = [
    'token '.repeat(40_000),
    'token='.repeat(30_000),
    `token: "${'a'.repeat(1_000_000)}`,
    'token(['.repeat(20_000),
    'a'.repeat(300_000),
  ];
  // The process's own time, not the clock: a busy machine must not fail it.
  const started = process.cpuUsage();
  for (const line of slow) expect(redact(line).length).toBeLessThan(20_000);
  for (const line of slow) redact(`${line.slice(0, 1500)}\n`.repeat(20));
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(30_000);
});
