import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

export function projectOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'temu-jscodeshift-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export type Counts = Readonly<Record<'errors' | 'unmodified' | 'skipped' | 'ok', number>>;
export type Ran = { readonly counts: Counts; readonly output: string };

/** The real runner. It exits 0 when a transform does not even load, so its counts are what is looked at. */
export async function jscodeshift(cwd: string, ...args: readonly string[]): Promise<Ran> {
  const bin = join(root, 'node_modules/jscodeshift/bin/jscodeshift.js');
  const transform = join(root, 'transforms/jscodeshift.cjs');
  const all = [bin, '-t', transform, '--extensions', 'js,ts,tsx,mjs,cjs', '--no-color', ...args, 'src'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, all, {
    cwd,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  });
  const output = stdout + stderr;
  const count = (name: string): number => Number(new RegExp(`(\\d+) ${name}`).exec(output)?.[1] ?? Number.NaN);
  return { counts: { errors: count('errors'), unmodified: count('unmodified'), skipped: count('skipped'), ok: count('ok') }, output };
}
