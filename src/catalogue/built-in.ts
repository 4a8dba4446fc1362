import type { Announcement, Catalogue } from '../model/index.js';
import june from './announcements/2025-06.json' with { type: 'json' };
import first from './announcements/2025-06-18.json' with { type: 'json' };
import second from './announcements/2025-08-03.json' with { type: 'json' };
import third from './announcements/2025-09-09.json' with { type: 'json' };
import october from './announcements/2025-10.json' with { type: 'json' };
import january from './announcements/2026-01.json' with { type: 'json' };
import march from './announcements/2026-03.json' with { type: 'json' };
import { catalogueOf } from './catalogue.js';
import { type CatalogueFile, toAnnouncement } from './data.js';

/** A new announcement is one file in `announcements/` and one name here. */
const files = [june, first, second, third, october, january, march];

/** Oldest first. Trusted here, so that no run loads a validator; the tests hold every file to the schema. */
export function builtIn(): readonly Announcement[] {
  // JSON imports have `string` where the schema has unions.
  return (files as readonly CatalogueFile[]).flatMap((file) => file.announcements.map(toAnnouncement));
}

export function builtInCatalogue(): Catalogue {
  return catalogueOf(builtIn());
}
