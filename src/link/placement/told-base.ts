import type { HostOption, Node } from '../../model/index.js';
import type { KnownCall } from '../requests/find.js';
import { firstOf } from '../requests/sent.js';
import { TOP } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';
import { isOfOneObject } from './one-object.js';
import { isPure, isReadable, textAt } from './purity.js';
import { isQuiet } from './quiet-reads.js';

/**
 * `Http::baseUrl($this->site['endpoint'])->post('/openapi/router')`: the whole URL, put together anew of what the client was told, in another method of the
 * same object perhaps, and of the path.
 */
export function toldWhole(session: Session, call: KnownCall, place: Node): HostOption | null {
  const base = firstOf(session, call, call.client.base, TOP)?.node ?? null;
  const path = firstOf(session, call, call.client.url, TOP)?.node ?? null;
  if (base === null || path === null || !call.node.args.includes(path) || !isPure(base)) return null;
  const isThere = isReadable(session, base, place, call) || isOfOneObject(fieldOf(base), place, call.tree);
  if (!isThere || !isQuiet(session, path, call.tree, [TOP])) return null;
  const own = textAt(call, path);
  const isRooted = path.kind === 'string' && path.value.startsWith('/');
  const behind = isRooted ? own : `'/' . ltrim(${own}, '/')`;
  return { range: path.range, into: 'whole', key: 'baseUrl', base: `rtrim(${textAt(call, base)}, '/') . ${behind}` };
}

/** `$this->site` of `$this->site['endpoint']`, whose key is written out. */
function fieldOf(node: Node): Node {
  return node.kind === 'index' && node.index.kind === 'string' ? fieldOf(node.object) : node;
}
