import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Host, hostOf, type Place, write } from '../../src/edit/index.js';
import { dying, faulty } from './faulty.js';
import { freshPlace, layOut, unwatched } from './place.js';
import { sampleChanges } from './samples.js';

const changes = sampleChanges();
const real = hostOf(process);

/** A place where a run of another process was killed, its lock still there. */
async function abandonedBy(other: Host): Promise<Place> {
  const place = freshPlace();
  layOut(place, changes);
  // Killed when it first looks at the locks of others.
  const counted = faulty(other, Number.POSITIVE_INFINITY, { kind: 'crash' });
  await write([], { ...place, host: counted.host }, unwatched);
  const { host } = faulty(other, counted.calls.indexOf('list'), { kind: 'crash' });
  await expect(write(changes, { ...place, host }, unwatched)).rejects.toThrow();
  return place;
}

function locksOf(place: Place): string[] {
  return readdirSync(join(place.stateDir, 'locks'));
}

test('the lock of a process that is no more is taken away', async () => {
  const place = await abandonedBy(dying(real));
  expect(locksOf(place)).toHaveLength(1);
  expect(await write(changes, place, unwatched)).toMatchObject({ ok: true });
  expect(locksOf(place)).toEqual([]);
});

test('the lock of a living process holds, and its number is named', async () => {
  const place = await abandonedBy({ ...real, pid: process.ppid });
  const result = await write(changes, place, unwatched);
  expect(result).toMatchObject({ ok: false, problem: { kind: 'held', by: { pid: process.ppid } } });
  expect(locksOf(place)).toHaveLength(1);
});

test.skipIf(process.platform !== 'linux')('a later process with the number of a killed one does not hold its lock', async () => {
  const place = await abandonedBy({
    ...real,
    pid: process.ppid,
    read: (path) => (path.startsWith('/proc/') ? Buffer.from(`1 (node) S ${'0 '.repeat(18)}77 0`) : real.read(path)),
  });
  expect(locksOf(place)[0]).toContain('+77+');
  expect(await write(changes, place, unwatched)).toMatchObject({ ok: true });
});

test('the lock of another machine holds, since nobody here can tell whether it lives', async () => {
  const place = await abandonedBy({ ...dying(real), name: 'other+host' });
  expect(await write(changes, place, unwatched)).toMatchObject({ ok: false, problem: { kind: 'held', by: { host: 'other%2Bhost' } } });
});

test('what else lies among the locks is left alone', async () => {
  const place = await abandonedBy(dying(real));
  writeFileSync(join(place.stateDir, 'locks/.DS_Store'), '');
  expect(await write(changes, place, unwatched)).toMatchObject({ ok: true });
  expect(locksOf(place)).toEqual(['.DS_Store']);
});

test('of many at once never two work at the same time, and one does', async () => {
  const place = freshPlace();
  layOut(place, changes);
  const working = new Set<number>();
  const most: number[] = [];
  const runs = Array.from({ length: 12 }, async (_, i) => {
    const onProgress = () => void most.push(working.add(i).size);
    const result = await write(changes, place, { signal: null, onProgress });
    working.delete(i);
    return result;
  });
  const results = await Promise.all(runs);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(Math.max(...most)).toBe(1);
});
