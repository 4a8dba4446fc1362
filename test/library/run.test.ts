import { expect, test } from 'vitest';
import { exitCode, mergeReports, migrate, type PlanInput, parseReport, plan, type Report, render } from '../../src/index.js';
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

test.each([
  ['paths', 'src', 'src'],
  ['paths', [1], '1'],
  ['announcements', '2026-01', '2026-01'],
  ['catalogues', 'more.json', 'more.json'],
  ['staged', 'no', 'no'],
  ['allowDirty', 'false', 'false'],
  ['config', true, 'true'],
  ['signal', {}, '[object Object]'],
])('%s: a value of another type is a problem, not a strange error', async (field, value, said) => {
  const input = { cwd: repository(files).root, [field]: value } as PlanInput;
  const problem = { kind: 'bad-value', field, value: said };
  expect(await plan(input)).toEqual({ ok: false, problem });
  expect(await plan({ ...input, lang: 'zh-CN' })).toEqual({ ok: false, problem });
});

test('a field that there is not is a problem, and nothing is written; one that is undefined was left out', async () => {
  const at = repository(files);
  const input = { cwd: at.root, path: ['src'] };
  expect(await plan(input)).toEqual({ ok: false, problem: { kind: 'unknown-field', field: 'path' } });
  expect(await migrate(input)).toEqual({ ok: false, problem: { kind: 'unknown-field', field: 'path' } });
  expect(at.read('a.ts')).toBe(files['a.ts']);
  // As a program without types hands it over.
  const undefinedField: object = { cwd: at.root, paths: undefined };
  expect((await plan(undefinedField)).ok).toBe(true);
});

test.each([
  ['null', null],
  ['1', 1],
  ['src', 'src'],
  ['', []],
])('an input that is no object (%s) is a problem, and nothing is written', async (value, given) => {
  const problem = { kind: 'bad-value', field: 'input', value };
  expect(await plan(given as PlanInput)).toEqual({ ok: false, problem });
  expect(await migrate(given as PlanInput)).toEqual({ ok: false, problem });
});

test.each([
  ['null', null, 'and this is null'],
  ['an outcome', { ok: true, report: {}, patch: null, run: null }, 'hand over its `report`'],
  ['an outcome that failed', { ok: false, problem: { kind: 'dirty' } }, 'where its `ok` is true'],
  ['another object', {}, 'and this is another object'],
  ['a text', '{}', 'and this is a string'],
])('what is no report (%s) is said in one line', async (_, given, said) => {
  const report = given as unknown as Report;
  await expect(render(report, { format: 'text' })).rejects.toThrow(said);
  expect(() => exitCode(report)).toThrow(said);
  expect(() => mergeReports([report])).toThrow(said);
});

test('no options, no reports and no text are said in one line, too', async () => {
  const planned = await plan({ cwd: repository(files).root });
  if (!planned.ok) throw new Error(planned.problem.kind);
  await expect(render(planned.report, undefined as never)).rejects.toThrow("render(report, { format: 'text' })");
  expect(() => mergeReports(null as never)).toThrow('a list of at least one report');
  expect(parseReport(planned.report as never)).toEqual({ ok: false, problem: { what: 'not-json', detail: 'no text: object' } });
});
