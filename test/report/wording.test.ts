import { expect, test } from 'vitest';
import { message } from '../../src/report/message.js';
import { wordingOf } from '../../src/report/wording/index.js';
import { actions, allReasons, sampleFinding } from './sample.js';

const cases = allReasons.flatMap((reason) => (['zh-CN', 'en'] as const).map((lang) => ({ reason, lang })));

test.each(cases)('says what $reason is in $lang', ({ reason, lang }) => {
  const details = reason === 'routed-call' ? ['bg.price.review.confirm'] : ['migration'];
  const finding = sampleFinding(reason, 'bg.price.review.confirm', { lang, details });
  expect(finding.message).toContain('bg.price.review.confirm');
  expect(finding.message).not.toMatch(/undefined|null|\[object/);
  expect(wordingOf(lang).reasons[reason].title.length).toBeGreaterThan(3);
  expect(finding.message).toMatch(lang === 'en' ? /[a-z]{3}/ : /[\u4e00-\u9fff]{3}/);
});

test.each(cases.filter(({ reason }) => actions[reason] === 'review'))('says what to do about $reason in $lang', ({ reason, lang }) => {
  expect(wordingOf(lang).reasons[reason].todo.length).toBeGreaterThan(10);
});

/* What is decided about a request by itself, not about a token in it. */
const ofRequests = cases.filter(({ reason }) => ['routed-call', 'mixed-gateway', 'unproved-change', 'suppressed'].includes(reason));

test.each(ofRequests)('$reason of a request is never about the library that sends it, in $lang', ({ reason, lang }) => {
  expect(sampleFinding(reason, 'Hutool', { kind: 'call', lang, details: ['bg.goods.add'] }).message).not.toContain('Hutool');
});

test('speaks each language alone', () => {
  const chinese = JSON.stringify(Object.values(wordingOf('zh-CN').reasons).map(({ title, todo }) => title + todo));
  expect(chinese).not.toMatch(/\b(?:the|which|this|and)\b/);
  const english = JSON.stringify(Object.values(wordingOf('en').reasons).map(({ title, todo }) => title + todo)).replace(/全托|半托/g, '');
  expect(english).not.toMatch(/[\u4e00-\u9fff]/);
});

test("quotes the announcement's own condition for a price review", () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    expect(sampleFinding('price-review', 'bg.price.review.confirm', { lang }).message).toContain('注意全托仍使用原接口');
  }
});

test('names a few of many details and counts the rest', () => {
  const details = Array.from({ length: 40 }, (_, i) => `call${i}`);
  const { message } = sampleFinding('mixed-gateway', 'openapi.kuajingmaihuo.com', { details });
  expect(message).toContain('call7 and 32 more');
  expect(message).not.toContain('call8');
});

test('says why a file was not parsed', () => {
  expect(sampleFinding('unparsed-file', 'bg.goods.add', { details: ['too-large'] }).message).toContain('over 5 MB');
  expect(sampleFinding('unparsed-file', 'bg.goods.add', { details: ['too-large'], lang: 'zh-CN' }).message).toContain('5 MB');
});

test.each([
  ['en', 'Concerned:'],
  ['zh-CN', '涉及'],
] as const)('a name that a sentence is about is not said to be concerned by itself, in %s', (lang, word) => {
  const parts = {
    kind: 'type',
    found: 'bg.goods.add',
    replacement: null,
    isHostUnknown: false,
    migration: null,
    deadline: null,
    why: null,
  } as const;
  expect(message('regional-gateway', { ...parts, details: ['bg.goods.add'] }, lang)).not.toContain(word);
  expect(message('regional-gateway', { ...parts, details: ['bg.goods.add', 'bg.goods.list.get'] }, lang)).toMatch(
    new RegExp(`${word}.*bg.goods.list.get`),
  );
});
