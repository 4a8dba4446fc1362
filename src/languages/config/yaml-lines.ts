import type { CommentNode, Node, Range } from '../../model/index.js';
import type { Parsed } from '../core/guard.js';
import { type Line, linesOf, trimmed } from '../core/lines.js';
import { bareString, commentNode, entryNode, listNode, objectNode, range, stringNode } from '../core/nodes.js';
import { type Quoting, quotedAt } from '../core/quoting.js';
import type { Templates } from './yaml-templates.js';

type Frame = { readonly indent: number; readonly key: Node | null; readonly start: number; readonly nodes: Node[]; end: number };

const QUOTED: Quoting = {
  comments: [],
  strings: [
    { open: /"/y, close: '"', escape: 'backslash', lines: 'one' },
    { open: /'/y, close: "'", escape: 'doubled', lines: 'one' },
  ],
};
const BLOCK = /^[|>][-+\d]*$/;

/** YAML that the library refuses, by its lines: keys nest by indentation, each value is one scalar, a block scalar its lines. */
export function outline(templates: Templates, errors: readonly Range[]): Parsed {
  const reader = new Outline(templates);
  for (const line of linesOf(templates.masked)) reader.line(line);
  const nodes = reader.end();
  return { nodes, comments: reader.comments, errors: errors.length > 0 ? errors : [range(0, templates.text.length)] };
}

class Outline {
  readonly comments: CommentNode[] = [];
  private readonly stack: Frame[] = [{ indent: -1, key: null, start: 0, nodes: [], end: 0 }];
  private block: { readonly indent: number; readonly key: Node; readonly start: number; readonly header: number; end: number } | null =
    null;

  constructor(private readonly templates: Templates) {}

  line(line: Line): void {
    const text = this.templates.masked;
    const at = trimmed(text, line.start, line.end);
    const indent = at.start - line.start;
    if (this.block && (at.start === at.end || indent > this.block.indent)) {
      if (at.start < at.end) this.block.end = at.end;
      return;
    }
    this.endBlock();
    if (at.start === at.end) return;
    const comment = text[at.start] === '#' ? 0 : text.slice(at.start, at.end).search(/\s#/) + 1;
    const content =
      text[at.start] === '#' ? at.start : comment > 0 && !this.inQuotes(at.start, at.start + comment) ? at.start + comment : at.end;
    if (content < at.end && this.templates.text[content] === '#') this.comments.push(commentNode(content, at.end, 1));
    this.content(trimmed(text, at.start, content), line);
  }

  end(): readonly Node[] {
    this.endBlock();
    while (this.stack.length > 1) this.pop();
    return this.top().nodes;
  }

  private content(at: Range, line: Line): void {
    const dashes = /^(?:-\s+)*/.exec(this.templates.masked.slice(at.start, at.end))?.[0].length ?? 0;
    const start = at.start + dashes;
    if (start >= at.end) return;
    const indent = start - line.start;
    while (this.top().indent >= indent) this.pop();
    const colon = this.colon(start, at.end);
    if (colon < 0) {
      this.top().nodes.push(...this.scalars(start, at.end));
      return;
    }
    const key = this.scalars(start, colon)[0] ?? bareString(this.templates.text, start, colon);
    const value = trimmed(this.templates.masked, colon + 1, at.end);
    if (value.start === value.end) {
      this.stack.push({ indent, key, start, nodes: [], end: colon + 1 });
      return;
    }
    if (BLOCK.test(this.templates.masked.slice(value.start, value.end))) {
      this.block = { indent, key, start: value.start, header: line.next, end: value.end };
      return;
    }
    const found = this.scalars(value.start, value.end);
    const only = found.length === 1 ? found[0] : undefined;
    this.top().nodes.push(entryNode(range(key.range.start, value.end), key, only ?? listNode(range(value.start, value.end), found)));
  }

  /** The colon after the key, outside of quotes; -1 where the line has no key. */
  private colon(start: number, end: number): number {
    const text = this.templates.masked;
    const quoted = quotedAt(text, start, QUOTED, end);
    const found = /:(?=\s|$)/.exec(text.slice(quoted?.range.end ?? start, end));
    return found ? (quoted?.range.end ?? start) + found.index : -1;
  }

  /** A whole scalar, or the pieces of a flow collection. */
  private scalars(start: number, end: number): Node[] {
    const text = this.templates.masked;
    const quoted = quotedAt(text, start, QUOTED, end);
    if (quoted?.kind === 'string' && quoted.range.end === end) return [this.templates.filled(quoted)];
    if (!quoted && !/[[{"']/.test(text.slice(start, end))) return [this.plain(start, end)];
    const pieces: Node[] = [];
    for (let at = start; at < end; ) {
      const piece = quotedAt(text, at, QUOTED, end);
      const plain = /[^"'[\]{},\s][^"'[\]{},\r\n]*/y;
      plain.lastIndex = at;
      const bare = piece ? null : plain.exec(text);
      const stop = piece?.range.end ?? Math.min(end, bare ? plain.lastIndex : at + 1);
      if (piece?.kind === 'string') pieces.push(this.templates.filled(piece));
      if (bare) pieces.push(this.plain(at, stop));
      at = stop;
    }
    return pieces;
  }

  private plain(start: number, end: number): Node {
    const at = trimmed(this.templates.masked, start, end);
    return this.templates.filled(bareString(this.templates.text, at.start, at.end));
  }

  private inQuotes(start: number, at: number): boolean {
    const before = this.templates.masked.slice(start, at);
    return (before.split('"').length - 1) % 2 === 1 || (before.split("'").length - 1) % 2 === 1;
  }

  private endBlock(): void {
    const block = this.block;
    if (!block) return;
    this.block = null;
    const inner = range(Math.min(block.header, block.end), block.end);
    const value = this.templates.text.slice(inner.start, inner.end);
    const node = stringNode(range(block.start, block.end), inner, value, this.templates.text[block.start] ?? '|');
    this.top().nodes.push(entryNode(range(block.key.range.start, block.end), block.key, this.templates.filled(node)));
  }

  private pop(): void {
    const done = this.stack.pop();
    if (!done?.key) throw new Error('yaml: the outline closed more than it opened');
    const end = Math.max(done.end, ...done.nodes.slice(-1).map((node) => node.range.end));
    const value = done.nodes.length === 0 ? null : objectNode(range(done.nodes[0]?.range.start ?? done.start, end), done.nodes);
    this.top().nodes.push(entryNode(range(done.start, end), done.key, value));
  }

  private top(): Frame {
    const top = this.stack.at(-1);
    if (!top) throw new Error('yaml: the outline is empty');
    return top;
  }
}
