import { oneLine } from '../../lines/printable.js';
import type { Report } from '../../model/index.js';
import type { Context } from '../contract.js';
import { exitCode } from '../exit-code.js';
import { at } from '../groups.js';
import { gitAdd, type NextStep, quotedWord } from '../next.js';
import { leftOver } from '../severity.js';
import type { Wording } from '../wording/wording.js';
import type { Page } from './page.js';

/* A command line that names more files is not read by anyone; then the whole folder is named. */
const filesNamed = 20;

/** The first line of a hook that stops a commit: which file, which name; null where it stops none. */
export function blocked(report: Report, page: Page): string[] | null {
  const { ui } = page.words;
  const left = openIn(report);
  const [first] = left;
  if (first !== undefined) return page.prose(ui.blocked(oneLine(at(first)), oneLine(first.found), left.length - 1), 0).map(bold(page));
  const skipped = report.skipped.find(({ tokens }) => tokens);
  if (exitCode(report) === 0 || skipped === undefined) return null;
  return page.prose(ui.blocked(oneLine(skipped.file), page.words.skipped[skipped.reason], 0), 0).map(bold(page));
}

/** The commands that let the commit pass: they name its files and stage what they change. */
export function stagedSteps(
  report: Report,
  { command: { program }, outside }: Pick<Context, 'command' | 'outside'>,
  { ui }: Wording,
): readonly NextStep[] {
  const left = openIn(report);
  if (left.length === 0) return [];
  const files = [...new Set(left.map(({ file }) => file))];
  const named = files.length > filesNamed ? '.' : files.map(quotedWord).join(' ');
  const staged = files.length > filesNamed ? ['-u'] : [...new Set([...files, ...report.created])];
  const isAsked = left.some(({ action }) => action === 'review');
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
