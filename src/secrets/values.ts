import { lazily } from '../base/lazily.js';
import type { Range } from '../model/index.js';
import { besideAccounts, listedAccounts, namesAccount, writtenAccounts } from './accounts.js';
import { askedOfRequests } from './asked.js';
import { carriedValues } from './carried.js';
import { isPlain, isValueOf } from './chosen.js';
import { commandValues } from './commands.js';
import { configValues } from './config.js';
import { callsOf, handedOver } from './handed-over.js';
import { belowHeadings } from './headings.js';
import { heldValues, keysOfBytes, typedIntoField } from './holders.js';
import { inCode } from './in-code.js';
import { inConfig } from './in-config.js';
import { valueInComment, valueInString } from './inside.js';
import type { TextKind } from './kinds.js';
import { type Pieces, piecesOf } from './lex.js';
import { lineAt } from './line.js';
import type { Code, Name } from './literal.js';
import { loggedValues } from './logs.js';
import { columnsOfPage, markupValues } from './markup.js';
import { isAboutOne, isSecretName, isSurelySecret, namesWorthALook } from './names.js';
import { oddWords } from './odd.js';
import { manifestValues } from './pairs.js';
import { declaredValues } from './signatures.js';
import { signedTexts } from './signed-texts.js';
import { insertedByName, insertedByOrder } from './sql.js';
import { tableValues } from './tables.js';
import { unnamedValues } from './unnamed.js';
import { isHarmless } from './words.js';

/** The ranges of all values that stand beside a secret's name, or below it. */
export function secretValues(text: string, kind: TextKind, isWhole: boolean): readonly Range[] {
  const headings = [...namesWorthALook(text)];
  const named = headings.filter(
    ({ name, index }) =>
      (isSecretName(name) || isKeyOfTwoWords(name, text, index)) && !isPartOfType(text, index) && !isGroup(text, index + name.length),
  );
  const calls = callsOf(text);
  const isConfig = kind.kind === 'config' || kind.kind === 'shell';
  const lexed = lazily(() => piecesOf(text, kind, isWhole && !isConfig && kind.kind !== 'prose'));
  const unnamed = [
    ...writtenAccounts(text),
    ...askedOfRequests(text, headings),
    ...(isConfig ? listedAccounts(text) : []),
    ...signedTexts(text),
  ];
  if (named.length === 0 && calls.length === 0 && !namesAccount(text))
    return [...unnamed, ...commandValues(text, headings), ...tableValues(text, named, headings), ...unnamedValues(text, lexed, kind)];
  const pieces = lexed();
  const names = named.map(({ name, index }) => ({ name, index, end: index + lengthOf(name) }));
  const found = names.flatMap((name) =>
    valuesOf(name, text, pieces, kind).filter((value) => isValueOf(calledBy(name, text), text.slice(value.start, value.end))),
  );
  return [
    ...found,
    ...unnamed,
    ...unnamedValues(text, lexed, kind),
    ...handedOver(calls, { text, pieces }),
    ...(isConfig ? [] : [...declared(names, { text, pieces }), ...heldValues(names, { text, pieces })]),
    ...(isConfig ? [] : [...byPlace(headings, { text, pieces }), ...carriedValues(calls, { text, pieces })]),
    ...belowHeadings(names, text, kind),
    ...oddWords(names, { text, pieces }, kind),
    ...(names.length === 0 ? [] : insertedByOrder({ text, pieces })),
    ...commandValues(text, headings),
    ...insertedByName(text, named),
    ...tableValues(text, named, headings),
    ...(names.length === 0 ? [] : loggedValues(text)),
    ...(kind.kind === 'config' ? manifestValues(text) : []),
    ...(kind.kind === 'markup' ? columnsOfPage(text, names) : []),
  ];
}

/** `API Key`, `access key`: as sentences and tables write it; `app.keys =`, `session({ keys: […] })`, by which servers sign. */
function isKeyOfTwoWords(name: string, text: string, index: number): boolean {
  if (name === 'keys')
    return (
      (/\b(?:app|config)\.$/.test(text.slice(Math.max(0, index - 8), index)) && /^\s?=/.test(text.slice(index + 4, index + 6))) ||
      /(?:session|cookies?)\(\{[^{}\n]{0,60}\s$/i.test(text.slice(Math.max(0, index - 80), index))
    );
  return (
    /^key$/i.test(name) &&
    /\b(?:api|access|secret|private|encryption|signing|client|master) $/i.test(text.slice(Math.max(0, index - 12), index))
  );
}

/** `token.type`, `temu.webhook.execution_mode`: what stands behind the point is about the secret. */
function isGroup(text: string, end: number): boolean {
  if (text.charAt(end) !== '.') return false;
  const next = /^\.(\w{1,40})(?![\w(])/.exec(text.slice(end, end + 44))?.[1];
  return next !== undefined && isAboutOne(next) && !/^(?:text|label|field|content|store|file)$/i.test(next);
}

/** What a key, a field of a page or a login is handed, whose own name says nothing of secrets. */
function byPlace(headings: readonly { readonly name: string; readonly index: number }[], code: Code): readonly Range[] {
  return [...keysOfBytes(headings, code), ...headings.flatMap((heading) => typedIntoField(heading, code)), ...besideAccounts(code)];
}

/** What parameters and fields of these names are given; where the name only speaks of secrets, no plain word. */
function declared(names: readonly Name[], code: Code): readonly Range[] {
  const [sure, unsure] = [true, false].map((isSure) => names.filter(({ name }) => isSurelySecret(name) === isSure));
  return [
    ...declaredValues(sure ?? [], code),
    ...declaredValues(unsure ?? [], code).filter(({ start, end }) => !isPlain(code.text.slice(start, end))),
  ];
}

/** `token` of `token.kind`, with what stands behind the point: of these, what is no part of a chain names the value. */
function calledBy({ name, end }: Name, text: string): string {
  const next = /^\.([A-Za-z]\w{0,40})/.exec(text.slice(end, end + 42))?.[1];
  return next === undefined || inChain.test(next) ? name : `${name}_${next}`;
}

const inChain =
  /^(?:value|current|text|raw|[eE]quals|compare|to[A-Z_]|eql?$|eq$|fill|type$|val$|set|put|add|push|append|insert|store|then|and|will|mock|returns?|resolves|or[A-Z_]|unwrap|get[A-Z_]?|if[A-Z]|default|should|Returns|Should|press|send|input|of$|from|new$|is_?[eE]qual|of$|local|getBytes|trim|replace|includes|contains|index)/;

/** `密钥是`: the verb is none of the name. */
function lengthOf(name: string): number {
  return name.replace(/[是为]$/, '').length;
}

function valuesOf(name: Name, text: string, pieces: Pieces, kind: TextKind): readonly Range[] {
  const { index, end } = name;
  switch (kind.kind) {
    case 'markup': {
      const known = markupValues(text, index, end);
      // <pre>app_secret=v
      if (text.charAt(index - 1) === '>' && text.charAt(end) === '=')
        return valueInString({ text, start: index, end, within: lineAt(text, index) });
      return known !== null && known.length > 0 ? known : [...inCode(name, text, pieces), ...astray(name, text, pieces)];
    }
    case 'code':
      return [...inCode(name, text, pieces), ...astray(name, text, pieces)];
    case 'config':
    case 'shell':
      return orAsCode(inConfig(name, text, kind.kind), name, text, pieces);
    case 'prose':
      return inProse(name, text, pieces);
    case 'any':
      return inAny(name, text, pieces);
  }
}

/** A text that no rule of config knows may be code in a file whose name says otherwise; in code only literals are values. */
function orAsCode(found: readonly Range[], name: Name, text: string, pieces: Pieces): readonly Range[] {
  if (found.length > 0) return found;
  const line = lineAt(text, name.index);
  if (/^\s*(?:\/\*|\*\s)/.test(line.text)) return valueInComment({ text, start: name.index, end: name.end, within: line });
  return inCode(name, text, pieces);
}

/** A sentence may quote code and config of any kind. */
function inProse(name: Name, text: string, pieces: Pieces): readonly Range[] {
  const line = lineAt(text, name.index);
  const below = /^[ \t*]*\r?\n:[ \t]+/.exec(text.slice(name.end, name.end + 40));
  if (below !== null)
    return valueInComment({
      text,
      start: name.index,
      end: name.end + below[0].search(/:/),
      within: lineAt(text, name.end + below[0].length),
    });
  const isSetting = /^\s*(?:[-*]\s+)?(?:export\s+)?[\w.-]+=\S/.test(line.text) && !/\s=\s/.test(line.text);
  const said =
    isSetting && !isStatement(line.text)
      ? configValues(text, name.name, name.index, name.end, 'shell')
      : isStatement(line.text)
        ? []
        : valueInComment({ text, start: name.index, end: name.end, within: line });
  const found = [...said, ...inCode(name, text, pieces), ...(said.length > 0 ? [] : astray(name, text, pieces))];
  return /^\s*\|/.test(line.text) ? found.filter(({ start }) => start <= line.end) : found;
}

/** `process.env.TOKEN = original;`, `creds: row,`: a name that a statement ends with. */
function isStatement(line: string): boolean {
  return /[:=]\s?[A-Za-z_$][\w$.]*[;,]\s*$/.test(line.slice(-200)) && !/\d/.test(line.trimEnd().slice(line.trimEnd().lastIndexOf(' ') + 1));
}

const codeSigns = /[;{}()]|=>|,\s*$|^\s*(?:const|let|var|return|def|func|val|final|private|public|self|this)\b/;

/** A line of config among code, in a here document or a file of another kind than its name says: nothing in it is quoted, and the value is no name. */
function astray(name: Name, text: string, pieces: Pieces): readonly Range[] {
  const piece = pieces.at(name.index);
  const tagged = /^\s*<\/?[\w:]/.test(lineAt(text, name.index).text) ? (markupValues(text, name.index, name.end) ?? []) : [];
  if ((piece !== null && !tagged.length && !isItemName(name, text)) || !isConfigLine(name, text)) return tagged;
  return [...tagged, ...inConfig(name, text, 'config').filter(({ start, end }) => isNoName(text.slice(start, end)))];
}

/** `- name: "APP_SECRET"` */
function isItemName({ index }: Name, text: string): boolean {
  return /^\s*-?\s*["']?(?:name|key)["']?:\s*["']$/.test(text.slice(lineAt(text, index).start, index));
}

function isConfigLine({ index, end }: Name, text: string): boolean {
  const line = lineAt(text, index).text;
  return !codeSigns.test(line) || /^(?:set-)?(?:cookie|authorization):\s/i.test(text.slice(index, end + 2));
}

function isNoName(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && !/^[A-Za-z_$][\w$]*(?:[.[]|->|::)/.test(value) && !isHarmless(value.replace(/\d+/g, ''));
}

/** A text of which nobody knows what it is. */
function inAny(name: Name, text: string, pieces: Pieces): readonly Range[] {
  const code = inCode(name, text, pieces);
  const markup = markupValues(text, name.index, name.end) ?? [];
  const isPlain = pieces.at(name.index)?.kind !== 'comment' && isConfigLine(name, text);
  return [...code, ...markup, ...(isPlain ? inConfig(name, text, 'config') : [])];
}

/** `bg.open.accesstoken.info.get` is the name of an interface; `temu.app-secret` and `temu.app.secret` are keys. */
function isPartOfType(text: string, index: number): boolean {
  let start = index;
  while (start > Math.max(0, index - 80) && /[\w.-]/.test(text.charAt(start - 1))) start--;
  const head = text.slice(start, index);
  const whole = head + (/^[\w.-]*/.exec(text.slice(index, index + 80))?.[0] ?? '');
  return /^(?:bg|temu)(?:\.[a-z0-9]+){2,}$/.test(whole) && !isSecretName(whole.slice(whole.lastIndexOf('.') + 1));
}
