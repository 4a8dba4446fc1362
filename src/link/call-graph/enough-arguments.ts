import type { CallNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { fileIndex } from '../program/program.js';
import { nameOf } from '../program/syntax.js';
import { isNothing } from '../values/objects/object-writes.js';
import type { Session } from '../values/session.js';

/** Whether a function can be called with so many arguments: `null` where nobody tells how many there are. */
export function isEnough({ params }: FunctionNode, args: readonly Node[] | null): boolean {
  if (args === null || args.some(({ kind }) => kind === 'spread')) return true;
  return args.length >= params.filter(({ initial, rest }) => initial === null && !rest).length;
}

const invokers = /^(?:invoke|Invoke|Call)$/;
/** What calls the method, or gives it to somebody who may. */
const users = /^(?:invoke\w*|Invoke|Call(?:Slice)?|Interface|CreateDelegate|unreflect)$/;

/**
 * Whether a method that reflection finds is never handed anything: `getMethod(job).invoke(this)`, `typeof(Program).GetMethod(command).Invoke(null, null)`,
 * `m := value.MethodByName(name); m.Call(nil)`. Such a call is none of a method that takes a type.
 */
export function isHandedNothing(session: Session, found: CallNode, tree: Tree): boolean {
  const { parent } = found;
  if (parent?.kind === 'member') return isInvokedBare(found, tree);
  if (parent?.kind !== 'define' || parent.value !== found) return false;
  const uses = (fileIndex(session.program, tree).named.get(parent.name) ?? []).filter(
    (use) => use.kind === 'name' && !(use.parent?.kind === 'member' && use.parent.object !== use),
  );
  return uses.some((use) => isInvokedBare(use, tree)) && uses.every((use) => isInvokedBare(use, tree) || isAsked(use));
}

/** `m.invoke(bean)`, `m.Invoke(bean, null)`, `m.Call(nil)` */
function isInvokedBare(method: Node, tree: Tree): boolean {
  const call = calledOn(method);
  if (call === null || !invokers.test(nameOf(call.callee) ?? '')) return false;
  const handed = tree.language === 'go' ? call.args : call.args.slice(1);
  return handed.every((arg) => isNothing(arg) || (arg.kind === 'name' && arg.name === 'nil'));
}

/** `m.IsValid()`, `m.getName()`, `m != null` */
function isAsked(method: Node): boolean {
  const call = calledOn(method);
  return call === null ? method.parent?.kind === 'compare' : !users.test(nameOf(call.callee) ?? '');
}

function calledOn({ parent }: Node): CallNode | null {
  return parent?.kind === 'member' && parent.parent?.kind === 'call' && parent.parent.callee === parent ? parent.parent : null;
}
