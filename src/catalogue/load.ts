import { isDeepStrictEqual } from 'node:util';
import { isOfVendor } from '../base/vendor-hosts.js';
import type { Announcement, Catalogue } from '../model/index.js';
import { builtIn } from './built-in.js';
import { catalogueOf } from './catalogue.js';
import { checkCatalogue } from './check.js';
import { type AnnouncementData, toAnnouncement } from './data.js';
import type { DataProblem, Problem, SelectionProblem } from './problem.js';

/** `isTrusted`: whoever runs the tool named the file; else only a config of the repository did. */
export type Extra = { readonly name: string; readonly text: string; readonly isTrusted: boolean };

/** `extra`: catalogue files as read; `only`: announcement ids, null for all. */
export type LoadOptions = {
  readonly extra: readonly Extra[];
  readonly only: readonly string[] | null;
};

type Loaded = { readonly ok: true; readonly catalogue: Catalogue } | { readonly ok: false; readonly problems: readonly Problem[] };

/** The built-in catalogue with further files, held to the same rules. Without further files nothing is loaded or checked. */
export async function loadCatalogue({ extra, only }: LoadOptions): Promise<Loaded> {
  const read = await readExtra(extra);
  if (!read.ok) return read;
  const all = withNew(builtIn(), read.announcements);
  const unknown = unknownIds(only ?? [], all);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const chosen = only === null ? all : all.filter(({ id }) => only.includes(id));
  const problems = extra.length === 0 ? [] : checkCatalogue(chosen);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, catalogue: catalogueOf(chosen) };
}

/** An announcement that says word for word what a known one says is the known one. */
export function withNew(known: readonly Announcement[], further: readonly Announcement[]): readonly Announcement[] {
  return [...known, ...further.filter((one) => !known.some((other) => isDeepStrictEqual(one, other)))];
}

type Read =
  | { readonly ok: true; readonly announcements: readonly Announcement[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

async function readExtra(extra: LoadOptions['extra']): Promise<Read> {
  if (extra.length === 0) return { ok: true, announcements: [] };
  const { parseCatalogueFile } = await import('./schema.js');
  const files = extra.map((one) => ({ ...one, read: parseCatalogueFile(one.text, one.name, one.isTrusted) }));
  const problems = files.flatMap(({ name, read, isTrusted }) => {
    if (!read.ok) return read.problems;
    return isTrusted ? [] : foreignHosts(read.file.announcements, name);
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, announcements: files.flatMap(({ read }) => (read.ok ? read.file.announcements.map(toAnnouncement) : [])) };
}

/** Data from a repository may send requests and people to the vendor's hosts alone. */
function foreignHosts(announcements: readonly AnnouncementData[], name: string): readonly DataProblem[] {
  const isForeign = (url: string | null): boolean => url !== null && (!isOfVendor(new URL(url).hostname) || new URL(url).port !== '');
  return announcements.flatMap(({ gateway, grantPage }, i) => {
    const fields = [...(isForeign(gateway) ? ['gateway'] : []), ...(isForeign(grantPage) ? ['grantPage'] : [])];
    return fields.map((field) => ({ what: 'foreign-host' as const, name, at: `announcements.${i}.${field}`, detail: '' }));
  });
}

function unknownIds(only: readonly string[], all: readonly Announcement[]): readonly SelectionProblem[] {
  const known = all.map(({ id }) => id);
  return only.filter((id) => !known.includes(id)).map((id) => ({ what: 'unknown-announcement', id, known }));
}
