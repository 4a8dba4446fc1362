import type { Language } from '../model/index.js';

/** Endings of source files, in lower case and without the dot. Empty for formats, whose own modules know theirs. */
export const sourceEndings: Readonly<Record<Language, readonly string[]>> = {
  typescript: ['ts', 'tsx', 'mts', 'cts'],
  javascript: ['js', 'jsx', 'mjs', 'cjs'],
  vue: ['vue'],
  svelte: ['svelte'],
  html: ['html', 'htm', 'xhtml', 'xhtm'],
  python: ['py', 'pyw', 'pyi', 'ipynb'],
  go: ['go'],
  java: ['java'],
  kotlin: ['kt', 'kts'],
  php: ['php', 'php3', 'php4', 'php5', 'php7', 'php8', 'phtml', 'inc', 'phpt'],
  csharp: ['cs', 'csx'],
  ruby: ['rb', 'rake', 'gemspec', 'ru', 'jbuilder'],
  json: [],
  yaml: [],
  env: [],
  properties: [],
  toml: [],
  xml: [],
  ini: [],
  sql: [],
  shell: [],
  dockerfile: [],
  http: [],
  nginx: [],
  markdown: [],
  text: [],
  unknown: [],
};

const byEnding: ReadonlyMap<string, Language> = new Map(
  (Object.keys(sourceEndings) as Language[]).flatMap((language) => sourceEndings[language].map((ending) => [ending, language] as const)),
);

/** The language of a source file, by its ending; null for formats, and for files that are told by their whole name (`Rakefile`). */
export function sourceLanguage(path: string): Language | null {
  return byEnding.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? null;
}
