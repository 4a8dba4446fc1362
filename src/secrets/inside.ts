import type { Range } from '../model/index.js';
import { isBase64, isMadeUp, isPlain } from './chosen.js';
import { isSurelySecret } from './names.js';
import { isExpression, isHarmless, isMadeOfPlainWords, isOfUnknownParts, isReference, isWordOfProse } from './words.js';

type Inside = { readonly text: string; readonly start: number; readonly end: number; readonly within: Range };

/* Between a name and its value inside one string, comment or sentence. */
const gap =
  /\\*["'`*]{0,3}[\])）】]?(?:<\/\w{1,9}>)?[ \t]*(?:=>|:-|[:=：（]|是|(?:设置?|改|换|填)?[为成]|[，,][ \t]?(?:当前|目前|现在|默认)[为是用]?|(?:填写?入?|输入|传入?|使?用|写|取|设)[ \t]*(?=[`"'])|\b(?:is )?set to\b|\bis\b)[ \t]*(?:\*\*[ \t]+|\\*["'`*]{1,3})?/y;

/* `pm.environment.set('access_token', 'v')`, a call in a string */
const setting = /(?:set|put|add|append|header|setItem)\(\\?["']$/i;

/** `Authorization: Bearer v`, `a=v&b=w`, `{\"a\":\"v\"}`, `a = 'v'`, `--a v`, `${a:v}`, `<a>v</a>` inside a string. */
export function valueInString(place: Inside): readonly Range[] {
  const { text, start, end, within } = place;
  const flag = /^[ \t]+(?=[^\s-])/.exec(text.slice(end, Math.min(within.end, end + 20)));
  if (flag !== null && /(?:^|[\s"'])--?[\w-]*$/.test(text.slice(Math.max(within.start, start - 30), start)))
    return word(text, end + flag[0].length, within.end, /[^\s"'`;|&]+/y);
  if (text.charAt(end) === '>' && text.charAt(start - 1) === '<') return word(text, end + 1, within.end, /[^<"'`\\\n]+/y);
  const next = /^\\?["'] ?, ?\\?["']/.exec(text.slice(end, end + 8))?.[0];
  if (next !== undefined && setting.test(text.slice(Math.max(within.start, start - 20), start)))
    return word(text, end + next.length, within.end, /[^"'\\\n]+/y);
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
  return (
    /^[\w-]{0,12}$/.test(lead) &&
    !/^(?:[Ii]ncorrect|[Ii]nvalid|[Uu]nexpected|[Ww]rong|[Mm]issing|[Bb]ad|[Ss]kip|[Nn]o)$/.test(lead) &&
    /^:[ \t]*$/.test(found) &&
    !/[a-z] [a-z]+ [a-z]|,\s[\w-]{1,40}:\s/i.test(text.slice(end, within.end))
  );
}

/** `token = v`, `密钥是 v` in a comment or a sentence. */
export function valueInComment(place: Inside): readonly Range[] {
  const { text, start, end, within } = place;
  const flag = /^[ \t]+(?=[^\s-])/.exec(text.slice(end, Math.min(within.end, end + 20)));
  if (flag !== null && /(?:^|\s)--[\w-]*$/.test(text.slice(Math.max(within.start, start - 30), start)))
    return valueInProse(text, end + flag[0].length, within.end, '--');
  gap.lastIndex = end;
  const found = gap.exec(text)?.[0];
  return found === undefined ? wordBeside(place) : valueInProse(text, end + found.length, within.end, found);
}

/* What stands between a name and its value where no sign does: `密码 v`, `**Token** v`, `token 发你了 v`, `token "v"`. */
const said = /^(?:\*\*)?(?:[ \t]*[\u4e00-\u9fff]{1,8}| (?:for|of|in) [\w.`*/ -]{1,60}(?=[:：]))?[:：]?[ \t]{0,4}(?<mark>["'`“「*]{0,2})/;
const leads = /\b(?:with|use|using|enter|new|old|current|type)[ \t]$/i;

/** `账号 erp 密码 v`, `with password v`: no sign stands before a value that can be told from other words. */
function wordBeside({ text, start, end, within }: Inside): readonly Range[] {
  const before = text.slice(Math.max(within.start, start - 80), start);
  const rest = text.slice(end, Math.min(within.end, end + 130));
  const alone = /^[\s#;/*-]*$/.test(before)
    ? /^[ \t]+(?<value>[\w@!#$%^&*.+/=-]{8,100})[ \t]*$/d.exec(rest)?.indices?.groups?.value
    : undefined;
  if (alone !== undefined && isMadeOfSigns(rest.slice(alone[0], alone[1]))) return [{ start: end + alone[0], end: end + alone[1] }];
  const { 0: gap, groups } = said.exec(rest) ?? { 0: '' };
  const isChinese = /[\u4e00-\u9fff]/.test(text.charAt(end - 1) + gap);
  const isOfWhat = / (?:for|of|in) /.test(gap);
  const isBold = gap.startsWith('**') && before.endsWith('**');
  const isMarked = /["'`“「]/.test(groups?.mark ?? '') && (isChinese || isOfWhat || leads.test(before) || !gap.endsWith('`'));
  if (gap === '' || !(isChinese || isBold || isOfWhat || isMarked || (leads.test(before) && isSurelySecret(text.slice(start, end)))))
    return [];
  const written =
    /^(?=[^\s]{0,60}[A-Za-z])[\w.@!#$%^&*+/=-]{5,100}(?=["'`”」\s,，。;；*（()）]|$)/
      .exec(rest.slice(gap.length))?.[0]
      .replace(/[.*]{1,3}$/, '') ?? '';
  const isTold = isBold || isMarked || isBesideAccount(before);
  return written !== '' && !isHarmless(written) && (isTold ? !isMadeOfPlainWords(written) : isChosen(written))
    ? [{ start: end + gap.length, end: end + gap.length + written.length }]
    : [];
}

/** `# token Qwer@1234`: a comment or a line that says no more. */
function isMadeOfSigns(written: string): boolean {
  if (written.includes('/')) return isBase64(written);
  return (/\d/.test(written) && /[A-Za-z]/.test(written) && !isHarmless(written)) || isMadeUp(written, 3);
}

/** Digits, words that no program uses put together: what no sentence is made of. */
function isChosen(written: string): boolean {
  return /\d/.test(written) || isMadeUp(written) || isOfUnknownParts(written) || (/[a-z][A-Z._-][a-z]/i.test(written) && !isPlain(written));
}

/** `账号 erp 密码 v`, `user: erp, 密码 v` */
function isBesideAccount(before: string): boolean {
  return /(?:[账帐][号户]|用户名?|\buser(?:name)?|\baccount|\blogin)[:：= ]{1,3}[\w.@-]{2,40}[\s,，;；/、]{1,3}$/i.test(before);
}

/** One word, if it does not go on as a sentence or as an expression. */
function valueInProse(text: string, from: number, stop: number, found: string): readonly Range[] {
  const scheme = /^(?:Bearer|Basic|Token)[ \t]{1,4}/i.exec(text.slice(from, Math.min(stop, from + 20)))?.[0].length ?? 0;
  if (scheme > 0) return valueInProse(text, from + scheme, stop, '=');
  const written = /^[^\s"'`,，。;；、)）(（\]}|<>&‹]+/.exec(text.slice(from, Math.min(stop, from + 400)))?.[0] ?? '';
  const first = written.replace(/[.:!?]+$/, '');
  if (first === '' || isHarmless(first) || isWordOfProse(first) || isExpression(first)) return [];
  const rest = text.slice(from + written.length, Math.min(stop, from + written.length + 40));
  if (/^\s*[([.=]|^\s*[+*/-] /.test(rest) || (/^[\w$]+(?:\.[A-Za-z_$][\w$]*)+$/.test(first) && !isOfUnknownParts(first))) return [];
  // 密钥（deviceSecret）
  if (/[（(]/.test(found) && ((/^[A-Za-z]+$/.test(first) && /[a-z][A-Z]/.test(first)) || /^\w+=/.test(first))) return [];
  const isLetters = /^[A-Za-z][a-z'-]*$/.test(first);
  if (isLetters && !/^=$|["'`]$/.test(found) && !isMadeUp(first, 3) && /^[ \t]+(?:[A-Za-z][a-z]|[\u4e00-\u9fff])/.test(rest)) return [];
  // The password is incorrect.
  if (isLetters && (first.length < 6 || (/\bis\b/.test(found) && !isMadeUp(first, 3)))) return [];
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
