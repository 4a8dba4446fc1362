/** Decisions about places, and their reasons. */

import type { Migration } from './catalogue.js';
import type { Edit } from './edits.js';
import type { Range, SourceFile } from './files.js';
import type { Evidence } from './links.js';

export type RewriteReason = 'migrated-type' | 'partner-gateway' | 'routed-call' | 'named-in-comment';
export type ReviewReason =
  | 'price-review'
  | 'before-deadline'
  | 'mixed-gateway'
  | 'dynamic-type'
  | 'name-conflict'
  | 'name-dependent-code'
  | 'other-cn-endpoint'
  | 'regional-gateway'
  | 'stored-value'
  | 'ignored-file'
  | 'unparsed-file'
  | 'unproved-change';
export type KeepReason =
  | 'translation-table'
  | 'still-serves-cn'
  | 'regional'
  | 'renamed-when-sent'
  | 'full-managed'
  | 'file-name'
  | 'documentation'
  | 'suppressed';
export type Reason = RewriteReason | ReviewReason | KeepReason;

/** `label`: `semi`, `full`, `by-shop`, `move`, `keep`, `route`, …; `paste`: lines to put in by hand where no edit can be given. */
export type Proposal = { readonly label: string; readonly edits: readonly Edit[]; readonly paste: string | null };

/** Exactly one for each site; sites of kind `call` and `code` are made by the transforms themselves. */
export type Decision =
  | {
      readonly action: 'rewrite';
      readonly reason: RewriteReason;
      readonly edits: readonly [Edit, ...Edit[]];
      readonly evidence: readonly [Evidence, ...Evidence[]];
    }
  | {
      readonly action: 'review';
      readonly reason: ReviewReason;
      readonly proposals: readonly Proposal[];
      readonly evidence: readonly Evidence[];
      /** Names or values for the message: the calls concerned, what a dynamic type can become, the entries to add. */
      readonly details: readonly string[];
    }
  | { readonly action: 'keep'; readonly reason: KeepReason; readonly evidence: readonly Evidence[]; readonly why: string | null };

/** The decision about one place. */
export type Finding = {
  readonly file: SourceFile;
  readonly range: Range;
  readonly kind: 'type' | 'gateway' | 'call' | 'code';
  readonly found: string;
  readonly decision: Decision;
  readonly migration: Migration | null;
};
