import type { Report } from '../model/index.js';
import { merge } from '../report/index.js';
import { givenReport } from './given-report.js';

/** One report from many: shards of one root, or services in several. Throws one line where there is none, or something else is among them. */
export function mergeReports(reports: readonly Report[]): Report {
  if (!Array.isArray(reports) || reports.length === 0) throw new TypeError('mergeReports: a list of at least one report is expected');
  return merge(reports.map((report) => givenReport(report, 'mergeReports')));
}
