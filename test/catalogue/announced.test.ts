import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/catalogue/index.js';

// The copy is for clones that stand elsewhere.
const sources = ['../../../shared/announcements.md', './cases/announcements.md'].map((path) => new URL(path, import.meta.url));
const source = sources.find((url) => existsSync(url)) ?? sources[0];
const text = source === undefined ? '' : readFileSync(source, 'utf8');

type Row = { id: string; group: string; title: string; newType: string; oldType: string; note: string | null };

/** The tables of the document, read without any of the importer's code. */
function rowsOf(document: string): Row[] {
  let id = '';
  let group = '';
  return document.split('\n').flatMap((line) => {
    id = /更新时间[:：]\**\s*(\d{4}-\d\d-\d\d)/.exec(line)?.[1] ?? id;
    const cells = line.split('|').map((cell) => cell.trim());
    const [, first = '', title = '', newType = '', old = ''] = cells;
    if (cells.length !== 6 || !/^(?:bg|temu)\./.test(newType)) return [];
    group = first.replaceAll('*', '') || group;
    const [, oldType = '', note = null] = /^(\S+)(?: \((.*)\))?$/.exec(old) ?? [];
    return [{ id, group, title, newType, oldType, note }];
  });
}

const announced = rowsOf(text);
const official = builtIn().filter(({ id }) => id.length === '2025-06-18'.length);

describe('the built-in announcements', () => {
  it('hold every row of the published tables, in order, word for word', () => {
    const rows = official.flatMap(({ migrations }) =>
      migrations.map(({ announcement, group, title, newType, oldType, note }) => ({
        id: announcement,
        group,
        title,
        newType,
        oldType,
        note,
      })),
    );
    expect(rows).toEqual(announced);
  });

  it('are 43 interfaces in 14 groups', () => {
    expect(new Set(announced.map((row) => row.oldType)).size).toBe(43);
    expect(new Set(announced.map((row) => row.group)).size).toBe(14);
  });

  it('keep the source row of each migration', () => {
    for (const { migrations } of official) {
      for (const { source, group, title, newType, oldType } of migrations) {
        expect(source.row.startsWith([group, title, newType, oldType].join(' | '))).toBe(true);
      }
    }
  });

  it('give the deadline that stands over each table', () => {
    const days = (id: string) => new Set(official.find((one) => one.id === id)?.migrations.map((row) => row.offlineOn));
    expect(days('2025-06-18')).toEqual(new Set(['2025-06-30']));
    expect(days('2025-08-03')).toEqual(new Set(['2025-08-05', '2025-08-15']));
    expect(days('2025-09-09')).toEqual(new Set(['2025-09-12']));
  });

  it('leave only the price reviews with a full-managed old name', () => {
    const conditional = official.flatMap(({ migrations }) => migrations).filter((row) => row.applies !== 'always');
    expect(conditional.map((row) => [row.oldType, row.applies, row.note])).toEqual([
      ['bg.price.review.page.query', 'semi-only', '注意全托仍使用原接口'],
      ['bg.price.review.confirm', 'semi-only', '注意全托仍使用原接口'],
      ['bg.price.review.reject', 'semi-only', '注意全托仍使用原接口'],
    ]);
  });

  it('ask for a new token from the second announcement on', () => {
    expect(official.map(({ id, token }) => [id, token])).toEqual([
      ['2025-06-18', 'unchanged'],
      ['2025-08-03', 'grant-anew'],
      ['2025-09-09', 'grant-anew'],
    ]);
    expect(text).toContain(official[1]?.grantPage ?? 'nothing');
    expect(text).toContain(official[0]?.gateway ?? 'nothing');
  });
});
