import type { AssignNode, CallNode, Catalogue, ClassNode, ExportNode, ImportNode, Language, Node, Tree } from '../../model/index.js';
import type { Ref } from '../values/abstract-value.js';
import { acrossFiles, type ByName, classesBy, type FileIndex, fileIndexOf, superName } from './file-index.js';

/** What every tree holds, by name: one walk over each, and nothing is ever searched again. */
export type Program = {
  readonly root: string;
  readonly trees: ReadonlyMap<string, Tree>;
  readonly allPaths: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  readonly code: readonly Tree[];
  /** Names, members by their property, string indices by their text. */
  readonly named: ByName<Ref>;
  readonly calls: readonly Ref<CallNode>[];
  /** By the last name of the target: `a.b.url = …` under `url`. */
  readonly assigned: ByName<Ref<AssignNode>>;
  /** Calls `x.f(…)` by `x`, and calls that are handed `x`. */
  readonly callsOn: ByName<Ref<CallNode>>;
  readonly inFile: ReadonlyMap<Tree, FileIndex>;
  readonly classes: ReadonlyMap<string, readonly Ref<ClassNode>[]>;
  readonly subclasses: ReadonlyMap<string, readonly Ref<ClassNode>[]>;
  readonly imports: ReadonlyMap<Tree, readonly ImportNode[]>;
  readonly exports: ReadonlyMap<Tree, readonly ExportNode[]>;
  readonly folders: ReadonlyMap<string, readonly Tree[]>;
  /** Statement lists that run more than once: told by their first word, since the tree has no loops. */
  isLoop(tree: Tree, node: Node): boolean;
};

const NOTHING: FileIndex = {
  named: new Map(),
  calls: [],
  assigned: new Map(),
  callsOn: new Map(),
  patterns: new Map(),
  classes: [],
  imports: [],
  exports: [],
};

export function fileIndex(program: Program, tree: Tree): FileIndex {
  return program.inFile.get(tree) ?? NOTHING;
}

const configLanguages: ReadonlySet<Language> = new Set(['json', 'yaml', 'env', 'properties', 'toml', 'xml', 'ini', 'dockerfile', 'shell']);
const codeLanguages: ReadonlySet<Language> = new Set([
  'typescript',
  'javascript',
  'vue',
  'svelte',
  'html',
  'python',
  'go',
  'java',
  'kotlin',
  'php',
  'csharp',
  'ruby',
]);

export const isConfig = (tree: Tree): boolean => configLanguages.has(tree.language);
export const isScript = (tree: Tree): boolean => ['typescript', 'javascript', 'vue', 'svelte', 'html'].includes(tree.language);

export function programOf(root: string, trees: ReadonlyMap<string, Tree>, allPaths: ReadonlySet<string>, catalogue: Catalogue): Program {
  const code = [...trees.values()].filter(
    ({ language, unparsed }) => codeLanguages.has(language) && (unparsed === null || unparsed === 'generated'),
  );
  const files = new Map(code.map((tree) => [tree, fileIndexOf(tree)]));
  const all = [...files.values()];
  return {
    root,
    trees,
    allPaths,
    catalogue,
    code,
    named: acrossFiles(all, (file) => file.named),
    calls: all.flatMap((file) => file.calls),
    assigned: acrossFiles(all, (file) => file.assigned),
    callsOn: acrossFiles(all, (file) => file.callsOn),
    inFile: files,
    classes: classesBy(all, (node) => node.name),
    subclasses: classesBy(all, superName),
    imports: new Map([...files].map(([tree, file]) => [tree, file.imports])),
    exports: new Map([...files].map(([tree, file]) => [tree, file.exports])),
    folders: foldersOf(code),
    isLoop,
  };
}

function foldersOf(code: readonly Tree[]): ReadonlyMap<string, readonly Tree[]> {
  const folders = new Map<string, Tree[]>();
  for (const tree of code) {
    const folder = folderOf(tree.file.path);
    const trees = folders.get(folder) ?? [];
    folders.set(folder, trees);
    trees.push(tree);
  }
  return folders;
}

/** What a node is called at its place; null for one without a name. */
export function nameOf(node: Node): string | null {
  if (node.kind === 'name') return node.name;
  if (node.kind === 'member') return node.property;
  if (node.kind === 'index' && node.index.kind === 'string') return node.index.value;
  return null;
}

/** `a.b.C<T>` → `C`. */
export function lastName(written: string): string {
  return (
    written
      .replace(/<.*$|\[.*$/s, '')
      .split(/[.:\\]/)
      .at(-1)
      ?.replace(/[^\w$]/g, '') ?? ''
  );
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The text of a key that is a name or a string; null for one that is computed. */
export function keyOf(tree: Tree, key: Node): string | null {
  if (key.kind === 'string') return key.value;
  if (key.kind === 'name') return isComputed(tree, key) ? null : key.name;
  return key.kind === 'plain' ? key.text : null;
}

/** `{ [name]: v }`; a bare name in a Python dictionary or a Go map is an expression too. */
function isComputed(tree: Tree, key: Node): boolean {
  const { text } = tree.file;
  if (text.charAt(key.range.start - 1) === '[') return true;
  const object = key.parent?.kind === 'entry' && key.parent.parent?.kind === 'object' ? key.parent.parent : null;
  if (object === null) return false;
  return tree.language === 'python' || (tree.language === 'go' && text.startsWith('map[', object.range.start));
}

function isLoop(tree: Tree, node: Node): boolean {
  if (node.kind !== 'group') return false;
  return /^(?:async\s+)?(?:for|foreach|while|do|loop|until)\b/.test(tree.file.text.slice(node.range.start, node.range.start + 24));
}
