import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { OneFile } from '../single-file/one-file.js';
import type { Answer, Question } from '../single-file/worker.js';

/** A file that takes longer has something wrong with it; an editor that stands still is worse. */
const PATIENCE = 60_000;

type Thread = { readonly port: MessagePort; readonly bell: Int32Array };

/** Started by the first file, so that loading the plugin costs nothing; it does not keep the process alive. */
const held: { thread: Thread | null; asked: number } = { thread: null, asked: 0 };

/** Judges a file on the other thread and waits for the answer; null where none came in time. */
export function ask(question: Omit<Question, 'id' | 'bell'>): OneFile | null {
  const thread = held.thread ?? start();
  held.thread = thread;
  const id = held.asked;
  held.asked += 1;
  Atomics.store(thread.bell, 0, 0);
  thread.port.postMessage({ ...question, id, bell: thread.bell } satisfies Question);
  if (Atomics.wait(thread.bell, 0, 0, PATIENCE) === 'timed-out') return giveUp(thread);
  return answerTo(id, thread.port);
}

function start(): Thread {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(join(import.meta.dirname, 'single-file.cjs'), { workerData: { port: port2 }, transferList: [port2] });
  worker.unref();
  port1.unref();
  return { port: port1, bell: new Int32Array(new SharedArrayBuffer(4)) };
}

/** The next file gets a new thread. */
function giveUp({ port }: Thread): null {
  port.close();
  held.thread = null;
  return null;
}

function answerTo(id: number, port: MessagePort): OneFile | null {
  for (let received = receiveMessageOnPort(port); received; received = receiveMessageOnPort(port)) {
    const answer: Answer = received.message;
    if (answer.id === id) return answer.file;
  }
  return null;
}
