import type { Report } from '../model/index.js';
import { openItems } from './checklist.js';
import type { Command, Context } from './contract.js';
import { failing } from './groups.js';
import type { Wording } from './wording/wording.js';

/* Flags that decide whether and how one run writes or reports; `--quiet` too, since the next run is one to read. */
const dropped = /^(?:-d|--dry-run|-c|--check|--staged|-i|--interactive|--quiet|-y|--yes|-dc|-cd|--reporter=.*|--only=.*|--skip=.*)$/;
const droppedWithValue = new Set(['--reporter', '--only', '--skip']);
const withValue = new Set([
  '--managed',
  '--gateway',
  '--catalogue',
  '--announcements',
  '--as-of',
  '--baseline',
  '--config',
  '--lang',
  '--changed',
]);

/** One command to run next, as it is to be typed, and what it does. */
export type NextStep = { readonly kind: 'migrate' | 'answer' | 'check' | 'undo'; readonly command: string; readonly does: string };

/** The commands that make sense after this run, in the order of work: answer, then write, then check. */
export function nextSteps(report: Report, { command }: Pick<Context, 'command'>, words: Wording): readonly NextStep[] {
  const { mode, findings } = report;
  const { ui } = words;
  const base = bareCommand(command);
  const due = findings.some(({ action }) => action === 'rewrite') && mode !== 'write';
  const isAsked = findings.some(({ action }) => action === 'review');
  const hasWritten = mode === 'write' && findings.some(({ action }) => action === 'rewrite');
  return [
    ...(isAsked ? [{ kind: 'answer' as const, command: `${base} -i`, does: due ? ui.nextAnswerAndWrite : ui.nextAnswer }] : []),
    ...(due ? [{ kind: 'migrate' as const, command: base, does: isAsked ? ui.nextMigrateFirst : ui.nextMigrate }] : []),
    ...(mode === 'write' && (hasWritten || isAsked) ? [{ kind: 'check' as const, command: `${base} --check`, does: ui.nextCheck }] : []),
    ...(hasWritten ? [{ kind: 'undo' as const, command: undoCommand(command), does: ui.nextUndo }] : []),
  ];
}

function undoCommand({ program, undoFrom }: Command): string {
  return [program, 'undo', ...(undoFrom === null ? [] : [quotedWord(undoFrom)])].join(' ');
}

/** The sentence in place of next commands: nothing is left, or what on the checklist is; null where the report itself says what is open. */
export function leftSentence(report: Report, { ui, checklist }: Wording): string | null {
  if (isFinished(report)) return ui.nextNothing;
  const titles = [...new Set(openItems(report).map(({ what }) => checklist[what].title))];
  return titles.length > 0 && isFinished({ ...report, checklist: [] }) ? ui.nextTicks(titles) : null;
}

/** Whether nothing is left to answer, to write, to mend, to do by hand, or to look at in a file that was skipped. */
export function isFinished(report: Report): boolean {
  if (report.skipped.some(({ tokens }) => tokens)) return false;
  const isOpen = report.findings.some(({ action }) => action === 'review' || (action === 'rewrite' && report.mode !== 'write'));
  const { worse, still, branches } = failing(report);
  return !isOpen && worse.length + still.length + branches.length + openItems(report).length + report.created.length === 0;
}

/** The command that adds files to the repository's index, from wherever the run was started. */
export function gitAdd(files: readonly string[], outside: string | null): string {
  const below = outside === null ? files : files.map((file) => (file.startsWith(`${outside}/`) ? file.slice(outside.length + 1) : file));
  return ['git', ...(outside === null ? [] : ['-C', quotedWord(outside)]), 'add', ...below.map(quotedWord)].join(' ');
}

/** The command without what made it a dry run or a check, with `.` where it names no path: a run that writes wants one. */
export function bareCommand({ program, argv }: Pick<Command, 'program' | 'argv'>): string {
  const kept = argv.filter((word, i) => !dropped.test(word) && !droppedWithValue.has(word) && !droppedWithValue.has(argv[i - 1] ?? ''));
  const isNamed = kept.some((word, i) => word === '--' || (!word.startsWith('-') && !withValue.has(kept[i - 1] ?? '')));
  return [program, ...kept.map(quotedWord), ...(isNamed ? [] : ['.'])].join(' ');
}

/** A word as a shell reads it back. */
export function quotedWord(word: string): string {
  if (/^[\w@%+=:,./\\-]+$/.test(word)) return word;
  return /["$`!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
