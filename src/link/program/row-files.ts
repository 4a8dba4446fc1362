import { literalPattern } from '../../base/literal-pattern.js';
import { remembered } from '../../base/tree.js';
import type { Catalogue, Language, Node, Tree } from '../../model/index.js';
import type { Program } from './program.js';

const ofRows: ReadonlySet<Language> = new Set<Language>(['sql', 'text', 'unknown']);
const oldName = /(?<![\w.-])bg\.[a-z0-9]+(?:\.[a-z0-9_]+){0,6}(?![\w-]|\.\w)/gi;

/** A name in a file of rows, as a node of its own: such files have no syntax of theirs. */
export type NameInRow = { readonly name: string; readonly node: Node };

/** A file of rows (SQL, CSV, an ending of the project's own), in which no edit is made. */
export function isRowFile({ language, file }: Tree): boolean {
  return ofRows.has(language) && !/\.(?:log|patch|diff|md|bak|orig)$/i.test(file.path) && baseName(file.path).includes('.');
}

/** The names of migrated types in a file of rows. */
export const namesInRows = remembered((catalogue: Catalogue) =>
  remembered((tree: Tree): readonly NameInRow[] =>
    [...tree.file.text.matchAll(oldName)].flatMap(({ 0: text, index }) => {
      const migration = catalogue.migrations.get(text.toLowerCase());
      const range = { start: index, end: index + text.length };
      const isMoved = migration !== undefined && migration.applies !== 'never';
      return isMoved ? [{ name: text.toLowerCase(), node: { kind: 'plain', text, range, parent: tree.root } }] : [];
    }),
  ),
);

/**
 * The files of rows that some program names in a string or embeds: a name that is looked up there is found by the old name alone. `isMissing`: code of the
 * project's own is not there, and may be what reads a table.
 */
export function rowFilesRead({ files, code, catalogue }: Program, isMissing: () => boolean): readonly Tree[] {
  // Files of many folders may have one name.
  const named = new Map<string, boolean>();
  return files.filter((tree) => {
    if (!isRowFile(tree) || namesInRows(catalogue)(tree).length === 0) return false;
    const name = baseName(tree.file.path);
    const known = named.get(name);
    const mention = mentionOf(name);
    const isMentioned = known ?? code.some(({ file }) => mention.test(file.text));
    named.set(name, isMentioned);
    return isMentioned || (isTable.test(tree.file.path) && isMissing());
  });
}

/** Not what a database was made of, which is asked about by itself, and no list of interfaces for people. */
const isTable = /^(?!(?:.*\/)?(?:docs?|documents?|文档|资料)\/).*\.(?:csv|tsv|tab|psv|dat)$/i;

/** `"data/scopes.csv"`, `//go:embed data/scopes.csv` */
function mentionOf(name: string): RegExp {
  const written = literalPattern(name);
  return new RegExp(`["'\`/\\\\]${written}["'\`]|^//go:embed [^\\n]*\\b${written}\\s*$`, 'm');
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
