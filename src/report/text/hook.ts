import { oneLine } from '../../lines/printable.js';
import type { Report } from '../../model/index.js';
import type { Commit, Context } from '../contract.js';
import { exitCode } from '../exit-code.js';
import { at } from '../groups.js';
import { gitAdd, type NextStep, quotedWord } from '../next.js';
import { leftOver } from '../severity.js';
import type { Wording } from '../wording/wording.js';
import type { Page } from './page.js';

/* A command line that names more files is not read by anyone; then the whole folder is named. */
const filesNamed = 20;

/** The first line of a hook that stops a commit: which file, which name; null where it stops none. */
export function blocked(report: Report, { halves }: Commit, page: Page): string[] | null {
  const { ui } = page.words;
  const left = openIn(report);
  const [first] = left;
  if (first !== undefined) return page.prose(ui.blocked(oneLine(at(first)), oneLine(first.found), left.length - 1), 0).map(bold(page));
  const skipped = report.skipped.find(({ tokens }) => tokens);
  if (exitCode(report) !== 0 && skipped !== undefined)
    return page
      .prose(ui.blockedBySkipped(oneLine(skipped.file), page.words.skipped[skipped.reason], quotedWord(skipped.file)), 0)
      .map(bold(page));
  const [half] = report.mode === 'check' ? halves : [];
  return half === undefined ? null : page.prose(ui.blockedByHalf(oneLine(at(half)), halves.length - 1), 0).map(bold(page));
}

/**
 * What the commit's own files hold, as the next command finds it: a question that the files named beside them settle is not asked, and a request that
 * they mend does not fail. Requests of other files are no concern of whoever commits these.
 */
export function ofCommit(report: Report, { ahead }: Commit): Report {
  const files = new Set(report.findings.map(({ file }) => file));
  const calls = (ahead ?? report).calls.filter(({ file }) => files.has(file));
  const then = new Map(ahead?.findings.map((finding) => [finding.id, finding]));
  const findings = report.findings.map((finding) => (finding.action === 'review' ? (then.get(finding.id) ?? finding) : finding));
  return { ...report, calls, findings };
}

/** The commands that let the commit pass: they name its files and stage what they change. */
export function stagedSteps(
  report: Report,
  { command: { program }, outside, commit }: Pick<Context, 'command' | 'outside'> & { readonly commit: Commit },
  { ui }: Wording,
): readonly NextStep[] {
  const left = openIn(report);
  const { halves, together, ahead, config } = commit;
  if (left.length === 0 && halves.length === 0) return [];
  const files = [...new Set([...left.map(({ file }) => file), ...together])];
  if (files.length === 0) return [];
  const named = files.length > filesNamed ? '.' : files.map(quotedWord).join(' ');
  const asked = [...openIn(ofCommit(report, commit)), ...(ahead === null ? [] : openIn(ahead))].filter(({ action }) => action === 'review');
  const isAsked = asked.length > 0;
  const kept = config !== null && asked.some(({ decisionPath }) => decisionPath !== null) ? [config] : [];
  const made = [...(ahead ?? report).created, ...kept];
  const staged = [...new Set([...(files.length > filesNamed ? ['-u'] : files), ...made])];
  return [
    {
      kind: isAsked ? 'answer' : 'migrate',
      command: `${program} ${named}${isAsked ? ' -i' : ''} && ${gitAdd(staged, outside)}`,
      does: isAsked ? ui.nextAnswerAndStage : ui.nextMigrateAndStage,
    },
  ];
}

function openIn(report: Report) {
  const known = new Set(report.known);
  return leftOver(report).filter(({ id, reason }) => !known.has(id) && reason !== 'ignored-file');
}

function bold({ ink }: Page): (line: string) => string {
  return (line) => ink.bold(ink.red(line));
}
