import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import ts from 'typescript';
import { parse, prepare } from '../../src/languages/index.js';
import { sourceFile } from '../languages/source.js';
import { goSettings } from '../runs/program.js';
import type { Texts } from './put-in.js';

/** The messages of a language's own compiler about some of the files, without places; null where this machine has none. */
type Compiler = {
  readonly asked: readonly [string, ...string[]] | null;
  readonly said: (paths: readonly string[], root: string) => readonly string[];
};

const scriptOptions: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  strict: false,
  types: [],
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  skipLibCheck: true,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
};

const libraryFiles = new Map<string, ts.SourceFile | undefined>();

/** Reads the compiler's own libraries once for all programs. */
function scriptHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(scriptOptions);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => {
    if (!/\/lib\.[^/]*\.d\.ts$/.test(path)) return read(path, ...rest);
    if (!libraryFiles.has(path)) libraryFiles.set(path, read(path, ...rest));
    return libraryFiles.get(path);
  };
  return host;
}

const script: Compiler = {
  asked: null,
  said: (paths, root) => {
    // The compiler writes paths with slashes, on Windows too.
    const files = paths.map((path) => join(root, path).replaceAll('\\', '/'));
    const program = ts.createProgram(files, scriptOptions, scriptHost());
    const wanted = new Set(files);
    return ts
      .getPreEmitDiagnostics(program)
      .filter(({ file }) => file !== undefined && wanted.has(file.fileName))
      .map(({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
      .filter((line) => !/^TS(?:2580|2591|7016)/.test(line) && !/'process'/.test(line));
  },
};

function command(
  asked: readonly [string, ...string[]],
  args: (paths: readonly string[], root: string) => readonly string[],
  env: NodeJS.ProcessEnv = {},
): Compiler {
  return {
    asked,
    said: (paths, root) => {
      const [name = '', ...rest] = args(paths, root);
      const { status, stdout, stderr } = spawnSync(name, rest, { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } });
      return status === 0
        ? []
        : `${stdout}${stderr}`.split('\n').filter((line) => /error|expected|cannot|undefined|invalid|not |:\d+:/i.test(line));
    },
  };
}

/** Languages whose compiler is no part of the suite: their own grammar must take the lines. */
const GRAMMARS = ['cs', 'kt', 'rb'] as const;
await prepare(GRAMMARS.map((ending) => `a.${ending}`));

const grammar: Compiler = {
  asked: null,
  said: (paths, root) =>
    paths.flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return parse(sourceFile(path, text)).errors.map(({ start, end }) => `not read by the grammar: ${text.slice(start, end)}`);
    }),
};

/** What Mono says of all files together, libraries left out; the grammar's word where it is missing. */
const csharp: Compiler = {
  asked: null,
  said: (paths, root) => {
    const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.cs'));
    const asked = ['-t:library', '-langversion:latest', '-warn:0', '-codepage:utf8', '-r:System.Net.Http', '-out:pasted.dll', ...all];
    const { error, stdout, stderr } = spawnSync('mcs', asked, { cwd: root, encoding: 'utf8' });
    if (error) return grammar.said(paths, root);
    return `${stdout}${stderr}`.split('\n').flatMap((line) => (/ error /.test(line) ? [line.replace(/\(\d+,\d+\)/, '')] : []));
  },
};

const compilers: Readonly<Record<string, Compiler>> = {
  ...Object.fromEntries(GRAMMARS.map((ending) => [ending, grammar])),
  cs: csharp,
  ts: script,
  js: script,
  mjs: script,
  cjs: script,
  py: command(['python3', '--version'], (paths) => ['python3', '-W', 'error', '-m', 'py_compile', ...paths], {
    PYTHONDONTWRITEBYTECODE: '1',
  }),
  php: command(['php', '-v'], (paths) => ['php', '-l', ...paths.slice(0, 1)]),
  java: command(
    ['javac', '-version'],
    (paths) => [
      'javac',
      '-proc:none',
      '-encoding',
      'UTF-8',
      '-d',
      'out',
      '-sourcepath',
      ['src/main/java', 'src', '.'].join(delimiter),
      ...paths,
    ],
    // Java reads names of files by the locale.
    { LC_ALL: 'C.UTF-8' },
  ),
  go: command(['go', 'version'], (paths) => ['go', 'vet', `./${dirname(paths[0] ?? '.')}`], goSettings),
};

export function compilerOf(path: string): Compiler | null {
  return compilers[path.slice(path.lastIndexOf('.') + 1)] ?? null;
}

export function isMissing({ asked }: Compiler): boolean {
  return asked !== null && spawnSync(asked[0], asked.slice(1), { stdio: 'ignore' }).status !== 0;
}

/** The messages about changed files that were not there before. */
export function newlySaid(before: Texts, after: Texts): readonly string[] {
  // A module is held to its compiler elsewhere, under stricter settings.
  const paths = [...after.keys()].filter((path) => before.has(path) && before.get(path) !== after.get(path));
  const code = paths.filter((path) => compilerOf(path) !== null);
  const old = bare(
    said(
      before,
      code.filter((path) => before.has(path)),
    ),
  );
  return bare(said(after, code)).filter((line) => !old.includes(line));
}

/** Without places, and without the number of errors, which counts those of classes that a fixture does not have. */
function bare(lines: readonly string[]): readonly string[] {
  const errors = lines.filter((line) => !/^\d+ errors?$/.test(line.trim()));
  return errors.map((line) =>
    line
      .replace(/[^\s:]*:\d+(?::\d+)?:?/g, '')
      .replace(/line \d+/g, 'line')
      .trim(),
  );
}

function said(texts: Texts, paths: readonly string[]): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'temu-pasted-'));
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const byKind = groups(paths);
    return [...byKind.values()].flatMap((some) => compilerOf(some[0] ?? '')?.said(some, root) ?? []);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function groups(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    const kind = path.slice(path.lastIndexOf('.') + 1);
    found.set(kind, [...(found.get(kind) ?? []), path]);
  }
  return found;
}
