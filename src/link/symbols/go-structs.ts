import { walk } from '../../base/tree.js';
import type { ClassNode, Node, ObjectNode, Tree } from '../../model/index.js';
import { folderOf, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { keyOf, lastName } from '../program/syntax.js';
import { classesNamed } from './class-names.js';
import { resolveImport } from './import-resolver.js';
import { openHolders } from './sight.js';
import type { SymbolTable } from './symbol-table.js';

/** By name, over the first `counted` files of the program. */
type Literals = { readonly byName: Map<string, Ref<ObjectNode>[]>; counted: number };

const known = new WeakMap<Program, Literals>();

/** The type that a Go literal is written with: `Client` of `&Client{…}`, `temu.Client` of `temu.Client{…}`; null for a map, a list, an anonymous one. */
function typeName(tree: Tree, node: Node): string | null {
  if (tree.language !== 'go' || node.kind !== 'object') return null;
  return /^((?:\w+\.)?[A-Za-z_]\w*)\s*\{/.exec(tree.file.text.slice(node.range.start, node.range.start + 120))?.[1] ?? null;
}

/** The project's own struct that an object is made of. */
export function structOf(symbols: SymbolTable, tree: Tree, node: Node): Ref<ClassNode> | null {
  const written = typeName(tree, node);
  if (written === null) return null;
  const name = lastName(written);
  const folders = name === written ? [folder(tree)] : foldersOf(symbols, tree, written.slice(0, -name.length - 1));
  const types = classesNamed(symbols.program, name, tree).filter((ref) => ref.tree.language === 'go' && folders.includes(folder(ref.tree)));
  return types[0] ?? null;
}

/** `http.Client` of `&http.Client{…}`; null for a type of the project, and for one that is only a map. */
export function libraryTypeOf(symbols: SymbolTable, tree: Tree, node: Node): string | null {
  const written = typeName(tree, node);
  const qualifier = written === null ? null : /^(\w+)\./.exec(written)?.[1];
  if (written === null || !qualifier || /^url\.Values$|\.(?:M|H|Header)$/.test(written)) return null;
  const imports = (symbols.names.scopeOf(tree.root, tree).get(qualifier) ?? []).flatMap(({ node: one }) =>
    one.kind === 'import' ? [one] : [],
  );
  return imports.some(({ from }) => resolveImport(symbols.program, tree, from).kind === 'library') ? written : null;
}

/** The folders of the package that a qualifier stands for; none for a library. */
function foldersOf(symbols: SymbolTable, tree: Tree, qualifier: string): readonly string[] {
  return (symbols.names.scopeOf(tree.root, tree).get(qualifier) ?? []).flatMap(({ node }) => {
    const resolved = node.kind === 'import' ? resolveImport(symbols.program, tree, node.from) : null;
    return resolved?.kind === 'trees' ? resolved.trees.map(folder) : [];
  });
}

/** Every literal of a struct. */
export function literalsOf(symbols: SymbolTable, type: Ref<ClassNode>): readonly Ref<ObjectNode>[] {
  openHolders(symbols, type.tree, type.node.name);
  return (literalsIn(symbols.program).get(type.node.name) ?? []).filter((ref) => {
    const own = structOf(symbols, ref.tree, ref.node);
    return own !== null && own.node.name === type.node.name && folder(own.tree) === folder(type.tree);
  });
}

/** The value that a literal sets a field to, null where the literal leaves the field out. */
export function fieldIn({ tree, node }: Ref<ObjectNode>, key: string): Node | null {
  for (const entry of node.entries) if (entry.kind === 'entry' && keyOf(tree, entry.key) === key) return entry.value;
  return null;
}

function literalsIn(program: Program): ReadonlyMap<string, readonly Ref<ObjectNode>[]> {
  const all = known.get(program) ?? { byName: new Map(), counted: 0 };
  known.set(program, all);
  for (; all.counted < program.code.length; all.counted++) {
    const tree = program.code[all.counted];
    if (tree?.language === 'go') collect(tree, all.byName);
  }
  return all.byName;
}

function collect(tree: Tree, found: Map<string, Ref<ObjectNode>[]>): void {
  for (const node of walk(tree.root)) {
    const name = typeName(tree, node);
    if (name === null || node.kind !== 'object') continue;
    const list = found.get(lastName(name)) ?? [];
    found.set(lastName(name), list);
    list.push({ tree, node });
  }
}

function folder(tree: Tree): string {
  return folderOf(tree.file.path);
}
