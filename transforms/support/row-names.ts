import type { Facts, Site, SourceFile } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';

/** The name stands in a file of rows that a program reads: it may be sent, or looked up, by whoever reads it. */
export function isReadRow({ file }: Pick<Site, 'file'>, facts: Facts): boolean {
  return readFiles(null, facts).has(file);
}

const readFiles = sinceDecided(
  null,
  (_all: null, { links }: Facts): ReadonlySet<SourceFile> =>
    new Set(links.routing.flatMap(({ what, file }) => (what === 'name-in-file' ? [file] : []))),
);
