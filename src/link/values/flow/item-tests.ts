import type { CallNode, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { truthsIn } from '../lists/comprehensions.js';
import { itemsOf, truthFor } from '../lists/sequences.js';
import { doubtfulFrom } from '../lists/sieved-lists.js';
import type { Session } from '../session.js';
import type { Truth } from './truth.js';

/** A test of all items, or of any: Python's `all(row[k] == v for k, v in where.items())`, `entries.every(([k, v]) => row[k] === v)`; undefined for any other call. */
export function ofItems(session: Session, node: CallNode, tree: Tree, env: Env): Truth | undefined {
  const found = tree.language === 'python' ? ofComprehension(session, node, tree, env) : ofPredicate(session, node, tree, env);
  if (found === undefined) return undefined;
  const { isAll, truths } = found;
  if (truths.includes(isAll ? 'no' : 'yes')) return isAll ? 'no' : 'yes';
  if (truths.includes(null)) return null;
  return isAll ? 'yes' : 'no';
}

type Tested = { readonly isAll: boolean; readonly truths: readonly Truth[] };

function ofComprehension(session: Session, { callee, args }: CallNode, tree: Tree, env: Env): Tested | undefined {
  const [given, another] = args;
  if (callee.kind !== 'name' || !/^(?:all|any)$/.test(callee.name) || !given || another) return undefined;
  if (session.names.declarationsOf(callee, tree)?.length) return undefined;
  const truths = truthsIn(session, given, tree, env);
  return truths === null ? undefined : { isAll: callee.name === 'all', truths };
}

function ofPredicate(session: Session, { callee, args }: CallNode, tree: Tree, env: Env): Tested | undefined {
  const [fn, another] = args;
  if (!isScript(tree) || callee.kind !== 'member' || !/^(?:every|some)$/.test(callee.property)) return undefined;
  if (fn?.kind !== 'function' || another) return undefined;
  const [list, more] = evaluate(session, callee.object, tree, env);
  const items = list && !more && list.kind === 'node' && doubtfulFrom(list) === null ? itemsOf(session, list) : null;
  if (items === null) return undefined;
  return { isAll: callee.property === 'every', truths: items.map((item) => truthFor(session, { tree, node: fn }, item, env)) };
}
