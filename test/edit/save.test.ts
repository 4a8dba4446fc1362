import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostOf } from '../../src/edit/index.js';
import { save } from '../../src/edit/save.js';
import { Dead, dying, faulty } from './faulty.js';
import { freshPlace, tempsIn } from './place.js';

const OLD = 'old\n'.repeat(100);
const NEW = 'new\n'.repeat(90);

/** Saves over an old file with a host that fails at call `at`; the calls made, and what stands there afterwards. */
function saveWith(at: number): { readonly calls: readonly string[]; readonly text: string; readonly place: ReturnType<typeof freshPlace> } {
  const place = freshPlace();
  const path = join(place.root, 'report.json');
  writeFileSync(path, OLD);
  const { host, calls } = faulty(dying(hostOf(process)), at, { kind: 'crash' });
  try {
    save(host, place.root, path, NEW);
  } catch (error) {
    if (!(error instanceof Dead)) throw error;
  }
  return { calls, text: readFileSync(path, 'utf8'), place };
}

test('killed at any call, a report, a config or a baseline that is saved is old or new, and the next save clears what was left', () => {
  const count = saveWith(Number.POSITIVE_INFINITY).calls.length;
  expect(count).toBeGreaterThan(8);
  const states = new Set<string>();
  let left = 0;
  for (let at = 0; at < count; at++) {
    const { text, place } = saveWith(at);
    expect([OLD, NEW], `call ${at}`).toContain(text);
    states.add(text);
    left += tempsIn(place).length;
    expect(save(place.host, place.root, join(place.root, 'report.json'), NEW)).toEqual({ ok: true });
    expect(tempsIn(place), `call ${at}`).toEqual([]);
  }
  expect(states.size).toBe(2);
  expect(left).toBeGreaterThan(0);
});

test('what a living process is saving beside it stays', () => {
  const place = freshPlace();
  const living = `.temu-codemod-save-${process.pid}-0123abcd.tmp`;
  writeFileSync(join(place.root, living), 'half');
  save(place.host, place.root, join(place.root, 'report.json'), NEW);
  expect(tempsIn(place)).toEqual([living]);
});

test('a link in the root is followed, but not where it, or a folder on the way, leads out of the root', () => {
  const [place, elsewhere] = [freshPlace(), freshPlace()];
  writeFileSync(join(elsewhere.root, 'theirs'), OLD);
  writeFileSync(join(place.root, 'ours'), OLD);
  symlinkSync('ours', join(place.root, 'inside'));
  symlinkSync(join(elsewhere.root, 'theirs'), join(place.root, 'outside'));
  symlinkSync(elsewhere.root, join(place.root, 'folder'));
  const saveAt = (name: string) => save(place.host, place.root, join(place.root, name), NEW);
  expect(saveAt('inside')).toEqual({ ok: true });
  expect([saveAt('outside'), saveAt('folder/theirs'), saveAt('folder/new')]).toMatchObject([
    { ok: false, code: 'outside' },
    { ok: false, code: 'outside' },
    { ok: false, code: 'outside' },
  ]);
  expect(readFileSync(join(place.root, 'ours'), 'utf8')).toBe(NEW);
  expect([readdirSync(elsewhere.root), readFileSync(join(elsewhere.root, 'theirs'), 'utf8')]).toEqual([['theirs'], OLD]);
  // A place outside of the root is meant when it is named.
  expect(save(place.host, place.root, join(elsewhere.root, 'report'), NEW)).toEqual({ ok: true });
});
