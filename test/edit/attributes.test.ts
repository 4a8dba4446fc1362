import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostOf, undo, write } from '../../src/edit/index.js';
import { all, freshPlace, layOut, statesOf, tempsIn, unwatched } from './place.js';
import { sampleChanges } from './samples.js';

/** Calls of the system that Node lacks, in Python; an ACL as the kernel takes it: version, then tag, permissions and id of each entry. */
const python = `
import json, os, struct, sys
def acl(*entries):
    return struct.pack('<I', 2) + b''.join(struct.pack('<HHI', *e) for e in entries)
NOBODY = 0xffffffff
MASKED = acl((1, 6, NOBODY), (2, 6, 1234), (4, 4, NOBODY), (0x10, 6, NOBODY), (0x20, 4, NOBODY))
def give(path, name):
    os.setxattr(path, name, MASKED if 'acl' in name else b'from elsewhere')
def all_of(path):
    return {name: os.getxattr(path, name).hex() for name in sorted(os.listxattr(path))}
what, path, *rest = sys.argv[1:]
print(json.dumps(give(path, *rest) if what == 'give' else all_of(path)))
`;
const call = (...args: readonly string[]): unknown => JSON.parse(execFileSync('python3', ['-c', python, ...args], { encoding: 'utf8' }));
const give = (path: string, name: string) => call('give', path, name);
const attributes = (path: string) => call('all', path);

/** The file system and the programs of this machine know them. */
function areKnown(): boolean {
  try {
    const { root } = { root: execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim() };
    give(root, 'user.note');
    give(root, 'system.posix_acl_default');
    return hostOf(process).attributed([root]).has(root);
  } catch {
    return false;
  }
}

describe.skipIf(process.platform !== 'linux' || !areKnown())('what a file has beside its mode and its owner', () => {
  const last = { run: null, force: false };
  test.each(['user.note', 'system.posix_acl_access'])('%s is kept by a run and by its undo', async (name) => {
    const place = freshPlace();
    const changes = sampleChanges(2);
    layOut(place, changes);
    const path = join(place.root, 'a.ts');
    chmodSync(path, 0o640);
    give(path, name);
    const before = [attributes(path), statSync(path).mode];
    expect(await write(changes, place, unwatched)).toMatchObject({ ok: true });
    expect(statesOf(place, changes)).toEqual(all('new', changes));
    expect([attributes(path), statSync(path).mode]).toEqual(before);
    expect(await undo(last, place, unwatched)).toMatchObject({ ok: true });
    expect([attributes(path), statSync(path).mode]).toEqual(before);
    expect(statesOf(place, changes)).toEqual(all('old', changes));
  });

  test('a file without an ACL takes none over from its folder', async () => {
    const place = freshPlace();
    const changes = sampleChanges();
    layOut(place, changes);
    give(place.root, 'system.posix_acl_default');
    const path = join(place.root, 'a.ts');
    expect(await write(changes, place, unwatched)).toMatchObject({ ok: true });
    expect(attributes(path)).toEqual({});
    mkdirSync(join(place.root, 'new'));
    writeFileSync(join(place.root, 'new/x'), '');
    expect(attributes(join(place.root, 'new/x'))).not.toEqual({});
  });

  test('a file whose attributes cannot be kept is refused, and all is as it was', async () => {
    const place = freshPlace();
    const changes = sampleChanges();
    layOut(place, changes);
    give(join(place.root, 'a.ts'), 'user.note');
    const createLike = () => {
      throw Object.assign(new Error('cp'), { code: 'EATTR', syscall: 'cp' });
    };
    const result = await write(changes, { ...place, host: { ...place.host, createLike } }, unwatched);
    expect(result).toEqual({ ok: false, problem: { kind: 'refused', path: 'a.ts', why: 'attributes' } });
    expect(statesOf(place, changes)).toEqual(all('old', changes));
    expect(tempsIn(place)).toEqual([]);
  });
});
