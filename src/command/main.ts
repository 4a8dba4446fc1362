import { resolve } from 'node:path';
import { MemoryFull } from '../base/memory-full.js';
import { saysLang } from '../config/lang.js';
import type { Lang } from '../report/index.js';
import { commandNamed, commandsBelow, type Given, understand, unknownCommand } from './arguments.js';
import { codeOf, couldNot, type Ended } from './ended.js';
import type { Speech } from './options.js';
import { complain, say, tell } from './say.js';
import { speechOf } from './speech.js';
import type { World } from './world.js';

/** Runs one command line and answers its exit code. Each command is loaded when it is asked for. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const understood = await understand(argv);
  if (understood.ok && understood.given.has('version')) {
    tell(world.version, world);
    return 0;
  }
  const lang = understood.ok ? await langOfConfig(understood.given, world) : null;
  const speech = speechOf(understood.ok ? understood.given : null, argv, world, lang);
  const ended = understood.ok
    ? await guarded(understood.given, speech, argv, world)
    : couldNot({ of: 'usage', problem: understood.problem });
  if (ended.kind === 'could-not') {
    const { obstacleText } = await import('./words/obstacle.js');
    complain(await obstacleText(ended.obstacle, speech.lang), world);
  }
  return codeOf(ended);
}

/** The config's language, for runs without `--lang`; null for a config that cannot be read, which its own reader reports. */
async function langOfConfig(given: Given, { cwd }: World): Promise<Lang | null> {
  if (given.value('lang') !== null) return null;
  const config = given.value('config');
  if (!saysLang(cwd, config === null ? null : resolve(cwd, config))) return null;
  const { findConfigs, wholeRun } = await import('../config/index.js');
  const found = await findConfigs(cwd, config === null ? null : resolve(cwd, config));
  return found.ok ? wholeRun(found).lang : null;
}

/** An exception here is a bug of ours: one line that can be reported, and on request the stack. */
async function guarded(given: Given, speech: Speech, argv: readonly string[], world: World): Promise<Ended> {
  try {
    return await dispatch(given, speech, argv, world);
  } catch (error) {
    if (world.env.TEMU_CODEMOD_DEBUG && error instanceof Error && error.stack) say(error.stack, world);
    if (error instanceof MemoryFull) return couldNot({ of: 'memory', megabytes: error.limit });
    const refused = refusalIn(error);
    if (refused !== null) return couldNot({ of: 'system', ...refused });
    const detail = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
    return couldNot({ of: 'bug', detail: `${world.version} ${detail}` });
  }
}

/** An error of the operating system, about a path: no right to it, no handles left. */
function refusalIn(error: unknown): { readonly code: string; readonly path: string } | null {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return null;
  const { code, path } = error;
  return typeof path === 'string' && typeof code === 'string' && /^(?:EACCES|EPERM|EMFILE|ENFILE|ENOMEM|EIO|ESTALE)$/.test(code)
    ? { code, path }
    : null;
}

async function helpAbout(words: string, speech: Speech, world: World): Promise<Ended> {
  const asked = commandNamed(words);
  const below = commandsBelow(words);
  if (asked === null && below.length === 0) return couldNot({ of: 'usage', problem: unknownCommand(words) });
  const { showCommands, showHelp } = await import('./help.js');
  return asked === null ? showCommands(below, speech, world) : showHelp(asked, speech, world);
}

async function dispatch(given: Given, speech: Speech, argv: readonly string[], world: World): Promise<Ended> {
  if (given.has('help')) return (await import('./help.js')).showHelp(given.command, speech, world);
  const [name] = given.command.name.split(' ');
  if (name === 'help') {
    return helpAbout(given.operands.join(' '), speech, world);
  }
  switch (name) {
    case 'undo':
      return (await import('./commands/undo.js')).undoCommand(given, speech, world);
    case 'catalogue':
      return (await import('./commands/catalogue.js')).catalogueCommand(given, speech, world);
    case 'report':
      return (await import('./commands/report.js')).reportCommand(given, speech, world);
    case 'baseline':
      return (await import('./commands/baseline.js')).baselineCommand(given, speech, world);
    case 'init':
      return (await import('./commands/init.js')).initCommand(speech, world);
    default:
      return (await import('./commands/migrate.js')).migrateCommand(given, speech, argv, world);
  }
}
