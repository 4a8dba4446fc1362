import type { Announcement, Migration, Report, ReportFinding } from '../model/index.js';

export type Lang = 'zh-CN' | 'en';

/** A command line: what starts the tool, and the words after it. */
export type Command = {
  readonly program: string;
  readonly argv: readonly string[];
  /** The folder that `undo` must be told, null where it finds the run by itself. */
  readonly undoFrom: string | null;
};

/** The commit to come. */
export type Commit = {
  /** Requests of which it holds one half only. */
  readonly halves: Report['calls'];
  /** Files that have to move together with those of the commit. */
  readonly together: readonly string[];
  /** What a migration of all these files would do; null where it is the report itself. */
  readonly ahead: Report | null;
  /** The config that keeps answers, null where git cannot add it. */
  readonly config: string | null;
};

/** Facts about the run that a reporter may use beside the report. */
export type Context = {
  readonly lang: Lang;
  readonly color: boolean;
  /** Columns of the terminal; `Infinity` never wraps. */
  readonly width: number;
  /** The exact diff, null when the report was made from JSON reports. */
  readonly patch: (() => Uint8Array) | null;
  readonly announcements: readonly Announcement[];
  /** The user's command line, to name the next command. */
  readonly command: Command;
  /** The way from the working directory to the root where that does not hold it: commands must go there first. null: it does. */
  readonly outside: string | null;
  /** stdout carries the diff, so the text report must not speak of one below it. */
  readonly stdoutIsDiff: boolean;
  /** Where the git index was judged, and so the reader is about to commit. */
  readonly commit: Commit | null;
  readonly beyond: Beyond;
};

/** Whether the run found what the report does not show: findings for reasons that were not asked for, requests that the named files have no part in. */
export type Beyond = { readonly findings: boolean; readonly requests: boolean };

/** One output format. Adding one is a file that exports this, a line in `reporters.ts`, and a test. */
export type Reporter = {
  readonly name: string;
  /** `bytes`: written as they are, never passed through an encoder. */
  readonly media: 'text' | 'bytes';
  render(report: Report, context: Context): string | Uint8Array | Promise<string | Uint8Array>;
  /** The text of `render` in pieces, for reports of many megabytes; null for a reporter that renders as one. */
  readonly parts: ((report: Report, context: Context) => Iterable<string>) | null;
};

/** A reporter that is loaded when it is used. */
export type LaterReporter = Pick<Reporter, 'name' | 'media' | 'render'> & {
  /** The pieces to write, one after the other. */
  parts(report: Report, context: Context): Promise<Iterable<string | Uint8Array>>;
};

/** The parts of a sentence about a finding. */
export type MessageParts = {
  readonly kind: ReportFinding['kind'];
  readonly found: string;
  readonly replacement: string | null;
  /** The details of a review: calls concerned, what a type can become, entries to add, why a file was not parsed. */
  readonly details: readonly string[];
  /** Where a request goes to a host that the code does not tell: a proxy, a stand-in. */
  readonly isHostUnknown: boolean;
  readonly migration: Migration | null;
  readonly deadline: ReportFinding['deadline'];
  /** The user's own words behind a suppression or a decision, null where there are none. */
  readonly why: string | null;
};
