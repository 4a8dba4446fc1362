import yargs from 'yargs';
import { reporters } from '../report/reporters.js';
import { done, type Ended } from './ended.js';
import { type Command, commands, type Flag } from './flags.js';
import type { Speech } from './options.js';
import { tell } from './say.js';
import { exitCodes, helpExamples, reporterWords } from './words/help.js';
import type { World } from './world.js';

const headings = {
  en: {
    commands: 'Commands:',
    options: 'Options:',
    choices: 'choices:',
    epilogue: 'A path that has the name of a command is written ./report.',
    examples: 'Examples:',
    reporters: 'Reporters (--reporter NAME, or NAME=FILE):',
    codes: 'Exit codes:',
  },
  'zh-CN': {
    commands: '命令：',
    options: '选项：',
    choices: '可选：',
    epilogue: '路径与命令同名时，请写成 ./report。',
    examples: '示例：',
    reporters: '报告格式（--reporter 名称，或 名称=文件）：',
    codes: '退出码：',
  },
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
    .usage(
      [usageOf(command), '', command.about[speech.lang], ...(command.name === '' ? ['', ...commandLines(commands, speech)] : [])].join(
        '\n',
      ),
    )
    .wrap(Math.min(120, Number.isFinite(world.stdout.columns) ? world.stdout.columns : 100))
    .options(Object.fromEntries(command.flags.map((flag) => [flag.name, optionOf(flag, speech)])))
    .strict();
  const help = await (command.name === '' ? parser.epilogue(epilogue(speech, world)) : parser).getHelp();
  tell(help.trim(), world);
  return done;
}

/** Commands that share their first word, each on a line. */
export async function showCommands(listed: readonly Command[], speech: Speech, world: World): Promise<Ended> {
  tell(commandLines(listed, speech).join('\n'), world);
  return done;
}

/** The end of the first page: lines to paste, the names of reporters, the meaning of exit codes. */
function epilogue({ lang }: Speech, { program }: World): string {
  const words = headings[lang];
  const examples = helpExamples.map(({ line, about }) => [`${program} ${line}`, about[lang]] as const);
  return [
    words.examples,
    ...columns(examples),
    '',
    words.reporters,
    ...columns(reporters.map(({ name }) => [name, reporterWords[lang][name] ?? ''] as const)),
    '',
    words.codes,
    ...columns(exitCodes.map(({ code, about }) => [code, about[lang]] as const)),
    '',
    words.epilogue,
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`);
}

function usageOf({ name, operands }: Command): string {
  return ['temu-codemod', name, operands].filter((part) => part !== '').join(' ');
}

function commandLines(listed: readonly Command[], speech: Speech): readonly string[] {
  const names = listed.map(usageOf);
  const width = Math.max(...names.map((name) => name.length));
  return [headings[speech.lang].commands, ...listed.map((one, i) => `  ${(names[i] ?? '').padEnd(width)}  ${one.about[speech.lang]}`)];
}

function optionOf({ alias, takes, value, choices, about }: Flag, { lang }: Speech) {
  return {
    ...(alias === null ? {} : { alias }),
    ...(choices === null ? {} : { choices }),
    type: takes === 'switch' ? ('boolean' as const) : ('string' as const),
    describe: value === '' ? about[lang] : `${value}: ${about[lang]}`,
  };
}
