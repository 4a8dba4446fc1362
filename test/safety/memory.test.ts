import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { oneIn } from '../long.js';
import { folderWith, runBin } from './bin.js';

const OLD = 'bg.goods.add';

/** Twenty kilobytes of statements around one name. */
const files: Readonly<Record<string, (i: number) => string>> = {
  ts: (i) =>
    `export function f${i}(a: number, send: Function) {\n${'  if (a > 1) a += send(a, a * 2);\n'.repeat(600)}  return send('${OLD}', a);\n}\n`,
  py: (i) => `def f${i}(a, send):\n${'    a = send(a, a * 2)\n'.repeat(800)}    return send('${OLD}', a)\n`,
  java: (i) =>
    `class F${i} {\n  int f(int a, S s) {\n${'    a = s.send(a, a * 2);\n'.repeat(800)}    return s.send("${OLD}", a);\n  }\n}\n`,
  php: (i) => `<?php\nfunction f${i}($a, $s) {\n${'    $a = $s->send($a, $a * 2);\n'.repeat(700)}    return $s->send('${OLD}', $a);\n}\n`,
  go: (i) => `package p\n\nfunc f${i}(a int, s S) int {\n${'\ta = s.Send(a, a*2)\n'.repeat(900)}\treturn s.SendType("${OLD}", a)\n}\n`,
  json: (i) => `{ "n": ${i}, "type": "${OLD}", "items": [${'{ "a": [1, 2] },\n'.repeat(1300)}0] }\n`,
};

/** Of these the trees take more than Node is given here. */
const COUNT = 240;
const MEGABYTES = 64;

describe('more than Node gives the process is a sentence, and nothing is written', () => {
  test.each(oneIn(3, Object.entries(files)))('.%s', async (ending, make) => {
    const root = folderWith(Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [`f${i}.${ending}`, make(i)])));
    const run = await runBin(root, ['.'], { env: { NODE_OPTIONS: `--max-old-space-size=${MEGABYTES}` } });
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(
      /^temu-codemod: the files that hold something take more memory than Node gives this process \(\d+ MB\), so nothing was written; .*\n$/,
    );
    expect(readFileSync(join(root, `f0.${ending}`), 'utf8')).toContain(OLD);
  });
});

/** Eight kilobytes of functions, and one that sends a name through the client that all files share. */
function sender(i: number): string {
  const filler = (k: number): string =>
    `export function order${k}(rows: readonly Row[], status: number) {\n  const found = rows.filter((row) => row.status === status && row.count > ${k});\n  return found.map(({ id, count }) => ({ id, total: count * ${k}, label: 'row ' + id }));\n}\n`;
  const functions = Array.from({ length: 33 }, (_, k) => filler(k)).join('');
  return `import { request } from './client';\n${functions}export const send${i} = (data: object) => request('${OLD}', data);\n`;
}

test('the trees of a plan are let go before the plan is judged: both together would not fit', async () => {
  const client = `export async function request(type: string, data: object) {\n  return fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ ...data, type }) });\n}\n`;
  const senders = Array.from({ length: 300 }, (_, i) => [`s${i}.ts`, sender(i)] as const);
  const root = folderWith({ 'package.json': '{ "name": "erp", "private": true }\n', 'client.ts': client, ...Object.fromEntries(senders) });
  const run = await runBin(root, ['.', '-d', '--reporter', 'json'], { env: { NODE_OPTIONS: '--max-old-space-size=225' } });
  expect([run.code, run.stderr]).toEqual([0, '']);
  const { summary, requests } = JSON.parse(run.stdout);
  expect([summary.rewrites, requests.isCut]).toEqual([301, false]);
});
