import { contains } from '../../base/tree.js';
import type { FunctionNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { type ByName, Gathered } from '../program/file-index.js';
import { indexAtHand, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { keyOf, nameOf } from '../program/syntax.js';

/**
 * The names under which a program keeps strings: constants, keys, fields and functions that give them, and those that these are handed on to by name
 * (`const add = Api.ADD`). What is kept in a function is called so in there alone. Names, whatever scope they are of: what is called by none of them is at
 * most what a caller hands over.
 */
export class HeldNames {
  private readonly everywhere = new Set<string>();
  private readonly inFunctions = new Map<FunctionNode, Set<string>>();

  constructor(program: Program, strings: readonly Ref[]) {
    const usesEverywhere = usesAtHand(program);
    const pending = [...strings];
    for (let ref = pending.pop(); ref; ref = pending.pop()) {
      const { tree, node } = ref;
      const around = enclosing(node);
      for (const { name, isGiven } of namesAt(node, tree)) {
        if (name === '' || !this.add(name, isGiven ? null : around)) continue;
        const uses = isGiven || around === null ? usesEverywhere.get(name) : usesWithin(program, tree, around, name);
        for (const use of uses) pending.push(use);
      }
    }
  }

  /** Whether an expression is written with one of them: `Api.ADD.getType()`. */
  areIn(node: Node): boolean {
    for (let at: Node | null = node; at; at = insideOf(at)) if (this.has(nameOf(at) ?? '', node)) return true;
    return false;
  }

  private has(name: string, at: Node): boolean {
    if (this.everywhere.has(name)) return true;
    for (let around = enclosing(at); around; around = enclosing(around)) if (this.inFunctions.get(around)?.has(name)) return true;
    return false;
  }

  /** False where it is known. */
  private add(name: string, within: FunctionNode | null): boolean {
    const names = within === null ? this.everywhere : (this.inFunctions.get(within) ?? new Set());
    if (names.has(name)) return false;
    names.add(name);
    if (within !== null) this.inFunctions.set(within, names);
    return true;
  }
}

/** By name, without what sleeps: nothing of the platform is in there. */
function usesAtHand(program: Program): ByName<Ref> {
  const uses = new Gathered<Ref, Node>((node, tree) => ({ tree, node }));
  for (const tree of program.files) uses.add(tree, indexAtHand(program, tree).named);
  return uses;
}

function usesWithin(program: Program, tree: Tree, { range }: FunctionNode, name: string): readonly Ref[] {
  const uses = indexAtHand(program, tree).named.get(name) ?? [];
  return uses.flatMap((node) => (contains(range, node.range) ? [{ tree, node }] : []));
}

type Given = { readonly name: string; readonly isGiven: boolean };

/** The names that a node's value has, as far as the statement around it; `isGiven`: the function around it gives it. */
function namesAt(node: Node, tree: Tree): readonly Given[] {
  const names: Given[] = [];
  for (let [at, inner]: [Node | null, Node] = [node.parent, node]; at !== null && handsOn(at, inner); [at, inner] = [at.parent, at]) {
    const name = at.kind === 'return' ? (enclosing(at)?.name ?? '') : nameGivenAt(at, tree);
    if (name !== null) names.push({ name, isGiven: at.kind === 'return' });
    if (endsThere(at)) break;
  }
  return names;
}

const keepers =
  /^(?:freeze|fromEntries|of|ofEntries|entry|asList|listOf|mapOf|put|set|add|append|push|array|dict|list|tuple|frozenset|String|str)$/;

/** Whether the value of `inner` is, or is kept in, that of the node around it. */
function handsOn(at: Node, inner: Node): boolean {
  switch (at.kind) {
    case 'call':
      if (at.callee === inner) return at.args.length === 0;
      return at.isNew || keepers.test(nameOf(at.callee) ?? '') || enclosing(at) === null;
    case 'member':
      return at.parent?.kind === 'call' && at.parent.callee === at && at.parent.args.length === 0;
    case 'index':
      return at.object === inner;
    case 'entry':
    case 'assign':
      return at.value === inner;
    case 'choice':
      return at.condition !== inner;
    case 'compare':
      return /^(?:\|\||&&|\?\?|\?:|or|and)$/.test(at.op);
    case 'define':
    case 'param':
    case 'return':
    case 'list':
    case 'object':
    case 'spread':
    case 'template':
    case 'concat':
      return true;
    default:
      return false;
  }
}

function endsThere({ kind }: Node): boolean {
  return kind === 'define' || kind === 'assign' || kind === 'param' || kind === 'return';
}

function nameGivenAt(at: Node, tree: Tree): string | null {
  if (at.kind === 'define' || at.kind === 'param') return at.name;
  if (at.kind === 'assign') return nameOf(at.target);
  return at.kind === 'entry' ? keyOf(tree, at.key) : null;
}

function insideOf(node: Node): Node | null {
  if (node.kind === 'call') return node.callee;
  return node.kind === 'member' || node.kind === 'index' ? node.object : null;
}
