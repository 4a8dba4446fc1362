import type { Report } from '../model/index.js';
import { isOpen } from '../report/exit-code.js';

/** What a check would exit with: 1 while a plan has something left to rewrite or to decide; 0 for what was written. */
export function exitCode(report: Report): 0 | 1 {
  return report.mode !== 'write' && isOpen(report) ? 1 : 0;
}
