import { oneLine } from '../../lines/printable.js';
import type { Report } from '../../model/index.js';
import { openItems } from '../checklist.js';
import type { Context } from '../contract.js';
import { deadlines } from '../groups.js';
import { leftSentence, nextSteps } from '../next.js';
import { calls, failingCalls } from './calls.js';
import { decide } from './decide.js';
import { blocked, ofCommit, stagedSteps } from './hook.js';
import { openPage, type Page } from './page.js';
import { answered, checklist, kept, rewrites, skipped, unused } from './rest.js';

type Section = (report: Report, page: Page) => string[];

/** In the order of work: answer, write, mend what still fails, do what no edit can; then what stays, and the next commands. */
const sections: readonly Section[] = [decide, rewrites, calls, checklist, answered, unused, kept, skipped];
/* A commit that is stopped: what is wrong with it, and nothing of what is in order. */
const sectionsOfHook: readonly Section[] = [decide, rewrites, failingCalls, unused];

export function full(report: Report, context: Context): string {
  const page = openPage(context);
  const { commit } = context;
  const stopped = commit === null ? null : blocked(report, commit, page);
  const shown = stopped === null || commit === null ? report : ofCommit(report, commit);
  const parts = [
    stopped ?? head(report, context, page),
    ...(stopped === null ? sections : sectionsOfHook).map((section) =>
      asksNothing(section, shown, stopped !== null) ? [] : section(shown, page),
    ),
    ...(stopped === null ? [sum(report, context, page)] : []),
    next(report, context, page, stopped !== null),
  ].filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A commit that is stopped is not told that there is nothing to decide. */
function asksNothing(section: unknown, { findings }: Report, isStopped: boolean): boolean {
  return isStopped && section === decide && !findings.some(({ action }) => action === 'review');
}

function head(report: Report, { beyond }: Context, page: Page): string[] {
  const { ui, mode } = page.words;
  const line = [ui.title, mode[report.mode], ui.asOf(report.asOf)].map(oneLine).join(' · ');
  const counts = deadlineLine(report, page);
  const isBlind = report.summary.tokens > 0 && report.requests.found === 0 && !beyond.requests && !report.requests.isCut;
  return [page.ink.bold(line), ...(counts === '' ? [] : [counts]), ...(isBlind ? page.prose(ui.noRequests, 0) : [])];
}

function deadlineLine(report: Report, page: Page): string {
  const counts = deadlines(report);
  const paint = { off: page.ink.red, soon: page.ink.yellow, later: page.ink.dim };
  const due = (['off', 'soon', 'later'] as const)
    .filter((deadline) => counts[deadline] > 0)
    .map((deadline) => paint[deadline](`${page.words.deadlineCount[deadline]} ${counts[deadline]}`));
  return due.length === 0 ? '' : page.words.ui.label(page.words.ui.byDeadline) + due.join(' · ');
}

function sum(report: Report, { beyond }: Context, page: Page): string[] {
  const { ui } = page.words;
  const { summary } = report;
  if (summary.tokens === 0 && report.findings.length === 0) return page.prose(ui.nothing(summary.files, beyond.findings), 0);
  return [
    ...page.prose(ui.sum(summary), 0),
    ...(summary.routed + summary.code === 0 ? [] : page.prose(ui.label(ui.apart) + apart(summary, page), 0)),
    ...(report.known.length === 0 ? [] : page.prose(ui.known(report.known.length), 0)),
  ];
}

function apart({ routed, code }: Report['summary'], page: Page): string {
  const { ui } = page.words;
  return [...(routed === 0 ? [] : [ui.routed(routed)]), ...(code === 0 ? [] : [ui.code(code)])].join(' · ');
}

/** Each command on a line of its own, to be pasted as it is, below what it does. */
function next(report: Report, context: Context, page: Page, isStopped: boolean): string[] {
  const { ui } = page.words;
  if (!isStopped && report.summary.tokens === 0 && report.findings.length === 0 && openItems(report).length === 0) return [];
  const { commit } = context;
  const steps = commit === null ? nextSteps(report, context, page.words) : stagedSteps(report, { ...context, commit }, page.words);
  if (steps.length === 0) {
    const sentence = isStopped ? null : leftSentence(report, page.words);
    return sentence === null ? [] : page.prose(sentence, 0);
  }
  return [
    page.ink.bold(ui.label(ui.next).trimEnd()),
    ...steps.flatMap(({ command, does }) => [...page.prose(ui.label(does).trimEnd(), 2, 2), `    ${oneLine(command)}`]),
  ];
}
