import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inSample, migrated, textsIn } from './sample.js';

const known = ['2025-06-18', '2025-08-03', '2025-09-09'];
const modules = { 'ts-shared-client': 'src/temu-gateway.ts', 'py-script': 'temu_gateway.py', 'https-request-options': 'temu-gateway.js' };

test.each(Object.entries(modules))('%s: a router module of an earlier run learns what has been announced since', async (name, module) => {
  await inSample(name, async (folder) => {
    await migrated(folder, { announcements: known });
    expect(textsIn(folder).get(module)).not.toContain('bg.glo.goods.brand.get');
    const { summary } = await migrated(folder);
    expect(summary.routed).toBe(0);
    const grown = textsIn(folder);
    expect(grown.get(module)).toContain('bg.glo.goods.brand.get');
    await migrated(folder);
    expect(textsIn(folder)).toEqual(grown);
  });
});

test('a module that a person has laid out anew is left alone while it knows all names', async () => {
  await inSample('ts-shared-client', async (folder) => {
    await migrated(folder);
    const path = join(folder, 'src/temu-gateway.ts');
    const oneLine = readFileSync(path, 'utf8').replace(/,\n +'/g, ", '");
    writeFileSync(path, oneLine);
    await migrated(folder);
    expect(readFileSync(path, 'utf8')).toBe(oneLine);
  });
});
