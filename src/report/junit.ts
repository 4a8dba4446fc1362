import { printable } from '../lines/printable.js';
import type { Report, ReportFinding } from '../model/index.js';
import type { Reporter } from './contract.js';
import { at, byFile } from './groups.js';
import { todoOf } from './message.js';
import { redacted } from './redacted.js';
import { explain, leftOver } from './severity.js';
import { wordingOf } from './wording/index.js';
import type { Wording } from './wording/wording.js';

/** JUnit XML: a suite for each file, a case for each place; what is left to do fails, what a baseline knows is skipped. */
export const junit: Reporter = {
  name: 'junit',
  media: 'text',
  parts: null,
  render(whole, context) {
    const report = redacted(whole);
    const verdict = verdicts(report);
    const files = byFile(report.findings);
    const failing = report.findings.filter((finding) => verdict(finding) === 'fails').length;
    const suites = files.map(({ file, items }) => suite(file, items, verdict, wordingOf(context.lang)));
    const head = `<testsuites name="temu-codemod" tests="${report.findings.length}" failures="${failing}">`;
    return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, '</testsuites>', ''].join('\n');
  },
};

type Judge = (finding: ReportFinding) => 'passes' | 'fails' | 'skipped';

function verdicts(report: Report): Judge {
  const left = new Set(leftOver(report));
  const known = new Set(report.known);
  return (finding) => {
    if (!left.has(finding)) return 'passes';
    return finding.reason === 'ignored-file' || known.has(finding.id) ? 'skipped' : 'fails';
  };
}

function suite(file: string, findings: readonly ReportFinding[], verdict: Judge, words: Wording): string {
  const count = (wanted: string) => findings.filter((finding) => verdict(finding) === wanted).length;
  const counts = `tests="${findings.length}" failures="${count('fails')}" errors="0" skipped="${count('skipped')}"`;
  const cases = findings.map((finding) => testCase(finding, verdict(finding), words));
  return [`  <testsuite name="${escapeXml(file)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

function testCase(finding: ReportFinding, verdict: ReturnType<Judge>, words: Wording): string {
  const { title } = words.reasons[finding.reason];
  const { file, line, column, reason } = finding;
  const name = `${finding.found} ${line}:${column} ${reason}`;
  const open = `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}" file="${escapeXml(file)}" line="${line}"`;
  switch (verdict) {
    case 'passes':
      return `${open}/>`;
    case 'skipped':
      return `${open}><skipped message="${escapeXml(title)}"/></testcase>`;
    case 'fails':
      return `${open}><failure type="${reason}" message="${escapeXml(title)}">${escapeXml(`${at(finding)}\n${explain(finding, todoOf(finding, words))}`)}</failure></testcase>`;
  }
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
