import type { Node, Tree } from '../../model/index.js';
import { folderOf, type Program } from '../program/program.js';
import { entryOf, textOfEntry } from './config-entries.js';
import { foldersUp, normalize, within } from './folders.js';
import { pathsNamed } from './path-index.js';

/** The file that a package's name leads to. `none`: one of the project's own that is not there, or of which conditions choose. */
export type PackageFile = { readonly path: string } | 'none' | 'library';

/** `#config`: a file of the package itself, by `imports` of the nearest package.json. */
export function subpathImport(program: Program, path: string, from: string): PackageFile {
  const own = ownPackage(program, path);
  if (own === null) return 'library';
  const targets = targetsOf(entryOf(own.config.root, 'imports'), from);
  return onlyFile(program, own.folder, targets) ?? (targets.some(isOwn) ? 'none' : 'library');
}

/** A package of the same repository, by the `name` in its package.json; `none` where two have it: nobody can tell which is meant. */
export function workspaceFile(program: Program, from: string): PackageFile {
  const named = pathsNamed(program, 'package.json').flatMap((path) => {
    const config = program.open(path);
    const name = config && textOfEntry(config.root, 'name');
    return config && name && (from === name || from.startsWith(`${name}/`)) ? [{ config, name, folder: folderOf(path) }] : [];
  });
  const [only, another] = named;
  if (!only) return 'library';
  return another ? 'none' : fileIn(program, only, from.slice(only.name.length + 1));
}

function fileIn(program: Program, { config, folder }: { readonly config: Tree; readonly folder: string }, rest: string): PackageFile {
  const exported = onlyFile(program, folder, exportedAs(entryOf(config.root, 'exports'), rest));
  if (exported !== null) return exported;
  const main = [...['source', 'main', 'module'].map((key) => textOfEntry(config.root, key)), 'src/index', 'index'];
  const guesses = rest ? [rest, `src/${rest}`] : main.filter((entry) => entry !== null);
  const files = guesses.map((guess) => normalize(within(folder, guess)));
  return firstOf(program, files) ?? 'none';
}

/** The names that files of a package may be imported by without their own path: that of the package, and those that its manifest gives out. */
export function namesGiven(program: Program, path: string): readonly string[] {
  const own = ownPackage(program, path);
  if (own === null) return [];
  const name = textOfEntry(own.config.root, 'name');
  const keys = ['imports', 'exports'].flatMap((table) => entriesOf(entryOf(own.config.root, table)).map(({ key }) => key));
  return [...(name === null ? [] : [name]), ...keys.filter((key) => /^[#.]/.test(key) && !key.endsWith('*'))];
}

function ownPackage(program: Program, path: string): { readonly config: Tree; readonly folder: string } | null {
  for (const folder of foldersUp(folderOf(path))) {
    const manifest = within(folder, 'package.json');
    if (!program.repository.allPaths.has(manifest)) continue;
    const config = program.open(manifest);
    return config && { config, folder };
  }
  return null;
}

type Entry = { readonly key: string; readonly value: Node };

function entriesOf(table: Node | null): readonly Entry[] {
  return table?.kind !== 'object'
    ? []
    : table.entries.flatMap((entry) =>
        entry.kind === 'entry' && entry.key.kind === 'string' && entry.value ? [{ key: entry.key.value, value: entry.value }] : [],
      );
}

/** `exports` may be the targets of the package itself, without a key for them. */
function exportedAs(table: Node | null, rest: string): readonly string[] {
  const isWhole = !entriesOf(table).some(({ key }) => key.startsWith('.'));
  if (isWhole) return rest === '' && table !== null ? targetsIn(table) : [];
  return targetsOf(table, rest === '' ? '.' : `./${rest}`);
}

/** The targets of a key: its own, else those of the longest pattern that fits. */
function targetsOf(table: Node | null, asked: string): readonly string[] {
  const found = entriesOf(table)
    .filter(({ key }) => key === asked || starOf(key, asked) !== null)
    .sort((a, b) => Number(b.key === asked) - Number(a.key === asked) || b.key.indexOf('*') - a.key.indexOf('*'))[0];
  return found ? targetsIn(found.value).map((target) => target.replaceAll('*', starOf(found.key, asked) ?? '*')) : [];
}

function starOf(pattern: string, asked: string): string | null {
  const [head = '', tail, more] = pattern.split('*');
  const isFit = tail !== undefined && more === undefined && asked.startsWith(head) && asked.endsWith(tail);
  return isFit && asked.length > head.length + tail.length ? asked.slice(head.length, asked.length - tail.length) : null;
}

/** Under every condition: `{ "types": "./src/http.ts", "default": "./dist/http.js" }`. */
function targetsIn(node: Node): readonly string[] {
  switch (node.kind) {
    case 'string':
      return [node.value];
    case 'object':
      return entriesOf(node).flatMap(({ value }) => targetsIn(value));
    case 'list':
      return node.items.flatMap(targetsIn);
    default:
      return [];
  }
}

/** The one file that all targets come from, `none` where there are several; null where no target is there. */
function onlyFile(program: Program, folder: string, targets: readonly string[]): { readonly path: string } | 'none' | null {
  const found = new Set(targets.filter(isOwn).flatMap((target) => firstOf(program, sourcesOf(folder, target))?.path ?? []));
  const declared = /\.d\.[cm]?ts$/;
  const [only, another] = [...found].filter((path, _, { length }) => length === 1 || !declared.test(path));
  return only === undefined ? null : another === undefined ? { path: only } : 'none';
}

const isOwn = (target: string): boolean => target.startsWith('./');

/** `./dist/esm/http.js` is built from `./src/http.ts`, `./dist/lib/http.js` from `./src/lib/http.ts`. */
function sourcesOf(folder: string, target: string): readonly string[] {
  const built = normalize(within(folder, target));
  const rests = restsOf(target.slice(2));
  return rests.length === 0
    ? [built]
    : [...rests.map((rest) => within(folder, `src/${rest}`)), built, ...rests.map((rest) => within(folder, rest))];
}

/** What is left of a path without the folders of a build in front of it, one after the other. */
function restsOf(path: string): readonly string[] {
  const rest = path.replace(/^(?:dist|build|lib|out|es|esm|cjs|types)\//, '');
  return rest === path ? [] : [rest, ...restsOf(rest)];
}

/** The first of the paths that is a file, with an ending that scripts leave out, or `index` in a folder. */
export function firstOf({ repository }: Program, bases: readonly string[]): { readonly path: string } | null {
  for (const base of bases) {
    for (const path of candidates(base)) if (repository.allPaths.has(path)) return { path };
  }
  return null;
}

const suffixes = ['', '.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.json', '.svelte'];

function candidates(base: string): readonly string[] {
  const bare = base.replace(/\.([cm]?)js(x?)$/, '');
  const typed = bare === base ? [] : [`${bare}.ts`, `${bare}.tsx`, `${bare}.mts`, `${bare}.cts`];
  return [...suffixes.map((suffix) => base + suffix), ...typed, ...suffixes.slice(1).map((suffix) => within(base, `index${suffix}`))];
}
