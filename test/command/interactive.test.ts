import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drive, hasTerminal } from './at-terminal.js';
import { type place, repository } from './place.js';

const price = "export const price = 'bg.price.review.confirm';\n";
const query = "export const query = 'bg.price.review.page.query';\n";

/** Answers in turn; what is asked after the last is Ctrl-C. */
function answering(...answers: readonly string[]) {
  const left = [...answers];
  const asked: string[] = [];
  const ask = async (question: string, prefilled: string) => {
    asked.push(question);
    const next = left.shift() ?? null;
    return next === '' && prefilled !== '' ? prefilled : next;
  };
  return { terminal: { ask }, asked };
}

const decisionsIn = (at: ReturnType<typeof place>) => JSON.parse(at.read('temu-codemod.config.json')).decisions;

describe('-i', () => {
  test('asks, records each answer, then migrates with them', async () => {
    const at = repository({ 'a.ts': price, 'b.ts': query });
    const ran = await at.run('-i .', answering('s', 'our shop is semi', 'k', ''));
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('[1/2]');
    expect(at.read('a.ts')).toContain('bg.semi.price.review.confirm.order');
    expect(at.read('b.ts')).toBe(query);
    expect(decisionsIn(at)).toEqual([
      { path: 'a.ts', found: 'bg.price.review.confirm', reason: 'price-review', value: 'semi', why: 'our shop is semi' },
      { path: 'b.ts', found: 'bg.price.review.page.query', reason: 'price-review', value: 'keep', why: 'decided by hand' },
    ]);
    expect((await at.run('--check')).code).toBe(0);
  });

  test('a key for all of the kind answers every question with the same reason', async () => {
    const at = repository({ 'a.ts': price, 'b.ts': query, 'c/d.ts': price });
    await at.run('-i .', answering('a f', ''));
    expect(decisionsIn(at).map(({ path, value }: Record<string, string>) => `${path} ${value}`)).toEqual([
      'a.ts full',
      'b.ts full',
      'c/d.ts full',
    ]);
  });

  test('an edited pattern answers what it covers', async () => {
    const at = repository({ 'c/a.ts': price, 'c/b.ts': price, 'd.ts': price });
    const ran = await at.run('-i .', answering('e', 'c/**', 'f', '', 'q'));
    expect(decisionsIn(at).map(({ path }: Record<string, string>) => path)).toEqual(['c/**']);
    expect(ran.stderr).toContain('2 answered');
  });

  test('Ctrl-C loses no answer and migrates nothing', async () => {
    const at = repository({ 'a.ts': price, 'b.ts': price });
    expect((await at.run('-i .', answering('s', 'yes'))).code).toBe(130);
    expect(decisionsIn(at)).toHaveLength(1);
    expect(at.read('a.ts')).toBe(price);
  });

  test('quit keeps the answers and migrates nothing; Enter leaves a question open', async () => {
    const at = repository({ 'a.ts': price, 'b.ts': price });
    const ran = await at.run('-i .', answering('', 's', '', 'q'));
    expect([ran.code, at.read('b.ts')]).toEqual([0, expect.stringContaining('semi')]);
    const left = repository({ 'a.ts': price, 'b.ts': price });
    expect((await left.run('-i .', answering('q'))).code).toBe(0);
    expect([left.read('a.ts'), existsSync(join(left.root, 'temu-codemod.config.json'))]).toEqual([price, false]);
  });

  test('a key that is not offered is said and asked again', async () => {
    const at = repository({ 'a.ts': price });
    expect((await at.run('-i .', answering('w', 'f', ''))).stderr).toContain('"w" is none of the keys');
    expect(decisionsIn(at)).toHaveLength(1);
  });
});

describe.skipIf(!hasTerminal)('at a real terminal', () => {
  test('keys are read, the answer is kept, the file is migrated', () => {
    const at = repository({ 'a.ts': price });
    const { status, seen } = drive(
      at.root,
      ['-i', '.'],
      [
        ['> ', 's\r'],
        ['why: ', '\r'],
      ],
    );
    expect(seen).toContain('bg.price.review.confirm');
    expect(status).toBe(0);
    expect(at.read('a.ts')).toContain('bg.semi.price.review.confirm.order');
    expect(decisionsIn(at)[0].why).toBe('decided by hand');
  });

  test('Ctrl-C at a question ends with 130 and keeps what was answered', () => {
    const at = repository({ 'a.ts': price, 'b.ts': price });
    const { status } = drive(
      at.root,
      ['-i', '.'],
      [
        ['> ', 'f\r'],
        ['why: ', '\r'],
        ['> ', '\u0003'],
      ],
    );
    expect(status).toBe(130);
    expect(decisionsIn(at)).toHaveLength(1);
    expect(at.read('a.ts')).toBe(price);
  });
});
