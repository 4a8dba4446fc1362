import { remembered } from '../../../base/tree.js';
import type { EntryNode, ListNode, ObjectNode, StringNode, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import { type AbstractValue, nodeValue, type TextValue, TOP, textValue } from '../abstract-value.js';

/** Files of rows whose cells a program reads: their texts, and their rows as Python's `csv` gives them. */

export const rowsFile = /\.(?:csv|tsv)$/i;

/** Characters beyond which such a file is data, and no table of a program's own. */
const LARGE = 20_000;

const trees = new WeakMap<StringNode, Tree>();

/** The text of such a file, of lines that end alike; null for any other file, and for one that is large or holds blank lines. */
export function textOfRows(program: Program, path: string): TextValue | null {
  if (!rowsFile.test(path) || !program.repository.allPaths.has(path)) return null;
  const tree = program.open(path);
  const [whole, another] = tree?.root.children ?? [];
  if (!tree || tree.file.text.length > LARGE || whole?.kind !== 'string' || another) return null;
  trees.set(whole, tree);
  return textValue(tree.file.text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''), [{ file: tree.file, node: whole }]);
}

/** `csv.DictReader(rows)` (`named`), `csv.reader(rows)`; null where the rows are those of no such file. */
export function rowsRead({ text, from }: TextValue, named: boolean): AbstractValue | null {
  const [of, another] = from;
  const tree = of && !another ? trees.get(of.node) : undefined;
  if (
    !of ||
    !tree ||
    text.trim() !==
      of.node.value
        .replaceAll('\r\n', '\n')
        .replace(/^\uFEFF/, '')
        .trim()
  )
    return null;
  const { list } = (named ? namedRows : rows)(tree);
  return nodeValue({ tree, node: list }, TOP);
}

/** The same of the text itself, or of the list of its lines. */
export function rowsIn(value: AbstractValue, named: boolean): AbstractValue | null {
  if (value.kind === 'text') return rowsRead(value, named);
  const whole = value.kind === 'node' && value.node.kind === 'list' ? linedTexts.get(value.node) : undefined;
  return whole ? rowsRead(whole, named) : null;
}

/** The texts of which lists hold the lines. */
export const linedTexts = new WeakMap<ListNode, TextValue>();

type Rows = { readonly list: ListNode };

const rows = remembered((tree: Tree): Rows => {
  const { range } = tree.root;
  const items = cellsOf(tree).map((cells): ListNode => adopted({ kind: 'list', range: around(cells, range), parent: null, items: cells }));
  return { list: adopted({ kind: 'list', range, parent: null, items }) };
});

const namedRows = remembered((tree: Tree): Rows => {
  const { range } = tree.root;
  const [head = [], ...others] = cellsOf(tree);
  const items = others.map((cells): ObjectNode => {
    const entries = cells.flatMap((cell, at): readonly EntryNode[] => {
      const key = head[at];
      return key === undefined ? [] : [adopted({ kind: 'entry', range: cell.range, parent: null, key: { ...key }, value: cell })];
    });
    return adopted({ kind: 'object', range: around(cells, range), parent: null, entries });
  });
  return { list: adopted({ kind: 'list', range, parent: null, items }) };
});

function adopted<T extends ListNode | ObjectNode | EntryNode>(node: T): T {
  const children =
    node.kind === 'list' ? node.items : node.kind === 'object' ? node.entries : node.value === null ? [node.key] : [node.key, node.value];
  for (const child of children) child.parent = node;
  return node;
}

function around(cells: readonly StringNode[], whole: StringNode['range']): StringNode['range'] {
  return { start: cells[0]?.range.start ?? whole.start, end: cells.at(-1)?.range.end ?? whole.end };
}

/** The cells of each row, as RFC 4180 has them; rows of nothing are none. */
function cellsOf({ file: { text, path } }: Tree): readonly (readonly StringNode[])[] {
  const cell = /\.tsv$/i.test(path)
    ? /("(?:[^"]|"")*"|[^"\t\r\n][^\t\r\n]*|)(\t|\r?\n|$)/y
    : /("(?:[^"]|"")*"|[^",\r\n][^,\r\n]*|)(,|\r?\n|$)/y;
  const found: StringNode[][] = [];
  let row: StringNode[] = [];
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [all, written = '', end] = match;
    const isQuoted = written.startsWith('"');
    const range = { start: match.index, end: match.index + written.length };
    const inner = isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
    const value = isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written;
    row.push({ kind: 'string', range, parent: null, inner, value, quote: isQuoted ? '"' : '' });
    if (/\n$/.test(end ?? '') || end === '') {
      if (row.length > 1 || value !== '') found.push(row);
      row = [];
    }
    if (end === '' || all === '') break;
  }
  return found;
}
