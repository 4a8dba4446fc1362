import type { Node } from '../../../model/index.js';
import * as make from '../make.js';
import type { Syntax } from '../syntax.js';
import { ofTargetType } from './csharp-target-types.js';

/** `Type = "…"` and `["k"] = "…"` in an initializer are entries. */
export const initializer = (at: Syntax): readonly Node[] => {
  const entries = at.inside.map((node) => (node.kind === 'assign' ? make.entry(keyOf(node.target), node.value) : node));
  return [entries.some((node) => node.kind === 'entry') ? make.object(at.range, entries) : make.list(at.range, entries)];
};

const keyOf = (target: Node): Node => (target.kind === 'list' ? (target.items[0] ?? target) : target);

/** `new Dictionary<…> { { "k", "v" } }` is an object, a list of items a list; properties that are set stay with the call. */
export function create(at: Syntax): readonly Node[] {
  const args = [
    ...at.all('arguments'),
    ...at
      .ofType('argument_list')
      .filter((list) => list.field === null)
      .flatMap((list) => list.built),
  ];
  const init = at.ofType('initializer_expression')[0];
  const callee = at.maybe('type') ?? make.name({ start: at.start, end: at.start }, '');
  // A tuple is no entry.
  const listed = init ? (init.named.some(({ type }) => type === 'tuple_expression') ? init.node : pairs(init.node)) : null;
  const content = ofTargetType(listed, at.textOf('type'));
  if (content === null) return [make.call(at.range, callee, args, true)];
  const isObject = content.kind === 'object' && content.entries.every((node) => node.kind === 'entry' && node.key.kind === 'name');
  const source = isMap(callee) ? args[0] : undefined;
  if (source && content.kind === 'object' && !isObject) return [make.object(at.range, [...copiedFrom(source), ...content.entries])];
  if (args.length > 0 || isObject) return [make.call(at.range, callee, [...args, content], true)];
  return [{ ...content, range: at.range }];
}

const isMap = (callee: Node): boolean => callee.kind === 'name' && /^(?:Sorted|Concurrent)?Dictionary$/.test(callee.name);

/** `new Dictionary<…>(common) { ["k"] = "v" }` has what `common` has; a size or a comparer gives nothing. */
function copiedFrom(source: Node): readonly Node[] {
  const isOther =
    source.kind === 'plain' || (source.kind === 'member' && source.object.kind === 'name' && source.object.name === 'StringComparer');
  return isOther ? [] : [make.spread(source.range, source)];
}

function pairs(node: Node): Node {
  if (node.kind !== 'list' || node.items.length === 0) return node;
  const entries = node.items.map((pair) => {
    const [key, value] = pair.kind === 'list' && pair.items.length === 2 ? partOfForm(pair.items) : [];
    return key && value ? make.entry(key, value) : null;
  });
  return entries.every((entry) => entry !== null) ? make.object(node.range, entries) : node;
}

/** `settings with { Url = "…" }`: what the other object has, and these over it, as a call of a function `with`. */
export function copyWith(at: Syntax): readonly Node[] {
  return [make.call(at.range, make.name({ start: at.start, end: at.start }, 'with'), at.inside)];
}

/** A part of a form, `form.Add(new StringContent(type), "type")`, is put there the other way round: its name behind what it holds. */
export function partOfForm(args: readonly Node[]): readonly Node[] {
  const [content, name, ...others] = args;
  const isPart =
    content?.kind === 'call' &&
    content.isNew &&
    content.callee.kind === 'name' &&
    /^(?:String|ByteArray|Stream)Content$/.test(content.callee.name);
  return isPart && name?.kind === 'string' ? [name, content, ...others] : args;
}

/** `new { type = "…", data }` */
export function anonymous(at: Syntax): readonly Node[] {
  const entries: Node[] = [];
  const children = at.children.filter((child) => child.isNamed || child.type === '=');
  for (const [i, child] of children.entries()) {
    if (child.type === '=' || children[i - 1]?.type === '=') continue;
    const value = children[i + 1]?.type === '=' ? children[i + 2] : undefined;
    entries.push(value ? make.entry(child.node, value.node) : shorthand(child.node));
  }
  return [make.object(at.range, entries)];
}

/** `{ data }` and `{ order.Id }`: named after what it reads. */
function shorthand(node: Node): Node {
  if (node.kind === 'member') return make.entry(make.name(node.at, node.property), node);
  return node.kind === 'name' ? { kind: 'entry', range: node.range, parent: null, key: node, value: node } : node;
}
