import process from 'node:process';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Day } from '../model/index.js';
import type { Lang } from '../report/index.js';
import { type OneFile, planOne } from './one-file.js';

/**
 * The codemod on a thread of its own, for two kinds of host: one that cannot wait (an ESLint rule is synchronous, parsers are loaded when
 * needed), and one whose `require` is not Node's (jscodeshift compiles every module that is loaded, at 24 seconds for a compiler).
 */
export type Question = {
  readonly id: number;
  readonly text: string;
  readonly path: string;
  readonly cwd: string;
  /** null: what the config says, today in Asia/Shanghai, the language of the system. */
  readonly managed: 'semi' | 'full' | null;
  readonly asOf: Day | null;
  readonly lang: Lang | null;
  /** Set to 1 and woken when the answer is there; null where the host listens. */
  readonly bell: Int32Array | null;
};

export type Answer = { readonly id: number; readonly file: OneFile };

const port: MessagePort | null = isPort(workerData) ? workerData.port : parentPort;
port?.on('message', (question: Question) => void answer(question));

function isPort(data: unknown): data is { readonly port: MessagePort } {
  return typeof data === 'object' && data !== null && 'port' in data;
}

async function answer(question: Question): Promise<void> {
  const file = await judged(question);
  port?.postMessage({ id: question.id, file } satisfies Answer);
  if (question.bell === null) return;
  Atomics.store(question.bell, 0, 1);
  Atomics.notify(question.bell, 0);
}

async function judged({ text, path, cwd, managed, asOf, lang }: Question): Promise<OneFile> {
  try {
    return await planOne(text, path, { cwd, managed, asOf: asOf ?? today(), lang: lang ?? systemLang() });
  } catch (error) {
    // A bug of ours must neither hang the host nor pass for a clean file.
    const why = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
    return { kind: 'could-not', why: `a bug of temu-codemod, please report this line: ${why}` };
  }
}

function today(): Day {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function systemLang(): Lang {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh-CN' : 'en';
}
