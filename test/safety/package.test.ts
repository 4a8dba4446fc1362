import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { jsonSchema } from '../../src/config/schema.js';
import { folderWith, runBin } from './bin.js';

/** The package as npm would publish it, installed beside the few that it needs. */
function installed(): string {
  const root = folderWith({ 'package.json': '{ "private": true }', 'a.ts': "send('bg.goods.add');\n" });
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', root];
  const name = execFileSync('npm', pack, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  const own = join(root, 'node_modules/temu-codemod');
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['-xzf', join(root, name), '--strip-components=1', '-C', own]);
  for (const needed of ['ts-morph', '@vscode', '@types', 'typescript', 'eslint', 'undici-types']) {
    symlinkSync(resolve('node_modules', needed), join(root, 'node_modules', needed));
  }
  return root;
}

const use = `const planned = await plan({ paths: ['.'] });
if (!planned.ok) throw new Error(planned.problem.kind);
const text: string | Uint8Array = await render(planned.report, { format: 'diff', patch: planned.patch });
console.log(String(Buffer.from(text).includes('temu.goods.add')), exitCode(planned.report), announcements().length > 0);
`;
const imports = `import { announcements, exitCode, plan, render } from 'temu-codemod';\n`;

test.skipIf(process.platform === 'win32')(
  'packed and installed, every export resolves, in ESM and CommonJS, and the types compile',
  () => {
    const root = installed();
    const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).trim();
    writeFileSync(join(root, 'use.mts'), imports + use);
    writeFileSync(join(root, 'use.cts'), `${imports}export async function main(): Promise<void> {\n${use}}\nvoid main();\n`);
    const tsc = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--skipLibCheck', 'false'];
    try {
      node(resolve('node_modules/typescript/bin/tsc'), ...tsc, 'use.mts', 'use.cts');
    } catch (error) {
      throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
    }
    expect(node('use.mjs')).toBe('true 0 true');
    expect(node('use.cjs')).toBe('true 0 true');
    for (const path of ['eslint', 'transforms/jscodeshift.cjs', 'config.schema.json', 'package.json'])
      expect(node('-p', `typeof require('temu-codemod/${path}')`), path).toMatch(/object|function/);
    expect(node('node_modules/temu-codemod/dist/cli.cjs', '--version')).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  },
  300_000,
);

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
