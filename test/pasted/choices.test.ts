import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { oneIn } from '../long.js';
import { missingFor, programOf } from '../runs/program.js';
import { callsOf, migrated, textsIn } from '../runs/sample.js';
import { offeredBy } from './offered.js';
import { ownRouting, programs } from './programs-with-choices.js';
import { putChoice, putIn, type Texts } from './put-in.js';

/** A program in a folder of its own. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'temu-choice-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, new Map(Object.entries(files)));
  programOf(folder).provide(folder);
  return folder;
}

function write(folder: string, texts: Texts): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const sent = async (folder: string): Promise<readonly string[]> =>
  (await callsOf(folder)).map(({ gateway, type, served }) => `${gateway} ${type}${served ? '' : ' refused'}`);

/** What the machine lacks to run programs of a language; null where it can. */
const missing = (files: Readonly<Record<string, string>>): string | null => missingFor(folderWith(files));

describe.each(oneIn(3, Object.entries(programs)))('%s', (_, files) => {
  test('a price review that the shop chooses, pasted as the report says, is served for both kinds', { timeout: 240_000 }, async ({
    skip,
  }) => {
    const lacks = missing(files);
    if (lacks !== null) return skip(`not run: this machine cannot do \`${lacks}\``);
    const folder = folderWith(files);
    const [choice] = offeredBy(await migrated(folder)).filter(({ label }) => label === 'by-shop');
    expect(choice?.text).not.toMatch(/^(?:#|\/\/|$)/);
    if (choice) write(folder, putChoice(textsIn(folder), choice));
    const { findings } = await migrated(folder);
    expect(findings.filter(({ action }) => action === 'rewrite')).toEqual([]);
    expect(await sent(folder)).toEqual([
      'partner temu.goods.add',
      'partner bg.semi.price.review.page.query.order',
      'cn bg.price.review.page.query',
      'cn bg.order.list.get',
    ]);
  });
});

describe.each(oneIn(3, Object.entries(ownRouting)))('%s', (_, files) => {
  test('lines for the own map or test of names, pasted as the report says, lead the new name to the partner', { timeout: 240_000 }, async ({
    skip,
  }) => {
    const lacks = missing(files);
    if (lacks !== null) return skip(`not run: this machine cannot do \`${lacks}\``);
    const folder = folderWith(files);
    const [lines] = offeredBy(await migrated(folder)).filter(({ label }) => label === 'paste');
    expect(lines?.text).toMatch(/^[+] .*bg[.]goods[.]image[.]upload[.]global/m);
    if (lines) write(folder, putIn(textsIn(folder), lines.text));
    expect(await sent(folder)).toEqual(['partner bg.goods.image.upload.global', 'partner temu.goods.list.get', 'cn bg.order.list.get']);
    const { findings } = await migrated(folder);
    expect(findings.filter(({ action, kind }) => action === 'rewrite' || kind === 'code')).toEqual([]);
  });
});

test('a name test beside the list that was pasted for it is not asked about again, nor is the list', { timeout: 240_000 }, async () => {
  const folder = folderWith({
    'package.json': '{"main":"main.js"}',
    'main.js': `const call = (type) => fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type }) });
exports.isPlatformType = (type) => type.startsWith('bg.');
exports.add = () => call('bg.goods.add');
exports.list = () => call('bg.order.list.get');
`,
  });
  const [lines] = offeredBy(await migrated(folder)).filter(({ label }) => label === 'paste');
  expect(lines?.text).toMatch(/^[+] .*temu[.]goods[.]add/m);
  if (lines) write(folder, putIn(textsIn(folder), lines.text));
  expect((await migrated(folder)).findings.filter(({ kind }) => kind === 'code')).toEqual([]);
});
