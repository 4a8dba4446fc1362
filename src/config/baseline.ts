import type { Report, ReportFinding } from '../model/index.js';

const heading = '# temu-codemod baseline: findings known already, one a line; they do not count for the exit code';

/** One finding that is known. `text` is for people: where and what it was when it was written down. */
export type KnownLine = { readonly id: string; readonly text: string; readonly line: number };

/** null: not a baseline. */
export function parseBaseline(text: string): readonly KnownLine[] | null {
  const [first = '', ...rest] = text.split(/\r?\n/);
  if (!first.startsWith('# temu-codemod baseline')) return null;
  return rest.flatMap((line, i) => {
    const [id = '', ...more] = line.trim().split(/\s+/);
    return id === '' || id.startsWith('#') ? [] : [{ id, text: more.join(' '), line: i + 2 }];
  });
}

/** Sorted and without a date, so that two branches merge and nothing changes by itself. */
export function renderBaseline(lines: readonly Omit<KnownLine, 'line'>[]): string {
  const sorted = [...new Map(lines.map((line) => [line.id, line])).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${[heading, ...sorted.map(({ id, text }) => `${id} ${text}`.trimEnd())].join('\n')}\n`;
}

/** The findings that fail a check. */
export function openFindings(report: Report): readonly ReportFinding[] {
  return report.findings.filter((finding) => finding.action !== 'keep' && finding.reason !== 'ignored-file');
}

export function knownLine(finding: ReportFinding): Omit<KnownLine, 'line'> {
  return { id: finding.id, text: `${finding.file} ${finding.found}`.replace(/\s+/g, ' ') };
}

/** Lines of the baseline whose finding is gone. */
export function staleLines(known: readonly KnownLine[], report: Report): readonly KnownLine[] {
  const ids = new Set(report.findings.map(({ id }) => id));
  return known.filter(({ id }) => !ids.has(id));
}
