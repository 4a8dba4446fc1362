import type { AssignNode, CallNode, Catalogue, ClassNode, ExportNode, ImportNode, Language, NameNode, Node, Tree } from '../model.js';
import { walk } from '../tree.js';
import type { Ref } from './things.js';

/** What every tree holds, by name: one walk over each, and nothing is ever searched again. */
export type Program = {
  readonly root: string;
  readonly trees: ReadonlyMap<string, Tree>;
  readonly allPaths: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  readonly code: readonly Tree[];
  /** Names, members by their property, string indices by their text. */
  readonly named: ReadonlyMap<string, readonly Ref[]>;
  readonly calls: readonly Ref<CallNode>[];
  /** By the last name of the target: `a.b.url = …` under `url`. */
  readonly assigned: ReadonlyMap<string, readonly Ref<AssignNode>[]>;
  /** Calls `x.f(…)` by `x`, and calls that are handed `x`. */
  readonly callsOn: ReadonlyMap<string, readonly Ref<CallNode>[]>;
  readonly inFile: ReadonlyMap<Tree, InFile>;
  readonly classes: ReadonlyMap<string, readonly Ref<ClassNode>[]>;
  readonly subclasses: ReadonlyMap<string, readonly Ref<ClassNode>[]>;
  readonly imports: ReadonlyMap<Tree, readonly ImportNode[]>;
  readonly exports: ReadonlyMap<Tree, readonly ExportNode[]>;
  readonly folders: ReadonlyMap<string, readonly Tree[]>;
  /** Statement lists that run more than once: told by their first word, since the tree has no loops. */
  isLoop(tree: Tree, node: Node): boolean;
};

/** The same of one file, for variables: what is done to one is done in its own file. A large repository has a `params` in every other. */
export type InFile = {
  readonly assigned: ReadonlyMap<string, readonly Ref<AssignNode>[]>;
  readonly callsOn: ReadonlyMap<string, readonly Ref<CallNode>[]>;
  /** `[a, b] = …` by each name in the pattern. */
  readonly patterns: ReadonlyMap<string, readonly { readonly name: NameNode; readonly node: AssignNode }[]>;
};

const NOTHING: InFile = { assigned: new Map(), callsOn: new Map(), patterns: new Map() };

export function inFile(program: Program, tree: Tree): InFile {
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

type Lists<K, T> = Map<K, T[]>;

export function programOf(root: string, trees: ReadonlyMap<string, Tree>, allPaths: ReadonlySet<string>, catalogue: Catalogue): Program {
  const named: Lists<string, Ref> = new Map();
  const assigned: Lists<string, Ref<AssignNode>> = new Map();
  const callsOn: Lists<string, Ref<CallNode>> = new Map();
  const classes: Lists<string, Ref<ClassNode>> = new Map();
  const subclasses: Lists<string, Ref<ClassNode>> = new Map();
  const imports: Lists<Tree, ImportNode> = new Map();
  const exports: Lists<Tree, ExportNode> = new Map();
  const folders: Lists<string, Tree> = new Map();
  const calls: Ref<CallNode>[] = [];
  const code: Tree[] = [];
  const files = new Map<Tree, InFile>();

  for (const tree of trees.values()) {
    if (!codeLanguages.has(tree.language) || (tree.unparsed !== null && tree.unparsed !== 'generated')) continue;
    code.push(tree);
    put(folders, folderOf(tree.file.path), tree);
    const own = { assigned: new Map(), callsOn: new Map(), patterns: new Map() } satisfies InFile;
    files.set(tree, own);
    for (const node of walk(tree.root)) {
      const ref = { tree, node };
      const name = nameOf(node);
      if (name !== null) put(named, name, ref);
      if (node.kind === 'call') {
        calls.push({ tree, node });
        for (const on of callsOnNames(node)) {
          put(callsOn, on, { tree, node });
          put(own.callsOn, on, { tree, node });
        }
      } else if (node.kind === 'assign') {
        put(assigned, nameOf(node.target) ?? '', { tree, node });
        put(own.assigned, nameOf(node.target) ?? '', { tree, node });
        if (node.target.kind !== 'object' && node.target.kind !== 'list') continue;
        for (const part of walk(node.target)) if (part.kind === 'name') put(own.patterns, part.name, { name: part, node });
      } else if (node.kind === 'import') put(imports, tree, node);
      else if (node.kind === 'export') put(exports, tree, node);
      else if (node.kind === 'class') {
        put(classes, node.name, { tree, node });
        if (node.extends !== null) put(subclasses, lastName(node.extends), { tree, node });
      }
    }
  }
  return {
    root,
    trees,
    allPaths,
    catalogue,
    code,
    named,
    calls,
    assigned,
    callsOn,
    inFile: files,
    classes,
    subclasses,
    imports,
    exports,
    folders,
    isLoop,
  };
}

function callsOnNames({ callee, args }: CallNode): readonly string[] {
  const names = args.flatMap((arg) => (arg.kind === 'name' ? [arg.name] : []));
  return callee.kind === 'member' && callee.object.kind === 'name' ? [callee.object.name, ...names] : names;
}

function put<K, T>(lists: Lists<K, T>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
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
