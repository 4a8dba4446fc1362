import { outsideLoaded } from '../base/egg-folders.js';
import { remembered } from '../base/tree.js';
import type { Tree } from '../model/index.js';
import { folderOf } from './text.js';

/** What names the files of a folder in order to load them. */
const listing =
  /\b(?:readdir|readdirSync|require\.context|import\.meta\.glob|glob|globSync|requireAll|iter_modules|walk_packages|listdir|loadServices|AutoLoad)\b/g;

/** Where frameworks take each file for a page, a route, a plugin: by their config file, the folders below its own. */
const frameworks: readonly { readonly config: RegExp; readonly folders: RegExp }[] = [
  { config: /^(.*\/|)next\.config\.[cm]?[jt]s$/, folders: /^(?:src\/)?pages(?:\/|$)/ },
  {
    config: /^(.*\/|)nuxt\.config\.[cm]?[jt]s$/,
    folders: /^(?:(?:app\/|src\/)?(?:plugins|middleware|pages)|server\/(?:api|routes|middleware|plugins))(?:\/|$)/,
  },
];

/** Characters behind such a name in which its folder is written. */
const BEHIND = 160;

/** The folder beside a client where a file more does no harm: what lists a folder takes each file there for one of its own. */
export function besideLoaded(client: string, trees: ReadonlyMap<string, Tree>, allPaths: ReadonlySet<string>): string {
  const known = outsideLoaded(allPaths, client);
  if (known !== null) return known;
  const home = folderOf(client);
  if (!/\.(?:[cm]?[jt]sx?|py)$/.test(client)) return home;
  let folder = home;
  while (folder !== '' && (isOfFramework(folder, allPaths) || isListed(folder, trees))) folder = folderOf(folder);
  return folder;
}

function isOfFramework(folder: string, allPaths: ReadonlySet<string>): boolean {
  return configured(allPaths).some(({ home, folders }) => folder.startsWith(home) && folders.test(folder.slice(home.length)));
}

const configured = remembered((allPaths: ReadonlySet<string>): readonly { readonly home: string; readonly folders: RegExp }[] =>
  [...allPaths].flatMap((path) =>
    frameworks.flatMap(({ config, folders }) => {
      const home = config.exec(path)?.[1];
      return home === undefined ? [] : [{ home, folders }];
    }),
  ),
);

function isListed(folder: string, trees: ReadonlyMap<string, Tree>): boolean {
  return listedIn(trees).some(({ path, isDeep }) => {
    const at = `/${folder}/`.indexOf(`/${path}/`);
    return at >= 0 && (isDeep || `/${folder}/`.endsWith(`/${path}/`));
  });
}

type Listed = { readonly path: string; readonly isDeep: boolean };

const listedIn = remembered((trees: ReadonlyMap<string, Tree>): readonly Listed[] =>
  [...trees.values()].flatMap(({ file: { path, text } }) =>
    [...text.matchAll(listing)].flatMap(({ index }) =>
      foldersIn(text.slice(index, index + BEHIND).split(/[;\n]/, 1)[0] ?? '', folderOf(path)),
    ),
  ),
);

/** The folders that the call names, by their last parts; the file's own where it names that alone. */
function foldersIn(call: string, own: string): readonly Listed[] {
  const written = [...call.matchAll(/(['"`])([^'"`\n]*)\1/g)].flatMap(([, , path = '']) => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
    const end = parts.findIndex((part) => /[*{$]|\.[a-z]+$/.test(part));
    const folder = parts.slice(0, end < 0 ? parts.length : end).join('/');
    return folder === '' || folder === 'utf8' ? [] : [{ path: folder, isDeep: path.includes('**') }];
  });
  const packages = [...call.matchAll(/\b(\w+)\.__path__/g)].map(([, name = '']) => ({ path: name, isDeep: false }));
  if (written.length > 0 || packages.length > 0) return [...written, ...packages];
  return /__dirname|__file__|import\.meta\.dirname/.test(call) && own !== '' ? [{ path: own, isDeep: false }] : [];
}
