import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Line, RowLine } from './lines.js';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const blocks = new Set(
  'address article aside blockquote body dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section ul'.split(' '),
);
const silent = new Set(['script', 'style', 'template', 'head', 'noscript', 'svg']);

/** What a person writes is never nested so deep; what is would end a reader that goes by calls. */
const DEEPEST = 500;

/**
 * Lines of a saved page: a table's rows with merged cells filled in, everything else as prose, one line a block or `<br>`. A page that is
 * nested too deep has the line where it is so.
 */
export function htmlLines(text: string): readonly Line[] | { readonly tooDeepAt: number } {
  const document = parse(text, { sourceCodeLocationInfo: true });
  const tooDeep = tooDeepIn(document.childNodes);
  if (tooDeep !== null) return { tooDeepAt: lineOf(tooDeep) };
  const open: { line: number; text: string }[] = [];
  const lines: Line[] = [];
  const flush = () => lines.push(...open.splice(0).flatMap(asProse));
  const say = (node: HtmlNode, words: string) => open.push({ line: lineOf(node), text: words });
  const walk = (nodes: readonly HtmlNode[]) => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node)
        say(node, node.parentNode?.nodeName === 'body' ? node.value : node.value.replace(/\s+/g, ' '));
      if (!isElement(node) || silent.has(node.tagName)) continue;
      const isBlock = blocks.has(node.tagName) || node.tagName === 'table';
      if (isBlock || node.tagName === 'br') flush();
      // An empty line of prose parts this table from the one before.
      if (isDataTable(node)) lines.push({ kind: 'prose', line: lineOf(node), text: '' }, ...tableRows(node));
      else walk(node.childNodes);
      if (node.tagName === 'a') say(node, ` ${attribute(node, 'href')} `);
      if (isBlock) flush();
    }
  };
  walk(document.childNodes.filter(isElement).flatMap((html) => html.childNodes));
  flush();
  return lines;
}

function tooDeepIn(top: readonly HtmlNode[]): HtmlNode | null {
  let level: readonly HtmlNode[] = top;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return level[0] ?? null;
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
  return null;
}

/** Pieces between two breaks, joined; where plain text stands in the page, its own line ends count. */
function asProse(piece: { line: number; text: string }, i: number, pieces: readonly { line: number; text: string }[]): Line[] {
  if (i > 0) return [];
  const text = pieces.map((one) => one.text).join('');
  const first = piece.line;
  return text
    .split('\n')
    .map(
      (one, k): Line => ({
        kind: 'prose',
        line: first + k,
        text: one
          .replace(/\s+/g, ' ')
          .replace(/^\s*#+\s*|\*\*/g, '')
          .trim(),
      }),
    )
    .filter((line) => line.kind === 'prose' && line.text !== '');
}

/** A table around another one is page layout. */
function isDataTable(element: Element): boolean {
  return element.tagName === 'table' && descendants(element, 'table').length === 0;
}

function tableRows(table: Element): readonly RowLine[] {
  const merged = new Map<number, { text: string; left: number }>();
  return descendants(table, 'tr').map((tr) => ({ kind: 'row', line: lineOf(tr), cells: rowCells(tr, merged) }));
}

/** Fills in what cells above reach down to, and notes what this row's cells reach down to. */
function rowCells(tr: Element, merged: Map<number, { text: string; left: number }>): readonly string[] {
  const cells: string[] = [];
  const takeMerged = () => {
    for (let above = merged.get(cells.length); above !== undefined && above.left > 0; above = merged.get(cells.length)) {
      above.left -= 1;
      cells.push(above.text);
    }
  };
  for (const cell of tr.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
    takeMerged();
    const text = cellText(cell.childNodes);
    for (let k = 0; k < span(cell, 'colspan'); k += 1) {
      merged.set(cells.length, { text, left: span(cell, 'rowspan') - 1 });
      cells.push(k === 0 ? text : '');
    }
  }
  takeMerged();
  return cells;
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return value >= 1 && value <= 1000 ? value : 1;
}

function cellText(nodes: readonly HtmlNode[]): string {
  const text = nodes.map((node) => {
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    if (!isElement(node) || silent.has(node.tagName)) return '';
    const inner = cellText(node.childNodes);
    return node.tagName === 'br' || blocks.has(node.tagName) ? ` ${inner} ` : inner;
  });
  return text.join('').replace(/\s+/g, ' ');
}

function descendants(element: Element, tagName: string): readonly Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => [...(child.tagName === tagName ? [child] : []), ...descendants(child, tagName)]);
}

function isElement(node: HtmlNode): node is Element {
  return 'tagName' in node;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** 0 for what the parser added by itself. */
function lineOf(node: HtmlNode): number {
  return node.sourceCodeLocation?.startLine ?? 0;
}
