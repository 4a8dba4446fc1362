import { isBuiltin } from 'node:module';
import { folderOf } from '../../base/folder-of.js';
import { groupBy } from '../../base/group-by.js';
import type { Family } from '../../base/language-family.js';
import { isManifest, packageOf } from '../../base/package-of.js';
import type { Repository } from '../program/repository.js';
import { foldersUp, normalize } from './folders.js';
import type { Located } from './import-resolver.js';
import type { ImportStatements } from './import-statements.js';

/** Whether code of two files can hold objects of each other. */
export type ModuleTies = (one: string, other: string) => boolean;

type Headers = ReadonlyMap<string, ImportStatements>;

/** What ties are told by. `locate` resolves an import of a file. */
export type TieInput = {
  readonly repository: Repository;
  readonly headersOf: (family: Family) => Headers;
  readonly locate: (path: string, from: string) => Located;
};

/**
 * The modules of a repository, each with a manifest of its own, and which of them are tied: one uses the other, or a third one uses both, and may hand an
 * object of one to the other. Two programs side by side share nothing, though each has a client with the same methods and both use one package. Where an
 * import cannot be told, all that it may mean is tied.
 */
export function moduleTies(input: TieInput, family: Family): ModuleTies {
  const { allPaths } = input.repository;
  const modules = new Map<string, string>();
  const moduleOf = (path: string): string => {
    const known = modules.get(path) ?? packageOf(path, allPaths);
    modules.set(path, known);
    return known;
  };
  const told = new Map<string, boolean>();
  let usersOf: ((module: string) => ReadonlySet<string>) | null = null;
  const haveUser = (a: string, b: string): boolean => {
    usersOf ??= usersIn(input, family);
    const others = usersOf(b);
    return [...usersOf(a)].some((user) => others.has(user));
  };
  return (one, other) => {
    const [a, b] = [moduleOf(one), moduleOf(other)];
    if (a === b || isWithin(a, b) || isWithin(b, a)) return true;
    const both = `${a}\n${b}`;
    const known = told.get(both) ?? haveUser(a, b);
    told.set(both, known);
    return known;
  };
}

function isWithin(folder: string, other: string): boolean {
  return other === '' || folder.startsWith(`${other}/`);
}

/** By module, whoever uses it: the modules whose code it runs in. */
function usersIn(input: TieInput, family: Family): (module: string) => ReadonlySet<string> {
  const { allPaths } = input.repository;
  const headers = input.headersOf(family);
  const importers = new Map<string, Set<string>>();
  const tie = (user: string, used: string): void => void importers.set(used, (importers.get(used) ?? new Set()).add(user));
  const leads = leadsOf(input, family, headers);
  for (const [path, header] of headers) {
    const own = packageOf(path, allPaths);
    for (const module of leads(path, header)) if (module !== own) tie(own, module);
  }
  for (const [module, other] of namedInManifests(input.repository)) tie(module, other);
  const users = new Map<string, ReadonlySet<string>>();
  return (module) => {
    const known = users.get(module) ?? reached(module, importers);
    users.set(module, known);
    return known;
  };
}

function reached(module: string, importers: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set([module]);
  for (const one of found) for (const importer of importers.get(one) ?? []) found.add(importer);
  return found;
}

/** Modules whose manifest names another, or its folder, as a dependency or by a path; not that of a module around it, which lists all of its own. */
function namedInManifests({ allPaths, texts }: Repository): readonly (readonly [string, string])[] {
  const manifests = [...allPaths].filter(isManifest);
  const named: { readonly name: string; readonly folder: string }[] = [];
  const mentions = new Map<string, Set<string>>();
  texts(manifests, (path, text) => {
    const folder = folderOf(path);
    named.push({ name: folder.slice(folder.lastIndexOf('/') + 1), folder }, ...namesIn(path, text).map((name) => ({ name, folder })));
    const known = mentions.get(folder) ?? new Set();
    mentions.set(folder, known);
    for (const pattern of [/[>"'/\\:@]([\w-]+)/g, /\bprojects\.([\w-]+)/g])
      for (const [, name = ''] of text.matchAll(pattern)) known.add(name);
  });
  const byName = groupBy(named, ({ name }) => name);
  return [...mentions].flatMap(([own, names]) =>
    [...names].flatMap((name) => {
      const modules = (byName.get(name) ?? []).map(({ folder }) => folder);
      // A copy of a module has its name.
      return modules.includes(own) ? [] : modules.flatMap((other) => (isWithin(other, own) ? [] : [[own, other] as const]));
    }),
  );
}

/** What a module calls itself, where that is not the name of its folder: Maven's artifact, the last part of a name of npm, Composer or Python. */
function namesIn(path: string, text: string): readonly string[] {
  const pattern = path.endsWith('pom.xml') ? /<artifactId>\s*([\w.-]+)/ : /^[ \t{]*"?name"?[ \t]*[:=][ \t]*["']([^"'\n]+)/m;
  const name = pattern.exec(text.slice(text.indexOf('</parent>') + 1))?.[1];
  return name === undefined ? [] : [name.slice(name.lastIndexOf('/') + 1)];
}

/** What a page shows is no code. */
const asset = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|mp[34]|woff2?|ttf|css|s[ac]ss|less)$/i;

/** The modules that the imports of a file may lead to. */
type Leads = (path: string, header: ImportStatements) => readonly string[];

function leadsOf({ repository, locate }: TieInput, family: Family, headers: Headers): Leads {
  const { allPaths } = repository;
  const moduleOf = (path: string): string => packageOf(path, allPaths);
  if (family === 'jvm' || family === 'csharp') return byPackage(headers, moduleOf);
  const holders = holdersOf(headers, moduleOf);
  const isInstalled = installedIn(repository);
  const all = [...new Set([...headers.keys()].map(moduleOf))];
  return (path, { imports }) =>
    imports.flatMap((from) => {
      if (family === 'script' && asset.test(from)) return [];
      const { kind, paths } = locate(path, from);
      if (paths.length > 0) return paths.map(moduleOf);
      // What is built is not there, but its folder tells whose it is.
      if (family === 'script' && from.startsWith('.')) return [moduleOf(normalize(`${folderOf(path)}/${from}`))];
      if (family === 'script' && kind === 'library' && isInstalled(path, from)) return [];
      const meant = meantBy(family, from).flatMap((name) => holders.get(name) ?? []);
      return meant.length === 0 && family === 'script' ? all : meant;
    });
}

/** Whether a manifest at or above a file names the package of an import: an alias of a bundler looks like one. */
function installedIn({ allPaths, texts }: Repository): (path: string, from: string) => boolean {
  const manifests = new Map<string, string>();
  texts(
    [...allPaths].filter((path) => /(?:^|\/)package\.json$/.test(path)),
    (path, text) => manifests.set(folderOf(path), text),
  );
  return (path, from) => {
    const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
    return isBuiltin(from) || foldersUp(folderOf(path)).some((folder) => manifests.get(folder)?.includes(`"${name}"`));
  };
}

/**
 * Java, Kotlin and C# import by the name of a package, which the module itself may have, too: then its own is meant, unless the class that is
 * named stands in a file of another's.
 */
function byPackage(headers: Headers, moduleOf: (path: string) => string): Leads {
  const modules = new Map<string, Set<string>>();
  const put = (key: string, module: string): void => void modules.set(key, (modules.get(key) ?? new Set()).add(module));
  for (const [path, { package: name }] of headers) {
    const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
    for (const key of [name, `${name}.${stem}`, `/${stem}`]) put(key, moduleOf(path));
  }
  /** Most imports stand in hundreds of files. */
  const known = new Map<string, Map<string, readonly string[]>>();
  return (path, { imports }) => {
    const own = moduleOf(path);
    const leads = known.get(own) ?? new Map<string, readonly string[]>();
    known.set(own, leads);
    const others = (key: string): readonly string[] => {
      const found = modules.get(key);
      return found === undefined || found.has(own) ? [] : [...found];
    };
    return imports.flatMap((from) => {
      const lead = leads.get(from) ?? leadOf(from, modules, others);
      leads.set(from, lead);
      return lead;
    });
  };
}

function leadOf(from: string, modules: ReadonlyMap<string, unknown>, others: (key: string) => readonly string[]): readonly string[] {
  const parts = from.split('.');
  const name = parts.map((_, at) => parts.slice(0, parts.length - at).join('.')).find((one) => modules.has(one)) ?? '';
  // A class whose package nobody has said: any file of its name.
  return name === from ? others(name) : [...others(name), ...others(`/${parts.at(-1)}`)];
}

/** The modules by the parts of the paths of their files, and by each two parts that follow each other. */
function holdersOf(headers: Headers, moduleOf: (path: string) => string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const path of headers.keys()) {
    const parts = path.replace(/\.\w+$/, '').split('/');
    for (const [at, part] of parts.entries()) {
      for (const key of [part, `${parts[at - 1]}/${part}`]) found.set(key, (found.get(key) ?? new Set()).add(moduleOf(path)));
    }
  }
  return new Map([...found].map(([name, modules]) => [name, [...modules]]));
}

/** The files or folders of modules that an import may mean which leads nowhere; a Go import of the repository's always leads somewhere. */
function meantBy(family: Family, from: string): readonly string[] {
  const parts = from.split(/[./\\]+/).filter((part) => part !== '');
  if (family === 'go') return [];
  if (family === 'php') return [(/\.\w+$/.test(from) ? parts.slice(0, -1) : parts).slice(-2).join('/')];
  const first = parts[0]?.replace(/^[@~#$]/, '') ?? '';
  return family === 'script' ? [first, parts.at(-1) ?? ''] : [first];
}
