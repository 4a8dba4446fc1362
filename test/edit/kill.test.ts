import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostOf, listRuns, type Place, undo, unfinishedRun, write } from '../../src/edit/index.js';
import { isPosix } from '../posix.js';
import { compileStage, type Ended, removeStage, start } from './child.js';
import { all, freshPlace, layOut, statesOf, tempsIn, unwatched } from './place.js';
import { sampleChanges } from './samples.js';

const long = process.env.TEMU_LONG === '1';
const points = long ? 200 : 8;
const copies = 4;
const changes = sampleChanges(copies);
const last = { run: null, force: false };
const stage = { folder: '' };

beforeAll(() => {
  stage.folder = compileStage();
});
afterAll(() => removeStage(stage.folder));

function run(place: Place, verb: 'write' | 'undo', killAt: number): Promise<Ended> {
  return start(stage.folder, { root: place.root, copies, verb, killAt, waitBetween: 0 }).ended;
}

function fresh(): Place {
  const place = freshPlace(hostOf(process));
  layOut(place, changes);
  return place;
}

async function expectRecovered(place: Place, label: string): Promise<void> {
  expect(statesOf(place, changes), label).not.toContain('neither');
  if (unfinishedRun(place.host, place.stateDir)) {
    expect(await write(changes, place, unwatched), label).toMatchObject({ problem: { kind: 'unfinished' } });
    expect(tempsIn(place), label).toEqual([]);
  }
  await undo(last, place, unwatched);
  expect(statesOf(place, changes), label).toEqual(all('old', changes));
  expect(await write(changes, place, unwatched), label).toMatchObject({ ok: true });
  expect(tempsIn(place), label).toEqual([]);
}

/** Points spread evenly over the calls, the first and the last among them. */
function spread(calls: number): number[] {
  return Array.from({ length: points }, (_, i) => Math.round((i * (calls - 1)) / (points - 1)));
}

/** Each point is a process, which on a busy machine takes seconds to start. */
const patience = Math.max(300_000, points * 6000);

describe.skipIf(!isPosix)('SIGKILL', () => {
  test(
    'while writing leaves each file whole, and undo brings all back',
    async () => {
      const { said } = await run(fresh(), 'write', -1);
      expect(said?.calls).toBeGreaterThan(points);
      for (const at of spread(said?.calls ?? 0)) {
        const place = fresh();
        expect(await run(place, 'write', at)).toEqual({ signal: 'SIGKILL', said: null });
        await expectRecovered(place, `call ${at}`);
      }
    },
    patience,
  );

  test(
    'while undoing leaves each file whole, and undoing again brings all back',
    async () => {
      const first = fresh();
      await write(changes, first, unwatched);
      const { said } = await run(first, 'undo', -1);
      for (const at of spread(said?.calls ?? 0)) {
        const place = fresh();
        await write(changes, place, unwatched);
        expect(await run(place, 'undo', at)).toEqual({ signal: 'SIGKILL', said: null });
        await expectRecovered(place, `call ${at}`);
      }
    },
    patience,
  );
});

test.skipIf(!isPosix)('SIGTERM puts everything back before the process ends', async () => {
  const place = fresh();
  const { child, ended } = start(stage.folder, { root: place.root, copies, verb: 'write', killAt: -1, waitBetween: 20 });
  child.on('message', (done) => done === 3 && child.kill('SIGTERM'));
  expect(await ended).toMatchObject({ signal: null, said: { result: { ok: false, problem: { kind: 'interrupted' } } } });
  expect(statesOf(place, changes)).toEqual(all('old', changes));
  expect(tempsIn(place)).toEqual([]);
  expect(listRuns(place.host, place.stateDir)).toEqual([]);
});

test('of two runs at once one works and the other says who does', async () => {
  const place = fresh();
  const order = { root: place.root, copies, verb: 'write', killAt: -1, waitBetween: 100 } as const;
  const [one, two] = [start(stage.folder, order), start(stage.folder, order)];
  const results = (await Promise.all([one.ended, two.ended])).map(({ said }) => said?.result);
  const worked = results.findIndex((result) => JSON.stringify(result) === '{"ok":true,"run":"1"}');
  expect(worked).not.toBe(-1);
  const pid = [one, two][worked]?.child.pid;
  expect(results[1 - worked]).toMatchObject({ ok: false, problem: { kind: 'held', by: { pid } } });
  expect(statesOf(place, changes)).toEqual(all('new', changes));
});
