import type { Words } from '../flags.js';

export const whyMissing: Words = {
  en: 'does not count: add " -- " and why',
  'zh-CN': '未生效：请在后面加上 “ -- ” 和原因',
};
