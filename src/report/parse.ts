import type { ChecklistItem, Report, ReportCall, ReportFinding } from '../model/index.js';
import { report } from './fields.js';
import { countedRequests } from './groups.js';
import { object, one } from './shape.js';
import type { ParseProblem } from './wording/wording.js';

export type Parsed = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly problem: ParseProblem };

/** Reads a JSON report that some run wrote; says where it is not one. */
export function parseReport(source: string): Parsed {
  // Programs without types hand over the object that they have parsed themselves.
  if (typeof source !== 'string') return { ok: false, problem: { what: 'not-json', detail: `no text: ${typeof source}` } };
  const value = readJson(source);
  if (!value.ok) return value;
  const version = object({ schemaVersion: one(1) }).check(value.json, '');
  if (version === '.schemaVersion') return { ok: false, problem: { what: 'other-version', detail: versionOf(value.json) } };
  const bad = version ?? report.check(value.json, '');
  if (bad !== null) return { ok: false, problem: { what: 'not-a-report', detail: bad.replace(/^\./, '') || '{}' } };
  // Every field that a reporter reads was checked just above, but for those that reports of earlier versions lack.
  return { ok: true, report: completed(value.json as Older) };
}

type Older = Omit<Report, 'findings' | 'calls' | 'checklist' | 'answers' | 'requests'> & {
  readonly checklist: readonly (Omit<ChecklistItem, 'id' | 'done'> & Partial<Pick<ChecklistItem, 'id' | 'done'>>)[];
  readonly requests?: Omit<Report['requests'], 'routed'> & Partial<Pick<Report['requests'], 'routed'>>;
  readonly answers?: Report['answers'];
  readonly findings: readonly (Omit<ReportFinding, 'outline' | 'decisionPath'> &
    Partial<Pick<ReportFinding, 'outline' | 'decisionPath'>>)[];
  readonly calls: readonly (Omit<ReportCall, Since> & Partial<Pick<ReportCall, Since>>)[];
};

/** What earlier versions did not say of a request. */
type Since = 'code' | 'fails' | 'hidden' | 'routed';

/** Reports that earlier versions wrote have no code beside the evidence and no path for a decision. */
function completed(report: Older): Report {
  const calls = report.calls.map((call) => ({
    ...call,
    code: call.code ?? '',
    fails: call.fails ?? (call.verdict === 'broken' ? 'always' : 'not known to'),
    hidden: call.hidden ?? null,
    routed: call.routed ?? false,
  }));
  return {
    ...report,
    calls,
    requests: { ...countedRequests(calls), isCut: false, ...report.requests },
    findings: report.findings.map((found) => ({
      ...found,
      outline: found.outline ?? [],
      decisionPath: found.decisionPath ?? null,
      evidence: found.evidence.map((proof) => ({ ...proof, code: proof.code ?? '' })),
      proposals: found.proposals.map((proposal) => ({
        ...proposal,
        edits: proposal.edits.map((edit) => ({ ...edit, code: edit.code ?? '' })),
      })),
    })),
    checklist: report.checklist.map((item) => ({ ...item, id: item.id ?? '', done: item.done ?? null })),
    answers: report.answers ?? [],
  };
}

function readJson(source: string): { ok: true; json: unknown } | { ok: false; problem: ParseProblem } {
  try {
    return { ok: true, json: JSON.parse(source.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { ok: false, problem: { what: 'not-json', detail: error instanceof Error ? error.message : String(error) } };
  }
}

function versionOf(json: unknown): string {
  return typeof json === 'object' && json !== null && 'schemaVersion' in json ? String(json.schemaVersion) : '—';
}
