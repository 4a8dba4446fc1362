import { expect, test } from 'vitest';
import { exitCode, merge, parseReport, problemText } from '../../src/report/index.js';
import { sampleFinding, sampleReport } from './sample.js';

test('tells services in several roots apart by path and by id', () => {
  const orders = sampleReport({ root: '/work/orders' });
  const goods = sampleReport({ root: '/work/goods', known: [orders.findings[0]?.id ?? ''] });
  const both = merge([orders, goods]);
  expect(both.root).toBe('/work');
  expect(new Set(both.findings.map(({ id }) => id)).size).toBe(orders.findings.length * 2);
  expect(both.findings.map(({ file }) => file)).toEqual(expect.arrayContaining(['orders/src/types.ts', 'goods/src/types.ts']));
  expect(both.known).toEqual([`goods/${orders.findings[0]?.id}`]);
  expect(both.summary).toMatchObject({ files: 428, tokens: 24, rewrites: 8, reviews: 12, kept: 4 });
  expect(both.diff.map(({ file }) => file)).toEqual(['orders/src/types.ts', 'goods/src/types.ts']);
});

test('counts once what two shards of one tree both saw', () => {
  const shard = sampleReport();
  const other = sampleReport({ findings: [sampleFinding('migrated-type', 'bg.goods.add', { file: 'src/more.ts' })] });
  const both = merge([shard, shard, other]);
  expect(both.findings).toHaveLength(shard.findings.length + 1);
  expect(both.findings.every(({ file }) => !file.startsWith('repo/'))).toBe(true);
  expect(both.summary.tokens).toBe(both.summary.rewrites + both.summary.reviews + both.summary.kept);
});

test('is a check where one of them is, so that it fails as that one would', () => {
  const both = merge([sampleReport({ mode: 'write' }), sampleReport({ mode: 'check', asOf: '2026-05-01', root: '/repo2' })]);
  expect([both.mode, both.asOf, exitCode(both)]).toEqual(['check', '2026-05-01', 1]);
});

test('leaves one report as it is', () => {
  const report = sampleReport();
  expect(merge([report]).findings).toEqual(report.findings);
});

const good = JSON.parse(JSON.stringify(sampleReport()));

test.each([
  ['{', 'not JSON'],
  ['[]', 'not a JSON report of temu-codemod: {}'],
  ['null', 'not a JSON report of temu-codemod: {}'],
  ['{}', 'its schemaVersion is —'],
  [JSON.stringify({ ...good, schemaVersion: 2 }), 'its schemaVersion is 2'],
  [JSON.stringify({ ...good, tool: { name: 'eslint', version: '1' } }), 'tool.name'],
  [JSON.stringify({ ...good, findings: [{ ...good.findings[0], line: '1' }] }), 'findings[0].line'],
  [JSON.stringify({ ...good, findings: [{ ...good.findings[0], reason: '__proto__' }] }), 'findings[0].reason'],
  [JSON.stringify({ ...good, skipped: [{ file: 'a', reason: 'toString', detail: '', tokens: true }] }), 'skipped[0].reason'],
])('says where a file is not a report: %s', (source, wanted) => {
  const parsed = parseReport(source);
  expect(parsed.ok ? 'it was read' : problemText(parsed.problem, 'en')).toContain(wanted);
});

test('reads a report with a BOM and with fields of a later version', () => {
  expect(parseReport(`\ufeff${JSON.stringify({ ...good, later: true })}`).ok).toBe(true);
});
