import { remembered } from '../../base/tree.js';
import type { CallNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { isScript } from '../program/program.js';
import { nameOf } from '../program/syntax.js';
import { callsWith } from '../symbols/writes.js';
import { type Env, type Holder, unresolvedOf } from './abstract-value.js';
import { runsOf } from './calls-on-object.js';
import { evaluate } from './evaluate.js';
import { callersOf } from './known-callers.js';
import { type Item, itemsOf } from './sequences.js';
import type { Session } from './session.js';

/** By language, what puts an item, and what puts the items of another list, at an end of a list. */
const pushes = /^(?:push|unshift|append|appendleft|add|addLast|addFirst|offer|Add|put)$/;

const extensions = /^(?:extend|extendleft|addAll|AddRange)$/;

/**
 * `list.push(a, ...b)`, `jobs.append(job)`, `this.list.push(a)`: in each call of its method on the one object, as far as its making is known.
 * Null where items are put there that nobody knows.
 */
export function pushedTo(session: Session, holder: Holder, depth: number): readonly Item[] | null {
  const found: Item[] = [];
  for (const { tree, node } of callsWith(session, holder)) {
    const put = putBy(node, holder, tree);
    const isMethod = holder.made && (!isScript(tree) || (node.callee.kind === 'member' && node.callee.object.kind === 'member'));
    const runs = put.length > 0 && holder.made && isMethod ? (runsOf(session, holder.made, node) ?? []) : [];
    for (const arg of put) {
      const items = (runs.length > 0 ? runs : [holder.env]).flatMap((at) => given(session, arg, tree, at, depth));
      if (items.includes(null)) return null;
      found.push(...items.filter((item) => item !== null));
    }
  }
  return found;
}

/** The items that a call puts into the held list; a spread argument gives its items. */
function putBy({ callee, args }: CallNode, { name }: Holder, tree: Tree): readonly Node[] {
  const [first, ...others] = args;
  if (callee.kind === 'name' && /^array_(?:push|unshift)$/.test(callee.name)) return first && isHeld(first, name) ? others : [];
  if (callee.kind !== 'member' || !isHeld(callee.object, name) || first === undefined) return [];
  if (extensions.test(callee.property)) return [spreadFor(first)];
  return pushes.test(callee.property) && (others.length === 0 || isScript(tree)) ? args : [];
}

const spreadFor = remembered((value: Node): Node => ({ kind: 'spread', range: value.range, parent: value.parent, value }));

function isHeld(object: Node, name: string): boolean {
  return (object.kind === 'name' || (object.kind === 'member' && object.object.kind === 'name')) && nameOf(object) === name;
}

/** An argument that is put into a list, or the items of one that is spread into it; null for items that are not known. */
function given(session: Session, arg: Node, tree: Tree, env: Env, depth: number): readonly (Item | null)[] {
  return handing(session, [arg.kind === 'spread' ? arg.value : arg], tree, env).flatMap((at): readonly (Item | null)[] => {
    if (arg.kind !== 'spread') return [{ tree, node: arg, env: at }];
    return evaluate(session, arg.value, tree, at).flatMap(
      (inner): readonly (Item | null)[] => itemsOf(session, inner, depth + 1) ?? [null],
    );
  });
}

/** Chains of callers that fill one list, and how long they may be. */
const CHAINS = 100;
const LONGEST = 3;

/** `const add = (job) => { jobs.push(job); }`: an environment for each call of `add`, where all of them are known; else the one that was given. */
export function handing(session: Session, given: readonly Node[], tree: Tree, env: Env): readonly Env[] {
  if (env.activations !== null || given.every((one) => enclosing(one) === null)) return [env];
  const found: Env[] = [];
  const pending: Env[] = [env];
  for (let at = pending.pop(); at; at = pending.pop()) {
    const { callers } = at.callString;
    const open = unresolvedOf(given.flatMap((one) => evaluate(session, one, tree, at))).find((fn) => !callers.has(fn));
    if (open === undefined) {
      found.push(at);
      continue;
    }
    const { sites, complete } = callersOf(session, open);
    if (!complete || callers.size >= LONGEST || found.length + pending.length + sites.length > CHAINS) return [env];
    for (const site of sites) pending.push({ activations: null, callString: { callers: new Map([...callers, [open, site]]) } });
  }
  return found;
}

/** `map.set(key, value)`: the pairs that are put into a map, for each call of the function around where all of them are known. */
export function pairsPutInto(session: Session, holder: Holder): readonly Item[] {
  return callsWith(session, holder).flatMap(({ tree, node }) => {
    const { callee, args } = node;
    const [key, value] = args;
    if (!isScript(tree) || callee.kind !== 'member' || callee.property !== 'set' || !isHeld(callee.object, holder.name) || !key || !value)
      return [];
    const runs = holder.made && callee.object.kind === 'member' ? (runsOf(session, holder.made, node) ?? []) : [];
    const envs = runs.length > 0 ? runs : handing(session, [key, value], tree, holder.env);
    return envs.map((env): Item => ({ tree, node: pairOf(node), env }));
  });
}

const pairOf = remembered(({ range, parent, args }: CallNode): Node => ({ kind: 'list', range, parent, items: args.slice(0, 2) }));
