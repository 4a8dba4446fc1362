import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { needlesFor } from '../../../src/discover/scan/needles.js';
import { createScanner } from '../../../src/discover/scan/scan.js';
import { DONE, OURS, type Shared, STRETCH, scanByTwo } from '../../../src/discover/scan/second-thread.js';

const script = fileURLToPath(new URL('../../../dist/second-thread.cjs', import.meta.url));
const needles = needlesFor({ tokens: ['bg.goods.add'], hosts: ['openapi.kuajingmaihuo.com'], related: [] });

/** Contents that are not surely clean, by names that tell why. */
const odd: Readonly<Record<string, string | Buffer>> = {
  'token.ts': "call('bg.goods.add')",
  'utf-16.txt': Buffer.from('\ufeffbg.goods.add', 'utf16le'),
  'binary.bin': Buffer.from([0, 1, 2]),
  'near.ts': 'const bg = 1;',
};

function folderWith(clean: number): { readonly folder: string; readonly paths: readonly string[] } {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'second-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'src'));
  const paths = Array.from({ length: clean }, (_, i) => join(folder, 'src', `${i}.ts`));
  for (const [i, path] of paths.entries()) writeFileSync(path, `export const a = ${i};\n`);
  for (const [name, text] of Object.entries(odd)) writeFileSync(join(folder, name), text);
  symlinkSync(join(folder, 'token.ts'), join(folder, 'link.ts'));
  const others = [...Object.keys(odd), 'link.ts', 'missing.ts', 'src'].map((name) => join(folder, name));
  // At the beginning, the end, and where two stretches meet.
  return { folder, paths: [...others.slice(0, 2), ...paths.slice(0, STRETCH - 3), ...others.slice(2), ...paths.slice(STRETCH - 3)] };
}

function sharedFor(paths: readonly string[]): Shared {
  return {
    paths: paths.join('\0'),
    words: needles.words,
    states: new Int32Array(new SharedArrayBuffer(4 * Math.ceil(paths.length / STRETCH))),
    clean: new Uint8Array(new SharedArrayBuffer(paths.length)),
  };
}

test('the second thread says clean of clean files alone, and leaves to the first what that has taken', async () => {
  const { paths } = folderWith(3 * STRETCH);
  const shared = sharedFor(paths);
  shared.states[0] = OURS;
  await once(new Worker(script, { workerData: shared }), 'exit');
  expect([...shared.states]).toEqual([OURS, DONE, DONE, DONE]);
  const said = [...shared.clean.keys()].filter((i) => shared.clean[i] === 1);
  const expected = [...paths.keys()].filter((i) => i >= STRETCH && /src\/\d+\.ts$/.test(paths[i] ?? ''));
  expect(said).toEqual(expected);
});

test('what two threads find, and what one finds where the other never comes, is the same', () => {
  const { paths } = folderWith(4 * STRETCH + 7);
  const [alone, both] = [new Map<string, string>(), new Map<string, string>()];
  createScanner().scan(
    paths,
    (path) => path,
    needles,
    (path, { kind }) => alone.set(path, kind),
  );
  // From the sources the thread's script is not there.
  scanByTwo(
    createScanner(),
    paths,
    (path) => path,
    needles,
    (path, { kind }) => both.set(path, kind),
  );
  expect(both.size).toBe(paths.length);
  expect(both).toEqual(alone);
});
