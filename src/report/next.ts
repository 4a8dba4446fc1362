import type { Report } from '../model/index.js';
import type { Wording } from './wording/wording.js';

/* Flags that decide whether a run writes; `--quiet` too, since the next run is one to read. */
const modeFlags = new Set(['-d', '--dry-run', '-c', '--check', '--staged', '-i', '--interactive', '--quiet', '-dc', '-cd']);
const withValue = new Set([
  '--managed',
  '--gateway',
  '--reporter',
  '--catalogue',
  '--announcements',
  '--as-of',
  '--baseline',
  '--config',
  '--lang',
]);

/** `line`: the command, four spaces, what it does. */
export type NextStep = { readonly kind: 'migrate' | 'answer' | 'check' | 'undo'; readonly line: string };

/** The commands that make sense after this run, most useful first, each with what it does. */
export function nextCommands(report: Report, command: string, words: Wording): readonly string[] {
  return nextSteps(report, command, words).map(({ line }) => line);
}

export function nextSteps(report: Report, command: string, words: Wording): readonly NextStep[] {
  const { summary, mode } = report;
  const base = bare(command);
  const due = report.findings.some((finding) => finding.action === 'rewrite');
  const commands: NextStep[] = [];
  if (due && mode !== 'write') commands.push({ kind: 'migrate', line: words.ui.nextMigrate(base) });
  if (summary.reviews > 0) commands.push({ kind: 'answer', line: words.ui.nextAnswer(`${base} -i`) });
  if (mode === 'write' && (due || summary.reviews > 0)) commands.push({ kind: 'check', line: words.ui.nextCheck(`${base} --check`) });
  if (mode === 'write' && due) commands.push({ kind: 'undo', line: words.ui.nextUndo });
  return commands;
}

/** The command without what made it a dry run or a check, with `.` where it names no path: a run that writes wants one. */
function bare(command: string): string {
  const kept = command.split(' ').filter((part) => part !== '' && !modeFlags.has(part));
  const start = kept.findIndex((part) => part.endsWith('temu-codemod'));
  const args = kept.slice(start + 1);
  const named = args.some((part, i) => !part.startsWith('-') && !withValue.has(args[i - 1] ?? ''));
  return [...kept, ...(named ? [] : ['.'])].join(' ');
}
