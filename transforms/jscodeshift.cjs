'use strict';

/**
 * For teams that run `jscodeshift -t node_modules/temu-codemod/transforms/jscodeshift.cjs src`: the decisions of temu-codemod, one file at a time.
 * The answer is the old text with the new tokens spliced in, never a printed tree. Questions for a person go to `api.report`. The decisions are made
 * on a thread, whose `require` is Node's: jscodeshift compiles every module that its own process loads.
 */

const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

const waiting = new Map();
const held = { thread: null, asked: 0 };

module.exports = async function migrate(file, api, options) {
  const answer = await ask({ text: file.source, path: file.path, ...settings(options) });
  if (answer.kind === 'could-not') throw new Error(answer.why);
  for (const finding of answer.findings) {
    api.stats(`${finding.action} ${finding.reason}`);
    if (isForAPerson(finding)) api.report(`${finding.line}:${finding.column} ${finding.found} ${finding.reason}\n${finding.message}`);
  }
  // A file in which nothing is found is skipped, one whose tokens stay is unmodified.
  if (answer.findings.length === 0) return undefined;
  return answer.text === null ? file.source : answer.text;
};

/** A CN URL that stays is told too: which types other files send through it is only known to `npx temu-codemod`, which judges the package. */
function isForAPerson({ action, reason }) {
  return action === 'review' || reason === 'still-serves-cn';
}

/** `--managed semi|full`, `--as-of YYYY-MM-DD`, `--lang zh-CN|en`; a wrong value is an error, never passed over. */
function settings(options) {
  return {
    cwd: process.cwd(),
    managed: oneOf('managed', options.managed, /^(semi|full)$/),
    asOf: oneOf('as-of', options['as-of'] ?? options.asOf, /^\d{4}-\d{2}-\d{2}$/),
    lang: oneOf('lang', options.lang, /^(zh-CN|en)$/),
  };
}

function oneOf(name, value, allowed) {
  if (value === undefined) return null;
  if (typeof value === 'string' && allowed.test(value)) return value;
  throw new Error(`--${name} ${value}: must match ${allowed.source}`);
}

function ask(question) {
  const id = held.asked;
  held.asked += 1;
  held.thread ??= start();
  held.thread.ref();
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    held.thread.postMessage({ ...question, id, bell: null });
  });
}

function start() {
  const thread = new Worker(join(__dirname, '../dist/single-file.cjs'));
  thread.on('message', ({ id, file }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    // Between two files the thread must not keep the process from ending.
    if (waiting.size === 0) thread.unref();
    asked.resolve(file);
  });
  thread.on('error', (error) => {
    held.thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return thread;
}
