import type { Node, Tree } from '../../model/index.js';
import { folderOf, isScript, type Program } from '../program/program.js';

/** Where an import leads: files that are loaded, a file that exists but is not loaded, or a library. */
export type Resolved =
  | { readonly kind: 'trees'; readonly trees: readonly Tree[] }
  /** `path`: where it is known which file that is. */
  | { readonly kind: 'not-loaded'; readonly path: string | null }
  | { readonly kind: 'library' };

const LIBRARY: Resolved = { kind: 'library' };
const suffixes = ['', '.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.json', '.svelte'];

/** A program never changes, and every use of an imported name asks again. */
const answers = new WeakMap<Program, Map<Tree, Map<string, Resolved>>>();

export function resolveImport(program: Program, tree: Tree, from: string): Resolved {
  const byTree = answers.get(program) ?? new Map<Tree, Map<string, Resolved>>();
  answers.set(program, byTree);
  const known = byTree.get(tree) ?? new Map<string, Resolved>();
  byTree.set(tree, known);
  const resolved = known.get(from) ?? resolve(program, tree, from);
  known.set(from, resolved);
  return resolved;
}

function resolve(program: Program, tree: Tree, from: string): Resolved {
  if (isScript(tree)) return resolveScript(program, tree, from);
  if (tree.language === 'python') return resolvePython(program, tree, from);
  if (tree.language === 'go') return resolveFolder(program, from);
  return resolveDotted(program, from);
}

function resolveScript(program: Program, tree: Tree, from: string): Resolved {
  const here = folderOf(tree.file.path);
  if (from.startsWith('.')) return firstOf(program, [normalize(`${here}/${from}`)]) ?? { kind: 'not-loaded', path: null };
  return firstOf(program, aliased(program, here, from)) ?? workspace(program, from) ?? LIBRARY;
}

/** tsconfig's `paths` and `baseUrl`, then what frameworks agree on: `@/x` and `~/x` are `src/x`. */
function aliased(program: Program, here: string, from: string): readonly string[] {
  const guesses: string[] = [];
  for (const folder of foldersUp(here)) {
    const config = program.trees.get(within(folder, 'tsconfig.json')) ?? program.trees.get(within(folder, 'jsconfig.json'));
    if (config) guesses.push(...byConfig(config, folder, from));
    const short = /^[@~]\/(.+)$/.exec(from)?.[1];
    if (short) guesses.push(within(folder, `src/${short}`), within(folder, short));
  }
  return guesses;
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

/** A package of the same repository, by the `name` in its package.json. */
function workspace(program: Program, from: string): Resolved | null {
  for (const tree of program.trees.values()) {
    if (!/(^|\/)package\.json$/.test(tree.file.path)) continue;
    const name = textOfEntry(tree.root, 'name');
    if (name === null || (from !== name && !from.startsWith(`${name}/`))) continue;
    const folder = folderOf(tree.file.path);
    const rest = from.slice(name.length + 1);
    const main = [textOfEntry(tree.root, 'source'), textOfEntry(tree.root, 'main'), textOfEntry(tree.root, 'module'), 'src/index', 'index'];
    const guesses = rest ? [rest, `src/${rest}`] : main.filter((entry) => entry !== null);
    return (
      firstOf(
        program,
        guesses.map((guess) => normalize(within(folder, guess))),
      ) ?? { kind: 'not-loaded', path: null }
    );
  }
  return null;
}

function firstOf(program: Program, bases: readonly string[]): Resolved | null {
  for (const base of bases) {
    for (const path of candidates(base)) {
      const tree = program.trees.get(path);
      if (tree) return { kind: 'trees', trees: [tree] };
      if (program.allPaths.has(path)) return { kind: 'not-loaded', path };
    }
  }
  return null;
}

function candidates(base: string): readonly string[] {
  const bare = base.replace(/\.([cm]?)js(x?)$/, '');
  const typed = bare === base ? [] : [`${bare}.ts`, `${bare}.tsx`, `${bare}.mts`, `${bare}.cts`];
  return [...suffixes.map((suffix) => base + suffix), ...typed, ...suffixes.slice(1).map((suffix) => within(base, `index${suffix}`))];
}

function resolvePython(program: Program, tree: Tree, from: string): Resolved {
  const dots = /^\.*/.exec(from)?.[0].length ?? 0;
  const rest = from.slice(dots).replaceAll('.', '/');
  const starts = dots > 0 ? [climb(folderOf(tree.file.path), dots - 1)] : foldersUp(folderOf(tree.file.path));
  for (const start of starts) {
    const base = within(start, rest);
    for (const path of rest === '' ? [within(start, '__init__.py')] : [`${base}.py`, `${base}/__init__.py`]) {
      const found = program.trees.get(path);
      if (found) return { kind: 'trees', trees: [found] };
      if (program.allPaths.has(path)) return { kind: 'not-loaded', path };
    }
  }
  return LIBRARY;
}

/** Go's import path ends in the package's folder. */
function resolveFolder(program: Program, from: string): Resolved {
  const parts = from.split('/');
  for (let i = 0; i < parts.length; i++) {
    const folder = parts.slice(i).join('/');
    const found = [...program.folders].filter(([path]) => path === folder || path.endsWith(`/${folder}`));
    const [only, another] = found;
    if (only && !another) return { kind: 'trees', trees: only[1].filter((tree) => tree.language === 'go') };
  }
  return LIBRARY;
}

/** `com.x.Config`, `App\Config`: the file whose path ends so; `com.x.Config.url` too. */
function resolveDotted(program: Program, from: string): Resolved {
  const parts = from.split(/[.\\]/).filter((part) => part !== '');
  for (let end = parts.length; end > Math.max(0, parts.length - 2); end--) {
    const tail = parts.slice(0, end).join('/');
    for (let start = 0; start < end; start++) {
      const suffix = parts.slice(start, end).join('/');
      const found = program.code.filter((tree) => {
        const path = tree.file.path.replace(/\.\w+$/, '');
        return path === suffix || path.endsWith(`/${suffix}`);
      });
      if (found.length === 1 && (start === 0 || suffix.includes('/') || tail === suffix)) return { kind: 'trees', trees: found };
    }
  }
  return LIBRARY;
}

export function foldersUp(folder: string): readonly string[] {
  const all: string[] = [];
  for (let at = folder; ; at = folderOf(at)) {
    all.push(at);
    if (at === '') return all;
  }
}

function climb(folder: string, levels: number): string {
  let at = folder;
  for (let i = 0; i < levels; i++) at = folderOf(at);
  return at;
}

export function within(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0) parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** The value of `key` in the object that a config file is. */
export function entryOf(node: Node, key: string): Node | null {
  const object = node.kind === 'group' ? (node.children.find((child) => child.kind === 'object') ?? node) : node;
  const entries = object.kind === 'object' ? object.entries : object.kind === 'group' ? object.children : [];
  for (const entry of entries) {
    if (entry.kind !== 'entry') continue;
    const name = entry.key.kind === 'string' ? entry.key.value : entry.key.kind === 'name' ? entry.key.name : null;
    if (name === key) return entry.value;
  }
  return null;
}

export function textOfEntry(node: Node | null, key: string): string | null {
  const value = node && entryOf(node, key);
  return value?.kind === 'string' ? value.value : null;
}
