import { remembered } from '../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Tree } from '../../model/index.js';
import { treeOf } from '../symbols/importers.js';
import type { CallSite } from '../values/abstract-value.js';
import { isSuperConstructor } from '../values/calls/receiver.js';
import { isConstructor } from '../values/classes/constructors.js';
import type { Session } from '../values/session.js';

/**
 * The calls of a constructor of PHP that classes below alone are seen to call, with the one that a container makes: it hands in objects of the class itself, where
 * all that the constructor takes has a default, or is an object that the container makes as well.
 */
export function withContainerMaking(session: Session, fn: FunctionNode, sites: readonly CallSite[]): readonly CallSite[] {
  const type = fn.parent;
  if (type?.kind !== 'class' || sites.length === 0 || !isConstructor(type, fn) || !sites.every(({ node }) => isSuperConstructor(node)))
    return sites;
  const tree = treeOf(session, fn);
  if (tree?.language !== 'php' || isAbstract(tree, type) || !fn.params.every(isFilledAlone)) return sites;
  return [...sites.map((site) => ({ ...site, certain: false })), { tree, node: makingOf(type), certain: false }];
}

function isFilledAlone({ initial, type }: FunctionNode['params'][number]): boolean {
  return initial !== null || /^\\?[A-Z]\w*(?:\\\w+)*$/.test(type ?? '');
}

function isAbstract({ file: { text } }: Tree, { range, at }: ClassNode): boolean {
  return /\babstract\b/.test(text.slice(range.start, at?.start ?? range.start));
}

/** `new Client()`, which is written nowhere: the same node whenever it is asked for. */
const makingOf = remembered((type: ClassNode): CallNode => {
  const { range } = type;
  return { kind: 'call', range, parent: type, callee: { kind: 'name', range, parent: type, name: type.name }, args: [], isNew: true };
});
