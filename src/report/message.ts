import type { ChecklistItem, EvidenceWhy, Reason, ReportCall, ReportFinding, SkipReason } from '../model/index.js';
import { redactSentence } from '../secrets/redact.js';
import type { Lang, MessageParts } from './contract.js';
import { kindOfPaste, type Paste } from './pastes.js';
import { wordingOf } from './wording/index.js';
import type { ParseProblem, Wording } from './wording/wording.js';

/* No secret looks like one, and a question may concern thousands of them. */
const typeName = /^(?:bg|temu)(?:\.[a-z\d]{1,40}){1,8}$/;

/** The subject and the reason of a finding in words; instructions are `todoText`. */
export function message(reason: Reason, parts: MessageParts, lang: Lang): string {
  const { details, why } = parts;
  // Before they become part of a sentence: a key that no longer begins its line is harder to see.
  const safe = {
    ...parts,
    details: details.map((detail) => (typeName.test(detail) ? detail : redactSentence(detail))),
    why: why === null ? null : redactSentence(why),
  };
  return wordingOf(lang).reasons[reason].say(safe);
}

type Offers = readonly { readonly label: string; readonly paste: string | null }[];

/** '' where there is nothing to do; of the choices those that are offered. */
export function todoText(reason: Reason, offers: Offers, lang: Lang): string {
  return todoOf({ reason, proposals: offers }, wordingOf(lang));
}

export function todoOf({ reason, proposals }: { readonly reason: Reason; readonly proposals: Offers }, words: Wording): string {
  const sentences = [...(words.offered.get(reason) ?? [])].flatMap(([choice, sentence]) =>
    proposals.some((proposal) => isOffered(choice, proposal)) ? [sentence] : [],
  );
  return [words.reasons[reason].todo, ...sentences].reduce(words.ui.joined);
}

function isOffered(choice: string, { label, paste }: Offers[number]): boolean {
  const kind = kindOfPaste(paste);
  if (choice === 'names') return kind === 'names';
  return choice === 'paste' ? kind === 'code' : label === choice && kind !== 'names';
}

export function titleText(reason: Reason, lang: Lang): string {
  return wordingOf(lang).reasons[reason].title;
}

/** The subject of a question: the found name, or, for the user's own routing, the property that decides there. */
export function subjectText(finding: Pick<ReportFinding, 'reason' | 'found' | 'kind'>, lang: Lang): string {
  if (finding.kind === 'call') return wordingOf(lang).ui.requestBy(finding.found);
  if (finding.reason !== 'name-dependent-code') return finding.found;
  return new Map<string, string>(Object.entries(wordingOf(lang).routing)).get(finding.found) ?? finding.found;
}

export function evidenceText(why: EvidenceWhy, detail: string, lang: Lang): string {
  return wordingOf(lang).evidence[why](redactSentence(detail)).trim();
}

/** Why a request fails: where it goes, and where it should go, or that it is off there. */
export function brokenText(call: ReportCall, lang: Lang): string {
  const { gateway, required, ui } = wordingOf(lang);
  const type = call.type ?? ui.noType;
  if (call.gateway === call.required) return ui.brokenOff({ type, gateway: gateway[call.gateway] });
  return ui.brokenWhy({ type, gateway: gateway[call.gateway], required: required[call.required] });
}

/** The effect of an answer to a review, with what it offers to paste; null for an answer without a sentence. */
export function effectText(
  finding: Pick<ReportFinding, 'reason' | 'found' | 'replacement' | 'offlineOn' | 'deadline'>,
  label: string,
  lang: Lang,
  paste: Paste | null,
): string | null {
  const { found: old, replacement: next, offlineOn: day, deadline } = finding;
  return wordingOf(lang).effects(finding.reason, label)?.({ old, next, day, deadline, paste: paste?.kind ?? null }) ?? null;
}

export function checklistText(item: ChecklistItem, lang: Lang): string {
  return wordingOf(lang).checklist[item.what].say(item);
}

export function skipText(reason: SkipReason, lang: Lang): string {
  return wordingOf(lang).skipped[reason];
}

/** 「已于 2025-09-12 下线」, "off since 2025-09-12"; '' where no day was announced. */
export function deadlineText(finding: Pick<ReportFinding, 'deadline' | 'offlineOn'>, lang: Lang): string {
  if (finding.deadline === null || finding.offlineOn === null) return '';
  return wordingOf(lang).deadline[finding.deadline](finding.offlineOn);
}

/** The message beside a heading that says the day already. */
export function messageBelow(
  { message: said, deadline, offlineOn }: Pick<ReportFinding, 'message' | 'deadline' | 'offlineOn'>,
  lang: Lang,
): string {
  return deadline === null || offlineOn === null ? said : said.replace(wordingOf(lang).offSentence(offlineOn, deadline), '');
}

export function problemText(problem: ParseProblem, lang: Lang): string {
  return wordingOf(lang).problem[problem.what](problem.detail);
}
