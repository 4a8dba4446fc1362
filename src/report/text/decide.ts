import type { Reason, Report, ReportFinding } from '../../model/index.js';
import { at, byAction, byFile, type Group, groupsOf } from '../groups.js';
import { deadlineText, subjectText } from '../message.js';
import { oneLine, printable } from '../printable.js';
import { padEnd, widthOf } from '../width.js';
import type { Page } from './page.js';

/* A place is shown with its code only while a reader still reads code; the rest are named, none is left out. */
const placesWithCode = 3;
const evidenceShown = 4;
/* A whole module to paste would push the next question off the screen. */
const pasteShown = 12;

/** What a person must decide: what to do once a reason, then each question with its choices and places; worst first. */
export function decide(report: Report, page: Page): string[] {
  const reviews = byAction(report, 'review');
  if (reviews.length === 0) return report.summary.tokens === 0 ? [] : [page.words.ui.nothingToDecide];
  const groups = groupsOf(reviews);
  const reasons = new Set(groups.map(({ reason }) => reason));
  const numbers = new Map(
    [...reasons].flatMap((reason) => groups.filter((group) => group.reason === reason)).map((group, i) => [group, i + 1]),
  );
  const blocks = [...reasons].flatMap((reason) => {
    const asked = groups.filter((group) => group.reason === reason);
    return ['', ...heading(reason, page), ...asked.flatMap((group) => ['', ...question(group, numbers.get(group) ?? 0, page)])];
  });
  return [page.ink.bold(page.words.ui.decide(groups.length, reviews.length)), ...blocks];
}

function heading(reason: Reason, page: Page): string[] {
  const { title, todo } = page.words.reasons[reason];
  const { ui } = page.words;
  return [
    ...page.prose(`■ ${title}`, 0, 2).map((line) => page.ink.bold(line)),
    ...(todo === '' ? [] : page.prose(ui.label(ui.todo) + todo, 2, 2)),
  ];
}

function question(group: Group, number: number, page: Page): string[] {
  const { ink } = page;
  const day = deadlineText(group.first, page.context.lang);
  const paint = group.first.deadline === 'off' ? ink.red : ink.yellow;
  return [
    `${String(number).padStart(3)}. ${ink.bold(oneLine(subjectText(group.first, page.context.lang)))}${day === '' ? '' : `  ${paint(day)}`}`,
    ...page.prose(printable(group.first.message), 5),
    ...proposals(group.first, page),
    ...places(group, page),
  ];
}

function proposals(finding: ReportFinding, page: Page): string[] {
  const { words, ink } = page;
  if (finding.proposals.length === 0) return [];
  const labels = finding.proposals.map((proposal) => oneLine(proposal.label));
  const names = finding.proposals.map((proposal) => words.proposals.get(proposal.label) ?? '');
  const labelWidth = Math.max(...labels.map(widthOf));
  const nameWidth = Math.max(...names.map(widthOf));
  const lines = finding.proposals.flatMap((proposal, i) => {
    const head = `      ${padEnd(labels[i] ?? '', labelWidth)}  ${padEnd(names[i] ?? '', nameWidth)}  `;
    const [edit] = proposal.edits;
    if (edit) return [`${head}${ink.red(oneLine(edit.before))} → ${ink.green(oneLine(edit.after))}`];
    if (proposal.paste === null) return [`${head}${ink.dim(words.ui.noEdit)}`];
    return [`${head}${ink.dim(words.ui.label(words.ui.paste).trimEnd())}`, ...pasted(proposal.paste, page)];
  });
  return [`     ${words.ui.label(words.ui.proposals).trimEnd()}`, ...lines];
}

function pasted(paste: string, page: Page): string[] {
  const lines = printable(paste).trimEnd().split('\n');
  const shown = lines.slice(0, pasteShown).map((line) => (line === '' ? '' : `          ${page.ink.green(line)}`));
  const left = lines.length - shown.length;
  return left === 0 ? shown : [...shown, `          ${page.ink.dim(page.words.ui.moreLines(left))}`];
}

function places(group: Group, page: Page): string[] {
  const shown = group.findings.slice(0, placesWithCode).flatMap((finding) => place(finding, page));
  const rest = byFile(group.findings.slice(placesWithCode)).map(
    ({ file, items }) => `      ${page.ink.cyan(oneLine(file))}: ${items.map((item) => item.line).join(', ')}`,
  );
  return [...shown, ...rest];
}

function place(finding: ReportFinding, page: Page): string[] {
  const line = printable(finding.snippet).split('\n')[finding.line - finding.snippetLine];
  const proofs = finding.evidence
    .slice(0, evidenceShown)
    .flatMap((proof) => page.prose(`← ${oneLine(proof.why)}  ${oneLine(at(proof))}`, 10, 2));
  return [
    `      ${page.ink.cyan(oneLine(at(finding)))}`,
    ...(line === undefined || line.trim() === '' ? [] : [page.code(line.trim().replace(/\t/g, ' '), 10)]),
    ...proofs.map(page.ink.dim),
  ];
}
