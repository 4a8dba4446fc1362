import { remembered, walk } from '../../../base/tree.js';
import type { AssignNode, CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { sourceOf } from '../lists/loop-rounds.js';
import type { Session } from '../session.js';
import { thenIn } from './chained-functions.js';
import { foldedIn } from './fold-composers.js';

/** The parameters of a function that hands a value from function to function of a list: `for _, f := range list { base = f(base) }; return base`. */
type Composer = { readonly value: number; readonly list: number; readonly isRest: boolean; readonly isBackwards: boolean };

/** A call of such a function: what it begins with, and the functions in the order in which they are called. */
export type Composed = { readonly initial: Node; readonly items: readonly Node[] };

/** `chain(send, counted, retried)`, `chain(send, []Step{counted, retried})`; null for any other call. */
export function composedIn(session: Session, call: CallNode, tree: Tree, env: Env): Composed | null {
  if (tree.language === 'java') return thenIn(session, call, tree);
  const folded = foldedIn(session, call, tree, env);
  if (folded !== null) return folded;
  if (!/^(?:go|php)$/.test(tree.language) || call.isNew || call.args.length < 2) return null;
  const [fn, another] = evaluate(session, call.callee, tree, env);
  const composer = fn?.kind === 'node' && fn.node.kind === 'function' && !another ? composerOf(fn.node) : null;
  if (composer === null) return null;
  const initial = call.args[composer.value];
  const items = composer.isRest ? call.args.slice(composer.list) : listed(call.args[composer.list]);
  if (!initial || items.length === 0 || [initial, ...items].some(({ kind }) => kind === 'spread' || kind === 'entry')) return null;
  return { initial, items: composer.isBackwards ? [...items].reverse() : items };
}

function listed(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

const composerOf = remembered((fn: FunctionNode): Composer | null => {
  const { body, params } = fn;
  const [loop, end] = body.slice(-2);
  const start = body.length === 3 ? body[0] : null;
  if (body.length > 3 || loop?.kind !== 'group' || end?.kind !== 'return' || end.value?.kind !== 'name') return null;
  const step = stepIn(loop, end.value.name);
  if (step === null) return null;
  const begun = begunWith(start, end.value.name);
  const [value, list] = [begun, step.list].map((name) => params.findIndex((param) => param.name === name && param.pattern === null));
  if (value === undefined || list === undefined || value < 0 || list < 0 || value === list || params[value]?.rest) return null;
  return { value, list, isRest: params[list]?.rest === true, isBackwards: step.isBackwards };
});

/** `out := base` before the loop: the parameter that the variable begins as; without such a statement the variable's own name. */
function begunWith(start: Node | null | undefined, name: string): string | null {
  if (!start) return name;
  const value =
    start.kind === 'define' && start.name === name
      ? start.value
      : start.kind === 'assign' && isName(start.target, name)
        ? start.value
        : null;
  return value?.kind === 'name' ? value.name : null;
}

/** `base = f(base)` for each `f` of a list, `base = list[i](base)` for each place of it, as the only thing that a loop does. */
function stepIn(loop: Node, name: string): { readonly list: string; readonly isBackwards: boolean } | null {
  const parts = [...walk(loop)];
  const assigns = parts.filter((part): part is AssignNode => part.kind === 'assign' && isName(part.target, name));
  const [assign, another] = assigns;
  const call = assign?.value.kind === 'call' ? assign.value : null;
  const [given, more] = call?.args ?? [];
  if (another || assign?.op !== '=' || call === null || !given || more || !isName(given, name)) return null;
  if (parts.some(({ kind }) => kind === 'branch' || kind === 'return' || kind === 'choice')) return null;
  const { callee } = call;
  const source = sourceOf(loop);
  if (callee.kind === 'name' && source?.kind === 'name')
    return calls(parts).length === 1 ? { list: source.name, isBackwards: false } : null;
  if (callee.kind !== 'index' || callee.object.kind !== 'name' || callee.index.kind !== 'name') return null;
  return counted(loop, callee.object.name, callee.index.name);
}

function calls(parts: readonly Node[]): readonly Node[] {
  return parts.filter(({ kind }) => kind === 'call');
}

/** `for i := len(list) - 1; i >= 0; i--`, `for i := 0; i < len(list); i++`: from which end the list is gone through. */
function counted(loop: Node, list: string, place: string): { readonly list: string; readonly isBackwards: boolean } | null {
  const [header] = loop.kind === 'group' ? loop.children : [];
  const [start, test] = header?.kind === 'group' ? header.children : [];
  if (start?.kind !== 'define' || start.name !== place || test?.kind !== 'compare' || !isName(test.left, place)) return null;
  const isLast = start.value?.kind === 'group' && /^>=?$/.test(test.op);
  if (isLast) return isZero(test.right) && test.op === '>=' ? { list, isBackwards: true } : null;
  return test.op === '<' && start.value !== null && isZero(start.value) ? { list, isBackwards: false } : null;
}

function isZero(node: Node): boolean {
  return node.kind === 'plain' && node.text === '0';
}

function isName(node: Node, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}
