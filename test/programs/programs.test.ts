import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLong, oneIn } from '../long.js';
import { missingFor } from '../runs/program.js';
import { textsIn } from '../runs/sample.js';
import { campaign, missingOf } from './campaign.js';
import type { Generator } from './contract.js';
import { generators } from './languages/index.js';
import { type Tried, tableOf } from './table.js';
import { type Outcome, tryProgram } from './try-program.js';

/** The options of `npm run programs`; null in `npm test`, which tries a few. */
const asked = process.env.TEMU_PROGRAMS === undefined ? null : (JSON.parse(process.env.TEMU_PROGRAMS) as Asked);
type Asked = {
  readonly language: string;
  readonly count: string;
  readonly seed: string;
  readonly only?: string;
  readonly from: string | null;
  readonly keep: string | null;
};

const shortNames: Readonly<Record<string, string>> = { js: 'javascript', ts: 'typescript', py: 'python', cs: 'csharp' };
const few = Array.from({ length: isLong ? 8 : 1 }, (_, index) => index + 1);
const patience = 24 * 60 * 60_000;

/** The folder of programs written by hand: those of the repository, or those that are asked for. */
const written = asked === null ? join(import.meta.dirname, 'hand-written') : asked.from;

/** Programs of which the report claims something else than they do; a name that is told again comes off the list. */
const known = new Set(
  readFileSync(join(import.meta.dirname, 'untold.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
);

function writtenNames(): readonly string[] {
  const names = written === null ? [] : readdirSync(written).sort();
  return asked === null ? oneIn(20, names) : names;
}

describe.skipIf(written === null)('programs that somebody wrote', () => {
  test.for(writtenNames())('%s', { timeout: patience }, async (name, { skip }) => {
    const files = textsIn(join(written ?? '', name));
    const missing = missingFor(join(written ?? '', name));
    if (missing !== null) return skip(`not run: this machine cannot do \`${missing}\``);
    const keep = asked?.keep ? join(asked.keep, name) : null;
    const outcome = await tryProgram({ files, axes: {}, knowable: true }, keep);
    expect(told(outcome)).toBe('right: ');
    // Of a program that is asked for, what is not known is no failure.
    if (asked === null) expect(outcome.untold.length > 0, `${name}: ${outcome.untold.join(', ')}`).toBe(known.has(name));
    else if (outcome.untold.length > 0) console.log(`${name}: right, and yet the report does not know of ${outcome.untold.join(', ')}`);
  });
});

describe.skipIf(asked !== null && asked.from !== null).each(chosen())('$language', (generator) => {
  const missing = missingOf(generator);
  if (missing !== null) return test.skip(`not run: this machine cannot do \`${missing}\``);

  test.skipIf(asked !== null)('a few programs: none is wrong, silent or unstable', { timeout: 240_000 }, async () => {
    const tried = await campaign({ generator, seed: 1, numbers: few, keep: null });
    expect(tried.filter(({ outcome }) => !['right', 'undone'].includes(outcome.verdict)).map(lineOf)).toEqual([]);
  });

  test.runIf(asked !== null)('the programs that were asked for', { timeout: patience }, async () => {
    if (asked === null) return;
    const tried = await campaign({ generator, seed: Number(asked.seed), numbers: numbersOf(asked), keep: asked.keep });
    console.log(
      `\n${tried
        .filter(({ outcome }) => outcome.verdict !== 'right')
        .map(lineOf)
        .join('\n')}\n\n${tableOf(tried)}\n`,
    );
    expect(tried.filter(({ outcome }) => ['error', 'wrong', 'silent', 'unstable'].includes(outcome.verdict)).length).toBe(0);
  });
});

function chosen(): readonly Generator[] {
  const names = (asked?.language ?? '')
    .split(',')
    .filter((name) => name !== '')
    .map((name) => shortNames[name] ?? name);
  return names.length === 0 ? generators : generators.filter(({ language }) => names.includes(language));
}

function numbersOf({ only, count }: Asked): readonly number[] {
  if (only !== undefined) return only.split(',').map(Number);
  return Array.from({ length: Number(count) }, (_, index) => index + 1);
}

function lineOf({ language, number, outcome }: Tried): string {
  return `${language} ${number}: ${told(outcome)}`;
}

function told({ verdict, why, untold }: Outcome): string {
  if (verdict !== 'right' && untold.length > 0)
    return `${verdict}: ${why.split('\n').slice(0, 4).join(' ')} (not known of: ${untold.join(', ')})`;
  return `${verdict}: ${why.split('\n').slice(0, 4).join(' ')}`;
}
