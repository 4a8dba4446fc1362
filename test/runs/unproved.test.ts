import { expect, test } from 'vitest';
import { compile } from './compile.js';
import { inSample, migrated, textsIn } from './sample.js';

const sample = 'url-from-database';

test('where the URL comes from a database, only names that are off are renamed, and the gateway is a question without a router, which would do nothing for a host that nobody knows', async () => {
  await inSample(sample, async (folder) => {
    const before = textsIn(folder);
    const { findings, created } = await migrated(folder);
    const after = textsIn(folder);
    const main = before.get('src/main.ts')?.replace('bg.goods.add', 'temu.goods.add');
    expect(new Map([...after])).toEqual(new Map([...before, ['src/main.ts', main]]));
    expect(created).toEqual([]);

    const questions = findings.filter(({ kind }) => kind === 'gateway' || kind === 'call');
    expect(questions.map(({ file, action, reason }) => [file, action, reason])).toEqual([['src/main.ts', 'review', 'mixed-gateway']]);
    expect(questions[0]?.proposals).toEqual([]);
    expect(compile(folder)).toEqual([]);
  });
});

test('before the deadline the old name still works, so the rename is a question too', async () => {
  await inSample(sample, async (folder) => {
    const before = textsIn(folder);
    const { findings, summary } = await migrated(folder, { asOf: '2025-09-11' });
    expect(textsIn(folder)).toEqual(before);
    expect(summary.rewrites).toBe(0);
    const [type] = findings.filter(({ kind }) => kind === 'type');
    expect(type).toMatchObject({ found: 'bg.goods.add', action: 'review', reason: 'before-deadline', replacement: 'temu.goods.add' });
  });
});

test('before the deadline a request whose pair is mended as a whole moves at once', async () => {
  await inSample('ts-shared-client', async (folder) => {
    const { findings } = await migrated(folder, { asOf: '2025-06-20' });
    const types = findings.filter(({ kind }) => kind === 'type');
    expect(types.map(({ action }) => action)).toEqual(['rewrite', 'rewrite', 'rewrite']);
  });
});
