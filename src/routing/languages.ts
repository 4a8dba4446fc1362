import type { Language } from '../model/index.js';
import type { RouterLanguage } from './contract.js';
import { csharp } from './csharp.js';
import { go } from './go.js';
import { java } from './java.js';
import { javascript } from './javascript.js';
import { php } from './php.js';
import { python } from './python.js';
export const routerLanguages: readonly RouterLanguage[] = [javascript, python, go, java, php, csharp];

export function languageFor(language: Language): RouterLanguage | null {
  return routerLanguages.find((router) => router.languages.includes(language)) ?? null;
}
