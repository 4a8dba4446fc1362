import { parentPort, workerData } from 'node:worker_threads';
import type { SourceFile } from '../../model/index.js';
import { languageOf, parse } from '../index.js';

/** What of a file crosses over to another thread. */
export type Tried = Pick<SourceFile, 'path' | 'text' | 'encoding' | 'namedItself'>;

/** Parses one file and says that it came to an end; the tree stays here. */
async function run(tried: Tried): Promise<void> {
  await languageOf(tried.path).prepare();
  const file: SourceFile = { ...tried, bytes: new Uint8Array(0), toByte: (offset) => offset, scope: 'named', ignored: false };
  parse(file);
  parentPort?.postMessage('done');
}

// What `trial` hands over, and nobody else starts this thread.
void run(workerData as Tried);
