import { posix } from 'node:path';
import { remembered } from '../../base/tree.js';
import type { ImportNode, Tree } from '../../model/index.js';
import { isScript, type Program } from '../program/program.js';
import type { Repository } from '../program/repository.js';

const config = /^(.*\/|)(?:nuxt|nitro)\.config\.[cm]?[jt]s$/;
const script = /\.(?:[cm]?[jt]s|vue)$/;

/** Folders whose exports Nuxt and Nitro give to files without an import: those below `server` among themselves, `shared` to all. */
const folders: readonly { readonly from: RegExp; readonly isServer: boolean | null }[] = [
  { from: /^(?:src\/)?server\/utils\/.*\.[cm]?[jt]s$/, isServer: true },
  { from: /^(?:app\/|src\/)?(?:composables|utils)\/[^/]+\.[cm]?[jt]s$/, isServer: false },
  { from: /^shared\/(?:utils|types)\/[^/]+\.[cm]?[jt]s$/, isServer: null },
];
const onServer = /^(?:src\/)?server\//;

const exportAtTop = /^export[ \t]([^\n({=:;<]{1,200})/gm;
const listed = /^export[ \t]{0,9}\{([^{}]{1,2000})\}/gm;
const declaring = /^(?:function|const|let|class|enum)$/;

/** A name that a file has without an import: where the export stands, and what the export is called there. */
type Given = { readonly name: string; readonly imported: string; readonly path: string; readonly isServer: boolean | null };

/** By the folder of each application. */
type Apps = ReadonlyMap<string, ReadonlyMap<string, readonly Given[]>>;

const known = new WeakMap<Repository, Apps>();

/** The modules of which a file of a Nuxt or Nitro application names an export without an import, as imports would name them. */
export function autoImportsIn(repository: Repository, path: string, text: string): readonly string[] {
  return [...new Set(givenTo(repository, path, (name) => text.includes(name)).map((one) => fromOf(path, one)))];
}

/** The folders of applications whose files import without a statement. */
export const appsOf = remembered((allPaths: ReadonlySet<string>): readonly string[] => [
  ...new Set([...allPaths].flatMap((path) => config.exec(path)?.[1] ?? [])),
]);

const nodes = new WeakMap<Program, Map<Tree, readonly ImportNode[]>>();

/** The same as statements that nobody wrote: a name that the file declares or imports itself comes first. */
export function autoImports(program: Program, tree: Tree): readonly ImportNode[] {
  if (!isScript(tree) || appsOf(program.repository.allPaths).length === 0) return [];
  const byTree = nodes.get(program) ?? new Map<Tree, readonly ImportNode[]>();
  nodes.set(program, byTree);
  const made = byTree.get(tree) ?? importsMade(program, tree);
  byTree.set(tree, made);
  return made;
}

function importsMade({ repository, inFile }: Program, tree: Tree): readonly ImportNode[] {
  const named = inFile.get(tree)?.named;
  const at = { start: 0, end: 0 };
  return givenTo(repository, tree.file.path, (name) => named?.has(name) === true).map((one) => ({
    kind: 'import',
    range: at,
    parent: tree.root,
    from: fromOf(tree.file.path, one),
    specifier: null,
    bindings: [{ local: one.name, imported: one.imported, at }],
  }));
}

function givenTo(repository: Repository, path: string, isNamed: (name: string) => boolean): readonly Given[] {
  const home = appsOf(repository.allPaths).find((folder) => path.startsWith(folder));
  if (home === undefined || !script.test(path)) return [];
  const apps = known.get(repository) ?? read(repository);
  known.set(repository, apps);
  const isServer = onServer.test(path.slice(home.length));
  return [...(apps.get(home) ?? [])].flatMap(([name, all]) => {
    if (!isNamed(name)) return [];
    const [only, another] = all.filter((one) => one.isServer === null || one.isServer === isServer);
    return only && !another && only.path !== path ? [only] : [];
  });
}

function read(repository: Repository): Apps {
  const apps = new Map<string, Map<string, Given[]>>();
  for (const home of appsOf(repository.allPaths)) {
    const names = new Map<string, Given[]>();
    const sideOf = (path: string) => folders.find(({ from }) => from.test(path.slice(home.length)));
    const paths = repository.searchable.filter((path) => path.startsWith(home) && sideOf(path) !== undefined);
    repository.texts(paths, (path, text) => {
      for (const [name, imported] of exportsIn(path, text)) {
        const given: Given = { name, imported, path, isServer: sideOf(path)?.isServer ?? null };
        names.set(name, [...(names.get(name) ?? []), given]);
      }
    });
    apps.set(home, names);
  }
  return apps;
}

/** What a file exports, with the name that it has for whoever imports it by hand; a default export goes by the file's name. */
function exportsIn(path: string, text: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const [, begun = ''] of text.matchAll(exportAtTop)) {
    const words = begun.split(/[\s*]/).filter((word) => word !== '' && word !== 'async');
    const [kind = '', name] = words;
    if (kind === 'default') found.push([calledAs(path), 'default']);
    else if (declaring.test(kind) && name !== undefined) found.push([name, name]);
  }
  for (const [, list = ''] of text.matchAll(listed)) {
    for (const one of list.split(',')) {
      const words = one.split(/\s/).filter((word) => word !== '');
      const name = words.at(-1);
      if (name !== undefined && name !== 'default' && words[0] !== 'type') found.push([name, name]);
    }
  }
  return found;
}

/** `use-temu.ts` is `useTemu`. */
function calledAs(path: string): string {
  const [stem = ''] = posix.basename(path).split('.');
  return stem.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}

function fromOf(path: string, { path: target }: Given): string {
  const way = posix.relative(posix.dirname(path), target);
  return way.startsWith('.') ? way : `./${way}`;
}
