import { contains } from '../../base/tree.js';
import { argumentAt } from '../requests/arguments.js';
import { sentBy } from '../requests/sent.js';
import { typesIn } from '../requests/sent-types.js';
import { type AbstractValue, type CallString, UNKNOWN_SUBSTRING } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { hostIn } from '../values/texts/url-joining.js';
import { isVariable } from './changed-between.js';
import { isReadable, textAt } from './purity.js';
import type { TypeQuestion } from './type-expression.js';

/** Chains of callers beyond which a URL is not asked about. */
const CHAINS = 400;

/**
 * PHP's `parse_url($url, PHP_URL_QUERY)`, of a URL whose query holds the type: whatever loop or function has filled it, that is what is sent. Null where a
 * body stands beside it that may hold the type.
 */
export function queryOfText(asked: TypeQuestion): string | null {
  const { session, call, place, callStrings } = asked;
  if (call.tree.language !== 'php' || callStrings.length > CHAINS || !contains(call.node.range, place.range)) return null;
  if (!isVariable(place) || !isReadable(session, place, place, call)) return null;
  const found = callStrings.map((callString) => heldBy(asked, callString)).filter((held) => held !== 'others');
  return found.length > 0 && found.every((held) => held === 'query') ? `parse_url(${textAt(call, place)}, PHP_URL_QUERY)` : null;
}

/** Where a chain of callers puts the type; `others`: it sends to another host, or nothing but a URL that nobody knows. */
function heldBy(asked: TypeQuestion, callString: CallString): 'query' | 'others' | 'unclear' {
  const { session, call } = asked;
  const { hosts } = session.program.catalogue;
  const { urls } = sentBy(session, call, along(callString));
  const isOurs = (url: AbstractValue): boolean => url.kind === 'text' && hosts.has(hostIn(url.text) ?? '');
  const ours = urls.flatMap((url) => (url.kind === 'text' && isOurs(url) ? [url.text] : []));
  if (ours.length === 0) {
    const isForeign = urls.every((url) => url.kind === 'text' && /^https?:\/\/\w/.test(url.text));
    return isForeign || !mayBeInBody(asked, callString) ? 'others' : 'unclear';
  }
  if (ours.every((text) => /[?&]type=/.test(text))) return 'query';
  const isAsked = ours.every((text) => text.includes(UNKNOWN_SUBSTRING, /\?/.exec(text)?.index ?? Infinity));
  return isAsked && !mayBeInBody(asked, callString) ? 'query' : 'unclear';
}

function mayBeInBody({ session, call }: TypeQuestion, callString: CallString): boolean {
  const env = along(callString);
  return call.client.body.some((at) => {
    if (at.at === 'arg' && at.key === 'query') return false;
    const body = argumentAt(session, call, at, env);
    return body !== null && typesIn(session, body.values, { tree: call.tree, node: body.node ?? call.node }, env, new Set()).length > 0;
  });
}
