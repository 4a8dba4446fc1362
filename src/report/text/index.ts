import type { Report } from '../../model/index.js';
import type { Reporter } from '../contract.js';
import { deadlines } from '../groups.js';
import { nextCommands } from '../next.js';
import { oneLine } from '../printable.js';
import { redacted } from '../redacted.js';
import { decide } from './decide.js';
import { openPage, type Page } from './page.js';
import { calls, checklist, created, kept, rewrites, skipped, unused } from './rest.js';

/** For a person at a terminal: what to decide, what still fails, what changed, what is left, the sum, the next command. */
export const text: Reporter = {
  name: 'text',
  media: 'text',
  parts: null,
  render(whole, context) {
    const report = redacted(whole);
    const page = openPage(context);
    const sections = [head, decide, calls, rewrites, kept, checklist, created, unused, skipped, foot];
    const parts = sections.map((section) => section(report, page)).filter((lines) => lines.length > 0);
    return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  },
};

function head(report: Report, page: Page): string[] {
  const { ui, mode } = page.words;
  const line = [ui.title, mode[report.mode], ui.asOf(report.asOf)].map(oneLine).join(' · ');
  const counts = deadlineLine(report, page);
  return [page.ink.bold(line), ...(counts === '' ? [] : [counts])];
}

function deadlineLine(report: Report, page: Page): string {
  const counts = deadlines(report);
  const paint = { off: page.ink.red, soon: page.ink.yellow, later: page.ink.dim };
  return (['off', 'soon', 'later'] as const)
    .filter((deadline) => counts[deadline] > 0)
    .map((deadline) => paint[deadline](page.words.ui.label(page.words.deadlineCount[deadline]) + counts[deadline]))
    .join(' · ');
}

function foot(report: Report, page: Page): string[] {
  const { ui } = page.words;
  const { summary } = report;
  if (summary.tokens === 0 && report.findings.length === 0) return [ui.nothing(summary.files)];
  const commands = nextCommands(report, oneLine(page.context.command), page.words);
  return [
    ...page.prose(ui.sum(summary), 0),
    ...(summary.routed + summary.code === 0 ? [] : page.prose(ui.label(ui.apart) + apart(summary, page), 0)),
    ...(report.known.length === 0 ? [] : [ui.known(report.known.length)]),
    '',
    ...(commands.length === 0
      ? [ui.nextNothing]
      : [page.ink.bold(ui.label(ui.next).trimEnd()), ...commands.map((command) => `  ${command}`)]),
  ];
}

function apart({ routed, code }: Report['summary'], page: Page): string {
  const { ui } = page.words;
  return [...(routed === 0 ? [] : [ui.routed(routed)]), ...(code === 0 ? [] : [ui.code(code)])].join(' · ');
}
