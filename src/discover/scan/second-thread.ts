import { join } from 'node:path';
import { getBuiltinModule } from 'node:process';
import type { Worker } from 'node:worker_threads';
import type { Needles } from './needles.js';
import type { Scanned, Scanner } from './scan.js';

/** Files from which on it pays: a thread takes 30 ms to start, in which as many as a thousand files are searched. */
export const PAYS = 20_000;
/** Files that a thread takes at once. */
export const STRETCH = 512;
/** States of a stretch. */
export const [FREE, OURS, THEIRS, DONE] = [0, 1, 2, 3];
/** Milliseconds after which the other thread is not waited for: its stretch takes it ten. */
const PATIENCE = 1000;

/** Memory that the threads share. The second one goes from the last stretch to the first, until they meet. */
export type Shared = {
  /** With a zero between two: one text crosses over faster than a list. */
  readonly paths: string;
  readonly words: readonly string[];
  readonly states: Int32Array;
  /** 1 for a file that surely holds nothing; any other is looked at here. */
  readonly clean: Uint8Array;
};

/** As `scanner.scan`, with the help of a second thread that may never come: whatever it has not done is done here. */
export function scanByTwo<T>(
  scanner: Scanner,
  items: readonly T[],
  pathOf: (item: T) => string | Buffer,
  needles: Needles,
  seen: (item: T, scanned: Scanned) => void,
): void {
  const states = new Int32Array(new SharedArrayBuffer(4 * Math.ceil(items.length / STRETCH)));
  const clean = new Uint8Array(new SharedArrayBuffer(items.length));
  const paths = items.map((item) => (typeof pathOf(item) === 'string' ? pathOf(item) : '')).join('\0');
  const worker = helper({ paths, words: needles.words, states, clean });
  for (const at of states.keys()) {
    if (Atomics.compareExchange(states, at, FREE, OURS) !== FREE) Atomics.wait(states, at, THEIRS, PATIENCE);
    const isDone = Atomics.load(states, at) === DONE;
    const start = at * STRETCH;
    const left: T[] = [];
    for (const [i, item] of items.slice(start, start + STRETCH).entries()) {
      if (isDone && clean[start + i] === 1) seen(item, { kind: 'clean' });
      else left.push(item);
    }
    scanner.scan(left, pathOf, needles, seen);
  }
  void worker.terminate();
}

function helper(shared: Shared): Worker {
  const worker = new (getBuiltinModule('node:worker_threads').Worker)(join(import.meta.dirname, 'second-thread.cjs'), {
    workerData: shared,
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  // Without it (half an installation, no memory) the search takes longer, and that is all.
  worker.on('error', () => {});
  return worker;
}
