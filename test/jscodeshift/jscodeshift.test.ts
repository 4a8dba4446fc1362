import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { main } from '../../src/command/main.js';
import { worldAt } from '../command/world.js';
import { readFiles } from '../fixtures/fixture.js';
import { jscodeshift, projectOf } from './project.js';

const GBK = Buffer.concat([Buffer.from('// '), Buffer.from([0xbb, 0xf5, 0xc6, 0xb7]), Buffer.from("\r\nsend('bg.goods.add');\r\n")]);

/** Each shape that a printer of trees would spoil. */
const SHAPES: Readonly<Record<string, string>> = {
  'src/crlf.js': "// 货品\r\nsend( 'bg.goods.add' )  // why\r\n",
  'src/bom.js': "\ufeffsend('bg.goods.list.get')\n",
  'src/tabs.ts': "enum T {\r\n\tAdd = 'bg.goods.add',   /* 添加 */\r\n\tOther = `bg.order.list.get`\r\n}\r\n",
  'src/view.tsx': 'export const V = () => <Call\n\ttype="bg.goods.detail.get" />;',
  'src/mixed-ends.mjs': "send('bg.goods.update')\r\nsend('bg.goods.add')\nsend(\"bg.goods.edit\")",
  'src/kept.js': "export const names = { 'bg.goods.migrate': 'temu.goods.migrate' };\n",
  'src/broken.js': "send('bg.goods.add'\nclass {",
};

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function project(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = projectOf(files);
  made.push(folder);
  return folder;
}

describe('with the real runner', () => {
  test.each([
    ['in forked workers', ['--cpus', '2']],
    ['in its own process', ['--run-in-band']],
  ])('%s every file has the bytes that the command line would give it', async (_, args) => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_unused, i) => [`src/many/${i}.js`, `send('bg.goods.add', ${i});\n`]));
    const folder = project({ ...SHAPES, ...many, 'src/clean.js': 'send()\n' });
    const other = mkdtempSync(join(tmpdir(), 'temu-cli-'));
    made.push(other);
    cpSync(folder, other, { recursive: true });

    const { counts, output } = await jscodeshift(folder, ...args);
    expect(await main(['src', '--quiet'], worldAt(other).world)).toBe(0);

    expect(counts).toEqual({ errors: 0, unmodified: 1, skipped: 1, ok: 66 });
    // The runner leaves one core free, so how many workers there are depends on the machine.
    expect(/Spawning [1-9]\d* workers/.test(output)).toBe(args.includes('--cpus'));
    expect([...readFiles(folder)].map(([path, bytes]) => [path, bytes.toString('latin1')])).toEqual(
      [...readFiles(other)].map(([path, bytes]) => [path, bytes.toString('latin1')]),
    );
  });

  test('a second run changes nothing', async () => {
    const folder = project(SHAPES);
    await jscodeshift(folder, '--run-in-band');
    expect((await jscodeshift(folder, '--run-in-band')).counts).toEqual({ errors: 0, unmodified: 1, skipped: 6, ok: 0 });
  });

  test('a file that is not UTF-8 keeps its bytes and is reported', async () => {
    const folder = project({ 'src/gbk.js': GBK });
    const { counts, output } = await jscodeshift(folder, '--run-in-band');
    expect(counts).toEqual({ errors: 0, unmodified: 1, skipped: 0, ok: 0 });
    expect(output).toContain('src/gbk.js 2:7 bg.goods.add unparsed-file');
    expect(readFileSync(join(folder, 'src/gbk.js'))).toEqual(GBK);
  });

  test('what is for a person goes to the report, and in a dry run to the statistics', async () => {
    const folder = project({
      'src/price.js': "send('bg.price.review.confirm');\n",
      'src/client.js': "export const url = 'https://openapi.kuajingmaihuo.com/openapi/router';\n",
    });
    const { output } = await jscodeshift(folder, '--run-in-band', '--dry');
    expect(output).toContain('src/price.js 1:7 bg.price.review.confirm price-review');
    expect(output).toMatch(/src\/client\.js 1:29 openapi\.kuajingmaihuo\.com /);
    expect(output).toContain('review price-review: 1');
  });

  test('--managed answers price reviews, --as-of sets the day, --lang the language', async () => {
    const folder = project({ 'src/price.js': "send('bg.price.review.confirm');\n", 'src/add.js': "send('bg.goods.add');\n" });
    const { output } = await jscodeshift(folder, '--run-in-band', '--managed=semi', '--as-of=2025-09-01', '--lang=zh-CN');
    expect(readFileSync(join(folder, 'src/price.js'), 'utf8')).toBe("send('bg.semi.price.review.confirm.order');\n");
    expect(readFileSync(join(folder, 'src/add.js'), 'utf8')).toBe("send('bg.goods.add');\n");
    expect(output).toContain('before-deadline');
    expect(output).toMatch(/下线/);
  });

  test('a wrong option or a broken config is an error of every file, never a clean run', async () => {
    const folder = project({ 'src/add.js': "send('bg.goods.add');\n" });
    const wrong = await jscodeshift(folder, '--run-in-band', '--managed=both');
    expect(wrong.counts.errors).toBe(1);
    expect(wrong.output).toContain('--managed both');
    writeFileSync(join(folder, 'temu-codemod.config.json'), '{ "managed": "both" }');
    const broken = await jscodeshift(folder, '--run-in-band');
    expect(broken.counts.errors).toBe(1);
    expect(broken.output).toContain('temu-codemod.config.json:1:');
    expect(readFileSync(join(folder, 'src/add.js'), 'utf8')).toBe("send('bg.goods.add');\n");
  });
});
