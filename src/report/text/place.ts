import { oneLine, printable } from '../../lines/printable.js';
import type { ReportFinding } from '../../model/index.js';
import { at } from '../groups.js';
import type { Page } from './page.js';

/** The reasons for a finding, each once. */
export function proofsOf(finding: ReportFinding | undefined): readonly string[] {
  return [...new Set((finding?.evidence ?? []).map((proof) => `← ${oneLine(proof.why)}  ${oneLine(at(proof))}`))];
}

/** The proofs that all of several places have: printed once, below them. */
export function commonProofs(findings: readonly ReportFinding[]): readonly string[] {
  if (findings.length < 2) return [];
  return proofsOf(findings[0]).filter((proof) => findings.every((finding) => proofsOf(finding).includes(proof)));
}

/* A whole module to paste would push the next question off the screen. */
const pasteShown = 12;
/* First words of a generated router module: in a terminal the lines to put in are read, and the module is a file to be copied. */
const routerMark = 'temu-codemod gateway router';

/** Lines to put in by hand, as many as a reader at a terminal reads. */
export function pasted(paste: string, page: Page): string[] {
  const lines = printable(paste).trimEnd().split('\n');
  const module = lines.findIndex((line) => line.includes(routerMark));
  const end = module === -1 ? lines.length : moduleStart(lines, module);
  const shown = lines.slice(0, Math.min(end, pasteShown)).map((line) => (line === '' ? '' : `          ${page.ink.green(line)}`));
  const left = lines.length - shown.length;
  return left === 0 ? shown : [...shown, `          ${page.ink.dim(page.words.ui.moreLines(left))}`];
}

/** The line with the module's file name, which stands above its first line and what the language wants before it. */
function moduleStart(lines: readonly string[], mark: number): number {
  const name = lines.slice(0, mark).findLastIndex((line) => /^(?:\/\/|#) \S+\.\w+$/.test(line));
  return name === -1 ? mark : name + 1;
}
