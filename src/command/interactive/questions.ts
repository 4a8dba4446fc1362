import type { Report, Ruling } from '../../model/index.js';
import { choicesOf, type Question, questionsIn } from '../../report/index.js';

/** One question of the report, under its number there; `choices`: the answers that can be carried out or recorded. */
export type Asked = { readonly question: Question; readonly choices: readonly Ruling['value'][] };

/** The questions that the config can answer, in the report's order; places outside of the config's folder stay reviews. */
export function askable(report: Report): { readonly asked: readonly Asked[]; readonly all: readonly Question[] } {
  const all = questionsIn(report);
  const asked = all.filter(({ findings }) => findings.every(({ decisionPath }) => decisionPath !== null));
  return { all, asked: asked.map((question) => ({ question, choices: [...choicesOf(question.first), 'keep', 'skip'] })) };
}

/** Each place of a question as a question of its own, under the number of the whole. */
export function placesOf({ question, choices }: Asked): readonly Asked[] {
  return question.findings.map((finding) => ({
    question: { ...question, first: finding, found: finding.found, findings: [finding] },
    choices,
  }));
}
