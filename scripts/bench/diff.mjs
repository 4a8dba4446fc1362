// One file of 5 MB with 10,000 changed lines: hunks from the known edits, beside a diff of the two texts.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createTwoFilesPatch } from 'diff';
import { build } from 'tsdown';
import { goal, heading, row, timed } from './table.mjs';

const LINES = 100_000;
const EVERY = 10;

export async function diffs({ root, scratch, rounds }) {
  const { diffOf } = await editStage(root, scratch);
  const { before, after, change } = example();
  const ours = [];
  let patch = null;
  for (let i = 0; i < rounds; i++) {
    ours.push(
      timedOnce(() => {
        patch = diffOf([change]);
      }),
    );
  }
  const removed = Buffer.from(patch.bytes ?? patch)
    .toString('latin1')
    .match(/^-\w/gm)?.length;
  if (removed !== LINES / EVERY) throw new Error(`the diff changes ${removed} lines, not ${LINES / EVERY}`);
  const theirs = [timedOnce(() => createTwoFilesPatch('a/big.ts', 'b/big.ts', before, after, '', ''))];
  heading('Diff of 5 MB with 10,000 changed lines', ['how', 'median s', 'spread s', '× `createTwoFilesPatch`', 'peak MB']);
  row(...timed('`createTwoFilesPatch`', theirs, theirs));
  row(...timed('from the edits', ours, theirs));
  goal('diff of 5 MB with 10,000 edits, `createTwoFilesPatch` ÷ ours', theirs, ours, { least: 50 });
}

/** The stage by itself: the package hands out whole runs only. */
async function editStage(root, scratch) {
  const outDir = join(scratch, 'edit');
  await build({
    config: false,
    cwd: root,
    entry: { edit: 'src/edit/index.ts' },
    outDir,
    format: 'cjs',
    dts: false,
    logLevel: 'silent',
    clean: false,
    deps: { alwaysBundle: [/./] },
  });
  return createRequire(import.meta.url)(join(outDir, 'edit.cjs'));
}

function example() {
  const [from, to] = ['bg.goods.add', 'temu.goods.add'];
  const lines = Array.from(
    { length: LINES },
    (_, i) => `call(${i % EVERY === 0 ? `'${from}'` : `'shop.${i}.list'`}, { page: ${i}, size: 20 });\n`,
  );
  const before = lines.join('');
  const patches = [...before.matchAll(/bg\.goods\.add/g)].map(({ index }) => ({
    start: index,
    end: index + from.length,
    bytes: Buffer.from(to),
  }));
  const after = before.replaceAll(from, to);
  return { before, after, change: { path: 'big.ts', old: Buffer.from(before), bytes: Buffer.from(after), patches } };
}

function timedOnce(work) {
  const started = performance.now();
  work();
  return { seconds: (performance.now() - started) / 1000, megabytes: 0 };
}
