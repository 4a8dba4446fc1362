import { describe, expect, test } from 'vitest';
import { globMatcher } from '../../src/config/glob.js';
import { recordDecisions } from '../../src/config/record.js';
import { place, repository } from '../command/place.js';

const price = "export const type = 'bg.price.review.confirm';\n";

function outcomes(report: Awaited<ReturnType<ReturnType<typeof place>['report']>>): readonly string[] {
  return report.findings.map(({ file, found, action, reason }) => `${file} ${found} ${action} ${reason}`);
}

describe('ignore comments', () => {
  test.each([
    ['a.ts', '// temu-codemod-ignore-next-line price-review -- asks the shop\n', price],
    ['a.ts', '/* temu-codemod-ignore-file -- asks the shop */\n\n\n', price],
    ['a.ts', '// temu-codemod-ignore-next-line migrated-type -- x\n// temu-codemod-ignore-next-line price-review -- y\n', price],
    ['a.py', '# temu-codemod-ignore-next-line price-review -- asks\n', "TYPE = 'bg.price.review.confirm'\n"],
    ['a.go', 'package a\n\n// temu-codemod-ignore-file price-review -- asks\n', 'const t = "bg.price.review.confirm"\n'],
    ['a.yaml', '# temu-codemod-ignore-next-line price-review -- asks\n', 'type: bg.price.review.confirm\n'],
    ['.env', '# temu-codemod-ignore-next-line price-review -- asks\n', 'TEMU_TYPE=bg.price.review.confirm\n'],
    ['a.xml', '<r>\n<!-- temu-codemod-ignore-next-line price-review -- asks -->\n', '<t>bg.price.review.confirm</t>\n</r>\n'],
  ])('suppress in %s: %s', async (file, comment, code) => {
    const report = await place({ [file]: comment + code }).report('-d .');
    expect(outcomes(report)).toEqual([`${file} bg.price.review.confirm keep suppressed`]);
  });

  test.each([
    ['another reason', '// temu-codemod-ignore-next-line dynamic-type -- x\n'],
    ['another line', '// temu-codemod-ignore-next-line price-review -- x\n\n'],
  ])('do not suppress %s, and are reported as unused', async (_, comment) => {
    const report = await place({ 'a.ts': comment + price }).report('-d .');
    expect(outcomes(report)).toEqual(['a.ts bg.price.review.confirm review price-review']);
    expect(report.unused).toEqual([{ file: 'a.ts', line: 1, what: 'ignore-comment', text: comment.trim().slice(3) }]);
  });

  test('without a why they do not count, and say so', async () => {
    const report = await place({ 'a.ts': `// temu-codemod-ignore-next-line price-review\n${price}` }).report('-d .');
    expect(outcomes(report)).toEqual(['a.ts bg.price.review.confirm review price-review']);
    expect(report.unused.map(({ text }) => text)).toEqual([
      'temu-codemod-ignore-next-line price-review (does not count: add " -- " and why)',
    ]);
  });
});

const decided = (value: string, path = 'a.ts') =>
  JSON.stringify({ decisions: [{ path, found: 'bg.price.review.confirm', reason: 'price-review', value, why: 'asked' }] });

describe('decisions', () => {
  test.each([
    ['semi', 'rewrite migrated-type'],
    ['full', 'keep full-managed'],
    ['keep', 'keep suppressed'],
    ['skip', 'keep suppressed'],
  ])('%s is %s', async (value, outcome) => {
    const at = place({ 'a.ts': price, 'temu-codemod.config.json': decided(value) });
    expect(outcomes(await at.report('-d a.ts'))).toEqual([`a.ts bg.price.review.confirm ${outcome}`]);
  });

  test('an ignore comment comes before a decision, a decision before a marker in the code', async () => {
    const semi = `// temu-codemod-ignore-next-line price-review -- both\n${price}`;
    expect(outcomes(await place({ 'a.ts': semi, 'temu-codemod.config.json': decided('semi') }).report('-d .'))).toEqual([
      'a.ts bg.price.review.confirm keep suppressed',
    ]);
    const marked = `export function fullyManaged() { return 'bg.price.review.confirm'; }\n`;
    expect(outcomes(await place({ 'a.ts': marked, 'temu-codemod.config.json': decided('semi') }).report('-d .'))).toEqual([
      'a.ts bg.price.review.confirm rewrite migrated-type',
    ]);
  });

  test('one that keeps what is no longer there is reported with its line, but not by a run that did not look there', async () => {
    const at = repository({ 'b.ts': price, 'temu-codemod.config.json': decided('keep', 'gone.ts') });
    expect((await at.report('-d .')).unused).toEqual([
      { file: 'temu-codemod.config.json', line: 1, what: 'decision', text: 'gone.ts bg.price.review.confirm price-review' },
    ]);
    expect((await at.report('-d b.ts')).unused).toEqual([]);
  });

  test('are recorded without touching comments, order or layout', () => {
    const entry = { path: 'a.ts', found: 'bg.goods.add', reason: 'name-conflict', value: 'keep', why: '问过' } as const;
    const text = '{\r\n\t// ours\r\n\t"managed": "semi", /* why */\r\n\t"decisions": []\r\n}\r\n';
    const once = recordDecisions('temu-codemod.config.json', text, [entry]);
    expect(once).toContain('{\r\n\t// ours\r\n\t"managed": "semi", /* why */\r\n\t"decisions": [');
    expect(once.replaceAll('\r\n', '')).not.toContain('\n');
    const twice = recordDecisions('temu-codemod.config.json', once, [{ ...entry, path: 'b.ts' }]);
    expect(JSON.parse(twice.replace(/\/\/.*|\/\*.*\*\//g, '')).decisions).toEqual([entry, { ...entry, path: 'b.ts' }]);
    expect(JSON.parse(recordDecisions('/x/package.json', '{"name":"x","temu-codemod":{}}', [entry]))).toEqual({
      name: 'x',
      'temu-codemod': { decisions: [entry] },
    });
  });
});

describe('settings', () => {
  const managed = (over: object = {}) =>
    JSON.stringify({ managed: 'semi', overrides: [{ paths: 'packages/full', managed: 'full' }], ...over });
  const files = { 'packages/full/a.ts': price, 'packages/semi/a.ts': price };

  test('managed: the flag before an override, an override before the config', async () => {
    const at = repository({ ...files, 'temu-codemod.config.json': managed() });
    expect(outcomes(await at.report('-d .'))).toEqual([
      'packages/full/a.ts bg.price.review.confirm keep full-managed',
      'packages/semi/a.ts bg.price.review.confirm rewrite migrated-type',
    ]);
    expect(outcomes(await at.report('-d . --managed semi'))).toEqual([
      'packages/full/a.ts bg.price.review.confirm rewrite migrated-type',
      'packages/semi/a.ts bg.price.review.confirm rewrite migrated-type',
    ]);
  });

  const cn =
    "export const get = () => fetch('https://openapi.kuajingmaihuo.com/openapi/router', { body: JSON.stringify({ type: 'bg.goods.add' }) });\n";
  const unmoved = cn.replace('bg.goods.add', 'bg.order.list.get');

  test.each([
    ['gateway keep', { gateway: 'keep' }, { 'x/a.ts': cn, 'y/a.ts': cn }, 'gateway', 'keep still-serves-cn', 'rewrite partner-gateway'],
    [
      'gateway move',
      { gateway: 'move' },
      { 'x/a.ts': unmoved, 'y/a.ts': unmoved },
      'gateway',
      'rewrite partner-gateway',
      'keep still-serves-cn',
    ],
    [
      'includeDocs',
      { includeDocs: true },
      { 'x/a.md': 'bg.goods.add\n', 'y/a.md': 'bg.goods.add\n' },
      'type',
      'rewrite migrated-type',
      'keep documentation',
    ],
    [
      'includeIgnored',
      { includeIgnored: true },
      { 'x/.env': 'T=bg.goods.add\n', 'y/.env': 'T=bg.goods.add\n', '.gitignore': '.env\n' },
      'type',
      'rewrite migrated-type',
      'review ignored-file',
    ],
  ])('%s can be set by path: there it counts, elsewhere not', async (_, says, content, kind, there, elsewhere) => {
    const at = repository({ ...content, 'temu-codemod.config.json': JSON.stringify({ overrides: [{ paths: 'x/**', ...says }] }) });
    const of = async (folder: string) => [
      ...new Set(
        (await at.report('-d .')).findings
          .filter((one) => one.kind === kind && one.file.startsWith(folder))
          .map(({ action, reason }) => `${action} ${reason}`),
      ),
    ];
    expect(await of('x/')).toContain(there);
    expect(await of('y/')).toContain(elsewhere);
    expect(await of('y/')).not.toContain(there);
  });

  test('of several overrides the last counts that says it, and a flag outranks them all', async () => {
    const at = repository({
      'packages/full/a.ts': price,
      'packages/full/a.md': 'bg.goods.add\n',
      'temu-codemod.config.json': JSON.stringify({
        includeDocs: true,
        overrides: [
          { paths: 'packages/**', managed: 'semi', includeDocs: false },
          { paths: ['packages/full/**', 'none'], managed: 'full' },
        ],
      }),
    });
    const doc = 'packages/full/a.md bg.goods.add keep documentation';
    expect(outcomes(await at.report('-d .'))).toEqual([doc, 'packages/full/a.ts bg.price.review.confirm keep full-managed']);
    expect(outcomes(await at.report('-d . --managed semi --include-docs'))).toEqual([
      'packages/full/a.md bg.goods.add rewrite migrated-type',
      'packages/full/a.ts bg.price.review.confirm rewrite migrated-type',
    ]);
  });

  test('what is about a whole run has no place in an override, and is told so with line and column in Chinese', async () => {
    const at = place({
      'a.ts': price,
      'temu-codemod.config.json':
        '{\n  "overrides": [\n    { "paths": "x", "baseline": "b" },\n    { "paths": "y", "gateway": "cn" }\n  ]\n}\n',
    });
    const { code, stderr } = await at.run('-d . --lang zh-CN');
    expect(code).toBe(2);
    expect(stderr).toMatch(/temu-codemod\.config\.json:3:21：overrides\[0\]\.baseline：出现未知的键/);
    expect(stderr).toMatch(/temu-codemod\.config\.json:4:21：overrides\[1\]\.gateway：/);
  });

  test('the nearest config counts, and its globs are about its own folder', async () => {
    const at = repository({
      ...files,
      'packages/full/package.json': JSON.stringify({ 'temu-codemod': { overrides: [{ paths: ['*.ts'], managed: 'full' }] } }),
    });
    const inside = await at.run('-d . --reporter json', { cwd: `${at.root}/packages/full` });
    expect(JSON.parse(inside.stdout).findings[0]).toMatchObject({ file: 'a.ts', reason: 'full-managed' });
    expect(outcomes(await at.report('-d .'))).toContain('packages/full/a.ts bg.price.review.confirm review price-review');
  });

  test('every mistake in a config is one line with its place, in Chinese too', async () => {
    const at = place({
      'a.ts': price,
      'temu-codemod.config.json':
        '{\n  "manged": "semi",\n  "decisions": [{ "path": "a.ts", "found": "x", "reason": "no", "value": "keep", "why": " " }]\n}\n',
    });
    const { code, stderr } = await at.run('-d . --lang zh-CN');
    expect(code).toBe(2);
    expect(stderr.split('\n').filter((line) => line !== '')).toHaveLength(3);
    expect(stderr).toMatch(/temu-codemod\.config\.json:2:3：manged：/);
    expect(stderr).toMatch(/temu-codemod\.config\.json:3:\d+：decisions\[0\]\.reason：/);
    expect(stderr).toMatch(/decisions\[0\]\.why：/);
  });

  test('keys that name a prototype are unknown keys', async () => {
    const at = place({ 'a.ts': price, 'temu-codemod.config.json': '{ "constructor": 1, "toString": 2 }' });
    expect((await at.run('-d .')).code).toBe(2);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('the schema for editors is the schema that is checked', async () => {
    const { check, jsonSchema } = await import('../../src/config/schema.js');
    const { default: Ajv } = await import('ajv/dist/2020.js');
    const validate = new Ajv.default({ strict: false }).compile(JSON.parse(jsonSchema()));
    const samples = [
      {},
      { managed: 'semi' },
      { managed: 'both' },
      { nope: 1 },
      JSON.parse(decided('keep')),
      JSON.parse(decided('no')),
      { overrides: [{ paths: ['a'], managed: 'full' }] },
      { overrides: [{ paths: 'a', gateway: 'keep', includeDocs: true, includeIgnored: false }] },
      { overrides: [{ paths: 'a', announcements: ['2025-09-09'] }] },
      { overrides: [{ managed: 'full' }] },
    ];
    for (const sample of samples) expect([JSON.stringify(sample), validate(sample)]).toEqual([JSON.stringify(sample), check(sample).ok]);
  });
});

test.each([
  ['src', 'src/a/b.ts', true],
  ['src', 'srcs/a.ts', false],
  ['src/**', 'src/a/b.ts', true],
  ['**/*.ts', 'a.ts', true],
  ['**/*.ts', 'x/y/a.ts', true],
  ['*.ts', 'x/a.ts', false],
  ['src/*/a.ts', 'src/x/a.ts', true],
  ['src/*/a.ts', 'src/x/y/a.ts', false],
  ['{a,b}/c.ts', 'b/c.ts', true],
  ['a?.ts', 'a/.ts', false],
  ['[ab].ts', 'b.ts', true],
  ['[!ab].ts', 'c.ts', true],
  ['app/\\[id\\].ts', 'app/[id].ts', true],
  ['app/[id].ts', 'app/i.ts', true],
  ['a+(b).ts', 'a+(b).ts', true],
  ['中文/*.py', '中文/a.py', true],
])('the glob %s on %s: %s', (glob, path, matches) => {
  expect(globMatcher(glob)(path)).toBe(matches);
});
