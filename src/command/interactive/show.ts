import type { ReportFinding, Ruling } from '../../model/index.js';
import {
  at,
  deadlineText,
  effectText,
  namesOf,
  oneLine,
  openPage,
  type Page,
  printable,
  redact,
  subjectText,
  titleText,
  todoText,
} from '../../report/index.js';
import type { Speech } from '../options.js';
import { asking, letterOf } from '../words/interactive.js';
import type { World } from '../world.js';
import type { Asked } from './questions.js';

/* Places shown with their code, and lines of what is to be pasted: the question must stay on the screen. */
const placesShown = 3;
const pasteShown = 12;

type Paper = { readonly page: Page; readonly words: (typeof asking)['en' | 'zh-CN']; readonly lang: Speech['lang'] };

export function paperFor({ lang, color }: Speech, { stderr }: World): Paper {
  const context = { lang, color: color.stderr, width: stderr.columns };
  return { page: openPage(context), words: asking[lang], lang };
}

/** The code, the question and what each answer does, as it stands above the prompt. */
export function showQuestion({ question, choices }: Asked, all: number, paper: Paper): string {
  const { page, words, lang } = paper;
  const { first, findings, number } = question;
  const ink = page.ink;
  const day = deadlineText(first, lang);
  const todo = todoText(first.reason, lang);
  const names = namesOf(question).map((name) => (name === first.found ? subjectText(first, lang) : name));
  const rest = findings.length - placesShown;
  return [
    '',
    ...page.prose(`[${number}/${all}] ${titleText(first.reason, lang)}`, 0, 2).map(ink.bold),
    ...page.prose(`${names.map(oneLine).join(', ')}${day === '' ? '' : `  ${day}`}`, 2, 2),
    ...page.prose(printable(first.message), 2),
    ...(todo === '' ? [] : page.prose(todo, 2).map(ink.dim)),
    ...findings.slice(0, placesShown).flatMap((finding) => placeText(finding, paper)),
    ...(rest > 0 ? [`  ${words.morePlaces(rest)}`] : []),
    '',
    ...choices.flatMap((value) => choiceText(value, question.findings, paper)),
    ...byHand(first, choices, paper),
    ...page.prose(words.later, 2, 4),
    ...(findings.length > 1 ? page.prose(words.apart(findings.length), 2, 4) : []),
    ...page.prose(words.others, 2, 4),
    '',
  ].join('\n');
}

function placeText(finding: ReportFinding, { page }: Paper): readonly string[] {
  const code = printable(finding.snippet)
    .split('\n')
    .map((text, i) => ({ number: finding.snippetLine + i, text }))
    .filter(({ number }) => Math.abs(number - finding.line) <= 2)
    .map(({ number, text }) => {
      const line = page.code(`${String(number).padStart(5)} ${number === finding.line ? '>' : ' '} ${text}`, 2);
      return number === finding.line ? page.ink.bold(line) : page.ink.dim(line);
    });
  const proofs = finding.evidence.slice(0, 3).flatMap((proof) => page.prose(`← ${oneLine(proof.why)}  ${oneLine(at(proof))}`, 6, 2));
  return [`  ${page.ink.cyan(oneLine(at(finding)))}`, ...code, ...proofs.map(page.ink.dim)];
}

/** One answer: its key, its name, what it does, and the edit that it makes. */
function choiceText(value: Ruling['value'], findings: readonly ReportFinding[], { page, words, lang }: Paper): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const effect = effectText(first, value, lang) ?? words.effects[value] ?? '';
  const edits = findings.flatMap(({ proposals }) => proposals.find(({ label }) => label === value)?.edits.slice(0, 1) ?? []);
  const changes = new Set(
    edits.map((edit) => `${page.ink.red(oneLine(redact(edit.before)))} → ${page.ink.green(oneLine(redact(edit.after)))}`),
  );
  return [
    ...page.prose(words.choice(letterOf(value), words.values[value], effect), 2, 4),
    ...[...changes].map((change) => `        ${change}`),
  ];
}

/** What only a person can put in: shown, since the answer is to do that and ask again. */
function byHand({ proposals, ...first }: ReportFinding, choices: readonly string[], { page, words, lang }: Paper): readonly string[] {
  return proposals
    .filter(({ label, paste }) => paste !== null && !choices.includes(label))
    .flatMap(({ label, paste }) => {
      const lines = printable(paste ?? '')
        .trimEnd()
        .split('\n');
      const effect = effectText(first, label, lang) ?? '';
      return [
        ...page.prose(words.byHand(label, effect), 2, 4),
        ...lines.slice(0, pasteShown).map((line) => (line === '' ? '' : `        ${page.ink.green(line)}`)),
        ...(lines.length > pasteShown ? [`        ${words.moreLines(lines.length - pasteShown)}`] : []),
      ];
    });
}
