import { describe, expect, test } from 'vitest';
import { globMatcher, globsMatcher } from '../../src/config/glob.js';
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

const decisions = (...list: readonly object[]) => JSON.stringify({ decisions: list.map((one) => ({ why: 'asked', ...one })) });
const confirm = { found: 'bg.price.review.confirm', reason: 'price-review' };

describe('an item of the checklist', () => {
  const client = `const { goods } = require('./types');
async function call(type, accessToken) {
  return fetch('https://openapi.kuajingmaihuo.com/openapi/router', {
    method: 'POST',
    body: JSON.stringify({ type, access_token: accessToken }),
  });
}
exports.add = () => call(goods.add, 't');
exports.mall = () => call('bg.mall.info.get', 't');
`;
  const files = { 'package.json': '{}', 'src/client.js': client, 'src/types.js': "exports.goods = { add: 'bg.goods.add' };\n" };
  const tokens = async (at: ReturnType<typeof place>) => (await at.report('-d .')).checklist.filter(({ what }) => what === 'token-by-type');

  test('is ticked by id, also once lines above it have moved, or by path', async () => {
    const at = repository(files);
    const [item] = await tokens(at);
    expect([item?.where, item?.done]).toEqual(['src/client.js:5', null]);
    at.write('temu-codemod.config.json', decisions({ what: 'token-by-type', id: item?.id }));
    at.write('src/client.js', `\n\n${client}`);
    expect((await tokens(at)).map(({ where, done }) => [where, done])).toEqual([['src/client.js:7', 'asked']]);
    at.write('temu-codemod.config.json', decisions({ what: 'token-by-type', path: 'src/**' }));
    expect((await tokens(at)).map(({ done }) => done)).toEqual(['asked']);
    at.write('temu-codemod.config.json', decisions({ what: 'token-by-type', path: 'lib/**' }));
    expect((await tokens(at)).map(({ done }) => done)).toEqual([null]);
  });

  test('has no value, and only names of its own', async () => {
    const wrong = (one: object) => place({ ...files, 'temu-codemod.config.json': decisions(one) }).run('-d .');
    expect((await wrong({ what: 'grant-token', value: 'keep' })).code).toBe(2);
    expect((await wrong({ types: ['temu.goods.add'], id: 'x', value: 'keep' })).code).toBe(2);
    expect((await wrong({ what: 'check-token' })).code).toBe(0);
    const { unused } = await place({
      ...files,
      'temu-codemod.config.json': decisions({ what: 'grant-token', types: ['temu.gods.add'] }),
    }).report('-d .');
    expect(unused.map(({ text }) => text)).toEqual(['grant-token temu.gods.add (no announcement has this name; check the spelling)']);
  });
});

describe('a token to be granted anew', () => {
  const client = (token: string) => `const { isTemuPartnerType } = require('./own');
const call = (type) => fetch('https://openapi.kuajingmaihuo.com/openapi/router', {
  method: 'POST',
  body: JSON.stringify({ type, access_token: ${token} }),
});
exports.add = () => call('bg.goods.add');
`;
  const open = async (at: ReturnType<typeof place>) =>
    (await at.report('-d .')).checklist.filter(({ what, done }) => what === 'grant-token' && done === null).flatMap(({ types }) => types);

  test('stays on the checklist once its types are renamed, until it is ticked', async () => {
    const at = repository({ 'package.json': '{}', 'a.js': client('process.env.TOKEN') });
    expect(await open(at)).toEqual(['temu.goods.add']);
    expect((await at.run('.')).code).toBe(0);
    expect(await open(at)).toEqual(['temu.goods.add']);
    // What is written about a name calls nothing.
    at.write('README.md', '`temu.goods.list.get`');
    at.write('b.js', '// temu.goods.list.get\n');
    expect(await open(at)).toEqual(['temu.goods.add']);
    at.write('temu-codemod.config.json', decisions({ what: 'grant-token', types: ['temu.goods.add'] }));
    expect(await open(at)).toEqual([]);
  });

  test('is off it once the code picks the token by type', async () => {
    const at = repository({ 'package.json': '{}', 'a.js': client('isTemuPartnerType(type) ? process.env.NEW : process.env.TOKEN') });
    expect(await open(at)).toEqual(['temu.goods.add']);
    expect((await at.run('.')).code).toBe(0);
    expect(await open(at)).toEqual([]);
  });
});

describe('an answer means its place', () => {
  test('by id: one of two equal lines of one file', async () => {
    const at = repository({ 'a.ts': `${price}${price.replace('type', 'other')}` });
    const [, second] = (await at.report('-d .')).findings;
    at.write('temu-codemod.config.json', decisions({ id: second?.id, value: 'semi' }));
    expect((await at.report('-d .')).findings.map(({ line, action }) => [line, action])).toEqual([
      [1, 'review'],
      [2, 'rewrite'],
    ]);
  });

  test('by id: once the first of two equal lines is migrated, its answer does not pass on to the second', async () => {
    const at = repository({ 'a.ts': `function a() {\n  ${price.slice(7)}}\nfunction b() {\n  ${price.slice(7)}}\n` });
    const [first] = (await at.report('-d .')).findings;
    at.write('temu-codemod.config.json', decisions({ id: first?.id, value: 'semi' }));
    expect((await at.run('.')).code).toBe(0);
    expect((await at.report('-d .')).findings.map(({ line, action }) => [line, action])).toEqual([[5, 'review']]);
  });

  test('by id: an answer stays good while another name of its line is migrated', async () => {
    const at = repository({ 'a.ts': "export const [a, b] = ['bg.goods.add', 'bg.price.review.confirm'];\n" });
    const asked = (await at.report('-d .')).findings.find(({ action }) => action === 'review');
    at.write('temu-codemod.config.json', decisions({ id: asked?.id, value: 'keep' }));
    expect((await at.run('.')).code).toBe(0);
    expect(outcomes(await at.report('-d .'))).toEqual(['a.ts bg.price.review.confirm keep suppressed']);
  });

  test('by id: code that depends on names, which has a finding only once all is decided', async () => {
    const code =
      "export const isNew = (type: string) => /^bg\\.(glo|qtg)\\./.test(type);\nfetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type: 'bg.goods.add' }) });\n";
    const at = repository({ 'a.ts': code });
    const asked = (await at.report('-d .')).findings.find(({ kind }) => kind === 'code');
    expect(asked?.action).toBe('review');
    at.write('temu-codemod.config.json', decisions({ id: asked?.id, value: 'keep' }));
    const { findings, unused } = await at.report('-d .');
    expect(findings.filter(({ kind }) => kind === 'code').map(({ action, reason }) => [action, reason])).toEqual([['keep', 'suppressed']]);
    expect(unused).toEqual([]);
  });

  test.each([
    ['**', 'src/a.ts'],
    ['src', 'src/a.ts'],
    ['src', '**'],
  ])('of several answers for one place the last counts, as with overrides: %s and %s', async (one, other) => {
    const list = [
      { path: one, ...confirm, value: 'semi' },
      { path: other, ...confirm, value: 'full' },
    ];
    const at = (order: readonly object[]) => repository({ 'src/a.ts': price, 'temu-codemod.config.json': decisions(...order) });
    expect(outcomes(await at(list).report('-d .'))).toEqual(['src/a.ts bg.price.review.confirm keep full-managed']);
    expect(outcomes(await at(list.toReversed()).report('-d .'))).toEqual(['src/a.ts bg.price.review.confirm rewrite migrated-type']);
  });

  test.each([
    ['price-review', 'move'],
    ['name-dependent-code', 'rename'],
    ['mixed-gateway', 'semi'],
    ['other-cn-endpoint', 'route'],
  ])('%s does not know %s: an error with its place', async (reason, value) => {
    const at = repository({ 'a.ts': price, 'temu-codemod.config.json': decisions({ path: 'a.ts', found: 'x', reason, value }) });
    expect(await at.run('-d .')).toMatchObject({ code: 2, stderr: expect.stringContaining('decisions[0].value') });
  });

  test.each([
    ['no path and no id', { found: 'bg.goods.add', reason: 'migrated-type' }, 'decisions[0].path'],
    ['nothing at all', {}, 'decisions[0].found'],
  ])('%s is an error', async (_, one, said) => {
    const at = repository({ 'a.ts': price, 'temu-codemod.config.json': decisions({ ...one, value: 'keep' }) });
    expect(await at.run('-d .')).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  });

  test.each([
    [
      'a misspelt type, with an answer that would rewrite',
      { path: '**', found: 'bg.price.review.confrm', reason: 'price-review', value: 'semi' },
      'no announcement has this name',
    ],
    ['a path that is nowhere', { path: 'src/**', ...confirm, value: 'semi' }, 'no file has such a path'],
    [
      'another reason than the one there',
      { path: 'a.ts', found: confirm.found, reason: 'regional-gateway', value: 'rename' },
      'the reason there is price-review',
    ],
    ['an answer that the place has no edit for', { id: 'ID', value: 'move' }, 'move is no choice at a.ts'],
  ])('%s is said', async (_, one, said) => {
    const at = repository({ 'a.ts': price });
    const [finding] = (await at.report('-d .')).findings;
    at.write('temu-codemod.config.json', decisions('id' in one ? { ...one, id: finding?.id } : one));
    const { findings, unused } = await at.report('-d .');
    expect(findings.map(({ action }) => action)).toEqual(['review']);
    expect(unused.map(({ text }) => text)).toEqual([expect.stringContaining(said)]);
  });

  test('an answer that has done its work is not called unused', async () => {
    const at = repository({ 'a.ts': price, 'temu-codemod.config.json': decisions({ path: 'a.ts', ...confirm, value: 'semi' }) });
    expect((await at.run('.')).code).toBe(0);
    expect((await at.report('-d .')).unused).toEqual([]);
  });

  test('an answer for many places says how many they are, and where it stands', async () => {
    const at = repository({ 'a.ts': price, 'b/c.ts': price });
    at.write('temu-codemod.config.json', decisions({ path: '**', ...confirm, value: 'full' }));
    expect((await at.report('-d .')).answers).toEqual([{ file: 'temu-codemod.config.json', line: 1, value: 'full', places: 2, files: 2 }]);
    expect((await at.run('-d .')).stderr).toContain('temu-codemod.config.json:1  full: 2 places in 2 files');
  });

  test('what an answer breaks is reported broken, and said apart from what fails anyway', async () => {
    const client =
      "const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';\nexport const go = (u = URL) => fetch(URL, { method: 'POST', body: JSON.stringify({ type: 'bg.order.list.get' }) });\n";
    const at = repository({ 'a.ts': client });
    const { calls } = await at.report('-d . --gateway move');
    expect(calls.map(({ verdict, before }) => [before.verdict, verdict])).toEqual([['ok', 'broken']]);
    expect((await at.run('-d . --gateway move')).stderr).toContain('1 request that may work today would fail');
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
      {
        file: 'temu-codemod.config.json',
        line: 1,
        what: 'decision',
        text: 'gone.ts bg.price.review.confirm price-review (no file has such a path)',
      },
    ]);
    expect((await at.report('-d b.ts')).unused).toEqual([]);
  });

  test('are recorded without touching comments, order or layout', () => {
    const entry = { id: null, path: 'a.ts', found: 'bg.goods.add', reason: 'name-conflict', value: 'keep', why: '问过' } as const;
    const { id: _, ...written } = entry;
    const text = '{\r\n\t// ours\r\n\t"managed": "semi", /* why */\r\n\t"decisions": []\r\n}\r\n';
    const once = recordDecisions('temu-codemod.config.json', text, [entry]);
    expect(once).toContain('{\r\n\t// ours\r\n\t"managed": "semi", /* why */\r\n\t"decisions": [');
    expect(once.replaceAll('\r\n', '')).not.toContain('\n');
    const twice = recordDecisions('temu-codemod.config.json', once, [{ ...entry, path: 'b.ts' }]);
    expect(JSON.parse(twice.replace(/\/\/.*|\/\*.*\*\//g, '')).decisions).toEqual([written, { ...written, path: 'b.ts' }]);
    expect(JSON.parse(recordDecisions('/x/package.json', '{"name":"x","temu-codemod":{}}', [entry]))).toEqual({
      name: 'x',
      'temu-codemod': { decisions: [written] },
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

  test('a nested config counts for its folder, and the nearest wins, wherever the run starts', async () => {
    const at = repository({
      ...files,
      'packages/full/package.json': JSON.stringify({ 'temu-codemod': { overrides: [{ paths: ['*.ts'], managed: 'full' }] } }),
      'temu-codemod.config.json': JSON.stringify({ managed: 'semi', includeDocs: true }),
      'packages/full/a.md': 'bg.goods.add\n',
    });
    const expected = ['a.md bg.goods.add rewrite migrated-type', 'a.ts bg.price.review.confirm keep full-managed'];
    expect(outcomes(await at.report('-d .'))).toEqual([
      ...expected.map((line) => `packages/full/${line}`),
      'packages/semi/a.ts bg.price.review.confirm rewrite migrated-type',
    ]);
    const inside = await at.run('-d . --reporter json', { cwd: `${at.root}/packages/full` });
    expect(outcomes(JSON.parse(inside.stdout))).toEqual(expected);
    const beside = await at.run('-d ../full --reporter json', { cwd: `${at.root}/packages/semi` });
    expect(outcomes(JSON.parse(beside.stdout))).toEqual(expected.map((line) => `../full/${line}`));
  });

  test('what is about a whole run stops the run where it stands in a config below', async () => {
    const at = repository({ ...files, 'packages/full/temu-codemod.config.json': '{ "announcements": ["2025-09-09"] }' });
    const ran = await at.run('-d .');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/packages\/full\/temu-codemod\.config\.json:1:1: announcements: is about a whole run/);
    expect((await at.run('-d .', { cwd: `${at.root}/packages/full` })).code).toBe(0);
  });

  test('a mistake in a config below stops the run, too', async () => {
    const at = repository({ ...files, 'packages/full/temu-codemod.config.json': '{ "managed": "both" }' });
    expect(await at.run('-d .')).toMatchObject({ code: 2, stderr: expect.stringContaining('packages/full/temu-codemod.config.json:1:3') });
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
  ['a+(b).ts', 'abb.ts', true],
  ['!src/**', 'src/a.ts', false],
  ['!src', 'src/a.ts', false],
  ['!src/**', 'test/a.ts', true],
  ['!(a).ts', 'b.ts', true],
  ['!(a).ts', 'a.ts', false],
  ['src/!(old)/**', 'src/new/a.ts', true],
  ['src/!(old)/**', 'src/old/a.ts', false],
  ['x/{1..3}.ts', 'x/2.ts', true],
  ['**', '.env', true],
  ['中文/*.py', '中文/a.py', true],
])('the glob %s on %s: %s', (glob, path, matches) => {
  expect(globMatcher(glob)(path)).toBe(matches);
});

test.each([
  [['src/**', '!src/full/**'], 'src/a.ts', true],
  [['src/**', '!src/full/**'], 'src/full/a.ts', false],
  [['!src/full/**', 'src/**'], 'src/full/a.ts', false],
  [['!docs', '!test'], 'src/a.ts', true],
  [['!docs', '!test'], 'test/a.ts', false],
])('the globs %j on %s: %s', (globs, path, matches) => {
  expect(globsMatcher(globs)(path)).toBe(matches);
});
