import type { Migration, Node, Range, Site, Tree } from '../src/model/index.js';
import { ancestors, contains, walk } from '../src/tree.js';

/** The new name and its twins. */
export function newNames(migration: Migration): readonly string[] {
  return [migration.newType, ...migration.twins];
}

/** Whole names only: `temu.goods.add` is not in `temu.goods.add.property`. */
export function mentions(text: string, names: readonly string[]): boolean {
  // A search for plain text first: on a line of megabytes it is ten times as fast.
  const wholly = (name: string): RegExp => new RegExp(`(?<![A-Za-z0-9_.-])${name.replaceAll('.', '\\.')}(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])`);
  return names.some((name) => text.includes(name) && wholly(name).test(text));
}

/** Whether any string at or below `node` names one of `names`. */
export function holds(node: Node, names: readonly string[]): boolean {
  for (const inner of walk(node)) {
    if (inner.kind === 'string' && mentions(inner.value, names)) return true;
  }
  return false;
}

/** The text of the line, or lines, that `range` stands on. */
export function lineOf(text: string, range: Range): string {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const end = text.indexOf('\n', range.end);
  return text.slice(start, end === -1 ? text.length : end);
}

/** The nearest ancestor of one of these kinds, with the child of it that leads to `node`. */
export function enclosing<K extends Node['kind']>(
  node: Node,
  kinds: readonly K[],
): { readonly outer: Extract<Node, { kind: K }>; readonly child: Node } | null {
  let child = node;
  for (const outer of ancestors(node)) {
    if ((kinds as readonly string[]).includes(outer.kind)) {
      // The kind was just tested; the compiler cannot see it through the array.
      return { outer: outer as Extract<Node, { kind: K }>, child };
    }
    child = outer;
  }
  return null;
}

/** A string that is all of one type, not a sentence or a query that contains it. */
export function isExact(site: Site): boolean {
  return site.node?.kind === 'string' && site.node.value.trim() === site.found;
}

/** A sentence for people: white space or Chinese beside the token, no code. */
export function isProse(site: Site): boolean {
  if (site.node?.kind !== 'string' || isExact(site)) return false;
  return /\s|[\u3000-\u9fff\uff00-\uffef]/.test(site.node.value.trim());
}

/** Comments, and strings that stand alone as a statement (Python's docstrings). */
export function isComment(site: Site): boolean {
  if (site.node?.kind === 'comment') return true;
  return (
    site.node?.kind === 'string' &&
    site.node.quote !== '' &&
    site.node.parent?.kind === 'group' &&
    isCode(site.tree) &&
    isStatement(site.node)
  );
}

function isStatement(node: Node): boolean {
  const parent = node.parent;
  if (parent?.kind !== 'group') return false;
  const outer = parent.parent;
  return outer === null || outer.kind === 'function' || outer.kind === 'class' || outer.kind === 'group';
}

const codeLanguages: ReadonlySet<string> = new Set(['python', 'ruby']);
function isCode(tree: Tree): boolean {
  return codeLanguages.has(tree.language);
}

/** Whether the parser stumbled on the token's own line, or the file is in the middle of a merge. */
export function isInError(site: Site): boolean {
  const { text } = site.file;
  if (site.tree.errors.length > 0 && /^<{7} [\s\S]*^>{7} /m.test(text)) return true;
  const start = text.lastIndexOf('\n', site.range.start - 1) + 1;
  const lineEnd = text.indexOf('\n', site.range.end);
  const line = { start, end: lineEnd === -1 ? text.length : lineEnd };
  return site.tree.errors.some((error) => contains(error, site.range) || (error.start >= line.start && error.start <= line.end));
}
