import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { jsonSchema } from '../../src/config/schema.js';
import { reportSchema } from '../../src/report/schema.js';
import { folderWith, runBin } from './bin.js';
import { installedIn } from './installed.js';

const use = `const planned = await plan({ paths: ['.'] });
if (!planned.ok) throw new Error(planned.problem.kind);
const text: string | Uint8Array = await render(planned.report, { format: 'diff', patch: planned.patch });
console.log(String(Buffer.from(text).includes('temu.goods.add')), exitCode(planned.report), announcements().length > 0);
`;
const imports = `import { announcements, exitCode, plan, render } from 'temu-codemod';\n`;

test.skipIf(process.platform === 'win32')('packed and installed, every export resolves, in ESM and CommonJS, and the types compile', () => {
  const root = installedIn({ 'a.ts': "send('bg.goods.add');\n" });
  const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).trim();
  writeFileSync(join(root, 'use.mts'), imports + use);
  writeFileSync(join(root, 'use.cts'), `${imports}export async function main(): Promise<void> {\n${use}}\nvoid main();\n`);
  const tsc = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--skipLibCheck', 'false'];
  try {
    node(resolve('node_modules/typescript/bin/tsc'), ...tsc, 'use.mts', 'use.cts');
  } catch (error) {
    throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
  }
  expect(node('use.mjs')).toBe('true 1 true');
  expect(node('use.cjs')).toBe('true 1 true');
  for (const path of ['eslint', 'transforms/jscodeshift.cjs', 'config.schema.json', 'report.schema.json', 'package.json'])
    expect(node('-p', `typeof require('temu-codemod/${path}')`), path).toMatch(/object|function/);
  expect(node('node_modules/temu-codemod/dist/cli.cjs', '--version')).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  const notices = readFileSync(join(root, 'node_modules/temu-codemod/dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  // One whose licence asks for its text, one that every run loads, one that a parser is.
  for (const name of ['typescript@', 'yargs-parser@', 'parse5@', 'zod@']) expect(notices).toContain(`\n${name}`);
  expect(notices).toContain('Apache License');
  for (const file of ['LICENSE', 'CHANGELOG.md', 'README.md'])
    expect(readFileSync(join(root, 'node_modules/temu-codemod', file), 'utf8').length, file).toBeGreaterThan(500);
});

test('the published schema of the JSON report is that of this build, and accepts what a run prints', async () => {
  const published = readFileSync('dist/report.schema.json', 'utf8');
  expect(published).toBe(reportSchema());
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(published));
  const root = folderWith({ 'a.ts': "send('bg.goods.add', 'bg.price.review.confirm');\n" });
  const report = JSON.parse((await runBin(root, ['.', '-d', '--reporter', 'json'])).stdout);
  expect([validate(report), validate.errors]).toEqual([true, null]);
  expect(validate({ ...report, mode: 'wet' })).toBe(false);
});

test('what is published names no file that is not there: no link of a README is relative', () => {
  for (const file of ['README.md', 'README.zh-CN.md'])
    expect(readFileSync(file, 'utf8').match(/\]\((?!https?:|#)[^)]*\)/g), file).toBeNull();
});

test('the published schema is that of this build, and accepts the config that init writes', async () => {
  const published = readFileSync('dist/config.schema.json', 'utf8');
  expect(published).toBe(jsonSchema());
  const root = folderWith({});
  expect((await runBin(root, ['init'])).code).toBe(0);
  const config: unknown = parse(readFileSync(join(root, 'temu-codemod.config.json'), 'utf8'));
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(published));
  expect([validate(config), validate.errors]).toEqual([true, null]);
  expect(validate({ managed: 'both' })).toBe(false);
});
