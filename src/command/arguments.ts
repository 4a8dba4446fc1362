import type parser from 'yargs-parser';
import { allFlags, type Command, commands } from './flags.js';
import { nearest } from './nearest.js';
import type { UsageProblem } from './options.js';

/** One command line: its command, what follows it, and the flags that were given. */
export type Given = {
  readonly command: Command;
  readonly operands: readonly string[];
  has(flag: string): boolean;
  /** The last one given. */
  value(flag: string): string | null;
  values(flag: string): readonly string[];
};

export type Understood = { readonly ok: true; readonly given: Given } | { readonly ok: false; readonly problem: UsageProblem };

const valued = allFlags.filter(({ takes }) => takes !== 'switch').map(({ name }) => name);

/** A switch that was spelt `--check=no` must not quietly become a run that writes: every value but "given" is refused later. */
const settings = {
  boolean: allFlags.filter(({ takes }) => takes === 'switch').map(({ name }) => name),
  string: valued,
  narg: Object.fromEntries(valued.map((name) => [name, 1])),
  alias: Object.fromEntries(allFlags.flatMap(({ name, alias }) => (alias === null ? [] : [[name, [alias]]]))),
  configuration: {
    'boolean-negation': false,
    'camel-case-expansion': false,
    'dot-notation': false,
    'duplicate-arguments-array': true,
    'flatten-duplicate-arrays': true,
    'greedy-arrays': false,
    'parse-numbers': false,
    'parse-positional-numbers': false,
    'populate--': true,
    'strip-aliased': true,
  },
} satisfies parser.Options;

/** argv → what was asked for, or the first thing that is wrong with it. */
export async function understand(argv: readonly string[]): Promise<Understood> {
  const { raw, error } = plain(argv) ?? (await parsed(argv));
  const words = strings(raw.get('_'));
  const [first = '', second] = words;
  // `catalogue --help` is `help catalogue`.
  if (raw.has('help') && second === undefined && commandsBelow(first).length > 0)
    return understand(['help', ...argv.filter((word) => word !== '--help' && word !== '-h')]);
  const { command, operands } = commandOf(words, strings(raw.get('--')));
  if (command === null)
    return { ok: false, problem: { kind: 'unknown-command', word: words.slice(0, 2).join(' '), known: namesBelow(first) } };
  const given: Given = {
    command,
    operands,
    has: (flag) => raw.get(flag) !== undefined,
    value: (flag) => strings(raw.get(flag)).at(-1) ?? null,
    values: (flag) => strings(raw.get(flag)),
  };
  const problem = unknownFlag(raw, command) ?? notOnlyASwitch(raw) ?? missingValue(given, error) ?? badChoice(given) ?? tooMany(given);
  return problem === null ? { ok: true, given } : { ok: false, problem };
}

/** Arguments as yargs parses them: words that follow no flag in `_`, words after `--` in `--`. */
type Raw = { readonly raw: ReadonlyMap<string, unknown>; readonly error: Error | null };

async function parsed(argv: readonly string[]): Promise<Raw> {
  const { default: parse } = await import('yargs-parser');
  const { argv: found, error } = parse.detailed([...argv], settings);
  return { raw: new Map(Object.entries(found)), error };
}

/** Operands, and switches by their whole names, each once: what hooks and scripts ask. For anything else null, and the parser reads it. */
function plain(argv: readonly string[]): Raw | null {
  const operands: string[] = [];
  const raw = new Map<string, unknown>([['_', operands]]);
  for (const word of argv) {
    if (/^(?!true$|false$)[\w./@][^'"]*$/.test(word)) {
      operands.push(word);
      continue;
    }
    const name = word.startsWith('--') ? word.slice(2) : '';
    if (raw.has(name) || !settings.boolean.includes(name)) return null;
    raw.set(name, true);
  }
  return { raw, error: null };
}

/** `catalogue list` has two words; a first word that is no command is a path. */
function commandOf(words: readonly string[], afterDashes: readonly string[]): { command: Command | null; operands: readonly string[] } {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = words.length < length ? undefined : commands.find((candidate) => candidate.name === name);
    if (command) return { command, operands: [...words.slice(length), ...afterDashes] };
  }
  if (namesBelow(words[0] ?? '').length > 0) return { command: null, operands: [] };
  return { command: commands[0], operands: [...words, ...afterDashes] };
}

/** `help` names it; the first command has no name of its own. null: there is none. */
export function commandNamed(words: string): Command | null {
  return commands.find(({ name }) => name === words) ?? null;
}

export function unknownCommand(word: string): UsageProblem {
  const names = commands.map(({ name }) => name).filter((name) => name !== '');
  const below = namesBelow(word);
  return { kind: 'unknown-command', word, known: below.length > 0 ? below : names };
}

/** The commands whose first of two words this is. */
export function commandsBelow(word: string): readonly Command[] {
  return commands.filter(({ name }) => name.startsWith(`${word} `));
}

function namesBelow(word: string): readonly string[] {
  return commandsBelow(word).map(({ name }) => name);
}

function unknownFlag(raw: ReadonlyMap<string, unknown>, { name: command, flags }: Command): UsageProblem | null {
  const known = flags.map(({ name }) => name);
  const word = [...raw.keys()].find((key) => key !== '_' && key !== '--' && !known.includes(key));
  if (word === undefined) return null;
  const flag = word.length === 1 ? `-${word}` : `--${word}`;
  if (allFlags.some(({ name }) => name === word)) return { kind: 'flag-not-here', flag, command };
  const near = nearest(word, known);
  return { kind: 'unknown-flag', flag, near: near === null ? null : `--${near}` };
}

function notOnlyASwitch(raw: ReadonlyMap<string, unknown>): UsageProblem | null {
  const wrong = allFlags.find(({ name, takes }) => takes === 'switch' && raw.has(name) && !onlyTrue(raw.get(name)));
  return wrong ? { kind: 'takes-no-value', flag: `--${wrong.name}` } : null;
}

function onlyTrue(value: unknown): boolean {
  return (Array.isArray(value) ? value : [value]).every((one) => one === true);
}

/** A flag at the very end, or before another flag, is the parser's to see: its error ends with the name. */
function missingValue(given: Given, error: Error | null): UsageProblem | null {
  const last = error?.message.split(': ').at(-1);
  const empty = valued.find((name) => name === last || (given.has(name) && given.values(name).includes('')));
  return empty === undefined ? null : { kind: 'missing-value', flag: `--${empty}` };
}

function badChoice(given: Given): UsageProblem | null {
  for (const { name, choices } of allFlags) {
    const wrong = choices === null ? undefined : given.values(name).find((value) => !choices.includes(value));
    if (wrong !== undefined && choices !== null) return { kind: 'bad-value', flag: `--${name}`, value: wrong, allowed: choices };
  }
  return null;
}

function tooMany({ command, operands }: Given): UsageProblem | null {
  const extra = operands[command.most];
  return extra === undefined ? null : { kind: 'too-many', command: command.name, operand: extra };
}

function strings(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
