import { oneLine, printable } from '../../lines/printable.js';
import type { Reason, Report, ReportFinding } from '../../model/index.js';
import type { Lang } from '../contract.js';
import { at, byFile, namesOf, type Question, questionsIn } from '../groups.js';
import { deadlineText, messageBelow, subjectText, todoOf } from '../message.js';
import { pasteFor, pasteLabel } from '../pastes.js';
import { padEnd, widthOf } from '../width.js';
import type { Page } from './page.js';
import { changeLines, commonProofs, pasted, proofsOf } from './place.js';
import { sentencesOf, sharedSentences, without } from './sentences.js';

/* A place is shown with its code only while a reader still reads code; the rest are named, none is left out. */
const placesWithCode = 3;
const evidenceShown = 4;

/** The section of questions: once a reason its instructions, then each question with its choices and places; worst first. */
export function decide(report: Report, page: Page): string[] {
  const questions = questionsIn(report);
  if (questions.length === 0) return report.summary.tokens === 0 ? [] : [page.words.ui.nothingToDecide];
  const reasons = [...new Set(questions.map(({ reason }) => reason))];
  const places = questions.reduce((sum, { findings }) => sum + findings.length, 0);
  const blocks = reasons.flatMap((reason) => {
    const asked = questions.filter((question) => question.reason === reason);
    const said = sharedSentences(asked.map((question) => messageOf(question, page.lang)));
    const offers = asked.flatMap(({ findings }) => findings.flatMap(({ proposals: offered }) => offered));
    return [
      '',
      ...heading(reason, said, todoOf({ reason, proposals: offers }, page.words), page),
      ...asked.flatMap((one) => ['', ...questionText(one, said, page)]),
    ];
  });
  return [page.ink.bold(page.words.ui.decide(questions.length, places)), ...blocks];
}

/** The message that holds for all names of a question. */
function messageOf(question: Question, lang: Lang): string {
  const message = messageBelow(question.first, lang);
  const names = namesOf(question);
  if (names.length === 1) return message;
  const ofAll = question.first.details.length === 0 ? ofNames(message, question.first.found, names) : message;
  return without(
    ofAll,
    sentencesOf(ofAll).filter((sentence) => sentence.includes(' → ')),
  );
}

/** A message that begins with one name, and in Chinese with what it is for, begins with all of them. */
function ofNames(message: string, found: string, names: readonly string[]): string {
  if (!message.startsWith(found)) return message;
  const rest = message.slice(found.length).replace(/^（[^（）]{0,80}(?:（[^（）]{0,80}）)?[^（）]{0,80}）/, '');
  const isEnglish = message.startsWith(`${found} `);
  if (names.length <= LISTED) return names.join(isEnglish ? ', ' : '、') + rest;
  return (isEnglish ? `${found} and ${names.length - 1} more` : `${found} 等 ${names.length} 个`) + rest;
}

/** Names beyond which those in the heading are not said again. */
const LISTED = 3;

function heading(reason: Reason, said: readonly string[], todo: string, page: Page): string[] {
  const { title } = page.words.reasons[reason];
  const { ui } = page.words;
  return [
    ...page.prose(`■ ${title}`, 0, 2).map((line) => page.ink.bold(line)),
    ...(said.length === 0 ? [] : page.prose(printable(said.join(page.lang === 'en' ? ' ' : '')), 2)),
    ...(todo === '' ? [] : page.prose(ui.label(ui.todo) + todo, 2, 2)),
  ];
}

function questionText(question: Question, said: readonly string[], page: Page): string[] {
  const { ink } = page;
  const { first, number } = question;
  const day = deadlineText(first, page.lang);
  const paint = first.deadline === 'off' ? ink.red : ink.yellow;
  const names = namesOf(question).length === 1 ? subjectText(first, page.lang) : namesOf(question).join(', ');
  const title = page.prose(`${oneLine(names)}${day === '' ? '' : `  ${day}`}`, 5);
  const painted = (line: string): string => {
    const [name = '', ...rest] = day === '' ? [line] : line.split(day);
    return `${name === '' ? '' : ink.bold(name)}${rest.length === 0 ? '' : paint(day)}`;
  };
  const own = without(messageOf(question, page.lang), said);
  return [
    `${String(number).padStart(3)}. ${painted((title[0] ?? '').trimStart())}`,
    ...title.slice(1).map((line) => `     ${painted(line.trimStart())}`),
    ...(own === '' ? [] : page.prose(printable(own), 5)),
    ...proposals(question, page),
    ...places(question, page),
  ];
}

/** The answers side by side; several names have an edit each. */
function proposals({ first, findings }: Question, page: Page): string[] {
  const { words, ink } = page;
  const shown = withKeep(first.proposals);
  const labels = shown.map((proposal) => oneLine(proposal.label));
  const names = shown.map((proposal) => words.proposals.get(proposal.label) ?? '');
  const labelWidth = Math.max(...labels.map(widthOf));
  const lines = shown.flatMap((proposal, i) => {
    const head = `      ${padEnd(labels[i] ?? '', labelWidth)}  ${names[i] ?? ''}`;
    const edits = findings.flatMap((finding) => finding.proposals.find(({ label }) => label === proposal.label)?.edits.slice(0, 1) ?? []);
    const changes = new Set(edits.map(({ before, after }) => `${ink.red(oneLine(before))} → ${ink.green(oneLine(after))}`));
    const [change, ...more] = changes;
    if (change !== undefined && more.length === 0 && page.fits(`${head}  ${change}`)) return [`${head}  ${change}`];
    if (changes.size > 0) return [head, ...[...changes].flatMap((one) => changeLines(one, 10, page))];
    const paste = pasteFor(findings, proposal.label);
    if (paste === null) return [`${head}  ${ink.dim(words.ui.noEdit)}`];
    return [`${head}  ${ink.dim(words.ui.label(pasteLabel(paste, words)).trimEnd())}`, ...pasted(paste.text, page)];
  });
  return [`     ${words.ui.label(words.ui.proposals).trimEnd()}`, ...lines];
}

/** Every question can be answered by leaving the place as it is. */
function withKeep(proposals: ReportFinding['proposals']): ReportFinding['proposals'] {
  const isThere = proposals.some(({ label }) => label === 'keep' || label === 'full');
  return isThere ? proposals : [...proposals, { label: 'keep', edits: [], paste: null }];
}

/** Each place with its code and what is true of it alone; what is true of all of them stands below them once. */
function places({ findings }: Question, page: Page): string[] {
  const shown = findings.slice(0, placesWithCode);
  const common = commonProofs(shown);
  const rest = byFile(findings.slice(placesWithCode)).flatMap(({ file, items }) => {
    const lines = page.prose(`${oneLine(file)}: ${items.map((item) => item.line).join(', ')}`, 6, 2);
    return lines.map((line) => line.replace(oneLine(file), () => page.ink.cyan(oneLine(file))));
  });
  return [
    ...shown.flatMap((finding) => place(finding, common, page)),
    ...rest,
    ...common.slice(0, evidenceShown).flatMap((proof) => page.prose(proof, 6, 2).map(page.ink.dim)),
  ];
}

function place(finding: ReportFinding, common: readonly string[], page: Page): string[] {
  const line = printable(finding.snippet).split('\n')[finding.line - finding.snippetLine];
  const proofs = proofsOf(finding)
    .filter((proof) => !common.includes(proof))
    .slice(0, evidenceShown)
    .flatMap((proof) => page.prose(proof, 10, 2));
  return [
    `      ${page.ink.cyan(oneLine(at(finding)))}`,
    ...(line === undefined || line.trim() === '' ? [] : [page.code(line.trim().replace(/\t/g, ' '), 10)]),
    ...proofs.map(page.ink.dim),
  ];
}
