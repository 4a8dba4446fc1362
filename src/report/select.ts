import type { Reason, Report } from '../model/index.js';
import { isToken } from './compose.js';

/** A report of some reasons alone, its counts closed over what is left; `null`: all of them. */
export function selected(report: Report, shown: ReadonlySet<Reason> | null): Report {
  if (shown === null) return report;
  const findings = report.findings.filter(({ reason }) => shown.has(reason));
  const tokens = findings.filter(isToken);
  const count = (action: string): number => tokens.filter((finding) => finding.action === action).length;
  const { summary } = report;
  return {
    ...report,
    findings,
    // A request has no reason: what it is found by stands in the findings.
    calls: [],
    summary: {
      ...summary,
      tokens: tokens.length,
      rewrites: count('rewrite'),
      reviews: count('review'),
      kept: count('keep'),
      routed: findings.filter(({ reason }) => reason === 'routed-call').length,
      code: findings.filter(({ kind }) => kind === 'code').length,
    },
  };
}
