import { html, type Markup } from './markup.js';

type Cell = Markup | string | number | null;
export type Row = { readonly attributes: Markup | null; readonly cells: readonly Cell[] };

/** On a narrow screen each row becomes a block in which every cell says what it is, so that no table is wider than its page. */
export function table(heads: readonly string[], rows: readonly Row[]): Markup {
  const head = heads.every((name) => name === '')
    ? null
    : html`<thead><tr>${heads.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`;
  return html`<table>${head}<tbody>${rows.map((row) => html`<tr${row.attributes}>${row.cells.map((cell, i) => html`<td data-label="${heads[i] ?? ''}">${cell}</td>`)}</tr>`)}</tbody></table>`;
}

export function row(...cells: readonly Cell[]): Row {
  return { attributes: null, cells };
}
