import type { Range } from '../model/index.js';
import { bracketBefore } from './brackets.js';
import type { Piece } from './lex.js';
import { type Code, direct, type Name, wordTo } from './literal.js';
import { isCollective } from './names.js';

/* What is compared with the value of a name, given back for it or put in its place: `token.equals("v")`, `getSecret()).thenReturn("v")`. */
const told =
  /^["'`]?(?:\([^()\n"'`]{0,40}\))?[\])]*(?:\s?\}\s(?=returns|answers)|\s{0,20}\.\s{0,9})(?:[eE]quals\w*|compareTo|localeCompare|eql\?|eq|toBe|to(?:Strict)?Equal|to\.(?:be|equal|eql?)|isEqualTo|to eql?|thenReturn|andReturn|and_return|willReturn|mockReturnValue(?:Once)?|mockResolvedValue(?:Once)?|mockImplementation(?:Once)?|mockReturnedValue|returns?|answers|resolves|orElse(?:Get)?|or_else|getOrElse|unwrap_or|getOrDefault|getOrPut|defaultIfEmpty|default|ifEmpty|ifBlank|Returns(?:Async)?|Should\(\)\.Be)\(?\s{0,9}(?:(?:async\s)?\(\)\s?[-=]>\s?)?/;
/* Text that is written into a field of a page: `$('#token').val('v')`, `getByLabel('密码').fill('v')`, `send_keys("v")`. */
export const typed =
  /^[\])]*(?:\s{0,20}\.\w{1,20}\(\)){0,2}\s{0,20}\.\s?(?:fill|type|val(?!ue)|send_?keys|sendKeys|setValue|set_?text|setText|set|inputText|pressSequentially|value\s?=\s?)\(?\s{0,9}/i;
const writers = /(?:fill\w*|type|type_?text|set_?value|set_?text|set_?field|input_?text|enter_?text|select_?option|send_?keys)$/i;

/** The values that stand further on in a chain of calls, one of which holds the name. */
export function chained({ name, index, end }: Name, { text, pieces }: Code): readonly Range[] {
  const answer = told.exec(text.slice(end, end + 120));
  const found = answer === null ? [] : direct(pieces.stringFrom(text, end + answer[0].length), text);
  return found.length > 0 ? found : [...answered(index, { text, pieces }), ...(isCollective(name) ? kept(end, { text, pieces }) : [])];
}

/** `SECRETS.put(1L, "v")`, `tokens.add("v")`, `tokens[shop] = "v"` */
function kept(end: number, { text, pieces }: Code): readonly Range[] {
  const call =
    /^(?:\.(?:put|set|add|push|append|insert|store|putIfAbsent|Add)\(\s?(?:(?:[\w.]{1,60}|"[^"\n]{1,60}"|'[^'\n]{1,60}')\s?,\s?)?|\[(?:[\w.]{1,60}|"[^"\n]{1,60}"|'[^'\n]{1,60}')\]\s?=\s?)(?=["'`])/.exec(
      text.slice(end, end + 140),
    );
  return call === null ? [] : direct(pieces.stringFrom(text, end + call[0].length), text);
}

/** `doReturn("v").when(cfg).getSecret()` */
function answered(index: number, { text, pieces }: Code): readonly Range[] {
  const before = text.slice(Math.max(0, index - 80), index);
  const gap = /\)\s?\.(?:when|given)\([\w.]{1,40}\)\s?\.$/.exec(before);
  return gap === null ? [] : direct(pieces.stringTo(index - (before.length - gap.index)), text);
}

/** What is written into the field of a page that a string names: its selector or its label. */
export function typedInto(piece: Piece, { text, pieces }: Code): readonly Range[] {
  const chain = typed.exec(text.slice(piece.end, piece.end + 120));
  if (chain !== null) return direct(pieces.stringFrom(text, piece.end + chain[0].length), text);
  const next = /^\s?,\s?/.exec(text.slice(piece.end, piece.end + 4));
  if (next === null) return [];
  const open = bracketBefore(text, pieces, piece.start, 200);
  const callee = open === null ? '' : wordTo(text, open);
  return writers.test(callee) ? direct(pieces.stringFrom(text, piece.end + next[0].length), text) : [];
}

/** `@Prop({ default: 'v' }) token: string`, `@Value("v") private String secret`: what an annotation before the name says. */
export function annotated(index: number, { text, pieces }: Code): readonly Range[] {
  const modifiers =
    /\)\]?\s{1,40}(?:(?:private|public|protected|readonly|final|static|declare|val|var|lateinit)\s){0,4}(?:[\w.<>]{1,40}\s)?$/.exec(
      text.slice(Math.max(0, index - 140), index),
    );
  if (modifiers === null) return [];
  const close = index - modifiers[0].length;
  const isOfBrackets = modifiers[0].startsWith(')]');
  const open = bracketBefore(text, pieces, close, 300);
  if (open === null || !(isOfBrackets ? /\[\w{1,40}$/ : /@\w{1,40}$/).test(text.slice(Math.max(0, open - 42), open))) return [];
  const inside = text.slice(open + 1, close);
  const value = /^\s{0,40}(?:\{[^{}]{0,200}?)?\b(?:default|defaultValue|value|example|initial)\s{0,9}[:=]\s{0,9}(?=["'`])/.exec(inside);
  const isValue = /(?:@|\[Default)Value$/.test(text.slice(Math.max(0, open - 13), open));
  if (value === null && !isValue) return [];
  return direct(pieces.stringFrom(text, open + 1 + (value?.[0].length ?? 0)), text);
}
