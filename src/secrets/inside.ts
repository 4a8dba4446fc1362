import type { Range } from '../model/index.js';
import { isExpression, isHarmless, isReference, isWordOfProse } from './words.js';

type Inside = { readonly text: string; readonly start: number; readonly end: number; readonly within: Range };

/* Between a name and its value inside one string, comment or sentence. */
const gap =
  /\\*["'`*]{0,3}[\])）】]?(?:<\/\w{1,9}>)?[ \t]*(?:=>|:-|[:=：（]|是|(?:设置?|改|换|填)?[为成]|[，,][ \t]?(?:当前|目前|现在|默认)[为是用]?|(?:填写?入?|输入|传入?|使?用|写|取|设)[ \t]*(?=[`"'])|\b(?:is )?set to\b|\bis\b)[ \t]*(?:\\*["'`*]{1,3})?/y;

/** `Authorization: Bearer v`, `a=v&b=w`, `{\"a\":\"v\"}`, `a = 'v'`, `--a v`, `${a:v}`, `<a>v</a>` inside a string. */
export function valueInString(place: Inside): readonly Range[] {
  const { text, start, end, within } = place;
  const flag = /^[ \t]+(?=[^\s-])/.exec(text.slice(end, Math.min(within.end, end + 20)));
  if (flag !== null && /(?:^|[\s"'])--?[\w-]*$/.test(text.slice(Math.max(within.start, start - 30), start)))
    return word(text, end + flag[0].length, within.end, /[^\s"'`;|&]+/y);
  if (text.charAt(end) === '>' && text.charAt(start - 1) === '<') return word(text, end + 1, within.end, /[^<"'`\\\n]+/y);
  gap.lastIndex = end;
  const found = gap.exec(text)?.[0];
  if (found === undefined || end + found.length >= within.end) return [];
  const from = end + found.length;
  const placed = /^[$#]?\{["'`]/.exec(text.slice(from, from + 3))?.[0];
  if (placed !== undefined) return word(text, from + placed.length, within.end, /[^"'`\\\n]+/y);
  const quote = /["'`]$/.exec(found)?.[0];
  if (quote !== undefined) return word(text, from, within.end, quote === '"' ? /[^"\\\n]+/y : quote === "'" ? /[^'\\\n]+/y : /[^`\\\n]+/y);
  if (/\$\{[\w.-]*$/.test(text.slice(Math.max(within.start, start - 60), start))) return word(text, from, within.end, /[^}\n]+/y);
  if (/^=$/.test(found)) return word(text, from, within.end, /[^\s&"'`\\;,#]+/y);
  if (isHeader(place, found)) return word(text, from, within.end, /[^"'`\\\n]+/y);
  return valueInProse(text, from, within.end, found);
}

/** The name begins the string, or a quoted part of a command in it, and all that follows is the value. */
function isHeader({ text, start, end, within }: Inside, found: string): boolean {
  const lead = text
    .slice(within.start, start)
    .slice(-60)
    .replace(/^.*["']/, '')
    .trim();
  return /^[\w-]{0,12}$/.test(lead) && /^:[ \t]*$/.test(found) && !/[a-z] [a-z]+ [a-z]/i.test(text.slice(end, within.end));
}

/** `token = v`, `密钥是 v` in a comment or a sentence. */
export function valueInComment({ text, start, end, within }: Inside): readonly Range[] {
  const flag = /^[ \t]+(?=[^\s-])/.exec(text.slice(end, Math.min(within.end, end + 20)));
  if (flag !== null && /(?:^|\s)--[\w-]*$/.test(text.slice(Math.max(within.start, start - 30), start)))
    return valueInProse(text, end + flag[0].length, within.end, '=');
  gap.lastIndex = end;
  const found = gap.exec(text)?.[0];
  return found === undefined ? wordBeside(text, end, within.end) : valueInProse(text, end + found.length, within.end, found);
}

/** `账号 erp 密码 v`: Chinese needs no sign before a value; its letters and digits tell that from a name. */
function wordBeside(text: string, end: number, stop: number): readonly Range[] {
  if (!/[\u4e00-\u9fff]/.test(text.charAt(end - 1))) return [];
  const value = /^[ \t]{1,4}(?<word>(?=[\w.@-]{0,60}\d)(?=[\w.@-]{0,60}[A-Za-z])[\w.@-]{6,100})(?=[\s,，。;；]|$)/d.exec(
    text.slice(end, Math.min(stop, end + 110)),
  )?.indices?.groups?.word;
  if (value === undefined || isHarmless(text.slice(end + value[0], end + value[1]))) return [];
  return [{ start: end + value[0], end: end + value[1] }];
}

/** One word, if it does not go on as a sentence or as an expression. */
function valueInProse(text: string, from: number, stop: number, found: string): readonly Range[] {
  const scheme = /^(?:Bearer|Basic|Token)[ \t]{1,4}/i.exec(text.slice(from, Math.min(stop, from + 20)))?.[0].length ?? 0;
  if (scheme > 0) return valueInProse(text, from + scheme, stop, '=');
  const first = /^[^\s"'`,，。;；、)）(（\]}|<>&‹]+/.exec(text.slice(from, Math.min(stop, from + 400)))?.[0].replace(/[.:!?]+$/, '') ?? '';
  if (first === '' || isHarmless(first) || isWordOfProse(first) || isExpression(first)) return [];
  const rest = text.slice(from + first.length, Math.min(stop, from + first.length + 40));
  if (/^\s*[([.=]|^\s*[+*/-] /.test(rest) || /^[\w$]+(?:\.[A-Za-z_$][\w$]*)+$/.test(first)) return [];
  // 密钥（deviceSecret）
  if (/[（(]/.test(found) && ((/^[A-Za-z]+$/.test(first) && /[a-z][A-Z]/.test(first)) || /^\w+=/.test(first))) return [];
  const isPlain = /^[A-Za-z][a-z'-]*$/.test(first);
  if (isPlain && !/["'`]$/.test(found) && /^[ \t]+(?:[A-Za-z][a-z]|[\u4e00-\u9fff])/.test(rest)) return [];
  if (isPlain && first.length < 6) return [];
  return [{ start: from, end: from + first.length }];
}

function word(text: string, from: number, stop: number, pattern: RegExp): readonly Range[] {
  pattern.lastIndex = from;
  const value =
    pattern
      .exec(text)?.[0]
      .slice(0, stop - from)
      .trimEnd() ?? '';
  const scheme = /^(?:Bearer|Basic|Token)\s+/i.exec(value)?.[0].length ?? 0;
  const secret = value.slice(scheme);
  if (isHarmless(secret) || isReference(secret) || /^\{?\w*\}$/.test(secret) || /^[$?:]\w*$/.test(secret)) return [];
  if (/\s/.test(secret) && /^[A-Za-z][a-z]*\s/.test(secret) && secret.split(/\s+/).some(isWordOfProse)) return [];
  return [{ start: from + scheme, end: from + value.length }];
}
