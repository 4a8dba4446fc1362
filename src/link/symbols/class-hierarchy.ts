import { remembered } from '../../base/tree.js';
import type { ClassNode, Tree } from '../../model/index.js';
import { folderOf, isScript, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { traitsOf } from '../program/traits.js';
import { basesOfMade, madeBases } from './class-factories.js';
import { classesNamed } from './class-names.js';
import { resolveImport } from './import-resolver.js';
import { importedClass } from './imported-classes.js';
import type { SymbolTable } from './symbol-table.js';

/** What was found when the program had so many files; `isOpen`: further ones could have been opened for it. */
type Line = { readonly files: number; readonly isOpen: boolean; readonly line: readonly Ref<ClassNode>[] };

const lines = remembered((_: Program) => new Map<ClassNode, Line>());

/** The class with its other parts, and those it extends, as far as they are among the trees. */
export function hierarchyOf(symbols: SymbolTable, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  const { program } = symbols;
  const [known, isOpen] = [lines(program).get(type.node), !program.isClosed()];
  if (known?.files === program.files.length && (known.isOpen || !isOpen)) return known.line;
  const line = lineOf(symbols, type);
  lines(program).set(type.node, { files: program.files.length, isOpen, line });
  return line;
}

function lineOf(symbols: SymbolTable, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  if (type.tree.language === 'python') return pythonLine(symbols, type, []);
  if (type.tree.language === 'java') return javaLine(symbols, type);
  const line: Ref<ClassNode>[] = [];
  let at: Ref<ClassNode> | null = type;
  while (at && !line.some((one) => one.node === at?.node) && line.length < 24) {
    const parts: readonly Ref<ClassNode>[] = [at, ...otherParts(symbols, at)];
    line.push(...parts);
    const made: readonly Ref<ClassNode>[] = isScript(at.tree) ? factoryBases(symbols, at) : [];
    line.push(...made.slice(0, -1));
    at = made.at(-1) ?? parts.reduce<Ref<ClassNode> | null>((found, part) => found ?? parentOf(symbols, part, part.node.extends), null);
  }
  return line;
}

/** The classes above come before all interfaces, whose methods are only for those who have none. */
function javaLine(symbols: SymbolTable, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  const line: Ref<ClassNode>[] = [];
  const pending = [type];
  for (let at = pending.shift(); at && line.length < 24; at = pending.shift()) {
    const { node } = at;
    const below = at;
    if (line.some((one) => one.node === node)) continue;
    line.push(at);
    const [first, ...others] = basesOf(node).map((written) => parentOf(symbols, below, written));
    if (first) pending.unshift(first);
    pending.push(...others.filter((one) => one !== null && one !== undefined));
  }
  return line;
}

/** `class A extends Retries(Signs(Base))`, and the classes that such functions make. */
function factoryBases(symbols: SymbolTable, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  if (type.node.extends === null) return [];
  return type.node.extends.includes('(') ? madeBases(symbols, type.tree, type.node.extends) : basesOfMade(symbols, type);
}

/** Go's methods stand beside their struct, C# and Ruby open a class again, PHP takes traits in. */
function otherParts({ program }: SymbolTable, { tree, node }: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  if (tree.language === 'php')
    return traitsOf(tree, node)
      .flatMap((name) => classesNamed(program, name, tree))
      .filter((ref) => ref.tree.language === 'php');
  if (tree.language !== 'go' && tree.language !== 'csharp' && tree.language !== 'ruby') return [];
  const isNear = (other: Ref): boolean => tree.language !== 'go' || folderOf(other.tree.file.path) === folderOf(tree.file.path);
  return (program.classes.get(node.name) ?? []).filter((ref) => ref.node !== node && ref.tree.language === tree.language && isNear(ref));
}

/** A base may have the name of the class itself, in another namespace. */
function parentOf(symbols: SymbolTable, { tree, node }: Ref<ClassNode>, written: string | null): Ref<ClassNode> | null {
  if (written === null) return null;
  const imported = importedClass(symbols, tree, written);
  if (imported !== null && imported.node !== node) return imported;
  const candidates = classesNamed(symbols.program, lastName(written), tree).filter((ref) => ref.node !== node);
  const near = candidates.filter((ref) => ref.tree === tree);
  const family = candidates.filter((ref) => ref.tree.language === tree.language || (isScript(ref.tree) && isScript(tree)));
  const [only, another] = near.length > 0 ? near : family;
  const isOneType = only && (!another || otherParts(symbols, only).length > 0);
  return isOneType && only ? only : null;
}

/** The class, then each of its bases with theirs, from the left. */
function pythonLine(symbols: SymbolTable, type: Ref<ClassNode>, below: readonly Ref<ClassNode>[]): readonly Ref<ClassNode>[] {
  if (below.length > 24 || below.some((one) => one.node === type.node)) return [];
  const line = [type];
  for (const written of basesOf(type.node)) {
    const base = pythonClass(symbols, type.tree, written);
    if (base === null || typeof base === 'string') continue;
    for (const one of pythonLine(symbols, base, [...below, type])) if (!line.some(({ node }) => node === one.node)) line.push(one);
  }
  return line;
}

/** The classes that say, by whatever name, that they extend one of this name; of those that take it from a default import, nobody knows until it is followed. */
export function extendingClasses({ subclasses }: Program, name: string): readonly Ref<ClassNode>[] {
  return [...(subclasses.get(name) ?? []), ...(subclasses.get('default') ?? [])];
}

function basesOf({ extends: first, mixins }: ClassNode): readonly string[] {
  return first === null ? mixins : [first, ...mixins];
}

/** The class that a base's name means by the file's imports, the path of a library's; null where that is not known. */
function pythonClass(symbols: SymbolTable, tree: Tree, written: string): Ref<ClassNode> | string | null {
  const [first = '', ...rest] = written.replace(/\[.*$/s, '').split('.');
  const [decl, another] = symbols.names.scopeOf(tree.root, tree).get(first) ?? [];
  if (!decl) return rest.length === 0 ? byName(symbols, tree, first) : null;
  if (decl.node.kind === 'class') return rest.length === 0 && !another ? { tree, node: decl.node } : null;
  const found = symbols.names.importOf(decl);
  return found === null ? null : inModule(symbols, tree, found.node.from, found.imported === '*' ? rest : [found.imported, ...rest], 0);
}

function inModule(symbols: SymbolTable, tree: Tree, from: string, names: readonly string[], depth: number): Ref<ClassNode> | string | null {
  const [name, ...rest] = names;
  if (name === undefined || depth > 8) return null;
  const resolved = resolveImport(symbols.program, tree, from);
  const below = submodule(from, name);
  if (resolved.kind === 'library') return [from, ...names].join('.');
  for (const target of resolved.kind === 'trees' ? resolved.trees : []) {
    const [decl] = symbols.names.scopeOf(target.root, target).get(name) ?? [];
    if (decl?.node.kind === 'class' && rest.length === 0) return { tree: target, node: decl.node };
    const found = decl && symbols.names.importOf(decl);
    if (!found) continue;
    const { node, imported } = found;
    // `from . import models` in a package's own `__init__.py` means the file beside that.
    const within = resolveImport(symbols.program, target, node.from);
    const isOwn = imported !== '*' && within.kind === 'trees' && within.trees.includes(target);
    if (isOwn) return inModule(symbols, target, submodule(node.from, imported), rest, depth + 1);
    return inModule(symbols, target, node.from, imported === '*' ? rest : [imported, ...rest], depth + 1);
  }
  return rest.length > 0 ? inModule(symbols, tree, below, rest, depth + 1) : null;
}

function submodule(from: string, name: string): string {
  return from.endsWith('.') ? `${from}${name}` : `${from}.${name}`;
}

/** A name that the file does not bind, from `import *`. */
function byName({ program }: SymbolTable, tree: Tree, name: string): Ref<ClassNode> | string | null {
  const [only, another] = (program.classes.get(name) ?? []).filter((ref) => ref.tree.language === tree.language);
  return only && !another ? only : name;
}

const plainBases = /^(?:object|abc\.ABC|ABC|typing\.(?:Generic|Protocol)|Generic|Protocol)$/;

/** The first base from a library, by its whole path: `requests.SymbolTable`. */
function pythonBase(symbols: SymbolTable, type: Ref<ClassNode>): string | null {
  for (const one of hierarchyOf(symbols, type)) {
    for (const written of basesOf(one.node)) {
      const base = pythonClass(symbols, one.tree, written);
      if (base === null) return lastName(written);
      if (typeof base === 'string' && !plainBases.test(base)) return base;
    }
  }
  return null;
}

export function outsideBase(symbols: SymbolTable, type: Ref<ClassNode>): string | null {
  if (type.tree.language === 'python') return pythonBase(symbols, type);
  const last = hierarchyOf(symbols, type).findLast((one) => one.node.extends !== null);
  const written = last?.node.extends && parentOf(symbols, last, last.node.extends) === null ? last.node.extends : null;
  if (written === null) return null;
  // `*resty.Client` that a struct of Go's embeds is known by its package.
  return type.tree.language === 'go' ? written.replace(/^[*\s]+|\[.*$/gs, '') : lastName(written);
}
