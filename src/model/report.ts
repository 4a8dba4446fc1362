/** The report's data: the fields of the contract. */

import type { Day, Gateway } from './catalogue.js';
import type { Decision, Finding, Reason } from './decisions.js';
import type { Range, SkipReason, SourceFile } from './files.js';
import type { Hidden, Possible } from './links.js';

/** The JSON report of the contract, and what every reporter renders. Fields may be added, never changed. */
export type Report = {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'temu-codemod'; readonly version: string };
  readonly mode: 'write' | 'dry-run' | 'check';
  readonly asOf: Day;
  readonly root: string;
  readonly summary: {
    readonly files: number;
    readonly candidates: number;
    readonly tokens: number;
    readonly rewrites: number;
    readonly reviews: number;
    readonly kept: number;
    readonly skipped: number;
    readonly routed: number;
    readonly code: number;
  };
  /**
   * Requests by place: found, of how many both type and gateway are known, and how many others pick their gateway by type when they run. `isCut`: the run
   * stopped before all was followed.
   */
  readonly requests: { readonly found: number; readonly known: number; readonly routed: number; readonly isCut: boolean };
  readonly findings: readonly ReportFinding[];
  readonly calls: readonly ReportCall[];
  readonly checklist: readonly ChecklistItem[];
  readonly diff: readonly { readonly file: string; readonly hunks: string }[];
  readonly skipped: readonly { readonly file: string; readonly reason: SkipReason; readonly detail: string; readonly tokens: boolean }[];
  /** Files that the run made or would make, to be added to git. */
  readonly created: readonly string[];
  /** Suppressions, decisions and baseline lines that matched nothing. */
  readonly unused: readonly {
    readonly file: string;
    readonly line: number;
    readonly what: 'ignore-comment' | 'decision' | 'baseline';
    readonly text: string;
  }[];
  /** Decisions that were carried out, and how far each of them reaches. */
  readonly answers: readonly {
    readonly file: string;
    readonly line: number;
    readonly value: string;
    readonly places: number;
    readonly files: number;
  }[];
  /** Findings that a baseline knows: their ids. They do not count for the exit code. */
  readonly known: readonly string[];
};

export type ReportEdit = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly before: string;
  readonly after: string;
  /** The line that it begins on, secrets redacted; '' where it is not known. Of proposals alone. */
  readonly code: string;
};

/** Where a place stands in the file as the run has left it; absent where it stands where it stood. 1-based; columns in UTF-16 units. */
export type Now = { readonly line: number; readonly column: number };

export type ReportFinding = {
  /** Stable under moved lines: a hash of path, kind, found, the line's text without spaces, and its count among equals. */
  readonly id: string;
  /** Relative to the working directory, forward slashes. */
  readonly file: string;
  /** 1-based; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly now?: Now;
  readonly kind: Finding['kind'];
  readonly found: string;
  readonly replacement: string | null;
  readonly proposals: readonly { readonly label: string; readonly edits: readonly ReportEdit[]; readonly paste: string | null }[];
  readonly action: Decision['action'];
  readonly reason: Reason;
  /** In the report's language. */
  readonly message: string;
  /** The lines around it, secrets redacted; `snippetLine` is the number of the first. */
  readonly snippet: string;
  readonly snippetLine: number;
  /** The lines around the snippet, outermost first: those above it that are indented less. Of reviews alone. */
  readonly outline: readonly { readonly line: number; readonly text: string }[];
  /** The path that a decision about it gives: below the config's folder. Null where no decision of this config can reach it. */
  readonly decisionPath: string | null;
  /** `code`: the lines of the place, the first few, secrets redacted; '' where it is not known. Of reviews alone. */
  readonly evidence: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly now?: Now;
    readonly why: string;
    readonly code: string;
  }[];
  readonly details: readonly string[];
  readonly announcement: string | null;
  readonly offlineOn: Day | null;
  /** Judged by `asOf`: `off` already, `soon` within 15 days, `later`; null where no day was announced. */
  readonly deadline: 'off' | 'soon' | 'later' | null;
};

export type Verdict = 'ok' | 'broken' | 'unknown';

export type ReportCall = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly now?: Now;
  readonly type: string | null;
  readonly gateway: Gateway;
  readonly required: 'cn' | 'partner' | 'either' | 'unknown';
  readonly verdict: Verdict;
  /** `sometimes`: on this gateway, while another one that it may have at run time is right. */
  readonly fails: 'always' | 'sometimes' | 'not known to';
  /** The line that it begins on, secrets redacted; '' where it is not known. Of those that fail alone. */
  readonly code: string;
  readonly before: { readonly gateway: Gateway; readonly type: string | null; readonly verdict: Verdict };
  /** The unknown side of a request, and the obstacle to knowing it; null where type and gateway are known. */
  readonly hidden: (Hidden & { readonly what: 'type' | 'gateway' }) | null;
  /** It picks its gateway by type when it runs, after this run at the latest: right whatever it is sent, and wherever. */
  readonly routed: boolean;
};

/** A task that no edit can do. `where`: a page, an interface, or a place in the code. */
export type ToDo = {
  readonly what: 'grant-token' | 'token-by-type' | 'check-token' | 'add-file';
  readonly types: readonly string[];
  readonly where: string;
  readonly patch: string | null;
  /** Identity of a place that stays the same when lines above move; '' without a place. */
  readonly essence: string;
};

export type ChecklistItem = Omit<ToDo, 'essence'> & {
  /** Stable under moved lines. */
  readonly id: string;
  /** Why it is ticked; null while it is open. */
  readonly done: string | null;
};

/** What the outcome of a pair says of it: places and words, since a node would hold the whole tree of its file. */
export type MetPair = {
  readonly file: SourceFile;
  readonly node: { readonly range: Range };
  readonly type: MetValue;
  readonly url: MetValue;
  /** The files where the gateway can be picked by type: that of the request, and of the places that give it its host or its type. */
  readonly pickedIn: readonly SourceFile[];
};

type MetValue = Pick<Possible, 'value' | 'hidden'> & { readonly from: readonly { readonly file: SourceFile }[] };

/** One request as it is and as it will be. */
export type CallOutcome = {
  readonly pair: MetPair;
  /** A person's answer or flag decided what this request sends, or where: what that breaks is reported, and stands. */
  readonly isChosen: boolean;
  readonly type: string | null;
  readonly gateway: Gateway;
  readonly required: ReportCall['required'];
  readonly verdict: Verdict;
  readonly fails: ReportCall['fails'];
  readonly before: ReportCall['before'];
  readonly routed: boolean;
};
