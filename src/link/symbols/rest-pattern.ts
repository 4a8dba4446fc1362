import type { Node, Tree } from '../../model/index.js';
import type { SymbolTable } from './symbol-table.js';

/** `({ type, ...rest })`, `const { type, ...rest } = params`: what is left over has no `type`. */
export function isLeftOutOfRest(symbols: SymbolTable, spread: Node, tree: Tree, key: string): boolean {
  if (spread.kind !== 'name') return false;
  const [decl, another] = symbols.names.declarationsOf(spread, tree) ?? [];
  if (!decl || another) return false;
  const { node } = decl;
  if (node.kind === 'param') {
    if (!decl.property?.endsWith('*')) return false;
    const beside = decl.property.slice(0, -1) + key;
    return node.pattern?.some((bound) => bound.property === beside) ?? false;
  }
  if (node.kind !== 'define' || !node.constant) return false;
  const from = leftOver(node.value);
  return from !== null && siblings(node).some((other) => other.kind === 'define' && reads(other.value, from, key));
}

/** The object that `...rest` in a pattern is left over from: the names of one pattern share it. */
function leftOver(value: Node | null): Node | null {
  if (value?.kind !== 'object' || value.entries.length !== 1) return null;
  const [only] = value.entries;
  return only?.kind === 'spread' && value.range.start === only.range.start ? only.value : null;
}

function siblings(node: Node): readonly Node[] {
  const { parent } = node;
  return parent?.kind === 'group' ? parent.children : parent?.kind === 'function' ? parent.body : [];
}

function reads(value: Node | null, from: Node, key: string): boolean {
  if (value?.kind === 'choice') return value.options.some((option) => reads(option, from, key));
  return value?.kind === 'member' && value.object === from && value.property === key;
}
