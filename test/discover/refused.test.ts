import { describe, expect, it, vi } from 'vitest';
import { find, folder, pathsOf, problemOf } from './tree.js';

/** The tests may run as root, whom no mode keeps out. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const refuse = (path: unknown) => {
    if (String(path).includes('locked')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  };
  const openSync: typeof fs.openSync = (path, ...rest) => {
    refuse(path);
    return fs.openSync(path, ...rest);
  };
  const readdirSync = ((path: string, options: { withFileTypes: true }) => {
    refuse(path);
    return fs.readdirSync(path, options);
  }) as typeof fs.readdirSync;
  return { ...fs, openSync, readdirSync };
});

const OLD = "call('bg.goods.add')\n";

describe('what may not be read', () => {
  it('is a problem where it was named by itself', async () => {
    const { root } = folder({ 'locked.ts': OLD, 'a.ts': OLD });
    expect(await problemOf(root, ['a.ts', 'locked.ts'])).toEqual({ kind: 'unreadable-named-file', path: 'locked.ts', detail: 'EACCES' });
  });

  it('is skipped where a folder above was named', async () => {
    const { root } = folder({ 'locked.ts': OLD, 'a.ts': OLD, 'locked/b.ts': OLD });
    const found = await find(root);
    expect(pathsOf(found.files)).toEqual(['a.ts']);
    expect(found.skipped).toEqual([
      { path: 'locked', reason: 'unreadable', detail: 'EACCES', tokens: false },
      { path: 'locked.ts', reason: 'unreadable', detail: 'EACCES', tokens: false },
    ]);
  });
});
