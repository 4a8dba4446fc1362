import { remembered, walk } from '../../base/tree.js';
import type { CallNode, ClassNode, ListNode, Node, ObjectNode, Tree } from '../../model/index.js';
import { isLibraryMap } from '../program/go-maps.js';
import { folderOf, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { keyOf, lastName } from '../program/syntax.js';
import { classesNamed, openPackage } from './class-names.js';
import { resolveImport } from './import-resolver.js';
import { openHolders } from './sight.js';
import type { SymbolTable } from './symbol-table.js';

/** By name, over the first `counted` files of the program. */
type Literals = { readonly byName: Map<string, Ref<ObjectNode | ListNode>[]>; counted: number };

const known = new WeakMap<Program, Literals>();

/** The type that a Go literal is written with: `Client` of `&Client{…}`, `temu.Client` of `temu.Client{…}`; null for a map, a list, an anonymous one. */
function typeName(tree: Tree, node: Node): string | null {
  if (tree.language !== 'go' || (node.kind !== 'object' && node.kind !== 'list')) return null;
  const told = types.get(node);
  if (told !== undefined) return told;
  // `return &Client{…}, nil`: several results begin with the first of them, a literal with its type.
  if (node.kind === 'list' && node.items[0]?.range.start === node.range.start) return null;
  const text = headOf(tree, node);
  return text.startsWith('{')
    ? elementType(tree, node)
    : (/^((?!struct\b)(?:\w+\.)?[A-Za-z_]\w*)(?:\[[\w.,\s]*\])?\s*\{/.exec(text)?.[1] ??
        /^new\(((?:\w+\.)?[A-Za-z_]\w*)[)[]/.exec(text)?.[1] ??
        null);
}

/** `new(Client)` is `&Client{}`: an object that has no field yet. */
export const newStruct = remembered(({ range, parent }: CallNode): ObjectNode => ({ kind: 'object', range, parent, entries: [] }));

const types = new WeakMap<Node, string | null>();

/** A literal that stands nowhere in the program, with its type; null for a map or a list. */
export function writtenWith<T extends ListNode | ObjectNode>(node: T, type: string | null): T {
  types.set(node, type);
  return node;
}

/** Whether no program wrote the literal: a decoder made it of a file. */
export function isDecoded(node: Node): boolean {
  return types.has(node);
}

function headOf({ file }: Tree, { range }: Node): string {
  return file.text.slice(range.start, range.start + 120);
}

/** Of a literal that leaves its type out: that of the items of `[]temu.Job{{…}}`, `map[string]temu.Job{"a": {…}}`. */
function elementType(tree: Tree, { parent }: Node): string | null {
  const holder = parent?.kind === 'entry' ? parent.parent : parent;
  if (holder?.kind !== 'list' && holder?.kind !== 'object') return null;
  return /^(?:\[[\w.]*\]|map\[[\w.]+\])\*?((?!struct\b)(?:\w+\.)?[A-Za-z_]\w*)\s*\{/.exec(headOf(tree, holder))?.[1] ?? null;
}

const positional = new WeakMap<Node, ObjectNode | null>();

/** `temu.Job{"bg.goods.add", data}` as if it named its fields; null for a list. */
export function structOfList(symbols: SymbolTable, tree: Tree, node: Node): ObjectNode | null {
  if (node.kind !== 'list' || tree.language !== 'go') return null;
  const known = positional.get(node);
  if (known !== undefined) return known;
  const names = fieldNames(symbols, tree, node);
  const isWhole = names !== null && names.length === node.items.length && node.items.every(({ kind }) => kind !== 'spread');
  const made = isWhole ? objectOf(node, names) : null;
  positional.set(node, made);
  return made;
}

function objectOf({ range, parent, items }: ListNode, names: readonly string[]): ObjectNode {
  const entries = items.map((value, i): Node => {
    const at = { start: value.range.start, end: value.range.start };
    return {
      kind: 'entry',
      range: value.range,
      parent: value.parent,
      key: { kind: 'name', range: at, parent: null, name: names[i] ?? '' },
      value,
    };
  });
  return { kind: 'object', range, parent, entries };
}

/** In order; null where there is no such struct in sight, or where it embeds another. */
function fieldNames(symbols: SymbolTable, tree: Tree, node: ListNode): readonly string[] | null {
  const written = typeName(tree, node);
  if (written === null) return anonymousFields(tree, node);
  const type = structOf(symbols, tree, node);
  if (type === null) return null;
  const own = type.node.body.flatMap((part) => (part.kind === 'define' ? [part.name] : []));
  // The tree does not tell the position of an embedded struct among the fields.
  return type.node.extends === null ? own : own.length === 0 ? [lastName(type.node.extends.replace('*', ''))] : null;
}

/** `[]struct { Type string; Page int }{{"bg.goods.add", 1}}` */
function anonymousFields(tree: Tree, node: ListNode): readonly string[] | null {
  const holder = node.parent?.kind === 'entry' ? node.parent.parent : node.parent;
  const isItem = headOf(tree, node).startsWith('{');
  const own = isItem ? holder : node;
  if (own?.kind !== 'list' && own?.kind !== 'object') return null;
  const head = tree.file.text.slice(own.range.start, own.range.start + 600);
  const struct = isItem ? /^(?:\[[\w.]*\]|map\[[\w.]+\])\*?struct\s*\{([^{}]*)\}\s*\{/ : /^struct\s*\{([^{}]*)\}\s*\{/;
  const fields = struct.exec(head)?.[1];
  if (fields === undefined) return null;
  return fields.split(/[;\n]/).flatMap((line) => {
    const names = /^\s*(\w+(?:\s*,\s*\w+)*)\s+\S/.exec(line)?.[1];
    return names === undefined ? [] : names.split(',').map((name) => name.trim());
  });
}

/** The project's own struct that an object is made of. */
export function structOf(symbols: SymbolTable, tree: Tree, node: Node): Ref<ClassNode> | null {
  const written = typeName(tree, node);
  return written === null ? null : typeNamed(symbols, tree, written);
}

/** The project's own type that a name means where it is written: `Region`, `temu.Region`. */
export function typeNamed(symbols: SymbolTable, tree: Tree, written: string): Ref<ClassNode> | null {
  const folders = packagesOf(symbols, tree, written);
  const types = classesNamed(symbols.program, lastName(written), tree);
  return types.find((ref) => ref.tree.language === 'go' && folders.includes(folder(ref.tree))) ?? null;
}

/** Whether a literal is written with a type that is a map: `api.Body{key: value}`, where the keys are expressions. */
export function isNamedMap(symbols: SymbolTable, tree: Tree, node: Node): boolean {
  const written = typeName(tree, node);
  if (written === null) return false;
  openPackage(symbols.program, tree);
  const files = packagesOf(symbols, tree, written).flatMap((one) => symbols.program.folders.get(one) ?? []);
  return files.some((file) => mapTypes(file).has(lastName(written)));
}

const mapTypes = remembered(
  ({ file }: Tree): ReadonlySet<string> =>
    new Set([...file.text.matchAll(/\btype[ \t]+(\w+)[ \t]+(?:=[ \t]*)?map\[/g)].map(([, name]) => name ?? '')),
);

/** `http.Client` of `&http.Client{…}`; null for a type of the project, and for one that is only a map. */
export function libraryTypeOf(symbols: SymbolTable, tree: Tree, node: Node): string | null {
  const written = typeName(tree, node);
  const qualifier = written === null ? null : /^(\w+)\./.exec(written)?.[1];
  if (written === null || !qualifier || isLibraryMap(written)) return null;
  const imports = (symbols.names.scopeOf(tree.root, tree).get(qualifier) ?? []).flatMap(({ node: one }) =>
    one.kind === 'import' ? [one] : [],
  );
  return imports.some(({ from }) => resolveImport(symbols.program, tree, from).kind === 'library') ? written : null;
}

/** The folders of the package that a type's name is of; none for a library. */
export function packagesOf(symbols: SymbolTable, tree: Tree, written: string): readonly string[] {
  const qualifier = written.includes('.') ? written.slice(0, written.lastIndexOf('.')) : null;
  if (qualifier === null) return [folder(tree)];
  return (symbols.names.scopeOf(tree.root, tree).get(qualifier) ?? []).flatMap(({ node }) => {
    const resolved = node.kind === 'import' ? resolveImport(symbols.program, tree, node.from) : null;
    return resolved?.kind === 'trees' ? resolved.trees.map(folder) : [];
  });
}

/** Every literal of a struct; classes of other languages have none. */
export function literalsOf(symbols: SymbolTable, type: Ref<ClassNode>): readonly Ref<ObjectNode>[] {
  if (type.tree.language !== 'go') return [];
  openHolders(symbols, type.tree, type.node.name);
  return (literalsIn(symbols.program).get(type.node.name) ?? []).flatMap(({ tree, node }) => {
    const own = structOf(symbols, tree, node);
    if (own === null || own.node.name !== type.node.name || folder(own.tree) !== folder(type.tree)) return [];
    const literal = node.kind === 'list' ? structOfList(symbols, tree, node) : node;
    return literal === null ? [] : [{ tree, node: literal }];
  });
}

/** The value that a literal sets a field to, null where the literal leaves the field out. */
export function fieldIn({ tree, node }: Ref<ObjectNode>, key: string): Node | null {
  for (const entry of node.entries) if (entry.kind === 'entry' && keyOf(tree, entry.key) === key) return entry.value;
  return null;
}

function literalsIn(program: Program): ReadonlyMap<string, readonly Ref<ObjectNode | ListNode>[]> {
  const all = known.get(program) ?? { byName: new Map(), counted: 0 };
  known.set(program, all);
  for (; all.counted < program.code.length; all.counted++) {
    const tree = program.code[all.counted];
    if (tree?.language === 'go') collect(tree, all.byName);
  }
  return all.byName;
}

function collect(tree: Tree, found: Map<string, Ref<ObjectNode | ListNode>[]>): void {
  for (const node of walk(tree.root)) {
    const name = typeName(tree, node);
    if (name === null || (node.kind !== 'object' && node.kind !== 'list')) continue;
    const list = found.get(lastName(name)) ?? [];
    found.set(lastName(name), list);
    list.push({ tree, node });
  }
}

function folder(tree: Tree): string {
  return folderOf(tree.file.path);
}
