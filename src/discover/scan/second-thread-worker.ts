import { workerData } from 'node:worker_threads';
import { coarseNeedles } from './needles.js';
import { createScanner } from './scan.js';
import { DONE, FREE, type Shared, STRETCH, THEIRS } from './second-thread.js';

/** Says of files that they surely hold nothing, stretch by stretch from the end, until it meets the first thread. */
function run({ paths, words, states, clean }: Shared): void {
  const all = paths.split('\0');
  const indices = [...all.keys()];
  const needles = coarseNeedles(words);
  const scanner = createScanner();
  for (let at = states.length - 1; at >= 0; at--) {
    if (Atomics.compareExchange(states, at, FREE, THEIRS) !== FREE) return;
    const stretch = indices.slice(at * STRETCH, (at + 1) * STRETCH);
    scanner.scan(
      stretch,
      (i) => all[i] ?? '',
      needles,
      (i, { kind }) => {
        if (kind === 'clean') clean[i] = 1;
      },
    );
    Atomics.store(states, at, DONE);
    Atomics.notify(states, at);
  }
}

// Only `scanByTwo` starts this thread, with data of this shape.
run(workerData as Shared);
