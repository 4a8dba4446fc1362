import type { Report, ReportFinding } from '../model.js';
import type { Reporter } from './contract.js';
import { byFile } from './groups.js';
import { printable } from './printable.js';
import { redacted } from './redacted.js';
import { explain, leftOver } from './severity.js';
import { wordingOf } from './wording/index.js';
import type { Wording } from './wording/wording.js';

/** JUnit XML: a suite for each file, a case for each place; what is left to do fails, what a baseline knows is skipped. */
export const junit: Reporter = {
  name: 'junit',
  media: 'text',
  render(whole, context) {
    const report = redacted(whole);
    const words = wordingOf(context.lang);
    const left = new Set(leftOver(report));
    const files = byFile(report.findings);
    const failing = [...left].filter((finding) => isFailure(finding, report)).length;
    const suites = files.map(({ file, items }) => suite(file, items, left, report, words));
    const head = `<testsuites name="temu-codemod" tests="${report.findings.length}" failures="${failing}">`;
    return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, '</testsuites>', ''].join('\n');
  },
};

function isFailure(finding: ReportFinding, report: Report): boolean {
  return finding.reason !== 'ignored-file' && !report.known.includes(finding.id);
}

function suite(file: string, findings: readonly ReportFinding[], left: ReadonlySet<ReportFinding>, report: Report, words: Wording): string {
  const open = findings.filter((finding) => left.has(finding));
  const failures = open.filter((finding) => isFailure(finding, report)).length;
  const counts = `tests="${findings.length}" failures="${failures}" errors="0" skipped="${open.length - failures}"`;
  const cases = findings.map((finding) => testCase(finding, left.has(finding), report, words));
  return [`  <testsuite name="${escapeXml(file)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

function testCase(finding: ReportFinding, isLeft: boolean, report: Report, words: Wording): string {
  const { title, todo } = words.reasons[finding.reason];
  const name = `${finding.found} ${finding.line}:${finding.column} ${finding.reason}`;
  const open = `    <testcase classname="${escapeXml(finding.file)}" name="${escapeXml(name)}" file="${escapeXml(finding.file)}" line="${finding.line}"`;
  if (!isLeft) return `${open}/>`;
  const inner = isFailure(finding, report)
    ? `<failure type="${finding.reason}" message="${escapeXml(title)}">${escapeXml(`${finding.file}:${finding.line}:${finding.column}\n${explain(finding, todo)}`)}</failure>`
    : `<skipped message="${escapeXml(title)}"/>`;
  return `${open}>${inner}</testcase>`;
}

/** XML 1.0 has no way to write most control characters: `printable` shows them; the two non-characters go as well. */
function escapeXml(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;')
    .replace(/\t/g, '&#9;');
}
