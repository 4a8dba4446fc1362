import type { Language, SourceFile, Tree } from '../model/index.js';
import type { LanguageModule } from './contract.js';
import { csharp } from './csharp.js';
import { dockerfile } from './dockerfile.js';
import { env } from './env.js';
import { go } from './go.js';
import { unparsed } from './guard.js';
import { html } from './html.js';
import { http } from './http.js';
import { ini } from './ini.js';
import { java } from './java.js';
import { json } from './json.js';
import { kotlin } from './kotlin.js';
import { isTooDeep, limitOf } from './limits.js';
import { markdown } from './markdown.js';
import { nginx } from './nginx.js';
import { php } from './php.js';
import { properties } from './properties.js';
import { python } from './python.js';
import { ruby } from './ruby.js';
import { shell } from './shell/index.js';
import { sql } from './sql.js';
import { svelte } from './svelte.js';
import { text } from './text.js';
import { toml } from './toml.js';
import { javascript, excerpt as scriptExcerpt, typescript } from './typescript/index.js';
import { unknown } from './unknown.js';
import { vue } from './vue.js';
import { xml } from './xml.js';
import { yaml } from './yaml.js';

/** In order: the first that matches a path takes it. */
export const languages: readonly LanguageModule[] = [
  typescript,
  javascript,
  vue,
  svelte,
  html,
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

/** Loads the parsers that `paths` need. */
export async function prepare(paths: Iterable<string>): Promise<void> {
  const needed = new Set<LanguageModule>();
  for (const path of paths) needed.add(languageOf(path));
  for (const language of needed) await language.prepare();
}

/** `prepare` must have been called with the file's path. */
export function parse(file: SourceFile): Tree {
  const language = languageOf(file.path);
  const limit = limitOf(file);
  if (limit !== null) return unparsed(file, language.id, limit);
  const tree = language.parse(file);
  return isTooDeep(tree) ? unparsed(file, language.id, 'too-deep') : tree;
}

/** The tree of what matters of a file that holds `sought` (global) in a few declarations; null where the whole is to be parsed. */
export function excerpt(file: SourceFile, sought: RegExp): Tree | null {
  const language = languageOf(file.path);
  if ((language !== typescript && language !== javascript) || limitOf(file) !== null) return null;
  return scriptExcerpt(file, language.id, sought);
}

export type { Script } from './script.js';
export { scriptOf } from './script.js';
export type { Language };
