import { describe, expect, test } from 'vitest';
import { shownEdits } from '../../src/base/shown-edits.js';
import type { SourceFile } from '../../src/model/index.js';
import { place } from '../command/place.js';

const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

const review = (
  parameters: string,
): string => `const call = (type) => fetch('${ROUTER}', { method: 'POST', body: JSON.stringify({ type }) });
export const pending = (${parameters}) => call('bg.price.review.page.query');
`;
const table = `const REGION = { 'bg.order.list.get': 'us', 'bg.goods.add': 'cn', 'bg.mall.info.get': 'cn' };
const hosts = { cn: '${ROUTER}', us: 'https://openapi-b-us.temu.com/openapi/router' };
export const call = (type) => fetch(hosts[REGION[type] ?? 'us'], { method: 'POST', body: JSON.stringify({ type }) });
export const add = () => call('bg.goods.add');
export const mall = () => call('bg.mall.info.get');
`;

const unbroken = (text: string): string => text.replace(/\n */g, ' ');

async function said(source: string, lang: 'en' | 'zh-CN', reporter: 'text' | 'html'): Promise<string> {
  return unbroken((await place({ 'a.mjs': source }).run(`-d . --reporter ${reporter} --lang ${lang}`)).stdout);
}

describe.each([
  {
    lang: 'en',
    expression: 'put the expression below',
    two: 'below are the two names alone: choose between them by hand',
    both: 'Where the two names alone are shown',
    shown: 'by-shop shows the two names alone',
    pasted: 'Where lines to paste are shown',
    named: 'write them into the code by hand',
    hand: 'by hand:',
  },
  {
    lang: 'zh-CN',
    expression: '把字符串换成下面的表达式',
    two: '下面只列出两个名字，请手工按店铺选择',
    both: '只列出两个名字的地方',
    shown: 'by-shop 只列出两个名字',
    pasted: '直接粘贴即可',
    named: '请手工写进代码',
    hand: '手工修改：',
  },
] as const)('$lang', ({ lang, expression, two, both, shown, pasted, named, hand }) => {
  test('a choice by shop is called an expression only where it is one', async () => {
    const page = await said(review('shop'), lang, 'html');
    expect([page.includes(expression), page.includes(two)]).toEqual([false, true]);
    const withShop = await said(review('shopType'), lang, 'html');
    expect([withShop.includes(expression), withShop.includes(two)]).toEqual([true, false]);
    const text = (await said(review('shop'), lang, 'text')).replaceAll(' ', '');
    expect(text).toContain(shown.replaceAll(' ', ''));
    expect(text).toContain(hand.replaceAll(' ', ''));
    expect((await said(review('shopType'), lang, 'text')).replaceAll(' ', '')).not.toContain(shown.replaceAll(' ', ''));
  });

  test('where one place has an expression and another the two names alone, each is called what it is, below its places', async () => {
    const mixed = `${review('shop')}export const all = (shopType) => [call('bg.price.review.page.query'), call('bg.price.review.page.query')];\n`;
    const page = await said(mixed, lang, 'html');
    expect(page).toContain(expression);
    expect(page).toContain(both);
    expect(page).toMatch(/\/\/ a\.mjs:3:41, 3:77 \(shopType === .*\/\/ a\.mjs:2:40 \/\/ semi/);
  });

  test('names in comments are no lines to paste', async () => {
    const text = (await said(table, lang, 'text')).replaceAll(' ', '');
    expect(text).toContain('//temu.goods.add');
    expect(text).toContain(named.replaceAll(' ', ''));
    expect(text).toContain(hand.replaceAll(' ', ''));
    // The question about the URL has lines.
    expect(text.split(pasted.replaceAll(' ', ''))).toHaveLength(2);
    const page = await said(table, lang, 'html');
    expect(page).toContain(named);
  });
});

test.each(['en', 'zh-CN'] as const)('a change whose lines would not fit beside it has them below (%s)', async (lang) => {
  const many = Array.from(
    { length: 30 },
    (_, i) => `export const list${i} = () => call('bg.order.list.get');\nexport const add${i} = () => call('bg.goods.add');\n`,
  );
  const { stdout } = await place({
    'a.mjs': `${table}${many.join('')}`.replace(/^const REGION.*\n/, '').replace("hosts[REGION[type] ?? 'us']", 'hosts.cn'),
  }).run(`-d . --reporter text --lang ${lang}`);
  expect(stdout).toContain('bg.goods.add → temu.goods.add\n');
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('a module that would stand among other code is named, and the lines that call it are shown', async () => {
  const text = `import requests
URL = "${ROUTER}"

def send(type_, **data):
    return requests.post(URL, json={"type": type_, **data}).json()

send("bg.goods.add")
send("bg.mall.info.get")
`;
  const { stdout } = await place({ 'tests/a.py': text }).run('-d . --reporter text');
  expect(stdout).toContain('+ # Types that moved go to the partner gateway; every other type, region, mock and proxy stays as it is. …');
  expect(stdout).toContain('+     return requests.post(temu_gateway(type_, URL), json={"type": type_, **data}).json()');
  expect(stdout).not.toMatch(/^ *\+ $/m);
});

test.each(['en', 'zh-CN'] as const)(
  'a choice whose change does not fit on a line has it on two, and many lines of one file are wrapped (%s)',
  async (lang) => {
    const [first, ...more] = Array.from({ length: 30 }, (_, i) => `  name${i}: 'bg.marketing.activity.session.list.get',\n`);
    const text = `export const hosts = ['${ROUTER}', 'https://openapi-b-us.temu.com/openapi/router'];\nexport const names = {\n${first}${more.join('')}};\n`;
    const { stdout } = await place({ 'src/a-rather-long-name-of-a-file.mjs': text }).run(`-d . --reporter text --lang ${lang}`);
    expect(stdout).toContain(
      '          bg.marketing.activity.session.list.get\n          → bg.marketing.activity.session.list.get.global\n',
    );
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  },
);

test('an entry that comes in below a line is shown alone', () => {
  const text = "const REGION = {\n  'temu.goods.add': 'pa',\n};\n";
  const at = text.indexOf('\n}');
  const edit = {
    file: { path: 'a.mjs', text } as SourceFile,
    range: { start: at, end: at },
    expected: '',
    text: "\n  'temu.goods.list.get': 'pa',",
  };
  expect(shownEdits([edit], 'javascript')).toEqual(['// a.mjs:3', "+   'temu.goods.list.get': 'pa',"]);
});
