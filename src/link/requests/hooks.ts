import { walk } from '../../base/tree.js';
import type { Node, Request } from '../../model/index.js';
import { nameOf } from '../program/syntax.js';
import { TOP } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';
import { argumentAt } from './arguments.js';
import type { KnownCall } from './find.js';

/** Where resty's `OnBeforeRequest` sets the base URL of a client: the one place that gives all its requests their host; null where none does. */
export function hookSettingHost(session: Session, call: KnownCall): NonNullable<Request['setBy']> | null {
  if (call.client.api !== 'resty') return null;
  for (const value of argumentAt(session, call, { at: 'chain', method: /^OnBeforeRequest$/, index: 0 }, TOP)?.values ?? []) {
    if (value.kind !== 'node' || value.node.kind !== 'function') continue;
    const inside = [...walk(value.node)];
    const [url] = inside.flatMap(urlSet);
    const type = inside.find((node) => node.kind === 'define' && node.value !== null && isRequestUrl(node.value));
    if (url) return { file: value.tree.file, node: url, type: type?.kind === 'define' ? type.name : 'type' };
  }
  return null;
}

/** `c.SetBaseURL(url)` */
function urlSet(node: Node): readonly Node[] {
  if (node.kind !== 'call' || node.args.length !== 1 || node.callee.kind !== 'member') return [];
  return /^Set(?:BaseURL|HostURL)$/.test(node.callee.property) ? node.args : [];
}

/** `request.URL`: the path, which is the type where clients are written so. */
function isRequestUrl(node: Node): boolean {
  return node.kind === 'member' && nameOf(node) === 'URL';
}
