import type { Language } from '../model/index.js';

/** Languages whose files can import each other. */
export type Family = 'script' | 'python' | 'go' | 'jvm' | 'php' | 'csharp' | 'ruby';

const families: Readonly<Partial<Record<Language, Family>>> = {
  typescript: 'script',
  javascript: 'script',
  vue: 'script',
  svelte: 'script',
  html: 'script',
  python: 'python',
  go: 'go',
  java: 'jvm',
  kotlin: 'jvm',
  php: 'php',
  csharp: 'csharp',
  ruby: 'ruby',
};

/** Null for what is no code. */
export function familyOf(language: Language): Family | null {
  return families[language] ?? null;
}
