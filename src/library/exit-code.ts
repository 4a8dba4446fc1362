import type { Report } from '../model/index.js';
import { isOpen } from '../report/exit-code.js';
import { givenReport } from './given-report.js';

/** The exit code of a check: 1 while a plan has something left to rewrite or to decide; 0 for a written report. */
export function exitCode(report: Report): 0 | 1 {
  return givenReport(report, 'exitCode').mode !== 'write' && isOpen(report) ? 1 : 0;
}
