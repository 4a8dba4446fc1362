import { printable } from '../lines/printable.js';
import type { Report, ReportCall, ReportFinding } from '../model/index.js';
import type { Context, Lang, Reporter } from './contract.js';
import { failing } from './groups.js';
import { renderMarkdown } from './markdown/index.js';
import { brokenText, todoOf } from './message.js';
import { redacted } from './redacted.js';
import { explain, leftOver, type Severity, severityOf } from './severity.js';
import { wordingOf } from './wording/index.js';
import type { Wording } from './wording/wording.js';

/* GitHub shows ten annotations of a level in a step and drops the rest without a word. */
const shown = 10;
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };
/* Bytes that GitHub takes of a step's summary. */
const summaryLimit = 1_048_576;

/** Workflow commands: the worst ten as annotations in the diff, and where the rest is. */
export const github: Reporter = {
  name: 'github',
  media: 'text',
  parts: null,
  render(whole, context) {
    const report = redacted(whole);
    const words = wordingOf(context.lang);
    const left = leftOver(report);
    const known = new Set(report.known);
    // A request that fails after the run is worse than anything that only may.
    const { worse, still, branches } = failing(report);
    const failures = [
      ...[...worse, ...still].map((call) => failure(call, words.ui.broken(1), context.lang)),
      ...branches.map((call) => failure(call, words.ui.brokenBranches(1), context.lang)),
    ];
    const others = left.map((finding) => annotation(finding, severityOf(finding, known), words));
    const lines = [...failures, ...others].slice(0, shown);
    const rest = failures.length + left.length - lines.length;
    const more = rest === 0 ? [] : [words.ui.label(words.ui.more(rest)) + words.ui.fullList];
    return [...lines, ...more, words.ui.sum(report.summary)].map((line) => `${line}\n`).join('');
  },
};

/** The whole list as Markdown, for `$GITHUB_STEP_SUMMARY`. */
export function stepSummary(report: Report, context: Context): string {
  return renderMarkdown(report, context, { most: summaryLimit, sizeOf: (text) => new TextEncoder().encode(text).length, places: null });
}

function failure(call: ReportCall, title: string, lang: Lang): string {
  const properties = Object.entries({ file: call.file, line: call.line, col: call.column, title }).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::error ${properties.join(',')}::${escapeData(brokenText(call, lang))}`;
}

function annotation(finding: ReportFinding, severity: Severity, words: Wording): string {
  const { file, line, endLine, column, endColumn } = finding;
  // GitHub refuses a command whose columns are on different lines.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const title = `${words.reasons[finding.reason].title}: ${finding.found}`;
  const properties = Object.entries({ file, line, endLine, ...columns, title }).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(explain(finding, todoOf(finding, words)))}`;
}

function escapeData(text: string): string {
  return printable(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
