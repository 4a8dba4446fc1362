import type { Node } from '../../../model/index.js';
import { apiName } from '../../clients/type-names.js';
import { type AbstractValue, type Env, textsOf, unsure } from '../../values/abstract-value.js';
import type { Session } from '../../values/session.js';
import { argumentAt } from '../arguments/arguments.js';
import type { Found } from '../call.js';
import type { KnownCall } from '../find.js';
import { isMadeWith, laterOf } from '../senders/set-later.js';
import { typesIn, typesInUrl } from './sent-types.js';

export type Conflict = 'none' | 'two-names' | 'set-anew';

type Types = { readonly types: readonly AbstractValue[]; readonly conflict: Conflict };

/** `urls`: as the call gives it, and the whole. */
export function typesOf(
  session: Session,
  call: KnownCall,
  urls: readonly (readonly AbstractValue[])[],
  env: Env,
  keys: Set<string>,
): Types {
  const inUrl = urls.map(typesInUrl).find(({ length }) => length > 0) ?? [];
  const open: AbstractValue[] = [];
  const named: (readonly AbstractValue[])[] = [];
  for (const place of call.client.body) {
    const body = argumentAt(session, call, place, env);
    if (!body) continue;
    const types = typesIn(session, body.values, { tree: call.tree, node: readAt(call, body) }, env, keys);
    if (types.some((value) => value.kind === 'text')) named.push(types);
    else open.push(...types);
  }
  const later = laterOf(session, call, 'body', env);
  if (later !== null) {
    const conflict = isMadeWith(session, call, 'body', env) ? 'set-anew' : 'none';
    const types = typesIn(session, later.values, { tree: call.tree, node: readAt(call, later) }, env, keys);
    return { types: later.isSure ? types : unsure([...(named[0] ?? open), ...types]), conflict };
  }
  const [first, ...others] = named;
  const isTorn = first !== undefined && [inUrl, ...others].some((more) => contradict(first, more));
  if (isTorn) return { types: unsure([...named, inUrl].flat()), conflict: 'two-names' };
  // Another place that may be the body holds none where one does; a type in the URL is the one that the request asks for, whatever its callers put into the body.
  return { types: first ?? (inUrl.length > 0 ? inUrl : open), conflict: 'none' };
}

/** `router?type=…` beside a body that names another type. */
function contradict(types: readonly AbstractValue[], others: readonly AbstractValue[]): boolean {
  const [some, more] = [types, others].map((values) => textsOf(values).map(({ text }) => text));
  return (
    some !== undefined &&
    more !== undefined &&
    some.length > 0 &&
    more.length > 0 &&
    [...some, ...more].every((text) => apiName.test(text)) &&
    !some.some((text) => more.includes(text))
  );
}

/** Where a body is read: what is set on a request behind the call that makes it (a query, content) is filled until then. */
function readAt({ node }: KnownCall, body: Found): Node {
  return body.node !== null && body.node.range.start >= node.range.end ? body.node : node;
}
