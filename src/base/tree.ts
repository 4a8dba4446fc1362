import type { Node, Range, SourceFile, Tree } from '../model/index.js';
import { sleepingIn } from './asleep.js';
import { compact } from './compact.js';
import { childrenAtHand, childrenOf, listed, pushBackwards } from './nodes-below.js';
import { firstFrom, firstNumberFrom } from './sorted.js';

/** Sets the parent of every node below `root`. Languages call it once, when the tree is built; it does not recurse, so depth does not matter. */
export function adopt<T extends Node>(root: T): T {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    compact(node);
    for (const child of childrenOf(node)) {
      child.parent = node;
      pending.push(child);
    }
  }
  return root;
}

/** Every node in source order, the root first. */
export function walk(root: Node): IterableIterator<Node> {
  return new Downwards(root);
}

/** The same without what sleeps (`link/loading/dull-functions.ts`). */
export function walkAtHand(root: Node): IterableIterator<Node> {
  return new Downwards(root, childrenAtHand);
}

/** An iterator that is its own result: trees are walked all the time, and a generator makes an object for each step. */
class Downwards implements IterableIterator<Node> {
  done = false;
  private readonly pending: Node[];

  constructor(
    public value: Node,
    private readonly children: (node: Node) => readonly Node[] = childrenOf,
  ) {
    this.pending = [value];
  }

  next(): this {
    const node = this.pending.pop();
    this.done = node === undefined;
    if (node === undefined) return this;
    this.value = node;
    pushBackwards(this.pending, this.children(node));
    return this;
  }

  [Symbol.iterator](): this {
    return this;
  }
}

const UNDEFINED: unique symbol = Symbol('undefined');

/** Asks once: what is asked about (a tree, a node, a file) never changes, and a file may hold thousands of places that ask. */
export function remembered<K extends object, T>(ask: (about: K) => T): (about: K) => T {
  const answers = new WeakMap<K, T | typeof UNDEFINED>();
  return (about) => {
    const known = answers.get(about);
    if (known !== undefined) return known === UNDEFINED ? (undefined as T) : known;
    const answer = ask(about);
    answers.set(about, answer === undefined ? UNDEFINED : answer);
    return answer;
  };
}

export { childrenOf };

const whole = remembered((tree: Tree): readonly Node[] => listed(tree.root));
const atHand = remembered((tree: Tree): readonly Node[] => listed(tree.root, childrenAtHand));

/** Every node of a tree in source order, the root first; comments are apart. */
export function nodesOf(tree: Tree): readonly Node[] {
  sleepingIn(tree)?.wake();
  return whole(tree);
}

/** The same without what sleeps (`link/loading/dull-functions.ts`): for whoever would pass over all that may sleep. */
export function nodesAtHand(tree: Tree): readonly Node[] {
  return sleepingIn(tree) === null ? whole(tree) : atHand(tree);
}

/** What is found at the nodes of a tree, in source order; a list for each node (`flatMap`) would cost more than the looking. */
export function foundIn<T>(tree: Tree, look: (node: Node) => T | null): readonly T[] {
  return foundAmong(nodesOf(tree), look);
}

/** The same without what sleeps. */
export function foundAtHand<T>(tree: Tree, look: (node: Node) => T | null): readonly T[] {
  return foundAmong(nodesAtHand(tree), look);
}

function foundAmong<T>(nodes: readonly Node[], look: (node: Node) => T | null): readonly T[] {
  const found: T[] = [];
  // `for … of` makes an object for each item until V8 has compiled this function for good.
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    const one = node === undefined ? null : look(node);
    if (one !== null) found.push(one);
  }
  return found;
}

/** How many lines begin before `offset`, or at it; the ends of a file's lines are looked for once. */
export function lineOf(file: SourceFile, offset: number): number {
  return firstNumberFrom(lineEnds(file), offset) + 1;
}

const lineEnds = remembered(({ text }: SourceFile): readonly number[] => {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return ends;
});

/** The parents of `node`, innermost first. */
export function ancestors(node: Node): IterableIterator<Node> {
  return new Upwards(node);
}

/** Its own result, like `Downwards`. */
class Upwards implements IterableIterator<Node> {
  done = false;

  constructor(public value: Node) {}

  next(): this {
    const { parent } = this.value;
    this.done = parent === null;
    if (parent !== null) this.value = parent;
    return this;
  }

  [Symbol.iterator](): this {
    return this;
  }
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The innermost string, comment or regex that holds `range`; null where it stands in bare code. */
export function holderOf(tree: Tree, range: Range): Node | null {
  const comment = lastFrom(commentsOf(tree), range.start);
  if (comment && contains(comment.range, range)) return comment;
  // Ranges of a tree nest: what holds the range is the last literal that begins before it, or is around that one.
  const literal = lastFrom(literalsOf(tree), range.start);
  if (!literal || contains(literal.range, range)) return literal;
  for (const outer of ancestors(literal)) if (isLiteral(outer) && contains(outer.range, range)) return outer;
  return null;
}

const isLiteral = (node: Node): boolean => node.kind === 'string' || node.kind === 'regex';
const byStart = (nodes: readonly Node[]): readonly Node[] => [...nodes].sort((a, b) => a.range.start - b.range.start);
const commentsOf = remembered((tree: Tree) => byStart(tree.comments));
const literalsOf = remembered((tree: Tree) => byStart(nodesAtHand(tree).filter(isLiteral)));

/** The last node that begins at `offset` or before it. */
function lastFrom(sorted: readonly Node[], offset: number): Node | null {
  return sorted[firstFrom(sorted, offset + 1, ({ range }) => range.start) - 1] ?? null;
}

/** The text of a node as written. */
export function textOf(tree: Tree, node: { readonly range: Range }): string {
  return tree.file.text.slice(node.range.start, node.range.end);
}
