import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Change, creation, hostOf, type Place, undo, unfinishedRun, write } from '../../src/edit/index.js';
import { all, layOut, statesOf, tempsIn, unwatched } from './place.js';
import { replacing, spliced } from './replacing.js';
import { source } from './source.js';

const long = process.env.TEMU_LONG === '1';
const last = { run: null, force: false };
const root = mkdtempSync(join(tmpdir(), 'temu-full-'));
const mounted = mount();

afterAll(() => {
  if (mounted) execFileSync('umount', [root]);
  rmSync(root, { recursive: true });
});

/** Only root may mount; elsewhere the test is skipped and says so. */
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'temu', root], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('full-disk: no right to mount a small tmpfs here, so a disk that is really full was not tried');
    return false;
  }
}

function bigChanges(): Change[] {
  const edited = Array.from({ length: 6 }, (_, i) => {
    const file = source(`${i}.ts`, `call('bg.goods.add'); // ${'x'.repeat(20_000)}\n`);
    return spliced(file, replacing(file, 'bg.goods.add', 'temu.goods.add'));
  });
  return [...edited, creation({ path: 'made.ts', text: 'y'.repeat(9_000) })];
}

/** Leaves so many bytes free. */
function fill(place: Place, bytes: number): string {
  const filler = join(place.root, 'filler');
  const { bavail, bsize } = statfsSync(place.root);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
  return filler;
}

test.skipIf(!mounted)('on a full disk, however much still fits, writing and undoing do all or nothing', async () => {
  const place: Place = { root, stateDir: join(root, '.temu-codemod'), host: hostOf(process) };
  const changes = bigChanges();
  const codes = new Set<string>();
  for (let free = 0; free <= 320_000; free += long ? 4_096 : 32_768) {
    place.host.removeFolder(place.stateDir);
    layOut(place, changes);
    const filler = fill(place, free);
    const result = await write(changes, place, unwatched);
    expect(statesOf(place, changes), `${free} free`).toEqual(all(result.ok ? 'new' : 'old', changes));
    expect(tempsIn(place)).toEqual([]);
    if (!result.ok && result.problem.kind === 'failed') codes.add(result.problem.code);
    const tight = await undo(last, place, unwatched);
    expect(statesOf(place, changes), `${free} free`).toEqual(all(result.ok && !tight.ok ? 'new' : 'old', changes));
    rmSync(filler);
    if (result.ok && !tight.ok) expect(await undo(last, place, unwatched)).toMatchObject({ ok: true });
    expect(unfinishedRun(place.host, place.stateDir)).toBeNull();
    expect(statesOf(place, changes)).toEqual(all('old', changes));
  }
  expect([...codes]).toEqual(['ENOSPC']);
});
