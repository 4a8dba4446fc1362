import { editAt } from '../base/edit-at.js';
import { folderOf } from '../base/folder-of.js';
import type { Edit, Node, SourceFile, Tree } from '../model/index.js';
import type { Manner } from './contract.js';

/** An insertion, guarded by the characters on either side of it. */
export function insertAt(file: SourceFile, offset: number, text: string): Edit {
  return replaceAt(file, offset, offset, text);
}

export function replaceAt(file: SourceFile, start: number, end: number, text: string): Edit {
  return editAt(file, { start, end }, text);
}

/** A file's text never changes, and each of its requests asks. */
const known = new WeakMap<SourceFile, Manner>();

/** The manner of most lines of the file: quotes, semicolons, indentation and line ends. */
export function manners(file: SourceFile, indent: string): Manner {
  const manner = known.get(file) ?? mannersOf(file, indent);
  known.set(file, manner);
  return manner;
}

function mannersOf({ text }: SourceFile, indent: string): Manner {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    quote: count(/'[^'"\n]*'/g) >= count(/"[^'"\n]*"/g) ? "'" : '"',
    semicolon: count(/;[ \t]*\r?$/gm) * 4 >= count(/[\w)\]'"`][ \t]*\r?$/gm) ? ';' : '',
    indent: indentOf(text) ?? indent,
    lineEnd: count(/\r\n/g) * 2 > count(/\n/g) ? '\r\n' : '\n',
  };
}

/** The nodes that have run when the request can: above the top-level statement that holds the request. */
export function above<N extends Node>(nodes: readonly N[], tree: Tree, { range: { start: at } }: Node): readonly N[] {
  const holder = tree.root.children.find(({ range }) => range.start <= at && at < range.end);
  return nodes.filter(({ range }) => range.end <= (holder?.range.start ?? at));
}

export function sourceOf({ file }: Tree, { range }: Node): string {
  return file.text.slice(range.start, range.end);
}

/** The step by which lines are indented most often; lines inside a comment have their own. */
function indentOf(text: string): string | null {
  const steps = new Map<string, number>();
  let before = 0;
  for (const line of text.split('\n')) {
    if (/^\s*($|\*|\/\*|\/\/|#)/.test(line)) continue;
    const blank = /^[ \t]*/.exec(line)?.[0] ?? '';
    const step = blank.length - before;
    before = blank.length;
    const written = blank.startsWith('\t') ? '\t' : step >= 2 && step <= 8 ? ' '.repeat(step) : null;
    if (step > 0 && written !== null) steps.set(written, (steps.get(written) ?? 0) + 1);
  }
  return [...steps].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** `src/a/client.ts`, `src/temu-gateway.ts` → `../temu-gateway.ts`. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return here.length === 0 ? `./${there.join('/')}` : `${here.map(() => '..').join('/')}/${there.join('/')}`;
}

export { folderOf };

export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The end of the line that holds `offset`, its line break included. */
export function lineEndAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** A statement on a line of its own at `offset`, which is a line's start or the file's end. */
export function insertLine(file: SourceFile, offset: number, statement: string, { lineEnd }: Manner): Edit {
  const needsBreak = offset > 0 && file.text.charAt(offset - 1) !== '\n';
  return insertAt(file, offset, `${needsBreak ? lineEnd : ''}${statement}${lineEnd}`);
}

/** A declaration below the last line, after a blank one; a file that ends without a line break still does. */
export function appendBelow(file: SourceFile, declaration: string, { lineEnd }: Manner): Edit {
  const isEnded = file.text === '' || file.text.endsWith('\n');
  return insertAt(file, file.text.length, isEnded ? `${lineEnd}${declaration}${lineEnd}` : `${lineEnd}${lineEnd}${declaration}`);
}

export function hostPattern(host: string): string {
  return host.replaceAll('.', '\\.');
}

/** Source of a regular expression for the type in the text of a body: its first group in JSON, its second in a form. */
export const typeInBody = '"type"\\s*:\\s*"([\\w.]+)"|(?:^|[?&])type=([\\w.]+)';
