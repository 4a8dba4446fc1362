import type { FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { isReference } from '../calls/by-reference.js';
import type { Session } from '../session.js';

/** PHP hands a copy of an array over, unless the parameter is `array &$params`; an object it hands over itself. */
export function isByValue(tree: Tree, param: ParamNode): boolean {
  const { type, name, parent } = param;
  if (tree.language !== 'php' || isReference(tree, param)) return false;
  if (type !== null) return /^\??array$/i.test(type.trim());
  return parent !== null && !tree.file.text.slice(parent.range.start, parent.range.end).includes(`${name}->`);
}

/** `func (c Client) With(…)`: the method has a copy of the object. */
export function hasOwnCopy({ language, file }: Tree, { range }: FunctionNode): boolean {
  return language === 'go' && /^func\s*\(\s*\w+\s+[^*\s]/.test(file.text.slice(range.start, range.start + 200));
}

/** `other := client` of a struct that is no pointer: what is set on the one is not set on the other. */
export function isCopied(session: Session, object: Node, tree: Tree, making: { readonly tree: Tree; readonly node: Node }): boolean {
  if (tree.language !== 'go' || object.kind !== 'name') return false;
  const [decl] = session.names.declarationsOf(object, tree) ?? [];
  const value = decl?.node.kind === 'define' ? decl.node.value : null;
  const isPointer = making.tree.file.text
    .slice(Math.max(0, making.node.range.start - 2), making.node.range.start)
    .trimEnd()
    .endsWith('&');
  return !isPointer && (value?.kind === 'name' || value?.kind === 'member');
}
