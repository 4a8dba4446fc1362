import type { Language, SourceFile, Tree } from '../../model/index.js';

/** One language or format. Adding one is a file that exports this, a line in `index.ts`, and a fixture. */
export type LanguageModule = {
  readonly id: Language;
  /** Judges by the path alone: extension or base name. The first module in the list that matches takes the file. */
  matches(path: string): boolean;
  /** Loads the parser; nothing heavy is imported before, and calling it again costs nothing. Null where there is nothing to load. */
  readonly prepare: (() => Promise<void>) | null;
  /**
   * Builds the whole tree, parents set. Never throws on any input: a parser that gives up yields a tree with `unparsed`
   * set, or one whose `errors` cover the place, and still with every string and comment that a tokenizer can find.
   */
  parse(file: SourceFile): Tree;
};
