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

/** A report says the same sentence, type and line to paste at thousands of places. */
function withoutSecrets(report: Report): Report {
  const known = new Map<string, string>();
  const hide = (text: string): string => {
    const safe = known.get(text) ?? redact(text);
    known.set(text, safe);
    return safe;
  };
  return {
    ...report,
    findings: report.findings.map((found) => finding(found, hide)),
    checklist: report.checklist.map((item) => ({
      ...item,
      where: hide(item.where),
      patch: item.patch === null ? null : hide(item.patch),
    })),
    calls: report.calls.map((call) => ({ ...call, code: hide(call.code) })),
    diff: report.diff.map((file) => ({ ...file, hunks: hide(file.hunks) })),
    skipped: report.skipped.map((skip) => ({ ...skip, detail: hide(skip.detail) })),
    unused: report.unused.map((entry) => ({ ...entry, text: hide(entry.text) })),
  };
}

type Hide = (text: string) => string;

function finding(found: ReportFinding, hide: Hide): ReportFinding {
  return {
    ...found,
    message: hide(found.message),
    snippet: hide(found.snippet),
    details: found.details.map(hide),
    outline: found.outline.map((head) => ({ ...head, text: hide(head.text) })),
    evidence: found.evidence.map((proof) => ({ ...proof, why: hide(proof.why), code: hide(proof.code) })),
    proposals: found.proposals.map((proposal) => ({
      ...proposal,
      edits: proposal.edits.map((one) => edit(one, hide)),
      paste: proposal.paste === null ? null : hide(proposal.paste),
    })),
  };
}

function edit(change: ReportEdit, hide: Hide): ReportEdit {
  return { ...change, before: hide(change.before), after: hide(change.after), code: hide(change.code) };
}
