import { walk } from '../../../base/tree.js';
import { routerBefore } from '../../program/router-call.js';
import type { AbstractValue, Env } from '../../values/abstract-value.js';
import type { Session } from '../../values/session.js';
import { argumentAt } from '../arguments/arguments.js';
import type { KnownCall } from '../find.js';
import { typesIn } from '../names/sent-types.js';
import { interceptedBases } from './intercepted-bases.js';

/** What an interceptor is handed of a call: its body, its query. */
export type Handed = 'data' | 'params';

/**
 * What the router finds in `config.data`, or `config.params`, of an interceptor: the type, in an object, a form, a map or the text of one; `nothing`, where the call
 * hands over none; `unknown`, where nobody can tell.
 */
export function typeUnder(session: Session, call: KnownCall, key: Handed, env: Env): 'read' | 'nothing' | 'unknown' {
  const places = call.client.body.filter((place) => place.at === 'arg' && (place.key ?? 'data') === key);
  const found = places.flatMap((place) => argumentAt(session, call, place, env) ?? []);
  const [first] = found.filter(({ values }) => values.some(({ kind }) => kind !== 'absent'));
  if (first === undefined) return 'nothing';
  const { node, values } = first;
  if (!values.every(isReadable)) return 'unknown';
  const types = typesIn(session, values, { tree: call.tree, node: node ?? call.node }, env, new Set());
  return types.length > 0 && types.every(({ kind }) => kind === 'text') ? 'read' : 'unknown';
}

/** A library's own form may have no way to be asked. */
function isReadable(value: AbstractValue): boolean {
  return value.kind === 'text' || value.kind === 'instance' || (value.kind === 'node' && value.node.kind === 'object');
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
