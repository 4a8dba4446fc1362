import { printable, printableJson, printableJsonParts } from '../lines/printable.js';
import type { Report } from '../model/index.js';
import type { Context, Reporter } from './contract.js';
import { todoOf } from './message.js';
import { redacted } from './redacted.js';
import { explain, leftOver, type Severity, severityOf } from './severity.js';
import { wordingOf } from './wording/index.js';

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', note: 'info' };

/** GitLab Code Quality: what is left to do. GitLab drops a second issue with the same fingerprint, so none is the same. */
export const gitlab: Reporter = {
  name: 'gitlab',
  media: 'text',
  render: (report, context) => printableJson(issues(redacted(report), context)),
  parts: (report, context) => printableJsonParts(issues(redacted(report), context)),
};

function issues(report: Report, context: Context) {
  const words = wordingOf(context.lang);
  const known = new Set(report.known);
  const seen = new Map<string, number>();
  return leftOver(report).map((finding) => {
    const nth = seen.get(finding.id) ?? 0;
    seen.set(finding.id, nth + 1);
    return {
      type: 'issue',
      check_name: finding.reason,
      description: printable(`${words.reasons[finding.reason].title}: ${finding.found}`),
      content: { body: printable(explain(finding, todoOf(finding, words))) },
      categories: ['Compatibility'],
      severity: severities[severityOf(finding, known)],
      fingerprint: nth === 0 ? finding.id : `${finding.id}-${nth}`,
      location: { path: finding.file.replace(/^(?:\.\/)+/, ''), lines: { begin: finding.line, end: finding.endLine } },
    };
  });
}
