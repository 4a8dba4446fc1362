import { parentPort, workerData } from 'node:worker_threads';
import type { SourceFile } from '../../model/index.js';
import { languageOf, parse } from '../index.js';

/** The fields of a file that are sent to another thread. */
export type Tried = Pick<SourceFile, 'path' | 'text' | 'encoding' | 'namedItself'>;

/** Parses one file and says that it came to an end; the tree stays here. */
async function run(tried: Tried): Promise<void> {
  await languageOf(tried.path).prepare?.();
  const file: SourceFile = { ...tried, bytes: new Uint8Array(0), toByte: (offset) => offset, scope: 'named', ignored: false };
  parse(file);
  parentPort?.postMessage('done');
}

// Only `trial` starts this thread, with data of this shape.
void run(workerData as Tried);
