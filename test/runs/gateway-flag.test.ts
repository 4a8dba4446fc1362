import { expect, test } from 'vitest';
import { callsOf, inSample, migrated, textsIn } from './sample.js';

const cnHost = 'openapi.kuajingmaihuo.com';

test('--gateway move sends everything to the partner, and says which calls that breaks', async () => {
  await inSample('ts-shared-client', async (folder) => {
    const { calls } = await migrated(folder, { gateway: 'move' });
    expect([...textsIn(folder).values()].some((text) => text.includes(cnHost))).toBe(false);
    const met = await callsOf(folder);
    expect(new Set(met.map(({ gateway }) => gateway))).toEqual(new Set(['partner']));
    const refused = met.filter(({ served }) => !served).map(({ type }) => type);
    expect(refused).toEqual(['bg.order.list.get', 'bg.logistics.shipping.get']);
    const broken = calls.filter(({ verdict }) => verdict === 'broken').map(({ type }) => type);
    expect([...broken].sort()).toEqual([...refused].sort());
  });
});

test('--gateway keep touches no URL and no request, and says which calls that breaks', async () => {
  await inSample('ts-shared-client', async (folder) => {
    const { calls, created } = await migrated(folder, { gateway: 'keep' });
    expect(created).toEqual([]);
    const met = await callsOf(folder);
    expect(new Set(met.map(({ gateway }) => gateway))).toEqual(new Set(['cn']));
    const refused = met.filter(({ served }) => !served).map(({ type }) => type);
    const broken = calls.filter(({ verdict }) => verdict === 'broken').map(({ type }) => type);
    expect(refused.length).toBe(3);
    expect([...broken].sort()).toEqual([...refused].sort());
  });
});
