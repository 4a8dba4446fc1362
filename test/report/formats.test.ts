import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { countedRequests } from '../../src/report/groups.js';
import { parseReport, reporters, stepSummary } from '../../src/report/index.js';
import { hostileReport } from './hostile.js';
import { sampleContext, sampleFinding, sampleReport } from './sample.js';

async function render(name: string, report: Report, overrides: Parameters<typeof sampleContext>[0] = {}): Promise<string> {
  const reporter = reporters.find((candidate) => candidate.name === name);
  const out = await reporter?.render(report, sampleContext(overrides));
  return typeof out === 'string' ? out : new TextDecoder().decode(out);
}

const odd = sampleFinding('price-review', 'bg.price.review.confirm', { file: 'src/价格 100%#1?.ts', id: 'odd' });

test('lists the reporters of the contract', () => {
  expect(reporters.map(({ name }) => name)).toEqual([
    'text',
    'diff',
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'line',
    'markdown',
    'html',
  ]);
});

test('diff: gives the bytes as they are, of any encoding', async () => {
  const patch = Uint8Array.from([0x2d, 0xb0, 0xa1, 0x0d, 0x0a, 0xff, 0x00]);
  const reporter = reporters.find(({ name }) => name === 'diff');
  expect(await reporter?.render(sampleReport(), sampleContext({ patch: () => patch }))).toBe(patch);
});

test('json: what is written can be read again, unchanged', async () => {
  for (const report of [sampleReport(), hostileReport()]) {
    const parsed = parseReport(await render('json', report));
    expect(parsed.ok && parsed.report.findings.map(({ id, file, found }) => ({ id, file, found }))).toEqual(
      report.findings.map(({ id, file, found }) => ({ id, file, found })),
    );
  }
});

const isSarif = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(new URL('cases/sarif-2.1.0.schema.json', import.meta.url), 'utf8')),
);

test.each([
  ['an ordinary run', sampleReport()],
  ['a check with a baseline', sampleReport({ mode: 'check', known: sampleReport().findings.map(({ id }) => id) })],
  ['a run with nothing to say', sampleReport({ findings: [], skipped: [] })],
  ['every reason', sampleReport({ findings: [sampleFinding('suppressed', 'bg.goods.add'), odd] })],
  ['hostile names', hostileReport()],
])('sarif: keeps the schema for %s', async (_, report) => {
  isSarif(JSON.parse(await render('sarif', report)));
  expect(isSarif.errors).toBeNull();
});

test('sarif: says where its tool is to be found: the package of that name', async () => {
  const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { runs } = JSON.parse(await render('sarif', sampleReport()));
  expect(runs[0].tool.driver.informationUri).toBe(`https://www.npmjs.com/package/${name}`);
});

test('sarif: relative encoded addresses, a fingerprint, fixes, and the evidence as a code flow', async () => {
  const finding = { ...odd, evidence: [{ file: 'src/a b.ts', line: 3, column: 4, why: 'marker', code: '' }] };
  const { runs } = JSON.parse(await render('sarif', sampleReport({ findings: [finding] })));
  const [result] = runs[0].results;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('src/%E4%BB%B7%E6%A0%BC%20100%25%231%3F.ts');
  expect(result.partialFingerprints).toEqual({ 'temuCodemod/v1': 'odd' });
  expect(result.level).toBe('error');
  expect(result.fixes.map((fix: { description: { text: string } }) => fix.description.text)).toEqual(['semi: semi-managed (半托)']);
  expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('bg.semi.price.review.confirm.order');
  const steps = result.codeFlows[0].threadFlows[0].locations;
  expect(
    steps.map(
      (step: { location: { physicalLocation: { artifactLocation: { uri: string } } } }) =>
        step.location.physicalLocation.artifactLocation.uri,
    ),
  ).toEqual(['src/a%20b.ts', 'src/%E4%BB%B7%E6%A0%BC%20100%25%231%3F.ts']);
});

test('sarif: leaves out what the run has written', async () => {
  const { runs } = JSON.parse(await render('sarif', sampleReport({ mode: 'write' })));
  expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain('migrated-type');
});

test('github: ten annotations, worst first, escaped, and the rest counted', async () => {
  const findings = Array.from({ length: 14 }, (_, i) =>
    sampleFinding('name-conflict', i === 13 ? 'bg.goods.add' : 'bg.goods.brand.get', { file: 'src/a,b:c%.ts', line: i + 1 }),
  );
  const lines = (await render('github', sampleReport({ findings }))).split('\n');
  expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(10);
  // A request that fails is worse than a name that is off.
  expect(lines[0]).toMatch(/^::error file=src\/client\.ts,line=48,/);
  expect(lines[1]).toMatch(/^::error file=src\/a%2Cb%3Ac%25\.ts,line=14,/);
  expect(lines[2]).toMatch(/^::warning /);
  expect(lines[10]).toContain('5 more');
});

test('github: no name or snippet can begin a command of its own', async () => {
  const lines = (await render('github', hostileReport())).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(10);
  for (const line of lines.slice(0, 10)) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*::[^\n]*$/);
  expect(lines.slice(10).some((line) => /^::|^##\[/.test(line))).toBe(false);
});

test('github: the step summary holds the whole list', () => {
  const findings = Array.from({ length: 600 }, (_, i) =>
    sampleFinding('name-conflict', 'bg.goods.add', { file: `src/f${i}.ts`, details: [i < 40 ? 'one question' : `call ${i}`] }),
  );
  const summary = stepSummary(sampleReport({ findings }), sampleContext());
  for (const i of [0, 39, 599]) expect(summary).toContain(`src/f${i}.ts`);
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
});

test('gitlab: a fingerprint of its own for each finding, relative paths', async () => {
  const same = sampleFinding('name-conflict', 'bg.goods.add', { id: 'same', file: './src/a.ts' });
  const issues = JSON.parse(await render('gitlab', sampleReport({ findings: [same, same, odd] })));
  const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(3);
  expect(issues.map(({ location }: { location: { path: string } }) => location.path)).toContain('src/a.ts');
  for (const issue of issues) {
    expect(issue).toMatchObject({
      description: expect.any(String),
      check_name: expect.any(String),
      location: { lines: { begin: expect.any(Number) } },
    });
    expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity);
  }
});

test.each([sampleReport(), hostileReport(), sampleReport({ findings: [] })])(
  'junit: well-formed XML whose counts are those of its cases',
  async (report) => {
    const xml = await render('junit', report);
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === 'testcase' || name === 'testsuite',
      processEntities: false,
    }).parse(xml);
    const cases = (parsed.testsuites.testsuite ?? []).flatMap((suite: { testcase: object[] }) => suite.testcase);
    expect(cases).toHaveLength(Number(parsed.testsuites['@_tests']));
    expect(cases.filter((item: object) => 'failure' in item)).toHaveLength(Number(parsed.testsuites['@_failures']));
  },
);

test('junit: what a baseline knows is skipped, not failed', async () => {
  const report = sampleReport({ findings: [odd], known: ['odd'] });
  expect(await render('junit', report)).toContain('failures="0"');
  expect(await render('junit', report)).toContain('<skipped');
});

test('markdown: never longer than a comment may be, and says what it left out', async () => {
  const findings = Array.from({ length: 900 }, (_, i) =>
    sampleFinding('name-conflict', 'bg.goods.add', { file: `src/f${i}.ts`, details: [`call ${i}`] }),
  );
  const out = await render('markdown', sampleReport({ findings }));
  expect(out.length).toBeLessThanOrEqual(65_536);
  expect(out.length).toBeGreaterThan(50_000);
  expect(out).toMatch(/Too long: \d+ items left out/);
  expect(out).toContain('900 tokens = 0 rewrites');
});

test('markdown: nothing from a file is markup, a mention or the end of a block', async () => {
  const out = await render('markdown', hostileReport());
  const elements = elementsOf(parseFragment(String(marked.parse(out))));
  const names = new Set(elements.map(({ tagName }) => tagName));
  const ours = 'a blockquote code del details em h3 h4 hr input li p pre strong summary table tbody td th thead tr ul'.split(' ');
  expect([...names].filter((name) => !ours.includes(name))).toEqual([]);
  const links = elements
    .filter(({ tagName }) => tagName === 'a')
    .map((element) => element.attrs.find(({ name }) => name === 'href')?.value ?? '');
  expect(links.filter((href) => !/^https?:/.test(href))).toEqual([]);
  expect(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => name.startsWith('on'))).toEqual([]);
  const texts = elements.flatMap(({ tagName, childNodes }) =>
    tagName === 'code' ? [] : childNodes.map((node) => ('value' in node ? node.value : '')),
  );
  expect(texts.filter((text) => /[@#]\w/.test(text))).toEqual([]);
  // Every fold was closed: the sum stands below all of them.
  const last = elements.filter(({ tagName, parentNode }) => tagName === 'p' && parentNode?.nodeName === '#document-fragment').at(-1);
  expect(last).toBeDefined();
});

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : [])];
}

test('markdown: a pipe or a backtick in a name stays in its cell', async () => {
  const findings = [{ ...sampleFinding('migrated-type', 'bg.goods.add'), found: 'a|b`c' }];
  expect(await render('markdown', sampleReport({ findings }))).toContain('| ``a\\|b`c`` |');
});

test.each(['text', 'markdown', 'html'])('%s: says of how many requests everything is known, and what hides the others', async (name) => {
  const report = sampleReport({ requests: { found: 5, known: 4, routed: 0, isCut: false } });
  const shown = await render(name, report);
  expect(shown).toContain('known: 4 of 5');
  expect(shown.match(/TEMU_TYPE|TEMU\\_TYPE/g)?.length).toBeGreaterThan(0);
});

test.each(['text', 'markdown', 'html'])(
  '%s: a request that picks its gateway when it is sent hides nothing that anyone must find out',
  async (name) => {
    const sample = sampleReport({});
    const calls = sample.calls.map((call) => ({ ...call, routed: call.hidden !== null }));
    const requests = countedRequests(calls);
    expect(requests.routed).toBeGreaterThan(0);
    const shown = await render(name, { ...sample, calls, requests: { ...requests, isCut: false } });
    expect(shown).toContain(`${requests.routed} more pick`);
    expect(shown).not.toMatch(/TEMU_TYPE|TEMU\\_TYPE/);
  },
);

test.each(['text', 'markdown', 'html'])('%s: says once a question from which day the old type is off', async (name) => {
  const offlineOn = '2025-06-30';
  const finding = { ...sampleFinding('price-review', 'bg.price.review.confirm'), offlineOn, deadline: 'off' as const };
  expect(finding.message).toContain(offlineOn);
  const shown = (await render(name, sampleReport({ findings: [finding], calls: [], checklist: [] }))).replace(/<td[\s\S]*?<\/td>/g, '');
  expect(shown.split(`since ${offlineOn}`).length - 1).toBe(1);
});
