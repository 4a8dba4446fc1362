import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importAnnouncement, renderCatalogueFile } from '../../src/catalogue/index.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const ids = ['2025-06-18', '2025-08-03', '2025-09-09'];
const builtIn = ids.map((id) => read(`../../src/catalogue/announcements/${id}.json`));
const [markdown, html, pasted] = ['md', 'html', 'txt'].map((ending) => read(`./cases/announcements.${ending}`));

/** The catalogue file of each announcement, or the problems. */
async function imported(text = '') {
  const result = await importAnnouncement(text, { name: 'page' });
  return result.ok ? result.announcements.map(({ data }) => renderCatalogueFile([data])) : result.problems;
}

const table = /^\|.*\|$/;
const tableLines =
  (edit: (line: string) => string) =>
  (text = '') =>
    text
      .split('\n')
      .map((line) => (table.test(line) ? edit(line) : line))
      .join('\n');
const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

describe('importing the three announcements gives the built-in data', () => {
  it('from Markdown', async () => {
    expect(await imported(markdown)).toEqual(builtIn);
  });

  it('from a saved page with merged cells and links', async () => {
    expect(await imported(html)).toEqual(builtIn);
  });

  it('from pasted text, where merged rows have three cells', async () => {
    expect(await imported(pasted)).toEqual(builtIn);
  });

  it('from Markdown without the --- row', async () => {
    expect(await imported(markdown?.replace(/^\|[ :|-]+\|$\n/gm, ''))).toEqual(builtIn);
  });

  it('from pasted text with wide gaps in place of tabs', async () => {
    expect(await imported(pasted?.replaceAll('\t', '    '))).toEqual(builtIn);
  });

  it('from pasted text with single spaces in place of tabs', async () => {
    expect(await imported(pasted?.replaceAll('\t', ' '))).toEqual(builtIn);
  });

  it('with Windows line ends and a byte order mark', async () => {
    expect(await imported(`\uFEFF${markdown?.replaceAll('\n', '\r\n')}`)).toEqual(builtIn);
    expect(await imported(pasted?.replaceAll('\n', '\r\n'))).toEqual(builtIn);
  });

  it('one at a time', async () => {
    const parts = (markdown ?? '').split(/^(?=# )/m);
    expect((await Promise.all(parts.map(imported))).flat()).toEqual(builtIn);
  });

  it('from Markdown whose names are links, whole or split over two', async () => {
    const linked = tableLines((line) =>
      line.replace(/\b(bg\.[a-z]+\.)([a-z0-9.]+)/g, '[$1](https://a.example/?x=1)[$2](https://a.example/?x=2)'),
    );
    expect(await imported(linked(markdown))).toEqual(builtIn);
  });

  it('from Markdown with the table as HTML', async () => {
    const asHtml = (markdown ?? '').replace(/(?:^\|.*\|$\n?)+/gm, (block) => {
      const rows = block
        .trim()
        .split('\n')
        .filter((line) => !/^\|[ :|-]+\|$/.test(line));
      return `<table>\n${rows
        .map(
          (line) =>
            `<tr>${cellsOf(line)
              .map((cell) => `<td>${cell.replaceAll('*', '')}</td>`)
              .join('')}</tr>`,
        )
        .join('\n')}\n</table>\n`;
    });
    expect(await imported(asHtml)).toEqual(builtIn);
  });

  it('with full-width brackets, colons and dots', async () => {
    const wide = markdown
      ?.replace(/更新时间[:：]/g, '更新时间：')
      .replace(/\(将于/g, '（将于')
      .replace(/下线\)/g, '下线）');
    expect(await imported(wide?.replace('bg.goods.routestock.add', 'bg．goods．routestock．add').replace('6.30下线', '6．30下线'))).toEqual(
      [
        ...builtIn.slice(0, 1).map((text) => text.replace('| bg.goods.routestock.add"', '| bg．goods．routestock．add"')),
        ...builtIn.slice(1).map((text) => text.replaceAll('"将于', '"将于')),
      ],
    );
  });
});
