import type { Day, Reason } from '../model/index.js';
import type { Lang } from '../report/index.js';

export type Mode = 'write' | 'dry-run' | 'check';
export type Output = { readonly name: string; readonly file: string | null };

/** How a command speaks and where its report goes. */
export type Speech = {
  readonly lang: Lang;
  /** On stdout, and on stderr. */
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  readonly quiet: boolean;
};

/** Settings that decide how tokens are judged; null and empty where the command line is silent and the config may speak. */
export type Judging = {
  readonly managed: 'semi' | 'full' | null;
  readonly gateway: 'auto' | 'move' | 'keep' | null;
  readonly catalogues: readonly string[];
  readonly announcements: readonly string[] | null;
  readonly asOf: Day;
  readonly baseline: string | null;
  readonly includeDocs: boolean;
  readonly includeIgnored: boolean;
  readonly thorough: boolean;
  readonly config: string | null;
};

/** The migrating command's options, checked. */
export type MigrateOptions = Judging & {
  readonly paths: readonly string[];
  readonly mode: Mode;
  /** `-d` and `-c` together: the diff on stdout, the exit code of a check. */
  readonly showsDiff: boolean;
  readonly staged: boolean;
  /** The commit of `--changed`. */
  readonly changed: string | null;
  /** The reasons that `--only` and `--skip` leave in the report; null: all. */
  readonly shown: ReadonlySet<Reason> | null;
  readonly interactive: boolean;
  readonly outputs: readonly Output[];
  readonly allowDirty: boolean;
};

/** Wrong usage, as data; its sentence is in `words/usage.ts`. */
export type UsageProblem =
  | { readonly kind: 'unknown-flag'; readonly flag: string; readonly near: string | null }
  | { readonly kind: 'flag-not-here'; readonly flag: string; readonly command: string }
  | { readonly kind: 'takes-no-value'; readonly flag: string }
  | { readonly kind: 'bad-value'; readonly flag: string; readonly value: string; readonly allowed: readonly string[] }
  /** A word of the report for a request that fails, which no finding has. */
  | { readonly kind: 'no-reason'; readonly flag: string; readonly word: string }
  | { readonly kind: 'missing-value'; readonly flag: string }
  | { readonly kind: 'unknown-command'; readonly word: string; readonly known: readonly string[] }
  | { readonly kind: 'misspelt-command'; readonly word: string; readonly command: string }
  | { readonly kind: 'missing-operand'; readonly command: string; readonly operand: string }
  | { readonly kind: 'too-many'; readonly command: string; readonly operand: string }
  | { readonly kind: 'no-paths' }
  | { readonly kind: 'two-on-stdout'; readonly names: readonly string[] }
  | { readonly kind: 'same-file'; readonly file: string }
  | { readonly kind: 'only-shapes'; readonly flag: string }
  | { readonly kind: 'no-terminal'; readonly flag: string }
  | { readonly kind: 'conflict'; readonly flags: readonly string[] };
