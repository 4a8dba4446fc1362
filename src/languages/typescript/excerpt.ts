import { hasLongLine } from '../../base/long-lines.js';
import { firstFrom } from '../../base/sorted.js';
import type { Range } from '../../model/index.js';
import { type Stretch, stretchesOf } from './stretches.js';

const NAME = '[A-Za-z_$\\u0080-\\uffff]';
const declaration = new RegExp(
  `(?:export\\s+)?(?:default\\s+)?(?:declare\\s+)?(?:abstract\\s+)?(?:async\\s+)?(?:function\\b|class\\b|enum\\s|(?:interface|type|namespace|const|let|var)\\s+[{[]?\\s*${NAME})`,
  'y',
);
const isImport = /import[\s{*'"]/y;
const isExport = /export\s*(?:type\s*)?[{*]|(['"])use strict\1/y;

/** Words that can send or change something without an import, or say something about the file. */
const reaching = new RegExp(
  '\\b(?:require|import|module|exports|globalThis|window|self|global|process|fetch|useFetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|' +
    'axios|jQuery|request|curl|wx|uni|my|tt|swan|dd|qq|Taro|GM|GM_xmlhttpRequest|UrlFetchApp|importScripts)\\b|\\$\\s*[.(]|\\$fetch|temu-codemod',
  'g',
);

/** Code that may test names or hosts by their shape: such a test is a question of its own, wherever it stands. */
const testing = /(?:glo|qtg|btg|temu|partner|kuajing|openapi)(?<=["'`/].*)|\(\??:?\\?\.?v(?:\[|\\d)/gi;

/**
 * Words of regions, whole or in a name: of a host that no file tells they say where it may be. What each begins with comes first: to look behind every
 * letter of a text takes three times as long.
 */
const ofRegions =
  /(?=[Uu][Ss]|[Ee][Uu]|[Aa][Mm][Ee]|[Gg][Ll][Oo]|[美欧全])(?:(?<![A-Za-z])(?:usa?|USA?|Usa?|eu|EU|Eu|america|America|AMERICA|europe|Europe|EUROPE)(?![a-z])|(?<=[a-z\d])(?:USA?|Us|EU|Eu|America|Europe)(?![a-z])|(?<![A-Za-z])(?:us|eu|US|EU)(?:[uU][rR][lL]|[aA][pP][iI]|[hH][oO][sS][tT])|[Gg]lobal(?![a-z])|GLOBAL|美国|美区|欧|全球)/g;

const identifier = new RegExp(`${NAME}[\\w$\\u0080-\\uffff]*`, 'g');
const isWordPart = /[\w$\u0080-\uffff]/;
/** Comments and strings; sure only where there are no templates and no regular expressions. */
const apart = /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?/g;
/** No variable is called so, or if one is (`const type`, `{ from }`), the whole file is read. */
const reserved =
  'export const let var function class interface enum import default await return new extends implements typeof void null true false';
const everyday =
  'type from as async readonly satisfies declare abstract namespace keyof string number boolean unknown any never undefined object Record Readonly ' +
  'Partial Array Map Set Promise Object';
const everywhere = new Set(`${reserved} ${everyday}`.split(' '));
const variables = /(?:export\s+)?(?:declare\s+)?(?:const|let|var)\s([^=]*)/y;
const imported = /import\s(?:type\s)?([^'"]*)/y;
const bindings = new RegExp(`(?:^|[{[,:]|\\bas\\b)\\s*(?:\\.\\.\\.)?(?:${everyday.replaceAll(' ', '|')})\\s*(?=[}\\],:=]|$|\\bfrom\\b)`);

/**
 * The stretches of a script that what is sought stands in, or a word of a region, with every other that shares a name with one of them; what is left out can
 * neither use nor change them, and sends nothing. In order; null where that is not sure, or nothing is left out.
 */
export function excerptOf(text: string, sought: RegExp): readonly Range[] | null {
  const stretches = hasLongLine(text, LONGEST_LINE) ? null : stretchesOf(text);
  if (stretches === null || stretches.some(({ head }) => bindsEveryday(text, head))) return null;
  const imports = stretches.filter(({ head }) => startsAt(isImport, text, head));
  const isFree = (stretch: Stretch): boolean => startsAt(declaration, text, stretch.head);
  const kept = new Set<Stretch>(imports);
  for (const stretch of stretches) {
    if (kept.has(stretch) || isFree(stretch)) continue;
    if (!startsAt(isExport, text, stretch.head)) return null;
    kept.add(stretch);
  }
  const sources = [sought, ofRegions].flatMap((pattern) => holding(text, stretches, pattern));
  if (!withShared(text, stretches, sources, kept)) return null;
  const left = stretches.filter((stretch) => !kept.has(stretch));
  const foreign = imports.flatMap((stretch) => namesIn(text, stretch));
  // Of what is kept, too: where something may be sent the whole file is read at any rate.
  const isApart =
    holding(text, stretches, reaching).every((stretch) => imports.includes(stretch)) &&
    holding(text, stretches, testing).every((stretch) => kept.has(stretch));
  if (left.length === 0 || !isApart || foreign.length > MOST || mentioning(text, stretches, foreign).some((stretch) => !kept.has(stretch)))
    return null;
  return joined(stretches.filter((stretch) => kept.has(stretch)));
}

/** On longer lines a search from each quote to the end of the line would take the square of the length. */
const LONGEST_LINE = 2000;

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function holding(text: string, stretches: readonly Stretch[], sought: RegExp): readonly Stretch[] {
  return [...text.matchAll(sought)].flatMap(({ index }) => at(stretches, index) ?? []);
}

/** Names that are looked for in the whole text, each by itself; with more of them a parser is faster. */
const MOST = 300;

/** `from` and, of what is not kept, whatever shares a name or a line with them, directly or through others; false where that takes too long. */
function withShared(text: string, stretches: readonly Stretch[], from: readonly Stretch[], kept: Set<Stretch>): boolean {
  const asked = new Set<string>();
  const pending = [...new Set(from)];
  for (let stretch = pending.pop(); stretch; stretch = pending.pop()) {
    kept.add(stretch);
    const names = namesIn(text, stretch).filter((name) => !asked.has(name));
    for (const name of names) asked.add(name);
    if (asked.size > MOST) return false;
    const tied = [...mentioning(text, stretches, names), ...onItsLines(text, stretches, stretch)];
    for (const other of tied) if (!kept.has(other)) pending.push(other);
  }
  return true;
}

/** A syntax error counts for its whole line. */
function onItsLines(text: string, stretches: readonly Stretch[], stretch: Stretch): readonly Stretch[] {
  const i = stretches.indexOf(stretch);
  const [before, after] = [stretches[i - 1], stretches[i + 1]];
  return [...(before && isOnOneLine(text, stretch) ? [before] : []), ...(after && isOnOneLine(text, after) ? [after] : [])];
}

/** Whether the stretch begins on the line on which the one before ends. */
function isOnOneLine(text: string, { start, head }: Stretch): boolean {
  return !text.slice(start, head).includes('\n');
}

function bindsEveryday(text: string, head: number): boolean {
  for (const pattern of [variables, imported]) {
    pattern.lastIndex = head;
    const bound = pattern.exec(text)?.[1];
    if (bound !== undefined && bindings.test(bound)) return true;
  }
  return false;
}

/** The names in a stretch; all words, where it is uncertain which of them are in strings. */
function namesIn(text: string, { start, end }: Range): readonly string[] {
  const whole = text.slice(start, end);
  const bare = whole.replace(apart, ' ');
  // Before the first quote that is none, the sign that makes it none is still there.
  const words = (/[`/]/.test(bare) ? whole : bare).match(identifier) ?? [];
  return [...new Set(words)].filter((word) => !everywhere.has(word));
}

function mentioning(text: string, stretches: readonly Stretch[], names: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const name of names) {
    for (let index = text.indexOf(name); index >= 0; index = text.indexOf(name, index + name.length)) {
      if (isWordPart.test(text.charAt(index - 1)) || isWordPart.test(text.charAt(index + name.length))) continue;
      const stretch = at(stretches, index);
      if (stretch) found.push(stretch);
    }
  }
  return found;
}

function at(stretches: readonly Stretch[], index: number): Stretch | undefined {
  return stretches[firstFrom(stretches, index + 1, ({ start }) => start) - 1];
}

function joined(stretches: readonly Stretch[]): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const before = ranges.at(-1);
    if (before?.end === start) before.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
