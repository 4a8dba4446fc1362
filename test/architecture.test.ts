import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

type Import = { readonly file: string; readonly from: string };

/** Static and lazy imports of our own sources, each with what it names: a path from the root, or a package. */
const imports: readonly Import[] = ['src', 'transforms'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => importsOf(join(entry.parentPath, entry.name))),
);

function importsOf(path: string): readonly Import[] {
  const file = relative(root, path).split(sep).join('/');
  const text = readFileSync(path, 'utf8');
  const found = text.matchAll(/(?:^|\n)(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import '([^']+)'/g);
  return [...found].map((match) => {
    const from = match[1] ?? match[2] ?? match[3] ?? '';
    return {
      file,
      from: from.startsWith('.')
        ? relative(root, join(dirname(path), from))
            .split(sep)
            .join('/')
        : from,
    };
  });
}

/** `src/link/loading/further-files.ts` → `link`; `transforms/decide.ts` → `transforms`; `src/index.ts` → `index`. */
function zoneOf(path: string): string {
  const parts = path.replace(/\.(js|ts|json)$/, '').split('/');
  return parts[0] === 'src' ? (parts[1] ?? '') : (parts[0] ?? '');
}

const shared = ['model', 'base'];
/** What each zone may import beside itself, the model and `base`. A zone that is not here may import every stage. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  base: [],
  sites: [],
  secrets: [],
  catalogue: [],
  discover: [],
  languages: [],
  link: ['languages'],
  edit: [],
  routing: [],
  transforms: [],
  report: ['secrets'],
};

describe('the folders are the stages', () => {
  for (const [zone, others] of Object.entries(allowed)) {
    test(`${zone} imports ${['itself', ...others].join(', ')} and the model`, () => {
      const foreign = imports
        .filter(({ file, from }) => zoneOf(file) === zone && (from.startsWith('src/') || from.startsWith('transforms/')))
        .filter(({ from }) => ![zone, ...shared, ...others].includes(zoneOf(from)))
        .map(({ file, from }) => `${file} → ${from}`);
      expect(foreign).toEqual([]);
    });
  }

  test('the model imports itself alone', () => {
    const ofModel = imports.filter(({ file }) => zoneOf(file) === 'model');
    expect(ofModel).not.toEqual([]);
    expect(ofModel.filter(({ from }) => zoneOf(from) !== 'model')).toEqual([]);
  });
});

/** Each package has one home. */
const homes: Readonly<Record<string, readonly string[]>> = {
  'ts-morph': ['link'],
  typescript: ['languages'],
  '@vscode/tree-sitter-wasm': ['languages'],
  '@vue/compiler-dom': ['languages'],
  parse5: ['languages', 'catalogue'],
  marked: ['catalogue'],
  yaml: ['languages', 'command'],
  'jsonc-parser': ['languages', 'config'],
  'toml-eslint-parser': ['languages'],
  diff: ['edit'],
  globby: ['discover'],
  yargs: ['command'],
  'yargs-parser': ['command'],
  zod: ['catalogue', 'config'],
  picocolors: ['report', 'command'],
  picomatch: ['config'],
  'string-width': ['report'],
  'node:fs': ['discover', 'edit', 'base'],
  'node:child_process': ['discover', 'edit'],
};

describe('each package has one home', () => {
  for (const [name, zones] of Object.entries(homes)) {
    test(`${name} lives in ${zones.join(' and ')}`, () => {
      const strays = imports
        .filter(({ from }) => from === name || from.startsWith(`${name}/`))
        .filter(({ file }) => !zones.includes(zoneOf(file)));
      expect(strays.map(({ file }) => file)).toEqual([]);
    });
  }

  test('what is printed goes through `say`, `tell` or a reporter; a question and the progress have their own line', () => {
    const printing = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /\bstd(?:out|err)\.write\(|(?<![\w.'"`* ])\s*console\./.test(withoutComments(readFileSync(path, 'utf8'))))
      .map((path) => relative(root, path).split(sep).join('/'));
    expect(printing.sort()).toEqual([
      'src/cli.ts',
      'src/command/interactive/interview.ts',
      'src/command/outputs.ts',
      'src/command/process.ts',
      'src/command/progress.ts',
      'src/command/say.ts',
    ]);
  });

  test('only the hosts touch the process: the command line, the library and the worker of one-file runs', () => {
    const users = ['src', 'transforms'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) =>
          /(?<![\w.'"`])process\.(exit|argv|env|cwd|stdout|stderr|stdin|on|once|platform)\b/.test(
            withoutComments(readFileSync(path, 'utf8')),
          ),
        )
        .map((path) => relative(root, path).split(sep).join('/')),
    );
    expect(users.sort()).toEqual(['src/cli.ts', 'src/command/process.ts', 'src/library/run.ts', 'src/single-file/worker.ts']);
  });
});

/** Strings in the data about other languages name `process.env` too; only code counts. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'[^'\n]*'|`[^`]*`|\/(?![*/])(?:\\.|[^/\n\\])+\//g, '');
}
