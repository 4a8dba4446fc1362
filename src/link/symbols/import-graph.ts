import { eggFilesBeside } from '../../base/egg-folders.js';
import { folderOf } from '../../base/folder-of.js';
import { type Family, familyOf } from '../../base/language-family.js';
import { sourceLanguage } from '../../base/source-endings.js';
import type { Language } from '../../model/index.js';
import type { Repository } from '../program/repository.js';
import { appsOf, autoImportsIn } from './auto-imports.js';
import type { Located } from './import-resolver.js';
import { type ImportStatements, importStatementsOf } from './import-statements.js';
import { type ModuleTies, moduleTies } from './module-ties.js';

/** What an import of a file leads to. */
export type Locate = (path: string, from: string) => Located;

/** The import graph over every file of a family of languages; made at the first question, from texts alone. */
export type ImportGraph = {
  /** Files whose imports lead to `path`, or whose package sees it without an import. */
  seenBy(path: string): readonly string[];
  /** Whether one of these passes a test; asks no more of them than it takes. */
  isSeenBySome(path: string, test: (path: string) => boolean): boolean;
  /** Files that its own imports lead to. */
  importsOf(path: string): readonly string[];
  /** The files whose imports lead to `path`, directly or through others. */
  reachedBy(path: string): ReadonlySet<string>;
  /** Every file of a family. */
  filesLike(path: string): readonly string[];
  /** Of some files those whose text passes a test. */
  passing(paths: readonly string[], test: (text: string) => boolean): readonly string[];
  /** Whether the modules of two files of one family are tied by imports. */
  isTied(path: string, other: string): boolean;
};

/** Steps from a definition to whoever can hold it, beyond which nobody is followed. */
const STEPS = 6;

/** `importers`: by the file that an import leads to, of the files in `located`, which are all that the keys in `asked` are written in; `order`: as the files were read. */
type Entries = {
  readonly headers: ReadonlyMap<string, ImportStatements>;
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  readonly order: ReadonlyMap<string, number>;
  readonly importers: Map<string, string[]>;
  readonly located: Set<string>;
  readonly asked: Set<string>;
};

export function importGraph(
  repository: Repository,
  languageOf: (path: string) => Language,
  locate: Locate,
  alsoCalled: (path: string) => readonly string[],
): ImportGraph {
  const families = new Map<Family, Entries>();
  const alike = new Map<Family, readonly string[]>();
  const seen = new Map<string, readonly string[]>();
  const reached = new Map<string, ReadonlySet<string>>();
  const ties = new Map<Family, ModuleTies>();
  const tiesOf = new Map<string, ModuleTies | null>();
  let namespaces: ReadonlyMap<string, readonly string[]> | null = null;
  const entriesOf = (family: Family): Entries => {
    const known = families.get(family) ?? read(family);
    families.set(family, known);
    return known;
  };

  function read(family: Family): Entries {
    const headers = new Map<string, ImportStatements>();
    const byKey = new Map<string, string[]>();
    repository.texts(filesOf(family), (path, text) => headers.set(path, importStatementsOf(family, text)));
    if (family === 'script') addAutoImports(headers);
    for (const [path, header] of headers) for (const key of keysOf(family, path, header)) put(byKey, key, path);
    const order = new Map([...headers.keys()].map((path, i) => [path, i]));
    return { headers, byKey, order, importers: new Map(), located: new Set(), asked: new Set() };
  }

  /** Nuxt and Nitro import what a file names. */
  function addAutoImports(headers: Map<string, ImportStatements>): void {
    for (const home of appsOf(repository.allPaths)) {
      const paths = filesOf('script').filter((path) => path.startsWith(home));
      repository.texts(paths, (path, text) => {
        const header = headers.get(path);
        const imports = header === undefined ? [] : autoImportsIn(repository, path, text);
        if (header !== undefined && imports.length > 0) headers.set(path, { ...header, imports: [...header.imports, ...imports] });
      });
    }
  }

  function seenBy(path: string): readonly string[] {
    const known = seen.get(path) ?? look(path);
    seen.set(path, known);
    return known;
  }

  /** Files that are told by their keys alone need no list: those of a package all see each other. */
  function isSeenBySome(path: string, test: (path: string) => boolean): boolean {
    const family = familyOf(languageOf(path));
    if (family === null || family === 'script' || family === 'python') return seenBy(path).some(test);
    const { headers, byKey } = entriesOf(family);
    const own = headers.get(path);
    return own !== undefined && namesOf(family, path, own).some((key) => byKey.get(key)?.some((one) => one !== path && test(one)) === true);
  }

  function look(path: string): readonly string[] {
    const family = familyOf(languageOf(path));
    if (family === null) return [];
    const { headers, byKey } = entriesOf(family);
    const own = headers.get(path);
    const asked = own
      ? [...namesOf(family, path, own), ...(family === 'script' ? alsoCalled(path).flatMap((name) => endsOf(family, name)) : [])]
      : [];
    if (family !== 'script' && family !== 'python') {
      const found = new Set(asked.flatMap((key) => [...(byKey.get(key) ?? [])]));
      found.delete(path);
      return [...found];
    }
    const importing = importersOf(family, asked, path);
    return family === 'script' ? [...new Set([...importing, ...eggFilesBeside(repository.allPaths, path)])] : importing;
  }

  /** Each import is located once: files of everyday names (`utils`, `types`) are asked about by as many others. */
  function importersOf(family: Family, keys: readonly string[], path: string): readonly string[] {
    const { headers, byKey, order, importers, located, asked } = entriesOf(family);
    for (const key of keys) {
      if (asked.has(key)) continue;
      asked.add(key);
      for (const one of byKey.get(key) ?? []) {
        if (located.has(one)) continue;
        located.add(one);
        for (const target of new Set(headers.get(one)?.imports.flatMap((from) => locate(one, from).paths))) put(importers, target, one);
      }
    }
    const all = (importers.get(path) ?? []).filter((one) => one !== path).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const written = all.map((one) => keysOf(family, one, headers.get(one) ?? NOTHING));
    return [...new Set(keys.flatMap((key) => all.filter((_, i) => written[i]?.has(key))))];
  }

  function reachedBy(path: string): ReadonlySet<string> {
    const known = reached.get(path) ?? spread(path);
    reached.set(path, known);
    return known;
  }

  function spread(path: string): ReadonlySet<string> {
    const all = new Set<string>();
    let edge: readonly string[] = [path];
    for (let step = 0; step < STEPS && edge.length > 0; step++) {
      edge = edge.flatMap(seenBy).filter((one) => one !== path && !all.has(one) && all.add(one));
    }
    return all;
  }

  function filesOf(family: Family): readonly string[] {
    const known = alike.get(family) ?? repository.searchable.filter((path) => familyOf(languageOf(path)) === family);
    alike.set(family, known);
    return known;
  }

  function filesLike(path: string): readonly string[] {
    const family = familyOf(languageOf(path));
    return family === null ? [] : filesOf(family);
  }

  function passing(paths: readonly string[], test: (text: string) => boolean): readonly string[] {
    const found: string[] = [];
    repository.texts(paths, (path, text) => {
      if (test(text)) found.push(path);
    });
    return found.sort();
  }

  function importsOf(path: string): readonly string[] {
    const family = familyOf(languageOf(path));
    const header = family === null ? undefined : entriesOf(family).headers.get(path);
    const imports = header?.imports ?? [];
    const located = imports.flatMap((from) => locate(path, from).paths);
    // C#'s `using` names no file: whatever is of the namespace may be meant, an extension method by its own name alone.
    return family === 'csharp' ? [...located, ...imports.flatMap((from) => inNamespace().get(from) ?? [])] : located;
  }

  function inNamespace(): ReadonlyMap<string, readonly string[]> {
    if (namespaces !== null) return namespaces;
    const found = new Map<string, string[]>();
    for (const [path, header] of entriesOf('csharp').headers) put(found, header.package, path);
    namespaces = found;
    return found;
  }

  // Asked of each place where a common name stands, so that only what is not known by heart may cost anything.
  function isTied(path: string, other: string): boolean {
    const known = tiesOf.get(path) ?? tiesAt(path);
    return known === null || path === other || known(path, other);
  }

  function tiesAt(path: string): ModuleTies | null {
    const family = familyOf(languageOf(path));
    const known =
      family === null ? null : (ties.get(family) ?? moduleTies({ repository, headersOf: (one) => entriesOf(one).headers, locate }, family));
    if (family !== null && known !== null) ties.set(family, known);
    tiesOf.set(path, known);
    return known;
  }

  return { seenBy, isSeenBySome, importsOf, reachedBy, filesLike, passing, isTied };
}

const NOTHING: ImportStatements = { imports: [], package: '' };

const inName = /[\w$]/;

/** Whether a word stands in the text as a whole name. */
export function stands(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!inName.test(text.charAt(at - 1)) && !inName.test(text.charAt(at + word.length))) return true;
  }
  return false;
}

/** The names that a file is found under: the ends of its imports, and its package. */
function keysOf(family: Family, path: string, { imports, package: name }: ImportStatements): ReadonlySet<string> {
  const keys = new Set(imports.flatMap((from) => endsOf(family, from)));
  if (family === 'go') keys.add(`in:${folderOf(path)}`);
  if (family === 'jvm' || family === 'php') keys.add(`in:${name}`);
  // A namespace of C# sees those around it.
  if (family === 'csharp')
    for (const [i] of name.split('.').entries())
      keys.add(
        `in:${name
          .split('.')
          .slice(0, i + 1)
          .join('.')}`,
      );
  return keys;
}

/** The keys under which whoever can see the file is found. */
function namesOf(family: Family, path: string, { package: name }: ImportStatements): readonly string[] {
  const parts = path.split('/');
  const stem = stemOf(parts.at(-1) ?? '');
  const folder = parts.at(-2) ?? '';
  switch (family) {
    case 'script':
      return [stem, ...parts.slice(0, -1)];
    case 'python':
      return stem === '__init__' ? [folder] : [stem];
    case 'go':
      return [folder, `in:${folderOf(path)}`];
    case 'jvm':
      return [stem, `${name}.*`, `in:${name}`];
    case 'php':
      return [stem, `in:${name}`];
    case 'csharp':
      return [name, `in:${name}`];
    case 'ruby':
      return [stem];
  }
}

function endsOf(family: Family, from: string): readonly string[] {
  switch (family) {
    case 'script': {
      const segments = from.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
      return segments.slice(-1).map(stemOf);
    }
    case 'python':
      return [from.slice(from.lastIndexOf('.') + 1)];
    case 'go':
      return [from.slice(from.lastIndexOf('/') + 1)];
    case 'jvm':
      return from.endsWith('.*') ? [from, ...from.split('.').slice(-2, -1)] : from.split('.').slice(-2);
    case 'php':
      return [stemOf(from.split(/[\\/]/).at(-1) ?? '')];
    case 'csharp':
      return [from];
    case 'ruby':
      return [stemOf(from.slice(from.lastIndexOf('/') + 1))];
  }
}

/** `client.d.ts` and `client.service.ts` are `client` and `client.service` to who imports them. */
function stemOf(name: string): string {
  const isSource = name.endsWith('.json') || (sourceLanguage(name) ?? 'html') !== 'html';
  return isSource ? name.slice(0, name.lastIndexOf('.')).replace(/\.d$/, '') : name;
}

function put<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
