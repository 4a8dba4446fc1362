import { asNamed } from '../catalogue/twins.js';
import type { Catalogue, Language, Tree } from '../model/index.js';
import { findSites } from '../plan/index.js';

/* A document or a dump names what there is, not what the project sends. */
const noPrograms: ReadonlySet<Language> = new Set<Language>(['markdown', 'text', 'json', 'html', 'unknown']);

/** The catalogue with the new names that these files use already. */
export function inOwnNames(catalogue: Catalogue, trees: ReadonlyMap<string, Tree>): Catalogue {
  const twins = [...catalogue.migrations.values()].flatMap((migration) => migration.twins);
  const programs = new Map([...trees].filter(([, { language }]) => !noPrograms.has(language)));
  if (![...programs.values()].some(({ file }) => twins.some((twin) => file.text.includes(twin)))) return catalogue;
  const { uses } = findSites(programs, catalogue);
  return asNamed(
    catalogue,
    new Set(uses.flatMap(({ status, type, node }) => (status === 'partner' && node.kind !== 'comment' ? [type] : []))),
  );
}
