import type { Report } from '../../model/index.js';
import type { Wording } from '../wording/wording.js';
import { marked } from './code.js';
import { html, type Markup } from './markup.js';

/* Files shown unfolded, and lines of one file: a reader who wants all has the diff itself. */
const openFiles = 10;
const linesShown = 2000;

type Line = { readonly number: number; readonly text: string };
type Row =
  | { readonly kind: 'same' | 'changed'; readonly old: Line | null; readonly next: Line | null }
  | { readonly kind: 'cut'; readonly text: string };

/** The changes, old and new side by side, by file. */
export function diffs(report: Report, words: Wording): Markup | null {
  if (report.diff.length === 0) return null;
  const files = report.diff.map(({ file, hunks }, i) => {
    const rows = rowsOf(hunks);
    const changed = rows.filter(({ kind }) => kind === 'changed').length;
    const body = html`<div class="lines code">${rows.slice(0, linesShown).map(rowMarkup)}</div>${rows.length > linesShown ? html`<p>${words.ui.more(rows.length - linesShown)}</p>` : null}`;
    const open = i < openFiles ? html` open` : null;
    return html`<details class="file" data-file="${file}"${open}><summary><code>${file}</code> <span class="soft">${words.ui.places(changed)}</span></summary>${body}</details>`;
  });
  return html`<section data-group><h2 id="diffs">${words.ui.diffs}</h2>${files}</section>`;
}

/** Pairs removed with added lines, run by run. */
function rowsOf(hunks: string): readonly Row[] {
  const rows: Row[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  let old = 0;
  let next = 0;
  const flush = () => {
    for (let i = 0; i < Math.max(removed.length, added.length); i++)
      rows.push({ kind: 'changed', old: removed[i] ?? null, next: added[i] ?? null });
    removed = [];
    added = [];
  };
  for (const line of hunks.replace(/\n$/, '').split('\n')) {
    const head = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (head) {
      flush();
      old = Number(head[1]);
      next = Number(head[2]);
      rows.push({ kind: 'cut', text: line });
    } else if (old === 0 && next === 0) {
      // The names of the files stand in the heading.
    } else if (line.startsWith('-')) removed.push({ number: old++, text: line.slice(1) });
    else if (line.startsWith('+')) added.push({ number: next++, text: line.slice(1) });
    else if (!line.startsWith('\\')) {
      flush();
      rows.push({ kind: 'same', old: { number: old++, text: line.slice(1) }, next: { number: next++, text: line.slice(1) } });
    }
  }
  flush();
  return rows;
}

function rowMarkup(row: Row): Markup {
  if (row.kind === 'cut') return html`<div class="row cut">${row.text}</div>`;
  const { old, next } = row;
  if (row.kind === 'same') return html`<div class="row">${side(old, 'same left', null)}${side(next, 'same', null)}</div>`;
  return html`<div class="row">${side(old, 'del', next)}${side(next, 'add', old)}</div>`;
}

function side(line: Line | null, kind: string, other: Line | null): Markup {
  if (line === null) return html`<span class="n none"></span><span class="none"></span>`;
  const text = other === null ? html`${line.text}` : difference(line.text, other.text);
  return html`<span class="n ${kind}">${line.number}</span><span class="${kind}">${text}</span>`;
}

/** Marks what is left between the common beginning and the common end. */
function difference(text: string, other: string): Markup {
  let start = 0;
  while (start < text.length && text[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(text.length, other.length) - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end++;
  return marked(text, start, text.length - start - end);
}
