import { adopt, walk } from '../../base/tree.js';
import type { CommentNode, Node, Range, SourceFile, StringNode, Tree } from '../../model/index.js';
import { json } from '../config/json.js';
import type { LanguageModule } from '../core/contract.js';
import { matcher } from '../core/paths.js';
import { python } from '../grammar/languages/python.js';

/**
 * Jupyter's notebooks: the code of all cells, in order, is one module of Python, which imports and calls as any other; what else is written there (text,
 * recorded output) counts as comments. Notebooks of other languages, and what is no notebook, are JSON.
 */
export const notebook: LanguageModule = {
  id: 'python',
  matches: matcher(['ipynb']),
  async prepare() {
    await json.prepare?.();
    await python.prepare?.();
  },
  parse(file) {
    const tree = json.parse(file);
    const cells = tree.unparsed === null && tree.errors.length === 0 ? cellsIn(tree.root) : null;
    return cells === null ? tree : read(file, tree, cells);
  },
};

/** The lines of a notebook's cells of code; null where it has none that are Python. */
function cellsIn(root: Node): readonly (readonly StringNode[])[] | null {
  const top = root.kind === 'group' ? root.children[0] : root;
  const listed = entryOf(top, 'cells');
  if (listed?.kind !== 'list') return null;
  const metadata = entryOf(top, 'metadata');
  const said = [entryOf(entryOf(metadata, 'kernelspec'), 'language'), entryOf(entryOf(metadata, 'language_info'), 'name')];
  if (said.some((name) => name?.kind === 'string' && !/^(?:python|ipython)\d?$/i.test(name.value))) return null;
  return listed.items.flatMap((cell) => {
    const source = isCode(cell) ? entryOf(cell, 'source') : null;
    if (source?.kind === 'string') return [[source]];
    return source?.kind === 'list' ? [source.items.filter((line): line is StringNode => line.kind === 'string')] : [];
  });
}

function entryOf(node: Node | null | undefined, name: string): Node | null {
  if (node?.kind !== 'object') return null;
  for (const entry of node.entries) {
    if (entry.kind === 'entry' && entry.key.kind === 'string' && entry.key.value === name) return entry.value;
  }
  return null;
}

function isCode(cell: Node): boolean {
  const kind = entryOf(cell, 'cell_type');
  return kind?.kind === 'string' && kind.value === 'code';
}

/** The text of the cells, with the place in the file of each of its signs, and of its end. */
type Code = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

function read(file: SourceFile, whole: Tree, cells: readonly (readonly StringNode[])[]): Tree {
  const code = codeOf(file.text, cells);
  const tree = python.parse({ ...file, text: code.text });
  for (const node of new Set<Node>([...walk(tree.root), ...tree.comments])) moveRanges(node, code);
  const root = { ...tree.root, range: { start: 0, end: file.text.length } };
  const lines = new Set<Node>(cells.flat());
  const others = [...walk(whole.root)].filter((node): node is StringNode => node.kind === 'string' && !lines.has(node));
  const comments = [...tree.comments, ...others.map(asComment)].sort((one, other) => one.range.start - other.range.start);
  return { ...tree, file, root: adopt(root), comments, errors: tree.errors.map((range) => moved(range, code)) };
}

function asComment({ range, inner }: StringNode): CommentNode {
  return { kind: 'comment', range, parent: null, inner };
}

function codeOf(text: string, cells: readonly (readonly StringNode[])[]): Code {
  const signs: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (sign: string, start: number, end: number) => {
    signs.push(sign);
    starts.push(start);
    ends.push(end);
  };
  for (const cell of cells) {
    for (const { inner } of cell) {
      for (let at = inner.start; at < inner.end; ) {
        const long = text.charAt(at) !== '\\' ? 1 : text.charAt(at + 1) === 'u' ? 6 : 2;
        put(long === 1 ? text.charAt(at) : (JSON.parse(`"${text.slice(at, at + long)}"`) as string), at, at + long);
        at += long;
      }
    }
    const end = cell.at(-1)?.inner.end ?? 0;
    put('\n', end, end);
  }
  const joined = signs.join('');
  return { text: withoutMagics(joined), starts, ends };
}

/** What IPython reads itself (`%pip install`, `!ls`, a cell of `%%bash`) is no Python: its first sign makes it a comment. */
function withoutMagics(text: string): string {
  return text.replace(/^([ \t]{0,80})[%!]/gm, '$1#');
}

function moved({ start, end }: Range, { starts, ends }: Code): Range {
  const from = starts[start] ?? ends.at(-1) ?? 0;
  return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
}

/** Each range of a node becomes that of the file. Equal ranges are one object, so none is changed itself. */
function moveRanges(node: object, code: Code): void {
  const fields = node as Record<string, unknown>;
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'parent' || typeof value !== 'object' || value === null) continue;
    if (isRange(value)) fields[name] = { ...value, ...moved(value, code) };
    else if (!('kind' in value)) moveRanges(value, code);
  }
}

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
