import { commentSign } from '../base/shown-edits.js';
import { sourceLanguage } from '../base/source-endings.js';
import type { ReportFinding } from '../model/index.js';
import { byFile } from './groups.js';
import type { Wording } from './wording/wording.js';

/** What a choice has to paste: lines of code, names alone in comments, where no line would run, or the one at some places and the other at others. */
export type PasteKind = 'code' | 'names' | 'both';

/** What there is to paste for one choice of a question. */
export type Paste = { readonly text: string; readonly kind: PasteKind };

/**
 * The lines to paste for one choice of a question; where its places differ in them, those of each below the names of its places, names alone at the
 * end. Null for none.
 */
export function pasteFor(findings: readonly ReportFinding[], label: string): Paste | null {
  const byText = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    const paste = finding.proposals.find((proposal) => proposal.label === label)?.paste ?? null;
    if (paste === null) continue;
    const alike = byText.get(paste);
    if (alike) alike.push(finding);
    else byText.set(paste, [finding]);
  }
  const all = [...byText].map(([text, at]) => ({ text, at, kind: kindOfPaste(text) ?? 'code' }));
  const [first, ...more] = all;
  if (first === undefined) return null;
  if (more.length === 0) return { text: first.text, kind: first.kind };
  const inOrder = [...all.filter(({ kind }) => kind === 'code'), ...all.filter(({ kind }) => kind === 'names')];
  const text = inOrder.map((one) => `${placeLines(one.at)}\n${one.text.trimEnd()}`).join('\n');
  return { text, kind: all.every(({ kind }) => kind === first.kind) ? first.kind : 'both' };
}

/** What there is to paste at one place; null for nothing. */
export function kindOfPaste(paste: string | null): 'code' | 'names' | null {
  if (paste === null) return null;
  return paste.split('\n').every((line) => /^\s*(?:(?:\/\/|#).*)?$/.test(line)) ? 'names' : 'code';
}

export function pasteLabel({ kind }: Paste, { ui }: Wording): string {
  return kind === 'names' ? ui.byHand : ui.paste;
}

/** The places as comments, a line for each file: `// src/review.ts:20:51, 23:19`. */
function placeLines(findings: readonly ReportFinding[]): string {
  const files = byFile(findings).map(({ file, items }) => {
    const sign = commentSign(sourceLanguage(file) ?? 'unknown');
    return `${sign} ${file}:${items.map(({ line, column }) => `${line}:${column}`).join(', ')}`;
  });
  return files.join('\n');
}
