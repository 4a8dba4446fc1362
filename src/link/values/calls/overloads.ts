import { ancestors } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { aside, type Session } from '../session.js';

/** Of several methods of one name, those that a call at `use` can mean: by the number of arguments, then by what these are. All of them where nothing tells. */
export function overloads(session: Session, named: readonly FunctionNode[], use: Node, tree: Tree): readonly FunctionNode[] {
  const call = use.parent?.kind === 'call' && use.parent.callee === use ? use.parent : null;
  return call === null ? named : meantBy(session, named, { tree, node: call });
}

/** The same of a call that is only told of, as what a stream makes of `Client::new` and its item. */
export function meantBy(session: Session, named: readonly FunctionNode[], { tree, node: call }: Ref<CallNode>): readonly FunctionNode[] {
  if (named.length < 2 || (tree.language !== 'java' && tree.language !== 'csharp')) return named;
  const counted = among(named, (fn) => takes(fn, call.args.length));
  const typed = counted.length < 2 ? counted : among(counted, (fn) => suits(session, fn, { tree, node: call }));
  // A method that hands on to another of its name means that one.
  const home = [...ancestors(call)].find((node) => node.kind === 'function');
  return typed.length < 2 ? typed : among(typed, (fn) => fn !== home);
}

/** The functions of one name beside this one. */
export function namesakes(fn: FunctionNode): readonly FunctionNode[] {
  const { parent } = fn;
  if (parent?.kind !== 'class') return [fn];
  return parent.body.filter((part): part is FunctionNode => part.kind === 'function' && part.name === fn.name);
}

function among(all: readonly FunctionNode[], test: (fn: FunctionNode) => boolean): readonly FunctionNode[] {
  const found = all.filter(test);
  return found.length > 0 ? found : all;
}

function takes({ params }: FunctionNode, count: number): boolean {
  const least = params.filter((param) => param.initial === null && !param.rest).length;
  return count >= least && (count <= params.length || params.some((param) => param.rest));
}

function suits(session: Session, { params }: FunctionNode, { tree, node }: Ref<CallNode>): boolean {
  return node.args.every((arg, i) => {
    const param = params[i];
    if (!param?.type) return true;
    const values = aside(session, () => evaluate(session, arg, tree, TOP));
    return values.every((value) => isOf(session, value, param));
  });
}

const anything = /^(?:Object|object|var|dynamic|[A-Z])$/;
const texts = /^(?:String|string|CharSequence)$/;

/** Whether a parameter can take a value; an unknown value fits all. */
function isOf(session: Session, value: AbstractValue, { type }: ParamNode): boolean {
  const name = lastName(type ?? '');
  if (anything.test(name)) return true;
  if (value.kind === 'text') return texts.test(name);
  if (value.kind !== 'instance') return true;
  return !texts.test(name) && hierarchyOf(session, value.type).some(({ node }) => node.name === name || node.extends === name);
}
