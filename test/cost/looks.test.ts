import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { LOOKS } from '../../src/base/looks.js';
import { migrated } from '../runs/sample.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** 352 and 1,216 when this was written: thirty for each caller. Who makes that more has made every run longer. */
test.each([
  [10, 450],
  [40, 1500],
])('a client four calls away from its %i callers is followed to the end within %i evaluations', async (callers, looks) => {
  const folder = erp(callers);
  expect(await isCut(folder, looks)).toBe(false);
  expect(await isCut(folder, callers)).toBe(true);
});

test('a second request in the same function is followed with what is known of the first', async () => {
  const [one, two] = [await looksFor(erp(10)), await looksFor(erp(10, 2))];
  // 339 and 503 when this was written.
  expect(two).toBeLessThan(1.7 * one);
});

test('the demo is followed to the end with a hundredth of what a run has', async () => {
  const folder = emptyFolder();
  cpSync(join(root, 'demo'), folder, { recursive: true });
  expect(await isCut(folder, LOOKS / 100)).toBe(false);
});

async function isCut(folder: string, looks: number): Promise<boolean> {
  return (await migrated(folder, { mode: 'dry-run', looks })).requests.isCut;
}

/** The fewest looks with which everything is followed. */
async function looksFor(folder: string): Promise<number> {
  let [few, enough] = [0, LOOKS / 100];
  while (enough - few > 1) {
    const middle = (few + enough) >> 1;
    if (await isCut(folder, middle)) few = middle;
    else enough = middle;
  }
  return enough;
}

/** A shared client that a function, a class and another function stand before, with services that each name one type. */
function erp(services: number, sends = 1): string {
  const files: Record<string, string> = {
    'src/post.ts': `export async function post(url: string, body: object) {\n${"  await fetch(url, { method: 'POST', body: JSON.stringify(body) });\n".repeat(sends)}}\n`,
    'src/signed.ts': [
      "import { post } from './post';",
      "const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';",
      'export const signed = (type: string, data: object) => post(URL, { ...data, type });',
      '',
    ].join('\n'),
    'src/client.ts':
      "import { signed } from './signed';\nexport class Client {\n  call(type: string, data: object) {\n    return signed(type, data);\n  }\n}\n",
    'src/api.ts':
      "import { Client } from './client';\nconst client = new Client();\nexport const request = (type: string, data: object) => client.call(type, data);\n",
  };
  for (let i = 0; i < services; i++)
    files[`src/service${i}.ts`] =
      `import { request } from './api';\nexport const add${i} = (data: object) => request('bg.goods.add', data);\n`;
  const folder = emptyFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function emptyFolder(): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'looks-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
