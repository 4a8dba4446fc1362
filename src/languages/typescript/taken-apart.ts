import type { ListNode, Node, ObjectNode, Range } from '../../model/index.js';

type Part = readonly [to: Node, from: Node];

/** `[before, state.url] = [state.url, url]`, `({ url: this.url } = options)`: an assignment for each part, in their order. */
export function takenApart(target: ListNode | ObjectNode, value: Node, range: Range): Node {
  const parts = target.kind === 'list' ? itemsOf(target, value) : entriesOf(target, value);
  const children = parts.map(([to, from]) => assigned(to, from));
  return { kind: 'group', range, parent: null, children: children.length > 0 ? children : [value] };
}

/** The assignment to a name, a member, or a pattern of these. */
export function assigned(to: Node, from: Node): Node {
  // `[url = CN] = list`: the default stands beside what is there.
  if (to.kind === 'assign')
    return assigned(to.target, { kind: 'choice', range: to.range, parent: null, condition: null, options: [from, to.value] });
  if (to.kind === 'list' || to.kind === 'object') return takenApart(to, from, to.range);
  return { kind: 'assign', range: to.range, parent: null, target: to, value: from, op: '=' };
}

function itemsOf({ items }: ListNode, value: Node): readonly Part[] {
  const isPaired = value.kind === 'list' && value.items.length === items.length && [...items, ...value.items].every(isOne);
  const given = isPaired && value.kind === 'list' ? value.items : null;
  const at = { start: value.range.end, end: value.range.end };
  return items.flatMap((to, i): readonly Part[] => {
    if (to.kind === 'plain') return [];
    if (to.kind === 'spread') return [[to.value, restOf(value, at)]];
    const index: Node = { kind: 'plain', range: at, parent: null, text: String(i) };
    return [[to, given?.[i] ?? { kind: 'index', range: value.range, parent: null, object: value, index }]];
  });
}

function entriesOf({ entries }: ObjectNode, value: Node): readonly Part[] {
  const at = { start: value.range.end, end: value.range.end };
  return entries.flatMap((entry): readonly Part[] => {
    if (entry.kind === 'spread') return [[entry.value, restOf(value, at)]];
    if (entry.kind !== 'entry' || entry.value === null) return [];
    const { key } = entry;
    if (key.kind !== 'name') return [[entry.value, { kind: 'index', range: value.range, parent: null, object: value, index: key }]];
    return [[entry.value, { kind: 'member', range: value.range, parent: null, object: value, property: key.name, at }]];
  });
}

/** Neither a hole nor a rest. */
function isOne({ kind }: Node): boolean {
  return kind !== 'plain' && kind !== 'spread';
}

/** What is left of the value, which nobody follows. */
function restOf(value: Node, at: Range): Node {
  return { kind: 'group', range: value.range, parent: null, children: [value, { kind: 'plain', range: at, parent: null, text: '' }] };
}
