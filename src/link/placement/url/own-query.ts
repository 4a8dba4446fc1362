import { contains } from '../../../base/tree.js';
import type { Node, Tree } from '../../../model/index.js';
import { apiName } from '../../clients/type-names.js';
import type { Ref } from '../../program/ref.js';
import { fillers } from '../../requests/arguments/url-templates.js';
import type { KnownCall } from '../../requests/find.js';
import { sentBy } from '../../requests/sent.js';
import { type AbstractValue, type CallString, TOP, UNKNOWN_SUBSTRING } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import { hostIn } from '../../values/texts/url-joining.js';
import { isVariable } from '../sameness/changed-between.js';
import { isReadable, textAt } from '../sameness/purity.js';
import { textEntries } from '../type/text-entries.js';
import type { TypeQuestion } from '../type/type-expression.js';
import { typesBesideUrl } from './types-beside-url.js';

/** Chains of callers beyond which a URL is not asked about. */
const CHAINS = 400;

/**
 * The URL itself, where the type stands in its query: `send(url)` of `url = BASE + "?type=" + type + "&" + rest`, or of any query beside which nothing is
 * sent that holds a type, in whatever loop or function it was put together. The router reads the very text that is sent. Null where CN's URL may come without
 * a type. `url`: the expression of it, at the request or where a caller hands it over.
 */
export function ownQuery(asked: TypeQuestion, { tree, node: url }: Ref): string | null {
  const { session, call, place, callStrings } = asked;
  const at = { ...call, tree };
  const read = isReadTwice(url, tree.language) ? url : handedTo(url);
  if (read === null || isTemplate(call) || callStrings.length > CHAINS || !isReadable(session, read, place, at)) return null;
  const chains = callStrings.length > 0 ? callStrings : [TOP.callString];
  const isNamed = (value: AbstractValue): boolean => value.kind === 'text' && named.test(value.text);
  const every = (is: (value: AbstractValue) => boolean): boolean =>
    chains.every((callString) => evaluate(session, read, tree, along(callString)).every(is));
  if (read !== url && !every(isNamed)) return null;
  // The query is put in behind where a caller hands it over.
  if (!contains(call.node.range, url.range) && !every((value) => value.kind !== 'text' || queried.test(value.text))) return null;
  const found = chains.map((callString) => heldBy(asked, callString)).filter((held) => held !== 'others');
  if (found.length === 0 || !found.every((held) => held === 'query')) return null;
  return textAt(at, shownIn(asked, { tree, node: read }, chains) ?? read);
}

/** `type` of `${BASE}?type=${type}&page=${page}`, which has not to be written out once more. */
function shownIn({ session }: TypeQuestion, { tree, node: url }: Ref, chains: readonly CallString[]): Node | null {
  const [only, another] = textEntries(url);
  if (only === undefined || another || !isVariable(only)) return null;
  const isText = (callString: CallString): boolean => {
    const values = evaluate(session, only, tree, along(callString));
    const known = values.filter(({ kind }) => kind !== 'unknown');
    return known.length > 0 && known.every((value) => value.kind === 'text' && apiName.test(value.text));
  };
  return chains.every(isText) ? only : null;
}

/** The URL's own text has a place in braces where the type comes. */
function isTemplate(call: KnownCall): boolean {
  return call.client.url.some((place) => place.at === 'template' && fillers(call, place).length > 0);
}

/** `path` of `fetch(whole(path))`, where the path has the query already. */
function handedTo(url: Node): Node | null {
  const [only, another] = url.kind === 'call' ? url.args : [];
  return only && !another && isVariable(only) ? only : null;
}

/** A variable, texts and variables put together, and what a builder of Java's makes of what it holds: `builder.build()`. */
function isReadTwice(url: Node, language: Tree['language']): boolean {
  if (isVariable(url)) return true;
  if (url.kind === 'template' || url.kind === 'concat') return url.parts.every((part) => part.kind === 'string' || isVariable(part));
  const isEnd = url.kind === 'call' && url.args.length === 0 && url.callee.kind === 'member' && ends.test(url.callee.property);
  return language === 'java' && isEnd && isReadTwice(url.callee.object, language);
}

const ends = /^(?:build|toUri|toURI|toUriString|toString|encode)$/;

const named = /[?&]type=/;
const queried = new RegExp(`[?${UNKNOWN_SUBSTRING}]`);
const open = new RegExp(`[?&]${UNKNOWN_SUBSTRING}`);

/** Where a chain of callers puts the type; `others`: it sends to another host, or nothing but a URL that nobody knows. */
function heldBy(asked: TypeQuestion, callString: CallString): 'query' | 'others' | 'unclear' {
  const { session, call } = asked;
  const { hosts } = session.program.catalogue;
  const { urls } = sentBy(session, call, along(callString));
  const isOurs = (url: AbstractValue): boolean => url.kind === 'text' && hosts.has(hostIn(url.text) ?? '');
  const ours = urls.flatMap((url) => (url.kind === 'text' && isOurs(url) ? [url.text] : []));
  if (ours.length === 0) {
    const isForeign = urls.every((url) => url.kind === 'text' && /^https?:\/\/\w/.test(url.text));
    return isForeign || typesBesideUrl(session, call, callString).length === 0 ? 'others' : 'unclear';
  }
  // Where a query is put together by a function that gives none back of an empty map, one of the two is not known.
  if (ours.some((text) => named.test(text)) && ours.every((text) => named.test(text) || open.test(text))) return 'query';
  // Of a body that is surely empty, and a URL without a query, nothing is sent.
  const isAsked = ours.some((text) => text.includes(UNKNOWN_SUBSTRING, /\?/.exec(text)?.index ?? Infinity));
  return isAsked && typesBesideUrl(session, call, callString).length === 0 ? 'query' : 'unclear';
}
