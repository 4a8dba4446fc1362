import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtIn, catalogueOf, listCatalogue, showType } from '../../src/catalogue/index.js';

const catalogue = catalogueOf(builtIn());
const list = (options: Partial<Parameters<typeof listCatalogue>[1]>) =>
  listCatalogue(catalogue, { format: 'table', by: 'group', asOf: '2025-09-01', lang: 'en', ...options });

describe('the list', () => {
  it('judges each deadline by the day given', () => {
    const line = (asOf: string) =>
      list({ asOf })
        .split('\n')
        .find((one) => one.includes('bg.goods.list.get')) ?? '';
    expect(line('2025-08-01')).toContain('2025-09-12  later');
    expect(line('2025-08-28')).toContain('2025-09-12  off within 15 days');
    expect(line('2025-09-12')).toContain('2025-09-12  off  商品列表查询');
  });

  it('closes with the sum', () => {
    expect(list({ asOf: '2026-11-24' }).split('\n').at(-1)).toBe(
      '56 migrations, 7 announcements · off 51 · off within 15 days 0 · later 0 · no day announced 5',
    );
  });

  it('groups by deadline, rows without a day last', () => {
    const headings = list({ by: 'deadline', lang: 'zh-CN' })
      .split('\n')
      .filter((line) => /^\S/.test(line));
    expect(headings.slice(0, -1)).toEqual([
      '2025-06-30 起下线',
      '2025-08-05 起下线',
      '2025-08-15 起下线',
      '2025-09-12 起下线',
      '2026-01-19 起下线',
      '2026-04-10 起下线',
      '未公布下线日期',
    ]);
  });

  it('groups by announcement, each with its source', () => {
    expect(list({ by: 'announcement' })).toContain('2026-01  2026-01 迁移 (partner gateway page, state of 2026-03-30, from a copy)');
  });

  it('is data in JSON, every migration once', () => {
    const rows: unknown = JSON.parse(list({ format: 'json', by: 'deadline' }));
    expect(rows).toHaveLength(catalogue.migrations.size);
    expect(rows).toContainEqual(expect.objectContaining({ oldType: 'bg.goods.add', newType: 'temu.goods.add', status: 'soon' }));
  });

  it('is a table in Markdown', () => {
    expect(list({ format: 'markdown' })).toContain(
      '| 货品API组 | 货品搬运接口 | `temu.goods.migrate` | `bg.goods.migrate` | 2025-09-12 off within 15 days | 2025-09-09 |',
    );
  });
});

describe('one type', () => {
  const show = (type: string, lang: 'en' | 'zh-CN' = 'en') => showType(catalogue, type, { asOf: '2025-09-01', lang });

  it('is shown with its history and source rows', () => {
    expect(show('bg.goods.quantity.get').text).toBe(`bg.goods.quantity.get  →  bg.btg.goods.stock.quantity.get
  Interface: 半托库存API组 / 查询半托管商品销售库存
  deadline: off from 2025-08-15 (off)
  source: 2025-08-03  网关升级公告（二），更新时间 2025-08-03 16:28:27
  source: 半托库存API组 | 查询半托管商品销售库存 | bg.btg.goods.stock.quantity.get | bg.goods.quantity.get
  before: 2025-06-18  off from 2025-06-30  半托库存API组 | 查询半托管商品销售库存 | bg.btg.goods.stock.quantity.get | bg.goods.quantity.get
  gateway: https://openapi-b-partner.temu.com/openapi/router
  token: to be granted anew: https://agentseller.temu.com/open/system-manage/client-manage
  signing: unchanged`);
  });

  it('is found by its new name and by a twin', () => {
    const text = show('bg.goods.edit').text;
    expect(show('temu.goods.size.template.edit').text).toBe(text);
    expect(show('bg.glo.goods.size.template.edit').text).toBe(text);
  });

  it('says what a person must decide', () => {
    expect(show('bg.price.review.reject', 'zh-CN').text).toContain('需人工确认: 仅半托店铺迁移；全托仍使用原接口');
    expect(show('bg.open.accesstoken.info.get').text).toContain('never renamed, always for review');
  });

  it('is said to be unknown where no announcement has it, with similar names', () => {
    const { known, text } = show('bg.goods.edit.task');
    expect(known).toBe(false);
    expect(text).toContain('bg.goods.edit.task.submit');
  });
});

describe('looking up a type', () => {
  it('loads no validator and no parser', () => {
    const folder = new URL('../../src/catalogue/', import.meta.url);
    const seen = new Set<string>();
    const visit = (url: URL) => {
      if (seen.has(url.href)) return;
      seen.add(url.href);
      if (!url.href.endsWith('.ts')) return;
      const text = readFileSync(url, 'utf8');
      for (const [, from = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)) {
        if (from.startsWith('.')) visit(new URL(from.replace(/\.js$/, '.ts'), url));
        else packages.add(from);
      }
    };
    const packages = new Set<string>();
    visit(new URL('index.ts', folder));
    expect([...packages]).toEqual(['node:util']);
    expect(seen.size).toBeGreaterThan(10);
  });
});
