import { adopt } from '../../base/tree.js';
import type { CommentNode, Language, Node, Range, SourceFile, StringNode, Tree, UnparsedWhy } from '../../model/index.js';
import { bareString, commentNode, groupNode, range, stringNode } from '../core/nodes.js';
import { type Dialect, parseAt, type ReadAs } from '../typescript/index.js';

/** One block of script in a page: its content, and the language that its tag names. */
export type ScriptBlock = { readonly range: Range; readonly dialect: Dialect };

/** Pieces of a page of markup, collected while the page is read. */
export type Page = {
  readonly text: string;
  readonly comments: CommentNode[];
  readonly errors: Range[];
  /** Stretches that are in the tree to the last literal. */
  readonly covered: Range[];
  readonly scripts: ScriptBlock[];
};

export function newPage(text: string): Page {
  return { text, comments: [], errors: [], covered: [], scripts: [] };
}

/** Parses a stretch as script; the nodes are for the caller to seat. */
export function script(page: Page, at: Range, dialect: Dialect, as: ReadAs, text = page.text): readonly Node[] {
  const parsed = parseAt(text, at, dialect, as);
  page.comments.push(...parsed.comments);
  page.errors.push(...parsed.errors);
  page.covered.push(at);
  return parsed.nodes;
}

/** A script block: its statements stand at the top of the page, where template expressions look names up. */
export function scriptBlock(page: Page, at: Range, dialect: Dialect): readonly Node[] {
  page.scripts.push({ range: at, dialect });
  return script(page, at, dialect, 'script');
}

/** An attribute's value; `at` includes its quotes where it has them. */
export function attributeValue(page: Page, at: Range, value: string): StringNode {
  const quote = /["']/.exec(page.text.charAt(at.start))?.[0] ?? '';
  page.covered.push(at);
  return stringNode(at, range(at.start + quote.length, Math.max(at.start + quote.length, at.end - quote.length)), value, quote);
}

/** Text of the page, without the space around it. */
export function pageText(page: Page, at: Range, value: string): StringNode[] {
  const raw = page.text.slice(at.start, at.end);
  const trimmed = raw.trim();
  if (trimmed === '') return [];
  const start = at.start + raw.indexOf(trimmed);
  const inner = range(start, start + trimmed.length);
  page.covered.push(inner);
  return [stringNode(inner, inner, value.trim(), '')];
}

/** `written` by a parser, which lets a comment that never ends reach beyond the text. */
export function pageComment(page: Page, written: Range): void {
  const at = range(written.start, Math.min(written.end, page.text.length));
  const [open, close] = page.text.startsWith('<!--', at.start) ? [4, 3] : [2, 1];
  page.covered.push(at);
  page.comments.push(commentNode(at.start, at.end, open, page.text.startsWith('-->', at.end - close) || close === 1 ? close : 0));
}

/** The tree of a page. Text outside of all pieces that looks like a name with dots is kept, so that no token is lost. */
export function pageTree(file: SourceFile, language: Language, page: Page, nodes: readonly Node[], why: UnparsedWhy | null = null): Tree {
  const all = [...nodes, ...uncovered(page)].sort((a, b) => a.range.start - b.range.start);
  const root = adopt(groupNode(range(0, page.text.length), all));
  const comments = [...page.comments].sort((a, b) => a.range.start - b.range.start);
  for (const comment of comments) comment.parent = root;
  return { file, language, root, comments, errors: page.errors, unparsed: why };
}

function uncovered(page: Page): Node[] {
  const found: Node[] = [];
  const stretches = [...page.covered].sort((a, b) => a.start - b.start);
  let from = 0;
  for (const { start, end } of [...stretches, range(page.text.length, page.text.length)]) {
    const gap = page.text.slice(from, start);
    if (/[\w-]\.[\w-]/.test(gap)) found.push(bareString(page.text, from, start));
    from = Math.max(from, end);
  }
  return found;
}

/** A page that its parser could not take is one text. */
export function wholeText(file: SourceFile, language: Language, error: unknown): Tree {
  const page = newPage(file.text);
  const end = file.text.length;
  page.errors.push(range(0, end));
  page.covered.push(range(0, end));
  return pageTree(file, language, page, [bareString(file.text, 0, end)], error instanceof RangeError ? 'too-deep' : 'parser-failed');
}
