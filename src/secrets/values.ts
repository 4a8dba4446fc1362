import type { Range } from '../model/index.js';
import { bareValue, isReference, lineAt } from './bare.js';
import { isSecretName, namesWorthALook } from './names.js';
import { statementStrings } from './strings.js';

const identifier = /[A-Za-z0-9_$\u4e00-\u9fff][\w$\u4e00-\u9fff-]*/g;
const quote = String.raw`(?:\\*["'\`])`;

/** What may stand between a secret's name and its value. */
type Gap = {
  /** `value`: one expression, with or without quotes. `next`: the next string of a list. `all`: every string of the statement. `element`: XML text. */
  readonly take: 'value' | 'next' | 'all' | 'element';
  readonly pattern: RegExp;
};
const gaps: readonly Gap[] = [
  // { "key": "app_secret", "value": "v" }, <property name="app_secret" value="v"/>, - name: APP_SECRET⏎ value: v
  { take: 'value', pattern: sticky(String.raw`${quote}?\s*,?\s*${quote}?(?:value|default|defaultValue)${quote}?\s*[:=]\s*`) },
  // <app_secret>v</app_secret>, <entry key="app_secret">v</entry>, <property name="app_secret"><value>v
  { take: 'element', pattern: sticky(String.raw`${quote}?(?:\s[^<>\n]*)?>(?:\s*<value>)?`) },
  // a: "v", a = v, a => "v", headers["a"] = "v", env.A ?? "v", ${A:-v}, getenv('A') ?: 'v', a == "v", 密码：v
  {
    take: 'value',
    pattern: sticky(String.raw`${quote}?[\])]*[ \t]*(?::-|:=|=>|[=!]==?|\|\|=?|\?\?=?|\?:|\bor\b|\bis\b|[:=：]|是|为)[ \t]*`),
  },
  // put("app_secret", "v")
  { take: 'next', pattern: sticky(String.raw`${quote}\)?\s*,\s*`) },
  // a, app_secret = "v", "w"
  { take: 'all', pattern: sticky(String.raw`(?:\s*,\s*[\w$.]+)+\s*:?=(?!=)\s*`) },
  // var appSecret string = "v"; public string Secret { get; set; } = "v"
  { take: 'value', pattern: sticky(String.raw`\s+[\w.*<>?]+(?:\[\])?\s*=(?!=)\s*`) },
  { take: 'value', pattern: sticky(String.raw`\s*\{[^{}\n]*\}\s*=\s*`) },
  // setAppSecret("v")
  { take: 'all', pattern: sticky(String.raw`\(`) },
  // password 'v', proxy_set_header Authorization "v", ENV APP_SECRET v, --password v
  { take: 'value', pattern: sticky(String.raw`[ \t]+(?=["'\`])`) },
  { take: 'value', pattern: sticky(String.raw`(?<=(?:--?|^[-+ ]?(?:ENV|ARG) +)[\w-]+)[ \t]+`) },
];

function sticky(source: string): RegExp {
  return new RegExp(source, 'my');
}

/** The ranges of all values that stand beside a secret's name. */
export function secretValues(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const { name, index } of namesWorthALook(text)) {
    if (!isSecretName(name) || isPartOfType(text, index)) continue;
    found.push(...valuesAfter(text, index, index + name.length), ...valueBefore(text, index));
  }
  return [...found, ...insertedValues(text)];
}

/** `bg.open.accesstoken.info.get` is the name of an interface; `temu.app-secret` and `temu.app.secret` are keys. */
function isPartOfType(text: string, index: number): boolean {
  let start = index;
  while (start > Math.max(0, index - 80) && /[\w.-]/.test(text.charAt(start - 1))) start--;
  const head = text.slice(start, index);
  const whole = head + (/^[\w.-]*/.exec(text.slice(index, index + 80))?.[0] ?? '');
  return /^(?:bg|temu)(?:\.[a-z0-9]+){2,}$/.test(whole) && !isSecretName(whole.slice(whole.lastIndexOf('.') + 1));
}

function valuesAfter(text: string, start: number, end: number): readonly Range[] {
  for (const { take, pattern } of gaps) {
    pattern.lastIndex = end;
    const gap = pattern.exec(text);
    if (gap === null) continue;
    const from = end + gap[0].length;
    const found = valuesAt(text, start, from, take);
    if (found !== null) return found;
  }
  return [];
}

/** Null where the gap was none after all. */
function valuesAt(text: string, start: number, from: number, take: Gap['take']): readonly Range[] | null {
  switch (take) {
    case 'element':
      return elementText(text, start, from);
    case 'all':
      return statementStrings(text, from, 'all');
    case 'next':
      return statementStrings(text, from, 'one').filter((range) => !isBareName(text.slice(range.start, range.end)));
    case 'value':
      return inString(text, start, from) ?? [...bareValue(text, start, from), ...statementStrings(text, from, 'one')];
  }
}

/** One of a list of names, `["app_key", "app_secret"]`, not the value of the one before. */
function isBareName(value: string): boolean {
  return /^[A-Za-z_-]+$/.test(value) && isSecretName(value);
}

/** The text of an XML element; null where the `>` is an arrow or closes a type argument. */
function elementText(text: string, keyStart: number, from: number): readonly Range[] | null {
  const before = lineAt(text, keyStart).text.slice(0, keyStart - lineAt(text, keyStart).start);
  if (!before.includes('<') || before.endsWith('</')) return null;
  const stop = text.indexOf('<', from);
  const end = stop === -1 ? text.length : stop;
  const closed = stop === -1 ? /^[-+ ]?\s*</.test(before) : text.startsWith('</', stop);
  return closed && text.slice(from, end).trim() !== '' ? [{ start: from, end }] : null;
}

/** Key and value inside one string, `-H "Authorization: Bearer v"`: the value ends where the string does. Null where it is not so. */
function inString(text: string, keyStart: number, from: number): readonly Range[] | null {
  const line = lineAt(text, keyStart);
  const before = line.text.slice(0, keyStart - line.start);
  const mark = ['"', "'", '`'].find((candidate) => before.split(candidate).length % 2 === 0);
  const rest = text.slice(from, Math.max(from, line.end));
  if (mark === undefined || !rest.includes(mark) || text.slice(keyStart, from).includes(mark)) return null;
  if (rest.startsWith(mark)) return statementStrings(text, from + 1, 'one');
  const value = /^[^"'`&\\‹]*/.exec(rest)?.[0] ?? '';
  if (/^\\*["'`]/.test(rest)) return null;
  return isReference(value) || value.trim() === '' ? [] : [{ start: from, end: from + value.length }];
}

/* { "value": "v", "key": "app_secret" } */
function valueBefore(text: string, index: number): readonly Range[] {
  const from = Math.max(0, index - 400);
  const pair = /["']?value["']?\s*[:=]\s*(["'])(?<value>(?:(?!\1)[^\n])+)\1\s*,?\s*["']?(?:key|name)["']?\s*[:=]\s*["']?$/d;
  const at = pair.exec(text.slice(from, index))?.indices?.groups?.value;
  return at === undefined ? [] : [{ start: from + at[0], end: from + at[1] }];
}

/* INSERT INTO shop (name, app_secret) VALUES ('n', 'v'): all strings of the row but addresses and interface names. */
function insertedValues(text: string): readonly Range[] {
  if (!/VALUES/i.test(text)) return [];
  const found: Range[] = [];
  for (const { 0: whole, 1: columns = '', index } of text.matchAll(/\(([^()]*)\)\s*VALUES\s*/gi)) {
    if (!columns.match(identifier)?.some(isSecretName)) continue;
    const strings = statementStrings(text, index + whole.length, 'all');
    found.push(...strings.filter(({ start, end }) => !/^https?:/.test(text.slice(start, end))));
  }
  return found;
}
