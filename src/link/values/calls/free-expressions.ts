import { ancestors, remembered } from '../../../base/tree.js';
import type { NameNode, Node, Tree } from '../../../model/index.js';
import type { Decl } from '../../program/ref.js';
import { bareMembers } from '../../symbols/scopes.js';
import type { Session } from '../session.js';

/**
 * Whether an expression is free: the same in every call of the functions around it, whoever called them. So is what stands outside every function and
 * class, a literal, and what is read of a name that the top of a file declares for good or that nothing declares.
 */
export function isFree(session: Session, node: Node, tree: Tree): boolean {
  switch (node.kind) {
    case 'plain':
    case 'regex':
      return true;
    case 'name':
      return isTopLevel(node) || isFreeName(session, node, tree);
    case 'member':
      return isTopLevel(node) || isFree(session, node.object, tree);
    default:
      return isTopLevel(node);
  }
}

const topLevel = new WeakMap<Node, boolean>();

function isTopLevel(node: Node): boolean {
  const known = topLevel.get(node);
  if (known !== undefined) return known;
  const { parent } = node;
  const isTop = parent === null || (parent.kind !== 'function' && parent.kind !== 'class' && isTopLevel(parent));
  topLevel.set(node, isTop);
  return isTop;
}

const freeNames = remembered((_session: Session) => new WeakMap<Node, boolean>());

function isFreeName(session: Session, node: NameNode, tree: Tree): boolean {
  const known = freeNames(session).get(node);
  if (known !== undefined) return known;
  const isOwn = /^(?:this|super|parent)$/.test(node.name) || bareMembers.has(tree.language) || mayBeExtracted(tree);
  const isFixed = !isOwn && (session.names.declarationsOf(node, tree)?.every((decl) => isForGood(session, decl)) ?? false);
  freeNames(session).set(node, isFixed);
  return isFixed;
}

/** PHP's `extract($settings)` gives variables values that nothing in sight declares. */
const mayBeExtracted = remembered(({ language, file }: Tree): boolean => language === 'php' && file.text.includes('extract('));

/** Nothing assigns it again (Python has no word for that), and no loop has another in each round. */
function isForGood({ program }: Session, { tree, node }: Decl): boolean {
  if (!isTopLevel(node) || [...ancestors(node)].some((around) => program.isLoop(tree, around))) return false;
  if (node.kind === 'define') return node.constant && tree.language !== 'python';
  return node.kind === 'function' || node.kind === 'class' || node.kind === 'import';
}
