import type { ReportFinding, Ruling } from '../../model/index.js';
import {
  at,
  changeLines,
  commonProofs,
  deadlineText,
  effectText,
  messageBelow,
  namesOf,
  oneLine,
  openPage,
  type Page,
  pasted,
  pasteFor,
  printable,
  proofsOf,
  type Question,
  redact,
  sentencesOf,
  subjectText,
  titleText,
  todoText,
  without,
} from '../../report/index.js';
import type { Speech } from '../options.js';
import { asking, letterOf } from '../words/interactive.js';
import type { World } from '../world.js';
import type { Asked } from './questions.js';

/* Places shown with their code, and reasons for one: the question must stay on the screen. */
const placesShown = 3;
const proofsShown = 3;

type Paper = { readonly page: Page; readonly words: (typeof asking)['en' | 'zh-CN']; readonly lang: Speech['lang'] };

export function paperFor({ lang, color }: Speech, { stderr }: World): Paper {
  const context = { lang, color: color.stderr, width: stderr.columns, outside: null };
  return { page: openPage(context), words: asking[lang], lang };
}

/** The code, the question and the effect of each answer, as shown above the prompt; lines that the question before has just shown are left out. */
export function showQuestion({ question, choices }: Asked, before: Asked | null, all: number, paper: Paper): string {
  const { page, words, lang } = paper;
  const { first, findings, number } = question;
  const ink = page.ink;
  const day = deadlineText(first, lang);
  const isNew = before?.question.reason !== first.reason;
  const todo = isNew ? todoText(first.reason, first.proposals, lang) : '';
  const own = messageBelow(first, lang);
  const message = isNew ? own : without(own, sentencesOf(before.question.first.message));
  const names = namesOf(question).map((name) => (name === first.found ? subjectText(first, lang) : name));
  const shown = findings.slice(0, placesShown);
  const common = commonProofs(shown);
  const rest = findings.length - placesShown;
  return [
    '',
    ...page.prose(`[${number}/${all}] ${titleText(first.reason, lang)}`, 0, 2).map(ink.bold),
    ...page.prose(`${names.map(oneLine).join(', ')}${day === '' ? '' : `  ${day}`}`, 2, 2),
    ...(message === '' ? [] : page.prose(printable(message), 2)),
    ...(todo === '' ? [] : page.prose(todo, 2).map(ink.dim)),
    ...shown.flatMap((finding) => placeText(finding, common, paper)),
    ...common
      .slice(0, proofsShown)
      .flatMap((proof) => page.prose(proof, 4, 2))
      .map(ink.dim),
    ...(rest > 0 ? [`  ${words.morePlaces(rest)}`] : []),
    '',
    ...choices.flatMap((value) => choiceText(value, question.findings, isNew ? null : before.question.first, paper)),
    ...byHand(question, choices, paper),
    ...(before === null ? page.prose(words.later, 2, 4) : []),
    ...(findings.length > 1 ? page.prose(words.apart(findings.length), 2, 4) : []),
    ...page.prose(before === null ? words.others : words.keys, 2, 4),
    '',
  ].join('\n');
}

function placeText(finding: ReportFinding, common: readonly string[], { page }: Paper): readonly string[] {
  const code = printable(finding.snippet)
    .split('\n')
    .map((text, i) => ({ number: finding.snippetLine + i, text }))
    .filter(({ number }) => Math.abs(number - finding.line) <= 2)
    .map(({ number, text }) => {
      const line = page.code(`${String(number).padStart(5)} ${number === finding.line ? '>' : ' '} ${text}`, 2);
      return number === finding.line ? page.ink.bold(line) : page.ink.dim(line);
    });
  const proofs = proofsOf(finding)
    .filter((proof) => !common.includes(proof))
    .slice(0, proofsShown)
    .flatMap((proof) => page.prose(proof, 6, 2));
  return [`  ${page.ink.cyan(oneLine(at(finding)))}`, ...code, ...proofs.map(page.ink.dim)];
}

/** One answer: its key, its name, what it does unless the question `before` has just said so, and the edit that it makes. */
function choiceText(
  value: Ruling['value'],
  findings: readonly ReportFinding[],
  before: ReportFinding | null,
  { page, words, lang }: Paper,
): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const effectOf = (finding: ReportFinding): string => effectText(finding, value, lang, null) ?? words.effects[value] ?? '';
  const isSaid = before !== null && effectOf(before) === effectOf(first);
  const edits = findings.flatMap(({ proposals }) => proposals.find(({ label }) => label === value)?.edits.slice(0, 1) ?? []);
  const changes = new Set(
    edits.map((edit) => `${page.ink.red(oneLine(redact(edit.before)))} → ${page.ink.green(oneLine(redact(edit.after)))}`),
  );
  return [
    ...page.prose(words.choice(letterOf(value), words.values[value], isSaid ? '' : effectOf(first)), 2, 4),
    ...[...changes].flatMap((change) => changeLines(change, 8, page)),
  ];
}

/** Lines that only a person can put in: shown, since the answer is to do so and ask again. */
function byHand({ first, findings }: Question, choices: readonly string[], { page, words, lang }: Paper): readonly string[] {
  return first.proposals.flatMap(({ label }) => {
    const paste = choices.includes(label) ? null : pasteFor(findings, label);
    return paste === null
      ? []
      : [...page.prose(words.byHand(label, effectText(first, label, lang, paste) ?? ''), 2, 4), ...pasted(paste.text, page)];
  });
}
