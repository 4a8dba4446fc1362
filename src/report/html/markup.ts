import { printable } from '../../lines/printable.js';

/** Text that is HTML already. Only `html` and the constants of this folder make it. */
export type Markup = { readonly markup: string };
type Value = Markup | readonly Markup[] | string | number | null;

/** A template in which every value but markup is escaped, in text and in quoted attributes alike; null prints nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = parts[0] ?? '';
  for (const [i, value] of values.entries()) markup += rendered(value) + (parts[i + 1] ?? '');
  return { markup };
}

function rendered(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('markup' in value) return value.markup;
  return value.map(({ markup }) => markup).join('');
}

function escapeHtml(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** Null if the condition does not hold: `when(rows.length > 0, () => html`…`)`. */
export function when(condition: boolean, then: () => Markup): Markup | null {
  return condition ? then() : null;
}

/** A link where the address is a plain https one; else its text. */
export function link(address: string): Markup {
  if (!/^https:\/\/[\w.-]+(?:\/[\w./?=&%-]*)?$/.test(address)) return html`<code>${address}</code>`;
  return html`<a href="${address}" rel="noreferrer noopener" target="_blank">${address}</a>`;
}
