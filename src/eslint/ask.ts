import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { OneFile } from '../single-file/one-file.js';
import type { Answer, Question } from '../single-file/worker.js';

/** A file that takes longer has something wrong with it; an editor that stands still is worse. */
const PATIENCE = 30_000;

/** `lost`: it never came up (half an installation), so nobody waits for it again. */
type Thread =
  | { readonly state: 'up'; readonly port: MessagePort; readonly bell: Int32Array; readonly hasAnswered: boolean }
  | { readonly state: 'lost' };

/** Started by the first file, so that loading the plugin costs nothing; it does not keep the process alive. */
const held: { thread: Thread | null; asked: number } = { thread: null, asked: 0 };

/** Judges a file on the other thread and waits for the answer; null where none came in time. */
export function ask(question: Omit<Question, 'id' | 'bell'>): OneFile | null {
  const thread = held.thread ?? start();
  if (thread.state === 'lost') return null;
  const { port, bell } = thread;
  const id = held.asked;
  held.asked += 1;
  Atomics.store(bell, 0, 0);
  port.postMessage({ ...question, id, bell } satisfies Question);
  if (Atomics.wait(bell, 0, 0, PATIENCE) === 'timed-out') {
    port.close();
    held.thread = thread.hasAnswered ? null : { state: 'lost' };
    return null;
  }
  held.thread = { ...thread, hasAnswered: true };
  return answerTo(id, port);
}

function start(): Thread {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(join(import.meta.dirname, 'single-file.cjs'), { workerData: { port: port2 }, transferList: [port2] });
  // The caller has been told already, and the linter goes on without the worker.
  worker.on('error', () => {});
  worker.unref();
  port1.unref();
  return { state: 'up', port: port1, bell: new Int32Array(new SharedArrayBuffer(4)), hasAnswered: false };
}

function answerTo(id: number, port: MessagePort): OneFile | null {
  for (let received = receiveMessageOnPort(port); received; received = receiveMessageOnPort(port)) {
    const answer: Answer = received.message;
    if (answer.id === id) return answer.file;
  }
  return null;
}
