import { commentSign } from '../base/shown-edits.js';
import { sourceLanguage } from '../base/source-endings.js';
import type { ReportFinding } from '../model/index.js';
import { at } from './groups.js';
import type { Wording } from './wording/wording.js';

/** The lines to paste for one choice of a question; where its places differ in them, those of each place, below its name. Null for none. */
export function pasteFor(findings: readonly ReportFinding[], label: string): string | null {
  const byText = new Map<string, ReportFinding>();
  for (const finding of findings) {
    const paste = finding.proposals.find((proposal) => proposal.label === label)?.paste ?? null;
    if (paste !== null && !byText.has(paste)) byText.set(paste, finding);
  }
  const [first, ...more] = [...byText];
  if (first === undefined) return null;
  return more.length === 0 ? first[0] : [first, ...more].map(([paste, finding]) => `${placeLine(finding)}\n${paste.trimEnd()}`).join('\n');
}

/** What there is to paste for a choice: lines of code, or comments alone, where no line would run; null for nothing. */
export function kindOfPaste(paste: string | null): 'code' | 'names' | null {
  if (paste === null) return null;
  return paste.split('\n').every((line) => /^\s*(?:(?:\/\/|#).*)?$/.test(line)) ? 'names' : 'code';
}

export function pasteLabel(paste: string, { ui }: Wording): string {
  return kindOfPaste(paste) === 'names' ? ui.byHand : ui.paste;
}

function placeLine(finding: ReportFinding): string {
  return `${commentSign(sourceLanguage(finding.file) ?? 'unknown')} ${at(finding)}`;
}
