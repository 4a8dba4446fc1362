import { nodesAtHand, remembered } from '../../../base/tree.js';
import type { NameNode, Node, Tree } from '../../../model/index.js';
import { fileIndex, folderOf } from '../../program/program.js';
import type { Decl, Ref } from '../../program/ref.js';
import { TOP } from '../abstract-value.js';
import { isHandedByReference } from '../calls/by-reference.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/**
 * Whether code of the project keeps the address of a Go variable (`g := &gateway`, `use(&gateway)`) and something is written through a pointer: what the
 * variable holds then is not told by its own assignments. What a library is handed is its own matter (`filled-structs.ts`).
 */
export function isPointedAt(session: Session, decl: Decl): boolean {
  if (decl.tree.language === 'csharp') return isGivenByReference(session, decl);
  if (decl.tree.language !== 'go') return false;
  const near = session.program.folders.get(folderOf(decl.tree.file.path)) ?? [decl.tree];
  const uses = near.flatMap((tree) => (addressesIn(tree).get(decl.name) ?? []).map((node): Ref<NameNode> => ({ tree, node })));
  const isIt = ({ tree, node }: Ref<NameNode>): boolean =>
    session.names.declarationsOf(node, tree)?.some((one) => one.node === decl.node) ?? false;
  return uses.some((use) => isIt(use) && isKept(session, use)) && session.program.code.some(writesThroughPointers);
}

/** C#'s `Choose(ref client)`, where the variable is another one behind the call, and `ref var other = ref client`. */
function isGivenByReference(session: Session, { tree, node: declared, name }: Decl): boolean {
  if (!hasReferences(tree)) return false;
  return (fileIndex(session.program, tree).named.get(name) ?? []).some(
    (node) =>
      node.kind === 'name' &&
      isHandedByReference(tree, node) &&
      (session.names.declarationsOf(node, tree)?.some((one) => one.node === declared) ?? false),
  );
}

const hasReferences = remembered((tree: Tree): boolean => /\b(?:ref|out)\s/.test(tree.file.text));

/** `&name`, by its name: the sign stands before the expression, which is in the tree without it. */
const addressesIn = remembered((tree: Tree): ReadonlyMap<string, readonly NameNode[]> => {
  const found = new Map<string, NameNode[]>();
  if (tree.language !== 'go') return found;
  const { text } = tree.file;
  for (const node of nodesAtHand(tree)) {
    const { start } = node.range;
    if (node.kind !== 'name' || text.charAt(start - 1) !== '&' || text.charAt(start - 2) === '&') continue;
    if (node.parent?.kind === 'member' && node.parent.object === node) continue;
    found.set(node.name, [...(found.get(node.name) ?? []), node]);
  }
  return found;
});

function isKept(session: Session, { tree, node }: Ref<NameNode>): boolean {
  const { parent } = node;
  if (parent?.kind !== 'call' || parent.callee === node) return true;
  return evaluate(session, parent.callee, tree, TOP).some(({ kind }) => kind !== 'library');
}

/** `*g = …` */
const writesThroughPointers = remembered(
  (tree: Tree): boolean =>
    tree.language === 'go' && nodesAtHand(tree).some((node: Node) => node.kind === 'assign' && isStarred(tree, node.target)),
);

const isStarred = ({ file }: Tree, { range }: Node): boolean =>
  file.text.charAt(range.start - 1) === '*' || file.text.charAt(range.start) === '*';
