import { apiName } from '../../clients/type-names.js';
import { argumentAt } from '../../requests/arguments/arguments.js';
import type { KnownCall } from '../../requests/find.js';
import { typesIn } from '../../requests/names/sent-types.js';
import { sentBy } from '../../requests/sent.js';
import type { AbstractValue, CallString } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import type { Session } from '../../values/session.js';
import { hostIn } from '../../values/texts/url-joining.js';

/** The types that a chain of callers puts beside the URL, as far as they are known: in the body, or in a query that is given apart. */
export function typesBesideUrl(session: Session, call: KnownCall, callString: CallString): readonly AbstractValue[] {
  const env = along(callString);
  return call.client.body.flatMap((at) => {
    if (at.at === 'arg' && (at.key === 'query' || at.key === 'headers')) return [];
    const body = argumentAt(session, call, at, env);
    return body === null ? [] : typesIn(session, body.values, { tree: call.tree, node: body.node ?? call.node }, env, new Set());
  });
}

/** CN's URL has the type in its query for some of the callers, and nothing beside it surely names one: `upload('/openapi/router?type=' + type, files)`. */
export function isTypeInQueryAlone(session: Session, call: KnownCall, callStrings: readonly CallString[]): boolean {
  const { hosts } = session.program.catalogue;
  return callStrings.some((callString) => {
    const { urls } = sentBy(session, call, along(callString));
    const isTyped = urls.some((url) => url.kind === 'text' && /[?&]type=/.test(url.text) && hosts.has(hostIn(url.text) ?? ''));
    return isTyped && !isNamedBesideUrl(session, call, callString);
  });
}

/** Whatever the query is, the type of the platform stands beside the URL. */
export function isNamedBesideUrl(session: Session, call: KnownCall, callString: CallString): boolean {
  const types = typesBesideUrl(session, call, callString);
  return types.length > 0 && types.every((type) => type.kind === 'text' && apiName.test(type.text));
}
