import type { Report, ReportFinding } from '../model/index.js';

/** 1 only for a check that found something left to do; a run that could not do its work never gets here. */
export function exitCode(report: Report): 0 | 1 {
  return report.mode === 'check' && isOpen(report) ? 1 : 0;
}

/** Something is left to rewrite or to decide, or a file with a token was not looked into. */
export function isOpen(report: Pick<Report, 'findings' | 'known' | 'skipped'>): boolean {
  const known = new Set(report.known);
  return report.findings.some((finding) => isLeft(finding) && !known.has(finding.id)) || report.skipped.some((skip) => skip.tokens);
}

/** Git ignores such a file, so no commit can mend it: it never counts. */
function isLeft(finding: ReportFinding): boolean {
  return finding.action !== 'keep' && finding.reason !== 'ignored-file';
}
