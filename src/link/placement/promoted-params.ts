import { walk } from '../../base/tree.js';
import type { Node, ParamNode, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import { enclosingObject } from '../values/calls/receiver.js';
import { isConstructor } from '../values/classes/constructors.js';
import type { Session } from '../values/session.js';
import { isPure } from './sameness/purity.js';

/**
 * `$this->shop->url` for the `$shop->url` of a constructor whose parameter `$shop` is a field too, as another method of the class reads it; null for
 * any other expression, and where somebody sets the field anew.
 */
export function readOfField(session: Session, node: Node, place: Node, tree: Tree): string | null {
  const root = rootOf(node);
  if (root.kind !== 'name' || !isPure(node) || !(isScript(tree) || tree.language === 'php')) return null;
  const [decl, another] = session.names.declarationsOf(root, tree) ?? [];
  if (decl?.node.kind !== 'param' || another || !decl.node.field || !isOfOwnConstructor(decl.node, place)) return null;
  const { start, end } = node.range;
  const text = tree.file.text.slice(start, end);
  const isSet = (session.program.assigned.get(decl.node.name) ?? []).some((one) => one.tree === tree && one.node.target.kind === 'member');
  const isAlone = [...walk(node)].filter(({ kind }) => kind === 'name').length === 1;
  if (isSet || !isAlone) return null;
  return tree.language === 'php' ? text.replace(/^\$/, '$this->') : `this.${text}`;
}

/** The parameter is one of the constructor of the class whose method the place stands in, which has an object. */
function isOfOwnConstructor(param: ParamNode, place: Node): boolean {
  const home = enclosingObject(place);
  const fn = param.parent;
  return (
    home?.owner.kind === 'class' &&
    home.method !== null &&
    fn?.kind === 'function' &&
    home.owner === fn.parent &&
    isConstructor(home.owner, fn)
  );
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.kind === 'member') root = root.object;
  return root;
}
