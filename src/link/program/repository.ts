import type { Tree } from '../../model/index.js';

/** The files that a run can read beside those that it began with; each at most once. */
export type Repository = {
  /** Every listed path, also of what is not searched. */
  readonly allPaths: ReadonlySet<string>;
  /** Listed paths that are searched. */
  readonly searchable: readonly string[];
  /** The tree of a listed file; null where there is none, or where it cannot be read here and now. */
  open(path: string): Tree | null;
  /** Tells of every text among `paths`, in no order, with the bytes as Latin-1; nothing is kept. */
  texts(paths: readonly string[], seen: (path: string, text: string) => void): void;
};

/** A repository of loaded files alone: for one file by itself, and for trees that are given. */
export function closedRepository(allPaths: ReadonlySet<string>): Repository {
  return { allPaths, searchable: [], open: () => null, texts: () => {} };
}
