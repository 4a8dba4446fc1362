import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** Hutool's and Apache's functions that read a map: the map, its key, perhaps what stands for nothing. */
const mapReaders = /^(?:MapUtil\.(?:get|getStr|getQuietly)|MapUtils\.(?:getString|getObject|getMap))$/;

/** Functions of Java's libraries that give their first argument, or the second one where the first is nothing. */
const defaulting =
  /^(?:(?:StrUtil|CharSequenceUtil)\.(?:blank|empty|null)ToDefault|StringUtils\.(?:defaultIf(?:Blank|Empty)|defaultString|firstNonBlank)|Obj(?:ect)?Util\.default(?:IfNull|IfEmpty|IfBlank)|ObjectUtils\.(?:defaultIfNull|firstNonNull|getIfNull)|Objects\.requireNonNullElse|(?:MoreObjects\.)?firstNonNull)$/;

/** What such a call gives, as the same is written in Java itself: `map.get(key)`, a value or another one in its place; null for any other call. */
export function readByLibrary(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first, second] = node.args;
  if (!first || !second) return null;
  if (mapReaders.test(path)) return evaluate(session, lookup(node), tree, env);
  return defaulting.test(path) && node.args.length === 2 ? evaluate(session, either(node), tree, env) : null;
}

/** A class literal between key and default, `MapUtil.get(map, key, String.class)`, is no default. */
const lookup = remembered((node: CallNode): CallNode => {
  const { range, parent } = node;
  const [map, key, initial] = node.args;
  if (!map || !key) return node;
  const property = initial && isValue(initial) ? 'getOrDefault' : 'get';
  const callee: Node = { kind: 'member', range, parent: node, object: map, property, at: range };
  return { kind: 'call', range, parent, callee, args: property === 'get' ? [key] : node.args.slice(1, 3), isNew: false };
});

function isValue(node: Node): boolean {
  return node.kind === 'string' || node.kind === 'name' || node.kind === 'call' || (node.kind === 'member' && node.property !== 'class');
}

const either = remembered((node: CallNode): Node => {
  const { range, parent, args } = node;
  return { kind: 'choice', range, parent, condition: null, options: args };
});
