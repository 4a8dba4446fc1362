import type { Report } from '../model.js';
import { type Context, type Reporter, reporters } from '../report/index.js';
import type { MigrateOptions } from './options.js';
import type { World } from './world.js';

/** One report on stdout, the others to their files; a dry run puts the diff on stdout and the text on stderr. */
export async function writeOutputs(report: Report, context: Context, options: MigrateOptions, world: World): Promise<void> {
  const named = options.outputs.filter(({ file }) => file === null).map(({ name }) => name)[0];
  const onStdout = reporterNamed(named ?? (options.showsDiff ? 'diff' : 'text'));
  world.stdout.write(await onStdout.render(report, context));
  if (options.showsDiff && named === undefined && !options.quiet) world.stderr.write(await reporterNamed('text').render(report, context));
}

export function reporterNamed(name: string): Reporter {
  const reporter = reporters.find((candidate) => candidate.name === name);
  if (!reporter) throw new Error(`no reporter is called ${name}`);
  return reporter;
}
