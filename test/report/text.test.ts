import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { isFinished, nextSteps } from '../../src/report/next.js';
import { text } from '../../src/report/text/index.js';
import { clip, padEnd, widthOf, wrap } from '../../src/report/width.js';
import { wordingOf } from '../../src/report/wording/index.js';
import { sampleContext, sampleFinding, sampleReport } from './sample.js';

async function render(report: Report, overrides: Parameters<typeof sampleContext>[0] = {}): Promise<string> {
  return String(await text.render(report, sampleContext(overrides)));
}

function order(whole: string, parts: readonly string[]): readonly string[] {
  return [...parts].sort((a, b) => whole.indexOf(a) - whole.indexOf(b));
}

test('begins with what a person must decide and ends with the sum and the next command', async () => {
  const out = await render(sampleReport());
  const parts = [
    'Old names by deadline: off already 9',
    'For you to decide',
    'Would rewrite',
    'will still fail',
    'What no edit can do',
    'Kept on purpose',
    'Skipped',
    '12 tokens = 4',
    'Next:',
  ];
  for (const part of parts) expect(out).toContain(part);
  expect(order(out, parts)).toEqual(parts);
});

test('asks about what is off before what is only soon off, whatever their order in the report', async () => {
  const soon = sampleFinding('name-conflict', 'bg.goods.brand.get');
  const off = sampleFinding('name-conflict', 'bg.goods.add', { line: 99 });
  expect([soon.deadline, off.deadline]).toEqual(['soon', 'off']);
  const out = await render(sampleReport({ findings: [soon, off] }));
  expect(order(out, ['bg.goods.brand.get  off on 2026-04-10', 'bg.goods.add  off since 2025-09-12'])).toEqual([
    'bg.goods.add  off since 2025-09-12',
    'bg.goods.brand.get  off on 2026-04-10',
  ]);
});

test('says once what repeats, and names every place', async () => {
  const findings = Array.from({ length: 30 }, (_, i) =>
    sampleFinding('price-review', 'bg.price.review.confirm', { file: `src/p${i % 3}.ts`, line: 10 + i }),
  );
  const out = await render(sampleReport({ findings }));
  expect(out.match(/What to do/g)).toHaveLength(1);
  expect(out.match(/注意全托仍使用原接口/g)).toHaveLength(1);
  for (let i = 0; i < 30; i++) expect(out).toMatch(new RegExp(`src/p${i % 3}\\.ts:.*\\b${10 + i}\\b`));
});

test('counts equal rewrites of a file on one line', async () => {
  expect(await render(sampleReport())).toContain('bg.goods.add → temu.goods.add  line 40, 52');
});

test('a type that is off at the very gateway that it needs is said to be off, not to go astray', async () => {
  const [broken] = sampleReport().calls.filter((call) => call.verdict === 'broken');
  if (!broken) throw new Error('the sample has no broken request');
  const off = await render(sampleReport({ calls: [{ ...broken, type: 'bg.goods.add', gateway: 'cn', required: 'cn' }] }));
  expect(off).toContain('bg.goods.add still goes to CN, where it is off');
  const astray = await render(sampleReport({ calls: [{ ...broken, type: 'temu.goods.add', gateway: 'cn', required: 'partner' }] }));
  expect(astray).toContain('temu.goods.add goes to CN, should go to the partner gateway');
});

test('says that nothing was found where nothing was found', async () => {
  const out = await render(sampleReport({ findings: [], calls: [], checklist: [], created: [], skipped: [], unused: [] }));
  expect(out).toContain('214 files scanned: no old type and no CN gateway in them.');
  expect(out).not.toContain('Next');
});

test('has no colour unless asked', async () => {
  expect(await render(sampleReport())).not.toContain('\u001b');
  const coloured = await render(sampleReport(), { color: true });
  expect(stripVTControlCharacters(coloured)).toBe(await render(sampleReport(), { color: false }));
  expect(await render(sampleReport(), { color: true })).toContain('\u001b[31m');
});

test.each([60, 80, 100])('keeps Chinese prose within %i columns', async (width) => {
  const out = await render(sampleReport({}, 'zh-CN'), { lang: 'zh-CN', width });
  const prose = out.split('\n').filter((line) => /[\u4e00-\u9fff]{6}/.test(line) && !/→|^ {2}npx|手工贴入/.test(line));
  expect(prose.length).toBeGreaterThan(10);
  for (const line of prose) expect(widthOf(line)).toBeLessThanOrEqual(width);
});

test('breaks Chinese between characters, never before a closing mark, and leaves names whole', async () => {
  const lines = wrap('请求发往 openapi.kuajingmaihuo.com，应当发往 partner 网关（半托店铺），请确认。', 36);
  expect(lines.join('')).toContain('openapi.kuajingmaihuo.com，');
  for (const line of lines) expect(line).not.toMatch(/^[，。：；、！？）」]/);
  expect(lines.length).toBeGreaterThan(2);
});

test('counts wide characters as two columns, marks as none', async () => {
  expect([widthOf('abc'), widthOf('网关'), widthOf('e\u0301'), widthOf('（）')]).toEqual([3, 4, 1, 4]);
  expect(padEnd('网关', 6)).toBe('网关  ');
  expect(clip('网关迁移', 5)).toBe('网关…');
});

test.each([
  ['dry-run', 'src --dry-run', ['npx temu-codemod src -i', 'npx temu-codemod src']],
  ['dry-run', '-d', ['npx temu-codemod . -i', 'npx temu-codemod .']],
  ['dry-run', '-d --reporter html=/tmp/r.html src', ['npx temu-codemod src -i', 'npx temu-codemod src']],
  ['check', '--check --managed semi', ['npx temu-codemod --managed semi . -i', 'npx temu-codemod --managed semi .']],
  ['write', 'src', ['npx temu-codemod src -i', 'npx temu-codemod src --check', 'npx temu-codemod undo']],
] as const)('names the next commands after %s, in the order of work, each to be pasted as it is: %s', (mode, line, wanted) => {
  const command = { program: 'npx temu-codemod', argv: line.split(' '), undoFrom: null };
  expect(nextSteps(sampleReport({ mode }), { command }, wordingOf('en')).map((step) => step.command)).toEqual(wanted);
});

test('a path with a space is quoted in the next command', () => {
  const command = { program: 'temu-codemod', argv: ['my shop', '-d', "it's"], undoFrom: null };
  expect(nextSteps(sampleReport(), { command }, wordingOf('en')).at(-1)?.command).toBe('temu-codemod "my shop" "it\'s"');
});

test('says that nothing is left only where nothing is', async () => {
  const { skipped } = sampleReport();
  const written = sampleReport({ mode: 'write', findings: [], created: [], checklist: [], skipped: [] });
  expect(isFinished({ ...written, calls: [] })).toBe(true);
  expect(skipped.some(({ tokens }) => tokens)).toBe(true);
  expect(isFinished({ ...written, calls: [], skipped })).toBe(false);
  expect(isFinished(written)).toBe(false);
  expect(await render({ ...written, summary: { ...written.summary, tokens: 1 } })).not.toContain('Nothing is left');
});

test('names the items of the checklist that are not ticked where nothing else is left', async () => {
  const { checklist } = sampleReport();
  const checked = sampleReport({ mode: 'check', findings: [], calls: [], created: [], skipped: [] });
  const titles = [...new Set(checklist.map(({ what }) => wordingOf('en').checklist[what].title))];
  expect(titles.length).toBeGreaterThan(1);
  const out = (await render(checked)).replace(/\s+/g, ' ');
  expect(out).toContain(`Nothing is left to edit. Not ticked on the checklist yet: ${titles.join('; ')}.`);
  const [first, ...others] = checklist;
  const ticked = [...(first ? [{ ...first, done: 'granted' }] : []), ...others];
  const fewer = (await render({ ...checked, checklist: ticked })).replace(/\s+/g, ' ');
  expect(fewer).toContain('Not ticked on the checklist yet');
  const done = checklist.map((item) => ({ ...item, done: 'granted' }));
  expect(await render({ ...checked, checklist: done, summary: { ...checked.summary, tokens: 1 } })).toContain('Nothing is left to do.');
  expect(out).not.toContain('Nothing is left to do.');
});

test('a name of millions of characters is cut into lines at once', () => {
  // Measuring the rest anew for each line takes the square of it, which no machine does in this time; any does the rest.
  const began = performance.now();
  const lines = wrap(`${'x'.repeat(4_000_000)} → ${'名'.repeat(5_000)}`, 80);
  expect(lines.every((line) => widthOf(line) <= 80)).toBe(true);
  expect(lines.join('').replaceAll(' ', '').length).toBe(4_005_001);
  expect(clip(`${'x'.repeat(4_000_000)}→`, 20)).toBe(`${'x'.repeat(19)}…`);
  expect(performance.now() - began).toBeLessThan(120_000);
});

test('a column is what the library counts, of the texts too that are counted without it', () => {
  const letter = fc.constantFrom(...'ab →网关（），。、“”…〇〈〪\u0301👍');
  fc.assert(
    fc.property(fc.array(letter), (letters) => {
      const text = letters.join('');
      expect(widthOf(text)).toBe(stringWidth(text, { countAnsiEscapeCodes: true }));
    }),
  );
  const all = Array.from({ length: 0xff5e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)).filter((c) =>
    /[ -~、-〩一-鿿！-～]/u.test(c),
  );
  for (const char of all) expect([char, widthOf(char)]).toEqual([char, stringWidth(char)]);
});
