import type { Language, SourceFile, Tree } from '../model.js';
import type { LanguageModule } from './contract.js';
import { unknown } from './unknown.js';

/** In order: the first that matches a path takes it. */
export const languages: readonly LanguageModule[] = [unknown];

export function languageOf(path: string): LanguageModule {
  return languages.find((language) => language.matches(path)) ?? unknown;
}

/** Loads the parsers that `paths` need. */
export async function prepare(paths: Iterable<string>): Promise<void> {
  const needed = new Set<LanguageModule>();
  for (const path of paths) needed.add(languageOf(path));
  for (const language of needed) await language.prepare();
}

/** `prepare` must have been called with the file's path. */
export function parse(file: SourceFile): Tree {
  return languageOf(file.path).parse(file);
}

export type { Language };
