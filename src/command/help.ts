import yargs from 'yargs';
import { done, type Ended } from './ended.js';
import { type Command, commands, type Flag } from './flags.js';
import type { Speech } from './options.js';
import { tell } from './say.js';
import type { World } from './world.js';

const headings = {
  en: {
    commands: 'Commands:',
    options: 'Options:',
    choices: 'choices:',
    epilogue: 'A path that has the name of a command is written ./report.',
  },
  'zh-CN': { commands: '命令：', options: '选项：', choices: '可选：', epilogue: '路径与命令同名时，请写成 ./report。' },
} as const;

/** yargs lays the text out; what flags there are and what they mean is in `flags.ts`. */
export async function showHelp(command: Command, speech: Speech, world: World): Promise<Ended> {
  const words = headings[speech.lang];
  const parser = yargs([])
    .scriptName('temu-codemod')
    .exitProcess(false)
    .version(false)
    .help(false)
    .detectLocale(false)
    .parserConfiguration({ 'boolean-negation': false })
    // Its own translations are files, which a bundle does not carry.
    .updateStrings({
      'Commands:': words.commands,
      'Options:': words.options,
      'choices:': words.choices,
      boolean: '',
      string: '',
      array: '',
    })
    .usage([usageOf(command), '', command.about[speech.lang], ...(command.name === '' ? ['', ...commandLines(speech)] : [])].join('\n'))
    .wrap(Math.min(120, Number.isFinite(world.stdout.columns) ? world.stdout.columns : 100))
    .options(Object.fromEntries(command.flags.map((flag) => [flag.name, optionOf(flag, speech)])))
    .strict();
  const help = await (command.name === '' ? parser.epilogue(words.epilogue) : parser).getHelp();
  tell(help.trim(), world);
  return done;
}

function usageOf({ name, operands }: Command): string {
  return ['temu-codemod', name, operands].filter((part) => part !== '').join(' ');
}

function commandLines(speech: Speech): readonly string[] {
  const names = commands.map(usageOf);
  const width = Math.max(...names.map((name) => name.length));
  return [headings[speech.lang].commands, ...commands.map((one, i) => `  ${(names[i] ?? '').padEnd(width)}  ${one.about[speech.lang]}`)];
}

function optionOf({ alias, takes, value, choices, about }: Flag, { lang }: Speech) {
  return {
    ...(alias === null ? {} : { alias }),
    ...(choices === null ? {} : { choices }),
    type: takes === 'switch' ? ('boolean' as const) : ('string' as const),
    describe: value === '' ? about[lang] : `${value}: ${about[lang]}`,
  };
}
