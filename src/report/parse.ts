import type { Report, ReportCall, ReportFinding } from '../model/index.js';
import { wordingOf } from './wording/index.js';
import type { ParseProblem } from './wording/wording.js';

export type Parsed = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly problem: ParseProblem };

/** Answers the path of the first value that is not as it must be, null when all is well. Fields that it does not name may be there too. */
type Shape = (value: unknown, path: string) => string | null;

const text: Shape = (value, path) => (typeof value === 'string' ? null : path);
const count: Shape = (value, path) => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? null : path);
const truth: Shape = (value, path) => (typeof value === 'boolean' ? null : path);
const one =
  (...allowed: readonly unknown[]): Shape =>
  (value, path) =>
    allowed.includes(value) ? null : path;
const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);
const orAbsent =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? null : shape(value, path);
const list =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return path;
    for (const [i, item] of value.entries()) {
      const bad = shape(item, `${path}[${i}]`);
      if (bad !== null) return bad;
    }
    return null;
  };
const object =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
    const own = new Map<string, unknown>(Object.entries(value));
    for (const [name, shape] of Object.entries(fields)) {
      const bad = shape(own.get(name), `${path}.${name}`);
      if (bad !== null) return bad;
    }
    return null;
  };

const place = { file: text, line: count, column: count };
const span = { ...place, endLine: count, endColumn: count };
const gateway = one('cn', 'partner', 'us', 'eu', 'global', 'unknown');
const verdict = one('ok', 'broken', 'unknown');
const finding = object({
  ...span,
  id: text,
  kind: one('type', 'gateway', 'call', 'code'),
  found: text,
  replacement: orNull(text),
  proposals: list(
    object({ label: text, edits: list(object({ ...span, before: text, after: text, code: orAbsent(text) })), paste: orNull(text) }),
  ),
  action: one('rewrite', 'review', 'keep'),
  reason: one(...Object.keys(wordingOf('en').reasons)),
  message: text,
  snippet: text,
  snippetLine: count,
  outline: orAbsent(list(object({ line: count, text }))),
  decisionPath: orAbsent(orNull(text)),
  evidence: list(object({ ...place, why: text, code: orAbsent(text) })),
  details: list(text),
  announcement: orNull(text),
  offlineOn: orNull(text),
  deadline: one('off', 'soon', 'later', null),
});
const call = object({
  ...place,
  type: orNull(text),
  gateway,
  required: one('cn', 'partner', 'either', 'unknown'),
  verdict,
  fails: orAbsent(one('always', 'sometimes', 'not known to')),
  code: orAbsent(text),
  before: object({ gateway, type: orNull(text), verdict }),
});
const counts = ['files', 'candidates', 'tokens', 'rewrites', 'reviews', 'kept', 'skipped', 'routed', 'code'];
const report = object({
  tool: object({ name: one('temu-codemod'), version: text }),
  mode: one('write', 'dry-run', 'check'),
  asOf: text,
  root: text,
  summary: object(Object.fromEntries(counts.map((name) => [name, count]))),
  findings: list(finding),
  calls: list(call),
  checklist: list(
    object({
      what: one('grant-token', 'token-by-type', 'check-token', 'add-file', 'own-routing'),
      types: list(text),
      where: text,
      patch: orNull(text),
    }),
  ),
  diff: list(object({ file: text, hunks: text })),
  skipped: list(object({ file: text, reason: one(...Object.keys(wordingOf('en').skipped)), detail: text, tokens: truth })),
  created: list(text),
  unused: list(object({ file: text, line: count, what: one('ignore-comment', 'decision', 'baseline'), text })),
  answers: orAbsent(list(object({ file: text, line: count, value: text, places: count, files: count }))),
  known: list(text),
});

/** Reads a JSON report that some run wrote; says where it is not one. */
export function parseReport(source: string): Parsed {
  const value = readJson(source);
  if (!value.ok) return value;
  const version = object({ schemaVersion: one(1) })(value.json, '');
  if (version === '.schemaVersion') return { ok: false, problem: { what: 'other-version', detail: versionOf(value.json) } };
  const bad = version ?? report(value.json, '');
  if (bad !== null) return { ok: false, problem: { what: 'not-a-report', detail: bad.replace(/^\./, '') || '{}' } };
  // Every field that a reporter reads was checked just above, but for those that reports of earlier versions lack.
  return { ok: true, report: completed(value.json as Older) };
}

type Older = Omit<Report, 'findings' | 'calls' | 'answers'> & {
  readonly answers?: Report['answers'];
  readonly findings: readonly (Omit<ReportFinding, 'outline' | 'decisionPath'> &
    Partial<Pick<ReportFinding, 'outline' | 'decisionPath'>>)[];
  readonly calls: readonly (Omit<ReportCall, 'code' | 'fails'> & Partial<Pick<ReportCall, 'code' | 'fails'>>)[];
};

/** Reports that earlier versions wrote have no code beside the evidence and no path for a decision. */
function completed(report: Older): Report {
  return {
    ...report,
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
    calls: report.calls.map((call) => ({
      ...call,
      code: call.code ?? '',
      fails: call.fails ?? (call.verdict === 'broken' ? 'always' : 'not known to'),
    })),
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
