// Source trees of realistic size, the same on every machine: everything follows from the seed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const words = 'order goods stock price shop sku label batch page result client token region status query item list count sign time'.split(
  ' ',
);

/** mulberry32: small, and good enough to choose words. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes `files` TypeScript files of 1 to 40 KB (8 KB on average) under `root`, in git. `candidates` of them, evenly spread, hold old names:
 * as bare literals, or in requests that send them. Returns what every searcher has to find, as `path<TAB>name`.
 */
export function makeCorpus(root, { files, candidates, kind, names, seed = 7 }) {
  const next = random(seed);
  const expected = [];
  const every = candidates === 0 ? Number.POSITIVE_INFINITY : files / candidates;
  let due = candidates === 0 ? Number.POSITIVE_INFINITY : 0;
  for (let i = 0; i < files; i++) {
    const path = `src/m${Math.floor(i / 200)}/d${Math.floor(i / 20) % 10}/file${i}.ts`;
    const isCandidate = i >= due;
    if (isCandidate) due += every;
    const chosen = isCandidate ? [pick(names, next), pick(names, next)] : [];
    for (const name of new Set(chosen)) expected.push(`${path}\t${name}`);
    const text = [...chosen.map((name, at) => holder(kind, name, at)), ...filler(next, sizeOf(next))].join('\n');
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  }
  writeFileSync(join(root, 'package.json'), '{ "name": "corpus", "private": true }\n');
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', '-A'], { cwd: root, maxBuffer: 2 ** 28 });
  return expected.sort();
}

function holder(kind, name, at) {
  if (kind === 'literals') return `export const apiType${at} = '${name}';`;
  return [
    `export async function send${at}(params: Record<string, unknown>) {`,
    `  const body = JSON.stringify({ ...params, type: '${name}' });`,
    `  return fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body });`,
    '}',
  ].join('\n');
}

/** Many small files and a few large ones. */
function sizeOf(next) {
  return Math.min(40_000, Math.round(1000 + 7000 * -Math.log(1 - next())));
}

function filler(next, size) {
  const lines = [];
  for (let length = 0, i = 0; length < size; i++) {
    const [a, b, c] = [pick(words, next), pick(words, next), pick(words, next)];
    const line = [
      `export function ${a}${i}(${b}: string, ${c}Id: number): string {`,
      `  const found = ${b}.split(',').filter((one) => one.length > ${c}Id && one !== '${a}.${b}');`,
      `  // The ${a} of a ${c} is asked for once a ${b}.`,
      `  return found.length > ${i} ? \`\${found[0]}/${a}\` : '${c}-${b}';`,
      '}',
    ].join('\n');
    lines.push(line);
    length += line.length + 1;
  }
  return lines;
}

function pick(list, next) {
  return list[Math.floor(next() * list.length)];
}
