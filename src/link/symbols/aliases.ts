import type { NameNode, Node, Tree } from '../../model/index.js';
import { fileIndex, isScript } from '../program/program.js';
import type { Decl } from '../program/ref.js';
import type { SymbolTable } from './symbol-table.js';

/** Other names of one object that are followed: `b = a`, `c = b`. */
const STEPS = 3;

/** A further name of what a variable holds. `isWhole`: PHP's `$b = &$a`, whatever it holds; else only objects are the same under both names. */
export type Alias = { readonly decl: Decl; readonly isWhole: boolean };

/**
 * The further names of the object in a local variable: Java's `Map signed = body;`, Go's `w := form`, C#'s `var d2 = d`, Python's `ref = body`, PHP's `$ref = &$body`.
 * What is put in under such a name is put into the variable's own object. Scripts are told by `sharedWrites`, wherever the object lies.
 */
export function furtherNamesOf(symbols: SymbolTable, decl: Decl): readonly Alias[] {
  const { tree } = decl;
  if (isScript(tree) || (decl.node.kind !== 'define' && decl.node.kind !== 'param')) return [];
  const known = symbols.aliases.get(decl.node);
  if (known) return known;
  const found: Alias[] = [];
  let isWhole = true;
  for (let [step, names] = [0, [decl]]; step < STEPS && names.length > 0; step++) {
    const next = names
      .flatMap((one) => namedAgain(symbols, one))
      .filter((one) => !found.some(({ decl: { node } }) => node === one.decl.node));
    found.push(...next.filter((one) => one.decl.node !== decl.node).map((one) => ({ ...one, isWhole: one.isWhole && isWhole })));
    isWhole = next.every((one) => one.isWhole);
    names = next.map((one) => one.decl);
  }
  symbols.aliases.set(decl.node, found);
  return found;
}

/** Whether a name stands for the variable's object under another name. */
export function isAliasOf(symbols: SymbolTable, { name }: NameNode, decl: Decl, isDeclaredAs: (node: Node) => boolean): boolean {
  return furtherNamesOf(symbols, decl).some((alias) => alias.decl.name === name && isDeclaredAs(alias.decl.node));
}

function namedAgain(symbols: SymbolTable, { tree, node, name }: Decl): readonly Alias[] {
  const found: Alias[] = [];
  for (const use of fileIndex(symbols.program, tree).named.get(name) ?? []) {
    if (use.kind !== 'name') continue;
    const other = givenTo(symbols, tree, use);
    if (other === null || !(symbols.names.declarationsOf(use, tree)?.some((one) => one.node === node) ?? false)) continue;
    const isWhole = isByReference(tree, use);
    if (isWhole || (other.node !== node && mayBeShared(tree, node))) found.push({ decl: other, isWhole });
  }
  return found;
}

/** The variable that a name is given to as it is. */
function givenTo(symbols: SymbolTable, tree: Tree, use: NameNode): Decl | null {
  const { parent } = use;
  if (parent?.kind === 'define' && parent.value === use && !parent.member)
    return { tree, node: parent, name: parent.name, property: null, initial: null };
  if (parent?.kind !== 'assign' || parent.value !== use || parent.target.kind !== 'name') return null;
  const [decl, another] = symbols.names.declarationsOf(parent.target, tree) ?? [];
  return decl && !another && decl.tree === tree ? decl : null;
}

/** `$ref = &$body` */
function isByReference({ language, file: { text } }: Tree, { range }: Node): boolean {
  return language === 'php' && /&\s?$/.test(text.slice(Math.max(0, range.start - 2), range.start));
}

/** Go's structs are copied, its maps and pointers are not; PHP's `isWhole` tells references, and its objects are told by how they are written to. */
function mayBeShared(tree: Tree, node: Node): boolean {
  if (tree.language !== 'go') return true;
  const { text } = tree.file;
  if (node.kind === 'param') return /^(?:\*|map\[|url\.Values|http\.Header)/.test(node.type ?? '');
  const value = node.kind === 'define' ? node.value : null;
  if (value === null) return false;
  return (
    text.charAt(value.range.start - 1) === '&' ||
    /^(?:&|map\[|make\(|new\(|url\.Values|\w+\.H\{)/.test(text.slice(value.range.start, value.range.start + 12))
  );
}
