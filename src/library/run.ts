import { resolve } from 'node:path';
import process from 'node:process';
import manifest from '../../package.json' with { type: 'json' };
import { LOOKS } from '../base/looks.js';
import type { Problem } from '../catalogue/index.js';
import { type AnswerWords, type ConfigProblem, findConfigs } from '../config/index.js';
import { hostOf } from '../edit/index.js';
import type { Report } from '../model/index.js';
import { answersBy, catalogueOf, dataFor } from '../run/assemble.js';
import { type RunProblem, migrate as runMigration } from '../run/migrate.js';
import { type InputProblem, type MigrateInput, type PlanInput, wrongField } from './input.js';

export type LibraryProblem =
  | RunProblem
  | { readonly kind: 'config'; readonly problems: readonly ConfigProblem[] }
  | { readonly kind: 'catalogue'; readonly problems: readonly Problem[] }
  | { readonly kind: 'no-such-path'; readonly path: string }
  | InputProblem;

/** `patch`: what `git apply` takes at the root. `run`: the number that `undo` takes, null where nothing was written. */
export type LibraryOutcome =
  | { readonly ok: true; readonly report: Report; readonly patch: Uint8Array; readonly run: string | null }
  | { readonly ok: false; readonly problem: LibraryProblem };

/** The report of a migration without writing anything. Never throws for a fault of the input: the outcome names it. */
export function plan(input: PlanInput = {}): Promise<LibraryOutcome> {
  return runWith(input, 'dry-run');
}

/** Migrates in place, all files or none; refuses while files that it would edit have uncommitted changes. */
export function migrate(input: MigrateInput = {}): Promise<LibraryOutcome> {
  return runWith(input, 'write');
}

/** For the report's `unused`, in the language of programs. */
const words: AnswerWords = {
  whyMissing: 'no why',
  unknownName: 'no such name',
  noSuchPath: 'no such path',
  otherReason: (reason) => `the reason there is ${reason}`,
  noEdit: (value, places) => `${value} is no choice at ${places.join(', ')}`,
};

async function runWith(input: MigrateInput, mode: Report['mode']): Promise<LibraryOutcome> {
  const wrong = wrongField(input);
  if (wrong !== null) return { ok: false, problem: wrong };
  const cwd = input.cwd ?? process.cwd();
  const none = { ok: true as const, near: [], alone: true };
  const found = input.config === false ? none : await findConfigs(cwd, input.config === undefined ? null : resolve(cwd, input.config));
  if (!found.ok) return { ok: false, problem: { kind: 'config', problems: found.problems } };
  const named = (input.catalogues ?? []).map((name) => resolve(cwd, name)).map((path) => ({ name: path, path }));
  const read = await catalogueOf(dataFor(found, { named, only: input.announcements ?? null }, 'by-path'));
  if (!read.ok)
    return {
      ok: false,
      problem: read.unread === null ? { kind: 'catalogue', problems: read.problems } : { kind: 'no-such-path', path: read.unread.path },
    };
  const flags = {
    managed: input.managed ?? null,
    gateway: input.gateway ?? null,
    includeDocs: input.includeDocs ?? null,
    includeIgnored: input.includeIgnored ?? null,
  };
  const said = { configs: found, flags, known: [], isWhole: () => false, words };
  const outcome = await runMigration({
    cwd,
    reader: cwd,
    paths: input.paths ?? ['.'],
    shown: 'way',
    mode,
    source: input.staged ? 'index' : 'work-tree',
    changedSince: input.changedSince ?? null,
    asOf: input.asOf ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    sought: read.sought,
    lang: input.lang ?? 'en',
    version: manifest.version,
    allowDirty: mode === 'write' && (input.allowDirty ?? false),
    looks: LOOKS,
    answersFor: answersBy(said, read.sought),
    host: hostOf(process),
    signal: input.signal ?? null,
    shielded: (work) => work(),
    onProgress: () => {},
  });
  if (!outcome.ok) return outcome;
  return { ok: true, report: outcome.report, patch: outcome.patch().bytes, run: outcome.run };
}
