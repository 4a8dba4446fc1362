import type { Lang } from '../contract.js';
import { en } from './en/index.js';
import type { Wording } from './wording.js';
import { zhCN } from './zh-CN/index.js';

const languages: Readonly<Record<Lang, Wording>> = { 'zh-CN': zhCN, en };

export function wordingOf(lang: Lang): Wording {
  return languages[lang];
}
