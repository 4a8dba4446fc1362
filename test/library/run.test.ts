import { expect, test } from 'vitest';
import { exitCode, migrate, type PlanInput, plan } from '../../src/index.js';
import { repository } from '../command/place.js';

const files = { 'a.ts': "export const add = 'bg.goods.add';\n" };

test('the exit code of a plan is that of a check, of what was written 0', async () => {
  const at = repository(files);
  const planned = await plan({ cwd: at.root });
  expect(planned.ok && exitCode(planned.report)).toBe(1);
  const migrated = await migrate({ cwd: at.root });
  expect(migrated.ok && exitCode(migrated.report)).toBe(0);
  const again = await plan({ cwd: at.root });
  expect(again.ok && exitCode(again.report)).toBe(0);
});

test.each([
  ['asOf', '2026-02-30'],
  ['asOf', 'yesterday'],
  ['managed', 'both'],
  ['gateway', 'cn'],
  ['lang', 'fr'],
])('%s: %s is a problem, not another run', async (field, value) => {
  // As a program without types hands it over.
  const input = { cwd: repository(files).root, [field]: value } as PlanInput;
  expect(await plan(input)).toEqual({ ok: false, problem: { kind: 'bad-value', field, value } });
});
