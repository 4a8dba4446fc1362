import type { CallOutcome, Finding } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import type { Planned } from './planned.js';

/** Why a plan does not hold. */
export type FailureWhy = 'left-to-rewrite' | 'question-lost' | 'question-new' | 'request-lost' | 'request-worse' | 'region-changed';

/** `at`: a place in the files as they are, or as they would be where the first plan knew nothing of it. */
export type Failure = { readonly why: FailureWhy; readonly file: string; readonly at: number; readonly detail: string };

type Judged = Pick<Plan, 'findings' | 'calls' | 'edits'>;

/** What the second plan, made of the files as the first would leave them, says against the first. */
export function failuresOf(first: Judged, second: Judged, moved: Planned['moved']): readonly Failure[] {
  return [...leftOver(second), ...questions(first, second, moved), ...requests(first.calls, second.calls, moved)];
}

function leftOver({ findings }: Judged): readonly Failure[] {
  return findings
    .filter(({ decision }) => decision.action === 'rewrite')
    .map(({ file, range, found }) => ({ why: 'left-to-rewrite', file: file.path, at: range.start, detail: found }));
}

function questions(first: Judged, second: Judged, moved: Planned['moved']): readonly Failure[] {
  const open = ({ decision }: Finding): boolean => decision.action === 'review';
  const asked = new Map(second.findings.filter(open).map((finding) => [placeOf(finding, finding.range.start), finding]));
  const lost = first.findings.filter(open).filter((finding) => {
    const key = placeOf(finding, moved(finding.file.path, finding.range.start));
    return !asked.delete(key);
  });
  return [
    ...lost.map((finding) => failureAt('question-lost', finding)),
    ...[...asked.values()].map((finding) => failureAt('question-new', finding)),
  ];
}

function placeOf({ file, kind }: Finding, start: number): string {
  return `${kind}:${file.path}:${start}`;
}

function failureAt(why: FailureWhy, { file, range, found, decision }: Finding): Failure {
  return { why, file: file.path, at: range.start, detail: `${found} ${decision.reason}` };
}

function requests(first: readonly CallOutcome[], second: readonly CallOutcome[], moved: Planned['moved']): readonly Failure[] {
  const found = new Map<string, CallOutcome[]>();
  for (const call of second) {
    const key = sentAt(call.pair.file.path, call.pair.node.range.start, call.before.type);
    found.set(key, [...(found.get(key) ?? []), call]);
  }
  return first.flatMap((call) => {
    const { file, node } = call.pair;
    const after = found.get(sentAt(file.path, moved(file.path, node.range.start), call.type)) ?? [];
    const why = against(call, after);
    return why === null ? [] : [{ why, file: file.path, at: node.range.start, detail: call.before.type ?? '' }];
  });
}

function sentAt(path: string, start: number, type: string | null): string {
  return `${path}:${start}:${type}`;
}

function against(call: CallOutcome, after: readonly CallOutcome[]): FailureWhy | null {
  if (call.type === null) return null;
  if (after.length === 0) return call.verdict === 'unknown' ? null : 'request-lost';
  const isRegional = call.before.gateway === 'us' || call.before.gateway === 'eu' || call.before.gateway === 'global';
  if (isRegional && !after.some(({ before }) => before.gateway === call.before.gateway)) return 'region-changed';
  if (call.before.verdict !== 'broken' && after.every(({ before }) => before.verdict === 'broken')) return 'request-worse';
  if (call.verdict === 'ok' && !after.some(({ before }) => before.verdict === 'ok' && before.gateway === call.gateway)) return 'request-worse';
  return null;
}
