import { marked } from 'marked';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { type LaterReporter, parseReport, reporters } from '../../src/report/index.js';
import { hostileReport } from './hostile.js';
import { sampleContext, sampleFinding, sampleReport } from './sample.js';
import { plantedSecrets } from './secrets.js';

const cases = reporters.flatMap((reporter) =>
  (['zh-CN', 'en'] as const).map((lang) => ({ name: `${reporter.name} in ${lang}`, reporter, lang })),
);
const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;

async function textOf(reporter: LaterReporter, report: Report, lang: 'zh-CN' | 'en'): Promise<string> {
  const out = await reporter.render(report, sampleContext({ lang, color: false }));
  return typeof out === 'string' ? out : new TextDecoder().decode(out);
}

test.each(cases.filter(({ reporter }) => reporter.name !== 'diff'))(
  'lets no control character or bidi override through: $name',
  async ({ reporter, lang }) => {
    const out = await textOf(reporter, hostileReport(), lang);
    expect(raw.exec(out)?.[0] ?? '').toBe('');
    expect(out).toContain('evil.example');
  },
);

test('a diff made from a JSON report lets none through either', async () => {
  const diff = reporters.find(({ name }) => name === 'diff');
  const out = await diff?.render(hostileReport(), { ...sampleContext(), patch: null });
  const text = new TextDecoder().decode(out as Uint8Array);
  expect(raw.exec(text)?.[0] ?? '').toBe('');
  expect(text).toContain('evil.example');
});

test('no address in prose becomes a link on a page that links bare ones', async () => {
  const markdown = reporters.find(({ name }) => name === 'markdown');
  if (!markdown) throw new Error('no markdown reporter');
  for (const url of ['http://evil.example/x', 'HTTPS://evil.example', 'www.evil.example', 'ftp://evil.example', 'a@evil.example']) {
    const finding = { ...sampleFinding('price-review', 'bg.price.review.confirm'), found: `see ${url}`, message: `see ${url} now` };
    const page = String(marked.parse(await textOf(markdown, sampleReport({ findings: [finding] }), 'en')));
    expect(page).toContain('evil.example');
    expect([...page.matchAll(/<a [^>]*>/g)].map(([link]) => link)).toEqual([]);
  }
});

test.each([
  ['offlineOn', 'tomorrow'],
  ['offlineOn', '2025-99-99'],
  ['offlineOn', '\u001b[31m2025-09-12'],
  ['asOf', '2025-13-01'],
])('a report whose %s is no day (%s) is none', (field, value) => {
  const report = sampleReport();
  const findings = report.findings.map((finding) => ({ ...finding, ...(field === 'offlineOn' ? { offlineOn: value } : {}) }));
  const parsed = parseReport(JSON.stringify({ ...report, findings, ...(field === 'asOf' ? { asOf: value } : {}) }));
  expect(parsed.ok ? null : parsed.problem.what).toBe('not-a-report');
});

test.each(cases)('prints none of 200 secrets beside matches: $name', async ({ reporter, lang }) => {
  const planted = plantedSecrets();
  const out = await textOf(reporter, withSecrets(planted.map(({ snippet }) => snippet)), lang);
  expect(out.length).toBeGreaterThan(1000);
  expect(planted.filter(({ secret }) => out.includes(secret)).map(({ snippet }) => snippet)).toEqual([]);
});

/** Each secret in every text that is copied from a file. */
function withSecrets(snippets: readonly string[]): Report {
  const findings = snippets.map((snippet, i) => {
    const finding = sampleFinding(i % 2 === 0 ? 'name-conflict' : 'migrated-type', 'bg.goods.add', {
      line: i + 1,
      details: [snippet],
      file: `src/f${i}.ts`,
    });
    const proof = { file: 'src/a.ts', line: 1, column: 1, why: snippet, code: snippet };
    const edit = { file: 'src/a.ts', line: 1, column: 1, endLine: 1, endColumn: 9, before: snippet, after: snippet, code: snippet };
    return {
      ...finding,
      id: `s${i}`,
      snippet,
      snippetLine: i + 1,
      outline: [{ line: 1, text: snippet }],
      evidence: [proof],
      proposals: [{ label: 'rename', edits: [edit], paste: snippet }],
    };
  });
  return sampleReport({
    findings,
    checklist: snippets.map((patch) => ({ what: 'token-by-type', types: [], where: 'src/a.ts', patch, id: '1', done: null })),
    diff: snippets.map((snippet, i) => ({
      file: `src/f${i}.ts`,
      hunks: `@@ -1,2 +1,2 @@\n${snippet
        .split('\n')
        .map((line) => ` ${line}`)
        .join('\n')}`,
    })),
    skipped: snippets.map((detail, i) => ({ file: `s${i}`, reason: 'unreadable', detail, tokens: true })),
    unused: snippets.map((text, i) => ({ file: `u${i}`, line: 1, what: 'decision', text })),
  });
}
