import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodings, lineEnds } from './encodings.js';
import { formats } from './formats.js';
import { allCells, type Cell } from './matrix.js';
import { tableOf } from './matrix-table.js';

const published = 'docs/encodings.md';

describe('every format in every encoding with every kind of line end', () => {
  const cells: Cell[] = [];
  beforeAll(async () => {
    cells.push(...(await allCells()));
    if (process.env.ACCEPT) writeFileSync(published, tableOf(cells));
  });

  test('is exact, or for review with a reason', () => {
    expect(cells.length).toBe(formats.length * encodings.length * lineEnds.length);
    const unexplained = cells.filter(({ verdict }) => !/^(?:exact|review: \S)/.test(verdict));
    expect(unexplained).toEqual([]);
  });

  test('is exact in every encoding that is recognised, but for a lone CR in formats that have none', () => {
    const known = cells.filter(({ encoding }) => encoding.name !== 'Latin-1' && encoding.name !== 'mixed, invalid');
    const other = known.filter(({ verdict }) => verdict !== 'exact');
    expect([...new Set(other.map(({ format, ends }) => `${format.name}, ${ends.name}`))]).toEqual([
      'YAML, CR',
      'YAML, mixed',
      'TOML, CR',
      'TOML, mixed',
    ]);
  });

  test('is what the documents say; `npm run matrix` writes them anew', () => {
    expect(readFileSync(published, 'utf8')).toBe(tableOf(cells));
  });
});
