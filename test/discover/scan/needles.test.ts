import { describe, expect, it } from 'vitest';
import { anchorsFor, needlesFor, wordNeedles } from '../../../src/discover/scan/needles.js';

const needles = needlesFor({
  tokens: ['bg.goods.add', 'bg.goods.edit'],
  hosts: ['openapi.kuajingmaihuo.com'],
  related: ['openapi-b-partner.temu.com', 'temu.goods.add'],
});

describe('what a text holds', () => {
  it.each([
    ["call('bg.goods.add')", 'token'],
    ['调用bg.goods.add接口', 'token'],
    ['see bg.goods.add.', 'token'],
    [String.raw`"\nbg.goods.add"`, 'token'],
    [String.raw`"\u4e0abg.goods.add"`, 'token'],
    ['%22bg.goods.add%22', 'token'],
    ['nbg.goods.add', 'none'],
    ['"https:\\/\\/openapi.kuajingmaihuo.com\\/openapi\\/router"', 'token'],
    ["'bg.goods.add.property'", 'related'],
    ["'bg.goods.edit_all'", 'related'],
    ["'temu.goods.add'", 'related'],
    ["'bg.order.list.get'", 'related'],
    ['`bg.goods.\x24{verb}`', 'related'],
    ["'bg.' + name", 'related'],
    ['/^bg\\.(glo|qtg)\\./.test(type)', 'related'],
    ['RegExp("^bg\\\\.glo")', 'related'],
    ["'kuajingmaihuo.com'", 'related'],
    ['`https://\x24{sub}.kuajingmaihuo.com`', 'related'],
    ["'https://openapi-b-partner.temu.com'", 'related'],
    ['https://seller.kuajingmaihuo.com/sop', 'none'],
    ['my.openapi.kuajingmaihuo.com', 'none'],
    ['debug.goods.add', 'none'],
    ['bgColor.red.dark', 'none'],
    ['https://www.temu.com/', 'none'],
    ['', 'none'],
  ])('%s: %s', (text, verdict) => {
    expect(needles.ofText(text)).toBe(verdict);
    expect(needles.ofBytes(Buffer.from(text))).toBe(verdict);
  });

  it('a name after a GBK character whose second byte is a letter', () => {
    expect(needles.ofBytes(Buffer.concat([Uint8Array.of(0x81, 0x61), Buffer.from("bg.goods.add'")]))).toBe('token');
  });
});

it('a name of a new announcement that holds no anchor becomes one', () => {
  const found = needlesFor({ tokens: ['pa.item.create'], hosts: ['gw.example.cn'], related: [] });
  expect(anchorsFor(['pa.item.create', 'bg.a.b'])).toContain('pa.item.create');
  expect(found.ofBytes(Buffer.from('"pa.item.create"'))).toBe('token');
  expect(found.ofBytes(Buffer.from('https://gw.example.cn/router'))).toBe('token');
});

it('no words at all are found nowhere', () => {
  expect(needlesFor({ tokens: [], hosts: [], related: [] }).ofText('bgx')).toBe('none');
});

it('a sought identifier is not found inside another', () => {
  const sought = wordNeedles(['BASE_URL', '$api', 'temu.url']);
  const found = (text: string) => sought.ofBytes(Buffer.from(text));
  expect(['x = BASE_URL;', 'this.$api()', '\x24{temu.url}', 'OLD_BASE_URL', 'BASE_URLS', 'a$api'].map(found)).toEqual([
    'related',
    'related',
    'related',
    'none',
    'none',
    'none',
  ]);
});
