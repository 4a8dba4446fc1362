import { adopt } from '../../base/tree.js';
import type { CommentNode, Language, NameNode, Node, Range, SourceFile, Tree } from '../../model/index.js';
import * as make from './make.js';

/** One kind of literal or comment, by its delimiters. */
export type Quote = {
  readonly open: string;
  readonly close: string;
  /** `escaped`: a backslash takes the next character with it. `doubled`: the delimiter twice is one. `raw`: nothing is special. */
  readonly inside: 'escaped' | 'doubled' | 'raw';
  readonly multiline: boolean;
  /** `${` or the like: text from there to its `}` is code. */
  readonly hole: string | null;
  /** `$name`: a variable without braces; sticky, its first group is the name. */
  readonly variable: RegExp | null;
  readonly decode: (text: string) => string;
};

/** How a language quotes: enough to find its strings and comments without a grammar. Longer delimiters first. */
export type Quoting = {
  readonly strings: readonly Quote[];
  readonly comments: readonly { readonly open: string; readonly close: string; readonly nests: boolean }[];
};

type Open = { readonly parts: Node[]; readonly start: number; readonly quote: Quote };
type Hole = Open & { depth: number; readonly holes: Node[]; readonly holeStart: number };

/** Every string and comment of a file, flat; templates hold what stands in their substitutions. */
export function tokenize(file: SourceFile, language: Language, quoting: Quoting): Tree {
  const scan = new Scan(file.text, quoting);
  const whole = { start: 0, end: file.text.length };
  return {
    file,
    language,
    root: adopt(make.group(whole, scan.run())),
    comments: scan.comments,
    errors: scan.errors,
    unparsed: null,
  };
}

/** A stack of open substitutions, not recursion: nesting has no limit. */
class Scan {
  readonly comments: CommentNode[] = [];
  readonly errors: Range[] = [];
  private readonly top: Node[] = [];
  private readonly open: Hole[] = [];
  private position = 0;

  constructor(
    private readonly text: string,
    private readonly quoting: Quoting,
  ) {}

  run(): readonly Node[] {
    while (this.position < this.text.length) this.code();
    while (this.open.length > 0) this.abandon();
    return this.top;
  }

  private get target(): Node[] {
    return this.open.at(-1)?.holes ?? this.top;
  }

  private code(): void {
    const { text } = this;
    const remark = this.quoting.comments.find(({ open }) => text.startsWith(open, this.position));
    if (remark) {
      this.comment(remark);
      return;
    }
    const quote = this.quoting.strings.find(({ open }) => text.startsWith(open, this.position));
    if (quote) {
      const start = this.position;
      this.position += quote.open.length;
      this.literal({ parts: [], start, quote });
      return;
    }
    const frame = this.open.at(-1);
    const character = text[this.position];
    this.position++;
    if (!frame) return;
    if (character === '{') frame.depth++;
    if (character === '}' && --frame.depth === 0) this.resume();
  }

  private comment(remark: Quoting['comments'][number]): void {
    const start = this.position;
    let depth = 1;
    let at = start + remark.open.length;
    while (depth > 0 && at < this.text.length) {
      if (remark.nests && this.text.startsWith(remark.open, at)) {
        depth++;
        at += remark.open.length;
      } else if (this.text.startsWith(remark.close, at)) {
        depth--;
        if (depth > 0 || remark.close !== '\n') at += remark.close.length;
      } else at++;
    }
    const closed = depth === 0 && remark.close !== '\n' ? remark.close.length : 0;
    const end = at;
    this.comments.push({
      kind: 'comment',
      range: { start, end },
      parent: null,
      inner: { start: start + remark.open.length, end: end - closed },
    });
    this.position = end;
  }

  /** From the position to the literal's end, or to its next substitution. */
  private literal(frame: Open): void {
    const { text } = this;
    const { quote } = frame;
    let from = this.position;
    for (let at = from; at < text.length; at++) {
      if (quote.inside === 'escaped' && text[at] === '\\') {
        at++;
        continue;
      }
      if (quote.hole !== null && text.startsWith(quote.hole, at)) {
        this.fixed(frame, from, at);
        this.position = at + quote.hole.length;
        this.open.push({ ...frame, depth: 1, holes: [], holeStart: at });
        return;
      }
      const variable = this.variable(quote, at);
      if (variable) {
        this.fixed(frame, from, at);
        frame.parts.push(variable);
        from = variable.range.end;
        at = from - 1;
        continue;
      }
      if (text.startsWith(quote.close, at)) {
        if (quote.inside === 'doubled' && text.startsWith(quote.close, at + quote.close.length)) {
          at += quote.close.length * 2 - 1;
          continue;
        }
        this.finish(frame, from, this.longest(quote, at));
        return;
      }
      if (!quote.multiline && text[at] === '\n') {
        this.unclosed(frame, from, at);
        return;
      }
    }
    this.unclosed(frame, from, text.length);
  }

  private variable(quote: Quote, at: number): NameNode | null {
    if (quote.variable === null) return null;
    quote.variable.lastIndex = at;
    const found = quote.variable.exec(this.text);
    return found ? make.name({ start: at, end: at + found[0].length }, found[1] ?? '') : null;
  }

  /** `""""` ends with three quotes, the first being text. */
  private longest(quote: Quote, at: number): number {
    let end = at;
    while (quote.close.length === 3 && this.text.startsWith(quote.close, end + 1)) end++;
    return end;
  }

  private fixed(frame: Open, start: number, end: number): void {
    if (end <= start) return;
    const range = { start, end };
    frame.parts.push(make.fixed(range, range, frame.quote.decode(this.text.slice(start, end)), ''));
  }

  private finish(frame: Open, from: number, end: number, closing = frame.quote.close.length): void {
    const range = { start: frame.start, end: end + closing };
    this.position = range.end;
    if (frame.parts.length === 0) {
      const inner = { start: from, end };
      this.target.push(make.fixed(range, inner, frame.quote.decode(this.text.slice(from, end)), frame.quote.open));
      return;
    }
    this.fixed(frame, from, end);
    this.target.push({ kind: 'template', range, parent: null, parts: frame.parts, tag: null });
  }

  private unclosed(frame: Open, from: number, end: number): void {
    this.errors.push({ start: frame.start, end });
    this.finish(frame, from, end, 0);
  }

  /** A substitution has ended: its literal goes on. */
  private resume(): void {
    const frame = this.open.pop();
    if (!frame) return;
    frame.parts.push(make.group({ start: frame.holeStart, end: this.position }, frame.holes));
    this.literal(frame);
  }

  /** The file ends in a substitution. */
  private abandon(): void {
    const frame = this.open.pop();
    if (!frame) return;
    frame.parts.push(make.group({ start: frame.holeStart, end: this.text.length }, frame.holes));
    this.unclosed(frame, this.text.length, this.text.length);
  }
}
