import { trimmed } from '../../base/compact.js';
import { ListsByName } from '../../base/lists-by-name.js';
import { ancestors, childrenOf } from '../../base/tree.js';
import type { ClassNode, ExportNode, FunctionNode, ImportNode, NameNode, Node, Tree } from '../../model/index.js';
import { languagesWith } from '../program/language-kinds.js';
import { fileIndex, folderOf, isScript, type Program } from '../program/program.js';
import type { Decl, Ref } from '../program/ref.js';
import { keyOf } from '../program/syntax.js';
import { autoImports } from './auto-imports.js';
import { inSight, isOfOtherKind } from './block-scope.js';
import { classesNamed, openPackage } from './class-names.js';
import { DeclaredNames } from './declared-names.js';
import { requiredIn, wholeModule } from './export-forms.js';
import { resolveImport } from './import-resolver.js';
import { isOfLibrary, qualifiedClass } from './imported-classes.js';
import { phpGlobal } from './php-globals.js';
import { vivified } from './php-vivified.js';

/** Fields and methods are in sight as bare names. */
export const bareMembers = languagesWith('bare-members');
const classesEverywhere = languagesWith('classes-everywhere');

/** Trees never change, and every round of reading asks anew: what a scope holds, and what a name is within its own file (null: nothing). */
const scopes = new WeakMap<Node, DeclaredNames>();
const lexical = new WeakMap<Node, readonly Decl[] | null>();

/** TypeScript's `namespace Temu { const HOST = …; function routerOf() { … } }`, whose names its own code uses bare; a class's statics are not in sight so. */
function isNamespace({ at }: ClassNode, tree: Tree): boolean {
  if (!isScript(tree) || at === null) return false;
  const before = tree.file.text.slice(Math.max(0, at.start - 40), at.start).trimEnd();
  return /(?:\bnamespace|\bmodule|\.)$/.test(before);
}

/** Lexical scope and imports, for every language. */
export class ScopeNames {
  private readonly found = new WeakMap<Node, readonly Decl[]>();
  /** Names that nothing declared when the program had so many files. */
  private readonly missed = new WeakMap<Node, { readonly files: number; readonly answer: readonly Decl[] | null }>();

  private readonly packages = new Map<string, { readonly done: number; readonly names: ListsByName<DeclaredNames> }>();

  constructor(readonly program: Program) {}

  /** The declarations of a name; empty: none, so the name is the language's own or a library's; null: cannot know. */
  declarationsOf(node: NameNode, tree: Tree): readonly Decl[] | null {
    const known = this.found.get(node);
    if (known !== undefined) return known;
    const missed = this.missed.get(node);
    if (missed?.files === this.program.code.length) return missed.answer;
    const found = this.lookUp(node, tree);
    if (found !== null && found.length > 0) this.found.set(node, found);
    else if (!this.program.isClosed()) this.missed.set(node, { files: this.program.code.length, answer: found });
    return found;
  }

  private lookUp(node: NameNode, tree: Tree): readonly Decl[] | null {
    const qualified = qualifiedClass(this.program, node, tree);
    if (qualified !== null) return [{ ...qualified, name: node.name, property: null, initial: null }];
    if (isOfLibrary(this.program, node, tree)) return [];
    const known = lexical.get(node);
    const within = known === undefined ? this.withinFile(node, tree) : known;
    if (known === undefined) lexical.set(node, within);
    const found = within ?? this.beyond(node, tree);
    const begun = found?.length === 0 ? vivified(node, tree, () => this.isWhole(tree)) : null;
    return begun === null ? found : [begun];
  }

  private withinFile(node: NameNode, tree: Tree): readonly Decl[] | null {
    const found = this.inFile(node, tree);
    return found && trimmed(found);
  }

  private inFile(node: NameNode, tree: Tree): readonly Decl[] | null {
    for (const scope of ancestors(node)) {
      const isScope = scope.kind === 'function' || scope.kind === 'class' || scope.parent === null;
      if (isScope && (scope.kind !== 'class' || bareMembers.has(tree.language) || isNamespace(scope, tree))) {
        const seen = inSight(this.scopeOf(scope, tree).get(node.name) ?? [], node, scope, tree);
        if (seen.length > 0) return seen;
        const beside = scope.kind === 'class' && isScript(tree) ? this.besideIn(scope, node, tree) : [];
        if (beside.length > 0) return beside;
      }
    }
    return null;
  }

  /** What another block of the same namespace hands out. */
  private besideIn(scope: ClassNode, { name }: NameNode, tree: Tree): readonly Decl[] {
    const blocks = scope.parent === null ? [] : [...childrenOf(scope.parent)];
    return blocks.flatMap((other) => {
      const isBlock = other.kind === 'class' && other !== scope && other.name === scope.name && isNamespace(other, tree);
      const decls = isBlock ? (this.scopeOf(other, tree).get(name) ?? []) : [];
      return decls.filter(({ node }) => (node.kind === 'define' || node.kind === 'function') && node.exported);
    });
  }

  scopeOf(scope: Node, tree: Tree): DeclaredNames {
    const known = scopes.get(scope);
    if (known) return known;
    const decls = new Map<string, Decl[]>();
    const put = (decl: Decl): void => {
      const before = decls.get(decl.name);
      if (before === undefined) decls.set(decl.name, [decl]);
      else before.push(decl);
    };
    if (scope.kind === 'function') for (const param of scope.params) declareParam(tree, param, put);
    const pending: Node[] =
      scope.kind === 'function' || scope.kind === 'class' ? [...scope.body].reverse() : [...childrenOf(scope)].reverse();
    for (let node = pending.pop(); node; node = pending.pop()) {
      declare(tree, node, put);
      if (node.kind === 'function' || node.kind === 'class') continue;
      const children = childrenOf(node);
      for (let i = children.length - 1; i >= 0; i--) {
        const child = children[i];
        if (child) pending.push(child);
      }
    }
    const names = new DeclaredNames(tree, decls);
    scopes.set(scope, names);
    return names;
  }

  /** Names that no scope of the file holds: of the same package, or of a class that exists once. */
  private beyond(node: NameNode, tree: Tree): readonly Decl[] | null {
    const { name } = node;
    const wild = this.wildcards(node, tree);
    if (wild !== undefined) return wild;
    if (tree.language === 'go') {
      openPackage(this.program, tree);
      return this.inPackage(folderOf(tree.file.path), name).filter((decl) => decl.tree !== tree);
    }
    if (isScript(tree)) return this.withoutImport(name, tree);
    if (!classesEverywhere.has(tree.language)) return [];
    const types = this.classNamed(name, tree);
    return types.length === 0 && tree.language === 'php' ? phpGlobal(this.program, node, tree) : types;
  }

  /** What Nuxt and Nitro import by themselves. */
  private withoutImport(name: string, tree: Tree): readonly Decl[] {
    return autoImports(this.program, tree).flatMap((node) =>
      node.bindings.flatMap(({ local, imported }) => (local === name ? [{ tree, node, name, property: imported, initial: null }] : [])),
    );
  }

  /** What the files of one Go package declare at their top; each file is looked through once. */
  private inPackage(folder: string, name: string): readonly Decl[] {
    const files = this.program.folders.get(folder) ?? [];
    const known = this.packages.get(folder) ?? { done: 0, names: new ListsByName<DeclaredNames>() };
    for (const file of files.slice(known.done)) {
      const scope = file.language === 'go' ? this.scopeOf(file.root, file) : null;
      for (const declared of scope?.keys() ?? []) if (scope) known.names.put(declared, scope);
    }
    this.packages.set(folder, { ...known, done: files.length });
    return known.names.get(name).flatMap((scope) => scope.get(name) ?? []);
  }

  /** Whether the files that a script of PHP takes in are open, or none of the repository. */
  private isWhole(tree: Tree): boolean {
    return (this.program.imports.get(tree) ?? []).every(({ from }) => resolveImport(this.program, tree, from).kind !== 'not-loaded');
  }

  classNamed(name: string, tree: Tree): readonly Decl[] {
    const all = classesNamed(this.program, name, tree).filter((ref) => sameFamily(ref.tree, tree));
    const near = all.filter((ref) => folderOf(ref.tree.file.path) === folderOf(tree.file.path));
    const chosen = near.length > 0 ? near : all;
    return chosen.map((ref) => ({ ...ref, name, property: null, initial: null }));
  }

  /** `from x import *`, `import static x.Config.*`. */
  private wildcards(node: NameNode, tree: Tree): readonly Decl[] | null | undefined {
    for (const statement of this.program.imports.get(tree) ?? []) {
      if (!statement.bindings.some((binding) => binding.local === '*' || (binding.imported === '*' && binding.local === ''))) continue;
      const resolved = resolveImport(this.program, tree, statement.from);
      // A required file of PHP declares names without an import: a name that it hides is taken for a library's, of which nothing is known.
      if (resolved.kind === 'not-loaded' && tree.language !== 'php') return null;
      for (const target of resolved.kind === 'trees' ? resolved.trees : []) {
        const decls = this.topLevel(target, node.name, statement.from).filter((decl) => !isOfOtherKind(decl, node, tree));
        if (decls.length > 0) return decls;
      }
    }
    return undefined;
  }

  /** A name at the top of a file, or a static member of the class that the import names, which may stand in another. */
  topLevel(tree: Tree, name: string, from: string): readonly Decl[] {
    const top = this.scopeOf(tree.root, tree);
    const here = top.get(name);
    if (here) return here;
    if (tree.language !== 'java' && tree.language !== 'kotlin' && tree.language !== 'csharp') return [];
    let found: readonly Decl[] = [];
    let scope = top;
    for (const part of from.split('.')) {
      const [type] = scope.get(part) ?? [];
      if (type?.node.kind !== 'class') continue;
      scope = this.scopeOf(type.node, tree);
      found = scope.get(name) ?? found;
    }
    return found;
  }

  /** `import static com.x.Client.send`: the members of a class that a name was imported as; the declaration itself where it is no import. */
  importedMembers(decl: Decl): readonly Decl[] {
    const found = this.importOf(decl);
    if (found === null || found.imported === '*') return [decl];
    const resolved = resolveImport(this.program, decl.tree, found.node.from);
    return resolved.kind === 'trees' ? resolved.trees.flatMap((tree) => this.topLevel(tree, found.imported, found.node.from)) : [];
  }

  importOf(decl: Decl): { readonly node: ImportNode; readonly imported: string } | null {
    return decl.node.kind === 'import' && decl.property !== null ? { node: decl.node, imported: decl.property } : null;
  }

  /** The exports of a module under a name: declarations, or expressions; null: cannot know. */
  exportsOf(tree: Tree, name: string, seen: ReadonlySet<Tree> = new Set()): readonly (Decl | Ref)[] | null {
    if (seen.has(tree)) return [];
    if (!isScript(tree)) return this.scopeOf(tree.root, tree).get(name) ?? [];
    const top = (this.scopeOf(tree.root, tree).get(name) ?? []).filter((decl) => isExported(decl.node));
    if (top.length > 0 && name !== 'default') return top;
    const stars: ExportNode[] = [];
    for (const node of this.program.exports.get(tree) ?? []) {
      if (name === 'default' && node.value) return [{ tree, node: node.value }];
      for (const binding of node.bindings) {
        if (binding.exported === '*') stars.push(node);
        else if (binding.exported === name)
          return binding.local === '*' ? [wholeModule(tree, node, name)] : this.exportBinding(tree, node, binding.local, seen);
      }
    }
    for (const node of name === 'default' ? [] : stars) {
      const resolved = resolveImport(this.program, tree, node.from ?? '');
      if (resolved.kind === 'not-loaded') return null;
      for (const target of resolved.kind === 'trees' ? resolved.trees : []) {
        const found = this.exportsOf(target, name, new Set([...seen, tree]));
        if (found === null || found.length > 0) return found;
      }
    }
    return this.commonExports(tree, name, seen);
  }

  private exportBinding(tree: Tree, node: ExportNode, local: string, seen: ReadonlySet<Tree>): readonly (Decl | Ref)[] | null {
    if (node.from === null) return this.scopeOf(tree.root, tree).get(local) ?? [];
    const resolved = resolveImport(this.program, tree, node.from);
    if (resolved.kind !== 'trees') return null;
    const found = resolved.trees.map((target) => this.exportsOf(target, local, new Set([...seen, tree])));
    return found.some((one) => one === null) ? null : found.flatMap((one) => one ?? []);
  }

  /** `module.exports = …`, `exports.x = …`, `module.exports.x = …`. */
  private commonExports(tree: Tree, name: string, seen: ReadonlySet<Tree>): readonly (Decl | Ref)[] | null {
    const found: (Decl | Ref)[] = [];
    for (const { node } of fileIndex(this.program, tree).assigned.get(name) ?? []) {
      if (node.target.kind === 'member' && isExportsObject(node.target.object)) found.push({ tree, node: node.value });
    }
    if (found.length > 0) return found;
    for (const value of this.moduleValues(tree)) {
      if (name === 'default' || name === '*') found.push({ tree, node: value });
      else if (value.kind === 'object') {
        for (const entry of value.entries) {
          if (entry.kind === 'entry' && keyOf(tree, entry.key) === name) found.push({ tree, node: entry.value ?? entry.key });
          if (entry.kind === 'function' && entry.name === name) found.push({ tree, node: entry });
        }
        const spread = found.length === 0 ? this.spreadExports(tree, value.entries, name, seen) : [];
        if (spread === null) return null;
        found.push(...spread);
      }
    }
    return found;
  }

  /** `module.exports = { ...require('./names'), ...require('./client') }`: of two that have the name, the last one. */
  private spreadExports(tree: Tree, entries: readonly Node[], name: string, seen: ReadonlySet<Tree>): readonly (Decl | Ref)[] | null {
    for (const entry of [...entries].reverse()) {
      const from = entry.kind === 'spread' ? requiredIn(entry.value) : null;
      const resolved = from === null ? null : resolveImport(this.program, tree, from);
      if (resolved?.kind === 'not-loaded') return null;
      for (const target of resolved?.kind === 'trees' ? resolved.trees : []) {
        const found = this.exportsOf(target, name, new Set([...seen, tree]));
        if (found === null || found.length > 0) return found;
      }
    }
    return [];
  }

  /** The values that `module.exports` is set to. */
  moduleValues(tree: Tree): readonly Node[] {
    return (fileIndex(this.program, tree).assigned.get('exports') ?? [])
      .filter(({ node }) => isExportsObject(node.target))
      .map(({ node }) => node.value);
  }
}

export function isExportsObject(node: Node): boolean {
  if (node.kind === 'name') return node.name === 'exports';
  return node.kind === 'member' && node.property === 'exports' && node.object.kind === 'name' && node.object.name === 'module';
}

export function isExported(node: Node): boolean {
  return (node.kind === 'define' || node.kind === 'function' || node.kind === 'class') && node.exported;
}

function declareParam(tree: Tree, param: FunctionNode['params'][number], put: (decl: Decl) => void): void {
  if (param.pattern === null) put({ tree, node: param, name: param.name, property: null, initial: param.initial });
  for (const bound of param.pattern ?? []) {
    put({ tree, node: param, name: bound.name, property: bound.property, initial: bound.initial });
  }
}

function declare(tree: Tree, node: Node, put: (decl: Decl) => void): void {
  const { parent } = node;
  const isConstructor = node.kind === 'function' && parent?.kind === 'class' && parent.name === node.name;
  const isMember = parent?.kind === 'object' || parent?.kind === 'entry' || isConstructor;
  if (node.kind === 'define' || ((node.kind === 'function' || node.kind === 'class') && node.name !== '' && !isMember)) {
    put({ tree, node, name: node.name, property: null, initial: null });
  }
  if (node.kind === 'import') {
    for (const { local, imported } of node.bindings) put({ tree, node, name: local, property: imported, initial: null });
  }
}

function sameFamily(a: Tree, b: Tree): boolean {
  const jvm = ['java', 'kotlin'];
  return a.language === b.language || (jvm.includes(a.language) && jvm.includes(b.language));
}
