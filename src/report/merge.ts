import { showPaths } from '../base/shown-edits.js';
import type { Report, ReportEdit, ReportFinding } from '../model/index.js';
import { isPlaced } from './checklist.js';

/**
 * One report from many. Runs in one root are shards of one tree: what several of them saw counts once. Runs in several
 * roots are services: their paths and ids get the part of the root that tells them apart.
 */
export function merge(reports: readonly Report[]): Report {
  const [first] = reports;
  if (!first) throw new Error('merge: 0 reports');
  const root = commonFolder(reports.map((report) => report.root));
  const moved = reports.map((report) => under(report, root));
  const findings = unique(
    moved.flatMap((report) => report.findings),
    (found) => `${found.id} ${found.file}:${found.line}:${found.column}`,
  );
  const skipped = unique(
    moved.flatMap((report) => report.skipped),
    (skip) => `${skip.file} ${skip.reason}`,
  );
  return {
    ...first,
    mode: modeOf(reports),
    asOf:
      reports
        .map((report) => report.asOf)
        .toSorted()
        .at(-1) ?? first.asOf,
    root,
    summary: summarise(reports, findings, skipped.length),
    findings,
    requests: {
      found: sumOf(moved, ({ requests }) => requests.found),
      known: sumOf(moved, ({ requests }) => requests.known),
      routed: sumOf(moved, ({ requests }) => requests.routed),
      isCut: moved.some(({ requests }) => requests.isCut),
    },
    calls: unique(
      moved.flatMap((report) => report.calls),
      (call) => `${call.file}:${call.line}:${call.column} ${call.type} ${call.gateway}`,
    ),
    checklist: unique(
      moved.flatMap((report) => report.checklist),
      (item) => JSON.stringify(item),
    ),
    diff: unique(
      moved.flatMap((report) => report.diff),
      (file) => `${file.file}\n${file.hunks}`,
    ),
    skipped,
    created: [...new Set(moved.flatMap((report) => report.created))],
    unused: unique(
      moved.flatMap((report) => report.unused),
      (entry) => JSON.stringify(entry),
    ),
    answers: unique(
      moved.flatMap((report) => report.answers),
      (answer) => JSON.stringify(answer),
    ),
    known: [...new Set(moved.flatMap((report) => report.known))],
  };
}

/** A check among them makes the whole a check: what it found is still left to do. */
function modeOf(reports: readonly Report[]): Report['mode'] {
  if (reports.some((report) => report.mode === 'check')) return 'check';
  return reports.some((report) => report.mode === 'dry-run') ? 'dry-run' : 'write';
}

function summarise(reports: readonly Report[], findings: readonly ReportFinding[], skipped: number): Report['summary'] {
  const tokens = findings.filter((found) => found.kind === 'type' || found.kind === 'gateway');
  const count = (action: ReportFinding['action']) => tokens.filter((found) => found.action === action).length;
  const sum = (key: 'files' | 'candidates') => reports.reduce((total, report) => total + report.summary[key], 0);
  return {
    files: sum('files'),
    candidates: sum('candidates'),
    tokens: tokens.length,
    rewrites: count('rewrite'),
    reviews: count('review'),
    kept: count('keep'),
    skipped,
    routed: findings.filter((found) => found.kind === 'call').length,
    code: findings.filter((found) => found.kind === 'code').length,
  };
}

function sumOf(reports: readonly Report[], numberOf: (report: Report) => number): number {
  return reports.reduce((sum, report) => sum + numberOf(report), 0);
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function segments(folder: string): readonly string[] {
  return folder.replace(/\\/g, '/').replace(/\/+$/, '').split('/');
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map(segments);
  const length = first.findIndex((segment, i) => others.some((other) => other[i] !== segment));
  return (length === -1 ? first : first.slice(0, length)).join('/');
}

function under(report: Report, root: string): Report {
  const own = segments(report.root).join('/');
  const prefix = own === root ? '' : `${own.slice(root.length).replace(/^\//, '')}/`;
  if (prefix === '') return report;
  const move = <T extends { readonly file: string }>(item: T): T => ({ ...item, file: prefix + item.file });
  const moveEdit = (edit: ReportEdit): ReportEdit => move(edit);
  return {
    ...report,
    findings: report.findings.map((found) => ({
      ...move(found),
      id: prefix + found.id,
      evidence: found.evidence.map(move),
      proposals: found.proposals.map((proposal) => ({
        ...proposal,
        edits: proposal.edits.map(moveEdit),
        paste: proposal.paste === null ? null : showPaths(proposal.paste, (path) => prefix + path),
      })),
    })),
    calls: report.calls.map(move),
    checklist: report.checklist.map((item) =>
      isPlaced(item)
        ? { ...item, where: prefix + item.where, patch: item.patch === null ? null : showPaths(item.patch, (path) => prefix + path) }
        : item,
    ),
    diff: report.diff.map(move),
    skipped: report.skipped.map(move),
    created: report.created.map((path) => prefix + path),
    unused: report.unused.map(move),
    answers: report.answers.map(move),
    known: report.known.map((id) => prefix + id),
  };
}
