import { describe, expect, it } from 'vitest';
import { anyTypePattern, builtIn, catalogueOf, hostPattern, oldTypePattern } from '../../src/catalogue/index.js';

const catalogue = catalogueOf(builtIn());

describe('the catalogue', () => {
  it('merges the stock rows of two announcements, the later day ruling', () => {
    const stock = catalogue.migrations.get('bg.goods.quantity.get');
    expect(stock?.offlineOn).toBe('2025-08-15');
    expect(stock?.announcement).toBe('2025-08-03');
    expect(stock?.history).toEqual([
      {
        announcement: '2025-06-18',
        offlineOn: '2025-06-30',
        row: '半托库存API组 | 查询半托管商品销售库存 | bg.btg.goods.stock.quantity.get | bg.goods.quantity.get',
      },
    ]);
  });

  it('takes the earlier day again when the later announcement is switched off', () => {
    const early = catalogueOf(builtIn().filter(({ id }) => id === '2025-06-18'));
    expect(early.migrations.get('bg.goods.quantity.get')?.offlineOn).toBe('2025-06-30');
    expect(early.migrations.size).toBe(9);
  });

  it('knows 43 announced interfaces and 13 later ones', () => {
    expect(catalogue.migrations.size).toBe(56);
  });

  it('counts bg.glo twins of temu names as partner types', () => {
    expect(catalogue.partnerTypes.has('bg.glo.goods.size.template.edit')).toBe(true);
    expect(catalogue.byNewType.get('bg.glo.goods.size.template.edit')?.oldType).toBe('bg.goods.edit');
    expect(catalogue.partnerTypes.has('bg.goods.edit')).toBe(false);
  });

  it('never renames the token check', () => {
    expect(catalogue.migrations.get('bg.open.accesstoken.info.get')?.applies).toBe('never');
  });

  it('names the five gateways by host', () => {
    expect(Object.fromEntries(catalogue.hosts)).toEqual({
      'openapi.kuajingmaihuo.com': 'cn',
      'openapi-b-partner.temu.com': 'partner',
      'openapi-b-us.temu.com': 'us',
      'openapi-b-eu.temu.com': 'eu',
      'openapi-b-global.temu.com': 'global',
    });
  });
});

const found = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([token]) => token);

describe('token patterns', () => {
  it.each([
    ['"bg.goods.add"', ['bg.goods.add']],
    ['调用bg.goods.add接口', ['bg.goods.add']],
    ['Call bg.goods.add. Then', ['bg.goods.add']],
    ['bg.goods.add.property', ['bg.goods.add.property']],
    [`x = \`bg.marketing.activity.list.get\${suffix}\``, ['bg.marketing.activity.list.get']],
    ['bg.goods.image.upload.global', []],
    ['bg.goods.image.upload.json', []],
    ['xbg.goods.add bg.goods.add-x bg.goods.add_v2 a.bg.goods.add -bg.goods.add', []],
    [
      String.raw`"货品\nbg.goods.add\tbg.goods.edit\\nbg.goods.update\u4e0abg.goods.migrate"`,
      ['bg.goods.add', 'bg.goods.edit', 'bg.goods.update', 'bg.goods.migrate'],
    ],
    ['%22type%22%3A%22bg.goods.add%22', ['bg.goods.add']],
    ['bg.goods.edit,bg.goods.edit.task.submit', ['bg.goods.edit', 'bg.goods.edit.task.submit']],
  ])('finds whole old types in %s', (text, tokens) => {
    expect(found(oldTypePattern(catalogue), text)).toEqual(tokens);
  });

  it('finds none of its own new names', () => {
    expect(found(oldTypePattern(catalogue), [...catalogue.partnerTypes].join('\n'))).toEqual([]);
  });

  it('finds the CN host whole and in any case', () => {
    const text =
      'https://OpenAPI.kuajingmaihuo.com:443/x https:\\/\\/openapi.kuajingmaihuo.com\\/ openapi.kuajingmaihuo.com.evil.cn x.openapi.kuajingmaihuo.com';
    expect(found(hostPattern(catalogue), text)).toEqual(['OpenAPI.kuajingmaihuo.com', 'openapi.kuajingmaihuo.com']);
  });

  it('finds any API type whole', () => {
    expect(found(anyTypePattern(), '"bg.logistics.shipment.v2.get" temu.goods.add_x bg.goods bg.goods.Add bg.goods.add')).toEqual([
      'bg.logistics.shipment.v2.get',
      'temu.goods.add_x',
      'bg.goods.add',
    ]);
  });

  it('matches nothing where no announcement counts', () => {
    expect(found(oldTypePattern(catalogueOf([])), 'bg.goods.add ')).toEqual([]);
  });
});
