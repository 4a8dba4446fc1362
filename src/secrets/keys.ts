import type { Range } from '../model/index.js';
import { around, enclosing } from './around.js';
import { compares, setters } from './callees.js';
import { isPlain } from './chosen.js';
import { givenTo } from './code.js';
import { literalsOf } from './expression.js';
import type { Piece } from './lex.js';
import { type Code, direct } from './literal.js';

/** The string is a key: `put("app_secret", "v")`, `{ "app_secret": "v" }`, `["--token", "v"]`; `["tokens", "shop"]` is a list. */
export function keyValues(name: string, key: Piece, code: Code): readonly Range[] {
  const { text, pieces } = code;
  const next = /^\)?\s*,\s*/.exec(text.slice(key.end, key.end + 40));
  if (next === null) return givenTo(name, key.end, code);
  const at = key.end + next[0].length;
  const value = pieces.stringFrom(text, at);
  const isFlag = text.startsWith('-', key.inner.start);
  const { mark, callee, argument, isPair, start } = around(next[0], key.start, code);
  if (mark === '(' && callee !== '' && !/^values$/i.test(callee)) {
    if (isFlag) return literalsOf(at, { ...code, isMap: false, isOfSeveral: false });
    const isSetter = (setters.test(callee) && !/error|warning$/i.test(callee)) || compares(callee);
    // config.set("temu", "secret", "v")
    const isOfSection =
      argument === 1 && /[.>]set$/i.test(callee) && value !== null && /^\s*\)/.test(text.slice(value.end, value.end + 20));
    return isSetter &&
      (argument % 2 === 0 || isOfSection || /setopt|hset|var\w?$|setattr|setfield|reflect\.set|defineproperty/i.test(callee))
      ? literalsOf(at, { ...code, isMap: false, isOfSeveral: false })
      : [];
  }
  if (isFlag || isRow(start, text)) return direct(value, text);
  return isPair && !isListOfKeys(start, code) ? direct(value, text).filter((range) => !isPlain(text.slice(range.start, range.end))) : [];
}

/** `omit(headers, ["cookie", "referer"])`: names of what is left out or taken. */
function isListOfKeys(open: number, { text, pieces }: Code): boolean {
  return /(?:^|\W)(?:omit|pick|only|except|exclude|include|select|pluck|fields|unset)$/i.test(enclosing(text, pieces, open).callee);
}

/** `VALUES (1, 'app_secret', 'v'), (2, …)` */
function isRow(open: number, text: string): boolean {
  return (
    /(?:\bVALUES|\)\s{0,9},)\s{0,9}$/i.test(text.slice(Math.max(0, open - 20), open)) &&
    /\bVALUES\b/i.test(text.slice(Math.max(0, open - 600), open))
  );
}
