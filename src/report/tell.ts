import { madeWhenAsked } from '../base/made-when-asked.js';
import { needRoom } from '../base/memory.js';
import { showPaths } from '../base/shown-edits.js';
import { identifier } from '../lines/ids.js';
import { type Lines, linesOf } from '../lines/lines.js';
import type {
  CallOutcome,
  Day,
  Edit,
  Evidence,
  Finding,
  Origins,
  ReportCall,
  ReportEdit,
  ReportFinding,
  SourceFile,
} from '../model/index.js';
import { codeOf, linesAround, outlineOf, snippetOf, withoutIndent } from './around.js';
import type { ComposeInput, Told } from './compose.js';
import { type Here, hereOf } from './here.js';
import { evidenceText, message } from './message.js';

/** How many days before its deadline a type counts as `soon`. */
const SOON_DAYS = 15;

/** Findings and calls with the lines that they stand in; apart from the report, since a run that finds nothing loads no wording. */
export function tell(input: ComposeInput, origins: Origins): Told {
  const { show } = input;
  const lines = linesOf();
  const idOf = identifier(lines, origins);
  const here = hereOf(input, lines);
  // What is written is told of, whatever it takes.
  const look = input.asWritten === null ? needRoom : () => {};
  return {
    findings: input.findings.map((finding) => {
      look();
      return findingOf(finding, input, here, lines, idOf(finding));
    }),
    calls: input.calls.map((call) => callOf(call, show, here, lines)),
    lineNow: here.lineNow,
  };
}

function findingOf(finding: Finding, input: ComposeInput, here: Here, lines: (file: SourceFile) => Lines, id: string): ReportFinding {
  const { show } = input;
  const { file, range, kind, found, decision, migration } = finding;
  const index = lines(file);
  const span = index.span(range);
  const proposals = decision.action === 'review' ? decision.proposals : [];
  const edits = decision.action === 'rewrite' ? decision.edits : (proposals[0]?.edits ?? []);
  const details = decision.action === 'review' ? decision.details : [];
  const deadline = deadlineOf(migration?.offlineOn ?? null, input.asOf);
  const replacement = kind === 'type' || kind === 'gateway' ? (edits[0]?.text ?? null) : (migration?.newType ?? null);
  const isAsked = decision.action === 'review';
  const first = Math.max(1, span.line - linesAround(isAsked));
  const last = Math.min(index.count, span.endLine + linesAround(isAsked));
  const why = decision.action === 'keep' ? decision.why : null;
  const isHostUnknown = decision.evidence.some((one) => one.why === 'unknown-host');
  const head = {
    id,
    file: show(file.path),
    ...span,
    ...here.nowOf(file, range),
    kind,
    found,
    replacement,
    proposals: proposals.map(({ label, edits: parts, paste }) => ({
      label,
      edits: parts.map((edit) => editOf(edit, show, lines)),
      paste: paste === null ? null : showPaths(paste, show, here.lineNow),
    })),
    action: decision.action,
    reason: decision.reason,
    message: message(decision.reason, { kind, found, replacement, details, isHostUnknown, migration, deadline, why }, input.lang),
  };
  return Object.assign(
    madeWhenAsked(head, 'snippet', () => snippetOf(index, first, last)),
    {
      snippetLine: first,
      outline: isAsked ? outlineOf(index, span.line, first) : [],
      decisionPath: input.decisionPath(file.path),
      evidence: once(decision.evidence.map((proof) => evidenceOf(proof, isAsked, input, here, lines))),
      details,
      announcement: migration?.announcement ?? null,
      offlineOn: migration?.offlineOn ?? null,
      deadline,
    },
  );
}

function editOf(edit: Edit, show: (path: string) => string, lines: (file: SourceFile) => Lines): ReportEdit {
  const before = edit.file.text.slice(edit.range.start, edit.range.end);
  const index = lines(edit.file);
  const span = index.span(edit.range);
  return { file: show(edit.file.path), ...span, before, after: edit.text, code: codeOf(index, span.line) };
}

/** Two rules may name one place for one reason. */
function once(evidence: ReportFinding['evidence']): ReportFinding['evidence'] {
  return [...new Map(evidence.map((proof) => [[proof.file, proof.line, proof.column, proof.why].join('\0'), proof])).values()];
}

function evidenceOf(
  proof: Evidence,
  isAsked: boolean,
  input: ComposeInput,
  here: Here,
  lines: (file: SourceFile) => Lines,
): ReportFinding['evidence'][number] {
  const file = input.fileAt(proof.file);
  const index = file === null ? null : lines(file);
  const answered = index === null ? input.answerAt(proof.file, proof.range.start) : null;
  const { line, column, endLine } = index?.span(proof.range) ?? { endLine: 1, ...(answered ?? { line: 1, column: 1 }) };
  const code = isAsked && index !== null ? withoutIndent(codeOf(index, line, endLine)) : '';
  const now = file === null ? {} : here.nowOf(file, proof.range);
  return { file: input.show(proof.file), line, column, ...now, why: evidenceText(proof.why, proof.detail, input.lang), code };
}

function callOf(call: CallOutcome, show: (path: string) => string, here: Here, lines: (file: SourceFile) => Lines): ReportCall {
  const { file, node } = call.pair;
  const index = lines(file);
  const { line, column } = index.span(node.range);
  return {
    file: show(file.path),
    line,
    column,
    ...here.nowOf(file, node.range),
    type: call.type,
    gateway: call.gateway,
    required: call.required,
    verdict: call.verdict,
    fails: call.fails,
    code: call.fails !== 'not known to' ? codeOf(index, line).trim() : '',
    before: call.before,
    hidden: hiddenOf(call),
    routed: call.routed,
  };
}

/** A type that only the run tells is the worse of the two. */
function hiddenOf({ type, gateway, pair }: CallOutcome): ReportCall['hidden'] {
  if (type === null) return { what: 'type', ...(pair.type.hidden ?? unfollowed) };
  return gateway === 'unknown' ? { what: 'gateway', ...(pair.url.hidden ?? unfollowed) } : null;
}

const unfollowed = { why: 'not-followed', detail: '' } as const;

/** `off` from its date on. */
export function deadlineOf(offlineOn: Day | null, asOf: Day): ReportFinding['deadline'] {
  if (offlineOn === null) return null;
  if (offlineOn <= asOf) return 'off';
  const days = (Date.parse(offlineOn) - Date.parse(asOf)) / 86_400_000;
  return days <= SOON_DAYS ? 'soon' : 'later';
}
