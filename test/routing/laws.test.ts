import { describe, expect, test } from 'vitest';
import type { Answer, Question } from './laws/contract.js';
import { allNames } from './laws/names-of.js';
import { randomQuestions } from './laws/random-rows.js';
import { decided } from './laws/reference.js';
import { runners } from './laws/runners.js';
import { isMap, type Row, table, type Value } from './laws/table.js';

const names = await allNames();
const namesOf = (flags: Question['flags']) => names.get(flags) ?? expect.fail(flags);
const seed = Number(process.env.TEMU_SEED ?? 7);

test('the reference says what the table says', () => {
  const others = table.filter(({ what }) => !what.startsWith('text of'));
  const wrong = others.filter(({ flags, type, url, asType, asUrl }) => {
    const answer = decided(namesOf(flags), type, url);
    return JSON.stringify([answer.asType, answer.asUrl]) !== JSON.stringify([asType, asUrl]);
  });
  expect(wrong).toEqual([]);
  expect(table.length).toBeGreaterThanOrEqual(150);
});

const random: readonly Row[] = randomQuestions(seed, 2_000, namesOf).map((question, i) => ({
  ...question,
  ...decided(namesOf(question.flags), question.type, question.url),
  what: `random row ${i} of seed ${seed}`,
}));

describe.each(runners.map((runner) => [runner.language, runner] as const))('%s', (_, runner) => {
  test.skipIf(runner.missing() !== null)('answers the table and random rows in each form', { timeout: 240_000 }, async () => {
    const rows = [...table, ...random];
    const forms = await runner.run(rows.map(({ flags, type, url }) => ({ flags, type, url })));
    expect(forms.size).toBeGreaterThan(0);
    for (const [form, answers] of forms) {
      expect(answers.length, form).toBe(rows.length);
      expect(faultsOf(rows, answers), form).toEqual([]);
    }
  });
});

/** The rows that are answered otherwise, the first few. */
function faultsOf(rows: readonly Row[], answers: readonly Answer[]): readonly unknown[] {
  const faults = rows.flatMap((row, i) => {
    const wanted = wantedOf(row);
    const answer = answers[i] as Answer;
    return JSON.stringify(wanted) === JSON.stringify(ordered(answer)) ? [] : [{ row, wanted, answer }];
  });
  return faults.slice(0, 5);
}

function ordered({ urls, types, params, isSame, argument, partner }: Answer): Answer {
  return { urls, types, params, isSame, argument, partner };
}

/** Twice is once, in every order of the calls; the argument is as it was; `temuParams` gives the very map where nothing is renamed. */
function wantedOf({ flags, type, url, asType, asUrl }: Row): Answer {
  const sent: Value = isMap(type) && 'type' in type ? { ...type, type: asType } : type;
  const isRenamed = JSON.stringify(sent) !== JSON.stringify(type);
  return {
    urls: [asUrl, asUrl, asUrl, asUrl],
    types: [asType, asType, asType, asType],
    params: isMap(type) ? [sent, sent, sent, sent] : null,
    isSame: isMap(type) ? !isRenamed : null,
    argument: type,
    partner: [isPartners(flags, url), isPartners(flags, asUrl)],
  };
}

/** A name that is renamed at the partner alone, where CN is not asked, says what is the partner's. */
function isPartners(flags: Question['flags'], url: Value): boolean {
  const { renames, ...rest } = namesOf(flags);
  const [[old] = ['']] = renames;
  return decided({ ...rest, renames, cn: '' }, old, url).asType !== old;
}
