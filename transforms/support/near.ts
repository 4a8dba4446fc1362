import { firstNumberFrom } from '../../src/base/sorted.js';
import { ancestors, remembered, walkAtHand } from '../../src/base/tree.js';
import type { Migration, Node, Range, Site, Tree } from '../../src/model/index.js';
import { isOfUnion } from './declared-members.js';

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

/** Asked once for a node and the names of a type: each entry of a list or a map of thousands asks the same about the whole. */
export function oncePerNames<N extends Node, T>(ask: (node: N, names: readonly string[]) => T): (node: N, names: readonly string[]) => T {
  const answersAt = remembered((_node: N) => new Map<string, { readonly answer: T }>());
  return (node, names) => {
    const answers = answersAt(node);
    const key = names.join('\0');
    const known = answers.get(key) ?? { answer: ask(node, names) };
    answers.set(key, known);
    return known.answer;
  };
}

/** Whether any string at or below `node` names one of `names`. */
export const holds = oncePerNames((node: Node, names: readonly string[]): boolean => {
  for (const inner of walkAtHand(node)) {
    if (inner.kind === 'string' && mentions(inner.value, names)) return true;
  }
  return false;
});

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

/**
 * `{ "bg.goods.add": … }`, `Map.of("bg.goods.add", …)`, `names.put("bg.goods.add", …)`, `handlers["bg.goods.add"]`, `@register("bg.goods.add")`,
 * `case "bg.goods.add":` what is asked with the name, nothing that is sent.
 */
export function isKeyOfMap({ node }: Site): boolean {
  const parent = node?.parent;
  if (!node || !parent) return false;
  if (parent.kind === 'entry') return parent.key === node;
  if (parent.kind === 'case') return parent.tests.includes(node);
  if (parent.kind === 'index') return parent.index === node;
  if (parent.kind === 'call' && isDecorator(parent)) return parent.args[0] === node;
  if (parent.kind !== 'call' || parent.callee.kind !== 'member' || parent.args.length % 2 === 1) return false;
  const isOf = parent.callee.property === 'of' && /Map$/.test(calleeName(parent.callee.object));
  const isPut = parent.callee.property === 'put' && parent.args.length === 2;
  return (isOf || isPut) && parent.args.indexOf(node) % 2 === 0;
}

function isDecorator(node: Node): boolean {
  return node.parent?.kind === 'function' && node.parent.annotations.includes(node);
}

function calleeName(node: Node): string {
  return node.kind === 'name' ? node.name : node.kind === 'member' ? node.property : '';
}

/** A sentence for people: white space or Chinese beside the token, no code. */
export function isProse(site: Site): boolean {
  if (site.node?.kind !== 'string' || isExact(site)) return false;
  return /\s|[\u3000-\u9fff\uff00-\uffef]/.test(site.node.value.trim());
}

/** Comments, and strings that stand alone as a statement (Python's docstrings). */
export function isComment(site: Pick<Site, 'node' | 'tree'>): boolean {
  if (site.node?.kind === 'comment') return true;
  if (site.node?.kind !== 'string' || site.node.quote === '') return false;
  if (isDocstring(site)) return true;
  return site.node.parent?.kind === 'group' && isCode(site.tree) && isStatement(site.node) && !isOfUnion(site);
}

/** The first statement of a function or a class of Python's. */
export function isDocstring({ node, tree: { language } }: Pick<Site, 'node' | 'tree'>): boolean {
  const parent = node?.parent;
  return language === 'python' && (parent?.kind === 'function' || parent?.kind === 'class') && parent.body[0] === node;
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
  if (site.tree.errors.length === 0) return false;
  const { isMerge, starts, reach } = errorsOf(site.tree);
  if (isMerge) return true;
  const { text } = site.file;
  const start = text.lastIndexOf('\n', site.range.start - 1) + 1;
  const lineEnd = text.indexOf('\n', site.range.end);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const onLine = starts[firstNumberFrom(starts, start)];
  if (onLine !== undefined && onLine <= end) return true;
  return (reach[firstNumberFrom(starts, site.range.start + 1) - 1] ?? -1) >= site.range.end;
}

/** The errors by where they start, and how far those up to each one reach: a broken file may have as many as it has names. */
const errorsOf = remembered(({ errors, file }: Tree) => {
  const sorted = [...errors].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? -1));
  return { isMerge: /^<{7} [\s\S]*^>{7} /m.test(file.text), starts: sorted.map(({ start }) => start), reach };
});
