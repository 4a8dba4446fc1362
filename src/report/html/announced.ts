import type { Announcement, Migration, ReportFinding } from '../../model/index.js';
import type { Context } from '../contract.js';
import type { Wording } from '../wording/wording.js';
import { html, link, type Markup, when } from './markup.js';
import { row, table } from './table.js';

/** The announcement's own row: a reader who doubts the tool can check it against the source. */
export function quote(finding: ReportFinding, context: Context, words: Wording): Markup | null {
  const announcement = context.announcements.find(({ id }) => id === finding.announcement);
  if (announcement === undefined) return null;
  const migration = announcement.migrations.find(({ oldType }) => oldType === finding.found);
  const { label } = words.ui;
  return html`<div class="quote"><p><b>${label(words.ui.announcement)}</b>${titleOf(announcement, words)}</p>
${migration === undefined ? null : html`<blockquote>${migration.source.row}${when(migration.offlineOn !== null, () => html` <span class="soft">${words.ui.goesOff(migration.offlineOn ?? '')}</span>`)}</blockquote>`}
${migration?.note ? html`<p>${label(words.ui.condition)}<q>${migration.note}</q></p>` : null}
<p class="soft">${label(words.ui.newAddress)}${link(announcement.gateway)}${announcement.grantPage === null ? null : html` · ${label(words.ui.newToken)}${link(announcement.grantPage)}`}</p></div>`;
}

function titleOf({ title, updatedAt, id }: Announcement, words: Wording): string {
  return words.ui.announced(title, updatedAt ?? id);
}

type Known = {
  readonly type: string;
  readonly migration: Migration | null;
  readonly announcement: Announcement | null;
  readonly isNew: boolean;
};

/** How many of the types belong to the partner, how many stay: what decides a shared URL, in one line. */
export function typesSum(types: readonly string[], context: Context, words: Wording): string {
  const partners = types.filter((type) => lookUp(type, context).migration !== null).length;
  return words.ui.belongs(partners, types.length - partners);
}

/** The types concerned, each with the gateway that it belongs to and what the announcement says of it: what must move first. */
export function typesTable(types: readonly string[], context: Context, words: Wording): Markup {
  const known = types.map((type) => lookUp(type, context)).sort((a, b) => rank(a) - rank(b));
  const rows = known.map(({ type, migration, announcement, isNew }) => {
    const gateway = migration === null ? words.gateway.cn : words.gateway.partner;
    const name = migration === null || isNew ? html`<code>${type}</code>` : html`<code>${type}</code> → <code>${migration.newType}</code>`;
    const said = announcement === null || migration === null ? words.ui.notAnnounced : titleOf(announcement, words);
    const day = migration?.offlineOn ? words.ui.goesOff(migration.offlineOn) : '';
    return row(name, gateway, html`${said}${day === '' ? null : html` <span class="soft">${day}</span>`}`);
  });
  const { columns } = words.ui;
  return table([columns.type, columns.required, words.ui.announcement], rows);
}

function lookUp(type: string, { announcements }: Context): Known {
  for (const announcement of announcements) {
    for (const migration of announcement.migrations) {
      if (migration.applies === 'never' && migration.oldType === type) continue;
      if (migration.oldType === type) return { type, migration, announcement, isNew: false };
      if (migration.newType === type || migration.twins.includes(type)) return { type, migration, announcement, isNew: true };
    }
  }
  return { type, migration: null, announcement: null, isNew: false };
}

function rank({ migration, isNew }: Known): number {
  return migration === null ? 2 : isNew ? 1 : 0;
}
