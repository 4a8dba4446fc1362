import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { type AbstractValue, type Env, nodeValue, UNKNOWN } from '../abstract-value.js';
import { asText } from '../objects/made-objects.js';
import { objectOfPairs } from '../objects/object-of-pairs.js';
import type { Session } from '../session.js';

const joining = /^(?:Concat|Union)$/;
const keeping =
  /^(?:OrderBy|OrderByDescending|ThenBy|ThenByDescending|Order|OrderDescending|Reverse|Distinct|AsEnumerable|ToList|ToArray|ToImmutableDictionary|Cast|GroupBy)$/;

/**
 * What a method of LINQ gives of a map's entries: `a.Concat(b)`, `map.Where(…)`, `map.OrderBy(…)` stand for a map of what they keep,
 * `ToDictionary(p => p.Key, p => p.Value)` for the same map again, `Select(p => p.Key + "=" + p.Value)` for what is written of it.
 * Null for anything else.
 */
export function linqMethod(
  session: Session,
  object: AbstractValue,
  name: string,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  if (tree.language !== 'csharp' || node.callee.kind !== 'member' || !/^[A-Z]/.test(name)) return null;
  if (name === 'ToDictionary' && object.kind === 'node' && object.node.kind === 'list') return ofPairs(session, object, node);
  if (!isMap(object)) return null;
  if (object.kind === 'node' && object.asText) return /^(?:Trim\w*|Substring|Remove|ToString|ToArray|ToList)$/.test(name) ? [object] : null;
  const [first, second] = node.args;
  if (keeping.test(name)) return name === 'GroupBy' && !readsPart(first, 'Key') ? null : [object];
  if (joining.test(name)) return first && !second ? [joined(node, tree, env)] : null;
  if (name === 'Where') return first?.kind === 'function' && !namesType(first) ? [object] : [UNKNOWN];
  if (name === 'Select') return selected(first, object);
  if (name !== 'ToDictionary' && name !== 'ToImmutableSortedDictionary') return null;
  if (!readsPart(first, 'Key')) return [UNKNOWN];
  const kept = second && readsPart(second, 'Value');
  return kept ? [isFirst(second) ? backwards(object) : object] : [UNKNOWN];
}

export function isMap(value: AbstractValue): boolean {
  return (value.kind === 'node' && value.node.kind === 'object') || (value.kind === 'library' && value.holders.length > 0);
}

/** A map with the entries of what a method is called on and of what it is given. */
function joined(node: CallNode, tree: Tree, env: Env): AbstractValue {
  return nodeValue({ tree, node: bothOf(node) }, env);
}

const bothOf = remembered((node: CallNode): Node => {
  const receiver = node.callee.kind === 'member' ? [node.callee.object] : [];
  const entries = [...receiver, ...node.args].map((value): Node => ({ kind: 'spread', range: value.range, parent: node, value }));
  return { kind: 'object', range: node.range, parent: node.parent, entries };
});

/** Of two entries of one key the first one stays, where otherwise it is the last. */
function backwards(object: AbstractValue): AbstractValue {
  if (object.kind !== 'node' || object.node.kind !== 'object') return object;
  return { ...object, node: reversed(object.node) };
}

const reversed = remembered((node: Extract<Node, { kind: 'object' }>): Node => ({ ...node, entries: [...node.entries].reverse() }));

/** `p => p.Key`, `p => p.Value.ToString()`, `g => g.Last().Value`: nothing but that part of the entry, as it stands or as a text. */
function readsPart(node: Node | undefined, part: 'Key' | 'Value'): boolean {
  const given = node?.kind === 'function' ? givenBy(node) : null;
  const name = node?.kind === 'function' ? node.params[0]?.name : undefined;
  return given !== null && name !== undefined && isPart(given, part, name);
}

function givenBy({ body }: FunctionNode): Node | null {
  const [only, another] = body;
  return only?.kind === 'return' && !another ? only.value : null;
}

const converting = /^(?:ToString|ToLower|Trim|EscapeDataString|UrlEncode|HtmlEncode|SerializeObject|Serialize|Convert|ToJson)$/;

function isPart(node: Node, part: 'Key' | 'Value', name: string): boolean {
  if (node.kind === 'choice')
    return (
      node.options.some((one) => isPart(one, part, name)) &&
      node.options.every((one) => one.kind === 'string' || one.kind === 'plain' || isPart(one, part, name))
    );
  if (node.kind === 'group' && node.children.length === 1 && node.children[0]) return isPart(node.children[0], part, name);
  if (node.kind === 'call' && node.callee.kind === 'member') {
    const { object, property } = node.callee;
    if (!converting.test(property)) return false;
    return isPart(object, part, name) || node.args.some((arg) => isPart(arg, part, name));
  }
  if (node.kind !== 'member' || node.property !== part) return false;
  return isNamed(node.object, name) || isOneOf(node.object, name);
}

function isNamed(node: Node, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}

/** `g.Last()` of a group. */
function isOneOf(node: Node, name: string): boolean {
  return (
    node.kind === 'call' &&
    node.callee.kind === 'member' &&
    /^(?:First|Last)(?:OrDefault)?$/.test(node.callee.property) &&
    isNamed(node.callee.object, name)
  );
}

function isFirst(node: Node): boolean {
  return [...walk(node)].some((one) => one.kind === 'call' && one.callee.kind === 'member' && /^First/.test(one.callee.property));
}

/** `p => p.Key != "type"` */
function namesType(node: Node): boolean {
  return [...walk(node)].some((one) => one.kind === 'string' && isBodyKey(one.value));
}

/** `new KeyValuePair<string, string>(p.Key, …)` of each entry is the map again, and a text with both of them what is written of it. */
function selected(fn: Node | undefined, object: AbstractValue): readonly AbstractValue[] | null {
  const given = fn?.kind === 'function' ? givenBy(fn) : null;
  const name = fn?.kind === 'function' ? fn.params[0]?.name : undefined;
  if (given === null || name === undefined) return null;
  if (given.kind === 'name' && given.name === name) return [object];
  if (given.kind === 'call' && given.isNew) {
    const [key, value, another] = given.args;
    const isPair = key && value && !another && isPart(key, 'Key', name) && isPart(value, 'Value', name);
    return [isPair ? object : UNKNOWN];
  }
  const parts = [...walk(given)].filter((one) => one.kind === 'member' && isNamed(one.object, name));
  const isWritten = ['Key', 'Value'].every((part) => parts.some((one) => one.kind === 'member' && one.property === part));
  return isWritten && isWriting(given) ? [asText(object)] : null;
}

/** `a + "=" + b`, a template, `string.Format(…)`: a text. */
function isWriting(node: Node): boolean {
  if (node.kind === 'concat' || node.kind === 'template') return true;
  return node.kind === 'call' && node.callee.kind === 'member' && /^(?:Format|Concat|Join)$/.test(node.callee.property);
}

/** `new[] { ("type", type), … }.ToDictionary(p => p.Item1, p => p.Item2)` */
function ofPairs(session: Session, list: AbstractValue, node: CallNode): readonly AbstractValue[] | null {
  const [key, value] = node.args;
  const isPair = [key, value].every((one) => one?.kind === 'function' && /^(?:Item[12]|Key|Value)$/.test(propertyOf(givenBy(one))));
  const made = isPair ? objectOfPairs(session, list, node) : null;
  return made && [made];
}

function propertyOf(node: Node | null): string {
  return node?.kind === 'member' ? node.property : '';
}
