import type { Range } from '../model/index.js';
import { type Bracket, begin, bracketAt, bracketBefore } from './brackets.js';
import { fieldOf, type Signature } from './fields.js';
import { type Code, type Name, wordTo } from './literal.js';
import { itemAt, rowValues, structOf, structValues, tupleOf, valuesByComment } from './rows.js';

const MOST_NAMES = 40;
const FAR = 800;

/** The arguments of calls and of enum constants whose parameter or field, declared in the same text, has a secret's name. */
export function declaredValues(named: readonly Name[], code: Code): readonly Range[] {
  const found: Signature[] = [];
  const rows: Range[] = [];
  const hasStruct = code.text.includes('struct');
  for (const name of named) {
    const piece = code.pieces.at(name.index);
    if (piece?.kind === 'comment') {
      rows.push(...valuesByComment(name, piece, code));
      continue;
    }
    const place = piece === null ? placeOf(name, code) : null;
    const signature =
      piece !== null
        ? tupleOf(name, code)
        : place === null
          ? (typeOfTuple(name, code) ?? fieldOf(name, code.text) ?? (hasStruct ? structOf(name, code) : null))
          : signatureOf(place, code.text);
    if (place === null) rows.push(...rowValues(name, code), ...(piece === null && hasStruct ? structValues(name, code) : []));
    if (signature !== null && !found.some((other) => isSame(other, signature))) found.push(signature);
    if (place !== null) rows.push(...rowsBefore(place, code));
  }
  const known = found.slice(0, MOST_NAMES);
  return known.length === 0 ? rows : [...rows, ...calls(known, code), ...constants(known, code)];
}

function isSame(one: Signature, other: Signature): boolean {
  return one.name === other.name && one.index === other.index && one.count === other.count;
}

type Place = { readonly bracket: Bracket; readonly index: number; readonly isTyped: boolean };

/** The list in round brackets that the name is an item of: a parameter, or a variable that is handed over. */
function placeOf({ index, end }: Name, { text, pieces }: Code): Place | null {
  const open = bracketBefore(text, pieces, index, FAR);
  if (open === null || text.charAt(open) !== '(') return null;
  const bracket = bracketAt(text, pieces, open);
  const at = bracket?.items.findIndex((item) => item.start <= index && end <= item.end) ?? -1;
  const item = bracket?.items[at];
  if (!bracket || item === undefined) return null;
  const head = text.slice(item.start, index);
  const tail = text.slice(end, Math.min(item.end, end + 120));
  if (/[.>"'([{=]$/.test(head) || !/^\s{0,40}(?:$|=|[?!]?\s{0,9}:|[*\w[])/.test(tail)) return null;
  const isTyped = /[\w>\]?]\s+[$*&]?$/.test(head) || /^\s*[?!]?:\s*[A-Za-z]|^\s+[*\w[]/.test(tail);
  return { bracket, index: at, isTyped };
}

/** `type Shop = [key: string, secret: string]` */
function typeOfTuple({ index, end }: Name, { text, pieces }: Code): Signature | null {
  const open = /^\??:\s?\w/.test(text.slice(end, end + 4)) ? bracketBefore(text, pieces, index, 400) : null;
  if (open === null || text.charAt(open) !== '[') return null;
  const name = /\btype\s(\w{1,60})\s?=\s?(?:readonly\s)?$/.exec(text.slice(Math.max(0, open - 90), open))?.[1];
  const bracket = name === undefined ? null : bracketAt(text, pieces, open);
  const at = bracket?.items.findIndex((item) => item.start <= index && end <= item.end) ?? -1;
  return name === undefined || bracket === null || at === -1 ? null : { name, index: at, count: bracket.items.length };
}

const control = /^(?:if|for|foreach|while|switch|catch|match|when|return|await|with|elif|and|or|not|in)$/;
/* Called by the name of their class. */
const constructors = /^(?:constructor|__init__|__construct|initialize|init)$/;

function signatureOf({ bracket, index, isTyped }: Place, text: string): Signature | null {
  const before = text.slice(Math.max(0, bracket.open - 120), bracket.open);
  const end = calleeEnd(before);
  const callee = wordTo(before, end);
  const assigned = /\b(\w{1,60})\s?=\s?(?:Struct\.new|(?:async\s)?(?:function\s?|func\s?)?)$/.exec(before);
  const name = assigned?.[1] ?? callee;
  if (name === '' || control.test(name)) return null;
  const lead = before.slice(0, end - callee.length);
  const isDeclared =
    assigned !== null ||
    isTyped ||
    /\b(?:function|def|func|fun|record|class|struct|new)\s+$|\bfunc\s?\([^()\n]{0,80}\)\s?$/.test(lead) ||
    /^(?:\s{0,9}:[^{};\n]{1,60})?\s{0,40}\{/.test(text.slice(bracket.end, bracket.end + 80));
  if (!isDeclared) return null;
  const first = bracket.items[0];
  const isOwn = first !== undefined && /^(?:self|cls|this)\b/.test(text.slice(begin(first, text), begin(first, text) + 5));
  const owner = constructors.test(name) ? classAround(text, bracket.open) : name;
  return owner === null ? null : { name: owner, index: index - (isOwn ? 1 : 0), count: bracket.items.length - (isOwn ? 1 : 0) };
}

/** `Shop`, `Shop<T>` before its bracket: where the name ends. */
function calleeEnd(before: string): number {
  const plain = before.trimEnd();
  const generic = plain.endsWith('>') ? plain.lastIndexOf('<') : -1;
  return generic === -1 ? plain.length : generic;
}

function classAround(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 6000), at);
  return [...before.matchAll(/\b(?:class|enum|struct|record)\s+(\w{1,60})/g)].at(-1)?.[1] ?? null;
}

/** `Shop("k", "v")`, `Shop.of("k", "v")`, `Shop{"k", "v"}`, `Shop shop = new("k", "v")`. */
function calls(signatures: readonly Signature[], code: Code): readonly Range[] {
  const names = [...new Set(signatures.map(({ name }) => name))].filter((name) => /^\w+$/.test(name)).join('|');
  if (names === '') return [];
  const call = new RegExp(
    `\\b(${names})(?:(?:(?:\\.|::)\\w{1,20})?(?:<[^<>()\\n]{0,60}>)?[ ]?|\\??[ ]\\w{1,60}[ ]?=[ ]?new[ ]?)(?=[({])|(?<=:[ ]?)\\b(${names})(?:\\[\\])?[ ]?=[ ]?(?=\\[)`,
    'g',
  );
  return [...code.text.matchAll(call)].flatMap(({ 0: whole, 1: name, 2: type, index }) =>
    code.pieces.at(index) === null ? itemsOf(signatures, name ?? type ?? '', index + whole.length, code) : [],
  );
}

/** `enum Shop { PROD("k", "v"); }`, `class Shop(Enum): PROD = ("k", "v")`. */
function constants(signatures: readonly Signature[], code: Code): readonly Range[] {
  const names = new Set(signatures.map(({ name }) => name));
  return [...code.text.matchAll(/\b(?:enum(?:\s+class)?\s+(\w{1,60})|class\s+(\w{1,60})\((?:\w+,\s?)?\w*Enum\))/g)].flatMap(
    ({ 1: name, 2: other, index }) => {
      const of = name ?? other ?? '';
      if (!names.has(of)) return [];
      const body = code.text.slice(index, index + 8000);
      return [...body.matchAll(/\b[A-Z]\w{0,60} ?(?:= ?)?(?=\()/g)].flatMap((constant) =>
        /[.)@]$|new $/.test(body.slice(Math.max(0, constant.index - 4), constant.index))
          ? []
          : itemsOf(signatures, of, index + constant.index + constant[0].length, code),
      );
    },
  );
}

function itemsOf(signatures: readonly Signature[], name: string, open: number, code: Code): readonly Range[] {
  const bracket = bracketAt(code.text, code.pieces, open);
  if (bracket === null) return [];
  const inner = bracket.items.flatMap(
    (item) => /^\s{0,40}(?:[^{}[\]\n]{1,60}:\s?)?[{[]/.exec(code.text.slice(item.start, item.end))?.[0].length ?? [],
  );
  if (inner.length > 0 && inner.length === bracket.items.length && '{['.includes(code.text.charAt(open)))
    return bracket.items.flatMap((item, i) => itemsOf(signatures, name, item.start + (inner[i] ?? 1) - 1, code));
  return signatures.flatMap((signature) =>
    signature.name === name && bracket.items.length <= signature.count ? itemAt(bracket, signature.index, code) : [],
  );
}

/** `[TestCase("¤", "v")] void Call(string type, string token)`, `test.each([["v"]])("…", (token) => …)`: rows that stand above the parameters. */
function rowsBefore({ bracket, index }: Place, code: Code): readonly Range[] {
  const { text } = code;
  const from = Math.max(0, bracket.open - 1200);
  const before = text.slice(from, bracket.open);
  const isArrow = /^\s*=>/.test(text.slice(bracket.end, bracket.end + 6)) && /\.each\(/.test(before);
  const isMethod = /\b(?:TestCase|InlineData|DataRow)\s?\(/.test(before) && !/[{}]/.test(before.slice(-80));
  if (!isArrow && !isMethod) return [];
  const opens = isArrow ? /\[(?!\[)/g : /(?<=\b(?:TestCase|InlineData|DataRow)\s?)\(/g;
  return [...before.slice(isArrow ? before.lastIndexOf('.each(') : 0).matchAll(opens)].flatMap(({ index: at }) => {
    const row = bracketAt(text, code.pieces, from + (isArrow ? before.lastIndexOf('.each(') : 0) + at);
    return row !== null && row.items.length === bracket.items.length ? itemAt(row, index, code) : [];
  });
}
