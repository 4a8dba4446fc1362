import type {
  CallNode,
  ChoiceNode,
  CommentNode,
  ConcatNode,
  DefineNode,
  EntryNode,
  GroupNode,
  ListNode,
  NameNode,
  Node,
  ObjectNode,
  PlainNode,
  Range,
  SpreadNode,
  StringNode,
  TemplateNode,
} from '../../model/index.js';

/** Nodes as the config formats make them: parents are set later, by `adopt`. */

export const range = (start: number, end: number): Range => ({ start, end });

export function stringNode(at: Range, inner: Range, value: string, quote: string): StringNode {
  return { kind: 'string', range: at, parent: null, inner, value, quote };
}

/** A string without delimiters and escapes: what stands there is its value. */
export function bareString(text: string, start: number, end: number): StringNode {
  return stringNode(range(start, end), range(start, end), text.slice(start, end), '');
}

export function plainNode(text: string, start: number, end: number): PlainNode {
  return { kind: 'plain', range: range(start, end), parent: null, text: text.slice(start, end) };
}

export function nameNode(at: Range, name: string): NameNode {
  return { kind: 'name', range: at, parent: null, name };
}

export function entryNode(at: Range, key: Node, value: Node | null): EntryNode {
  return { kind: 'entry', range: at, parent: null, key, value };
}

export function objectNode(at: Range, entries: readonly Node[]): ObjectNode {
  return { kind: 'object', range: at, parent: null, entries };
}

export function listNode(at: Range, items: readonly Node[]): ListNode {
  return { kind: 'list', range: at, parent: null, items };
}

export function groupNode(at: Range, children: readonly Node[]): GroupNode {
  return { kind: 'group', range: at, parent: null, children };
}

export function spreadNode(at: Range, value: Node): SpreadNode {
  return { kind: 'spread', range: at, parent: null, value };
}

export function templateNode(at: Range, parts: readonly Node[]): TemplateNode {
  return { kind: 'template', range: at, parent: null, parts, tag: null };
}

export function concatNode(at: Range, parts: readonly Node[]): ConcatNode {
  return { kind: 'concat', range: at, parent: null, parts };
}

/** `${A:-b}`: the variable, else its default. */
export function fallbackNode(at: Range, options: readonly Node[]): ChoiceNode {
  return { kind: 'choice', range: at, parent: null, condition: null, options };
}

export function callNode(at: Range, callee: Node, args: readonly Node[]): CallNode {
  return { kind: 'call', range: at, parent: null, callee, args, isNew: false };
}

/** `NAME=value` of a script or a deployment file; never a field, has no type. */
export function defineNode(
  at: Range,
  name: Range & { text: string },
  value: Node | null,
  how: 'plain' | 'exported' | 'constant',
): DefineNode {
  return {
    kind: 'define',
    range: at,
    parent: null,
    name: name.text,
    at: range(name.start, name.end),
    value,
    constant: how === 'constant',
    exported: how === 'exported',
    member: false,
    type: null,
    annotations: [],
  };
}

export function commentNode(start: number, end: number, open: number, close = 0): CommentNode {
  const inner = range(Math.min(start + open, end), Math.max(end - close, Math.min(start + open, end)));
  return { kind: 'comment', range: range(start, end), parent: null, inner };
}

/** The smallest range that holds all of `nodes`, `at` where there are none. */
export function span(nodes: readonly { readonly range: Range }[], at: number): Range {
  let [start, end] = [Number.POSITIVE_INFINITY, -1];
  for (const node of nodes) {
    start = Math.min(start, node.range.start);
    end = Math.max(end, node.range.end);
  }
  return end < 0 ? range(at, at) : range(start, end);
}

/** `a.b.c = value` as objects in one another, so that the path can be read by walking up. The first key is the outermost. */
export function nestedEntry(start: number, keys: readonly Node[], value: Node | null, end: number): Node {
  let made: Node | null = value;
  for (let i = keys.length - 1; i >= 0; i--) {
    const key = keys[i];
    if (!key) continue;
    const entry = entryNode(range(i === 0 ? start : key.range.start, end), key, made);
    if (i === 0) return entry;
    made = objectNode(entry.range, [entry]);
  }
  return objectNode(range(start, end), made === null ? [] : [made]);
}
