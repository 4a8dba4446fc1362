import type { ReportEdit, ReportFinding } from '../../model/index.js';
import { html, type Markup } from './markup.js';

/** The beginnings of the blocks around a place, then the lines around it, numbered, the token marked. */
export function snippet(finding: ReportFinding): Markup {
  const lines = finding.snippet.replace(/\n$/, '').split('\n');
  const heads = finding.outline.map(({ line, text }) => codeLine(line, html`${text}`, 'head'));
  const cut = heads.length === 0 ? null : html`<div class="l cut"><span class="n">⋮</span><span></span></div>`;
  const rows = lines.map((text, i) => {
    const number = finding.snippetLine + i;
    if (number !== finding.line) return codeLine(number, html`${text}`, '');
    return codeLine(number, marked(text, placeOf(text, finding.column, finding.found), finding.found.length), 'hit');
  });
  return html`<div class="lines code">${heads}${cut}${rows}</div>`;
}

/** The line of a place alone, its token marked. */
export function hitLine(finding: ReportFinding): Markup {
  const line = finding.snippet.split('\n')[finding.line - finding.snippetLine] ?? '';
  const text = line.trim();
  return html`<code>${marked(text, placeOf(text, finding.column - (line.length - line.trimStart().length), finding.found), finding.found.length)}</code>`;
}

/** The line of an edit before and after. */
export function change(edit: ReportEdit, finding: ReportFinding): Markup {
  const shown = edit.file === finding.file ? finding.snippet.split('\n')[edit.line - finding.snippetLine] : undefined;
  const whole = edit.code === '' ? (shown ?? edit.before) : edit.code;
  const isInserted = edit.before === '';
  const at = isInserted ? -1 : placeOf(whole, edit.column, edit.before);
  const [text, column] = at === -1 ? [edit.before, 0] : [whole, at];
  const after = text.slice(0, column) + edit.after + text.slice(column + edit.before.length);
  const added = after.trimEnd().split('\n');
  const removed = isInserted ? null : changedLine(edit.line, '−', marked(text, column, edit.before.length), 'del');
  const lines = added.map((line, i) =>
    changedLine(edit.line + i, '+', added.length === 1 ? marked(line, column, edit.after.trimEnd().length) : html`${line}`, 'add'),
  );
  return html`<div class="lines code">${removed}${lines}</div>`;
}

function codeLine(number: number, text: Markup, kind: string): Markup {
  return html`<div class="l ${kind}"><span class="n">${number}</span><span>${text}</span></div>`;
}

function changedLine(number: number, sign: string, text: Markup, kind: string): Markup {
  return html`<div class="l ${kind}"><span class="n">${number} ${sign}</span><span>${text}</span></div>`;
}

/** The index of `found` in a line: at its column, or, behind a secret that was cut out, anywhere in the line. -1 for none. */
function placeOf(line: string, column: number, found: string): number {
  return line.startsWith(found, column - 1) ? column - 1 : line.indexOf(found);
}

export function marked(text: string, at: number, length: number): Markup {
  if (at < 0 || length <= 0) return html`${text}`;
  return html`${text.slice(0, at)}<mark>${text.slice(at, at + length)}</mark>${text.slice(at + length)}`;
}
