import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderWith } from './bin.js';

/** Packages that the tool needs, and those that a test's project needs beside it. */
const needed = ['ts-morph', '@vscode', '@types', 'typescript', 'eslint', 'jscodeshift', 'undici-types'];

/** A project with the package as npm would publish it, its command in `node_modules/.bin`, beside the few packages that it needs. */
export function installedIn(files: Readonly<Record<string, string>>): string {
  const root = folderWith({ 'package.json': '{ "private": true }', ...files });
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', root];
  const name = execFileSync('npm', pack, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  const own = join(root, 'node_modules/temu-codemod');
  mkdirSync(own, { recursive: true });
  mkdirSync(join(root, 'node_modules/.bin'));
  execFileSync('tar', ['-xzf', join(root, name), '--strip-components=1', '-C', own]);
  for (const one of needed) symlinkSync(resolve('node_modules', one), join(root, 'node_modules', one));
  execFileSync('chmod', ['+x', join(own, 'dist/cli.cjs')]);
  symlinkSync('../temu-codemod/dist/cli.cjs', join(root, 'node_modules/.bin/temu-codemod'));
  symlinkSync('../jscodeshift/bin/jscodeshift.js', join(root, 'node_modules/.bin/jscodeshift'));
  return root;
}
