import type { Node, StringNode, Tree } from '../../../model/index.js';
import { type Env, UNKNOWN } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';

/** Letters of curl's options that take a value, which may stand in the same word. Source of these and of the next: `curl --help all`. */
const valuedLetter = /[AbcCdDeEFHKmoPQrtTuUwxXyYz]/;
/** Options without a value. Any other takes the word that follows. */
const bare =
  /^--(?:anyauth|basic|compressed|create-dirs|digest|disable|fail(?:-early|-with-body)?|get|globoff|head|http[\d.]+|include|insecure|ipv[46]|junk-session-cookies|location(?:-trusted)?|negotiate|next|no-[\w-]+|ntlm|parallel|path-as-is|post30[123]|progress-bar|remote-name(?:-all)?|remote-header-name|retry-all-errors|retry-connrefused|show-error|show-headers|silent|ssl|ssl-reqd|sslv[23]|styled-output|tcp-fastopen|tcp-nodelay|tlsv1(?:\.\d)?|trace-time|tr-encoding|verbose|version)$/;
const sends = /^-(?:d|F|-data|-data-ascii|-data-binary|-data-raw|-data-urlencode|-json|-form|-form-string)$/;
/** The shell puts any number of words here. */
const manyWords = /^[@*]$/;

type Line = { readonly urls: readonly Node[]; readonly data: readonly Node[]; readonly isKnown: boolean };

export function urlOfCommand(session: Session, { tree, node }: Call, env: Env): Found | null {
  const { urls, isKnown } = lineOf(node.args, tree);
  const [url, another] = urls;
  if (!url || another) return url || !isKnown ? { node: null, values: [UNKNOWN] } : null;
  return { node: url, values: evaluate(session, url, tree, env) };
}

/** Several are sent with `&` between them. */
export function dataOfCommand(session: Session, { tree, node }: Call, env: Env): Found | null {
  const { data, isKnown } = lineOf(node.args, tree);
  const [only, another] = data;
  if (!isKnown) return { node: null, values: [UNKNOWN] };
  if (!only) return null;
  if (!another) return { node: only, values: evaluate(session, only, tree, env) };
  const parts = data.flatMap((part, i) => (i === 0 ? [part] : [ampersand(part), part]));
  return { node: null, values: evaluate(session, { kind: 'concat', range: node.range, parent: node.parent, parts }, tree, env) };
}

function ampersand({ range: { start }, parent }: Node): StringNode {
  const range = { start, end: start };
  return { kind: 'string', range, parent, inner: range, value: '&', quote: '' };
}

/** The words of a command line by what they are. */
function lineOf(args: readonly Node[], tree: Tree): Line {
  const piped = args.find((arg) => isHereDocument(arg, tree)) ?? null;
  const words = args.filter((arg, i) => !isHereDocument(arg, tree) && !isRedirection(arg, args[i - 1], tree));
  const urls: Node[] = [];
  const data: Node[] = [];
  let isKnown = true;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Node;
    const { option, isAttached } = optionOf(word);
    if (option === null) urls.push(word);
    else if (option === '--url') urls.push(...words.slice(++at, at + 1));
    else if (sends.test(option) && !isAttached) {
      const sent = bodyOf(option, words[++at], piped);
      if (sent) data.push(sent);
      else isKnown = false;
    } else if (/^-(?:[dFK]|-(?:config|url-query))$/.test(option)) isKnown = false;
    else if (!isAttached && takesValue(option)) at++;
  }
  // `curl $OPTIONS "$URL"`: any option may come out of it.
  const isOpen = urls.length > 1 || words.some((word) => partsOf(word).some((part) => part.kind === 'name' && manyWords.test(part.name)));
  return { urls, data, isKnown: isKnown && !isOpen };
}

/** `@payload.json` stands elsewhere, and so does what another command hands on. */
function bodyOf(option: string, sent: Node | undefined, piped: Node | null): Node | null {
  const text = sent ? headOf(sent) : '';
  if (text === '@-') return piped;
  const isFile = option === '--data-urlencode' ? /^\w*@/.test(text) : /^@/.test(text) && !/^--(?:data-raw|form-string)$/.test(option);
  return isFile ? null : (sent ?? null);
}

/** The option that a word is, of letters in one word the one that takes a value; null for none. `isAttached`: its value is the rest of the word. */
function optionOf(word: Node): { readonly option: string | null; readonly isAttached: boolean } {
  const text = headOf(word);
  const isWhole = word.kind === 'string';
  if (!text.startsWith('-') || text === '-') return { option: null, isAttached: false };
  if (text.startsWith('--')) return { option: text, isAttached: !isWhole };
  const at = text.slice(1).search(valuedLetter) + 1;
  return at === 0 ? { option: text, isAttached: true } : { option: `-${text[at]}`, isAttached: !isWhole || at < text.length - 1 };
}

function takesValue(option: string): boolean {
  return !option.startsWith('--') || !bare.test(option);
}

/** The text with which a word begins. */
function headOf(word: Node): string {
  const [first] = partsOf(word);
  return first?.kind === 'string' ? first.value : '';
}

function partsOf(word: Node): readonly Node[] {
  if (word.kind !== 'template' && word.kind !== 'concat') return [word];
  return word.parts.flatMap((part) => (part.kind === 'template' ? part.parts : [part]));
}

/** `<<EOF`, whose lines stand below the command, and `<<< "$BODY"`. */
function isHereDocument(word: Node, { file: { text } }: Tree): boolean {
  const { start } = word.range;
  if (word.kind === 'string' && word.quote.startsWith('<<')) return true;
  if (word.kind === 'template' && text[start - 1] === '\n' && !/["']/.test(text[start] ?? '')) return true;
  return /<<<[ \t]*$/.test(text.slice(Math.max(0, start - 16), start));
}

/** `> out.json`, `2> errors` */
function isRedirection(word: Node, before: Node | undefined, { file: { text } }: Tree): boolean {
  const gap = text.slice(before?.range.end ?? word.range.start, word.range.start);
  const isNumber = word.kind === 'string' && /^\d$/.test(word.value) && /[<>]/.test(text[word.range.end] ?? '');
  return isNumber || /[<>]/.test(gap);
}
