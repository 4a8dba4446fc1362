import type { Change, Hunk, ProofProblem, SpliceProblem } from '../edit/index.js';
import { creation, inPatches, isWordForWord, prove, splice } from '../edit/index.js';
import type { Edit, NewFile, Range, SourceFile, Tree } from '../model/index.js';

export type ChangesInput = {
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly newFiles: readonly NewFile[];
  readonly trees: ReadonlyMap<string, Tree>;
  /** A listed file as it is on disk or in the index, null where there is none. */
  readonly read: (path: string) => SourceFile | null;
  /** The file with other bytes. */
  readonly withBytes: (file: SourceFile, bytes: Uint8Array) => SourceFile;
  readonly parse: (file: SourceFile) => Tree;
  /** How many whole old types stand in a text. */
  readonly countTypes: (text: string) => number;
};

export type Refused = { readonly path: string; readonly problem: SpliceProblem | ProofProblem };

/** The bytes of every changed file, proved; `refused`: files whose edits cannot be proved, and which are then for a person. */
export function changesOf(input: ChangesInput): { readonly changes: readonly Change[]; readonly refused: readonly Refused[] } {
  const changes: Change[] = [];
  const refused: Refused[] = [];
  for (const [path, edits] of input.edits) {
    const tree = input.trees.get(path);
    if (!tree) throw new Error(`${path}: ${edits.length} edits for a file that was never read`);
    const made = splice(tree.file, edits);
    const problem = made.ok ? prove(tree.file, edits, made, (bytes) => measure(tree, bytes, edits, input)) : made.problem;
    if (made.ok && problem === null) changes.push(inPatches(tree.file, made));
    else if (problem !== null) refused.push({ path, problem });
  }
  for (const file of input.newFiles) changes.push(moduleChange(file, input.read(file.path)));
  return { changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)), refused };
}

/** `leftover`: old types that are still there beyond those that no edit touched. */
function measure(
  tree: Tree,
  bytes: Uint8Array,
  edits: readonly Edit[],
  input: ChangesInput,
): { readonly errors: readonly Range[]; readonly leftover: number } {
  if (bytes === tree.file.bytes) return { errors: tree.errors, leftover: 0 };
  const again = input.withBytes(tree.file, bytes);
  const { text } = tree.file;
  const removed = edits.reduce(
    (sum, edit) => sum + input.countTypes(text.slice(edit.range.start, edit.range.end)) - input.countTypes(edit.text),
    0,
  );
  const expected = input.countTypes(text) - removed;
  const errors = isWordForWord(tree, edits) ? [] : input.parse(again).errors;
  return { errors, leftover: Math.max(0, input.countTypes(again.text) - expected) };
}

/** A router module is made, or an earlier one is brought up to date as a whole. */
function moduleChange(file: NewFile, old: SourceFile | null): Change {
  const made = creation(file);
  if (old === null) return made;
  return { path: file.path, old: old.bytes, bytes: made.bytes, patches: [{ start: 0, end: old.bytes.length, bytes: made.bytes }] };
}

/** The hunks of one change as text, for the report; bytes that are no text are shown as the file's encoding reads them. */
export function hunkText(hunks: readonly Hunk[], shown: (line: Hunk['lines'][number]) => string = ({ text }) => text): string {
  const sign = { both: ' ', old: '-', new: '+' } as const;
  return hunks
    .map((hunk) => {
      const head = `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`;
      return [head, ...hunk.lines.map((line) => sign[line.side] + shown(line).replace(/\r?\n$/, ''))].join('\n');
    })
    .join('\n');
}
