import type { Now, Report, ReportFinding } from '../model/index.js';

type Placed = { readonly line: number; readonly column: number; readonly now?: Now };

/** The report with each place where it stands now: after a run that wrote, a person opens the files as they are. */
export function current(report: Report): Report {
  if (report.mode !== 'write') return report;
  const known = done.get(report) ?? placedNow(report);
  done.set(report, known);
  return known;
}

const done = new WeakMap<Report, Report>();

/** A getter makes the diff when it is asked for, so nothing is copied. */
function placedNow(report: Report): Report {
  return Object.create(report, {
    findings: { value: report.findings.map(findingNow), enumerable: true },
    calls: { value: report.calls.map(placeNow), enumerable: true },
  });
}

function findingNow(finding: ReportFinding): ReportFinding {
  const { now, line, column } = finding;
  const evidence = finding.evidence.map(placeNow);
  if (now === undefined) return lazilyWith(finding, { evidence });
  const [down, right] = [now.line - line, now.column - column];
  return lazilyWith(finding, {
    evidence,
    line: now.line,
    column: now.column,
    endLine: finding.endLine + down,
    endColumn: finding.endColumn + (finding.endLine === line ? right : 0),
    snippetLine: finding.snippetLine + down,
    outline: finding.outline.map((head) => ({ ...head, line: head.line + down })),
  });
}

function placeNow<T extends Placed>(placed: T): T {
  return placed.now === undefined ? placed : { ...placed, ...placed.now };
}

/** A snippet is made when it is asked for. */
function lazilyWith(finding: ReportFinding, changed: Partial<ReportFinding>): ReportFinding {
  return Object.create(finding, Object.fromEntries(Object.entries(changed).map(([key, value]) => [key, { value, enumerable: true }])));
}
