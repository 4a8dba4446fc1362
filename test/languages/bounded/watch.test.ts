import { describe, expect, it } from 'vitest';
import { worked } from '../../../src/languages/bounded/budget.js';
import { parseAll } from '../../../src/languages/bounded/parse-all.js';
import { finishes } from '../../../src/languages/bounded/watch.js';
import { parse, prepare } from '../../../src/languages/index.js';
import type { SourceFile, Tree } from '../../../src/model/index.js';
import { sourceFile } from '../source.js';

function endless(): void {
  for (let steps = 0; steps >= 0; steps = (steps + 1) % 1000);
}

describe('work that is watched', () => {
  it('is stopped in the middle of a loop', () => {
    expect(finishes(endless, 0.05)).toBe(false);
  });

  it('is stopped in the middle of an expression that runs away', () => {
    expect(finishes(() => /^(a+)+$/.test(`${'a'.repeat(40)}b`), 0.05)).toBe(false);
  });

  it('ends by itself, and what it did is there', () => {
    const done: string[] = [];
    expect(finishes(() => done.push('done'), 1)).toBe(true);
    expect(done).toEqual(['done']);
  });

  it('throws what it throws', () => {
    expect(() =>
      finishes(() => {
        throw new RangeError('of its own');
      }, 1),
    ).toThrow(new RangeError('of its own'));
  });
});

/** As many blocks as make its parser, whose work grows with their square, take seconds. */
const slow = (path: string): SourceFile => sourceFile(path, `${'{#if x}\n'.repeat(45_000)}{'bg.goods.add'}`);

describe('of files that are parsed together', () => {
  it('each becomes a tree, in their order', async () => {
    const files = [sourceFile('a.json', '{}'), sourceFile('b.py', 'x = 1'), sourceFile('c.ts', 'x')];
    expect((await all(files, 4)).map(({ file }) => file.path)).toEqual(['a.json', 'b.py', 'c.ts']);
  });

  it('one that takes too long says so, and those around it are read', async () => {
    const [before, after] = [sourceFile('a.ts', "f('bg.goods.add')"), sourceFile('c.ts', 'const f = (a) => a')];
    const trees = await all([before, slow('b.svelte'), after], 0.8);
    expect(trees.map(({ file, unparsed }) => [file.path, unparsed])).toEqual([
      ['a.ts', null],
      ['b.svelte', 'too-slow'],
      ['c.ts', null],
    ]);
    const [alone] = await all([after], 4);
    expect(kinds(trees[2])).toEqual(kinds(alone));
  });
});

describe('of a run', () => {
  it('many files that take too long have a quarter of the time once the first of them took what all may take', async () => {
    const files = Array.from({ length: 12 }, (_, i) => slow(`${i}.svelte`));
    const start = worked();
    const trees = await all(files, 0.8, 1);
    expect(trees.map(({ unparsed }) => unparsed)).toEqual(files.map(() => 'too-slow'));
    // Without a budget of the run each is stopped after nine tenths of its 0.8 seconds at the earliest; on a busy machine some are begun anew.
    expect(worked() - start).toBeLessThan(12 * 0.8 * 0.9);
  });

  it('files that are read in time take nothing from the others', async () => {
    const files = Array.from({ length: 200 }, (_, i) => sourceFile(`${i}.ts`, "f('bg.goods.add');\n".repeat(500)));
    expect((await all(files, 4, 0)).filter(({ unparsed }) => unparsed !== null)).toEqual([]);
  });
});

async function all(files: readonly SourceFile[], seconds: number, ofRun?: number): Promise<readonly Tree[]> {
  await prepare(files.map(({ path }) => path));
  const trees: Tree[] = [];
  await parseAll(files, (tree) => trees.push(tree), parse, seconds, ofRun);
  return trees;
}

function kinds(tree: Tree | undefined): readonly string[] {
  return tree?.root.children.map(({ kind }) => kind) ?? [];
}
