import { contains } from '../../base/tree.js';
import type { HostOption, Node, Request } from '../../model/index.js';
import { apiName } from '../clients/clients.js';
import type { Found } from '../requests/arguments.js';
import type { KnownCall } from '../requests/find.js';
import { isOverruled } from '../requests/interceptors.js';
import { firstOf, hostOf } from '../requests/sent.js';
import { TOP } from '../values/abstract-value.js';
import { aside, type Session } from '../values/session.js';
import { callerPlaces } from './caller-places.js';
import { hostOptionOf } from './host-option.js';
import { home } from './purity.js';
import { isUsedOnce } from './single-use.js';
import { type Sent, typeExpression } from './type-expression.js';

type RouterPlace = Pick<Request, 'host' | 'typeAtHost' | 'places'> & { readonly hostOption: HostOption | null };

/** Where a router function can be put, and how the type is called there. */
export function routerPlace(session: Session, call: KnownCall, sent: Sent): RouterPlace {
  return aside(session, () => {
    const found = hostOf(session, call, TOP);
    const base = firstOf(session, call, call.client.base, TOP);
    const isPathOnly = base !== null && !isWhole(found);
    // A path that is the type itself gives no host: the base URL does, wherever it is set.
    const isTypeItself = found?.values.some((value) => value.kind === 'text' && apiName.test(value.text)) ?? false;
    // So does the client that a caller hands over, where only a path is given here.
    const isPath = found?.values.every((value) => value.kind === 'text' && /^\/(?!\/)/.test(value.text)) ?? false;
    const given = isPathOnly ? nodeAt(session, base, call) : isTypeItself || isPath ? null : nodeAt(session, found, call);
    const hostOption = isPathOnly && given === null ? hostOptionOf(session, call) : null;
    const place = given ?? (hostOption ? call.node : null);
    const isCertain = place !== null && !isOverruled(session, call);
    const typeAtHost = isCertain ? typeExpression({ session, call, place, ...sent }) : null;
    if (typeAtHost !== null || isOverruled(session, call)) return { host: given, hostOption, typeAtHost };
    const places = callerPlaces(session, call, isPathOnly ? base : isTypeItself || isPath ? null : found, sent) ?? [];
    const [only, another] = places;
    // The request's own host, in sight of a type that has the same value.
    if (only && !another && only.host === given) return { host: given, hostOption, typeAtHost: only.typeAtHost };
    return { host: given, hostOption, typeAtHost, places };
  });
}

function isWhole(found: Found | null): boolean {
  return found?.values.some((value) => value.kind === 'text' && /^\w+:\/\//.test(value.text)) ?? false;
}

function nodeAt(session: Session, found: Found | null, call: KnownCall): Node | null {
  const node = found?.node ?? null;
  if (node === null || contains(call.node.range, node.range)) return node;
  return isBefore(node, call.node) && isUsedOnce(session, call, node) ? node : null;
}

/** Options that are written before the call, in the same function. */
function isBefore(node: Node, call: Node): boolean {
  return home(node) === home(call) && node.range.end <= call.range.start;
}
