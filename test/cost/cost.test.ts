import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const heavy = ['ts-morph', '@ts-morph/common', '@vscode/tree-sitter-wasm', 'yargs', 'zod', 'globby'];

test('a clean tree is opened file by file, once each, and loads no parser and no compiler', () => {
  const cost = costOf(tree({}), ['.', '--check']);
  expect(cost).toEqual({ code: 0, opened: 50, most: 1, heavy: [] });
});

test('a gate over five files opens these five', () => {
  const files = [1, 2, 3, 4, 5].map((i) => `src/file${i}.ts`);
  expect(costOf(tree({}), [...files, '--check'])).toEqual({ code: 0, opened: 5, most: 1, heavy: [] });
});

test('a name in a config file loads no compiler for scripts', () => {
  const cost = costOf(tree({ 'config/temu.env': 'TEMU_TYPE=bg.goods.add\n' }), ['config/temu.env', '--check']);
  expect(cost.code).toBe(1);
  expect(cost.heavy).toEqual([]);
});

test('a name in a script loads the compiler, and nothing for other languages', () => {
  const cost = costOf(tree({ 'src/type.ts': "export const type = 'bg.goods.add';\n" }), ['.', '--check']);
  expect(cost.code).toBe(1);
  expect(cost.heavy).toEqual(['ts-morph', '@ts-morph/common']);
});

test('the version is told without loading what a run needs', () => {
  const { loaded } = watched(tree({}), ['--version']);
  expect(loaded.filter((path) => /migrate|catalogue|report|flags/.test(path))).toEqual([]);
});

/** Fifty files without a name, in git, and what a test adds. */
function tree(added: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cost-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = { ...Object.fromEntries([...Array(50).keys()].map((i) => [`src/file${i}.ts`, `export const a${i} = ${i};\n`])), ...added };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '-A'], { cwd: folder });
  return folder;
}

type Watched = { readonly code: number | null; readonly opened: readonly string[]; readonly loaded: readonly string[] };

function watched(cwd: string, args: readonly string[]): Watched {
  const [counter, costFile] = [join(root, 'test/cost/counter.cjs'), `${cwd}.cost.json`];
  onTestFinished(() => rmSync(costFile, { force: true }));
  const { status } = spawnSync(process.execPath, ['--require', counter, join(root, 'dist/cli.cjs'), ...args], {
    cwd,
    env: { ...process.env, COST_FILE: costFile },
  });
  return { ...JSON.parse(readFileSync(costFile, 'utf8')), code: status };
}

/** `most`: how often one file was opened at most. */
function costOf(cwd: string, args: readonly string[]): { code: number | null; opened: number; most: number; heavy: readonly string[] } {
  const { code, opened, loaded } = watched(cwd, args);
  const times = new Map<string, number>();
  for (const path of opened.map((one) => relative(cwd, one)).filter((one) => one.startsWith(`src${sep}`)))
    times.set(path, (times.get(path) ?? 0) + 1);
  const packages = heavy.filter((name) => loaded.some((path) => path.includes(join('node_modules', name) + sep) || isChunkOf(name, path)));
  return { code, opened: times.size, most: Math.max(0, ...times.values()), heavy: packages };
}

/** What is bundled is a chunk of its own, named after the package. */
function isChunkOf(name: string, path: string): boolean {
  return path.includes(`${sep}dist${sep}${name}-`);
}
