import { expect, test } from 'vitest';
import { LOOKS, looksAmong } from '../../src/base/looks.js';
import { parse, prepare } from '../../src/languages/index.js';
import { closedRepository } from '../../src/link/index.js';
import { programOf } from '../../src/link/program/program.js';
import { startSession } from '../../src/link/start-session.js';
import type { Callers } from '../../src/link/values/abstract-value.js';
import { callersOf } from '../../src/link/values/calls/known-callers.js';
import { allow, BUDGET, type Session } from '../../src/link/values/session.js';
import type { FunctionNode } from '../../src/model/index.js';
import { catalogue, project } from './project.js';

test('a search for the callers of a name that every file has is charged to the run for each place that it goes past', async () => {
  const costOfLast = async (files: number): Promise<number> => {
    const session = await sessionOf(alike(files), LOOKS);
    const [last, ...others] = senders(session).toReversed();
    for (const fn of others) search(session, fn);
    const before = session.state.leftInAll;
    search(session, last);
    return before - session.state.leftInAll;
  };
  // All is evaluated by then, so that nothing but going past the places costs anything.
  const [few, many] = [await costOfLast(40), await costOfLast(160)];
  expect(many - few).toBeGreaterThanOrEqual((160 - 40) / 16);
});

test('a search ends where the run has nothing left, and counts as incomplete', async () => {
  const session = await sessionOf(alike(100), 800);
  const found = senders(session).map((fn) => search(session, fn));
  expect(found.some(({ sites }) => sites.length > 0)).toBe(true);
  expect(found.at(-1)).toEqual({ sites: [], complete: false });
  // No more than one question goes on behind that.
  expect(session.state.leftInAll).toBeGreaterThan(-100);
});

test('a search that was cut off is made again where far more is left', async () => {
  const session = await sessionOf(alike(1), LOOKS);
  const [fn] = senders(session);
  expect(search(session, fn, 0).complete).toBe(false);
  expect(search(session, fn).sites).toHaveLength(1);
});

test('whose method is called on `this`, and on what a container is asked for, is told by the class: nobody asks who calls the method around', async () => {
  const session = await sessionOf([['client.ts', nest]], LOOKS);
  const methods = senders(session);
  const found = methods.map((fn) => (fn.name === 'send' ? search(session, fn).sites.length : null));
  expect(found.filter((count) => count !== null)).toEqual([3]);
  expect(methods.filter((fn) => fn.name !== 'send' && session.state.callers.has(fn))).toEqual([]);
});

test('what is looked for before any request is judged is charged, too', async () => {
  const { links } = await project(Object.fromEntries(alike(60)), 100);
  expect(links.isCut).toBe(true);
});

test('the looks of a run grow with its candidates', () => {
  expect(looksAmong(0, LOOKS)).toBe(LOOKS);
  expect(looksAmong(10_000, LOOKS)).toBe(2 * LOOKS);
});

test('a maker that gives back what it gives itself ends no run', async () => {
  const { sites } = await project({
    'a.ts': [
      'function make(depth: number): (root: string) => string {',
      '  if (depth > 0) return make(depth - 1);',
      '  return (root) => `${root}.goods.add`;',
      '}',
      "fetch('https://openapi.kuajingmaihuo.com/openapi/router', { body: JSON.stringify({ type: 'bg.goods.add' }) });",
      "save(make(3)('bg'));",
      '',
    ].join('\n'),
  });
  expect(sites.map(({ found }) => found)).toEqual(['openapi.kuajingmaihuo.com', 'bg.goods.add']);
});

/** A service of NestJS, and code that uses it. */
const nest = [
  "import { Injectable } from '@nestjs/common';",
  '@Injectable()',
  'export class Client {',
  '  constructor(private options: any) {}',
  '  send(type: string) {',
  '    return fetch(this.options.url, { body: JSON.stringify({ type }) });',
  '  }',
  "  add() { return this.send('bg.goods.add'); }",
  '}',
  'export class Sync {',
  '  constructor(private client: Client) {}',
  "  run() { return this.client.send('bg.goods.list.get'); }",
  '}',
  "export const once = (app: any) => app.get(Client).send('bg.goods.detail.get');",
  '',
].join('\n');

/** Programs that know nothing of each other, each with a client of the same name whose method has the same name. */
function alike(count: number): readonly (readonly [string, string])[] {
  const text = [
    'export class Client {',
    '  send(type: string) {',
    "    return fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type }) });",
    '  }',
    '}',
    "export const add = (client: any) => client.send('bg.goods.add');",
    '',
  ].join('\n');
  return Array.from({ length: count }, (_, i) => [`program${i}/client.ts`, text]);
}

async function sessionOf(files: readonly (readonly [string, string])[], looks: number): Promise<Session> {
  const paths = files.map(([path]) => path);
  await prepare(paths);
  const trees = new Map(
    files.map(([path, text]) => {
      const file = { path, bytes: Buffer.from(text), text, encoding: 'utf-8', toByte: (offset: number) => offset } as const;
      return [path, parse({ ...file, scope: 'named', ignored: false, namedItself: false })];
    }),
  );
  return startSession(programOf('/project', trees, closedRepository(new Set(paths)), catalogue), looks);
}

function senders({ program }: Session): readonly FunctionNode[] {
  return [...(program.classes.get('Client') ?? [])].flatMap(({ node }) => node.body.filter((part) => part.kind === 'function'));
}

function search(session: Session, fn: FunctionNode | undefined, looks = BUDGET): Callers {
  if (!fn) throw new Error('charged-work.test.ts: there is no such function');
  allow(session, looks);
  return callersOf(session, fn);
}
