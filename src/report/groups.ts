import type { Reason, Report, ReportCall, ReportFinding } from '../model/index.js';

/** Findings that ask the same question: one reason, one name, or one region choice with all the names behind it. Never empty. */
export type Group = {
  readonly reason: Reason;
  readonly found: string;
  readonly first: ReportFinding;
  readonly findings: readonly ReportFinding[];
};

/* Within one deadline: what breaks a working call if it is guessed wrong comes first, what only asks for a look comes last. */
const order: Readonly<Record<Reason, number>> = {
  'mixed-gateway': 0,
  'price-review': 1,
  'name-dependent-code': 2,
  'dynamic-type': 3,
  'name-conflict': 4,
  'regional-gateway': 5,
  'stored-value': 6,
  'before-deadline': 7,
  'unparsed-file': 8,
  'other-cn-endpoint': 9,
  'ignored-file': 10,
  'routed-call': 11,
  'migrated-type': 12,
  'partner-gateway': 13,
  'named-in-comment': 14,
  'translation-table': 15,
  'still-serves-cn': 16,
  'full-managed': 17,
  regional: 18,
  suppressed: 19,
  'file-name': 20,
  documentation: 21,
};

const urgency = { off: 0, soon: 1, later: 2 } as const;

export function worstFirst(a: ReportFinding, b: ReportFinding): number {
  return (
    rank(a) - rank(b) ||
    order[a.reason] - order[b.reason] ||
    compare(a.found, b.found) ||
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column
  );
}

/** A gateway has no deadline of its own: one that serves migrated types is as urgent as they are. */
function rank(finding: ReportFinding): number {
  if (finding.deadline !== null) return urgency[finding.deadline];
  return finding.reason === 'mixed-gateway' || finding.reason === 'name-dependent-code' ? 0 : 3;
}

/** By code unit, so that the order does not depend on the machine's locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byAction(report: Report, action: ReportFinding['action']): readonly ReportFinding[] {
  return report.findings.filter((finding) => finding.action === action).sort(worstFirst);
}

/** Worst first, each with its places in order. */
export function groupsOf(findings: readonly ReportFinding[]): readonly Group[] {
  const groups = new Map<string, [ReportFinding, ...ReportFinding[]]>();
  for (const finding of [...findings].sort(worstFirst)) {
    const isShared = finding.reason === 'regional-gateway' && finding.details.length > 0;
    const key = JSON.stringify(
      isShared ? [finding.reason, finding.evidence[0], finding.details] : [finding.reason, finding.found, finding.message],
    );
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((group) => ({ reason: group[0].reason, found: group[0].found, first: group[0], findings: group }));
}

export function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** In path order; findings in the order of their file. */
export function byFile<T extends { readonly file: string; readonly line: number; readonly column: number }>(
  items: readonly T[],
): readonly { readonly file: string; readonly items: readonly T[] }[] {
  const files = new Map<string, T[]>();
  for (const item of items) {
    const known = files.get(item.file);
    if (known) known.push(item);
    else files.set(item.file, [item]);
  }
  return [...files]
    .sort(([a], [b]) => compare(a, b))
    .map(([file, found]) => ({ file, items: found.sort((a, b) => a.line - b.line || a.column - b.column) }));
}

/** How many places that are not settled stand under each deadline; what this run wrote is settled. */
export function deadlines(report: Report): Readonly<Record<'off' | 'soon' | 'later', number>> {
  const open = report.findings.filter(({ action }) => action === 'review' || (action === 'rewrite' && report.mode !== 'write'));
  const count = (deadline: ReportFinding['deadline']) => open.filter((finding) => finding.deadline === deadline).length;
  return { off: count('off'), soon: count('soon'), later: count('later') };
}

export function callsThatAre(report: Report, verdict: ReportCall['verdict']): readonly ReportCall[] {
  return report.calls.filter((call) => call.verdict === verdict);
}

export function at(place: { readonly file: string; readonly line: number; readonly column: number }): string {
  return `${place.file}:${place.line}:${place.column}`;
}
