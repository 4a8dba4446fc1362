import type { Report, ReportFinding } from '../model/index.js';
import { worstFirst } from './groups.js';

export type Severity = 'error' | 'warning' | 'note';

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Findings that a person or a next run still has to handle, worst first: broken now, then those that may break, then the harmless. Written ones are
 * done.
 */
export function leftOver(report: Report): readonly ReportFinding[] {
  const known = new Set(report.known);
  const rank = (finding: ReportFinding): number => order[severityOf(finding, known)];
  return report.findings
    .filter(({ action }) => action === 'review' || (action === 'rewrite' && report.mode !== 'write'))
    .sort((a, b) => rank(a) - rank(b) || worstFirst(a, b));
}

/**
 * Severity by the outcome of doing nothing: a type that is off is broken now. Findings of the baseline, and in files that git ignores, harm no one.
 */
export function severityOf(finding: ReportFinding, known: ReadonlySet<string>): Severity {
  if (known.has(finding.id) || finding.reason === 'ignored-file') return 'note';
  switch (finding.deadline) {
    case 'off':
      return 'error';
    case 'soon':
    case null:
      return 'warning';
    case 'later':
      return 'note';
  }
}

/** Subject, reason and instructions as plain text, for readers that show one message a finding. */
export function explain(finding: ReportFinding, todo: string): string {
  return [finding.message, todo].filter((part) => part !== '').join('\n');
}
