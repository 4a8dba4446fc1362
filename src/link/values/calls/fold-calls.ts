import type { CallNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { nameOf } from '../../program/syntax.js';

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

/** `(value, wrap) => wrap(value)` */
export function callsItem(step: Node): boolean {
  if (step.kind !== 'function') return false;
  const [value, item, another] = step.params;
  const [only, more] = step.body;
  const call = only?.kind === 'return' && !more ? only.value : null;
  const [given, further] = call?.kind === 'call' ? call.args : [];
  return (
    call?.kind === 'call' &&
    !another &&
    !further &&
    call.callee.kind === 'name' &&
    call.callee.name === item?.name &&
    given?.kind === 'name' &&
    given.name === value?.name
  );
}
