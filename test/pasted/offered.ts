import type { Report } from '../../src/model/index.js';

/** One thing that a report offers to put in by hand. */
export type Offered = {
  readonly label: string;
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly text: string;
};

export function offeredBy(report: Report): readonly Offered[] {
  const pastes = report.findings.flatMap(({ file, line, now, found, proposals }) =>
    proposals.flatMap(({ label, paste }) => (paste === null ? [] : [{ label, file, line: now?.line ?? line, found, text: paste }])),
  );
  const patches = report.checklist.flatMap(({ what, where, patch }) =>
    patch === null
      ? []
      : [{ label: what, file: where.replace(/:\d+$/, ''), line: Number(/\d+$/.exec(where)?.[0] ?? 0), found: '', text: patch }],
  );
  return [...pastes, ...patches];
}
