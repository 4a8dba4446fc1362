import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { asObject } from './made-objects.js';

/** Hand the map, or its builder, on. What Java's own `put` gives back is no map, so nobody writes it behind a new one. */
const putters = /^(?:fluentPut|set|put|putOpt|putOnce)$/;
const copiers = /^(?:fluentPutAll|putAll|setAll)$/;
const enders = /^(?:build|buildOrThrow|buildKeepingLast|map)$/;

/** Builders of maps, and what makes an empty one; what they are handed is the map that they begin with. */
const builders =
  /^(?:MapUtil\.builder|(?:Immutable(?:Sorted|Bi)?Map|Maps)\.builder|MapBuilder\.create|JSONUtil\.createObj|(?:Dict|O?Kv)\.(?:create|by|of))$/;

/**
 * `new JSONObject().fluentPut("type", type).fluentPutAll(biz)`, `MapUtil.builder(new HashMap<>()).put("type", type).build()`: the map that a chain in Java
 * fills. Null for any other call.
 */
export function chainedPuts(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  if (tree.language !== 'java') return null;
  const entries: Node[] = [];
  let at: Node = node;
  for (; at.kind === 'call' && at.callee.kind === 'member'; at = at.callee.object) {
    const entry = entryOf(at, at.callee.property);
    if (entry === null) break;
    if (entry !== 'none') entries.unshift(entry);
  }
  if (entries.length === 0 || at.kind !== 'call') return null;
  const begun = begunWith(session, at, tree, env);
  return begun === null ? null : asObject([...begun, ...entries], node, tree, env);
}

function entryOf(call: CallNode, property: string): Node | 'none' | null {
  const [key, value, more] = call.args;
  if (key && value && !more && putters.test(property)) return { kind: 'entry', range: call.range, parent: call, key, value };
  if (key && !value && copiers.test(property)) return { kind: 'spread', range: call.range, parent: call, value: key };
  return !key && enders.test(property) ? 'none' : null;
}

/** What the map begins with: the new map at the chain's beginning, or the one that a builder is handed. */
function begunWith(session: Session, call: CallNode, tree: Tree, env: Env): readonly Node[] | null {
  const spread = (value: Node): Node => ({ kind: 'spread', range: value.range, parent: call, value });
  if (call.isNew) {
    const made = evaluate(session, call, tree, env);
    return made.length > 0 && made.every((value) => value.kind === 'node' && value.node.kind === 'object') ? [spread(call)] : null;
  }
  const callees = evaluate(session, call.callee, tree, env);
  const isBuilder = callees.length > 0 && callees.every((value) => value.kind === 'library' && builders.test(value.path));
  if (!isBuilder) return null;
  const [given, more] = call.args;
  if (given && !more) return [spread(given)];
  return call.args.length % 2 === 0 ? pairsIn(call) : null;
}

/** `MapUtil.builder("page", 1)`, `Kv.by("page", 1)` */
function pairsIn(call: CallNode): readonly Node[] {
  return call.args.flatMap((key, i): readonly Node[] => {
    const value = i % 2 === 0 ? call.args[i + 1] : undefined;
    return value ? [{ kind: 'entry', range: call.range, parent: call, key, value }] : [];
  });
}
