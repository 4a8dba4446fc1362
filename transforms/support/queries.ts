import type { Node, Site } from '../../src/model/index.js';

/** What a statement of SQL begins with. */
const statement = /^\W*(?:[rbfu]\W+)?(?:select|insert|update|delete|replace|merge|with)\b/i;
const clause = /\b(?:from|into|set|where|values)\b/i;
/** MyBatis: what stands in it is SQL. */
const mapper = /<mapper\s{1,20}namespace\s?=/;

/**
 * A value in an SQL statement, `where api = 'bg.…'`: the rows have it as it was stored. What a query builder is handed, `where('api', name)`, may as well
 * be a constant that is also sent.
 */
export function isInQuery({ tree, node, range }: Pick<Site, 'tree' | 'node' | 'range'>): boolean {
  const { text } = tree.file;
  if (tree.language === 'xml') return mapper.test(text);
  if (node === null) return false;
  const whole = wholeText(node);
  if (!isQuoted(text, range.start, range.end) || range.start <= whole.range.start + 1) return false;
  const written = text.slice(whole.range.start, whole.range.end);
  return statement.test(written) && clause.test(written);
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
