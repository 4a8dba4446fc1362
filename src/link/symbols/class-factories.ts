import { ancestors } from '../../base/tree.js';
import type { ClassNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { fileIndex, isScript, type Program } from '../program/program.js';
import type { Decl, Ref } from '../program/ref.js';
import { classesNamed } from './class-names.js';
import { resolveImport } from './import-resolver.js';
import type { SymbolTable } from './symbol-table.js';

/** Factories in one another. */
const NESTED = 12;

/**
 * The classes that a script's `extends` names, nearest first: of `extends Retries(Signs(Base))` the one that `Retries` makes, the one that `Signs`
 * makes, and `Base`. Empty where it is no call, where a factory is not in sight, and where one is used for several bases: what its class has then
 * differs from use to use.
 */
export function madeBases(symbols: SymbolTable, tree: Tree, written: string): readonly Ref<ClassNode>[] {
  const line = lineOf(symbols, tree, written, 0);
  return line.slice(0, -1).every((made) => isOfOneBase(symbols, made)) ? line : [];
}

/** The base of a factory's class, by the one argument that every use of the factory hands over; empty for any other class. */
export function basesOfMade(symbols: SymbolTable, { tree, node }: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  const fn = enclosing(node);
  if (node.extends === null || !fn?.params.some((param) => param.name === node.extends)) return [];
  for (const user of usersIn(symbols.program)) {
    const line = madeBases(symbols, user.tree, user.node.extends ?? '');
    const at = line.findIndex((one) => one.node === node && one.tree === tree);
    if (at >= 0) return line.slice(at + 1);
  }
  return [];
}

function lineOf(symbols: SymbolTable, tree: Tree, written: string, depth: number): readonly Ref<ClassNode>[] {
  const [, factory, inner] = /^\s*([\w$]+)\s*\(([\s\S]*)\)\s*$/.exec(written) ?? [];
  if (factory === undefined || inner === undefined || depth > NESTED) return [];
  const fn = functionNamed(symbols, tree, factory);
  const made = fn === null ? null : classMadeBy(fn);
  if (made === null) return [];
  const above = /^\s*[\w$]+\s*$/.test(inner)
    ? classesNamed(symbols.program, inner.trim(), tree).slice(0, 1)
    : lineOf(symbols, tree, inner, depth + 1);
  return [made, ...above];
}

/** Every use of the factory that makes the class is in an `extends`, and hands it one and the same base. */
function isOfOneBase(symbols: SymbolTable, made: Ref<ClassNode>): boolean {
  const fn = enclosing(made.node);
  const name = fn === null ? null : factoryName(fn);
  if (name === null || isCalled(symbols, name)) return false;
  const bases = new Set<Node | null>();
  for (const { tree, node } of usersIn(symbols.program)) {
    const line = lineOf(symbols, tree, node.extends ?? '', 0);
    const at = line.findIndex((one) => one.node === made.node);
    if (at >= 0) bases.add(line[at + 1]?.node ?? null);
    else if (node.extends?.includes(`${name}(`)) return false;
  }
  return bases.size === 1 && !bases.has(null);
}

/** `const Mixed = Signs(Base)` */
function isCalled({ program }: SymbolTable, name: string): boolean {
  return (program.named.get(name) ?? []).some(({ node }) => node.parent?.kind === 'call' && node.parent.callee === node);
}

const users = new WeakMap<Program, { counted: number; readonly found: Ref<ClassNode>[] }>();

/** The classes of scripts that extend what a call gives, in all files that are open by now. */
function usersIn(program: Program): readonly Ref<ClassNode>[] {
  const known = users.get(program) ?? { counted: 0, found: [] };
  users.set(program, known);
  for (; known.counted < program.files.length; known.counted++) {
    const tree = program.files[known.counted];
    if (tree && isScript(tree)) known.found.push(...fileIndex(program, tree).classes.filter(({ node }) => node.extends?.includes('(')));
  }
  return known.found;
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
