import type { Range } from '../model/index.js';
import { indentOf, type Line, lineAt } from './line.js';
import { isAboutOne, isCollective, isSecretName } from './names.js';
import { isExpression, isHarmless, isReference } from './words.js';

const LONGEST_LINE = 2000;

/* Between a key and its value. */
const gaps = [
  /\\*["'`]?(?:\[\d{1,4}\]|[\])])?[ \t]*(?::-|:=|\?=|\+=|=>|[=!]==?|[:=：]|是|为)[ \t]*/y,
  // --a v, ENV A v, set $a v;, proxy_set_header X-A v;, setx A v, password v
  /(?<=(?:^|[\s"'=[(,])--?[\w-]+)["']?(?:[ \t]+|,[ \t]*|\s*\n\s*-[ \t]+)(?=["'\w$./+~!-])/y,
  /(?<=(?:^|[{;])[ \t]*(?:ENV|ARG|set|setx|SetEnv|RequestHeader set|proxy_set_header|add_header|fastcgi_param|uwsgi_param|env)[ \t]+["']?\$?[\w-]+)["']?[ \t]+(?=\S)/my,
  /(?<=^[ \t]*[\w.-]+)[ \t]+(?=[^\s=:({[]+[ \t]*;?$)/my,
];
const tags = /(?:![\w!/.:-]*|&\w+)[ \t]+/y;

type ConfigKind = 'config' | 'shell';

/** The values of a key on its line, or on the lines below. */
export function configValues(text: string, name: string, index: number, end: number, kind: ConfigKind): readonly Range[] {
  const line = lineAt(text, index);
  if (line.text.length > LONGEST_LINE * 2) return [];
  for (const gap of gaps) {
    gap.lastIndex = end;
    const found = gap.exec(text);
    if (found === null) continue;
    tags.lastIndex = end + found[0].length;
    const from = end + found[0].length + (tags.exec(text)?.[0].length ?? 0);
    return valuesFrom(text, name, { keyStart: index, keyEnd: end, from, gap: found[0].replace(/^\[\d+\]/, ''), kind }, line);
  }
  return /^\s*$/.test(text.slice(end, line.end)) ? nextLine(text, line) : [];
}

/** `? key⏎: value` */
function nextLine(text: string, line: Line): readonly Range[] {
  if (!/^\s*\?/.test(line.text)) return [];
  const next = lineAt(text, Math.min(text.length, line.end + 1));
  const lead = /^\s*:\s+/.exec(next.text);
  return lead === null ? [] : trimmed(text, next.start + lead[0].length, next.end);
}

type Place = { readonly keyStart: number; readonly keyEnd: number; readonly from: number; readonly gap: string; readonly kind: ConfigKind };

function valuesFrom(text: string, name: string, place: Place, keyLine: Line): readonly Range[] {
  const { keyStart, from, gap, kind } = place;
  const line = lineAt(text, from);
  const before = keyLine.text.slice(0, keyStart - keyLine.start);
  const rest = text.slice(from, line.end);
  if (rest.trim() === '' || /^[|>][+-]?\d?\s*(?:#.*)?$/.test(rest)) return gap.includes('\n') ? [] : indented(text, name, keyLine, before);
  // ${1:-v}, ${NAME:v}: what counts where the variable is not set
  const spare = /^["']?\$\{[\w.-]{1,80}:[-=]?(?<value>[^}\s"'$?][^}\s"'$]{0,299})\}/d.exec(rest)?.indices?.groups?.value;
  if (spare !== undefined) return trimmed(text, from + spare[0], from + spare[1]);
  const quote = /^["'`]/.exec(rest)?.[0];
  // read -p "App secret: " answer
  if (quote !== undefined && from <= keyLine.end && text.slice(keyLine.start, from).split(quote).length % 2 === 0) return [];
  if (quote === '`' && /^`\w+ /.test(rest)) return [];
  if (quote !== undefined) return quoted(text, from, quote);
  const escaped = /^\\+["'](?<value>[^"'\\]*)/d.exec(rest)?.indices?.groups?.value;
  if (escaped !== undefined) return trimmed(text, from + escaped[0], from + escaped[1]);
  if (/^\$\{[\w.-]*$/.test(before.slice(-60).replace(/^.*(?=\$\{)/, '')) || /:-$/.test(gap))
    return trimmed(text, from, from + (/^[^}\s"']*/.exec(rest)?.[0].length ?? 0));
  if (/^[[{]/.test(rest)) return isCollective(name) && !rest.startsWith('{{') ? items(text, from) : [];
  // {{- $password := coalesce .Values.password }}
  if (/\{\{-?\s?\$?[\w.]*$/.test(before)) return [];
  if (/[=!]==?/.test(gap.trim()) && gap.trim() !== '=') return [];
  // `$TOKEN" = …`: a test, whose other side would be quoted.
  if (/\$\{?$/.test(before) && !/^\s*set\s/.test(before)) return [];
  const stop = from + valueLength(rest, before, gap, kind);
  if (
    rest
      .slice(0, stop - from)
      .trimEnd()
      .endsWith('\\')
  )
    return continued(text, from);
  return trimmed(text, from, stop);
}

/** How much of the line is the value. */
function valueLength(rest: string, before: string, gap: string, kind: ConfigKind): number {
  const mark = ['"', "'", '`'].find((one) => before.split(one).length % 2 === 0 && !gap.includes(one));
  const pattern = (() => {
    if (/[?&]$/.test(before) || (/&/.test(rest) && /^=$/.test(gap))) return /^[^\s"'`&#,;)}\]]*/;
    if (mark !== undefined) return mark === '"' ? /^[^"\\]*/ : mark === "'" ? /^[^'\\]*/ : /^[^`\\]*/;
    if (/^[ \t]+$/.test(gap) && mark === undefined) return /^[^\s;"',\]]*/;
    if (depthOf(before) > 0) return /^[^,}\]]*/;
    if (/;/.test(before)) return /^[^;\s]*/;
    // set_fact: app_secret=v type=w
    if (gap === '=' && before.trim() !== '' && /\s[\w.[\]-]+=\S/.test(rest)) return /^\S*/;
    if (/=[ \t]*$/.test(gap) && (kind === 'shell' || /[\w"']\s+(?:-\w+\s+|--[\w-]+\s+)?$/.test(before) || /,$/.test(before)))
      return /^[^\s;"'`|&]*/;
    if (/^[ \t]+$/.test(gap) || gap.includes('\n') || gap.includes(',')) return /^[^\s;"',\]]*/;
    return null;
  })();
  if (pattern !== null) return pattern.exec(rest)?.[0].length ?? 0;
  // auth: semi, gateway: cn
  const next = /,\s[\w-]{1,40}:\s/.exec(rest)?.index;
  return plainLength(next === undefined ? rest : rest.slice(0, next), '#;', ',;');
}

/** A value without quotes, up to a comment or to the last of `ends`; by hand, since an expression tries every place of a long gap to its end. */
function plainLength(rest: string, marks: string, ends: string): number {
  const comment = commentStart(rest, marks);
  const text = rest.slice(0, comment).trimEnd();
  const length = comment === rest.length && ends.includes(text.slice(-1)) ? text.slice(0, -1).trimEnd().length : text.length;
  return /[\n\r\u2028\u2029]/.test(rest.slice(0, length)) ? 0 : length;
}

/** The first mark that stands alone between gaps; the end of the text where there is none. */
function commentStart(rest: string, marks: string): number {
  for (let i = 1; i < rest.length; i++) {
    if (marks.includes(rest.charAt(i)) && /\s/.test(rest.charAt(i - 1)) && /^\s?$/.test(rest.charAt(i + 1))) return i;
  }
  return rest.length;
}

function depthOf(before: string): number {
  return before.split(/[{[]/).length - before.split(/[}\]]/).length;
}

/** The value goes on where a line ends in a backslash. */
function continued(text: string, from: number): readonly Range[] {
  const found: Range[] = [];
  for (let start = from, count = 0; count < 50; count++) {
    const line = lineAt(text, start);
    const part = text.slice(start, line.end);
    const lead = /^\s*/.exec(part)?.[0].length ?? 0;
    const whole = part.trimEnd();
    const value = whole.endsWith('\\') ? whole.slice(0, -1) : whole;
    if (value.length > lead) found.push({ start: start + lead, end: start + value.length });
    if (value === whole || line.end >= text.length) break;
    start = line.end + 1;
  }
  return withoutStandIn(found, text);
}

/** A value of one line that stands for another is none: `${APP_SECRET}`. */
function withoutStandIn(found: readonly Range[], text: string): readonly Range[] {
  const [one] = found;
  return one !== undefined && found.length === 1 ? trimmed(text, one.start, one.end) : found;
}

function quoted(text: string, from: number, quote: string): readonly Range[] {
  const stop = lineAt(text, from).end;
  for (let i = from + 1; i < stop; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) return trimmed(text, from + 1, i);
  }
  return trimmed(text, from + 1, stop);
}

/** Everything in a list or map in brackets. */
function items(text: string, from: number): readonly Range[] {
  const found: Range[] = [];
  const body = /^[[{][^\]}]{0,2000}/.exec(text.slice(from, from + 2001))?.[0] ?? '';
  for (const { 1: key, 2: value = '', index, 0: whole } of body.matchAll(
    /(?:([\w"'.-]+)\s*[:=]\s+)?["']?([^\s,[\]{}"':][^,[\]{}"'\n]*)["']?/g,
  )) {
    if (key !== undefined && isAboutOne(key)) continue;
    const start = from + index + whole.lastIndexOf(value);
    found.push(...trimmed(text, start, start + value.length));
  }
  return found;
}

/** The value begins on the next line: a block scalar, a map of secrets by shop, a list of them. */
function indented(text: string, name: string, keyLine: Line, before: string): readonly Range[] {
  const isKeyFirst = /^[-+ ]?[\s-]*(?:["'][\w.-]*|[\w.][\w.-]*)?$/.test(before);
  if (!isKeyFirst) return [];
  const isScalar = /[|>][+-]?\d?\s*(?:#.*)?$/.test(keyLine.text);
  return below(
    text,
    keyLine,
    (key) => (key === null ? true : (isCollective(name) && !isAboutOne(key)) || /^(?:value|default|example)$/.test(key)),
    isScalar,
  );
}

const MOST_LINES = 2000;

/** The values of the lines that are indented more than `head`. */
export function below(text: string, head: Line, takes: (key: string | null) => boolean, isScalar = false): readonly Range[] {
  const found: Range[] = [];
  const indent = indentOf(head.text);
  let line = head;
  // A key that is not taken speaks for the items and the text below it.
  let ofOther = Number.POSITIVE_INFINITY;
  for (let count = 0; count < MOST_LINES && line.end < text.length; count++) {
    line = lineAt(text, line.end + 1);
    if (line.text.trim() === '') continue;
    const isItem = /^\s*-\s/.test(line.text) && indentOf(line.text) === indent && !/^\s*-/.test(head.text);
    if (indentOf(line.text) <= indent && !isItem) break;
    if (isScalar) {
      found.push({ start: line.start + indentOf(line.text), end: line.start + line.text.trimEnd().length });
      continue;
    }
    if (/^\s*(?:#|\{\{)/.test(line.text)) continue;
    const depth = indentOf(line.text);
    const parts = /^[-+ ]?\s*(?:-\s+)?(?:["']?(?<key>[\w.$-]+)["']?\s*:(?:\s+|$))?["']?(?<value>.*?)["']?\s*(?:\s#.*)?,?\s*$/d.exec(
      line.text,
    );
    const value = parts?.indices?.groups?.value;
    const key = parts?.groups?.key ?? null;
    if (depth <= ofOther && key !== null) ofOther = takes(key) && !isSecretName(key) ? Number.POSITIVE_INFINITY : depth;
    if (value === undefined || value[0] === value[1] || !takes(key) || (key !== null && isSecretName(key))) continue;
    if ((key === null && depth >= ofOther) || isKeyOfFile(key, line, text)) continue;
    found.push(...trimmed(text, line.start + value[0], line.start + value[1]));
  }
  return isScalar ? withoutStandIn(found, text) : found;
}

/** `- key: ca-cert⏎  path: ca.crt`: which part of a secret is laid where. */
function isKeyOfFile(key: string | null, line: Line, text: string): boolean {
  return key === 'key' && /^\s*path:/.test(lineAt(text, Math.min(text.length, line.end + 1)).text);
}

/* In config these stand for a setting, not for a secret. */
const setting = /^(?:true|false|yes|no|on|off|null|nil|none|~|\d{1,3}|\d{1,4}[kmgh]\b.*|\|[-+]?|>[-+]?|\.\.\.)$/i;

export function trimmed(text: string, start: number, end: number): readonly Range[] {
  const value = text.slice(start, end);
  const scheme = /^\s*(?:(?:Bearer|Basic|Token)\s+)?/i.exec(value)?.[0].length ?? 0;
  const secret = value.slice(scheme).trimEnd();
  if (setting.test(secret) || isHarmless(secret) || isReference(secret) || isExpression(secret)) return [];
  return [{ start: start + scheme, end: start + scheme + secret.length }];
}
