import type { Language } from '../../model/index.js';

const scripts: readonly Language[] = ['typescript', 'javascript', 'vue', 'svelte', 'html', 'json'];

/** The languages that a program in one language imports or reads: their parsers must be there before a request is followed. */
export const languagesReadBy: Readonly<Record<Language, readonly Language[]>> = {
  typescript: scripts,
  javascript: scripts,
  vue: scripts,
  svelte: scripts,
  html: scripts,
  python: ['python', 'json', 'yaml', 'ini', 'toml', 'env'],
  go: ['go', 'json', 'yaml', 'toml', 'env'],
  java: ['java', 'kotlin', 'json', 'yaml', 'properties', 'xml'],
  kotlin: ['java', 'kotlin', 'json', 'yaml', 'properties', 'xml'],
  php: ['php', 'json', 'yaml', 'ini', 'env'],
  csharp: ['csharp', 'json', 'xml'],
  ruby: ['ruby', 'json', 'yaml', 'env'],
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
