import { walk } from '../../../base/tree.js';
import { routerBefore } from '../../program/router-call.js';
import type { AbstractValue, Env } from '../../values/abstract-value.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { argumentAt } from '../arguments/arguments.js';
import type { KnownCall } from '../find.js';
import { interceptedBases } from './intercepted-bases.js';

/** What an interceptor is handed of a call: its body, its query. */
export type Handed = 'data' | 'params';

/**
 * What an interceptor reads as `config.data.type`, or `config.params.type`: the type; `nothing`, where the call hands over a text or a form that has no property to
 * read, or nothing at all; `unknown`, where nobody can tell.
 */
export function typeUnder(session: Session, call: KnownCall, key: Handed, env: Env): 'read' | 'nothing' | 'unknown' {
  const places = call.client.body.filter((place) => place.at === 'arg' && (place.key ?? 'data') === key);
  const found = places.flatMap((place) => argumentAt(session, call, place, env) ?? []);
  const [first] = found.filter(({ values }) => values.some(({ kind }) => kind !== 'absent'));
  if (first === undefined) return 'nothing';
  const { node, values } = first;
  if (values.some((value) => value.kind === 'text' || value.kind === 'library' || ('asText' in value && value.asText))) return 'nothing';
  if (!values.every(hasProperties)) return 'unknown';
  const types = accessEach(session, values, 'type', { tree: call.tree, node: node ?? call.node }, env);
  return types.length > 0 && types.every(({ kind }) => kind === 'text') ? 'read' : 'unknown';
}

/** An object as it is written, a copy into one, or one of the project's own classes: the entries of a `Map` are no properties. */
function hasProperties(value: AbstractValue): boolean {
  if (value.kind !== 'node' || value.node.kind !== 'object') return value.kind === 'instance';
  return /^(?:\{|Object\.assign\()/.test(value.tree.file.text.slice(value.node.range.start, value.node.range.start + 20));
}

/** URLs that the router in an interceptor lets pass as they are, since it reads no type of this call's. */
export function withUnreadTypes(session: Session, call: KnownCall, urls: readonly AbstractValue[], env: Env): readonly AbstractValue[] {
  if (!urls.some(({ routed }) => routed)) return urls;
  const read = interceptedBases(session, call).flatMap(({ host }) => {
    const [type] = routerBefore(host)?.args ?? [];
    const names = type === undefined ? [] : [...walk(type)].flatMap((node) => (node.kind === 'member' ? [node.property] : []));
    return names.filter((name): name is Handed => name === 'data' || name === 'params');
  });
  const isUnread = read.length > 0 && read.every((key) => typeUnder(session, call, key, env) === 'nothing');
  return isUnread ? urls.map((url) => ({ ...url, routed: false })) : urls;
}
