import type { Language, SourceFile, Tree } from '../model/index.js';
import { env } from './config/env.js';
import { ini } from './config/ini.js';
import { json } from './config/json.js';
import { properties } from './config/properties.js';
import { toml } from './config/toml.js';
import { xml } from './config/xml.js';
import { yaml } from './config/yaml.js';
import type { LanguageModule } from './core/contract.js';
import { unparsed } from './core/guard.js';
import { languagesReadBy } from './core/languages-read-by.js';
import { isReadable, isTooDeep, limitOf } from './core/limits.js';
import { dockerfile } from './deploy/dockerfile.js';
import { http } from './deploy/http.js';
import { nginx } from './deploy/nginx.js';
import { shell } from './deploy/shell/index.js';
import { sql } from './deploy/sql.js';
import { csharp } from './grammar/languages/csharp.js';
import { go } from './grammar/languages/go.js';
import { java } from './grammar/languages/java.js';
import { kotlin } from './grammar/languages/kotlin.js';
import { php } from './grammar/languages/php.js';
import { python } from './grammar/languages/python.js';
import { ruby } from './grammar/languages/ruby.js';
import { html } from './markup/html.js';
import { svelte } from './markup/svelte.js';
import { vue } from './markup/vue.js';
import { notebook } from './notebook/notebook.js';
import { markdown } from './plain/markdown.js';
import { text } from './plain/text.js';
import { unknown } from './plain/unknown.js';
import { javascript, excerpt as scriptExcerpt, typescript } from './typescript/index.js';

/** In order: the first that matches a path takes it. */
export const languages: readonly LanguageModule[] = [
  typescript,
  javascript,
  vue,
  svelte,
  html,
  notebook,
  python,
  go,
  java,
  php,
  csharp,
  ruby,
  kotlin,
  json,
  yaml,
  env,
  properties,
  toml,
  xml,
  sql,
  shell,
  dockerfile,
  http,
  nginx,
  ini,
  markdown,
  text,
  unknown,
];

/** `config.yaml.example` is YAML. */
const COPY = /\.(?:example|sample|template|tmpl|tpl|dist|j2|default)$/i;

export function languageOf(path: string): LanguageModule {
  const found = languages.find((language) => language.matches(path)) ?? unknown;
  return found === unknown && COPY.test(path) ? languageOf(path.replace(COPY, '')) : found;
}

const prepared = new Set<LanguageModule>();

/** Loads the parsers that `paths` need. */
export async function prepare(paths: Iterable<string>): Promise<void> {
  const needed = new Set<LanguageModule>();
  for (const path of paths) needed.add(languageOf(path));
  for (const language of needed) {
    await language.prepare?.();
    prepared.add(language);
  }
}

/** Whether a path can be parsed: its parser is loaded, or needs no loading. */
export function isPrepared(path: string): boolean {
  const language = languageOf(path);
  return language.prepare === null || prepared.has(language);
}

/** The languages that a program of this path's language imports or reads. */
export function companionsOf(path: string): readonly Language[] {
  return languagesReadBy[languageOf(path).id];
}

/**
 * `prepare` must have been called with the file's path. Code that a generator wrote is for review, and yet parsed: the program's own code goes through it
 * (structs of a schema, wiring of objects).
 */
export function parse(file: SourceFile): Tree {
  const language = languageOf(file.path);
  const limit = limitOf(file);
  if (limit !== null && !isReadable(file, limit)) return unparsed(file, language.id, limit);
  const tree = language.parse(file);
  if (isTooDeep(tree)) return unparsed(file, language.id, 'too-deep');
  return limit === null || tree.unparsed !== null ? tree : { ...tree, unparsed: limit };
}

/** The tree of what matters of a file that holds `sought` (global) in a few declarations; null where the whole is to be parsed. */
export function excerpt(file: SourceFile, sought: RegExp): Tree | null {
  const language = languageOf(file.path);
  if ((language !== typescript && language !== javascript) || limitOf(file) !== null) return null;
  return scriptExcerpt(file, language.id, sought);
}

export type { Script } from './markup/script.js';
export { scriptOf } from './markup/script.js';
export type { Language };
