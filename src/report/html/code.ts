import type { ReportEdit, ReportFinding } from '../../model.js';
import { html, type Markup } from './markup.js';

/** The lines around a place, numbered, the token marked. */
export function snippet(finding: ReportFinding): Markup {
  const lines = finding.snippet.replace(/\n$/, '').split('\n');
  const rows = lines.map((text, i) => {
    const number = finding.snippetLine + i;
    if (number !== finding.line) return html`<div class="l"><span class="n">${number}</span><span>${text}</span></div>`;
    const at = placeOf(text, finding.column, finding.found);
    return html`<div class="l hit"><span class="n">${number}</span><span>${marked(text, at, finding.found.length)}</span></div>`;
  });
  return html`<div class="lines code">${rows}</div>`;
}

/** The line of an edit before and after, as far as the finding's snippet shows it. */
export function change(edit: ReportEdit, finding: ReportFinding): Markup {
  const line = edit.file === finding.file ? finding.snippet.split('\n')[edit.line - finding.snippetLine] : undefined;
  const whole = line ?? edit.before;
  const at = placeOf(whole, edit.column, edit.before);
  const [text, column] = at === -1 ? [edit.before, 0] : [whole, at];
  const after = text.slice(0, column) + edit.after + text.slice(column + edit.before.length);
  return html`<div class="lines code"><div class="l del"><span class="n">${edit.line} −</span><span>${marked(text, column, edit.before.length)}</span></div><div class="l add"><span class="n">${edit.line} +</span><span>${marked(after, column, edit.after.length)}</span></div></div>`;
}

/** Where `found` stands in a line: at its column, or, where a secret before it was cut out, wherever it is. -1 for nowhere. */
function placeOf(line: string, column: number, found: string): number {
  return line.startsWith(found, column - 1) ? column - 1 : line.indexOf(found);
}

export function marked(text: string, at: number, length: number): Markup {
  if (at < 0 || length <= 0) return html`${text}`;
  return html`${text.slice(0, at)}<mark>${text.slice(at, at + length)}</mark>${text.slice(at + length)}`;
}
