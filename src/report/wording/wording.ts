import type {
  ChecklistItem,
  Day,
  Decision,
  EvidenceWhy,
  Gateway,
  Hidden,
  OwnRouting,
  Reason,
  Report,
  ReportCall,
  SkipReason,
  UnparsedWhy,
  Verdict,
} from '../../model/index.js';
import type { MessageParts } from '../contract.js';
import type { PasteKind } from '../pastes.js';

/** One reason in words: a heading, what it is and why, and what to do ('' where there is nothing to do). */
export type ReasonWords = {
  readonly title: string;
  readonly say: (parts: MessageParts) => string;
  readonly todo: string;
};

export type ParseProblem =
  | { readonly what: 'not-json'; readonly detail: string }
  | { readonly what: 'other-version'; readonly detail: string }
  | { readonly what: 'not-a-report'; readonly detail: string };

/**
 * The parts of a sentence about an answer. `day`: the old type is off from then on, null without an announced day. `paste`: what stands below the
 * sentence to be put in by hand: `names` are comments alone, where no line would run, `both` one or the other by place.
 */
export type EffectParts = {
  readonly old: string;
  readonly next: string | null;
  readonly day: string | null;
  readonly deadline: 'off' | 'soon' | 'later' | null;
  readonly paste: PasteKind | null;
};

/** Everything the tool says in reports, in one language. Records over unions: a gap does not compile. */
export type Wording = {
  readonly reasons: Readonly<Record<Reason, ReasonWords>>;
  readonly evidence: Readonly<Record<EvidenceWhy, (detail: string) => string>>;
  readonly checklist: Readonly<Record<ChecklistItem['what'], { readonly title: string; readonly say: (item: ChecklistItem) => string }>>;
  readonly unparsed: Readonly<Record<UnparsedWhy, string>>;
  /** The property by which the user's own routing decides. */
  readonly routing: Readonly<Record<OwnRouting['what'], string>>;
  readonly stored: Readonly<Record<'migration' | 'default' | 'query', string>>;
  readonly skipped: Readonly<Record<SkipReason, string>>;
  /** The sentence about the day from which the old type is off. */
  readonly offSentence: (day: Day, deadline: 'off' | 'soon' | 'later') => string;
  /** The obstacle to knowing a request's type or gateway. */
  readonly hidden: Readonly<Record<Hidden['why'], string>>;
  readonly unused: Readonly<Record<Report['unused'][number]['what'], string>>;
  readonly deadline: Readonly<Record<'off' | 'soon' | 'later', (day: string) => string>>;
  readonly noDeadline: string;
  readonly deadlineCount: Readonly<Record<'off' | 'soon' | 'later', string>>;
  readonly action: Readonly<Record<Decision['action'], string>>;
  readonly mode: Readonly<Record<Report['mode'], string>>;
  readonly gateway: Readonly<Record<Gateway, string>>;
  /** The gateway that a request needs. */
  readonly required: Readonly<Record<ReportCall['required'], string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** The effect of each answer to a review, by the answer's label. */
  readonly effects: (reason: Reason, label: string) => ((parts: EffectParts) => string) | null;
  /** Sentences shown only with an offered choice: by its label, `paste` for lines to paste, or `names` for names alone, in comments. */
  readonly offered: ReadonlyMap<Reason, ReadonlyMap<string, string>>;
  /** Labels of proposals; one that is not here is printed as it is. */
  readonly proposals: ReadonlyMap<string, string>;
  readonly problem: Readonly<Record<ParseProblem['what'], (detail: string) => string>>;
  readonly ui: Ui;
};

/** Headings and short sentences of the reports themselves. */
export type Ui = {
  readonly title: string;
  readonly asOf: (day: string) => string;
  readonly byDeadline: string;
  readonly decide: (groups: number, places: number) => string;
  readonly nothingToDecide: string;
  readonly todo: string;
  readonly announcement: string;
  readonly announced: (title: string, day: string) => string;
  readonly proposals: string;
  /** HTML: the answers to one question, side by side. */
  readonly choices: string;
  readonly howToAnswer: string;
  readonly decisionLine: string;
  /** HTML: to pick an answer, and to copy all that are picked. */
  readonly pick: string;
  readonly picked: string;
  readonly copyPicked: string;
  readonly copy: string;
  readonly decisionsDue: string;
  /** The `why` of a decision that nobody filled in yet. */
  readonly decidedWhy: string;
  readonly answerElsewhere: string;
  readonly alike: (more: number) => string;
  readonly aroundEach: (shown: number, all: number) => string;
  readonly belongs: (partner: number, cn: number) => string;
  readonly lines: (count: number) => string;
  readonly goesOff: (day: string) => string;
  readonly condition: string;
  readonly newAddress: string;
  readonly newToken: string;
  readonly notAnnounced: string;
  readonly now: string;
  readonly look: Readonly<Record<Report['mode'], (places: number) => string>>;
  readonly things: (count: number) => string;
  readonly clear: string;
  /** Instead of a deadline, where the types concerned have theirs. */
  readonly asItsTypes: string;
  readonly brokenRequests: string;
  readonly brokenTodo: string;
  readonly noEdit: string;
  readonly paste: string;
  /** Instead of `paste` where comments alone are shown. */
  readonly byHand: string;
  readonly evidence: string;
  readonly concerns: string;
  readonly broken: (count: number) => string;
  readonly brokenWhy: (parts: { type: string; gateway: string; required: string }) => string;
  /** Sent to the gateway that it needs, which no longer answers it. */
  readonly brokenOff: (parts: { type: string; gateway: string }) => string;
  readonly unknownCalls: (count: number) => string;
  /** Requests that a choice of the user's breaks. */
  readonly worsened: (count: number) => string;
  readonly brokenBranches: (count: number) => string;
  /** `routed`: how many others pick their gateway when they run. */
  readonly knownRequests: (known: number, routed: number, all: number) => string;
  /** The run stopped before all was followed. */
  readonly cut: string;
  readonly noRequests: string;
  readonly answered: string;
  readonly reaches: (places: number, files: number) => string;
  /** The first line of a hook that stops a commit. */
  readonly blocked: (place: string, found: string, more: number) => string;
  /** The same, where a request of the commit has its type or its gateway in a file that is not migrated with it. */
  readonly blockedByHalf: (place: string, more: number) => string;
  /** The same, by a file that nobody looked into. `word`: the file as a shell reads it. */
  readonly blockedBySkipped: (file: string, why: string, word: string) => string;
  readonly calls: string;
  /** A request, by the library or command that sends it. */
  readonly requestBy: (api: string) => string;
  readonly callsFine: (count: number) => string;
  readonly before: string;
  readonly after: string;
  readonly noType: string;
  readonly rewritten: Readonly<Record<Report['mode'], (files: number, places: number) => string>>;
  readonly kept: (count: number) => string;
  readonly checklist: string;
  readonly created: string;
  readonly unused: string;
  readonly skipped: (count: number) => string;
  readonly skippedWithTokens: string;
  readonly known: (count: number) => string;
  readonly sum: (summary: Report['summary']) => string;
  readonly apart: string;
  readonly routed: (count: number) => string;
  readonly code: (count: number) => string;
  /** A sentence after another. */
  readonly joined: (sentence: string, next: string) => string;
  /** A label before a value, with the language's own colon. */
  readonly label: (text: string) => string;
  readonly next: string;
  /** The effect of a next command; the command itself stands below. */
  readonly nextMigrate: string;
  readonly nextMigrateFirst: string;
  readonly nextMigrateAndStage: string;
  readonly nextAnswer: string;
  readonly nextAnswerAndWrite: string;
  readonly nextAnswerAndStage: string;
  readonly nextCheck: string;
  readonly nextUndo: string;
  readonly nextNothing: string;
  /** Nothing but items of the checklist is left, by their titles. */
  readonly nextTicks: (titles: readonly string[]) => string;
  /** `beyond`: there is something, but for other reasons than those asked for. */
  readonly nothing: (files: number, beyond: boolean) => string;
  readonly more: (count: number) => string;
  readonly places: (count: number) => string;
  readonly moreLines: (count: number) => string;
  readonly cutOff: (count: number) => string;
  readonly fullList: string;
  readonly all: string;
  readonly reason: string;
  readonly file: string;
  readonly deadline: string;
  readonly diffs: string;
  /** In a row of links, where a heading would be too long. */
  readonly short: Readonly<Record<'decide' | 'calls' | 'rewrites' | 'diffs' | 'checklist' | 'kept' | 'skipped', string>>;
  readonly line: string;
  readonly columns: Readonly<
    Record<
      | 'place'
      | 'code'
      | 'question'
      | 'number'
      | 'places'
      | 'deadline'
      | 'found'
      | 'becomes'
      | 'what'
      | 'verdict'
      | 'required'
      | 'type'
      | 'gateway'
      | 'why',
      string
    >
  >;
};
