import type { Report, ReportFinding } from '../model/index.js';

/** 1 only for a check that found something left to do; a run that could not do its work never gets here. */
export function exitCode(report: Report): 0 | 1 {
  if (report.mode !== 'check') return 0;
  const known = new Set(report.known);
  if (report.findings.some((finding) => isLeft(finding) && !known.has(finding.id))) return 1;
  return report.skipped.some((skip) => skip.tokens) ? 1 : 0;
}

/** Git ignores such a file, so no commit can mend it: it never counts. */
function isLeft(finding: ReportFinding): boolean {
  return finding.action !== 'keep' && finding.reason !== 'ignored-file';
}
