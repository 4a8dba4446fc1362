import { oneLine } from '../lines/printable.js';
import type { Report } from '../model/index.js';
import type { Lang, Reporter } from './contract.js';
import { at, failing } from './groups.js';
import { brokenText, subjectText } from './message.js';
import { redacted } from './redacted.js';
import { leftOver } from './severity.js';
import { wordingOf } from './wording/index.js';

/** `file:line:column: reason: message`, one line each, as compilers print: for editors' problem lists and for `grep`. Worst first. */
export const line: Reporter = {
  name: 'line',
  media: 'text',
  parts: null,
  render(whole, context) {
    const report = redacted(whole);
    const words = wordingOf(context.lang);
    const found = leftOver(report).map(
      (finding) => `${at(finding)}: ${finding.reason}: ${titled(subjectText(finding, context.lang), finding.message)}`,
    );
    return [...broken(report, context.lang), ...found, ...skipped(report, words)].map((text) => `${oneLine(text)}\n`).join('');
  },
};

function titled(subject: string, message: string): string {
  return message.startsWith(subject) ? message : `${subject}: ${message}`;
}

type Words = ReturnType<typeof wordingOf>;

function broken(report: Report, lang: Lang): readonly string[] {
  const { worse, still, branches } = failing(report);
  return [...worse, ...still, ...branches].map((call) => `${at(call)}: broken: ${brokenText(call, lang)}`);
}

function skipped(report: Report, { skipped: why, ui }: Words): readonly string[] {
  return report.skipped
    .filter(({ tokens }) => tokens)
    .map(({ file, reason }) => `${file}:1:1: ${reason}: ${why[reason]}; ${ui.skippedWithTokens}`);
}
