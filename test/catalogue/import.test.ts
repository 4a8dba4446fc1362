import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderCatalogueFile } from '../../src/catalogue/data.js';
import { importAnnouncement } from '../../src/catalogue/import/index.js';

const markdown = readFileSync(new URL('./cases/announcements.md', import.meta.url), 'utf8');
const builtInText = (id: string) => readFileSync(new URL(`../../src/catalogue/announcements/${id}.json`, import.meta.url), 'utf8');
const ids = ['2025-06-18', '2025-08-03', '2025-09-09'];

const imported = async (text: string) => {
  const read = await importAnnouncement(text, { name: 'page' });
  return read.ok ? read.announcements.map(({ data }) => renderCatalogueFile([data])) : read.problems;
};

describe('importing the three announcements', () => {
  it('gives the built-in files, from Markdown', async () => {
    expect(await imported(markdown)).toEqual(ids.map(builtInText));
  });
});
