import type { CommentNode, EntryNode, Node, Range, StringNode } from '../../model/index.js';
import { entryNode, objectNode, range } from '../core/nodes.js';
import type { XmlToken } from './xml-tokens.js';

type Frame = { readonly name: StringNode | null; readonly start: number; readonly nodes: Node[] };

/** Nests elements with a stack of its own. A closing tag closes what is open inside; one that fits nothing is an error. */
export class XmlBuilder {
  readonly errors: Range[] = [];
  readonly comments: CommentNode[] = [];
  private readonly stack: Frame[] = [{ name: null, start: 0, nodes: [] }];
  /** How many elements of each name are open: a search for one that is not would cost the whole stack. */
  private readonly open = new Map<string, number>();

  take(token: XmlToken): void {
    switch (token.kind) {
      case 'comment':
        this.comments.push(token.node);
        return;
      case 'text':
        this.top().nodes.push(token.node);
        return;
      case 'close':
        this.close(token.name, token.range);
        return;
      case 'open':
        this.stack.push({ name: token.name, start: token.range.start, nodes: [...token.attributes] });
        this.count(token.name.value, 1);
        if (token.ends === 'unclosed') this.errors.push(token.range);
        if (token.ends !== 'later') this.pop(token.range.end);
    }
  }

  end(at: number): readonly Node[] {
    while (this.stack.length > 1) {
      this.errors.push(this.top().name?.range ?? range(at, at));
      this.pop(at);
    }
    return this.top().nodes;
  }

  private close(name: string, at: Range): void {
    if ((this.open.get(name) ?? 0) === 0) {
      this.errors.push(at);
      return;
    }
    while (this.top().name?.value !== name) {
      this.errors.push(this.top().name?.range ?? at);
      this.pop(at.start);
    }
    this.pop(at.end);
  }

  private pop(end: number): void {
    const done = this.stack.pop();
    if (!done?.name) throw new Error(`xml: closed more than was opened, at ${end}`);
    this.count(done.name.value, -1);
    this.top().nodes.push(elementOf(done.name, done, end));
  }

  private count(name: string, by: number): void {
    this.open.set(name, (this.open.get(name) ?? 0) + by);
  }

  private top(): Frame {
    const top = this.stack.at(-1);
    if (!top) throw new Error('xml: the stack is empty');
    return top;
  }
}

function elementOf(name: StringNode, frame: Frame, end: number): EntryNode {
  const at = range(frame.start, end);
  const only = frame.nodes[0];
  if (frame.nodes.length === 0) return entryNode(at, name, null);
  if (only?.kind === 'string' && frame.nodes.length === 1) return entryNode(at, name, only);
  return entryNode(at, name, objectNode(range(name.range.end, end), frame.nodes));
}
