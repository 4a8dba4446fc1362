import type { CallNode, Node, ParamNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** Go's `&url`, C#'s `ref url` and `out url`: the call may give the variable another value. */
export function isHandedByReference({ language, file: { text } }: Tree, { range }: Node): boolean {
  const before = text.slice(Math.max(0, range.start - 5), range.start);
  return language === 'go' ? before.endsWith('&') : language === 'csharp' && /\b(?:ref|out)\s$/.test(before);
}

/** PHP's `function choose(&$url)`, `fill(array &...$rows)`. */
export function isReference({ language, file: { text } }: Tree, { range }: ParamNode): boolean {
  return language === 'php' && /&\s{0,9}(?:\.\.\.)?\$/.test(text.slice(Math.max(0, range.start - 2), range.end));
}

/** Whether a function of PHP that the call may be takes an argument by reference: the function says so, not the call. */
export function isTakenByReference(session: Session, { tree, node }: Ref<CallNode>, place: number): boolean {
  if (tree.language !== 'php') return false;
  return evaluate(session, node.callee, tree, TOP).some((value) => {
    if (value.kind !== 'node' || value.node.kind !== 'function') return false;
    const param = value.node.params[Math.min(place, value.node.params.length - 1)];
    return param !== undefined && isReference(value.tree, param);
  });
}
