import type {
  Decision,
  Edit,
  Evidence,
  EvidenceWhy,
  KeepReason,
  Proposal,
  Range,
  ReviewReason,
  RewriteReason,
  Ruling,
  Site,
} from '../../src/model/index.js';

/** Evidence at a place in a file. */
export function evidence(file: { readonly path: string }, range: Range, why: EvidenceWhy, detail = ''): Evidence {
  return { file: file.path, range, why, detail };
}

export function here(site: Site, why: EvidenceWhy, detail = ''): Evidence {
  return evidence(site.file, site.range, why, detail);
}

export function rewrite(
  reason: RewriteReason,
  edits: readonly [Edit, ...Edit[]],
  proofs: readonly [Evidence, ...Evidence[]],
): Extract<Decision, { action: 'rewrite' }> {
  return { action: 'rewrite', reason, edits, evidence: proofs };
}

export function review(
  reason: ReviewReason,
  proposals: readonly Proposal[],
  proofs: readonly Evidence[],
  details: readonly string[] = [],
): Extract<Decision, { action: 'review' }> {
  return { action: 'review', reason, proposals, evidence: proofs, details };
}

export function keep(reason: KeepReason, proofs: readonly Evidence[], why: string | null = null): Extract<Decision, { action: 'keep' }> {
  return { action: 'keep', reason, evidence: proofs, why };
}

/** The router by hand, where something can be offered that would run. */
export function pasted(paste: string | null): readonly Proposal[] {
  return paste === null ? [] : [proposal('route', [], paste)];
}

export function proposal(label: string, edits: readonly Edit[], paste: string | null = null): Proposal {
  return { label, edits, paste };
}

/** An answer that leaves its place as it is. Any other one asks for an edit, and is no answer where there is none. */
export function leaves({ value }: Ruling): boolean {
  return value === 'keep' || value === 'skip';
}
