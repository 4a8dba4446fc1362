import type { Range } from '../model/index.js';
import { isMade } from './chosen.js';
import { linesOf } from './line.js';

/* `$_GET['key']`, `req.query.key`, `request.args.get("key")`, `$arg_key`, `getParameter("key")` */
const request =
  /(?:\$_(?:GET|POST|REQUEST|COOKIE)\[["']|\$(?:arg|http|cookie)_|\b(?:query|params?|args|headers?|cookies|form|getParameter|getHeader|Query|Header)\b[\w.?![({]{0,20}["']?)(?:\w{0,20}[_-])?(?:key|code)["']?[\])]{0,3}/g;
const compared = /^\s?(?:[!=]==?|=|~|\bne\b|\beq\b|\.equals\()\s?(?<mark>["'])(?<value>[^"'\n]{6,100})\k<mark>/d;

/** `$_GET['key'] != 'v'`, `$arg_key != "v"`: what a request must say to be let in, which is called by no more than `key`. */
export function askedOfRequests(text: string, names: readonly { readonly name: string; readonly index: number }[]): readonly Range[] {
  const keys = names.filter(({ name }) => /(?:key|code)$/i.test(name));
  return linesOf(text, keys).flatMap(({ start, text: line }) => {
    if (!/["']/.test(line) || (!line.includes('=') && !/equals|\beq|\bne/.test(line)) || line.length > 1000) return [];
    return [...line.matchAll(request)].flatMap(({ index, 0: whole }) => {
      const end = index + whole.length;
      const value = compared.exec(line.slice(end, end + 130))?.indices?.groups?.value;
      return value === undefined || !isMade(line.slice(end + value[0], end + value[1]))
        ? []
        : [{ start: start + end + value[0], end: start + end + value[1] }];
    });
  });
}
