import { walk } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { nameOf } from '../../program/syntax.js';
import { TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** `JSON.stringify(body, (key, value) => (key === 'type' ? alias : value))`: the text may name another type than the object. */
export function replacesType(session: Session, { callee, args }: CallNode, tree: Tree): boolean {
  const [, replacer] = args;
  if (replacer === undefined || nameOf(callee) !== 'stringify') return false;
  const fns: readonly Node[] =
    replacer.kind === 'function'
      ? [replacer]
      : evaluate(session, replacer, tree, TOP).flatMap((value) =>
          value.kind === 'node' && value.node.kind === 'function' ? [value.node] : [],
        );
  return fns.some((fn) => [...walk(fn)].some((node) => node.kind === 'string' && isBodyKey(node.value)));
}
