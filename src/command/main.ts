import { loadCatalogue } from '../catalogue/index.js';
import { type Answers, migrate, type RunOptions } from '../migrate.js';
import type { Catalogue } from '../model.js';
import { type Context, exitCode, printable, reporters } from '../report/index.js';
import { problemText, usageText } from './errors.js';
import type { MigrateOptions } from './options.js';
import { writeOutputs } from './outputs.js';
import { parseArgs } from './parse.js';
import type { World } from './world.js';

/** Runs one command line and answers its exit code. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const parsed = parseArgs(
    argv,
    reporters.map(({ name }) => name),
    world,
  );
  if (!parsed.ok) return fail(usageText(parsed.problem, 'en'), world);
  const { options } = parsed;
  const loaded = await loadCatalogue({ extra: [], only: options.announcements });
  if (!loaded.ok) return fail(JSON.stringify(loaded.problems), world);
  const outcome = await migrate(runOptions(options, loaded.catalogue, world));
  if (!outcome.ok) return fail(problemText(outcome.problem, options.lang), world);
  const context: Context = {
    lang: options.lang,
    color: options.color,
    width: world.stdout.columns,
    patch: outcome.patch,
    announcements: loaded.catalogue.announcements,
    command: ['temu-codemod', ...argv].join(' '),
    stdoutIsDiff: options.showsDiff,
  };
  await writeOutputs(outcome.report, context, options, world);
  return exitCode(outcome.report);
}

function runOptions(options: MigrateOptions, catalogue: Catalogue, world: World): RunOptions {
  return {
    cwd: world.cwd,
    paths: options.paths,
    mode: options.mode,
    source: options.staged ? 'index' : 'work-tree',
    policy: {
      asOf: options.asOf ?? world.today(),
      gateway: options.gateway ?? 'auto',
      includeDocs: options.includeDocs,
      includeIgnored: options.includeIgnored,
    },
    catalogue,
    lang: options.lang,
    version: world.version,
    allowDirty: options.allowDirty,
    answersFor: () => noAnswers(options),
    host: world.host,
    signal: world.signal,
    onProgress: () => {},
  };
}

function noAnswers(options: MigrateOptions): Answers {
  return { rulingOf: () => null, managedOf: () => options.managed, known: () => false, unused: () => [] };
}

function fail(line: string, world: World): number {
  world.stderr.write(`temu-codemod: ${printable(line)}\n`);
  return 2;
}
