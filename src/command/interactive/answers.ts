import { globsMatcher } from '../../config/index.js';
import type { ReportFinding, Ruling } from '../../model/index.js';
import { type Entry, entriesFor, namesOf, type Question } from '../../report/index.js';

type Value = Ruling['value'];

/** `paths`: a glob of the person's own, null for just the places of the question. `all`: every question of the kind that is still open. */
export type Answer = { readonly value: Value; readonly paths: string | null; readonly why: string; readonly all: boolean };

/** The entries of the config for an answer. */
export function entriesOf({ value, paths, why }: Answer, question: Question, all: readonly Question[]): readonly Entry[] {
  if (paths === null) return entriesFor(question, all, value, why) ?? [];
  return namesOf(question).map((found) => ({ id: null, path: paths, found, reason: question.reason, value, why }));
}

/** Whether the entries answer every place of a question. */
export function answers(entries: readonly Entry[], { findings }: Question): boolean {
  const matchers = entries.map((entry) => ({ entry, matches: globsMatcher([entry.path]) }));
  return findings.every((finding) => matchers.some(({ entry, matches }) => speaks(entry, matches, finding)));
}

/** Places of other questions that a glob would answer too, and places of this one that it would not. */
export function coverage(
  paths: string,
  question: Question,
  all: readonly Question[],
): { readonly own: number; readonly more: readonly ReportFinding[]; readonly left: readonly ReportFinding[] } {
  const matches = globsMatcher([paths]);
  const names = namesOf(question);
  const isCovered = ({ decisionPath }: ReportFinding) => decisionPath !== null && matches(decisionPath);
  const own = new Set(question.findings.map(({ id }) => id));
  const others = all
    .filter(({ reason }) => reason === question.reason)
    .flatMap(({ findings }) => findings)
    .filter((finding) => !own.has(finding.id) && names.includes(finding.found));
  return {
    own: question.findings.filter(isCovered).length,
    more: others.filter(isCovered),
    left: question.findings.filter((finding) => !isCovered(finding)),
  };
}

function speaks(entry: Entry, matches: (path: string) => boolean, { id, found, reason, decisionPath }: ReportFinding): boolean {
  return (
    decisionPath !== null &&
    entry.found === found &&
    entry.reason === reason &&
    (entry.id === null || entry.id === id) &&
    matches(decisionPath)
  );
}
