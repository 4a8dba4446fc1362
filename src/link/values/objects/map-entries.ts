import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, ListNode, Node, ParamNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { callsWith } from '../../symbols/writes.js';
import { type AbstractValue, after, type Env, type NodeValue, nodeValue, START } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { itemsOf } from '../lists/sequences.js';
import { listOf } from '../pinned.js';
import type { Session } from '../session.js';

type Pair = { readonly key: Node; readonly value: Node; readonly tree: Tree; readonly env: Env };

/** Entries of a map that are gone through one by one. */
const ENTRIES = 120;

/** The entries of a map, those that are put into the variable that holds it among them; null where some are not written out. */
function pairsOf(session: Session, map: NodeValue): readonly Pair[] | null {
  const { node, tree, env, holders } = map;
  if (node.kind !== 'object') return null;
  const found: Pair[] = [];
  for (const entry of node.entries) {
    if (entry.kind !== 'entry' || entry.value === null) return null;
    found.push({ key: entry.key, value: entry.value, tree, env });
  }
  for (const holder of holders) {
    for (const call of callsWith(session, holder)) {
      const { callee, args } = call.node;
      if (callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== holder.name) continue;
      const [key, value] = args;
      if (/^(?:putAll|merge|compute\w*|remove|clear|replace\w*)$/.test(callee.property)) return null;
      if (/^put(?:IfAbsent)?$/.test(callee.property) && key && value) found.push({ key, value, tree: call.tree, env: holder.env });
    }
  }
  return found.length > ENTRIES ? null : found;
}

/** Key or value of each entry; each says by its path condition of which round it is, so that the two stay together. */
function parts(session: Session, source: Ref, env: Env, part: 'key' | 'value'): readonly AbstractValue[] | null {
  const [map, another] = evaluate(session, source.node, source.tree, env);
  const pairs = map?.kind === 'node' && !another ? pairsOf(session, map) : null;
  if (pairs === null || pairs.length === 0) return null;
  const mark = `loop:${source.tree.file.path}:${source.node.range.start}`;
  return pairs.flatMap((pair, i) =>
    evaluate(session, pair[part], pair.tree, pair.env).map((value) =>
      after(value, { pathCondition: env.activations === null ? new Map([[mark, String(i)]]) : START.pathCondition }),
    ),
  );
}

/** `job.getKey()` and `job.getValue()` in a loop over `jobs.entrySet()`; null for any other call. */
export function entryPart(session: Session, { callee, args }: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  if (tree.language !== 'java' || callee.kind !== 'member' || args.length > 0 || !/^get(?:Key|Value)$/.test(callee.property)) return null;
  const [decl, another] = callee.object.kind === 'name' ? (session.names.declarationsOf(callee.object, tree) ?? []) : [];
  const item = decl?.node.kind === 'define' && !another ? decl.node.value : null;
  if (item?.kind !== 'index' || item.index.kind !== 'plain' || item.index.text !== '*' || item.object.kind !== 'call') return null;
  const view = item.object.callee;
  if (view.kind !== 'member' || view.property !== 'entrySet') return null;
  return parts(session, { tree, node: view.object }, env, callee.property === 'getKey' ? 'key' : 'value');
}

/** `jobs.forEach((type, data) -> …)`: what its two parameters are; null for any other parameter. */
export function entryParameter(
  session: Session,
  fn: FunctionNode,
  param: ParamNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const call = fn.parent;
  if (tree.language !== 'java' || call?.kind !== 'call' || call.args[0] !== fn || call.callee.kind !== 'member') return null;
  if (call.callee.property !== 'forEach' || fn.params.length !== 2) return null;
  return parts(session, { tree, node: call.callee.object }, env, fn.params[0] === param ? 'key' : 'value');
}

/** `jobs.keySet()`, `jobs.values()` as a list; null where not all of it is written in one place. */
export function viewOf(session: Session, map: NodeValue, name: string): readonly AbstractValue[] | null {
  if (map.tree.language !== 'java' || !/^(?:keySet|values)$/.test(name)) return null;
  const pairs = pairsOf(session, map);
  const [first] = pairs ?? [];
  if (pairs === null || first === undefined || pairs.some(({ tree, env }) => tree !== first.tree || env !== first.env)) return null;
  const items = pairs.map(({ key, value }) => (name === 'keySet' ? key : value));
  const list: ListNode = { kind: 'list', range: map.node.range, parent: map.node.parent, items };
  return [nodeValue({ tree: first.tree, node: list }, first.env)];
}

/** C#'s `jobs.Keys`, `jobs.Values`; null where some entry is not known. */
export function partsAsList(session: Session, map: NodeValue, name: string, at: Ref): NodeValue | null {
  if (at.tree.language !== 'csharp' || map.node.kind !== 'object' || !/^(?:Keys|Values)$/.test(name)) return null;
  const pairs = itemsOf(session, map);
  const part = name === 'Keys' ? '0' : '1';
  return (
    pairs &&
    listOf(
      pairs.map((pair) => ({ ...pair, node: partIn(pair.node)[part] })),
      map.node,
      map.tree,
      map.env,
    )
  );
}

const partIn = remembered((pair: Node) => ({ '0': placeIn(pair, '0'), '1': placeIn(pair, '1') }));

function placeIn(pair: Node, text: string): Node {
  const { range } = pair;
  return { kind: 'index', range, parent: pair.parent, object: pair, index: { kind: 'plain', range, parent: pair, text } };
}
