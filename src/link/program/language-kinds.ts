import type { Language } from '../../model/index.js';

/**
 * The kinds that the analysis reads languages as: scripts and other programs are evaluated, config gives settings, command files do both, the rest is not
 * looked into.
 */
export const kindOf = {
  typescript: 'script',
  javascript: 'script',
  vue: 'script',
  svelte: 'script',
  html: 'script',
  python: 'program',
  go: 'program',
  java: 'program',
  kotlin: 'program',
  php: 'program',
  csharp: 'program',
  ruby: 'program',
  http: 'program',
  shell: 'commands',
  json: 'config',
  yaml: 'config',
  env: 'config',
  properties: 'config',
  toml: 'config',
  xml: 'config',
  ini: 'config',
  dockerfile: 'config',
  sql: 'other',
  nginx: 'other',
  markdown: 'other',
  text: 'other',
  unknown: 'other',
} as const satisfies Readonly<Record<Language, 'script' | 'program' | 'commands' | 'config' | 'other'>>;

/** Languages whose files are evaluated. */
export type CodeLanguage = {
  [Each in Language]: (typeof kindOf)[Each] extends 'script' | 'program' | 'commands' ? Each : never;
}[Language];

/**
 * `bare-members`: fields and methods are in sight as bare names. `function-scope`: a definition in a block is seen in the whole function.
 * `checked-types`: the compiler enforces declared types. `members-apart`: a field and a method of one name are two members. `classes-everywhere`:
 * a class of the project is found by its bare name from any file. `outer-in-own-value`: a local definition is not in sight in its own value, where its
 * name is an outer one.
 */
export type Trait = 'bare-members' | 'function-scope' | 'checked-types' | 'members-apart' | 'classes-everywhere' | 'outer-in-own-value';

const traits: Readonly<Record<CodeLanguage, readonly Trait[]>> = {
  typescript: [],
  javascript: [],
  vue: [],
  svelte: [],
  html: [],
  python: ['function-scope'],
  go: ['checked-types', 'outer-in-own-value'],
  java: ['bare-members', 'checked-types', 'members-apart', 'classes-everywhere'],
  kotlin: ['bare-members', 'checked-types', 'members-apart', 'classes-everywhere', 'outer-in-own-value'],
  php: ['function-scope', 'checked-types', 'members-apart', 'classes-everywhere'],
  csharp: ['bare-members', 'checked-types', 'classes-everywhere'],
  ruby: ['function-scope', 'classes-everywhere'],
  http: [],
  shell: ['function-scope'],
};

export function languagesWith(trait: Trait): ReadonlySet<Language> {
  return new Set((Object.keys(traits) as CodeLanguage[]).filter((language) => traits[language].includes(trait)));
}
