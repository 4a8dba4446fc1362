import { ancestors, foundAtHand } from '../../base/tree.js';
import type { CallNode, FunctionNode, ListNode, Node, OwnRouting, Tree } from '../../model/index.js';
import { apiName } from '../clients/type-names.js';
import type { Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';

/** `Arrays.binarySearch`, C#'s `BinarySearch`, Go's `sort.SearchStrings`, Python's `bisect`, lodash's `sortedIndexOf` */
const searches = /^(?:binary_?search\w*|SearchStrings|bisect(?:_left|_right)?|sortedIndex\w*)$/i;
const sorters = /^(?:sort|sorted|Sort\w*|Strings|sort_?by|toSorted|usort|sort_values)$/;

/**
 * A list of names in their order that is searched by halves: renamed in its place, a name stands out of order, and the search misses it or its neighbours. Not
 * where the program sorts the list itself, nor where the new names stand in order too.
 */
export function orderedList(program: Program, node: ListNode, tree: Tree): OwnRouting | null {
  const { migrations } = program.catalogue;
  const names = node.items.flatMap((item) => (item.kind === 'string' && apiName.test(item.value) ? [item.value] : []));
  if (names.length < 2 || names.length < node.items.length || !isOrdered(names)) return null;
  const moved = names.flatMap((name) => {
    const migration = migrations.get(name);
    return migration === undefined || migration.applies === 'never' ? [] : [migration];
  });
  const isMoved = (name: string): string => migrations.get(name)?.newType ?? name;
  if (moved.length === 0 || isOrdered(names.map(isMoved))) return null;
  const uses = usesOf(program, node, tree);
  if (uses.some(isSorted) || !uses.some((use) => isSearched(program, use))) return null;
  const missing = moved.map(({ newType }) => newType);
  return { file: tree.file, node, what: 'sorted-list', missing, stops: true, reachedBy: 'any', partnerValue: null };
}

function isOrdered(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name);
}

/** Where the list's variable or field is named, or the list itself where none holds it. */
function usesOf(program: Program, node: ListNode, tree: Tree): readonly Ref[] {
  const holder = [...ancestors(node)].find(({ kind }) => kind === 'define' || kind === 'assign' || kind === 'function' || kind === 'entry');
  if (holder?.kind === 'define') return program.named.get(holder.name) ?? [];
  return holder?.kind === 'assign' ? (program.named.get(nameOf(holder.target) ?? '') ?? []) : [{ tree, node }];
}

function isSorted({ node }: Ref): boolean {
  return sorters.test(nameOf(calledWith(node)?.callee ?? node) ?? '');
}

function isSearched(program: Program, { node, tree }: Ref): boolean {
  const call = calledWith(node);
  if (call !== null) return searches.test(nameOf(call.callee) ?? '') || searchesIn(program, call, node, tree);
  return isHalved(node);
}

/** The call that is handed the node, or made on it. */
function calledWith(node: Node): CallNode | null {
  const { parent } = node;
  if (parent?.kind === 'call') return parent.callee === node ? null : parent;
  if (parent?.kind !== 'member' || parent.object !== node) return null;
  return parent.parent?.kind === 'call' && parent.parent.callee === parent ? parent.parent : null;
}

/** A function of the same file or another one that searches what it is handed. */
function searchesIn(program: Program, call: CallNode, node: Node, tree: Tree): boolean {
  const name = nameOf(call.callee);
  const at = call.args.indexOf(node);
  if (name === null || at < 0) return false;
  const trees = new Set([tree, ...(program.named.get(name) ?? []).map((ref) => ref.tree)]);
  return [...trees].some((one) =>
    foundAtHand(one, (part) => (part.kind === 'function' && functionName(part) === name ? part : null)).some((fn) => {
      const param = fn.params[at]?.name;
      return (program.named.get(param ?? '') ?? []).some((use) => {
        if (use.tree !== one || ![...ancestors(use.node)].includes(fn)) return false;
        return searches.test(nameOf(calledWith(use.node)?.callee ?? use.node) ?? '') || isHalved(use.node);
      });
    }),
  );
}

function functionName(fn: FunctionNode): string {
  return fn.name || (fn.parent?.kind === 'define' ? fn.parent.name : '');
}

/** `names[middle] < name`: one half is left after each comparison. */
function isHalved({ parent }: Node): boolean {
  if (parent?.kind !== 'index') return false;
  const compared = parent.parent;
  return compared?.kind === 'compare' && /^[<>]=?$/.test(compared.op);
}
