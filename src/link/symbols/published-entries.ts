import type { Node, Tree } from '../../model/index.js';
import { folderOf, isScript, type Program } from '../program/program.js';
import { entryOf, textOfEntry } from './config-entries.js';
import { foldersUp, within } from './folders.js';

/** Whether a published package hands this file out: then strangers may call what it exports. */
export function isPublic(program: Program, tree: Tree): boolean {
  if (tree.language === 'php') return isOfComposerLibrary(program, tree);
  if (!isScript(tree)) return false;
  for (const folder of foldersUp(folderOf(tree.file.path))) {
    const path = within(folder, 'package.json');
    const pack = program.repository.allPaths.has(path) ? program.open(path) : null;
    if (pack) return isEntry(pack, folder, tree);
    if (program.repository.allPaths.has(path)) return true;
  }
  return false;
}

/** A class that Composer loads for whoever requires the package: an application says that it is a project, or nothing, and has nothing to be found by. */
function isOfComposerLibrary(program: Program, { file: { path } }: Tree): boolean {
  for (const folder of foldersUp(folderOf(path))) {
    const manifest = within(folder, 'composer.json');
    const pack = program.repository.allPaths.has(manifest) ? program.open(manifest) : null;
    if (pack === null) continue;
    const type = textOfEntry(pack.root, 'type');
    const isLibrary = type === null ? entryOf(pack.root, 'keywords') !== null : !/^(?:project|metapackage)$/.test(type);
    const loaded = entryOf(pack.root, 'autoload');
    return isLibrary && loaded !== null && textsIn(loaded).some((text) => path.startsWith(within(folder, text.replace(/^\.\//, ''))));
  }
  return false;
}

/** The folders and files of Composer's `autoload`, under whatever key. */
function textsIn(node: Node): readonly string[] {
  if (node.kind === 'string') return [node.value];
  if (node.kind === 'list') return node.items.flatMap(textsIn);
  return node.kind === 'object' ? node.entries.flatMap((entry) => (entry.kind === 'entry' && entry.value ? textsIn(entry.value) : [])) : [];
}

function isEntry(pack: Tree, folder: string, tree: Tree): boolean {
  const isPrivate = entryOf(pack.root, 'private');
  if (isPrivate?.kind === 'plain' && isPrivate.text === 'true') return false;
  const main = ['main', 'module', 'types', 'typings'].map((key) => textOfEntry(pack.root, key)).filter((entry) => entry !== null);
  if (main.length === 0 && entryOf(pack.root, 'exports') === null) return false;
  const path = folder === '' ? tree.file.path : tree.file.path.slice(folder.length + 1);
  // A built file has another folder and ending than its source: only the stem can be compared.
  const stem = stemOf(path);
  return stem === 'index' || main.some((entry) => stemOf(entry) === stem);
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.d\.ts$|\.[^.]+$/, '');
}
