import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { oneIn } from '../long.js';
import { type Call, callsOf, inSample, migrated, missingFor, sampleNames, textsIn } from './sample.js';
import { movedTypes } from './stand-in/gateways.mjs';

const moved = movedTypes();
/** Samples in which nothing can be proved, so that there is nothing to run: `unproved.test.ts`. */
const unproved = ['url-from-database'];

/** The first build in Go compiles its standard library. */
const patience = 240_000;

const proved = sampleNames().filter((name) => !unproved.includes(name));

describe.each(oneIn(2, proved))('%s', (name) => {
  const missing = missingFor(name);
  if (missing !== null) return test.skip(`not run: this machine cannot do \`${missing}\``);

  test('is refused what moved before, and nothing after; every other call goes where it went', { timeout: patience }, async () => {
    await inSample(name, async (folder) => {
      const before = await callsOf(folder);
      expect(before.filter(({ served }) => !served).map(({ type }) => type)).toEqual(before.filter(isMoved).map(({ type }) => type));
      expect(before.some(isMoved)).toBe(true);
      expect(before.every(isMoved)).toBe(false);

      const first = await migrated(folder);
      expect(await callsOf(folder)).toEqual(before.map(wanted));

      const once = textsIn(folder);
      const again = await migrated(folder);
      expect(again.summary).toMatchObject({ rewrites: 0, routed: 0 });
      expect(again.created).toEqual([]);
      expect(questions(again)).toEqual(questions(first));
      expect(textsIn(folder)).toEqual(once);
    });
  });
});

/** A question that is asked again was not understood, or not answered. */
function questions({ findings }: Report): readonly string[] {
  return findings.filter(({ action }) => action === 'review').map(({ file, found, reason }) => `${file} ${found} ${reason}`);
}

function isMoved({ gateway, type }: Call): boolean {
  return gateway === 'cn' && moved.has(type);
}

function wanted(call: Call): Call {
  const migration = isMoved(call) ? moved.get(call.type) : undefined;
  return migration ? { ...call, gateway: 'partner', type: migration.newTypes[0], served: true } : call;
}
