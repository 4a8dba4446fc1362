import type { CallNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import { nameOf } from '../program/syntax.js';

/** What a fold goes through, from what, and with which function. */
export type Fold = { readonly list: Node; readonly step: Node; readonly initial: Node | null; readonly isBackwards: boolean };

/** `list.reduce(step, first)`, `array_reduce($list, $step, $first)`, `functools.reduce(step, list, first)`. */
export function foldIn({ callee, args }: CallNode, tree: Tree): Fold | null {
  const [first, second, third] = args;
  const name = nameOf(callee) ?? '';
  if (isScript(tree) && callee.kind === 'member' && /^reduce(?:Right)?$/.test(name) && first)
    return { list: callee.object, step: first, initial: second ?? null, isBackwards: name === 'reduceRight' };
  if (!first || !second) return null;
  if (tree.language === 'php' && name === 'array_reduce' && third) return { list: first, step: second, initial: third, isBackwards: false };
  const isPython = tree.language === 'python' && name === 'reduce';
  return isPython ? { list: second, step: first, initial: third ?? null, isBackwards: false } : null;
}
