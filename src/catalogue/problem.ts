import type { Migration } from '../model/index.js';

/** A contradiction between rows; `rows` are those to show against each other. */
export type RowProblem = {
  readonly what: 'two-new-names' | 'chain' | 'cycle' | 'same-name' | 'contradiction' | 'earlier-deadline';
  readonly rows: readonly [Migration, ...Migration[]];
};

/** Two announcements with one id that name different gateways, tokens or pages. */
export type IdProblem = { readonly what: 'same-id'; readonly id: string; readonly sources: readonly string[] };

/** A fault in a file of catalogue data. `at`: line and column, or the path of a field. */
export type DataProblem = {
  readonly what: 'not-json' | 'not-a-catalogue' | 'foreign-host';
  readonly name: string;
  readonly at: string;
  readonly detail: string;
};

export type SelectionProblem = { readonly what: 'unknown-announcement'; readonly id: string; readonly known: readonly string[] };

export type ImportProblemWhat =
  | 'no-date'
  | 'too-deep'
  | 'no-table'
  | 'no-header'
  | 'no-column'
  | 'twice-column'
  | 'unknown-column'
  | 'cell-count'
  | 'no-group'
  | 'no-title'
  | 'not-a-type'
  | 'two-types'
  | 'unclear-note'
  | 'type-outside-table'
  | 'bad-date'
  | 'two-deadlines'
  | 'stray-deadline'
  | 'unclear-deadline'
  | 'two-gateways'
  | 'regional-gateway'
  | 'two-grant-pages'
  | 'signing-changed';

/** A passage of an announcement that could not be read for certain. `line`: 1-based, in the text as given. */
export type ImportProblem = { readonly what: ImportProblemWhat; readonly name: string; readonly line: number; readonly text: string };

export type CatalogueProblem = RowProblem | IdProblem;
export type Problem = CatalogueProblem | DataProblem | SelectionProblem | ImportProblem;
