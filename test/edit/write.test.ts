import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Change, hashOf, hostOf, listRuns, stateDirOf, undo, unfinishedRun, write, writtenBy } from '../../src/edit/index.js';
import { isPosix } from '../posix.js';
import { Dead, dying } from './faulty.js';
import { all, freshPlace, layOut, statesOf, tempsIn, unwatched } from './place.js';
import { sampleChanges } from './samples.js';

const last = { run: null, force: false };
const real = hostOf(process);

function written(changes: readonly Change[] = sampleChanges()) {
  const place = freshPlace();
  layOut(place, changes);
  return { place, changes, result: write(changes, place, unwatched) };
}

function linked(path: string) {
  renameSync(path, `${path}.real`);
  symlinkSync(`${path}.real`, path);
}

function emptyFolder(path: string) {
  rmSync(path);
  mkdirSync(path);
}

describe('write', () => {
  test('writes every file, leaves no temp, and keeps mode and owner', async () => {
    const place = freshPlace();
    const changes = sampleChanges();
    layOut(place, changes);
    if (isPosix) chmodSync(join(place.root, 'a.ts'), 0o751);
    const before = statSync(join(place.root, 'a.ts'));
    expect(await write(changes, place, unwatched)).toEqual({ ok: true, run: '1' });
    expect(statesOf(place, changes)).toEqual(all('new', changes));
    expect(tempsIn(place)).toEqual([]);
    const after = statSync(join(place.root, 'a.ts'));
    expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid]);
  });

  test.skipIf(process.getuid?.() !== 0)('keeps an owner who is not the one that runs it', async () => {
    const { place, changes, result } = written();
    await result;
    execFileSync('chown', ['1234:2345', join(place.root, 'a.ts')]);
    await undo(last, place, unwatched);
    expect(statesOf(place, changes)).toEqual(all('old', changes));
    expect(statSync(join(place.root, 'a.ts'))).toMatchObject({ uid: 1234, gid: 2345 });
  });

  test('keeps the saved originals to their owner', async () => {
    const { place, result } = written();
    await result;
    const modes = (path: string) => (lstatSync(path).mode & 0o777).toString(8);
    const run = join(place.stateDir, 'runs/1');
    expect([place.stateDir, join(place.stateDir, 'runs'), run].map(modes)).toEqual(['700', '700', '700']);
    expect(readdirSync(run).map((name) => modes(join(run, name)))).toEqual(['600', '600', '600']);
  });

  test('keeps its state in the folder of git, of each work tree its own, and outside git in one that is not committed', async () => {
    const { root } = freshPlace();
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe', encoding: 'utf8' });
    expect(stateDirOf(real, root)).toBe(join(root, '.temu-codemod'));
    git('init', '-q', 'main');
    expect(stateDirOf(real, join(root, 'main'))).toBe(join(root, 'main/.git/temu-codemod'));
    git('-C', 'main', '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', 'a');
    git('-C', 'main', 'worktree', 'add', '-q', '../other');
    expect(stateDirOf(real, join(root, 'other'))).toBe(join(root, 'main/.git/worktrees/other/temu-codemod'));
    const { place, result } = written();
    await result;
    expect(readFileSync(join(place.stateDir, '.gitignore'), 'utf8')).toBe('*\n');
  });

  test.each([
    ['a link', 'link', linked],
    ['a file with two names', 'hard-link', (path: string) => linkSync(path, `${path}.other`)],
    ['a read-only file', 'read-only', (path: string) => chmodSync(path, 0o444)],
    ['a folder', 'not-a-file', emptyFolder],
  ] as const)('refuses %s and writes nothing', async (_, why, spoil) => {
    const place = freshPlace();
    const changes = sampleChanges().reverse();
    layOut(place, changes);
    spoil(join(place.root, 'a.ts'));
    expect(await write(changes, place, unwatched)).toEqual({ ok: false, problem: { kind: 'refused', path: 'a.ts', why } });
    expect(statesOf(place, changes).slice(0, 2)).toEqual(['old', 'old']);
    expect(listRuns(place.host, place.stateDir)).toEqual([]);
  });

  test('refuses a path that a linked folder leads out of the root, and one that climbs out', async () => {
    const place = freshPlace();
    const outside = freshPlace();
    const [change] = sampleChanges();
    if (!change) throw new Error('no sample');
    layOut(outside, [change]);
    symlinkSync(outside.root, join(place.root, 'out'));
    const climbing = `../${outside.root.split('/').at(-1)}/a.ts`;
    for (const path of ['out/a.ts', climbing]) {
      expect(await write([{ ...change, path }], place, unwatched)).toMatchObject({ problem: { kind: 'refused', why: 'outside' } });
    }
    expect(statesOf(outside, [change])).toEqual(['old']);
  });

  test('refuses one file under two names', async () => {
    const place = freshPlace();
    const [change] = sampleChanges();
    if (!change) throw new Error('no sample');
    layOut(place, [change]);
    expect(await write([change, { ...change, path: './a.ts' }], place, unwatched)).toMatchObject({
      problem: { kind: 'twice', path: './a.ts' },
    });
  });

  test('refuses a file that was changed, removed or made since it was read', async () => {
    const spoils: [string, (root: string) => void][] = [
      ['a.ts', (root) => writeFileSync(join(root, 'a.ts'), 'mine')],
      ['a.ts', (root) => rmSync(join(root, 'a.ts'))],
      ['src/gateway.ts', (root) => writeFileSync(join(root, 'src/gateway.ts'), 'mine')],
    ];
    for (const [path, spoil] of spoils) {
      const place = freshPlace();
      layOut(place, sampleChanges());
      spoil(place.root);
      expect(await write(sampleChanges(), place, unwatched)).toEqual({ ok: false, problem: { kind: 'changed', path } });
    }
  });

  test('puts all back when it is interrupted between two files', async () => {
    const place = freshPlace();
    const changes = sampleChanges();
    layOut(place, changes);
    const abort = new AbortController();
    const result = await write(changes, place, { signal: abort.signal, onProgress: (done) => done === 2 && abort.abort() });
    expect(result).toEqual({ ok: false, problem: { kind: 'interrupted' } });
    expect(statesOf(place, changes)).toEqual(all('old', changes));
    expect(tempsIn(place)).toEqual([]);
    expect(unfinishedRun(place.host, place.stateDir)).toBeNull();
  });

  test('knows what it wrote, until that is undone', async () => {
    const { place, changes, result } = written();
    await result;
    expect([...writtenBy(place.host, place.stateDir)]).toEqual(changes.map(({ path, bytes }) => [path, hashOf(bytes)]));
    await undo(last, place, unwatched);
    expect(writtenBy(place.host, place.stateDir).size).toBe(0);
  });

  test('forgets all but the last twenty runs, and goes on counting', async () => {
    const place = freshPlace();
    const [change] = sampleChanges();
    if (!change?.old) throw new Error('no sample');
    const back = { ...change, old: change.bytes, bytes: change.old };
    layOut(place, [change]);
    for (let i = 0; i < 22; i++) await write([i % 2 ? back : change], place, unwatched);
    expect(listRuns(place.host, place.stateDir).map(({ run }) => Number(run))).toEqual(Array.from({ length: 20 }, (_, i) => i + 3));
  });
});

test('a kill while an old run is being forgotten leaves no run that would be taken for one that was cut off', async () => {
  const place = freshPlace();
  const [change] = sampleChanges();
  if (!change?.old) throw new Error('no sample');
  const back = { ...change, old: change.bytes, bytes: change.old };
  layOut(place, [change]);
  for (let i = 0; i < 20; i++) await write([i % 2 ? back : change], place, unwatched);
  const removeFolder = (path: string) => {
    if (!existsSync(join(path, 'journal.json'))) return real.removeFolder(path);
    rmSync(join(path, 'done'));
    throw new Dead();
  };
  await expect(write([change], { ...place, host: { ...dying(real), removeFolder } }, unwatched)).rejects.toThrow(Dead);
  expect(unfinishedRun(place.host, place.stateDir)).toBeNull();
  expect(await write([back], place, unwatched)).toMatchObject({ ok: true, run: '22' });
  expect(readdirSync(join(place.stateDir, 'runs')).filter((name) => !/^\d+$/.test(name))).toEqual([]);
  expect(await undo(last, place, unwatched)).toMatchObject({ ok: true, run: '22' });
});

describe('undo', () => {
  test('puts every byte back and removes the file that was made', async () => {
    const { place, changes, result } = written();
    await result;
    expect(await undo(last, place, unwatched)).toEqual({ ok: true, run: '1', restored: changes.map(({ path }) => path), left: [] });
    expect(statesOf(place, changes)).toEqual(all('old', changes));
    expect(existsSync(join(place.root, 'src/gateway.ts'))).toBe(false);
    expect(await undo(last, place, unwatched)).toEqual({ ok: false, problem: { kind: 'no-run' } });
    expect(await undo({ run: '1', force: false }, place, unwatched)).toEqual({ ok: false, problem: { kind: 'undone-before', run: '1' } });
    expect(await undo({ run: '7', force: false }, place, unwatched)).toEqual({ ok: false, problem: { kind: 'unknown-run', run: '7' } });
  });

  test('restores nothing where files were changed since, and with force all but those', async () => {
    const { place, changes, result } = written();
    await result;
    writeFileSync(join(place.root, 'a.ts'), 'mine');
    rmSync(join(place.root, 'src/gateway.ts'));
    expect(await undo(last, place, unwatched)).toEqual({ ok: false, problem: { kind: 'changed-since', run: '1', paths: ['a.ts'] } });
    expect(statesOf(place, changes)[1]).toBe('new');
    expect(await undo({ run: null, force: true }, place, unwatched)).toMatchObject({
      ok: true,
      restored: ['src/中 b.java'],
      left: ['a.ts'],
    });
    expect(readFileSync(join(place.root, 'a.ts'), 'utf8')).toBe('mine');
    expect(statesOf(place, changes).slice(1)).toEqual(['old', 'old']);
  });

  test('takes runs back one after the other, the last first; an earlier one that a later one wrote over is refused', async () => {
    const { place, changes, result } = written();
    await result;
    const [first] = changes;
    if (!first) throw new Error('no sample');
    const second: Change = { ...first, old: first.bytes, bytes: Buffer.from('third state') };
    await write([second], place, unwatched);
    expect(await undo({ run: '1', force: false }, place, unwatched)).toMatchObject({ problem: { kind: 'changed-since', paths: ['a.ts'] } });
    expect(await undo(last, place, unwatched)).toMatchObject({ ok: true, run: '2' });
    expect(await undo(last, place, unwatched)).toMatchObject({ ok: true, run: '1' });
    expect(listRuns(place.host, place.stateDir).map(({ run, state }) => `${run} ${state}`)).toEqual(['1 undone', '2 undone']);
  });

  test('restores nothing from saved bytes that are not what the journal names', async () => {
    const { place, changes, result } = written();
    await result;
    writeFileSync(join(place.stateDir, 'runs/1/originals'), 'spoiled');
    expect(await undo(last, place, unwatched)).toMatchObject({ problem: { kind: 'damaged', paths: ['a.ts', 'src/中 b.java'] } });
    expect(statesOf(place, changes)).toEqual(all('new', changes));
  });

  test('a journal that came with the files can neither write nor remove outside the root', async () => {
    const { place, result } = written();
    await result;
    const outside = freshPlace();
    writeFileSync(join(outside.root, 'precious'), 'x');
    const journal = JSON.parse(readFileSync(join(place.stateDir, 'runs/1/journal.json'), 'utf8'));
    const climb = `../${outside.root.split('/').at(-1)}/precious`;
    const [entry] = journal.files;
    for (const temp of [entry.temp, 'precious', '../precious']) {
      journal.files = [{ ...entry, path: climb, new: hashOf(Buffer.from('x')), temp }];
      writeFileSync(join(place.stateDir, 'runs/1/journal.json'), JSON.stringify(journal));
      expect(await undo(last, place, unwatched)).toMatchObject({ ok: false });
      expect(readFileSync(join(outside.root, 'precious'), 'utf8')).toBe('x');
    }
  });

  test('a temp beside a file outside the root stays, whatever a journal says of it', async () => {
    const { place, result } = written();
    await result;
    const outside = freshPlace();
    const journal = JSON.parse(readFileSync(join(place.stateDir, 'runs/1/journal.json'), 'utf8'));
    const [entry] = journal.files;
    const temp = join(outside.root, entry.temp);
    writeFileSync(temp, 'x');
    journal.files = [{ ...entry, path: `../${outside.root.split('/').at(-1)}/precious` }];
    writeFileSync(join(place.stateDir, 'runs/1/journal.json'), JSON.stringify(journal));
    rmSync(join(place.stateDir, 'runs/1/done'));
    expect(await write([], place, unwatched)).toMatchObject({ ok: false, problem: { kind: 'unfinished' } });
    await undo(last, place, unwatched);
    expect(existsSync(temp)).toBe(true);
  });

  const spoiled: Readonly<Record<string, (journal: Record<string, unknown> & { files: Record<string, unknown>[] }) => unknown>> = {
    'no JSON': () => '{"version":1',
    'another version': (journal) => ({ ...journal, version: 2 }),
    'another run, in a folder elsewhere': (journal) => ({ ...journal, run: '../../../elsewhere' }),
    'no time': ({ startedAt, ...journal }) => journal,
    'a path that is none': (journal) => ({ ...journal, files: [{ ...journal.files[0], path: 'a\0b' }] }),
    'an original that is none': (journal) => ({ ...journal, files: [{ ...journal.files[0], old: 'x' }] }),
    'an original before the first byte': (journal) => ({
      ...journal,
      files: [{ ...journal.files[0], old: { sha256: '', offset: -1, length: 1 } }],
    }),
    'a list in place of a journal': () => [],
    null: () => null,
  };
  test.each(Object.keys(spoiled))('a journal with %s is damaged: said in a line, and nothing is touched', async (how) => {
    const { place, changes, result } = written();
    await result;
    const file = join(place.stateDir, 'runs/1/journal.json');
    const journal = spoiled[how]?.(JSON.parse(readFileSync(file, 'utf8')));
    writeFileSync(file, typeof journal === 'string' ? journal : JSON.stringify(journal));
    const problem = { kind: 'damaged-journal', run: '1', folder: join(place.stateDir, 'runs/1') };
    expect(await undo(last, place, unwatched)).toEqual({ ok: false, problem });
    rmSync(join(place.stateDir, 'runs/1/done'));
    expect(await write([], place, unwatched)).toEqual({ ok: false, problem });
    expect(statesOf(place, changes)).toEqual(all('new', changes));
  });

  test.skipIf(!isPosix)('a pipe in the place of a journal, of originals or of a lock is not waited for', async () => {
    const { place, result } = written();
    await result;
    for (const path of ['runs/1/originals', 'runs/1/journal.json', 'locks/other+1+1+a']) {
      rmSync(join(place.stateDir, path), { force: true });
      execFileSync('mkfifo', [join(place.stateDir, path)]);
      expect(await undo(last, place, unwatched)).toMatchObject({ ok: false });
    }
  });

  test('still works after the repository has been moved', async () => {
    const { place, changes, result } = written();
    await result;
    const moved = freshPlace(hostOf(process));
    rmSync(moved.root, { recursive: true });
    renameSync(place.root, moved.root);
    expect(await undo(last, moved, unwatched)).toMatchObject({ ok: true });
    expect(statesOf(moved, changes)).toEqual(all('old', changes));
  });
});
