import type { Language, SourceFile, Tree } from '../../model/index.js';
import { unparsed } from '../core/guard.js';
import { isHeavy, limitOf } from '../core/limits.js';
import { languageOf, parse } from '../index.js';
import { recover } from '../typescript/index.js';
import { SECONDS, SECONDS_OF_RUN, worked } from './budget.js';
import { trial } from './trial.js';
import { finishes } from './watch.js';

/** Their parser counts its own work; to stop foreign machine code from outside would leave it in pieces. */
const timed: ReadonlySet<Language> = new Set(['python', 'go', 'java', 'php', 'csharp', 'ruby']);

/** How one file becomes a tree; `parse` unless a part of it is enough. */
type Parse = (file: SourceFile) => Tree;

/**
 * The tree of each file, in their order; `prepare` must have been called with their paths. A parser that takes too long is stopped, and
 * a file that is large enough to hurt is tried on a thread of its own first, which may run out of memory.
 */
export async function parseAll(
  files: readonly SourceFile[],
  each: (tree: Tree) => void,
  read: Parse = parse,
  seconds = SECONDS,
  ofRun = SECONDS_OF_RUN,
): Promise<void> {
  let spent = 0;
  for (let next = 0, start = worked(); next < files.length; start = worked()) {
    const file = files[next];
    const least = seconds / 4;
    const given = spent > ofRun ? least : seconds;
    if (file && needsTrial(file)) {
      const why = await trial(file, given);
      spent += Math.max(0, worked() - start - least);
      if (why !== null) {
        each(unparsed(file, languageOf(file.path).id, why));
        next += 1;
        continue;
      }
    }
    const before = next;
    next = parseSome(files, next, each, read, given);
    // Of several files none was slow: they had the time of one.
    if (next === before + 1) spent += Math.max(0, worked() - start - least);
  }
}

/** One file within the same limits. */
export async function parseWithin(file: SourceFile): Promise<Tree> {
  const trees: Tree[] = [];
  await parseAll([file], (tree) => trees.push(tree));
  const [tree] = trees;
  if (!tree) throw new Error(`${file.path}: no tree was made of it`);
  return tree;
}

/** One file here and now, within the same time; null where it is large enough to be tried on a thread first, or where that takes too long. */
export function parseNow(file: SourceFile): Tree | null {
  if (needsTrial(file)) return null;
  const trees: Tree[] = [];
  parseSome([file], 0, (tree) => trees.push(tree), parse, SECONDS);
  return trees[0] ?? null;
}

/** As many as the time is enough for, the first at any rate; answers which one comes next. */
function parseSome(files: readonly SourceFile[], start: number, each: (tree: Tree) => void, read: Parse, seconds: number): number {
  const [first] = files.slice(start, start + 1);
  if (first && timed.has(languageOf(first.path).id)) {
    each(parse(first));
    return start + 1;
  }
  let next = start;
  const isDone = finishes(() => {
    for (; next < files.length; next++) {
      const file = files[next];
      if (!file || (next > start && (needsTrial(file) || timed.has(languageOf(file.path).id)))) return;
      each(read(file));
    }
  }, seconds);
  if (isDone) return next;
  recover();
  // The one that was stopped had what was left by those before it, unless it was the first.
  if (next > start || !first) return next;
  each(unparsed(first, languageOf(first.path).id, 'too-slow'));
  return start + 1;
}

function needsTrial(file: SourceFile): boolean {
  return isHeavy(file) && limitOf(file) === null;
}
