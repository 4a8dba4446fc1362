import type { Range } from '../model/index.js';
import { around, enclosing } from './around.js';
import { bracketAt } from './brackets.js';
import { compares, instead, ofAnother, setters, takers } from './callees.js';
import { annotated, chained } from './chains.js';
import { literalsOf } from './expression.js';
import { endOfBlock, lineAt } from './line.js';
import { type Code, direct, type Name } from './literal.js';
import { isCollective, wordsOf } from './names.js';
import { isHarmless } from './words.js';

/* a, app_secret = "v", "w" */
const listed = /(?:\s*,\s*[\w$.]+){1,6}\s*:?=(?![=>])\s*/y;

/* var appSecret string = "v"; SET PASSWORD FOR u = 'v'; behind a string it is the next attribute of a tag */
const declared = /\s+(?:for\s+)?[\w.*<>?@'"]+(?:\[\]|\(\w+\))?\s*=(?![=>])\s*/iy;

/* Text between a name and the value that it is given or compared with. */
const given = [
  // a: "v", a?: string = "v", a = v, a => "v", h["a"] = "v", env.A ?? "v", getenv('A') ?: 'v', a == "v", "a" to "v"
  /[?!]?[\])]*[ \t]*(?:[=!]==?|~=|:=|<-|\|\|=?|\?\?=?|\?:|\?=|=>|[:=](?!:)|\bor\b|\bto\b|\bLIKE\b)\s*/y,
  listed,
  declared,
  // Const SECRET As String = "v"
  /\s{1,9}As\s{1,9}\w{1,40}\s{0,9}=(?![=>])\s*/y,
  // public string Secret { get; set; } = "v"; val token by lazy { "v" }
  /\s*\{[^{}\n]*\}\s*=(?![=>])\s*/y,
  /\s+by\s+(?=lazy)/y,
  // token in ("v",)
  /[\])]*\s+(?:not\s+)?in\s+(?=[([{])/iy,
  // app_secret VARCHAR(64) DEFAULT 'v'; password 'v'
  /\s+\w+(?:\(\d+\))?[^,\n;'"]{0,60}?\bDEFAULT\s+(?=['"])/iy,
  /[ \t]+(?=['"`])/y,
  // private String appSecret⏎    = "v"
  /[ \t]*\r?\n[ \t]*=(?![=>])\s*/y,
  // variable "app_secret" { default = "v" }
  /\s*\{[^{}]{0,300}?\bdefault\s*(?:=\s*|(?=["']))/y,
];
const typed = /[?!]?\s*:\s*[\w.[\]<>| ,?]{1,80}?=(?![=>])\s*/y;

/* resource "kind" "app_secret" { value = "v" } */
const ofBlock = /\s*\{[^{}]{0,300}?\b(?:value|secret_string|secret_data)\s*=\s*/y;

/** The values that a name in code is given, returns, or is compared with. */
export function codeValues({ name, index, end }: Name, code: Code): readonly Range[] {
  return [
    ...givenTo(name, end, code, index),
    ...called(name, end, code),
    ...returned(end, code),
    ...comparedBefore(index, code),
    ...chosen(index, end, code),
    ...chained({ name, index, end }, code),
    ...annotated(index, code),
    ...tagged(end, code),
  ];
}

/** The values behind a name, or behind the string that is the name. */
export function givenTo(name: string, end: number, code: Code, index: number | null = null): readonly Range[] {
  // type AuthState = "idle" | "done"
  if (index !== null && /\btype $/.test(code.text.slice(Math.max(0, index - 6), index))) return [];
  const isMap = isCollective(name);
  // a, app_secret = "v", "w"
  const isOfSeveral =
    index !== null &&
    /^\s*(?:(?:const|let|var|val)\s+)?(?:[\w$.]+\s*,\s*){1,6}$/.test(code.text.slice(lineAt(code.text, index).start, index));
  const isQuoted = /["'`]/.test(code.text.charAt(end - 1));
  for (const pattern of [typed, ...given, ...(isQuoted ? [ofBlock] : [])]) {
    if (isQuoted && (pattern === typed || pattern === listed || pattern === declared)) continue;
    // connect(dsn=dsn, library="x")
    if (pattern === listed && index !== null && code.text.charAt(index - 1) === '=') continue;
    pattern.lastIndex = end;
    const gap = pattern.exec(code.text);
    if (gap === null) continue;
    // {% render_field form.password class="x" %}
    if (pattern === declared && /^\s+(?:class|id|name|type|style|rel|href|for|placeholder)\s*=/.test(gap[0])) continue;
    // OAuthClient client = make("x")
    if (pattern === declared && /^[A-Z][a-z]/.test(name) && /^\s+(?!str(?:ing)?\b)[a-z]\w*\s*=/.test(gap[0])) continue;
    // v-model="form.token" :disabled="!editable"
    if (isQuoted && /^\s+:$/.test(gap[0]) && /^[\w.-]{1,60}=/.test(code.text.slice(end + gap[0].length, end + gap[0].length + 62)))
      continue;
    // def call(self, token):⏎, if token:⏎
    if (isHeadOfBlock(gap[0], index ?? end, code.text)) continue;
    const from = end + gap[0].length;
    // `sign === "v" ? "a" : "b"` compares with what stands before the mark.
    const isCompared = /^[?!\s\])]*[=!]==?\s*$/.test(gap[0]);
    const compared = isCompared ? code.pieces.stringFrom(code.text, from) : null;
    const found =
      compared !== null
        ? direct(compared, code.text)
        : literalsOf(from, { ...code, isMap: isMap || isAsked(from, code), isOfSeveral }).filter(
            ({ start }) => !isCompared || !/\s\?\s/.test(code.text.slice(from, start)),
          );
    if (isOfSeveral && index !== null)
      return found.filter(({ start }) => commasTo(from, start, code) === commasTo(lineAt(code.text, index).start, index, code));
    if (found.length > 0) return isDigest(name) ? found.filter(({ start, end }) => !/[\s:{]/.test(code.text.slice(start, end))) : found;
  }
  return [];
}

/** `{ prod: "v", test: "w" }[mode]`: of a map that is asked at once each value is one of the name. */
function isAsked(from: number, { text, pieces }: Code): boolean {
  if (text.charAt(from) !== '{') return false;
  const end = bracketAt(text, pieces, from)?.end ?? text.length;
  return /^(?:\[|\.get\()\s?[A-Za-z_$]/.test(text.slice(end, end + 8));
}

/** How many commas stand between the two, none of them in a bracket or a string. */
function commasTo(from: number, to: number, { text, pieces }: Code): number {
  let depth = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const piece = pieces.at(i);
    if (piece !== null) {
      i = piece.end - 1;
      continue;
    }
    const char = text.charAt(i);
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    else if (char === ',' && depth === 0) count++;
  }
  return count;
}

/** A colon at the end of a line that begins as a statement of Python does. */
function isHeadOfBlock(gap: string, index: number, text: string): boolean {
  if (!gap.includes('\n') || !gap.trimEnd().endsWith(':')) return false;
  return /^\s*(?:async |@|export )?(?:def|class|if|elif|while|for|with|except|case)\b/.test(lineAt(text, index).text);
}

/** A signature is worked out, and is one word: `$signature = 'orders:sync {--days=}'` is a command's. */
function isDigest(name: string): boolean {
  return /^(?:sign|signature)$/.test(wordsOf(name).at(-1) ?? '');
}

/** `setAppSecret("v")`, `@Token("v")`, `.equals("v")`, `compare(token, "v")`. */
function called(name: string, end: number, code: Code): readonly Range[] {
  const { text, pieces } = code;
  const [first = '', ...more] = wordsOf(name);
  const rest = text.slice(end, end + 80);
  const call = /^(?:(?:\.|::)(?:of|from|parse|valueOf|new))?\s*(?:<\w+>)?\(\s*/.exec(rest);
  if (call !== null && !ofAnother.test(name) && !takers.test(first) && !(first === 'sign' && more.length === 0))
    return givenOrChosen(end + call[0].length, code);
  const after = rest.startsWith('()') ? end + 2 : end;
  const next = /^[\])]*\s*,\s*(?:(?:\[\]byte|Buffer\.from|bytes|str|\w{0,20}\.?encode)\(\s?)?/.exec(text.slice(after, after + 80));
  if (next === null) return [];
  const { callee } = around(next[0], after, code);
  return compares(callee) || instead.test(callee) || (setters.test(callee) && /^[A-Z0-9_]+$/.test(name))
    ? direct(pieces.stringFrom(text, after + next[0].length), text)
    : [];
}

/** `setToken("v")`, `setToken(isTest ? "v" : "w")` */
function givenOrChosen(at: number, code: Code): readonly Range[] {
  const piece = code.pieces.stringFrom(code.text, at);
  if (piece !== null) return direct(piece, code.text);
  return /^[^()\n?]{1,80}\s\?\s/.test(code.text.slice(at, at + 90)) ? literalsOf(at, { ...code, isMap: false, isOfSeveral: false }) : [];
}

/** `getToken() { return "v"; }`, `fun token() = "v"`, `string Token { get { return "v"; } }`, `val token get() = "v"`. */
function returned(end: number, { text, pieces }: Code): readonly Range[] {
  const getter = /^\s{0,9}(?::\s?\w{1,40}\s{0,9})?(?:\{\s{0,9})?get\s{0,9}(?:\(\)\s?)?(?:\{\s{0,9}return\s|=>?)\s{0,9}(?=["'`@])/.exec(
    text.slice(end, end + 160),
  );
  if (getter !== null) return direct(pieces.stringFrom(text, end + getter[0].length), text);
  const rest = text.slice(end, end + 300);
  const body =
    /^\s*\([^()\n]*\)[^{};=\n"']{0,80}(?:\{|=>?|:)\s*(?:return\s+)?(?=["'`@bfr])/.exec(rest) ?? made.exec(rest) ?? block.exec(rest);
  return body === null ? returnedLater(end, { text, pieces }) : direct(pieces.stringFrom(text, end + body[0].length), text);
}

const BODY = 600;

/** `func secret() string { if …; return "v" }`: each word that the body of a function with such a name returns. */
function returnedLater(end: number, { text, pieces }: Code): readonly Range[] {
  const head = /^\s?\([^()\n]{0,120}\)[^{};=:\n"']{0,80}(?::[^{};=:\n"']{1,60})?(?:\{|:(?=[ \t]*\r?\n))/.exec(text.slice(end, end + 220));
  if (head === null) return [];
  const open = end + head[0].length - 1;
  // def get_token(shop):
  const stop = text.charAt(open) === ':' ? endOfBlock(end, text, BODY) : (bracketAt(text, pieces, open)?.end ?? open);
  const body = text.slice(open, Math.min(stop, open + BODY));
  return [...body.matchAll(/\breturn\s(?=["'`])/g)].flatMap(({ index, 0: lead }) =>
    direct(pieces.stringFrom(text, open + index + lead.length), text).filter((value) =>
      /^[\w.+=!@#$%^&*-]{8,}$/.test(text.slice(value.start, value.end)),
    ),
  );
}

/* `secret = async (): Promise<string> => { return "v"; }`, `secretFn = func() string { return "v" }` */
const made =
  /^\s?(?::[^=\n]{1,60})?=\s?(?:async\s)?(?:function|func)?\s?(?:\([^()\n]{0,60}\)|\w{1,20})[^{};=\n"']{0,60}(?:=>\s?)?\{\s{0,20}return\s(?=["'`@bfr])/;
/* `let(:token) { "v" }`, `def token; "v"; end` */
const block = /^(?:\)\s?(?:\{|do)\s{1,9}|\s?;\s?|\n\s{1,20})(?=["'])(?=(?:"[^"\n]{1,200}"|'[^'\n]{1,200}')\s{0,9};?\s{0,20}(?:\}|end\b))/;

/** `"v" === token`, `"v".equals(token)`, `hash_equals("v", token)`, `["v"].includes(token)`, `/^v$/.test(token)`. */
function comparedBefore(index: number, { text, pieces }: Code): readonly Range[] {
  const before = text.slice(Math.max(0, index - 80), index);
  const listed = /\]\s*\.\s*(?:includes|indexOf|contains|include\?)\(\s*[\w$.]*$/.exec(before);
  if (listed !== null) {
    const close = index - (before.length - listed.index);
    return literalsOf(enclosing(text, pieces, close).start + 1, { text, pieces, isMap: false, isOfSeveral: true });
  }
  const matched = /\/\^?([\w.-]{6,100})\$?\/[a-z]{0,4}\.test\(\s*[\w$.]*$/d.exec(before)?.indices?.[1];
  if (matched !== undefined) {
    const [start, end] = [index - before.length + matched[0], index - before.length + matched[1]];
    return isHarmless(text.slice(start, end)) ? [] : [{ start, end }];
  }
  const gap = /(?:[=!]==?\s*|\bAS\s+|\.\s*equals(?:IgnoreCase)?\(\s*|,\s*)(?:[\w$.?!]+(?:->|\[['"]?|\((?=['"])))*[\w$.?!-]*\[?['"]?$/.exec(
    before,
  );
  if (gap === null) return [];
  const piece = pieces.stringTo(index - (before.length - gap.index) - (/\s*$/.exec(before.slice(0, gap.index))?.[0].length ?? 0));
  if (piece === null) return [];
  if (gap[0].startsWith(',') && !compares(enclosing(text, pieces, piece.start).callee)) return [];
  return direct(piece, text);
}

/** `switch token { case "v": }`. */
function chosen(index: number, end: number, { text, pieces }: Code): readonly Range[] {
  if (
    !/\b(?:switch|match|case|when)\s*\(?\s*[\w$.]*$/.test(text.slice(Math.max(0, index - 40), index)) ||
    !/^\s*\)?\s*(?:\{|:|\n|in\b)/.test(text.slice(end, end + 20))
  )
    return [];
  const body = text.slice(end, end + 600);
  return [...body.matchAll(/\b(?:case|when)\s+(?=["'`])|(?<=[{,]\s{0,40})(?=['"][^'"\n]{1,200}['"]\s{0,9}=>)/g)].flatMap((match) =>
    direct(pieces.stringFrom(text, end + match.index + match[0].length), text),
  );
}

/** A struct's tag in Go: ``Secret string `default:"v"` ``. */
function tagged(end: number, { text, pieces }: Code): readonly Range[] {
  const typed = /^[ \t]+[\w.*[\]]{1,60}[ \t]+(?=`)/.exec(text.slice(end, end + 140));
  const tag = typed === null ? null : pieces.at(end + typed[0].length);
  if (tag === null) return [];
  const value = /\b(?:\w{1,20}D|d)efault:"([^"\n]{1,200})"/d.exec(text.slice(tag.inner.start, tag.inner.end))?.indices?.[1];
  return value === undefined || isHarmless(text.slice(tag.inner.start + value[0], tag.inner.start + value[1]))
    ? []
    : [{ start: tag.inner.start + value[0], end: tag.inner.start + value[1] }];
}
