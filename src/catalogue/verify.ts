import { builtIn } from './built-in.js';
import { compareWith } from './compare.js';
import { toAnnouncement } from './data.js';
import type { Problem } from './problem.js';

export type Verified =
  | { readonly ok: true; readonly announcements: number; readonly migrations: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Catalogue data by itself, against its schema, and against what is built in. */
export async function verifyCatalogue(text: string, name: string): Promise<Verified> {
  const { parseCatalogueFile } = await import('./schema.js');
  const parsed = parseCatalogueFile(text, name);
  if (!parsed.ok) return parsed;
  const announcements = parsed.file.announcements.map(toAnnouncement);
  const { problems, rows } = compareWith(builtIn(), announcements);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, announcements: announcements.length, migrations: rows.length };
}
