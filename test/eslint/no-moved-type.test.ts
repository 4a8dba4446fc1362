import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint, type Linter, RuleTester } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Plugin = ESLint.Plugin & { readonly configs: { readonly recommended: Linter.Config } };

/** The published module: its thread is a file of the built package. */
const published = join(import.meta.dirname, '../../dist/eslint.cjs');
const plugin: Plugin = createRequire(import.meta.url)(published);

const held: { folder: string } = { folder: '' };
beforeAll(() => {
  held.folder = mkdtempSync(join(tmpdir(), 'temu-eslint-'));
});
afterAll(() => rmSync(held.folder, { recursive: true, force: true }));

async function lint(text: string, over: { fix?: boolean; rule?: Linter.RuleEntry; path?: string } = {}): Promise<ESLint.LintResult> {
  const eslint = new ESLint({
    cwd: held.folder,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.js', '**/*.ts'], ...plugin.configs.recommended },
      { rules: { 'temu-codemod/no-moved-type': over.rule ?? ['error', { lang: 'en', asOf: '2026-11-24' }] } },
    ],
    fix: over.fix ?? false,
  });
  const [result] = await eslint.lintText(text, { filePath: join(held.folder, over.path ?? 'src/client.js') });
  if (!result) throw new Error('nothing was linted');
  return result;
}

describe('in ESLint', () => {
  test('underlines the old name alone and says what it became and since when it is off', async () => {
    const { messages } = await lint("send(\n  'bg.goods.add');\n");
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ ruleId: 'temu-codemod/no-moved-type', line: 2, column: 4, endLine: 2, endColumn: 16, severity: 2 });
    expect(messages[0]?.message).toContain('temu.goods.add');
    expect(messages[0]?.message).toContain('2025-09-12');
  });

  test('fixes what is certain and leaves every other character', async () => {
    const { output, messages } = await lint("\ufeff// 货品\r\nsend( 'bg.goods.add', `bg.goods.list.get` )\r\n", { fix: true });
    expect(output).toBe("\ufeff// 货品\r\nsend( 'temu.goods.add', `temu.goods.list.get` )\r\n");
    expect(messages).toEqual([]);
  });

  test('suggests the choices of a price review, and --fix makes none of them', async () => {
    const text = "send('bg.price.review.confirm');\n";
    const { messages, output } = await lint(text, { fix: true });
    expect(output).toBeUndefined();
    const [semi] = messages[0]?.suggestions ?? [];
    expect(semi?.desc).toContain('bg.semi.price.review.confirm.order');
    const [start = 0, end = 0] = semi?.fix.range ?? [];
    expect(text.slice(0, start) + semi?.fix.text + text.slice(end)).toBe("send('bg.semi.price.review.confirm.order');\n");
  });

  test('asks about a client that other files call: what they send through it is not in this one', async () => {
    const cn = 'https://openapi.kuajingmaihuo.com/openapi/router';
    const client = `export const call = (type) => fetch('${cn}', { method: 'POST', body: JSON.stringify({ type }) });\n`;
    const { messages, output } = await lint(client, { fix: true });
    expect(output).toBeUndefined();
    expect(messages.map(({ message }) => message)).toEqual([expect.stringContaining('cannot be told from the code')]);
  });

  test('moves a URL together with its type, in one fix', async () => {
    const request = (host: string, type: string) =>
      `fetch('https://${host}/openapi/router', { method: 'POST', body: JSON.stringify({ type: '${type}' }) });\n`;
    const old = request('openapi.kuajingmaihuo.com', 'bg.goods.add');
    const { messages } = await lint(old);
    const [start = 0, end = 0] = messages[0]?.fix?.range ?? [];
    expect(old.slice(0, start) + messages[0]?.fix?.text + old.slice(end)).toBe(request('openapi-b-partner.temu.com', 'temu.goods.add'));
    expect((await lint(old, { fix: true })).output).toBe(request('openapi-b-partner.temu.com', 'temu.goods.add'));
  });

  test('is silent on new names, on other interfaces and on what a migration keeps', async () => {
    const { messages } = await lint(
      "send('temu.goods.add'); send('bg.order.list.get');\nexport const map = { 'bg.goods.add': 'temu.goods.add' };\n",
    );
    expect(messages).toEqual([]);
  });

  test('heeds an ignore comment, a decision in the config, and the options', async () => {
    expect((await lint("// temu-codemod-ignore-next-line migrated-type -- archived\nsend('bg.goods.add');\n")).messages).toEqual([]);
    const semi = await lint("send('bg.price.review.confirm');\n", { fix: true, rule: ['error', { managed: 'semi', lang: 'en' }] });
    expect(semi.output).toBe("send('bg.semi.price.review.confirm.order');\n");
    const early = await lint("send('bg.goods.add');\n", { fix: true, rule: ['error', { asOf: '2025-09-01', lang: 'zh-CN' }] });
    expect(early.output).toBeUndefined();
    expect(early.messages[0]?.message).toMatch(/下线/);
    const config = { decisions: [{ path: 'src/a.js', found: 'bg.goods.add', reason: 'migrated-type', value: 'keep', why: 'archived' }] };
    writeFileSync(join(held.folder, 'temu-codemod.config.json'), JSON.stringify(config));
    try {
      expect((await lint("send('bg.goods.add');\n", { path: 'src/a.js' })).messages).toEqual([]);
      expect((await lint("send('bg.goods.add');\n", { path: 'src/b.js' })).messages).toHaveLength(1);
    } finally {
      rmSync(join(held.folder, 'temu-codemod.config.json'));
    }
  });

  test('a broken config is said at the top of the file', async () => {
    writeFileSync(join(held.folder, 'temu-codemod.config.json'), '{ "managed": "both" }');
    try {
      const { messages } = await lint("send('bg.goods.add');\n");
      expect(messages[0]).toMatchObject({ line: 1, column: 1 });
      expect(messages[0]?.message).toContain('temu-codemod.config.json:1:');
    } finally {
      rmSync(join(held.folder, 'temu-codemod.config.json'));
    }
  });

  test('text that was not UTF-8 is never fixed, since ESLint would write its loss back', async () => {
    const { output, messages } = await lint("// \ufffd\ufffd\nsend('bg.goods.add');\n", { fix: true });
    expect(output).toBeUndefined();
    expect(messages).toHaveLength(1);
  });
});

describe('by the rule tester', () => {
  RuleTester.describe = describe;
  RuleTester.it = test;
  const rule = plugin.rules?.['no-moved-type'];
  if (!rule) throw new Error('the plugin has no rule');
  new RuleTester().run('no-moved-type', rule, {
    valid: ["send('bg.goods.add.other')", "send('bg.goods.addition')", '// nothing\n', { code: "import 'bg'", name: 'a module' }],
    invalid: [
      { code: "send('bg.goods.add')", output: "send('temu.goods.add')", errors: [{ messageId: 'moved' }] },
      {
        code: "const t = { a: 'bg.goods.edit', b: 'bg.goods.edit.property' }",
        output: "const t = { a: 'temu.goods.size.template.edit', b: 'temu.goods.edit.property' }",
        errors: 2,
      },
    ],
  });
});

test('loading the plugin loads nothing of the codemod and starts no thread', async () => {
  const require = createRequire(import.meta.url);
  const own = Object.keys(require.cache).filter((path) => path.includes('/dist/') && !path.includes('node_modules'));
  expect(own.map((path) => path.slice(path.lastIndexOf('/') + 1))).toEqual(['eslint.cjs']);
});
