import { commentSign } from '../base/shown-edits.js';
import { sourceLanguage } from '../base/source-endings.js';
import type { ReportFinding } from '../model/index.js';
import { at } from './groups.js';

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

function placeLine(finding: ReportFinding): string {
  return `${commentSign(sourceLanguage(finding.file) ?? 'unknown')} ${at(finding)}`;
}
