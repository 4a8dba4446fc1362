import type { ReportCall } from '../../model/index.js';
import type { Lang } from '../../report/index.js';

/** One line for a request of which the commit holds the migrated half only. */
export function halfText({ file, line, column, before }: ReportCall, lang: Lang): string {
  const at = `${file}:${line}:${column}`;
  const goes = `${before.type ?? ''} → ${before.gateway}`;
  return lang === 'en'
    ? `${at}: the commit holds one half of this request only (${goes}); stage its type and its gateway together`
    : `${at}：提交里只有这个请求的一半（${goes}），请把接口 type 和网关地址一起暂存`;
}
