import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesAmong, type Import, importsOf, root, sourceFiles } from './architecture/imports.js';
import { areaOf, RECURSIVE, rules } from './architecture/rules.js';

const files = sourceFiles(['src', 'transforms']);
const imports = files.flatMap((file) => importsOf(file));

/** A sentence for each import that its file's area may not have. */
function violations(area: string, all: readonly Import[]): readonly string[] {
  const rule = rules[area];
  if (!rule) return [`${area}: no rule in test/architecture/rules.ts; say there what the folder may import.`];
  return all
    .filter(({ file, from }) => areaOf(file) === area && /^(?:src|transforms)\//.test(from))
    .filter(({ from }) => areaOf(from) !== area && !rule.may.includes(areaOf(from)))
    .map(
      ({ file, from }) =>
        `${file} imports ${from}: ${area} may import ${rule.may.join(', ') || 'nothing'}, not ${areaOf(from)}. Instead: ${rule.instead}`,
    );
}

const outsideEvaluator = (circle: readonly string[]): boolean => circle.some((file) => areaOf(file) !== RECURSIVE);
const asCircle = (circle: readonly string[]): string =>
  `${circle.join(' ↔ ')}: only ${RECURSIVE} may recurse. Instead: move what both need into a third file, or hand one of them a function.`;

describe('folders import what their rule allows', () => {
  for (const area of new Set(files.map(areaOf))) {
    test(`${area} imports ${rules[area]?.may.join(', ') || 'nothing'}`, () => {
      expect(violations(area, imports)).toEqual([]);
    });
  }

  test('every rule is about a folder that stands', () => {
    const areas = new Set(files.map(areaOf));
    expect(Object.keys(rules).filter((area) => !areas.has(area))).toEqual([]);
  });

  test('a planted import of a room above is found, with the files, the rule and the way out', () => {
    const planted = importsOf('src/link/symbols/planted.ts', "import type { Session } from '../values/session.js';\n");
    expect(violations('link/symbols', planted)).toEqual([
      expect.stringMatching(
        /^src\/link\/symbols\/planted\.ts imports src\/link\/values\/session\.ts: link\/symbols may import .*, not link\/values\. Instead: ask for a SymbolTable/,
      ),
    ]);
  });

  test('a folder without a rule is found', () => {
    expect(violations('novel', importsOf('src/novel/a.ts', ''))).toEqual([
      expect.stringContaining('no rule in test/architecture/rules.ts'),
    ]);
  });
});

describe('no file reaches itself through its imports', () => {
  test(`outside ${RECURSIVE}`, () => {
    expect(circlesAmong(imports).filter(outsideEvaluator).map(asCircle)).toEqual([]);
  });

  test('a planted circle is found, and one of types alone is none', () => {
    const planted = (what: string): readonly Import[] => [
      ...importsOf('src/link/escape/a.ts', "import { b } from './b.js';\n"),
      ...importsOf('src/link/escape/b.ts', `import ${what} from './a.js';\n`),
    ];
    expect(circlesAmong(planted('{ a, type A }'))).toEqual([['src/link/escape/a.ts', 'src/link/escape/b.ts']]);
    expect(circlesAmong(planted('{ type A }'))).toEqual([]);
    expect(circlesAmong(planted('type { A }'))).toEqual([]);
  });
});

describe('config, catalogue and answers of a run are put together once', () => {
  for (const [name, home] of [
    ['answersFor', 'src/config/'],
    ['loadCatalogue', 'src/catalogue/'],
    ['soughtBy', 'src/catalogue/'],
  ] as const)
    test(`${name} is imported by src/run/assemble.ts alone, whoever the host is`, () => {
      const imported = new RegExp(`\\{[^{}]*\\b${name}\\b[^{}]*\\}\\s*(?:from|= await import)\\b`);
      const importers = files.filter((file) => !file.startsWith(home) && imported.test(readFileSync(join(root, file), 'utf8')));
      expect(importers).toEqual(['src/run/assemble.ts']);
    });
});

/** `src/link/loading/further-files.ts` → `link`; `transforms/decide.ts` → `transforms`; `src/index.ts` → `index`. */
function zoneOf(path: string): string {
  const parts = path.replace(/\.(js|ts|json)$/, '').split('/');
  return parts[0] === 'src' ? (parts[1] ?? '') : (parts[0] ?? '');
}

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

test('paths are spelled as the system has them, which differs where case or short names are no matter: by the native call alone', () => {
  const others = files.filter((file) => /\brealpathSync\(/.test(readFileSync(join(root, file), 'utf8')));
  expect(others).toEqual([]);
});

/** Strings in the data about other languages name `process.env` too; only code counts. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'[^'\n]*'|`[^`]*`|\/(?![*/])(?:\\.|[^/\n\\])+\//g, '');
}
