import { lazily } from '../base/lazily.js';
import type { Report, ReportEdit, ReportFinding } from '../model/index.js';
import { redact } from '../secrets/redact.js';

const done = new WeakMap<Report, Report>();

/** The report without secrets in any text that was copied from a file. Reporters render this one, whoever made the report. */
export function redacted(report: Report): Report {
  const known = done.get(report);
  if (known) return known;
  const safe = withoutSecrets(report);
  done.set(report, safe);
  return safe;
}

/** A report says the same sentence, type and line to paste at thousands of places. */
function withoutSecrets(report: Report): Report {
  const known = new Map<string, string>();
  const hide = (text: string): string => {
    const safe = known.get(text) ?? redact(text);
    known.set(text, safe);
    return safe;
  };
  const diff = lazily(() => report.diff.map((file) => ({ ...file, hunks: hide(file.hunks) })));
  return {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    mode: report.mode,
    asOf: report.asOf,
    root: report.root,
    summary: report.summary,
    findings: report.findings.map((found) => finding(found, hide)),
    calls: report.calls.map((call) => ({ ...call, code: hide(call.code) })),
    checklist: report.checklist.map((item) => ({
      ...item,
      where: hide(item.where),
      patch: item.patch === null ? null : hide(item.patch),
    })),
    get diff() {
      return diff();
    },
    skipped: report.skipped.map((skip) => ({ ...skip, detail: hide(skip.detail) })),
    created: report.created,
    unused: report.unused.map((entry) => ({ ...entry, text: hide(entry.text) })),
    answers: report.answers,
    known: report.known,
  };
}

type Hide = (text: string) => string;

/** Snippets and hunks, of which most reports show few, are made safe when they are read; the copies name each field, since spreading would read them. */
function finding(found: ReportFinding, hide: Hide): ReportFinding {
  const snippet = lazily(() => hide(found.snippet));
  return {
    id: found.id,
    file: found.file,
    line: found.line,
    column: found.column,
    endLine: found.endLine,
    endColumn: found.endColumn,
    kind: found.kind,
    found: found.found,
    replacement: found.replacement,
    proposals: found.proposals.map((proposal) => ({
      ...proposal,
      edits: proposal.edits.map((one) => edit(one, hide)),
      paste: proposal.paste === null ? null : hide(proposal.paste),
    })),
    action: found.action,
    reason: found.reason,
    message: hide(found.message),
    get snippet() {
      return snippet();
    },
    snippetLine: found.snippetLine,
    outline: found.outline.map((head) => ({ ...head, text: hide(head.text) })),
    decisionPath: found.decisionPath,
    evidence: found.evidence.map((proof) => ({ ...proof, why: hide(proof.why), code: hide(proof.code) })),
    details: found.details.map(hide),
    announcement: found.announcement,
    offlineOn: found.offlineOn,
    deadline: found.deadline,
  };
}

function edit(change: ReportEdit, hide: Hide): ReportEdit {
  return { ...change, before: hide(change.before), after: hide(change.after), code: hide(change.code) };
}
