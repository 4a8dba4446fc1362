import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import type { CallSite, CallString } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import type { Session } from '../../values/session.js';
import { calleesOf } from '../call-scopes.js';

/** A function of the project's own that gives back what it puts together, its file, and the call of it. */
export type Built = { readonly tree: Tree; readonly fn: FunctionNode; readonly site: CallSite; readonly given: Node };

/** `this.options(type, data)`: the only function that the call can be of, where that gives back one expression; else null. */
export function builtBy(session: Session, { tree, node }: Ref<CallNode>, callString: CallString): Built | null {
  const [only, another] = calleesOf(session, { tree, node }, along(callString));
  if (!only || another || only.node.params.some(({ name }) => name.startsWith('*'))) return null;
  const returns = [...walk(only.node)].filter((one) => one.kind === 'return' && enclosing(one) === only.node);
  const [given, more] = returns;
  if (given?.kind !== 'return' || given.value === null || more) return null;
  return { tree: only.tree, fn: only.node, site: { tree, node, certain: true }, given: given.value };
}
