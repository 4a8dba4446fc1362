import { join } from 'node:path';
import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import type { SourceFile, UnparsedWhy } from '../../model/index.js';
import { worked } from './budget.js';
import type { Tried } from './trial-worker.js';

/** Less than a parser has here: parsing it once more and what is made of its tree cost twice as much again, and ten seconds are the most. */
const PART = 0.6;
const MEGABYTES = 400;
const PAUSE = 20;

/**
 * Parses a file on a thread of its own, to see what that costs; null where it is fine. A parser that takes all the memory there is ends
 * its thread, not the run.
 */
export async function trial(file: SourceFile, seconds: number): Promise<UnparsedWhy | null> {
  const [start, held] = [worked(), memoryUsage.rss()];
  const { path, text, encoding, namedItself } = file;
  const worker = new Worker(join(import.meta.dirname, 'trial.cjs'), {
    workerData: { path, text, encoding, namedItself } satisfies Tried,
    resourceLimits: { maxOldGenerationSizeMb: 2 * MEGABYTES },
  });
  try {
    return await new Promise((settle) => {
      const watching = setInterval(() => {
        if (worked() - start > PART * seconds) end('too-slow');
        else if (memoryUsage.rss() - held > MEGABYTES * 1e6) end('too-much-memory');
      }, PAUSE);
      const end = (why: UnparsedWhy | null): void => {
        clearInterval(watching);
        settle(why);
      };
      worker.on('message', () => end(null));
      // Without the thread (half an installation) the file is parsed here, where its time is still kept.
      worker.on('error', (error) => end('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : null));
      worker.on('exit', () => end(null));
    });
  } finally {
    await worker.terminate();
  }
}
