import { describe, expect, it } from 'vitest';
import {
  builtIn,
  catalogueOf,
  checkCatalogue,
  compareWith,
  importAnnouncement,
  loadCatalogue,
  renderCatalogueFile,
  renderProblems,
  renderUnderstood,
  toAnnouncement,
  verifyCatalogue,
} from '../../src/catalogue/index.js';

/** A fourth announcement as one table; `rows` are `old > new`, with a note after a space. */
async function fourth(day: string, ...rows: string[]) {
  const lines = rows.map((row) => row.split(' > ')).map(([old, made]) => `| 规格API组 | 查询 | ${made} | ${old} |`);
  const head = ['# 网关升级公告（四）', '更新时间：2025-12-30 10:00:00', '', `| 接口组 | 接口 | 新接口type | 原接口type（${day}下线） |`];
  const result = await importAnnouncement([...head, ...lines].join('\n'), { name: 'page.md' });
  if (!result.ok) throw new Error(renderProblems(result.problems, 'en'));
  return result.announcements;
}
const announced = async (...args: Parameters<typeof fourth>) => (await fourth(...args)).map(({ data }) => toAnnouncement(data));
const fileOf = async (...args: Parameters<typeof fourth>) => renderCatalogueFile((await fourth(...args)).map(({ data }) => data));
const found = async (...args: Parameters<typeof fourth>) =>
  checkCatalogue([...builtIn(), ...(await announced(...args))]).map((problem) =>
    'rows' in problem ? [problem.what, ...problem.rows.map((row) => `${row.announcement} ${row.oldType} ${row.newType}`)] : [problem.what],
  );

describe('the built-in announcements', () => {
  it('do not contradict each other', () => {
    expect(checkCatalogue(builtIn())).toEqual([]);
  });
});

describe('a new announcement against those before', () => {
  it('may not give an old name another new one', async () => {
    expect(await found('1.19', 'bg.goods.add > temu.goods.create')).toEqual([
      ['two-new-names', '2025-09-09 bg.goods.add temu.goods.add', '2025-12-30 bg.goods.add temu.goods.create'],
    ]);
  });

  it('may name a twin of the new name', async () => {
    expect(await found('1.19', 'bg.goods.add > bg.glo.goods.add')).toEqual([]);
  });

  it('may not move a new name on', async () => {
    expect(await found('1.19', 'temu.goods.add > temu.goods.create')).toEqual([
      ['chain', '2025-09-09 bg.goods.add temu.goods.add', '2025-12-30 temu.goods.add temu.goods.create'],
    ]);
  });

  it('may not move a twin on', async () => {
    expect(await found('1.19', 'bg.glo.goods.add > temu.goods.create')).toEqual([
      ['chain', '2025-09-09 bg.goods.add temu.goods.add', '2025-12-30 bg.glo.goods.add temu.goods.create'],
    ]);
  });

  it('may not lead back', async () => {
    const problems = await found('1.19', 'temu.goods.add > bg.goods.add');
    expect(problems).toEqual([
      ['cycle', '2025-09-09 bg.goods.add temu.goods.add', '2025-12-30 temu.goods.add bg.goods.add'],
      ['cycle', '2025-12-30 temu.goods.add bg.goods.add', '2025-09-09 bg.goods.add temu.goods.add'],
    ]);
  });

  it('may not give a name itself', async () => {
    expect(await found('1.19', 'bg.spec.list.get > bg.spec.list.get')).toEqual([
      ['same-name', '2025-12-30 bg.spec.list.get bg.spec.list.get'],
    ]);
  });

  it('may not change a condition', async () => {
    expect(await found('1.19', 'bg.price.review.confirm > bg.semi.price.review.confirm.order')).toEqual([
      [
        'contradiction',
        '2025-06-18 bg.price.review.confirm bg.semi.price.review.confirm.order',
        '2025-12-30 bg.price.review.confirm bg.semi.price.review.confirm.order',
      ],
    ]);
  });

  it('may not give an earlier day, which is likelier a wrong year', async () => {
    expect(await found('2025.8.1', 'bg.goods.add > temu.goods.add')).toEqual([
      ['earlier-deadline', '2025-09-09 bg.goods.add temu.goods.add', '2025-12-30 bg.goods.add temu.goods.add'],
    ]);
  });

  it('may give a later day, and the earlier one becomes history', async () => {
    const incoming = await announced('1.19', 'bg.goods.add > temu.goods.add');
    const { problems, rows } = compareWith(builtIn(), incoming);
    expect(problems).toEqual([]);
    expect(rows.map(({ status, earlier }) => [status, earlier?.offlineOn])).toEqual([['supersedes', '2025-09-12']]);
    const merged = catalogueOf([...builtIn(), ...incoming]).migrations.get('bg.goods.add');
    expect([merged?.offlineOn, merged?.history.map(({ offlineOn }) => offlineOn)]).toEqual(['2026-01-19', ['2025-09-12']]);
  });

  it('shows the rows against each other, in both languages', async () => {
    const problems = checkCatalogue([...builtIn(), ...(await announced('1.19', 'bg.goods.add > temu.goods.create'))]);
    expect(renderProblems(problems, 'en')).toBe(`one old type, two new ones
  2025-09-09  bg.goods.add → temu.goods.add  off from 2025-09-12
    网关升级公告 (三)，更新时间 2025-09-09 10:43:22: 货品API组 | 上传/修改供应商货品 | temu.goods.add | bg.goods.add
  2025-12-30  bg.goods.add → temu.goods.create  off from 2026-01-19
    网关升级公告（四），更新时间 2025-12-30 10:00:00: 规格API组 | 查询 | temu.goods.create | bg.goods.add`);
    expect(renderProblems(problems, 'zh-CN')).toContain('同一个原接口 type 对应了两个不同的新 type');
  });

  it('is shown as it was understood, with what was inferred', async () => {
    const read = await fourth('1.19', 'bg.spec.list.get > temu.spec.list.get', 'bg.goods.add > temu.goods.add');
    const comparison = compareWith(
      builtIn(),
      read.map(({ data }) => toAnnouncement(data)),
    );
    expect(renderUnderstood(read, comparison, 'en')).toBe(`2025-12-30  网关升级公告（四）
  gateway: https://openapi-b-partner.temu.com/openapi/router
  token: to be granted anew
  ! the text names no gateway; taken to be the partner gateway
  ! the text says nothing about tokens; taken to need a new grant
  line 5  bg.spec.list.get  →  temu.spec.list.get  2026-01-19 (year inferred)  new  规格API组 / 查询
  line 6  bg.goods.add      →  temu.goods.add      2026-01-19 (year inferred)  new day  规格API组 / 查询
  2 migrations, 1 announcement`);
  });
});

describe('loading', () => {
  it('adds an imported announcement to the built-in ones', async () => {
    const text = await fileOf('1.19', 'bg.spec.list.get > temu.spec.list.get');
    const loaded = await loadCatalogue({ extra: [{ name: 'fourth.json', text, isTrusted: true }], only: null });
    if (!loaded.ok) throw new Error(renderProblems(loaded.problems, 'en'));
    expect(loaded.catalogue.migrations.size).toBe(catalogueOf(builtIn()).migrations.size + 1);
    expect(loaded.catalogue.partnerTypes.has('bg.glo.spec.list.get')).toBe(true);
  });

  it('takes a built-in announcement that is given again as the same', async () => {
    const again = builtIn().filter(({ id }) => id === '2025-09-09');
    expect(compareWith(builtIn(), again).problems).toEqual([]);
  });

  it('refuses two announcements of one day that give different pages or days', async () => {
    const [one] = await announced('1.19', 'bg.spec.list.get > temu.spec.list.get');
    const [other] = await announced('1.20', 'bg.spec.list.get > temu.spec.list.get');
    if (one === undefined || other === undefined) throw new Error('an announcement was not read');
    const page = (announcement: typeof one, path: string) => ({ ...announcement, grantPage: `https://agentseller.temu.com/${path}` });
    expect(checkCatalogue([page(one, 'a'), page(other, 'b')]).map(({ what }) => what)).toEqual(['same-id', 'contradiction']);
  });

  it('takes a later list that is imported again with its titles', async () => {
    const list = ['2025-10 迁移', '接口\t新接口type\t原接口type', '商品搜索\tbg.glo.product.search\tbg.product.search'].join('\n');
    const result = await importAnnouncement(list, { name: 'list.txt' });
    const incoming = result.ok ? result.announcements.map(({ data }) => toAnnouncement(data)) : [];
    expect(compareWith(builtIn(), incoming).problems).toEqual([]);
    const merged = catalogueOf([...builtIn(), ...incoming]).migrations.get('bg.product.search');
    expect([merged?.title, merged?.history]).toEqual(['商品搜索', []]);
  });

  it('counts the chosen announcements only', async () => {
    const loaded = await loadCatalogue({ extra: [], only: ['2025-06-18', '2025-08-03'] });
    expect(loaded.ok && loaded.catalogue.migrations.size).toBe(17);
  });

  it('names an announcement that is not there', async () => {
    const loaded = await loadCatalogue({ extra: [], only: ['2025-06-19'] });
    expect(loaded.ok ? [] : loaded.problems.map(({ what }) => what)).toEqual(['unknown-announcement']);
    expect(loaded.ok ? '' : renderProblems(loaded.problems, 'en')).toContain('2025-06-18');
  });

  it.each([
    ['{"a":', 'x.json: not valid JSON'],
    ['{}', 'x.json: not catalogue data: temuCodemod'],
    ['[]', 'x.json: not catalogue data'],
    ['{"temuCodemod":"catalogue","announcements":[{"id":"2025-99-99"}]}', 'announcements.0.id'],
    ['{"temuCodemod":"catalogue","announcements":[],"__proto__":{"x":1}}', 'announcements'],
  ])('refuses %s by field', async (text, words) => {
    const loaded = await loadCatalogue({ extra: [{ name: 'x.json', text, isTrusted: true }], only: null });
    expect(loaded.ok ? '' : renderProblems(loaded.problems, 'en')).toContain(words);
    expect(await verifyCatalogue(text, 'x.json')).toMatchObject({ ok: false });
  });

  it('verifies a file by itself and against what is built in', async () => {
    const good = await fileOf('1.19', 'bg.spec.list.get > temu.spec.list.get');
    expect(await verifyCatalogue(good, 'x.json')).toEqual({ ok: true, announcements: 1, migrations: 1 });
    const bad = await fileOf('1.19', 'bg.goods.add > temu.goods.create');
    expect(await verifyCatalogue(bad, 'x.json')).toMatchObject({ ok: false, problems: [{ what: 'two-new-names' }] });
  });
});
