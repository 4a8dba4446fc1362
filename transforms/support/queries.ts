import { ancestors } from '../../src/base/tree.js';
import type { CallNode, Node, Site } from '../../src/model/index.js';

/** What a statement of SQL begins with. */
const statement = /^\W*(?:[rbfu]\W+)?(?:select|insert|update|delete|replace|merge|with)\b/i;
const clause = /\b(?:from|into|set|where|values)\b/i;
/** MyBatis: what stands in it is SQL. */
const mapper = /<mapper\b[^>]{0,200}\bnamespace\s*=/;

/** A value in an SQL statement, `where api = 'bg.…'`, or one that a query builder compares a column with: the rows have it as it was stored. */
export function isInQuery({ tree, node, range }: Pick<Site, 'tree' | 'node' | 'range'>): boolean {
  const { text } = tree.file;
  if (tree.language === 'xml') return mapper.test(text);
  if (node === null) return false;
  const whole = wholeText(node);
  if (isQuoted(text, range.start, range.end) && range.start > whole.range.start + 1) {
    const written = text.slice(whole.range.start, whole.range.end);
    if (statement.test(written) && clause.test(written)) return true;
  }
  return isCompared(node);
}

/** The text that a piece is written into: `'select … where api = ' + "'bg.…'"`. */
function wholeText(node: Node): Node {
  let whole = node;
  while (whole.parent?.kind === 'template' || whole.parent?.kind === 'concat') whole = whole.parent;
  return whole;
}

function isQuoted(text: string, start: number, end: number): boolean {
  return /['"`]/.test(text.charAt(start - 1)) && /['"`\\]/.test(text.charAt(end));
}

/** `where('api', name)`, `whereIn('api', [name])`, `filter_by(api=name)`, `findMany({ where: { api: name } })` */
function isCompared(node: Node): boolean {
  for (const above of ancestors(node)) {
    if (above.kind === 'call') return isWhere(above, node);
    if (above.kind === 'entry' && above.key.kind === 'name' && above.key.name === 'where' && above.value?.kind === 'object') return true;
    if (above.kind === 'function' || above.kind === 'class' || above.kind === 'define') return false;
  }
  return false;
}

const whereCall = /^(?:or|and)?where(?:In|Not|NotIn)?$/i;

function isWhere({ callee, args }: CallNode, node: Node): boolean {
  if (callee.kind !== 'member') return false;
  if (callee.property === 'filter_by') return args.every(({ kind }) => kind === 'entry');
  const [column, ...values] = args;
  return whereCall.test(callee.property) && column?.kind === 'string' && column !== node && values.length > 0;
}
