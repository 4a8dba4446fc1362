import { expect, test } from 'vitest';
import { renderCatalogueFile } from '../../src/catalogue/data.js';
import { renderBaseline } from '../../src/config/index.js';
import { configSchema } from '../../src/config/schema.js';
import { CONFIG_KEYS, isOwnFile } from '../../src/discover/index.js';
import { reporters } from '../../src/report/reporters.js';
import { sampleContext, sampleReport } from './sample.js';

const OLD = "call('bg.goods.add')";
/** With identifiers as a run gives them. */
function identified() {
  const report = sampleReport();
  return { ...report, findings: report.findings.map((finding, i) => ({ ...finding, id: i.toString(16).padStart(16, '0') })) };
}

const isOwn = (path: string, text: string | Uint8Array) => isOwnFile(path, Buffer.from(text), () => true);

test.each(['json', 'sarif', 'gitlab', 'junit', 'html'])(
  'a report of the tool in %s is its own, whole, and no more when something else stands in it',
  async (name) => {
    const reporter = reporters.find((candidate) => candidate.name === name);
    const text = Buffer.from((await reporter?.render(identified(), sampleContext())) ?? '').toString('utf8');
    expect(isOwn('report.out', text)).toBe(true);
    expect(isOwn('report.out', `${text}\n${OLD}\n`)).toBe(false);
    expect(isOwn('report.out', `${OLD}\n${text}`)).toBe(false);
  },
);

test('so are a baseline, catalogue data, and a config under another name, with its comments', () => {
  expect(isOwn('known', renderBaseline([{ id: '0123456789abcdef', text: 'a.ts bg.goods.add' }]))).toBe(true);
  expect(isOwn('more.json', renderCatalogueFile([]))).toBe(true);
  const config = `// ours, "a\n{ "$schema": "./node_modules/temu-codemod/dist/config.schema.json", /* x */ "managed": "semi", "decisions": [ { "found": "bg.goods.add // no" }, ], }`;
  expect(isOwn('other.jsonc', config)).toBe(true);
  expect([...CONFIG_KEYS].sort()).toEqual(Object.keys(configSchema.shape).sort());
});

test.each([
  ['a.js', `// "temuCodemod": "keep"\n${OLD}`],
  ['a.py', `# {"tool": {"name": "temu-codemod"}}\n${OLD}`],
  ['a.json', `{ "temuCodemod": "keep", "type": "bg.goods.add" }`],
  ['a.json', `{ "$schema": "./temu-codemod/x.json", "type": "bg.goods.add" }`],
  ['a.json', `{ "schemaVersion": 1, "tool": { "name": "temu-codemod", "version": "1" }, "type": "bg.goods.add" }`],
  [
    'package.json',
    `{ "temu-codemod": { "$schema": "./node_modules/temu-codemod/dist/config.schema.json" }, "scripts": { "a": "bg.goods.add" } }`,
  ],
  ['a.html', `<!-- temu-codemod --><meta name="generator" content="temu-codemod"><script>${OLD}</script>`],
  ['a.xml', `<testsuites name="temu-codemod"></testsuites><a>bg.goods.add</a>`],
  ['a.txt', `# temu-codemod baseline\n${OLD}\n`],
  ['temu-gateway.js', `// temu-codemod gateway router: generated, brought up to date by temu-codemod.\n${OLD}`],
  ['a.json', `${'['.repeat(100_000)}"temu-codemod bg.goods.add"`],
])('a word of the tool in somebody else’s %s hides nothing: %s', (path, text) => {
  expect(isOwn(path, text)).toBe(false);
});

test('a router module is its own as long as it knows no old type', () => {
  const text = Buffer.from('// temu-codemod gateway router: generated, brought up to date by temu-codemod.\nconst types = [];\n');
  expect(isOwnFile('src/temuGateway.ts', text, () => false)).toBe(true);
  expect(isOwnFile('src/other.ts', text, () => false)).toBe(false);
});
