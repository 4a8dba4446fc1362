import { ancestors, remembered, walkAtHand } from '../../src/base/tree.js';
import type { Facts, GroupNode, Node, Site, Tree } from '../../src/model/index.js';
import { newNames, oncePerNames } from '../support/near.js';

/**
 * The list, the try with its fallbacks, or the statements of which one stands in for the other, that hold an old name and its new one: both
 * are asked there on purpose, and every old name in them stays, also one whose own new name is not there.
 */
export function tableAround(site: Site, facts: Facts): Node | null {
  if (site.node === null) return null;
  const migration = facts.catalogue.migrations.get(site.found);
  let child: Node = site.node;
  for (const outer of ancestors(site.node)) {
    if (outer.kind === 'list' && holdsTwins(outer, facts)) return outer;
    if (outer.kind === 'call' && isFallback(outer, child) && holdsTwins(outer, facts)) return outer;
    if (outer.kind === 'group' && isTry(site.tree, outer) && holdsTwins(outer, facts)) return outer;
    const stand = migration ? standIn(outer, child, site.tree, newNames(migration)) : null;
    if (stand !== null) return stand;
    if (outer.kind === 'class' || (outer.kind === 'function' && outer.parent?.kind !== 'call')) return null;
    child = outer;
  }
  return null;
}

/** The same around a constant that holds the old name: the fallback, the try or the other statement asks for the new one. */
export function askedBeside({ node, tree }: { readonly node: Node; readonly tree: Tree }, names: readonly string[]): Node | null {
  let child = node;
  for (const outer of ancestors(node)) {
    const isEither = (outer.kind === 'call' && isFallback(outer, child)) || (outer.kind === 'group' && isTry(tree, outer));
    if (isEither && namesExactly(outer, names)) return outer;
    const stand = standIn(outer, child, tree, names);
    if (stand !== null) return stand;
    if (outer.kind === 'class' || (outer.kind === 'function' && outer.parent?.kind !== 'call')) return null;
    child = outer;
  }
  return null;
}

/** A list of thousands of names is looked through once. */
const twins = new WeakMap<Node, boolean>();

function holdsTwins(node: Node, { catalogue }: Facts): boolean {
  const known = twins.get(node);
  if (known !== undefined) return known;
  const named = namesIn(node);
  const found = [...named].some((name) => {
    const migration = catalogue.migrations.get(name);
    return migration !== undefined && newNames(migration).some((other) => named.has(other));
  });
  twins.set(node, found);
  return found;
}

const namesIn = remembered(
  (node: Node): ReadonlySet<string> => new Set([...walkAtHand(node)].flatMap((one) => (one.kind === 'string' ? [one.value.trim()] : []))),
);

/** `send(new).catch(() => send(old))`: what is asked where the first fails. */
function isFallback({ callee }: Extract<Node, { kind: 'call' }>, child: Node): boolean {
  const isArgument = child !== callee;
  return (
    isArgument &&
    callee.kind === 'member' &&
    /^(?:catch|then|recover\w*|orElse\w*|onError\w*|fallback\w*|exceptionally|otherwise)$/i.test(callee.property)
  );
}

function isTry({ file }: Tree, { range }: GroupNode): boolean {
  return /^try\b/.test(file.text.slice(range.start, range.start + 4));
}

/** `r = send(new); if (!r.ok) r = send(old)`: a branch or a try beside the statement that names the other. */
function standIn(block: Node, child: Node, tree: Tree, names: readonly string[]): Node | null {
  const statements = statementsOf(block);
  const isStatement = child.range.start >= (statements?.[0]?.range.start ?? Number.POSITIVE_INFINITY);
  if (statements === null || !isStatement) return null;
  const found = conditionalsOf(block, tree).find((other) => other.range.start >= child.range.end && namesExactly(other, names));
  if (found || !isConditional(child, tree)) return found ?? null;
  return statements.find((other) => other.range.end <= child.range.start && namesExactly(other, names)) ?? null;
}

/** A body of thousands of statements is looked through once. */
const conditionals = new WeakMap<Node, readonly Node[]>();

function conditionalsOf(block: Node, tree: Tree): readonly Node[] {
  const known = conditionals.get(block) ?? (statementsOf(block) ?? []).filter((statement) => isConditional(statement, tree));
  conditionals.set(block, known);
  return known;
}

function statementsOf(block: Node): readonly Node[] | null {
  if (block.kind === 'function') return block.body;
  if (block.kind === 'group') return block.children;
  return null;
}

function isConditional(node: Node, tree: Tree): boolean {
  if (node.kind === 'group') return isTry(tree, node) || node.children.some((part) => part.kind === 'branch');
  return node.kind === 'branch';
}

const namesExactly = oncePerNames((node: Node, names: readonly string[]): boolean => names.some((name) => namesIn(node).has(name)));
