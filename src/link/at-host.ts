import type { HostOption, Node, Request } from '../model.js';
import type { KnownCall } from './find-requests.js';
import { firstOf, hostOf } from './judge.js';
import { apiName } from './requests.js';
import { aside, type Session } from './session.js';
import { TOP } from './things.js';
import { home, sameAt, textAt, typeFor } from './type-at-host.js';

type AtHost = Pick<Request, 'host' | 'typeAtHost'> & { readonly hostOption: HostOption | null };

/** Where a router function can be put, and how the type is called there. */
export function atHost(session: Session, call: KnownCall): AtHost {
  return aside(session, () => {
    const found = hostOf(session, call, TOP);
    const isBased = call.client.base.length > 0 && firstOf(session, call, call.client.base, TOP) !== null;
    const isPathOnly = isBased && !(found?.things.some((thing) => thing.kind === 'text' && /^\w+:\/\//.test(thing.text)) ?? false);
    const own = found?.node && isInCall(found.node, call.node) ? found.node : nodeInFunction(found?.node ?? null, call.node);
    // A path that is the type itself gives no host: the base URL does, wherever it is set.
    const isTypeItself = found?.things.some((thing) => thing.kind === 'text' && apiName.test(thing.text)) ?? false;
    const host = isPathOnly || isTypeItself ? null : own;
    const hostOption = isPathOnly ? optionOf(session, call) : null;
    const place = host ?? (hostOption ? call.node : null);
    return { host, hostOption, typeAtHost: place ? typeFor(session, call, place) : null };
  });
}

function isInCall(node: Node, call: Node): boolean {
  return call.range.start <= node.range.start && node.range.end <= call.range.end;
}

/** Options that are written before the call, in the same function. */
function nodeInFunction(node: Node | null, call: Node): Node | null {
  return node && home(node) === home(call) && node.range.end <= call.range.start ? node : null;
}

/** `baseURL` can be given again with the request: where, and what the client's own is called. */
function optionOf(session: Session, call: KnownCall): HostOption | null {
  const { option } = call.client;
  if (!option) return null;
  const { args, range, callee } = call.node;
  const given = args[option.index];
  const made = firstOf(session, call, call.client.base, TOP);
  const base = defaultsOf(call) ?? (made?.node && isVisible(session, made.node, call) ? textAt(call, made.node) : null);
  if (base === null) return null;
  if (given?.kind === 'object') return { insertAt: given.range.start + 1, into: 'object', key: option.key, base };
  const last = args.at(-1);
  if (given || !last || args.length !== option.index || callee.kind === 'name') return null;
  return { insertAt: Math.min(last.range.end, range.end), into: 'argument', key: option.key, base };
}

/** Where a client keeps the base URL that it was made with. */
function defaultsOf(call: KnownCall): string | null {
  const instance = instanceText(call);
  if (instance === null) return null;
  if (call.client.api === 'axios') return `${instance}.defaults.baseURL`;
  return call.client.api === 'got' ? `${instance}.defaults.options.prefixUrl` : null;
}

function instanceText(call: KnownCall): string | null {
  const { callee } = call.node;
  const object = callee.kind === 'member' ? callee.object : callee;
  return object.kind === 'name' || object.kind === 'member' ? textAt(call, object) : null;
}

function isVisible(session: Session, node: Node, call: KnownCall): boolean {
  if (node.kind !== 'name') return false;
  return sameAt(session, node, call.node, call);
}
