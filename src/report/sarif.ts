import { printable, printableJson, printableJsonParts } from '../lines/printable.js';
import type { Reason, Report, ReportEdit, ReportFinding } from '../model/index.js';
import type { Context, Reporter } from './contract.js';
import { todoOf } from './message.js';
import { redacted } from './redacted.js';
import { explain, leftOver, severityOf } from './severity.js';
import { wordingOf } from './wording/index.js';
import type { Wording } from './wording/wording.js';

/** SARIF 2.1.0 (OASIS), for code scanning and editors: what is left to do, with fixes and the evidence as a code flow. */
export const sarif: Reporter = {
  name: 'sarif',
  media: 'text',
  render: (report, context) => printableJson(log(redacted(report), context)),
  parts: (report, context) => printableJsonParts(log(redacted(report), context)),
};

function log(report: Report, context: Context) {
  const words = wordingOf(context.lang);
  const suppressed = report.findings.filter(({ reason }) => reason === 'suppressed');
  const findings = [...leftOver(report), ...suppressed];
  const known = new Set(report.known);
  const reasons = [...new Set(findings.map(({ reason }) => reason))];
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            informationUri: 'https://www.npmjs.com/package/temu-codemod',
            language: context.lang,
            rules: reasons.map((reason) => rule(reason, words)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, words) }],
        results: findings.map((finding) => result(finding, reasons.indexOf(finding.reason), known, words)),
      },
    ],
  };
}

function rule(reason: Reason, words: Wording) {
  const { title, todo } = words.reasons[reason];
  const help = todo === '' ? title : `${title}\n\n${todo}`;
  return {
    id: reason,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: 'warning' },
  };
}

function result(finding: ReportFinding, ruleIndex: number, known: ReadonlySet<string>, words: Wording) {
  const isSuppressed = finding.reason === 'suppressed';
  const isKnown = known.has(finding.id);
  const changes = isSuppressed ? [] : fixes(finding, words);
  return {
    ruleId: finding.reason,
    ruleIndex,
    level: isSuppressed ? 'none' : severityOf(finding, known),
    message: { text: printable(explain(finding, todoOf(finding, words))) },
    locations: [{ physicalLocation: { artifactLocation: artifact(finding.file), region: region(finding) } }],
    partialFingerprints: { 'temuCodemod/v1': finding.id },
    ...(finding.evidence.length === 0 ? {} : { codeFlows: [codeFlow(finding)] }),
    ...(changes.length === 0 ? {} : { fixes: changes }),
    ...(isSuppressed ? { suppressions: [{ kind: 'inSource', justification: printable(finding.message) }] } : {}),
    ...(isKnown && !isSuppressed ? { suppressions: [{ kind: 'external', justification: 'baseline' }] } : {}),
    properties: { action: finding.action, found: finding.found, announcement: finding.announcement, offlineOn: finding.offlineOn },
  };
}

type Span = Pick<ReportFinding, 'line' | 'column' | 'endLine' | 'endColumn'>;

function region({ line, column, endLine, endColumn }: Span) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to the source root, each segment percent-encoded. */
function artifact(file: string) {
  const uri = file
    .split('/')
    .map((segment) => encodeURIComponent(wellFormed(segment)))
    .join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

/** `encodeURIComponent` throws on half a surrogate pair, which a file name may hold. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** From the evidence to the place itself, in the order in which the chain was found. */
function codeFlow(finding: ReportFinding) {
  const steps = [...finding.evidence, { ...finding, why: finding.found }];
  const locations = steps.map(({ file, line, column, why }) => ({
    location: {
      physicalLocation: { artifactLocation: artifact(file), region: { startLine: line, startColumn: column } },
      message: { text: printable(why) },
    },
  }));
  return { threadFlows: [{ locations }] };
}

function fixes(finding: ReportFinding, words: Wording) {
  if (finding.action === 'rewrite') {
    if (finding.replacement === null) return [];
    return [fix(finding.replacement, [{ ...finding, before: finding.found, after: finding.replacement }])];
  }
  return finding.proposals
    .filter(({ edits }) => edits.length > 0)
    .map(({ label, edits }) => fix([label, words.proposals.get(label)].filter(Boolean).join(': '), edits));
}

function fix(description: string, edits: readonly Omit<ReportEdit, 'code'>[]) {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: printable(description) },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.after } })),
    })),
  };
}

/** A file that holds tokens and was skipped has no region to point at, but must not be silent. */
function notifications(report: Report, words: Wording) {
  return report.skipped
    .filter(({ tokens }) => tokens)
    .map(({ file, reason }) => ({
      level: 'warning',
      message: { text: `${words.skipped[reason]}: ${words.ui.skippedWithTokens}` },
      locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
    }));
}
