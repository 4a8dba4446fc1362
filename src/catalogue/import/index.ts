import type { AnnouncementData } from '../data.js';
import type { ImportProblem } from '../problem.js';
import { type Part, partsOf } from './document.js';
import { type Assumed, readFacts, strayTypes } from './facts.js';
import type { htmlLines } from './html.js';
import { readTables, tableData, type Understood } from './tables.js';

/** One announcement of a document: the data, and what was understood where. */
export type ImportedAnnouncement = {
  readonly data: AnnouncementData;
  readonly understood: readonly Understood[];
  readonly assumed: readonly Assumed[];
};

/** `announcements` has at least one; a page with several gives several. */
export type Imported =
  | { readonly ok: true; readonly announcements: readonly ImportedAnnouncement[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Reads an announcement as Temu publishes it and people save it. Text that cannot be read for certain is a problem with its line. */
export async function importAnnouncement(text: string, { name }: { readonly name: string }): Promise<Imported> {
  const lines = await linesOf(text.replace(/^\uFEFF/, ''));
  if ('tooDeepAt' in lines) return { ok: false, problems: [{ what: 'too-deep', name, line: lines.tooDeepAt, text: name }] };
  const { parts, problems } = partsOf(lines, name);
  const read = parts.map((part) => readPart(part, name));
  const all = [...problems, ...read.flatMap((one) => one.problems)];
  if (all.length > 0) return { ok: false, problems: all.toSorted((a, b) => a.line - b.line) };
  return { ok: true, announcements: read.map(({ problems: _, ...one }) => one) };
}

/** Each format's reader is loaded only when it is needed. */
async function linesOf(text: string): Promise<ReturnType<typeof htmlLines>> {
  if (/<(?:table|html|body|!doctype)\b/i.test(text) || /^\s*</.test(text)) return (await import('./html.js')).htmlLines(text);
  if (/^[ \t]{0,99}[|#]|\*\*|\]\(|`/m.test(text)) return (await import('./markdown.js')).markdownLines(text);
  return (await import('./text.js')).textLines(text, (plainText) => plainText);
}

function readPart(part: Part, name: string): ImportedAnnouncement & { readonly problems: readonly ImportProblem[] } {
  const { understood, problems } = readTables(part, name);
  const { gateway, token, grantPage, assumed, problems: unclear } = readFacts(part, name);
  const known = new Set(understood.flatMap(({ row }) => [row.oldType, row.newType, ...row.twins]));
  const { id, title, updatedAt } = part;
  const source = updatedAt === null ? title : `${title}，更新时间 ${updatedAt}`;
  const data = { id, title, updatedAt, source, gateway, signing: 'unchanged', token, grantPage, tables: tableData(understood) } as const;
  const stray = strayTypes(part, known, name);
  // Types outside of a table say better what is wrong.
  const inTables = stray.length === 0 ? problems : problems.filter(({ what }) => what !== 'no-table');
  return { data, understood, assumed, problems: [...inTables, ...unclear, ...stray] };
}
