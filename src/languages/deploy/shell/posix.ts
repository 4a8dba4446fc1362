import type { CommentNode, Range } from '../../../model/index.js';
import type { Parsed } from '../../core/guard.js';
import { interpolated, shellVariables } from '../../core/interpolate.js';
import { commentNode, nameNode, range, stringNode } from '../../core/nodes.js';
import { lineEnd } from '../../core/quoting.js';
import {
  type Commands,
  commands,
  commandsOf,
  type Declares,
  endStatement,
  type Frame,
  flush,
  parameterOf,
  quoteOf,
  type Word,
  wordOf,
} from './frames.js';
import { type Heredoc, Heredocs } from './heredocs.js';

/** Words that declare what follows them, and words after which a command still comes. */
export type Words = {
  readonly declare: ReadonlyMap<string, Declares>;
  readonly passed: ReadonlySet<string>;
  /** `joined`: the text is one instruction; comments stand between its lines. */
  readonly lines: 'separate' | 'joined';
};

export const SHELL: Words = {
  declare: new Map([
    ['export', 'exported'],
    ['readonly', 'constant'],
    ['declare', 'plain'],
    ['local', 'plain'],
    ['typeset', 'plain'],
    ['env', 'plain'],
  ]),
  passed: new Set([
    'if',
    'then',
    'else',
    'elif',
    'do',
    'while',
    'until',
    'time',
    'sudo',
    'exec',
    'command',
    '!',
    '{',
    '}',
    'fi',
    'done',
    'esac',
  ]),
  lines: 'separate',
};

const ASSIGNMENT = /([A-Za-z_]\w*)(?:\[[^\]\s]*\])?\+?=/y;
const PARAMETER = /\$(?:(\w+|[@*#?$!-])|\{[!#]?([\w@*]+)(?:\[[^\]\n]*\])?(:?[-=?+]|[^}\w]?))/y;
const HEREDOC = /<<(-?)[ \t]*\\?(["']?)([A-Za-z_][\w.-]*)\2/y;
const ANSI = /\$'(?:[^'\\]|\\[\s\S])*'?/y;

/** Shell between `from` and `to`, by its quoting rules. A stack of frames: nothing recurses, nothing is read twice. */
export function parsePosix(source: string, from: number, to: number, words: Words = SHELL): Parsed {
  const lexer = new Posix(source, to, words, from);
  lexer.run(from);
  return { nodes: lexer.end(), comments: lexer.comments, errors: lexer.errors };
}

class Posix {
  readonly comments: CommentNode[] = [];
  readonly errors: Range[] = [];
  private readonly stack: Frame[] = [commands(0, null)];
  /** Here-documents whose bodies follow the line. */
  private readonly waiting: Heredoc[] = [];
  private readonly heredocs: Heredocs;

  constructor(
    private readonly source: string,
    private readonly to: number,
    private readonly words: Words,
    from: number,
  ) {
    this.heredocs = new Heredocs(source, from, to);
  }

  run(from: number): void {
    for (let at = from; at < this.to; ) at = Math.max(at + 1, this.step(at, this.top()));
  }

  end() {
    while (this.stack.length > 1) {
      const frame = this.top();
      if (frame.kind !== 'word') this.errors.push(range(frame.start, Math.min(frame.start + 1, this.to)));
      this.pop(this.to, false);
    }
    const root = this.top();
    if (root.kind !== 'commands') throw new Error('shell: the stack has lost its root');
    endStatement(root);
    return root.statements;
  }

  private step(at: number, frame: Frame): number {
    switch (frame.kind) {
      case 'commands':
        return this.inCommands(at, frame);
      case 'word':
        return this.inWord(at, frame);
      case 'quote':
        return this.source[at] === '"' ? this.pop(at + 1, true) : this.inText(at, frame);
      case 'parameter':
        return this.source[at] === '}' ? this.pop(at + 1, true) : this.inText(at, frame);
    }
  }

  private inCommands(at: number, frame: Commands): number {
    const char = this.source[at] ?? '';
    if (char === '\n') return this.newline(at, frame);
    if (char === '\\' && /^\r?\n/.test(this.source.slice(at + 1, at + 3))) return this.source[at + 1] === '\r' ? at + 3 : at + 2;
    if (/[ \t\r\f\v]/.test(char)) return at + 1;
    if (char === '#') {
      const end = lineEnd(this.source, at, this.to);
      this.comments.push(commentNode(at, end, 1));
      return end;
    }
    if (this.source.startsWith('<<<', at)) return at + 3;
    if (char === '<' && this.heredoc(at)) return HEREDOC.lastIndex;
    if (/[;&|]/.test(char)) {
      endStatement(frame);
      return at + 1;
    }
    if (char === ')' || (char === '`' && frame.close === '`')) return this.closeCommands(at, frame, char);
    if (char === '(') {
      this.stack.push(commands(at, ')'));
      return at + 1;
    }
    return /[<>]/.test(char) ? at + 1 : this.openWord(at, frame);
  }

  /** A `)` that closes nothing ends a pattern of `case`: a command follows. */
  private closeCommands(at: number, frame: Commands, char: string): number {
    if (frame.close === char) return this.pop(at + 1, true);
    endStatement(frame);
    return at + 1;
  }

  private newline(at: number, frame: Commands): number {
    let end = at + 1;
    for (const doc of this.waiting.splice(0)) {
      const found = this.heredocs.endOf(doc, end);
      if (!found) continue;
      const text = this.source.slice(found.body.start, found.body.end);
      const whole = stringNode(found.body, found.body, text, doc.open);
      frame.words.push(doc.raw ? whole : interpolated(this.source, whole, shellVariables));
      end = found.end;
    }
    if (this.words.lines === 'separate') endStatement(frame);
    return end;
  }

  private heredoc(at: number): boolean {
    HEREDOC.lastIndex = at;
    const found = HEREDOC.exec(this.source);
    if (!found || HEREDOC.lastIndex > this.to) return false;
    this.waiting.push({ mark: found[3] ?? '', raw: /["'\\]/.test(found[0]), tabs: found[1] === '-', open: found[0] });
    return true;
  }

  private openWord(at: number, frame: Commands): number {
    ASSIGNMENT.lastIndex = at;
    const name = frame.position === 'arguments' ? null : ASSIGNMENT.exec(this.source);
    const start = name && ASSIGNMENT.lastIndex <= this.to ? ASSIGNMENT.lastIndex : at;
    const define = name && start > at ? { start: at, end: at + (name[1] ?? '').length, text: name[1] ?? '' } : null;
    const declares = frame.position === 'exported' || frame.position === 'constant' ? frame.position : 'plain';
    this.stack.push({ kind: 'word', start: at, define, declares, parts: [], text: start });
    return define ? start : this.inWord(at, this.top());
  }

  private inWord(at: number, frame: Frame): number {
    const char = this.source[at] ?? '';
    if (frame.kind !== 'word') return at;
    if (char === '(' && frame.define && frame.parts.length === 0 && frame.text === at) {
      this.stack.push(commands(at, ')', 'items'));
      return at + 1;
    }
    const closesBacktick = char === '`' && this.stack.at(-2)?.kind === 'commands' && (this.stack.at(-2) as Commands).close === '`';
    if (/[ \t\r\n\f\v;&|()<>]/.test(char) || closesBacktick) {
      this.pop(at, true);
      return this.step(at, this.top());
    }
    if (char === "'") return this.raw(at, frame);
    return this.inText(at, frame);
  }

  private raw(at: number, frame: Word): number {
    flush(frame, this.source, at);
    const found = this.source.indexOf("'", at + 1);
    const closed = found >= 0 && found < this.to;
    const end = closed ? found + 1 : this.to;
    const inner = range(at + 1, closed ? found : this.to);
    if (!closed) this.errors.push(range(at, at + 1));
    frame.parts.push(stringNode(range(at, end), inner, this.source.slice(inner.start, inner.end), "'"));
    frame.text = end;
    return end;
  }

  private inText(at: number, frame: Exclude<Frame, Commands>): number {
    switch (this.source[at]) {
      case '\\':
        return Math.min(at + 2, this.to);
      case '"':
        flush(frame, this.source, at);
        this.stack.push({ kind: 'quote', start: at, parts: [], text: at + 1 });
        return at + 1;
      case '`':
        flush(frame, this.source, at);
        this.stack.push(commands(at, '`'));
        return at + 1;
      case '$':
        return this.dollar(at, frame);
      default:
        return at + 1;
    }
  }

  private dollar(at: number, frame: Exclude<Frame, Commands>): number {
    if (this.source[at + 1] === '(') {
      flush(frame, this.source, at);
      this.stack.push(commands(at, ')'));
      return at + 2;
    }
    ANSI.lastIndex = at;
    const ansi = frame.kind === 'word' ? ANSI.exec(this.source) : null;
    if (ansi && ANSI.lastIndex <= this.to) {
      flush(frame, this.source, at);
      const end = ANSI.lastIndex;
      const inner = range(at + 2, Math.max(at + 2, ansi[0].endsWith("'") ? end - 1 : end));
      const value = this.source.slice(inner.start, inner.end).replace(/\\([\\'"])/g, '$1');
      frame.parts.push(stringNode(range(at, end), inner, value, "$'"));
      frame.text = end;
      return end;
    }
    PARAMETER.lastIndex = at;
    const found = PARAMETER.exec(this.source);
    if (!found || PARAMETER.lastIndex > this.to) return at + 1;
    flush(frame, this.source, at);
    const end = PARAMETER.lastIndex;
    const name = nameNode(range(at, end), found[1] ?? found[2] ?? '');
    frame.text = end;
    if (found[1] !== undefined) frame.parts.push(name);
    else this.stack.push({ kind: 'parameter', start: at, name, otherwise: /[-=]/.test(found[3] ?? ''), parts: [], text: end });
    return end;
  }

  /** Closes the innermost frame at `end` and hands what it made to the one around it. */
  private pop(end: number, closed: boolean): number {
    const done = this.stack.pop();
    const outer = this.top();
    if (!done) return end;
    if (done.kind === 'word') {
      flush(done, this.source, end);
      if (outer.kind === 'commands') this.addWord(outer, done, end);
      return end;
    }
    if (done.kind !== 'commands') flush(done, this.source, closed ? end - 1 : end);
    const node =
      done.kind === 'commands'
        ? commandsOf(done, end, this.source)
        : done.kind === 'quote'
          ? quoteOf(done, end, closed)
          : parameterOf(done, end);
    if (outer.kind === 'commands') outer.words.push(node);
    else {
      outer.parts.push(node);
      outer.text = end;
    }
    return end;
  }

  private addWord(frame: Commands, word: Word, end: number): void {
    const node = wordOf(word, end);
    if (!node) return;
    const text = node.kind === 'string' && node.quote === '' ? node.value : '';
    const declares = frame.position === 'command' ? this.words.declare.get(text) : undefined;
    if (declares) frame.position = declares;
    else if (frame.position === 'command' && this.words.passed.has(text)) return;
    else frame.words.push(node);
    if (node.kind !== 'define' && frame.position === 'command') frame.position = 'arguments';
  }

  private top(): Frame {
    const top = this.stack.at(-1);
    if (!top) throw new Error('shell: the stack is empty');
    return top;
  }
}
