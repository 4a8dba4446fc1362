import type { Range } from '../model/index.js';
import { ofAnother } from './callees.js';
import type { Piece, Pieces } from './lex.js';
import { isOfTemplate } from './literal.js';
import { isAboutOne, isSecretName } from './names.js';
import { isHarmless } from './words.js';

/** How far an expression is looked at; a map of secrets by shop is long. */
const LONGEST = 1000;
const LONGEST_MAP = 16_000;

/* Calls whose strings name or describe something; those after the first argument of `lookups` are what is there instead. */
const lookups =
  /^(?:get(?!bytes)\w*|env|environ|fetch|find\w*|lookup|config|input|property|inject|value|string|default\w*|option\w*|add_?argument|pop|setdefault|settings)$/i;
const sayings =
  /(?:client|query_?selector(?:_?all)?|closest|compile|error|exception|errorf|warn|info|debug|log|trace|fatal|panic|printf?|println|echo|message|describe|test|expect|comment|label|title|placeholder|required?|matches|match|split|join|slice|index_?of|contains|includes|starts_?with|ends_?with|has_?prefix|has_?suffix|strip|create_?hmac|create_?hash|digest|encode|get_?instance|to_?string|format|algorithm|varchar|column|char|json|text|enum|union|literal|import|require|mock|type|(?<![a-z])(?:t|_|is|has)|gettext|trans|login|header|headers|update|only|except|pick|omit|filter|map|select|where|query)$/i;
/* Names with one of these in them, wherever it stands. */
const doings =
  /assert|inject|replace|trim|hash|sign|verify|read|load|use|remove|delete|find|send|call|resolve|request|refresh|create|generate|validate|check/i;

type Taking = {
  readonly text: string;
  readonly pieces: Pieces;
  /** All that a map or list holds is a secret, by its name. */
  readonly isMap: boolean;
  /** Several values are given at once: a comma does not end the expression. */
  readonly isOfSeveral: boolean;
};

/* `Map<string, string>(`: the comma ends no expression. */
const generics = /<[\w<>[\]|.?, '"]{1,120}>(?=\()/y;

type Open = { readonly mark: string; argument: number; readonly start: number };

/* No expression of a program is as deep. */
const DEEPEST = 60;
const SPACE = 32;

/* All else is passed over. */
const signs = Uint8Array.from({ length: 128 }, (_, code) => ('([{)]}<,;\n'.includes(String.fromCharCode(code)) ? 1 : 0));

/** The literals that an expression, which begins at `from`, may have as its value. */
export function literalsOf(from: number, taking: Taking): readonly Range[] {
  const { text, pieces, isMap } = taking;
  const found: Range[] = [];
  const open: Open[] = [];
  const last = Math.min(text.length, from + (isMap ? LONGEST_MAP : LONGEST));
  let isBegun = false;
  let next = pieces.countTo(from - 1);
  for (let i = from; i < last; i++) {
    while ((pieces.list[next]?.start ?? last) < i) next++;
    const piece = pieces.list[next];
    if (piece?.start === i) {
      if (piece.kind === 'string') isBegun = true;
      if (piece.kind === 'string' && isValue(piece, from, open.at(-1) ?? null, taking) && !isKeyOfPair(open, text)) found.push(piece.inner);
      // type="a" class="b"
      if (piece.kind === 'string' && /^\s+[\w:@#.-]{1,60}=(?![=>])/.test(text.slice(piece.end, piece.end + 70))) break;
      i = piece.end - 1;
      continue;
    }
    const code = text.charCodeAt(i);
    if (code > SPACE) isBegun = true;
    if (signs[code] !== 1) continue;
    const char = text.charAt(i);
    if ('([{'.includes(char)) {
      if (open.length === DEEPEST || (char === '{' && open.length === 0 && isBlock(text, from, i) && !text.startsWith('{{', i))) break;
      open.push({ mark: char, argument: 0, start: i });
    } else if (')]}'.includes(char)) {
      if (open.pop() === undefined) break;
    } else if (char === '<') {
      generics.lastIndex = i;
      i += Math.max(0, (generics.exec(text)?.[0].length ?? 0) - 1);
    } else if (char === ',') {
      const around = open.at(-1);
      if (around !== undefined) around.argument++;
      else if (!taking.isOfSeveral) break;
    } else if (char === ';' && !isMap) break;
    else if (char === '\n' && open.length === 0 && isBegun && !goesOn(text, from, i)) break;
  }
  return found;
}

/** `new Map([["shop", "v"]])`, `Object.fromEntries([["shop", "v"]])` */
function isKeyOfPair(open: readonly Open[], text: string): boolean {
  const [map, list, pair] = open.slice(-3);
  if (pair?.mark !== '[' || pair.argument !== 0 || list?.mark !== '[' || map === undefined) return false;
  return /(?:Map|fromEntries)$/.test(calleeBefore(text, map.start));
}

/* `match($shop) { 'a' => 'v' }`, `shop switch { "a" => "v" }`, `when (shop) { "a" -> "v" }` */
const arms = /\b(?:match|switch|when)(?:\s?\([^()\n]{0,40}\)|\s[\w.$]{1,30})?$/;

/** `{` after a condition or an arrow holds statements. */
function isBlock(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 40), at).trimEnd();
  if (arms.test(before)) return false;
  return /(?:=>|\)|\belse|\bdo|\btry)$/.test(before) && !/fetch\([^()]*\)$/i.test(before);
}

function calleeBefore(text: string, at: number): string {
  return /([\w$]+)\s*(?:<[\w<>[\], ]*>)?[!?]?$/.exec(text.slice(Math.max(0, at - 60), at))?.[1] ?? '';
}

/** An expression goes on over a line end when nothing has come yet or an operator stands at either side of the break. */
function goesOn(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 60), at).trimEnd();
  return before === '' || /[+.(,|&?:=\\]$/.test(before) || /^\s*(?:[+.|&?:]|\bor\b)/.test(text.slice(at, at + 80));
}

function isValue(piece: Piece, from: number, around: Open | null, { text, pieces, isMap }: Taking): boolean {
  const value = text.slice(piece.inner.start, piece.inner.end);
  if (isHarmless(value) || isOfTemplate(piece.start, text)) return false;
  const before = text.slice(Math.max(from, piece.start - 60), piece.start).trimEnd();
  // The other side of a comparison is not the name's value.
  if (before !== '' && /(?:[=!]==?|\bis|\bin)$/.test(before)) return false;
  if (/^\s*(?:[=!]==?|\.equals|\?)/.test(text.slice(piece.end, piece.end + 12))) return false;
  const isKey = /^\s*(?::|=>)/.test(text.slice(piece.end, piece.end + 8));
  if (isKey && (around?.mark === '{' || (around?.mark === '[' && text.slice(piece.end, piece.end + 8).includes('=>')))) return false;
  if (around === null) return true;
  if (around.mark === '{' && /[=-]>$/.test(before) && arms.test(text.slice(Math.max(from, around.start - 60), around.start).trimEnd()))
    return true;
  const callee = calleeBefore(text, around.start);
  const key = keyBefore(text, pieces, piece.start);
  if (key !== null && around.mark !== '[') {
    if (isSecretName(key)) return false; // The key speaks for itself.
    return (isMap && !isAboutOne(key)) || /^(?:default|default_?value|initial|fallback|value)$/i.test(key);
  }
  if (around.mark === '[' && key !== null && isAboutOne(key)) return false;
  if (around.mark === '[')
    return /^(?:in|or|else|return)?$/.test(callee) && !/[)\]]$/.test(text.slice(Math.max(0, around.start - 2), around.start).trimEnd());
  if (around.mark === '{') return isMap || isAlone(text, around.start, piece);
  if (isMap && callee === '') return true;
  // new HashMap<>() {{ put("shop", "v"); }}
  if (isMap && /^(?:put|set|add)$/.test(callee)) return around.argument === 1;
  if (holders.test(callee)) return around.argument === 0;
  if (isUnwrapped(text, callee, around.start)) return around.argument === 0 && value.length >= 8 && !isEncoding.test(value);
  if (ofAnother.test(callee) && isSecretName(callee)) return false;
  if (callee === 'default' && /\.\s{0,9}default$/.test(text.slice(Math.max(0, around.start - 20), around.start)))
    return around.argument === 0;
  if (lookups.test(callee)) return around.argument > 0 && !value.includes(' ') && !isSecretName(callee);
  const name = callee.split(/\W/).at(-1) ?? '';
  return !sayings.test(callee) && !doings.test(name) && !/\s/.test(value.trim().replace(/^(?:Bearer|Basic|Token) /i, ''));
}

/* What keeps a value that changes. */
const holders =
  /^(?:use(?:State|Ref|Signal|Atom|LocalStorage|Storage)|signal|atom|BehaviorSubject|MutableStateFlow|mutableStateOf|AtomicReference)$/;

const isEncoding = /^(?:utf|gb|big5|iso|ascii|latin|windows|us-ascii)/i;

/** `new String("v")`, `String("v")`, `decode("v")`: the value itself, as something else. */
function isUnwrapped(text: string, callee: string, start: number): boolean {
  return (
    /decode\w{0,20}$|^atob$/i.test(callee) || (callee === 'String' && !/[.\w]String\s*$/.test(text.slice(Math.max(0, start - 20), start)))
  );
}

/** `{"v"}`, `lazy { 'v' }`. */
function isAlone(text: string, open: number, piece: Piece): boolean {
  return text.slice(open + 1, piece.start).trim() === '' && /^[\w)\s.]*\}/.test(text.slice(piece.end, piece.end + 40));
}

/** `key: "v"`, `key = "v"`, `'key' => 'v'`: the key; null where there is none. */
export function keyBefore(text: string, pieces: Pieces, at: number): string | null {
  const before = text.slice(Math.max(0, at - 80), at).replace(/\(\)\s?(?:=>|->)\s?$/, '');
  at = Math.min(at, Math.max(0, at - 80) + before.length);
  const gap = /\s*(?:=>|(?<![=!<>])=|:)\s*$/.exec(before);
  if (gap === null) return null;
  const end = at - gap[0].length;
  const key = pieces.stringTo(end);
  // a ? "v" : "w"
  if (key !== null && gap[0].includes(':') && /\?\s?$/.test(text.slice(Math.max(0, key.start - 3), key.start))) return null;
  if (key !== null) return text.slice(key.inner.start, key.inner.end);
  const name = /[\w$-]+$/.exec(before.slice(0, gap.index))?.[0] ?? null;
  // `a ? b : "v"` has no key.
  return name !== null && gap[0].includes(':') && /\?[^?:\n]*$/.test(before.slice(0, gap.index)) ? null : name;
}
