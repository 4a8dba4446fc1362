import { appended } from '../../base/appended.js';
import { folderOf } from '../../base/folder-of.js';
import { needRoom } from '../../base/memory.js';
import type { AssignNode, CallNode, Catalogue, ClassNode, ExportNode, ImportNode, Language, Node, Tree } from '../../model/index.js';
import { type ByName, type FileIndex, fileIndexOf, Gathered, superNames } from './file-index.js';
import { kindOf } from './language-kinds.js';
import type { Ref } from './ref.js';
import type { Repository } from './repository.js';
import { lastName } from './syntax.js';
import { traitsOf } from './traits.js';

export { folderOf };

/** The nodes of every tree, by name: one walk over each, and nothing is ever searched again. Grows by the files that are opened. */
export type Program = {
  /** Absolute; for the compiler only. */
  readonly root: string;
  readonly trees: ReadonlyMap<string, Tree>;
  readonly repository: Repository;
  readonly catalogue: Catalogue;
  /** Every tree, in the order in which they came. */
  readonly files: readonly Tree[];
  /** The trees of programs. */
  readonly code: readonly Tree[];
  /** Names, members by their property, string indices by their text. */
  readonly named: ByName<Ref>;
  readonly calls: readonly Ref<CallNode>[];
  /** Those without what sleeps (`base/asleep.ts`), for whoever would pass over all that may sleep. */
  readonly callsAtHand: readonly Ref<CallNode>[];
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
  /** The tree of a listed file, read when it is first asked for; null where it cannot be had. */
  open(path: string): Tree | null;
  /** While `look` runs, nothing further is opened. */
  closed<T>(look: () => T): T;
  isClosed(): boolean;
  /** Statement lists that run more than once: told by their first word, since the tree has no loops. */
  isLoop(tree: Tree, node: Node): boolean;
};

const NOTHING: FileIndex = {
  named: new Map(),
  calls: [],
  withoutAsleep: null,
  assigned: new Map(),
  callsOn: new Map(),
  callsOnFields: new Map(),
  patterns: new Map(),
  classes: [],
  imports: [],
  exports: [],
};

export function fileIndex(program: Program, tree: Tree): FileIndex {
  return program.inFile.get(tree) ?? NOTHING;
}

/** The same without what sleeps, for whoever would pass over all that may sleep (`link/loading/dull-functions.ts`). */
export function indexAtHand(program: Program, tree: Tree): FileIndex {
  const index = fileIndex(program, tree);
  return index.withoutAsleep ?? index;
}

export const isConfig = (tree: Tree): boolean => ['config', 'commands'].includes(kindOf[tree.language]);
export const isScriptLanguage = (language: Language): boolean => kindOf[language] === 'script';
const isCode = (language: Language): boolean => ['script', 'program', 'commands'].includes(kindOf[language]);
export const isScript = (tree: Tree): boolean => isScriptLanguage(tree.language);

export function programOf(root: string, trees: ReadonlyMap<string, Tree>, repository: Repository, catalogue: Catalogue): Program {
  return new GrowingProgram(root, trees, repository, catalogue);
}

class GrowingProgram implements Program {
  readonly trees = new Map<string, Tree>();
  readonly files: Tree[] = [];
  readonly code: Tree[] = [];
  readonly callsAtHand: Ref<CallNode>[] = [];
  readonly named = new Gathered<Ref, Node>((node, tree) => ({ tree, node }));
  readonly assigned = new Gathered<Ref<AssignNode>>(asHeld);
  readonly callsOn = new Gathered<Ref<CallNode>>(asHeld);
  readonly inFile = new Map<Tree, FileIndex>();
  readonly classes = new Map<string, readonly Ref<ClassNode>[]>();
  readonly subclasses = new Map<string, readonly Ref<ClassNode>[]>();
  readonly imports = new Map<Tree, readonly ImportNode[]>();
  readonly exports = new Map<Tree, readonly ExportNode[]>();
  readonly folders = new Map<string, readonly Tree[]>();

  private readonly allCalls: Ref<CallNode>[] = [];
  /** How many files have theirs in that list. */
  private gathered = 0;
  private areCallsAsked = false;
  private shut = false;

  constructor(
    readonly root: string,
    trees: ReadonlyMap<string, Tree>,
    readonly repository: Repository,
    readonly catalogue: Catalogue,
  ) {
    for (const tree of trees.values()) this.add(tree);
  }

  open(path: string): Tree | null {
    return this.trees.get(path) ?? (this.shut ? null : this.opened(path));
  }

  closed<T>(look: () => T): T {
    const before = this.shut;
    this.shut = true;
    try {
      return look();
    } finally {
      this.shut = before;
    }
  }

  get calls(): readonly Ref<CallNode>[] {
    this.areCallsAsked = true;
    this.gatherCalls();
    return this.allCalls;
  }

  private gatherCalls(): void {
    for (; this.gathered < this.code.length; this.gathered++) {
      const tree = this.code[this.gathered];
      for (const call of (tree && this.inFile.get(tree)?.calls) ?? []) this.allCalls.push(call);
    }
  }

  isClosed(): boolean {
    return this.shut;
  }

  isLoop(tree: Tree, node: Node): boolean {
    return isLoop(tree, node);
  }

  private opened(path: string): Tree | null {
    const tree = this.repository.open(path);
    if (tree !== null) this.add(tree);
    return tree;
  }

  private add(tree: Tree): void {
    needRoom();
    this.trees.set(tree.file.path, tree);
    this.files.push(tree);
    if (!isCode(tree.language) || (tree.unparsed !== null && tree.unparsed !== 'generated')) return;
    const file = fileIndexOf(tree);
    this.code.push(tree);
    this.inFile.set(tree, file);
    for (const call of (file.withoutAsleep ?? file).calls) this.callsAtHand.push(call);
    // Whoever goes through the list meets those of files that come in meanwhile.
    if (this.areCallsAsked) this.gatherCalls();
    this.named.add(tree, file.named);
    this.assigned.add(tree, file.assigned);
    this.callsOn.add(tree, file.callsOn);
    for (const ref of file.classes) {
      append(this.classes, ref.node.name, ref);
      for (const base of [...superNames(ref.node), ...traitsOf(ref.tree, ref.node)]) {
        append(this.subclasses, base, ref);
        for (const real of importedAs(file.imports, base)) append(this.subclasses, real, ref);
      }
    }
    this.imports.set(tree, file.imports);
    this.exports.set(tree, file.exports);
    append(this.folders, folderOf(tree.file.path), tree);
  }
}

/** `use App\Cn\Client as Base`, `import { Client as Base }`: the name that a base has where it is declared; `default` where only its module tells. */
function importedAs(imports: readonly ImportNode[], base: string): readonly string[] {
  return imports.flatMap(({ from, bindings }) =>
    bindings.flatMap(({ local, imported }) => {
      const real = imported === '*' ? lastName(from) : imported;
      return local === base && real !== base ? [real] : [];
    }),
  );
}

const asHeld = <T>(held: T): T => held;

function append<T>(lists: Map<string, readonly T[]>, key: string, item: T): void {
  lists.set(key, appended(lists.get(key), item));
}

function isLoop(tree: Tree, node: Node): boolean {
  if (node.kind !== 'group') return false;
  return /^(?:async\s+)?(?:for|foreach|while|do|loop|until)\b/.test(tree.file.text.slice(node.range.start, node.range.start + 24));
}
