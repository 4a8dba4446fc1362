import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const heavy = ['ts-morph', '@ts-morph/common', 'typescript-parser', '@vscode/tree-sitter-wasm', 'yargs', 'zod', 'globby'];

test('a clean tree is opened file by file, once each; nothing is decoded, and no parser and no compiler is loaded', () => {
  const cost = costOf(tree({}), ['.', '--check']);
  expect(cost).toEqual({ code: 0, opened: 50, most: 1, decoded: 0, parsed: 0, heavy: [] });
});

test('a gate over five files opens these five', () => {
  const files = [1, 2, 3, 4, 5].map((i) => `src/file${i}.ts`);
  expect(costOf(tree({}), [...files, '--check'])).toEqual({ code: 0, opened: 5, most: 1, decoded: 0, parsed: 0, heavy: [] });
});

test('a name in a config file loads no compiler for scripts', () => {
  const cost = costOf(tree({ 'config/temu.env': 'TEMU_TYPE=bg.goods.add\n' }), ['config/temu.env', '--check']);
  expect(cost).toMatchObject({ code: 1, parsed: 0, heavy: [] });
});

test('a name in a script loads the parser of the compiler alone, and nothing for other languages', () => {
  const files = { 'src/type.ts': "export const type = 'bg.goods.add';\n", 'src/use.ts': "import { type } from './type';\nsend(type);\n" };
  const cost = costOf(tree(files), ['.', '--check']);
  // Once as it is; the file that changes is decoded once more as it will be, but a word for a word needs no parsing. The file that uses the
  // constant is read for that.
  expect(cost).toMatchObject({ code: 1, decoded: 3, parsed: 2, heavy: ['typescript-parser'] });
});

test('of a long file that only declares names, their statements alone are parsed', () => {
  const rest = Array.from({ length: 100 }, (_, i) => `export function weeks${i}(days: number) {\n  return days / 7 > ${i} ? ${i} : 0;\n}`);
  const { code, parsed, characters } = watched(tree({ 'src/types.ts': ["export const add = 'bg.goods.add';", ...rest, ''].join('\n') }), [
    '.',
    '--check',
  ]);
  expect({ code, parsed, characters }).toEqual({ code: 1, parsed: 1, characters: "export const add = 'bg.goods.add';".length });
});

test('where names are followed, files are opened three times at most and only those decoded that hold a token or such a name', () => {
  const client = [
    "export async function call(type: string) { return fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', ",
    'body: JSON.stringify({ type }) }); }\n',
  ].join('');
  const files = {
    'src/client.ts': client,
    'src/goods.ts': "import { call } from './client';\nexport const add = () => call('bg.goods.add');\n",
  };
  const cost = costOf(tree(files), ['.', '--check']);
  // The two files are decoded as they are, and twice as they will be: when the edits are proved, and as what the plan is judged by, of bytes that are made anew,
  // since those of thousands would else be held in between. Every other file is searched once for tokens, and once for imports of those found.
  // A followed request's plan is judged as if carried out: where only words change within quotes, the trees of the two files follow from those before.
  expect(cost).toMatchObject({ code: 1, decoded: 6, parsed: 2 });
  expect(cost.most).toBeLessThanOrEqual(3);
});

test('no module is loaded for a clean tree that only other runs need', () => {
  const { loaded } = watched(tree({}), ['.', '--check']);
  expect(
    loaded.filter((path) => /judge|carry-out|interactive|help|undo|read-|save-|edit-/.test(path.slice(path.lastIndexOf(sep)))),
  ).toEqual([]);
});

test('a run that finds nothing loads one chunk, and of Node no streams and no processes where files are named', () => {
  const { loaded, builtIn } = watched(tree({}), ['src/file1.ts', '--check', '--quiet']);
  expect(loaded.map((path) => path.slice(path.lastIndexOf(sep) + 1).replace(/-[\w-]{8}\.cjs$|\.cjs$/, '')).sort()).toEqual(
    ['cli', 'package', 'rolldown-runtime', 'start'].sort(),
  );
  expect(builtIn.filter((name) => /^NativeModule (?:stream|net|tty|os|child_process|crypto|worker_threads)$/.test(name))).toEqual([]);
});

test('the version is told without loading what a run needs', () => {
  const { loaded } = watched(tree({}), ['--version']);
  expect(loaded.filter((path) => /migrate|catalogue|report|flags/.test(path))).toEqual([]);
});

/** Fifty files without a name, in git, and what a test adds. */
function tree(added: Readonly<Record<string, string>>): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'cost-')));
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

type Watched = {
  readonly code: number | null;
  readonly opened: readonly string[];
  readonly loaded: readonly string[];
  readonly builtIn: readonly string[];
  readonly decoded: number;
  readonly parsed: number;
  /** Of all that was parsed. */
  readonly characters: number;
};

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
function costOf(cwd: string, args: readonly string[]) {
  const { code, opened, loaded, decoded, parsed } = watched(cwd, args);
  const times = new Map<string, number>();
  for (const path of opened.map((one) => relative(cwd, one)).filter((one) => one.startsWith(`src${sep}`)))
    times.set(path, (times.get(path) ?? 0) + 1);
  const packages = heavy.filter((name) => loaded.some((path) => path.includes(join('node_modules', name) + sep) || isChunkOf(name, path)));
  return { code, opened: times.size, most: Math.max(0, ...times.values()), decoded, parsed, heavy: packages };
}

/** Whether a chunk of the build is the package of this name: each bundled package has its own. */
function isChunkOf(name: string, path: string): boolean {
  return path.includes(`${sep}dist${sep}${name}-`);
}
