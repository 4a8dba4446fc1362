import type { ConfigProblem } from './config.js';

const brokenJson = {
  en: (code: string) => `not valid JSON (${code}); mend it there`,
  'zh-CN': (code: string) => `不是合法的 JSON（${code}），请在此处修改`,
};

/** One line that points at the place: `file:line:column: key: what is wrong`. */
export function configText({ what, file, line, column, key, detail }: ConfigProblem, lang: 'zh-CN' | 'en'): string {
  const said = what === 'not-json' ? brokenJson[lang](detail[lang]) : detail[lang];
  if (what === 'unreadable') return lang === 'en' ? `cannot read the config ${file}: ${said}` : `无法读取配置 ${file}：${said}`;
  const at = `${file}:${line}:${column}`;
  return lang === 'en' ? `${at}: ${key === '' ? '' : `${key}: `}${said}` : `${at}：${key === '' ? '' : `${key}：`}${said}`;
}
