import { basename } from 'node:path';
import { trimmed } from '../../base/compact.js';
import { isPassedBy } from '../../base/python-libraries.js';
import { SmallMap } from '../../base/small-map.js';
import type { Language, Tree } from '../../model/index.js';
import { folderOf, isScriptLanguage, type Program } from '../program/program.js';
import { autoloaded } from './composer-autoload.js';
import { entryOf, textOfEntry } from './config-entries.js';
import { climb, foldersUp, normalize, within } from './folders.js';
import { goFiles, goFolder } from './go-modules.js';
import { ownOnes } from './own-module.js';
import { pathsNamed } from './path-index.js';
import { firstOf, type PackageFile, subpathImport, workspaceFile } from './script-packages.js';

/** The target of an import: files of the program, a file that exists but cannot be read now, or a library. */
export type Resolved =
  | { readonly kind: 'trees'; readonly trees: readonly Tree[] }
  /** `path`: where it is known which file that is. */
  | { readonly kind: 'not-loaded'; readonly path: string | null }
  | { readonly kind: 'library' };

/** The same before any file is opened. `none`: a file of the project's own that is not there. */
export type Located = { readonly kind: 'files' | 'none' | 'library'; readonly paths: readonly string[] };

/** The importing file, which need not be loaded for its imports to be resolved. */
export type Importing = { readonly path: string; readonly language: Language };

const LIBRARY: Located = { kind: 'library', paths: [] };
const NONE: Located = { kind: 'none', paths: [] };

/** Listed paths never change, and every use of an imported name asks again. */
const answers = new WeakMap<Program, Map<string, SmallMap<string, Located>>>();

/** Opens what the import leads to. */
export function resolveImport(program: Program, tree: Tree, from: string): Resolved {
  const located = locate(program, tree, from);
  if (located.kind === 'library') return { kind: 'library' };
  const trees = trimmed(located.paths.flatMap((path) => program.open(path) ?? []));
  return trees.length > 0 ? { kind: 'trees', trees } : { kind: 'not-loaded', path: located.paths[0] ?? null };
}

export function locate(program: Program, source: Tree | Importing, from: string): Located {
  const importing = 'file' in source ? { path: source.file.path, language: source.language } : source;
  const byPath = answers.get(program) ?? new Map<string, SmallMap<string, Located>>();
  answers.set(program, byPath);
  const known = byPath.get(importing.path) ?? new SmallMap<string, Located>();
  byPath.set(importing.path, known);
  const located = known.get(from) ?? look(program, importing, from);
  known.set(from, located);
  return located;
}

function look(program: Program, importing: Importing, from: string): Located {
  if (isScriptLanguage(importing.language)) return locateScript(program, importing.path, from);
  if (importing.language === 'python') return locatePython(program, importing.path, from);
  if (importing.language === 'go') return locateGo(program, importing.path, from);
  if (importing.language === 'php' && /\.(?:php\d?|inc|phtml)$/.test(from)) return locateRequired(program, importing.path, from);
  const loaded = importing.language === 'php' ? autoloaded(program, importing.path, from) : null;
  return loaded === null ? locateDotted(program, importing.path, from) : { kind: 'files', paths: [loaded] };
}

/** `require 'inc/functions.php'`: beside the file, or below the folder that the program is run in. */
function locateRequired(program: Program, path: string, from: string): Located {
  const folders = from.startsWith('.') ? [folderOf(path)] : foldersUp(folderOf(path));
  const written = [...folders.map((folder) => normalize(within(folder, from))), ...tailsOf(program, from)];
  const found = written.find((one) => program.repository.allPaths.has(one));
  return found === undefined ? LIBRARY : { kind: 'files', paths: [found] };
}

function locateScript(program: Program, path: string, from: string): Located {
  const here = folderOf(path);
  if (from.startsWith('.')) return filed(firstOf(program, [normalize(`${here}/${from}`)]) ?? 'none');
  const found = firstOf(program, [...aliased(program, here, from), ...tailsOf(program, from)]);
  return filed(found ?? (from.startsWith('#') ? subpathImport(program, path, from) : workspaceFile(program, from)));
}

/**
 * `/opt/erp/client/temu.cjs`, `D:\\erp\\client\\temu.js`: where the project lies on another machine. The paths below its root that this may mean, the longest
 * first: of three names or more, since another project may have a `src/client.js` too, or below a folder that is called like this project. None for any other path.
 */
function tailsOf(program: Program, from: string): readonly string[] {
  const [, path] = /^(?:file:\/\/)?(?:\/?[A-Za-z]:)?[\\/](.{1,400})$/s.exec(from) ?? [];
  const names = path?.split(/[\\/]/) ?? [];
  const isMeant = (at: number): boolean => names.length - at >= TAIL || at === 0 || isOwnName(program, names[at - 1] ?? '');
  return [...names.keys()].slice(0, -1).flatMap((at) => (isMeant(at) ? [names.slice(at).join('/')] : []));
}

/** Names of a path that no other project has by chance. */
const TAIL = 3;

/** The folder of the project, here or where it is published. */
function isOwnName(program: Program, name: string): boolean {
  const manifest = program.repository.allPaths.has('package.json') ? program.open('package.json') : null;
  return name === basename(program.root) || name === (manifest && textOfEntry(manifest.root, 'name')?.replace(/^@[^/]{1,100}\//, ''));
}

function filed(found: PackageFile): Located {
  return found === 'library' ? LIBRARY : found === 'none' ? NONE : { kind: 'files', paths: [found.path] };
}

/** tsconfig's `paths` and `baseUrl`, then what frameworks agree on: `@/x` and `~/x` are `src/x`. */
function aliased(program: Program, here: string, from: string): readonly string[] {
  const guesses: string[] = [];
  for (const folder of foldersUp(here)) {
    for (const { config, at } of compilerConfigs(program, folder)) guesses.push(...byConfig(config, at, from));
    const short = /^[@~]\/(.+)$/.exec(from)?.[1];
    if (short) guesses.push(within(folder, `src/${short}`), within(folder, short));
  }
  return guesses;
}

/** The folder's own config, and those that it extends. */
function compilerConfigs(program: Program, folder: string): readonly { readonly config: Tree; readonly at: string }[] {
  const found: { readonly config: Tree; readonly at: string }[] = [];
  const pending = ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json'].map((name) => within(folder, name));
  for (let path = pending.shift(); path !== undefined && found.length < 8; path = pending.shift()) {
    const config = program.repository.allPaths.has(path) ? program.open(path) : null;
    if (config === null || found.some((one) => one.config === config)) continue;
    found.push({ config, at: folderOf(path) });
    const base = textOfEntry(config.root, 'extends');
    if (base?.startsWith('.')) pending.push(normalize(within(folderOf(path), base.endsWith('.json') ? base : `${base}.json`)));
  }
  return found;
}

function byConfig(config: Tree, folder: string, from: string): readonly string[] {
  const options = entryOf(config.root, 'compilerOptions');
  const base = textOfEntry(options, 'baseUrl');
  const origin = normalize(within(folder, base ?? '.'));
  const found: string[] = [];
  const paths = options && entryOf(options, 'paths');
  for (const entry of paths?.kind === 'object' ? paths.entries : []) {
    if (entry.kind !== 'entry' || entry.key.kind !== 'string' || entry.value?.kind !== 'list') continue;
    const [head = '', tail = ''] = entry.key.value.split('*');
    const isMatch = entry.key.value.includes('*') ? from.startsWith(head) && from.endsWith(tail) : from === entry.key.value;
    if (!isMatch) continue;
    const star = from.slice(head.length, from.length - tail.length);
    for (const target of entry.value.items) {
      if (target.kind === 'string') found.push(normalize(within(origin, target.value.replace('*', star))));
    }
  }
  if (base !== null) found.push(normalize(within(origin, from)));
  return found;
}

function locatePython({ repository }: Program, source: string, from: string): Located {
  const dots = /^\.*/.exec(from)?.[0].length ?? 0;
  const rest = from.slice(dots).replaceAll('.', '/');
  const above = foldersUp(folderOf(source));
  const starts = dots > 0 ? [climb(folderOf(source), dots - 1)] : [...above, ...above.map((folder) => within(folder, 'src'))];
  for (const start of starts) {
    const base = within(start, rest);
    if (isPassedBy(from, repository.allPaths.has(within(start, '__init__.py')))) continue;
    for (const path of rest === '' ? [within(start, '__init__.py')] : [`${base}.py`, `${base}/__init__.py`]) {
      if (repository.allPaths.has(path)) return { kind: 'files', paths: [path] };
    }
  }
  return dots > 0 ? NONE : LIBRARY;
}

function locateGo(program: Program, path: string, from: string): Located {
  const folder = goFolder(program, from, path);
  const paths = folder === null ? [] : goFiles(program, folder);
  return paths.length > 0 ? { kind: 'files', paths: trimmed(paths) } : LIBRARY;
}

/** `com.x.Config`, `App\Config`: the file whose path ends so; `com.x.Config.url` too. Of several the nearest to the file that asks. */
function locateDotted(program: Program, source: string, from: string): Located {
  const parts = from.split(/[.\\]/).filter((part) => part !== '');
  for (let end = parts.length; end > Math.max(0, parts.length - 2); end--) {
    for (let start = 0; start < end; start++) {
      const suffix = parts.slice(start, end).join('/');
      if (start > 0 && !suffix.includes('/')) continue;
      const named = pathsNamed(program, parts[end - 1] ?? '').filter((path) => isAt(path.replace(/\.\w+$/, ''), suffix));
      const found = ownOnes(program, source, named, (path) => path);
      const [nearest, second] = [...found].sort((a, b) => shared(b, source) - shared(a, source));
      const isOne = second === undefined || (start === 0 && nearest !== undefined && shared(nearest, source) > shared(second, source));
      if (nearest !== undefined && isOne) return { kind: 'files', paths: [nearest] };
    }
  }
  return LIBRARY;
}

function isAt(path: string, suffix: string): boolean {
  return path === suffix || path.endsWith(`/${suffix}`);
}

/** How many folders two paths have in common from the root. */
function shared(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const end = left.findIndex((part, i) => part !== right[i]);
  return end < 0 ? left.length : end;
}
