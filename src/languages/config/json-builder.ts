import type { Node, Range } from '../../model/index.js';
import { entryNode, listNode, objectNode, range } from '../core/nodes.js';

type Kind = 'object' | 'list';
type Frame = { readonly kind: Kind | 'top'; readonly start: number; readonly nodes: Node[]; pending: Node | null; state: 'key' | 'value' };

/**
 * Puts flat JSON tokens into objects and lists, with a stack of its own: depth costs nothing. A token that does not fit stays where it stands and is
 * marked as an error, so that broken JSON loses no string.
 */
export class JsonBuilder {
  readonly errors: Range[] = [];
  private readonly stack: Frame[] = [frame('top', 0)];
  private readonly depth = { object: 0, list: 0 };

  open(kind: Kind, start: number): void {
    this.depth[kind] += 1;
    this.stack.push(frame(kind, start));
  }

  /** Closes the innermost container of this kind and what is open in it; a closer that fits nothing is an error. */
  close(kind: Kind, start: number, end: number): void {
    if (this.depth[kind] === 0) {
      this.errors.push(range(start, end));
      return;
    }
    while (this.top().kind !== kind) {
      this.errors.push(range(start, end));
      this.pop(start);
    }
    this.pop(end);
  }

  comma(): void {
    this.flush();
  }

  colon(at: Range): void {
    const top = this.top();
    if (top.pending !== null && top.state === 'key') top.state = 'value';
    else this.errors.push(at);
  }

  value(node: Node): void {
    const top = this.top();
    if (top.state === 'value' && top.pending) {
      const key = top.pending;
      top.nodes.push(entryNode(range(key.range.start, node.range.end), key, node));
      top.pending = null;
      top.state = 'key';
      return;
    }
    if (top.kind === 'list') {
      top.nodes.push(node);
      return;
    }
    this.flush();
    top.pending = node;
  }

  end(at: number): readonly Node[] {
    while (this.stack.length > 1) {
      this.errors.push(range(this.top().start, Math.min(this.top().start + 1, at)));
      this.pop(at);
    }
    this.flush();
    return this.top().nodes;
  }

  private pop(end: number): void {
    this.flush();
    const done = this.stack.pop();
    if (!done || done.kind === 'top') throw new Error(`json: closed more than was opened, at ${end}`);
    this.depth[done.kind] -= 1;
    const at = range(done.start, end);
    this.value(done.kind === 'object' ? objectNode(at, done.nodes) : listNode(at, done.nodes));
  }

  /** A key without a value in an object; at the top, a value like any other. */
  private flush(): void {
    const top = this.top();
    const key = top.pending;
    if (key === null) return;
    if (top.kind === 'object' || top.state === 'value') this.errors.push(key.range);
    top.nodes.push(top.kind === 'object' || top.state === 'value' ? entryNode(key.range, key, null) : key);
    top.pending = null;
    top.state = 'key';
  }

  private top(): Frame {
    const top = this.stack.at(-1);
    if (!top) throw new Error('json: the stack is empty');
    return top;
  }
}

function frame(kind: Frame['kind'], start: number): Frame {
  return { kind, start, nodes: [], pending: null, state: 'key' };
}
