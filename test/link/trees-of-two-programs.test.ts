import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { makeHits } from '../../scripts/bench/hits.mjs';
import type { Tree } from '../../src/model/index.js';
import { project } from './project.js';

type Linked = { readonly kept: Tree; readonly others: readonly WeakRef<object>[] };

/** A file that one price review leaves as it is, of a program of five. */
async function linked(language: string): Promise<Linked> {
  const root = mkdtempSync(join(tmpdir(), 'hits-'));
  makeHits(root, { language, files: 4, size: 200 }, ['bg.price.review.confirm', 'bg.goods.add', 'bg.goods.update', 'bg.order.list.v2.get']);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [join(one.parentPath, one.name)] : [],
  );
  const files = Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
  rmSync(root, { recursive: true });
  const { trees, links } = await project(files);
  expect(links.requests.length).toBeGreaterThan(0);
  const all = [...trees.values()];
  const kept = all.find(({ file }) => file.text.includes('bg.price.review.confirm'));
  if (kept === undefined) throw new Error(`${language}: no file holds the review`);
  return { kept, others: all.flatMap((tree) => (tree === kept ? [] : [new WeakRef<object>(tree.root)])) };
}

/** A target that was just asked for lives until the job ends. */
async function collected(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let round = 0; round < 3; round++) {
    await setTimeout(0);
    if (typeof collect === 'function') collect();
  }
}

test.each(['TypeScript', 'Java', 'Python', 'PHP', 'Go', 'C#'])(
  'a tree that the next plan takes over holds no other tree of the program that it was in: %s',
  async (language) => {
    const { kept, others } = await linked(language);
    await collected();
    expect(others.length).toBeGreaterThan(3);
    expect(others.filter((root) => root.deref() !== undefined)).toEqual([]);
    expect(kept.root.kind).toBe('group');
  },
);
