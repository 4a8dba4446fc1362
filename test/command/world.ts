import type { World } from '../../src/command/world.js';
import { hostOf } from '../../src/edit/index.js';

export type Captured = { readonly world: World; stdout(): string; stdoutBytes(): Buffer; stderr(): string };

/** A world without a terminal whose output is kept. */
export function worldAt(cwd: string, over: Partial<World> = {}): Captured {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const sink = (chunks: Uint8Array[]): World['stdout'] => ({
    isTTY: false,
    columns: 100,
    write: (chunk) => void chunks.push(Buffer.from(chunk)),
  });
  const world: World = {
    cwd,
    program: 'temu-codemod',
    env: { LANG: 'en_US.UTF-8' },
    stdin: { read: async () => '' },
    stdout: sink(out),
    stderr: sink(err),
    terminal: null,
    locale: () => 'en-US',
    today: () => '2026-11-24',
    host: hostOf(process),
    version: '0.0.0-test',
    signal: new AbortController().signal,
    shielded: (work) => work(),
    ...over,
  };
  return {
    world,
    stdout: () => Buffer.concat(out).toString('utf8'),
    stdoutBytes: () => Buffer.concat(out),
    stderr: () => Buffer.concat(err).toString('utf8'),
  };
}
