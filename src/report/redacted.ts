import type { Report, ReportEdit, ReportFinding } from '../model/index.js';
import { redact } from './redact.js';

const done = new WeakMap<Report, Report>();

/** The report without secrets in any text that was copied from a file. Reporters render this one, whoever made the report. */
export function redacted(report: Report): Report {
  const known = done.get(report);
  if (known) return known;
  const safe = withoutSecrets(report);
  done.set(report, safe);
  return safe;
}

function withoutSecrets(report: Report): Report {
  return {
    ...report,
    findings: report.findings.map(finding),
    checklist: report.checklist.map((item) => ({
      ...item,
      where: redact(item.where),
      patch: item.patch === null ? null : redact(item.patch),
    })),
    calls: report.calls.map((call) => ({ ...call, code: redact(call.code) })),
    diff: report.diff.map((file) => ({ ...file, hunks: redact(file.hunks) })),
    skipped: report.skipped.map((skip) => ({ ...skip, detail: redact(skip.detail) })),
    unused: report.unused.map((entry) => ({ ...entry, text: redact(entry.text) })),
  };
}

function finding(found: ReportFinding): ReportFinding {
  return {
    ...found,
    message: redact(found.message),
    snippet: redact(found.snippet),
    details: found.details.map(redact),
    outline: found.outline.map((head) => ({ ...head, text: redact(head.text) })),
    evidence: found.evidence.map((proof) => ({ ...proof, why: redact(proof.why), code: redact(proof.code) })),
    proposals: found.proposals.map((proposal) => ({
      ...proposal,
      edits: proposal.edits.map(edit),
      paste: proposal.paste === null ? null : redact(proposal.paste),
    })),
  };
}

function edit(change: ReportEdit): ReportEdit {
  return { ...change, before: redact(change.before), after: redact(change.after), code: redact(change.code) };
}
