import { ancestors } from '../../base/tree.js';
import type { CompareNode, Node, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import { nameOf } from '../program/syntax.js';

/** Whether the program stops where a test of a name does not hold: `if (!PATTERN.test(type)) throw …`, `const [, group] = /…/.exec(type)`. */
export function isGuard(program: Program, tree: Tree, test: Node): boolean {
  return askedAt(program, tree, test).some((place) => isTakenApart(place) || stopsWithout(tree, place));
}

/** The test itself, or where the constant that holds it is asked. */
function askedAt({ named }: Program, tree: Tree, test: Node): readonly Node[] {
  const holder = [...ancestors(test)].find(({ kind }) => kind === 'define' || kind === 'function' || kind === 'group');
  if (holder?.kind !== 'define') return [test];
  return [test, ...(named.get(holder.name) ?? []).flatMap((ref) => (ref.tree === tree ? [ref.node] : []))];
}

/** The groups of a match are read without a look at whether there is one. */
function isTakenApart(test: Node): boolean {
  let at = test;
  while (at.parent?.kind === 'member' || at.parent?.kind === 'call') at = at.parent;
  return at !== test && at.kind === 'call' && at.parent?.kind === 'index' && at.parent.object === at;
}

/** The statement around a test ends in an error where it does not hold. */
export function stopsWithout(tree: Tree, test: Node): boolean {
  let isNegated = test.kind === 'compare' && test.op === 'not in';
  for (const above of ancestors(test)) {
    if (isNegation(tree, above)) isNegated = !isNegated;
    if (above.kind === 'branch') return isNegated ? stops(tree, above.then) : stops(tree, above.otherwise);
    if (above.kind === 'function' || above.kind === 'define' || above.kind === 'assign') return false;
  }
  return false;
}

/** `!test`, `not test` */
export function isNegation(tree: Tree, node: Node): boolean {
  if (node.kind === 'compare' && isMissed(tree, node)) return true;
  return node.kind === 'compare' ? /^(?:!|not)$/.test(node.op) : node.kind === 'group' && begins(tree, node, /^(?:not\b|!)/);
}

/** Some statement ends the program in an error. */
/** `strpos($type, 'bg.') !== 0`, `type.indexOf('bg.') === -1`: the text does not stand there. */
function isMissed({ file }: Tree, { op, left, right }: CompareNode): boolean {
  if (left.kind !== 'call' || !/^(?:mb_)?stri?pos$|^(?:indexOf|find|IndexOf)$/.test(nameOf(left.callee) ?? '')) return false;
  const place = file.text.slice(right.range.start, right.range.end);
  return /^!==?$/.test(op) ? place === '0' : /^===?$/.test(op) ? /^(?:-1|false)$/i.test(place) : op === '<' && place === '0';
}

export function stops(tree: Tree, statements: readonly Node[]): boolean {
  return statements.some((statement) => begins(tree, statement, /^(?:throw|raise|panic)\b/));
}

function begins({ file }: Tree, { range }: Node, pattern: RegExp): boolean {
  return pattern.test(file.text.slice(range.start, range.start + 8));
}
