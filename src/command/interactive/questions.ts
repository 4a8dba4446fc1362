import { relative, resolve } from 'node:path';
import { globMatcher } from '../../config/glob.js';
import type { Decided } from '../../config/index.js';
import { slashed } from '../../config/speakers.js';
import type { Report, ReportFinding, Ruling } from '../../model/index.js';
import { choicesOf, globFor } from '../../report/index.js';

/** One file, one name, one reason: what one decision answers. `path` is below the config's folder. */
export type Question = {
  readonly path: string;
  readonly first: ReportFinding;
  readonly findings: readonly ReportFinding[];
  readonly choices: readonly Ruling['value'][];
};

/** In the report's own order. What lies outside of the config's folder cannot be answered there and stays a review. */
export function questionsOf(report: Report, cwd: string, configFolder: string): readonly Question[] {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of report.findings) {
    if (finding.action !== 'review') continue;
    const key = [finding.file, finding.found, finding.reason].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((findings) => {
    const [first] = findings;
    if (!first) return [];
    const path = slashed(relative(configFolder, resolve(cwd, first.file)));
    return path.startsWith('../') ? [] : [{ path, first, findings, choices: [...choicesOf(first), 'keep', 'skip'] }];
  });
}

export { globFor };

/** The questions that a decision with this pattern answers too. */
export function answeredBy({ path, found, reason }: Decided, questions: readonly Question[]): readonly Question[] {
  const matches = globMatcher(path);
  return questions.filter((question) => question.first.found === found && question.first.reason === reason && matches(question.path));
}
