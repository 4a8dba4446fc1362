import { join, relative } from 'node:path';
import { isOutside } from '../base/shown-path.js';
import { configName } from '../config/index.js';
import { slashed } from '../config/speakers.js';
import type { Report } from '../model/index.js';
import type { Commit } from '../report/contract.js';
import type { Outcome } from '../run/migrate.js';
import type { Basis } from './basis.js';
import { run } from './commands/migrate.js';
import type { MigrateOptions, Speech } from './options.js';
import { readerOf } from './reader.js';
import type { World } from './world.js';

/** Runs after which what has to move together is known well enough. */
const ROUNDS = 3;

/** What the commit to come needs to pass: the files that have to move with it, and what a run over all of them would make. */
export async function commitOf(
  { report, halves, together }: Extract<Outcome, { ok: true }>,
  options: MigrateOptions,
  basis: Basis,
  speech: Speech,
  world: World,
): Promise<Commit> {
  const reader = readerOf(options, world);
  const config = configOf(report, basis, reader, world);
  const known = new Set(report.known);
  let files = together;
  let ahead: Report | null = null;
  for (let round = 0; round < ROUNDS && files.length > 0; round++) {
    const own = report.findings.filter(({ id, action }) => action !== 'keep' && !known.has(id)).map(({ file }) => file);
    const paths = [...new Set([...own, ...files])];
    const next = await run({ ...options, paths, mode: 'dry-run', staged: false, changed: null }, basis, speech, { ...world, cwd: reader });
    if (!next.ok) break;
    ahead = next.report;
    const more = next.together.filter((file) => !paths.includes(file));
    if (more.length === 0) break;
    files = [...files, ...more];
  }
  return { halves, together: files, ahead, config };
}

/** The config that `-i` writes, as it is called where the report is read; null where it is outside of the repository. */
function configOf({ root }: Report, { config }: Basis, reader: string, { host }: World): string | null {
  const file = config?.file ?? join(root, configName);
  return isOutside(slashed(relative(root, file))) ? null : slashed(relative(host.realpath(reader), file));
}
