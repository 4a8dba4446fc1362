import type { Lang } from '../report/index.js';
import type { Given } from './arguments.js';
import type { Speech } from './options.js';
import type { Sink, World } from './world.js';

/** How to speak, by the flag, then the config, then the system: known before anything else, since a wrong command line is answered too. The streams are looked at when something is said. */
export function speechOf(given: Given | null, argv: readonly string[], world: World, ofConfig: Lang | null): Speech {
  const plain = given?.has('no-color') === true;
  return {
    lang: langOf(given === null ? spelled(argv) : (given.value('lang') ?? ofConfig), world),
    color: {
      get stdout() {
        return !plain && isColoured(world.stdout, world);
      },
      get stderr() {
        return !plain && isColoured(world.stderr, world);
      },
    },
    quiet: given?.has('quiet') === true,
  };
}

/** The language of a command line that is wrong elsewhere. */
function spelled(argv: readonly string[]): string | null {
  return argv.find((_, i) => argv[i - 1] === '--lang') ?? argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) ?? null;
}

export function langOf(flag: string | null, { env, locale }: World): Lang {
  if (flag === 'zh-CN' || flag === 'en') return flag;
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || locale()) ? 'zh-CN' : 'en';
}

/** https://no-color.org and https://force-color.org; the answer of the person who runs it comes before that of the terminal. */
function isColoured(sink: Sink, { env }: World): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return env.TERM !== 'dumb' && sink.isTTY;
}

/** A line that is drawn over itself is for a person who watches. */
export function isWatched(speech: Speech, { env, stderr }: World): boolean {
  return !speech.quiet && !env.CI && env.TERM !== 'dumb' && stderr.isTTY;
}
