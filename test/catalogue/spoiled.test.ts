import { describe, expect, it } from 'vitest';
import { importAnnouncement } from '../../src/catalogue/index.js';

/** Rows as `old → new @ deadline (note)`, or problems as `line: what: text`. */
async function read(text: string): Promise<readonly string[]> {
  const result = await importAnnouncement(text, { name: 'page' });
  if (!result.ok) return result.problems.map(({ line, what, text: words }) => `${line}: ${what}: ${words}`);
  return result.announcements.flatMap(({ data }) =>
    data.tables.flatMap(({ deadline, rows }) =>
      rows.map((row) => {
        const made = [row.newType, ...row.twins].join(' = ');
        return `${row.group} / ${row.title}: ${row.oldType} → ${made} @ ${deadline?.day ?? 'none'}${row.note === null ? '' : ` (${row.note})`}${row.applies === 'always' ? '' : ` ${row.applies}`}`;
      }),
    ),
  );
}

const head = ['# 网关升级公告（四）', '', '更新时间：2025-12-30 10:00:00', '', '调用partner网关，重新授权获取新的token', ''];
const heading = '| 接口组 | 接口 | 新接口type | 原接口type（将于1.19下线） |';
const rule = '| --- | --- | --- | --- |';
const first = '| **规格API组** | 查询规格 | temu.goods.spec.get | bg.goods.spec.get |';
const second = '| | 新增规格 | temu.goods.spec.create | bg.goods.spec.create |';

/** Lines 1–6 are the head, 7 and 8 the table's heading, 9 and on its rows. */
const page = (...table: string[]) => [...head, ...table].join('\n');
const rows = (...some: string[]) => page(heading, rule, ...some);

const firstRead = '规格API组 / 查询规格: bg.goods.spec.get → temu.goods.spec.get @ 2026-01-19';
const secondRead = '规格API组 / 新增规格: bg.goods.spec.create → temu.goods.spec.create @ 2026-01-19';

describe('a spoiled announcement is read right', () => {
  it.each<[string, string, readonly string[]]>([
    ['as it should be, the year being next year’s', rows(first, second), [firstRead, secondRead]],
    ['a merged row with three cells', rows(first, second.replace('| |', '|')), [firstRead, secondRead]],
    ['no --- row', page(heading, first, second), [firstRead, secondRead]],
    ['no outer pipes', page(heading.slice(2, -2), rule.slice(2, -2), first.slice(2, -2), second.slice(1, -2)), [firstRead, secondRead]],
    [
      'columns in another order',
      page(
        '| 原接口type（将于1.19下线） | 新接口type | 接口 | 接口组 |',
        rule,
        '| bg.goods.spec.get | temu.goods.spec.get | 查询规格 | 规格API组 |',
        '| bg.goods.spec.create | temu.goods.spec.create | 新增规格 |',
      ),
      [firstRead, secondRead],
    ],
    [
      'a column of numbers',
      page(
        '| 序号 | 接口组 | 接口 | 新接口type | 原接口type(1.19下线) |',
        '|-|-|-|-|-|',
        '| 1 | 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.spec.get |',
      ),
      [firstRead],
    ],
    ['other words for the headings', page('| API组 | 接口名称 | 新type | 旧接口（1月19日下线） |', rule, first), [firstRead]],
    [
      'an alias',
      rows('| 规格API组 | 查询规格 | temu.goods.spec.get =bg.glo.goods.spec.get | bg.goods.spec.get |'),
      [firstRead.replace(' @', ' = bg.glo.goods.spec.get @')],
    ],
    [
      'an alias after a full-width sign',
      rows('| 规格API组 | 查询规格 | temu.goods.spec.get＝bg.glo.goods.spec.get（两个type都可以） | bg.goods.spec.get |'),
      [`${firstRead.replace(' @', ' = bg.glo.goods.spec.get @')} (两个type都可以)`],
    ],
    [
      'two old names of one interface',
      rows('| 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.spec.get=bg.goods.spec.query |'),
      [firstRead, firstRead.replace('bg.goods.spec.get', 'bg.goods.spec.query')],
    ],
    ['spaces beside a dot', rows('| 规格API组 | 查询规格 | temu.goods. spec.get | bg .goods.spec.get\u00A0|'), [firstRead]],
    ['invisible characters', rows('| 规格API组 | 查询规格 | temu.goods\u200B.spec.get | \uFEFFbg.goods.spec.get |'), [firstRead]],
    ['names in code marks', rows('| 规格API组 | 查询规格 | `temu.goods.spec.get` | `bg.goods.spec.get` |'), [firstRead]],
    [
      'a name split over two links',
      rows(
        '| 规格API组 | 查询规格 | [temu.goods.](https://a.cn/x)[spec.get](https://a.cn/x) | [bg.goods.sp](https://a.cn)[ec.get](https://a.cn) |',
      ),
      [firstRead],
    ],
    [
      'a note on full-managed shops',
      rows('| 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.spec.get（注意全托仍使用原接口） |'),
      [`${firstRead} (注意全托仍使用原接口) semi-only`],
    ],
    [
      'a note in a column of its own',
      page('| 接口组 | 接口 | 新接口type | 原接口type（1.19下线） | 备注 |', '|-|-|-|-|-|', `${first} 仅自研应用 |`, `${second} |`),
      [`${firstRead} (仅自研应用)`, secondRead],
    ],
    [
      'brackets and typos in a title',
      rows('| 规格API组 | 查寻规格（含 a/b）V2 | temu.goods.spec.get | bg.goods.spec.get |'),
      [firstRead.replace('查询规格', '查寻规格（含 a/b）V2')],
    ],
    [
      'two tables in one',
      rows(first, '| 接口组 | 接口 | 原接口type | 新接口type |', '| 类目API组 | 查询类目 | bg.cats.list.get | temu.cats.list.get |'),
      [firstRead, '类目API组 / 查询类目: bg.cats.list.get → temu.cats.list.get @ 2026-01-19'],
    ],
    [
      'a row with a day of its own',
      rows(first, second.replace('create |', 'create |').replace('bg.goods.spec.create |', 'bg.goods.spec.create（2.10下线） |')),
      [firstRead, secondRead.replace('01-19', '02-10')],
    ],
    ['the day in the prose', page('原接口计划2026年1月19日下线', '', heading.replace('（将于1.19下线）', ''), rule, first), [firstRead]],
    ['a written year', page(heading.replace('1.19', '2026-01-19'), rule, first), [firstRead]],
    ['no day at all', page(heading.replace('（将于1.19下线）', ''), rule, first), [firstRead.replace('2026-01-19', 'none')]],
    ['a day just gone by', rows(first).replace('1.19', '12.25'), [firstRead.replace('2026-01-19', '2025-12-25')]],
    ['a blank line between rows', rows(first, '', second), [firstRead, secondRead]],
    ['a row of empty cells', rows(first, '| | | | |', second), [firstRead, secondRead]],
    ['a quoted table', page(...[heading, rule, first, second].map((line) => `> ${line}`)), [firstRead, secondRead]],
    [
      'no groups',
      page('| 接口 | 新接口type | 原接口type（1.19下线） |', '|-|-|-|', '| 查询规格 | temu.goods.spec.get | bg.goods.spec.get |'),
      [firstRead.replace('规格API组', '')],
    ],
    ['a name repeated in the prose', `${rows(first)}\n\nbg.goods.spec.get 请尽快切换`, [firstRead]],
    [
      'month headings instead of a date',
      ['2026-01 迁移', heading, first, '', '2026-03 迁移', heading.replace('1.19', '04.10'), second.replace('| |', '| 规格API组 |')].join(
        '\n',
      ),
      [firstRead, secondRead.replace('01-19', '04-10')],
    ],
    [
      'a merged new name over two rows',
      '<p>更新时间：2025-12-30</p><table><tr><th>接口组</th><th>新接口type</th><th>原接口type</th></tr>\n<tr><td rowspan=2>A组</td><td rowspan=2>temu.a.b.c</td><td>bg.a.b.c</td></tr>\n<tr><td>bg.a.b.d</td></tr></table>',
      ['A组 / : bg.a.b.c → temu.a.b.c @ none', 'A组 / : bg.a.b.d → temu.a.b.c @ none'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('a spoiled announcement is an error at its line', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a row without its title',
      rows('| 规格API组 | temu.goods.spec.get | bg.goods.spec.get |'),
      ['9: no-title: 规格API组 | temu.goods.spec.get | bg.goods.spec.get'],
    ],
    [
      'an empty title',
      rows('| 规格API组 | | temu.goods.spec.get | bg.goods.spec.get |'),
      ['9: no-title: 规格API组 |  | temu.goods.spec.get | bg.goods.spec.get'],
    ],
    ['a row without its old name', rows(first, '| | 新增规格 | temu.goods.spec.create | |'), ['10: not-a-type: ']],
    [
      'a row of two cells',
      rows(first, '| temu.goods.spec.create | bg.goods.spec.create |'),
      ['10: cell-count: temu.goods.spec.create | bg.goods.spec.create'],
    ],
    ['a cell too many', rows(`${first} x |`), ['9: cell-count: 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.spec.get | x']],
    ['no group in the first row', rows(second), ['9: no-group:  | 新增规格 | temu.goods.spec.create | bg.goods.spec.create']],
    [
      'two names in one cell',
      rows('| 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.spec.get bg.goods.spec.list |'),
      ['9: two-types: bg.goods.spec.get bg.goods.spec.list'],
    ],
    [
      'two names run together',
      rows('| 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.spec.getbg.goods.spec.list |'),
      ['9: two-types: bg.goods.spec.getbg.goods.spec.list'],
    ],
    [
      'a space inside a word',
      rows('| 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.sp ec.get |'),
      ['9: not-a-type: bg.goods.sp ec.get'],
    ],
    [
      'commas for dots',
      rows(first, '| | 新增规格 | temu,goods,spec,create | bg.goods.spec.create |'),
      ['10: not-a-type: temu,goods,spec,create'],
    ],
    ['a capital letter', rows('| 规格API组 | 查询规格 | temu.goods.spec.get | bg.Goods.spec.get |'), ['9: not-a-type: bg.Goods.spec.get']],
    [
      'a broken link',
      rows('| 规格API组 | 查询规格 | [temu.goods.spec.get](https://a.cn | bg.goods.spec.get |'),
      ['9: not-a-type: [temu.goods.spec.get](https://a.cn'],
    ],
    [
      'an open bracket',
      rows('| 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.spec.get（注意全托 |'),
      ['9: not-a-type: bg.goods.spec.get（注意全托'],
    ],
    [
      'a condition that is not known',
      rows('| 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.spec.get（半托仍使用原接口） |'),
      ['9: unclear-note: 半托仍使用原接口'],
    ],
    [
      'no heading',
      page(first, second),
      [
        '7: no-header: | 规格API组 | 查询规格 | temu.goods.spec.get | bg.goods.spec.get |',
        '8: no-header: | | 新增规格 | temu.goods.spec.create | bg.goods.spec.create |',
      ],
    ],
    [
      'no column of old names',
      page('| 接口组 | 接口 | 新接口type |', '|-|-|-|', '| 规格API组 | 查询规格 | temu.goods.spec.get |'),
      ['7: no-column: 接口组 | 接口 | 新接口type'],
    ],
    [
      'two columns of new names',
      page('| 接口组 | 新接口type | 新接口type | 原接口type |', rule, first),
      ['7: twice-column: 接口组 | 新接口type | 新接口type | 原接口type'],
    ],
    [
      'a column that nobody knows',
      page('| 接口组 | 接口 | 新接口type | 原接口type | 灰度 |', '|-|-|-|-|-|', `${first} 是 |`),
      ['7: unknown-column: 灰度'],
    ],
    [
      'a row that lost its bars',
      rows(first, '', '新增规格 temu.goods.spec.create bg.goods.spec.create'),
      ['11: no-header: 新增规格 temu.goods.spec.create bg.goods.spec.create'],
    ],
    [
      'a name in the prose that no row has',
      `${rows(first)}\n\n另外 bg.goods.brand.get 也将迁移`,
      ['11: type-outside-table: 另外 bg.goods.brand.get 也将迁移'],
    ],
    ['no date', [heading, rule, first].join('\n'), ['1: no-date: page']],
    [
      'a date that cannot be',
      page(heading, rule, first).replace('2025-12-30', '2025-13-30'),
      ['3: bad-date: 更新时间：2025-13-30 10:00:00'],
    ],
    ['a deadline that cannot be', rows(first).replace('1.19', '2.30'), ['7: bad-date: 2.30下线']],
    [
      'a deadline in words',
      page('原接口计划于下月底下线', heading.replace('（将于1.19下线）', ''), rule, first),
      ['7: bad-date: 计划于下月底下线'],
    ],
    ['heading and prose with different days', page('原接口计划1.29下线', heading, rule, first), ['7: two-deadlines: 1.19下线 | 1.29下线']],
    ['a day that belongs to no table', `${rows(first)}\n\n计划于2.10下线其余接口`, ['11: stray-deadline: 2.10下线']],
    [
      'a second table that does not say its day',
      `${rows(first)}\n\n### 三、类目API组\n\n${[heading.replace('（将于1.19下线）', ''), rule, second.replace('| |', '| 规格API组 |')].join('\n')}`,
      ['13: unclear-deadline: 接口组 | 接口 | 新接口type | 原接口type'],
    ],
    [
      'two gateways',
      page(
        '调用 https://openapi-b-partner.temu.com/openapi/router 或 https://openapi-c-partner.temu.com/openapi/router',
        heading,
        rule,
        first,
      ),
      ['7: two-gateways: https://openapi-b-partner.temu.com/openapi/router | https://openapi-c-partner.temu.com/openapi/router'],
    ],
    [
      'a regional gateway',
      page('调用 https://openapi-b-us.temu.com/openapi/router', heading, rule, first),
      ['7: regional-gateway: https://openapi-b-us.temu.com/openapi/router'],
    ],
    ['another way of signing', page('签名方式调整为 SHA256', heading, rule, first), ['7: signing-changed: 签名方式调整为 SHA256']],
    ['no table', head.join('\n'), ['1: no-table: 网关升级公告（四）']],
    ['nothing', '', ['1: no-date: page']],
    ['a page of ten thousand boxes in one another', `<p>x</p>\n${'<div>'.repeat(10_000)}`, ['2: too-deep: page']],
    [
      'a page without a heading row',
      '<p>更新时间：2025-12-30</p>\n<table>\n<tr><td>查询规格</td><td>temu.goods.spec.get</td><td>bg.goods.spec.get</td></tr>\n</table>',
      ['3: no-header: 查询规格 | temu.goods.spec.get | bg.goods.spec.get'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});
