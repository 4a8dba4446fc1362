import { ancestors, contains } from '../../../base/tree.js';
import type { AssignNode, CallNode, Node, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';

/** An assignment that is made once, however often its function is called: what is kept from the first call on. */
export function isSetOnce(assign: AssignNode, tree: Tree): boolean {
  if (/^(?:\?\?|\|\|)=$/.test(assign.op)) return true;
  const written = plainText(tree, assign.target);
  for (const above of ancestors(assign)) {
    if (above.kind === 'function') return above.parent?.kind === 'call' && isOnce(above.parent);
    if (above.kind !== 'branch' || !above.then.some((node) => contains(node.range, assign.range))) continue;
    if (emptyTests(written).includes(plainText(tree, above.condition))) return true;
  }
  return false;
}

/** Go's `once.Do(func() { … })` */
export function isOnce({ callee, args }: CallNode): boolean {
  return nameOf(callee) === 'Do' && args.length === 1 && args[0]?.kind === 'function';
}

/** How languages ask whether nothing is there yet. */
function emptyTests(name: string): readonly string[] {
  const empty = ['null', 'nil', 'undefined', '[]', '""', "''"];
  const compared = empty.flatMap((value) => [`${name}==${value}`, `${name}===${value}`, `${value}==${name}`, `${value}===${name}`]);
  return [
    ...compared,
    `!${name}`,
    `not${name}`,
    `${name}isNone`,
    `empty(${name})`,
    `!isset(${name})`,
    `is_null(${name})`,
    `len(${name})==0`,
  ];
}

/** Without spaces and the brackets around it. */
function plainText({ file }: Tree, { range }: Node): string {
  const text = file.text.slice(range.start, range.end).replaceAll(/\s/g, '');
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
}
