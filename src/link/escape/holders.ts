import type { CallNode, NameNode, Node, Tree } from '../../model/index.js';
import { isBodyKey } from '../clients/type-names.js';
import { keyOf, nameOf } from '../program/syntax.js';

/** A step from an object to what is in it: a field of an object, an entry of a map, an item of a list, whose place nobody asks for. */
export type Key = { readonly kind: 'field' | 'entry' | 'item'; readonly name: string | null };

/** What a value is in, and under which key; `same`: a call that gives what it is handed, `Object.freeze([…])`. */
export type Holder = { readonly kind: Key['kind'] | 'same'; readonly node: Node; readonly key: Node | null };

/** The object, map or list that an expression stands in: `{ goods: "…" }`, `["…"]`, `Map.of("goods", "…")`, `Arrays.asList("…")`; null where there is none. */
export function holderOf(tree: Tree, at: Node): Holder | null {
  const { parent } = at;
  if (parent?.kind === 'entry' && parent.parent?.kind === 'object' && parent.value === at)
    return { kind: parent.key.kind === 'name' && hasFields(tree) ? 'field' : 'entry', node: parent.parent, key: parent.key };
  if (parent?.kind === 'list') return { kind: 'item', node: parent, key: null };
  return parent?.kind === 'call' && parent.callee !== at ? madeBy(tree, parent, at) : null;
}

/** A call of a library that makes a map or a list of what it is handed. */
function madeBy({ language }: Tree, call: CallNode, at: Node): Holder | null {
  const name = nameOf(call.callee) ?? '';
  const isAlone = call.args.length === 1;
  if (isAlone && (keeps.test(name) || (call.isNew && name === 'Set' && at.kind === 'list'))) return { kind: 'same', node: call, key: null };
  if (language !== 'java' || call.callee.kind !== 'member' || call.callee.object.kind !== 'name') return null;
  const made = `${call.callee.object.name}.${name}`;
  if (listMakers.test(made)) return { kind: 'item', node: call, key: null };
  if (made === 'Map.ofEntries') return { kind: 'same', node: call, key: null };
  const index = call.args.indexOf(at);
  const key = mapMakers.test(made) && index % 2 === 1 ? call.args[index - 1] : undefined;
  return key ? { kind: 'entry', node: call, key } : null;
}

const keeps = /^(?:freeze|frozenset|tuple|unmodifiable(?:Map|List|Set|Collection))$/;
const listMakers = /^(?:(?:Immutable)?(?:List|Set)\.of|Arrays\.asList|Collections\.singleton(?:List)?|Stream\.of)$/;
const mapMakers = /^(?:(?:Immutable)?Map\.(?:of|entry)|Collections\.singletonMap)$/;

/** Where `{ Type = "…" }` sets a field; elsewhere a bare key is one of a map. */
function hasFields({ language }: Tree): boolean {
  return language !== 'python' && language !== 'php';
}

/** The variable that a name is put into: `jobs.append("…")`, `types.put("goods", "…")`, `types["goods"] = "…"`; null for a body's type, which goes where the body is sent. */
export function filledWith(tree: Tree, at: Node): { readonly name: NameNode; readonly key: Node | null } | null {
  const { parent } = at;
  if (parent?.kind === 'assign' && parent.value === at && parent.op === '=' && parent.target.kind === 'index')
    return filled(tree, parent.target.object, parent.target.index);
  if (parent?.kind !== 'call' || parent.callee.kind !== 'member') return null;
  const { object, property } = parent.callee;
  const [first, second, more] = parent.args;
  if (more) return null;
  if (first === at && !second && adds.test(property)) return filled(tree, object, null);
  return first && second === at && /^(?:java|csharp)$/.test(tree.language) && puts.test(property) ? filled(tree, object, first) : null;
}

function filled(tree: Tree, name: Node, key: Node | null): ReturnType<typeof filledWith> {
  const isOfBody = key !== null && (key.kind !== 'string' || isBodyKey(keyOf(tree, key)));
  return name.kind === 'name' && !isOfBody ? { name, key } : null;
}

const adds = /^(?:append|push|add|Add)$/;
const puts = /^(?:put|Add|TryAdd)$/;
