import { ancestors } from '../../base/tree.js';
import type { ClassNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { Decl, Ref } from '../program/ref.js';
import { classesNamed } from './class-names.js';
import { resolveImport } from './import-resolver.js';
import type { SymbolTable } from './symbol-table.js';

/** Factories in one another. */
const NESTED = 12;

/**
 * The classes that a script's `extends` names, nearest first: of `extends Retries(Signs(Base))` the one that `Retries` makes, the one that `Signs`
 * makes, and `Base`. Empty where it is no call, or the factories are not in sight.
 */
export function madeBases(symbols: SymbolTable, tree: Tree, written: string, depth = 0): readonly Ref<ClassNode>[] {
  const [, factory, inner] = /^\s*([\w$]+)\s*\(([\s\S]*)\)\s*$/.exec(written) ?? [];
  if (factory === undefined || inner === undefined || depth > NESTED) return [];
  const fn = functionNamed(symbols, tree, factory);
  const made = fn === null ? null : classMadeBy(fn);
  if (made === null) return [];
  const above = /^\s*[\w$]+\s*$/.test(inner)
    ? classesNamed(symbols.program, inner.trim(), tree).slice(0, 1)
    : madeBases(symbols, tree, inner, depth + 1);
  return [made, ...above];
}

/** The base of a factory's class, by the one argument that every use of the factory hands over; empty for any other class. */
export function basesOfMade(symbols: SymbolTable, { tree, node }: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  const fn = enclosing(node);
  if (node.extends === null || !fn?.params.some((param) => param.name === node.extends)) return [];
  const name = factoryName(fn);
  if (name === null) return [];
  for (const uses of symbols.program.subclasses.get(name) ?? []) {
    const line = uses.node.extends === null ? [] : madeBases(symbols, uses.tree, uses.node.extends);
    const at = line.findIndex((one) => one.node === node && one.tree === tree);
    if (at >= 0) return line.slice(at + 1);
  }
  return [];
}

/** `const Signs = (Base) => …`, `exports.Signs = …`, `function Signs(Base)` */
function factoryName(fn: FunctionNode): string | null {
  if (fn.name !== '') return fn.name;
  for (const above of ancestors(fn)) {
    if (above.kind === 'define') return above.name;
    if (above.kind === 'assign') return above.target.kind === 'member' ? above.target.property : null;
    if (above.kind === 'entry') return above.key.kind === 'name' ? above.key.name : null;
    if (above.kind !== 'group') return null;
  }
  return null;
}

function classMadeBy({ tree, node }: Ref<FunctionNode>): Ref<ClassNode> | null {
  for (const part of node.body) {
    if (part.kind !== 'return' || part.value === null) continue;
    const { value } = part;
    if (value.kind === 'class') return { tree, node: value };
    const own = node.body.find((one): one is ClassNode => one.kind === 'class' && value.kind === 'name' && one.name === value.name);
    if (own) return { tree, node: own };
  }
  return null;
}

function functionNamed(symbols: SymbolTable, tree: Tree, name: string): Ref<FunctionNode> | null {
  const [decl, another] = symbols.names.scopeOf(tree.root, tree).get(name) ?? [];
  if (!decl || another) return null;
  return asFunction(decl.tree, decl.node) ?? importedFunction(symbols, decl);
}

function importedFunction(symbols: SymbolTable, decl: Decl): Ref<FunctionNode> | null {
  const found = symbols.names.importOf(decl);
  const resolved = found === null ? null : resolveImport(symbols.program, decl.tree, found.node.from);
  if (found === null || resolved?.kind !== 'trees') return null;
  const exported = resolved.trees.flatMap((target) => symbols.names.exportsOf(target, found.imported) ?? []);
  const [only, another] = exported.flatMap((one) => asFunction(one.tree, one.node) ?? []);
  return only && !another ? only : null;
}

function asFunction(tree: Tree, node: Node): Ref<FunctionNode> | null {
  const value = node.kind === 'define' ? node.value : node;
  return value?.kind === 'function' ? { tree, node: value } : null;
}
