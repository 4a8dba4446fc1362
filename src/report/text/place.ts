import { ROUTER_MARKER, ROUTER_PURPOSE } from '../../base/generated-calls.js';
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

/** `old → new`, on two lines where one would be too long: names are not broken. */
export function changeLines(pair: string, indent: number, page: Page): readonly string[] {
  const margin = ' '.repeat(indent);
  const [before = pair, after] = page.fits(margin + pair) ? [pair] : pair.split(' → ');
  return [margin + before, ...(after === undefined ? [] : [`${margin}→ ${after}`])];
}

/* More lines to paste would push the next question off the screen. */
const pasteShown = 12;
/* A generated router: in a terminal the lines to put in are read, and the router is something to be copied. */
const isRouter = (line: string): boolean => line.includes(ROUTER_MARKER) || line.includes(ROUTER_PURPOSE);

/** Lines to put in by hand, as many as a reader at a terminal reads; of a module the name of its place and what it is. */
export function pasted(paste: string, page: Page): string[] {
  const lines = printable(paste).trimEnd().split('\n');
  const read = byPlace(lines).flatMap((group) => (group.some(isRouter) ? headOfModule(group) : group));
  const shown = read.slice(0, pasteShown).map((line) => (line === '' ? '' : `          ${page.ink.green(line)}`));
  const left = lines.length - shown.length;
  return left === 0 ? shown : [...shown, `          ${page.ink.dim(page.words.ui.moreLines(left))}`];
}

/** Lines below the name of their place: `// src/client.ts:3`, or a module's file name alone. */
function byPlace(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const line of lines) {
    if (groups.length === 0 || /^(?:\/\/|#) \S+\.\w+(?::\d+)?$/.test(line)) groups.push([]);
    groups.at(-1)?.push(line);
  }
  return groups;
}

/** The place of the module, and its first words where it goes into a file that has other code. */
function headOfModule(group: readonly string[]): readonly string[] {
  const [place = '', ...rest] = group;
  const first = rest.find(isRouter) ?? '';
  return /:\d+$/.test(place) ? [place, `${first} …`] : [place];
}
