import { expect, test } from 'vitest';
import { globMatcher } from '../../src/config/glob.js';
import type { ReportFinding } from '../../src/model/index.js';
import { entriesFor, entryLine } from '../../src/report/decisions.js';
import { type Group, groupsOf } from '../../src/report/groups.js';
import { sampleFinding } from './sample.js';

function asked(files: readonly string[], details: readonly string[] = []): readonly ReportFinding[] {
  return files.map((file, i) => sampleFinding('unparsed-file', 'bg.goods.add', { file, line: i + 1, details }));
}

function globs(findings: readonly ReportFinding[]): readonly { group: Group; glob: string | null }[] {
  const groups = groupsOf(findings);
  return groups.map((group) => ({ group, glob: entriesFor(group, groups, 'keep', 'why')?.[0]?.path ?? null }));
}

test.each([
  ['one file', ['src/app/[id].ts']],
  ['a few files, with the signs of a pattern in their names', ['src/a{1}.ts', 'src/b,c.ts', 'src/deep/d*.ts']],
  ['files at the top and below', ['a.ts', 'src/b.ts']],
  ['many files of one folder', Array.from({ length: 40 }, (_, i) => `src/old/f${i}.lf`)],
])('one pattern answers %s, and no other place', (_, files) => {
  const [only] = globs(asked(files));
  const matches = globMatcher(only?.glob ?? '');
  expect(files.filter((file) => !matches(file))).toEqual([]);
  expect(['other.ts', 'src/app/i.ts', 'src/a1.ts', 'src/b', 'src/deep/dx.ts', 'src/oldest/f1.lf'].filter(matches)).toEqual([]);
});

test('forty equal places are answered by a line with their folder, unless it holds another question of the kind', () => {
  const many = Array.from({ length: 40 }, (_, i) => `src/old/f${i}.lf`);
  const [alone] = globs(asked(many));
  expect(alone?.glob).toBe('src/old/**');
  const [first] = globs([...asked(many, ['language']), ...asked(['src/old/x.js'], ['too-large'])]);
  expect(globMatcher(first?.glob ?? '')('src/old/x.js')).toBe(false);
});

test('gives no line where a place is out of reach of the config', () => {
  const [outside] = globs(asked(['../other/a.ts']).map((finding) => ({ ...finding, decisionPath: null })));
  expect(outside?.glob).toBeNull();
});

test('the line is what the config reads', () => {
  const [only] = globs(asked(['src/a"b.ts']));
  const entries = only && entriesFor(only.group, [only.group], 'keep', '人工确认');
  expect(entries?.map((entry) => JSON.parse(entryLine(entry)))).toEqual([
    { path: 'src/a\\"b.ts', found: 'bg.goods.add', reason: 'unparsed-file', value: 'keep', why: '人工确认' },
  ]);
});

test('where a line would answer another question too, each place is answered by its id', () => {
  const findings = [...asked(['src/a.js'], ['language']), ...asked(['src/a.js', 'src/b.js'], ['too-large'])];
  const groups = groupsOf(findings);
  for (const group of groups) {
    const entries = entriesFor(group, groups, 'keep', 'why') ?? [];
    expect(entries.map(({ id }) => id)).toEqual(group.findings.map(({ id }) => id));
  }
});
