import type { CommentNode, Node, Range, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { groupNode, listNode, range, span } from '../core/nodes.js';
import { matcher } from '../core/paths.js';
import { type Quoting, quotedAt } from '../core/quoting.js';

/**
 * The quoting of all dialects together. A backslash escapes, as in MySQL. `#` is a comment at the start of a word only, and not in
 * PostgreSQL's `#>` and `#-`.
 */
const QUOTING: Quoting = {
  comments: [
    { open: /--/y, close: 'line' },
    { open: /(?<!\S)#(?![>-])/y, close: 'line' },
    { open: /\/\*/y, close: '*/' },
  ],
  strings: [
    { open: /'/y, close: "'", escape: 'backslash-and-doubled', lines: 'many' },
    { open: /"/y, close: '"', escape: 'backslash-and-doubled', lines: 'many' },
    { open: /`/y, close: '`', escape: 'doubled', lines: 'one' },
    { open: /(?<![\w$])\$(?:[A-Za-z_]\w*)?\$/y, close: (opened) => opened, escape: 'none', lines: 'many' },
  ],
};
const MARK = /[-#/'"`$();]/g;

/** SQL of any dialect: strings in lists (what stands in parentheses) in statements. */
export const sql: LanguageModule = {
  id: 'sql',
  matches: matcher(['sql', 'ddl', 'dml', 'psql', 'mysql', 'pgsql']),
  prepare: null,
  parse: (file: SourceFile): Tree => guarded(file, 'sql', parseSql),
};

type Level = { readonly start: number; readonly nodes: Node[] };

function parseSql(text: string): Parsed {
  const statements: Node[] = [];
  const comments: CommentNode[] = [];
  const errors: Range[] = [];
  const stack: Level[] = [{ start: 0, nodes: [] }];
  const finish = () => statements.push(...statementOf(stack));
  for (let at = next(text, 0); at < text.length; ) {
    const quoted = quotedAt(text, at, QUOTING);
    if (quoted?.kind === 'comment') comments.push(quoted);
    if (quoted?.kind === 'string') {
      stack.at(-1)?.nodes.push(quoted);
      if (quoted.range.end === quoted.inner.end) errors.push(quoted.range);
    }
    if (!quoted && text[at] === '(') stack.push({ start: at, nodes: [] });
    if (!quoted && text[at] === ')' && stack.length > 1) close(stack, at + 1);
    if (!quoted && text[at] === ';') finish();
    at = next(text, Math.max(at + 1, quoted?.range.end ?? 0));
  }
  finish();
  return { nodes: statements, comments, errors };
}

/** The offset where the next string, comment, parenthesis or end of a statement can begin. */
function next(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

function close(stack: Level[], end: number): void {
  const done = stack.pop();
  if (done && done.nodes.length > 0) stack.at(-1)?.nodes.push(listNode(range(done.start, end), done.nodes));
}

/** Ends the statement, and what is still open in it. */
function statementOf(stack: Level[]): Node[] {
  while (stack.length > 1) close(stack, stack.at(-1)?.nodes.at(-1)?.range.end ?? stack.at(-1)?.start ?? 0);
  const nodes = stack[0]?.nodes.splice(0) ?? [];
  return nodes.length === 0 ? [] : [groupNode(span(nodes, 0), nodes)];
}
