import { ancestors, contains } from '../../base/tree.js';
import type { NameNode, Node, Tree } from '../../model/index.js';
import { languagesWith } from '../program/language-kinds.js';
import type { Decl } from '../program/ref.js';

/** A definition in a block is seen in the whole function. */
const functionScoped = languagesWith('function-scope');
const outerInOwnValue = languagesWith('outer-in-own-value');

/** Of what a scope declares under a name, what a use of the name there means: of several, those in the innermost block that holds the use. */
export function inSight(all: readonly Decl[], use: NameNode, scope: Node, tree: Tree): readonly Decl[] {
  const ofKind = all.filter((decl) => !isOfOtherKind(decl, use, tree));
  const decls = begunBefore(ofKind, use, scope, tree);
  if (decls.length < 2 || functionScoped.has(tree.language)) return decls;
  let best: readonly Decl[] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const decl of decls) {
    const block = blockOf(decl.node, scope);
    if (block.start > use.range.start || use.range.end > block.end) continue;
    const width = block.end - block.start;
    if (width < size) [best, size] = [[decl], width];
    else if (width === size) best = [...best, decl];
  }
  return best.length > 0 ? best : decls;
}

/** `common(…)` of Java, and `sign(…)` of PHP, never means a variable or a parameter of that name; PHP's `$sign` never means a function. */
export function isOfOtherKind({ node: { kind } }: Decl, use: NameNode, { language, file: { text } }: Tree): boolean {
  if (language !== 'java' && language !== 'php') return false;
  if (language === 'php' && text.startsWith(`$${use.name}`, use.range.start)) return kind === 'function';
  // What stands for a name there, and is not written as one, tells nothing.
  if (language === 'php' && !text.startsWith(use.name, use.range.start)) return false;
  const { parent } = use;
  return (kind === 'define' || kind === 'param') && parent?.kind === 'call' && parent.callee === use && !parent.isNew;
}

/** `for _, shop := range shops(shop)`, `url := url + path`: without the local definitions in whose own value the use stands. */
function begunBefore(decls: readonly Decl[], use: Node, scope: Node, { language }: Tree): readonly Decl[] {
  if (scope.kind !== 'function' || !outerInOwnValue.has(language)) return decls;
  return decls.filter(({ node }) => node.kind !== 'define' || node.value === null || !contains(node.value.range, use.range));
}

/** The statements that a declaration is local to. */
function blockOf(node: Node, scope: Node): { readonly start: number; readonly end: number } {
  let inner = node;
  for (const outer of ancestors(node)) {
    if (outer === scope || outer.kind === 'group' || outer.kind === 'case') return outer.range;
    if (outer.kind === 'branch') {
      for (const arm of [outer.then, outer.otherwise]) {
        const [first, last] = [arm[0], arm.at(-1)];
        if (first && last && arm.includes(inner)) return { start: first.range.start, end: last.range.end };
      }
      return outer.range;
    }
    inner = outer;
  }
  return scope.range;
}
