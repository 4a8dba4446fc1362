import type { CallNode, CaseNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { isPure } from './purity.js';
import { isTest, onlyChooses } from './repeatable-functions.js';

/** Methods and functions that make a text of what they are called on and handed, and do nothing else. */
const makers = /^(?:join|format|lower|upper|strip|removeprefix|removesuffix|toLowerCase|toUpperCase|concat|trim|str|String)$/;

/** Functions of the project within functions. */
const NESTED = 2;

/** Written a second time it gives the same and does nothing more: a pure expression, or a text that such ones are put together to, by the project's own functions too. */
export function isRepeatable(session: Session, node: Node, tree: Tree, depth = 0): boolean {
  if (isPure(node)) return true;
  const is = (part: Node): boolean => part.kind === 'plain' || isRepeatable(session, part, tree, depth);
  switch (node.kind) {
    case 'list':
      return node.items.every(is);
    case 'spread':
      return is(node.value);
    case 'template':
      return node.tag === null && node.parts.every(is);
    case 'concat':
      return node.parts.every(is);
    case 'choice':
      return (node.condition === null || isTest(node.condition, is)) && node.options.every(is);
    case 'switch':
      return node.subject !== null && is(node.subject) && node.cases.every((arm) => isChoosing(arm, tree, is));
    case 'call':
      if (node.isNew || !node.args.every(is)) return false;
      return isMaker(session, { tree, node }, is) || isOwnMaker(session, { tree, node }, depth);
    default:
      return false;
  }
}

/** `Op.Add => "bg.goods.add"`, `case ADD -> "bg.goods.add";` of a switch that is a value: each arm gives one, or throws. */
function isChoosing({ tests, body: [given, another] }: CaseNode, tree: Tree, is: (part: Node) => boolean): boolean {
  if (!given || another || !tests.every((test) => isTest(test, is))) return false;
  return is(given) || (given.kind === 'group' && tree.file.text.startsWith('throw', given.range.start));
}

/** `".".join(parts)`, `parts.join('.')`, `str(name)` */
function isMaker(session: Session, { tree, node: { callee, args } }: Ref<CallNode>, is: (part: Node) => boolean): boolean {
  const name = nameOf(callee) ?? '';
  if (!makers.test(name) || (callee.kind !== 'name' && (callee.kind !== 'member' || !is(callee.object)))) return false;
  return name !== 'join' || tree.language !== 'python' || args.every((arg) => isListed(session, arg, tree));
}

/** A list that is written out, or `*parts`: an iterator would be at its end when it is joined again. */
function isListed(session: Session, list: Node, tree: Tree): boolean {
  if (list.kind === 'list') return true;
  const [decl, another] = list.kind === 'name' ? (session.names.declarationsOf(list, tree) ?? []) : [];
  return decl?.node.kind === 'param' && decl.node.rest && !another;
}

/** A function of the project, known for sure, that gives back such a text of its parameters and of constants. */
function isOwnMaker(session: Session, { tree, node }: Ref<CallNode>, depth: number): boolean {
  const [fn, another] = evaluate(session, node.callee, tree, TOP);
  if (fn?.kind !== 'node' || another || fn.node.kind !== 'function' || !fn.certain || depth >= NESTED) return false;
  const isOwn = node.callee.kind === 'member' && node.callee.object.kind === 'name' && node.callee.object.name === 'this';
  return givesText(session, { tree: fn.tree, node: fn.node }, isOwn, depth + 1);
}

/** `isOwn`: a method of the very object that the expression reads, whose fields mean the same in both. */
function givesText(session: Session, { tree, node }: Ref<FunctionNode>, isOwn: boolean, depth: number): boolean {
  return onlyChooses({ tree, node }, isOwn, (part) => part.kind === 'plain' || isRepeatable(session, part, tree, depth));
}
