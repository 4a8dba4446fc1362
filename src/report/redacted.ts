import { lazily } from '../base/lazily.js';
import { madeWhenAsked } from '../base/made-when-asked.js';
import { needRoom } from '../base/memory.js';
import type { Report, ReportEdit, ReportFinding } from '../model/index.js';
import { redact, redactHunks, redactSentence } from '../secrets/redact.js';
import { fileOf } from './checklist.js';

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
  const hide: Hide = { code: remembered(redact), sentence: remembered(redactSentence) };
  const diff = lazily(() => report.diff.map((one) => ({ ...one, hunks: redactHunks(one.hunks, one.file) })));
  return {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    mode: report.mode,
    asOf: report.asOf,
    root: report.root,
    summary: report.summary,
    requests: report.requests,
    findings: report.findings.map((found) => {
      if (report.mode !== 'write') needRoom();
      return finding(found, hide);
    }),
    calls: report.calls.map((call) => ({
      ...call,
      code: hide.code(call.code, call.file),
      hidden: call.hidden && {
        ...call.hidden,
        detail: hide.sentence(call.hidden.detail),
        ...(call.hidden.known !== undefined && { known: hide.sentence(call.hidden.known) }),
      },
    })),
    checklist: report.checklist.map((item) => ({
      ...item,
      where: hide.sentence(item.where),
      done: item.done === null ? null : hide.sentence(item.done),
      patch: item.patch === null ? null : hide.code(item.patch, fileOf(item.where)),
    })),
    get diff() {
      return diff();
    },
    skipped: report.skipped.map((skip) => ({ ...skip, detail: hide.sentence(skip.detail) })),
    created: report.created,
    unused: report.unused.map((entry) => unusedEntry(entry, hide)),
    answers: report.answers,
    known: report.known,
  };
}

/** A baseline may have a million lines, of which most reports show few. */
function unusedEntry({ file, line, what, text }: Report['unused'][number], hide: Hide): Report['unused'][number] {
  return {
    file,
    line,
    what,
    get text() {
      return hide.sentence(text);
    },
  };
}

/** Code is read as its file is, a sentence as a sentence. */
type Hide = { readonly code: (text: string, path: string) => string; readonly sentence: (text: string) => string };

/** Texts that are kept, so that a large report is not held a second time. */
const KEPT = 2_000;

function remembered(make: (text: string, path: string) => string): (text: string, path?: string) => string {
  const known = new Map<string, string>();
  return (text, path = '') => {
    const key = `${path}\0${text}`;
    const safe = known.get(key) ?? make(text, path);
    if (known.size >= KEPT) known.clear();
    known.set(key, safe);
    return safe;
  };
}

/** Snippets and hunks, of which most reports show few, are made safe when they are read; the copies name each field, since spreading would read them. */
function finding(found: ReportFinding, hide: Hide): ReportFinding {
  const head = {
    id: found.id,
    file: found.file,
    line: found.line,
    column: found.column,
    endLine: found.endLine,
    endColumn: found.endColumn,
    ...(found.now && { now: found.now }),
    kind: found.kind,
    found: found.found,
    replacement: found.replacement,
    proposals: found.proposals.map((proposal) => ({
      ...proposal,
      edits: proposal.edits.map((one) => edit(one, hide)),
      paste: proposal.paste === null ? null : hide.code(proposal.paste, found.file),
    })),
    action: found.action,
    reason: found.reason,
    message: hide.sentence(found.message),
  };
  return Object.assign(
    madeWhenAsked(head, 'snippet', () => hide.code(found.snippet, found.file)),
    {
      snippetLine: found.snippetLine,
      outline: found.outline.map((line) => ({ ...line, text: hide.code(line.text, found.file) })),
      decisionPath: found.decisionPath,
      evidence: found.evidence.map((proof) => ({ ...proof, why: hide.sentence(proof.why), code: hide.code(proof.code, proof.file) })),
      details: found.details.map((detail) => hide.sentence(detail)),
      announcement: found.announcement,
      offlineOn: found.offlineOn,
      deadline: found.deadline,
    },
  );
}

function edit(change: ReportEdit, hide: Hide): ReportEdit {
  const code = (text: string): string => hide.code(text, change.file);
  return { ...change, before: code(change.before), after: code(change.after), code: code(change.code) };
}
