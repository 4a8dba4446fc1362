import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from './formats.js';
import { inputsOf } from './inputs.js';
import { expectLaws } from './laws.js';

/** Inputs a format: few where a person waits, 20,000 where a machine does (`TEMU_LONG`), as many as asked for with `npm run fuzz`. */
export const inputs = Number(process.env.TEMU_INPUTS ?? (process.env.TEMU_LONG ? 20_000 : 200));

/** `share`: how many of the inputs these formats get. */
export function testProperties(formats: readonly Format[], share = 1): void {
  const numRuns = Math.ceil(inputs * share);
  describe(`in ${numRuns} files of each format, whatever their encoding, line ends and damage`, () => {
    for (const format of formats) {
      test(`${format.name}: only the tokens' bytes change, no token is passed over, a second run does nothing`, async () => {
        const property = fc.asyncProperty(inputsOf(format), async ({ bytes, planted }) => {
          const ran = await expectLaws(format.path, bytes);
          if (planted === null) return;
          const found = ran.made.findings.filter(({ kind }) => kind === 'type' || kind === 'gateway');
          expect(found.length, 'planted tokens').toBeGreaterThanOrEqual(planted);
          expect(ran.refused, 'files whose edits could not be proved').toEqual([]);
        });
        await fc.assert(property, { numRuns });
      }, 3_600_000);
    }
  });
}
