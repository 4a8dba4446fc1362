import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Host, hostOf, undo, write } from '../../src/edit/index.js';
import { all, freshPlace, layOut, statesOf, tempsIn, unwatched } from './place.js';
import { sampleChanges } from './samples.js';

const real = hostOf(process);
const changes = sampleChanges();

function failing(code: string): never {
  throw Object.assign(new Error(code), { code, syscall: 'test' });
}

/** A machine where a scanner holds each target for so many tries. */
function scanned(code: string, times: number): { host: Host; waits: number[] } {
  const waits: number[] = [];
  const tries = new Map<string, number>();
  const rename: Host['rename'] = (from, to) => {
    const count = (tries.get(to) ?? 0) + 1;
    tries.set(to, count);
    if (to.endsWith('.ts') && count <= times) failing(code);
    real.rename(from, to);
  };
  const pause: Host['pause'] = async (ms) => void (ms > 0 && waits.push(ms));
  return { host: { ...real, rename, pause }, waits };
}

describe('Windows', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])('waits ever longer for a file that is held (%s)', async (code) => {
    const { host, waits } = scanned(code, 4);
    const place = freshPlace(host);
    layOut(place, changes);
    expect(await write(changes, place, unwatched)).toMatchObject({ ok: true });
    expect(waits).toEqual([10, 20, 40, 80]);
  });

  test('looks again after each wait, so that what was saved meanwhile is not written over', async () => {
    const { host } = scanned('EBUSY', 4);
    const saves = { done: false };
    const place = freshPlace({
      ...host,
      pause: async (ms) => {
        if (ms > 0) writeFileSync(join(place.root, 'a.ts'), 'mine');
        saves.done ||= ms > 0;
      },
    });
    layOut(place, changes);
    expect(await write(changes, place, unwatched)).toEqual({ ok: false, problem: { kind: 'changed', path: 'a.ts' } });
    expect(saves.done).toBe(true);
    expect(readFileSync(join(place.root, 'a.ts'), 'utf8')).toBe('mine');
    expect(tempsIn(place)).toEqual([]);
  });

  test('gives up after a second and puts everything back', async () => {
    const { host, waits } = scanned('EBUSY', 99);
    const place = freshPlace(host);
    layOut(place, changes);
    const result = await write(changes.toReversed(), place, unwatched);
    expect(result).toEqual({ ok: false, problem: { kind: 'failed', path: 'a.ts', code: 'EBUSY' } });
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(2000);
    expect(statesOf(place, changes)).toEqual(all('old', changes));
    expect(tempsIn(place)).toEqual([]);
  });

  test('does not write over the read-only attribute, which Node shows as a mode without w', async () => {
    const place = freshPlace();
    layOut(place, changes);
    chmodSync(join(place.root, 'a.ts'), 0o444);
    expect(await write(changes, place, unwatched)).toMatchObject({ problem: { kind: 'refused', why: 'read-only' } });
  });

  test('makes new files where the file system knows no links', async () => {
    const place = freshPlace({ ...real, link: () => failing('EPERM') });
    layOut(place, changes);
    expect(await write(changes, place, unwatched)).toMatchObject({ ok: true });
    expect(statesOf(place, changes)).toEqual(all('new', changes));
    expect(await undo({ run: null, force: false }, place, unwatched)).toMatchObject({ ok: true });
    expect(statesOf(place, changes)).toEqual(all('old', changes));
  });

  test('sees that two names are one file where case does not count', async () => {
    const insensitive: Host = {
      ...real,
      lstat: (path) => real.lstat(path.replace('A.ts', 'a.ts')),
      read: (path) => real.read(path.replace('A.ts', 'a.ts')),
    };
    const place = freshPlace(insensitive);
    const [change] = changes;
    if (!change) throw new Error('no sample');
    layOut(place, changes);
    expect(await write([change, { ...change, path: 'A.ts' }], place, unwatched)).toEqual({
      ok: false,
      problem: { kind: 'twice', path: 'A.ts' },
    });
    const made = (path: string) => ({ path, old: null, bytes: Buffer.from('x'), patches: [] });
    expect(await write([made('n.ts'), made('N.ts')], place, unwatched)).toEqual({ ok: false, problem: { kind: 'twice', path: 'N.ts' } });
  });
});
