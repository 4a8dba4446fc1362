import { remembered } from '../../../base/tree.js';
import type { AssignNode, CallNode, EntryNode, Node, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, nodeValue } from '../abstract-value.js';

/** `array_map(fn ($v) => is_scalar($v) ? (string) $v : json_encode($v), $params)`: a copy that keeps every text under its key; null for any other. */
export function textsKept(path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const source = path === 'array_map' ? keptSource(node) : null;
  if (source === null) return null;
  const { range, parent } = node;
  const copied: Node = { kind: 'spread', range: source.range, parent: node, value: source };
  return [nodeValue({ tree, node: { kind: 'object', range, parent, entries: [copied] } }, env)];
}

/** `$params` of such a call, by its name alone: the array whose texts it keeps; null for any other. */
export function keptSource({ callee, args: [fn, source, another] }: CallNode): Node | null {
  return nameOf(callee) === 'array_map' && fn && source && !another && keepsText(fn) ? source : null;
}

/** `compact('type', 'sign')`: an array of variables under their own names; null for any other call. */
export function compacted(path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const entries = path === 'compact' ? compactEntries(node) : [];
  if (entries.length === 0) return null;
  return [nodeValue({ tree, node: { kind: 'object', range: node.range, parent: node.parent, entries } }, env)];
}

/** The entries of such a call, whose variables are written nowhere but in the names. */
export const compactEntries = remembered((node: CallNode): readonly EntryNode[] =>
  nameOf(node.callee) === 'compact'
    ? node.args.flatMap((key): readonly EntryNode[] => {
        if (key.kind !== 'string') return [];
        const { range } = key;
        return [{ kind: 'entry', range, parent: node, key, value: { kind: 'name', name: key.value, range, parent: node } }];
      })
    : [],
);

const textual = /^(?:strval|trim)$/;

/** Whether a function gives a text back that it is handed. */
function keepsText(fn: Node): boolean {
  if (fn.kind === 'string') return textual.test(fn.value);
  const [param, another] = fn.kind === 'function' ? fn.params : [];
  const [only, more] = fn.kind === 'function' ? fn.body : [];
  if (!param || another || param.pattern !== null || only?.kind !== 'return' || more || only.value === null) return false;
  return isText(only.value, param.name);
}

const texts = /^is_(?:scalar|string)$/;
const others = /^is_(?:array|object|iterable|bool|int|numeric|float)$/;

/** `$v`, `(string) $v`, `strval($v)`, `is_array($v) ? … : $v`. */
function isText(node: Node, name: string): boolean {
  if (node.kind === 'name') return node.name === name;
  if (node.kind === 'group') return node.children.length === 1 && node.children[0] !== undefined && isText(node.children[0], name);
  if (node.kind === 'call') return textual.test(nameOf(node.callee) ?? '') && node.args.length === 1 && isOf(node, name);
  if (node.kind !== 'choice' || node.condition?.kind !== 'call' || !isOf(node.condition, name)) return false;
  const asked = nameOf(node.condition.callee) ?? '';
  const chosen = texts.test(asked) ? node.options[0] : others.test(asked) ? node.options[1] : undefined;
  return chosen !== undefined && isText(chosen, name);
}

function isOf({ args: [only] }: CallNode, name: string): boolean {
  return only?.kind === 'name' && only.name === name;
}

const unions = new WeakSet<Node>();

/** `$params += $more`, of arrays: the entries of both, where both have one the first's own. */
export const unitedBy = remembered(({ range, parent, target, value }: AssignNode): Node => {
  const entries = [value, target].map((one): Node => ({ kind: 'spread', range, parent, value: one }));
  const made: Node = { kind: 'object', range, parent, entries };
  unions.add(made);
  return made;
});

/** Whether a value is such an array: what is put into the variable or field stands in what the variable or field had. */
export function isUnited(value: AbstractValue): boolean {
  return value.kind === 'node' && unions.has(value.node);
}

export function isArray(value: AbstractValue): boolean {
  return value.kind === 'node' && (value.node.kind === 'object' || value.node.kind === 'list');
}
