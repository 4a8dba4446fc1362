import type { Node } from '../../model/index.js';
import { folderOf, type Program } from '../program/program.js';
import { entryOf } from './config-entries.js';
import { foldersUp, normalize, within } from './folders.js';

/** A namespace that a `composer.json` gives folders: `"Acme\\Temu\\": "src/"`. */
type Prefix = { readonly namespace: readonly string[]; readonly folders: readonly string[] };

const known = new WeakMap<Program, Map<string, readonly Prefix[]>>();

/** The file in which Composer looks for a class of PHP, by the nearest manifest that gives its namespace a folder; null where none does. */
export function autoloaded(program: Program, source: string, name: string): string | null {
  const parts = partsOf(name);
  for (const folder of foldersUp(folderOf(source))) {
    for (const { namespace, folders } of prefixesIn(program, folder)) {
      const below = parts.slice(namespace.length);
      if (below.length === 0 || namespace.some((part, i) => part !== parts[i])) continue;
      const paths = folders.map((one) => normalize(within(one, `${below.join('/')}.php`)));
      const found = paths.find((path) => program.repository.allPaths.has(path));
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** The longest first: that is whose folder Composer looks in first. */
function prefixesIn(program: Program, folder: string): readonly Prefix[] {
  const byFolder = known.get(program) ?? new Map<string, readonly Prefix[]>();
  known.set(program, byFolder);
  const prefixes = byFolder.get(folder) ?? read(program, folder);
  byFolder.set(folder, prefixes);
  return prefixes;
}

function read(program: Program, folder: string): readonly Prefix[] {
  const path = within(folder, 'composer.json');
  const manifest = program.repository.allPaths.has(path) ? program.open(path) : null;
  if (manifest === null) return [];
  const found = ['autoload', 'autoload-dev'].flatMap((key) => {
    const map = entryOf(manifest.root, key);
    const psr4 = map && entryOf(map, 'psr-4');
    return psr4?.kind === 'object' ? psr4.entries.flatMap((entry) => prefixOf(entry, folder)) : [];
  });
  return found.sort((a, b) => b.namespace.length - a.namespace.length);
}

function prefixOf(entry: Node, folder: string): readonly Prefix[] {
  if (entry.kind !== 'entry' || entry.key.kind !== 'string' || entry.value === null) return [];
  const values = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  const folders = values.flatMap((value) => (value.kind === 'string' ? [within(folder, value.value)] : []));
  return [{ namespace: partsOf(entry.key.value), folders }];
}

function partsOf(name: string): readonly string[] {
  return name.split('\\').filter((part) => part !== '');
}
