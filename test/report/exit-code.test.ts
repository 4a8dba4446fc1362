import { expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { exitCode } from '../../src/report/index.js';
import { actions, allReasons, sampleFinding, sampleReport } from './sample.js';

const skip = { file: 'a', reason: 'read-only', detail: '', tokens: true } as const;
const only = (overrides: Partial<Report>): Report => sampleReport({ mode: 'check', findings: [], skipped: [], ...overrides });

test.each(allReasons)('a check that finds %s alone exits as the contract says', (reason) => {
  const wanted = actions[reason] === 'keep' || reason === 'ignored-file' ? 0 : 1;
  expect(exitCode(only({ findings: [sampleFinding(reason, 'bg.goods.add')] }))).toBe(wanted);
});

test('a migration or a dry run that leaves reviews exits 0', () => {
  expect(exitCode(sampleReport({ mode: 'write' }))).toBe(0);
  expect(exitCode(sampleReport({ mode: 'dry-run' }))).toBe(0);
});

test('a check counts a skipped file only if it holds tokens', () => {
  expect(exitCode(only({ skipped: [skip] }))).toBe(1);
  expect(exitCode(only({ skipped: [{ ...skip, tokens: false }] }))).toBe(0);
});

test('a check does not count what the baseline knows', () => {
  const old = sampleFinding('name-conflict', 'bg.goods.add', { id: 'old' });
  expect(exitCode(only({ findings: [old], known: ['old'] }))).toBe(0);
  expect(exitCode(only({ findings: [old, { ...old, id: 'new' }], known: ['old'] }))).toBe(1);
});
