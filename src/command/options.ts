import type { Day } from '../model.js';
import type { Lang } from '../report/index.js';

export type Mode = 'write' | 'dry-run' | 'check';
export type Output = { readonly name: string; readonly file: string | null };

/** The migrating command's options, checked. */
export type MigrateOptions = {
  readonly paths: readonly string[];
  readonly mode: Mode;
  /** `-d` and `-c` together: the diff on stdout, the exit code of a check. */
  readonly showsDiff: boolean;
  readonly staged: boolean;
  readonly interactive: boolean;
  readonly managed: 'semi' | 'full' | null;
  readonly gateway: 'auto' | 'move' | 'keep' | null;
  readonly outputs: readonly Output[];
  readonly catalogues: readonly string[];
  readonly announcements: readonly string[] | null;
  readonly asOf: Day | null;
  readonly baseline: string | null;
  readonly includeDocs: boolean;
  readonly includeIgnored: boolean;
  readonly allowDirty: boolean;
  readonly config: string | null;
  readonly lang: Lang;
  readonly color: boolean;
  readonly quiet: boolean;
};

/** Wrong usage, as data; its sentence is in `errors.ts`. */
export type UsageProblem =
  | { readonly kind: 'unknown-flag'; readonly flag: string }
  | { readonly kind: 'bad-value'; readonly flag: string; readonly value: string; readonly allowed: readonly string[] }
  | { readonly kind: 'missing-value'; readonly flag: string }
  | { readonly kind: 'no-paths' }
  | { readonly kind: 'two-on-stdout'; readonly names: readonly string[] }
  | { readonly kind: 'conflict'; readonly flags: readonly string[] };
