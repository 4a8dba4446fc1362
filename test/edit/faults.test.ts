import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Change, hostOf, type Place, undo, unfinishedRun, type Written, write } from '../../src/edit/index.js';
import { isLong } from '../long.js';
import { Dead, dying, type Fault, faulty } from './faulty.js';
import { all, freshPlace, layOut, statesOf, tempsIn, unwatched } from './place.js';
import { sampleChanges } from './samples.js';

/** In the short form every call of writing and every other one of undoing is struck too, but by fewer kinds of error. `npm run faults` takes all. */
const long = process.env.TEMU_LONG === '1';
const codes = long ? ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'EPERM', 'EROFS', 'EMFILE'] : ['EIO'];
const last = { run: null, force: false };
const mortal = dying(hostOf(process));

const errors: Fault[] = codes.flatMap((code) => [
  { kind: 'error', code, effect: 'none', lasting: false },
  { kind: 'error', code, effect: 'none', lasting: true },
  { kind: 'error', code, effect: 'done', lasting: false },
]);

async function settle<T>(work: Promise<T>): Promise<T | 'dead'> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Dead) return 'dead';
    throw error;
  }
}

/** The tree as it was before any run. */
function reset(place: Place, changes: readonly Change[]): void {
  place.host.removeFolder(place.stateDir);
  layOut(place, changes);
}

async function callsOf(work: (place: Place) => Promise<unknown>, place: Place): Promise<number> {
  const { host, calls } = faulty(mortal, Number.POSITIVE_INFINITY, { kind: 'crash' });
  await work({ ...place, host });
  return calls.length;
}

/** The law after any fault: no file is torn, and from here everything can be brought back and done again. */
async function expectWhole(place: Place, changes: readonly Change[], label: string): Promise<void> {
  expect(statesOf(place, changes), label).not.toContain('neither');
  if (unfinishedRun(place.host, place.stateDir) !== null) {
    expect(await write(changes, place, unwatched), label).toMatchObject({ ok: false, problem: { kind: 'unfinished' } });
    expect(tempsIn(place), label).toEqual([]);
  }
  await undo(last, place, unwatched);
  expect(statesOf(place, changes), label).toEqual(all('old', changes));
  expect(await write(changes, place, unwatched), label).toMatchObject({ ok: true });
  expect(statesOf(place, changes), label).toEqual(all('new', changes));
  expect(tempsIn(place), label).toEqual([]);
}

function expectTruth(result: Written | 'dead', place: Place, changes: readonly Change[], label: string): void {
  if (result === 'dead') return;
  if (result.ok) expect(statesOf(place, changes), label).toEqual(all('new', changes));
  else if (result.problem.kind !== 'stuck') {
    expect(statesOf(place, changes), label).toEqual(all('old', changes));
    expect(tempsIn(place), label).toEqual([]);
  }
}

describe('whatever call of a run fails, each file is whole and undo brings all back', () => {
  test.each<Fault>([{ kind: 'crash' }, { kind: 'short' }, ...errors])('writing: %o', async (fault) => {
    const place = freshPlace();
    const changes = sampleChanges();
    layOut(place, changes);
    const count = await callsOf((faultless) => write(changes, faultless, unwatched), place);
    for (let at = 0; at < count; at++) {
      reset(place, changes);
      const { host, calls } = faulty(mortal, at, fault);
      const result = await settle(write(changes, { ...place, host }, unwatched));
      const label = `call ${at} (${calls[at]})`;
      expectTruth(result, place, changes, label);
      await expectWhole(place, changes, label);
    }
  });

  test.each<Fault>([{ kind: 'crash' }, { kind: 'short' }, ...errors])('undoing: %o', async (fault) => {
    const place = freshPlace();
    const changes = sampleChanges();
    layOut(place, changes);
    await write(changes, place, unwatched);
    const count = await callsOf((faultless) => undo(last, faultless, unwatched), place);
    for (let at = 0; at < count; at += isLong ? 1 : 2) {
      reset(place, changes);
      await write(changes, place, unwatched);
      const { host, calls } = faulty(mortal, at, fault);
      const result = await settle(undo(last, { ...place, host }, unwatched));
      const label = `call ${at} (${calls[at]})`;
      if (result !== 'dead' && result.ok) expect(statesOf(place, changes), label).toEqual(all('old', changes));
      await expectWhole(place, changes, label);
    }
  });
});

describe('of more files than go to the disk together', { timeout: 300_000 }, () => {
  test.each<Fault>([{ kind: 'crash' }, { kind: 'short' }, ...errors])('each is whole, and undo brings all back: %o', async (fault) => {
    const place = freshPlace();
    const changes = sampleChanges(30);
    layOut(place, changes);
    const count = await callsOf((faultless) => write(changes, faultless, unwatched), place);
    const step = Math.ceil(count / (long ? 100 : 6));
    for (let at = step - 1; at < count; at += step) {
      reset(place, changes);
      const { host, calls } = faulty(mortal, at, fault);
      const result = await settle(write(changes, { ...place, host }, unwatched));
      const label = `call ${at} (${calls[at]})`;
      expectTruth(result, place, changes, label);
      await expectWhole(place, changes, label);
    }
  });
});

test('what someone else writes between reading and writing is never lost, and nothing else is written then', async () => {
  const place = freshPlace();
  const changes = sampleChanges(long ? 3 : 1);
  layOut(place, changes);
  const { host, calls } = faulty(mortal, Number.POSITIVE_INFINITY, { kind: 'crash' });
  await write(changes, { ...place, host }, unwatched);
  let edits = 0;
  for (const { path } of changes) {
    const target = join(place.root, path);
    for (let at = 0; at < calls.length; at++) {
      reset(place, changes);
      let tooLate = false;
      const act = (call: string, args: readonly unknown[]) => {
        // Between the last look and the rename no system offers a lock against programs that take none.
        tooLate = call === 'rename' && args[1] === target;
        if (!tooLate) writeFileSync(target, `mine ${at}`);
      };
      const result = await write(changes, { ...place, host: faulty(mortal, at, { kind: 'foreign', act }).host }, unwatched);
      if (tooLate) continue;
      edits++;
      expect(readFileSync(target, 'utf8'), `${path}, call ${at} (${calls[at]})`).toBe(`mine ${at}`);
      expect(tempsIn(place), `${path}, call ${at} (${calls[at]})`).toEqual([]);
      if (result.ok) continue;
      const others = changes.filter((change) => change.path !== path);
      expect(statesOf(place, others), `${path}, call ${at} (${calls[at]})`).toEqual(all('old', others));
    }
  }
  expect(edits).toBeGreaterThan(long ? 1000 : 200);
});
