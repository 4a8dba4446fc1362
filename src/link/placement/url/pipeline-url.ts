import { walk } from '../../../base/tree.js';
import type { FunctionNode, Node, ParamNode } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import type { CallString } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { oneAfterTheOther } from '../../values/objects/pipelines.js';
import type { Session } from '../../values/session.js';
import { handedBy } from './handed-url.js';

/** Functions that hand a URL on, one to the other. */
const LEVELS = 8;

/**
 * `ctx.url` beside `ctx.type`: where functions that are all handed one object run one after the other, the request takes its URL from that object, and an
 * earlier one than the place's has put it there. Null where it is not so on every chain of callers.
 */
export function urlOfPipeline(session: Session, host: Ref, place: Ref, chains: readonly CallString[]): string | null {
  const found = new Set(chains.map((callString) => onSharedObject(session, host, place, callString)));
  const [only = null, another] = found;
  return another === undefined ? only : null;
}

function onSharedObject(session: Session, host: Ref, place: Ref, callString: CallString): string | null {
  let at: Ref | null = host;
  for (let level = 0; at !== null && level < LEVELS; level++) {
    const read = readOfParam(session, at);
    const site = read && callString.callers.get(read.fn);
    const order = site ? oneAfterTheOther(session, site, along(callString)) : null;
    if (read && order) return besideIn(order, read, place);
    at = wholeOf(at) ?? handedBy(session, at, callString);
  }
  return null;
}

/** The URL of which the host is taken: `url` of `urlsplit(url)`, `target` of `target.hostname`. */
function wholeOf({ tree, node }: Ref): Ref | null {
  if (node.kind === 'member') return /^(?:host|hostname|netloc)$/.test(node.property) ? { tree, node: node.object } : null;
  const [url, more] = node.kind === 'call' && /^(?:urlsplit|urlparse|URL)$/.test(nameOf(node.callee) ?? '') ? node.args : [];
  return url && !more ? { tree, node: url } : null;
}

/** `read`: how the entry is asked for, without the object. */
type Read = { readonly fn: FunctionNode; readonly index: number; readonly key: string; readonly read: string };

/** `ctx.url` or `ctx['url']` of a parameter of the function around. */
function readOfParam(session: Session, { tree, node }: Ref): Read | null {
  const key = keyOf(node);
  if (key === null || (node.kind !== 'member' && node.kind !== 'index') || node.object.kind !== 'name') return null;
  const [decl, another] = session.names.declarationsOf(node.object, tree) ?? [];
  const param = decl?.node.kind === 'param' && !another && decl.property === null ? decl.node : null;
  const fn = param?.parent;
  const read = tree.file.text.slice(node.object.range.end, node.range.end);
  return param && fn?.kind === 'function' ? { fn, index: fn.params.indexOf(param), key, read } : null;
}

function keyOf(node: Node): string | null {
  if (node.kind === 'member') return node.property;
  return node.kind === 'index' && node.index.kind === 'string' ? node.index.value : null;
}

function besideIn(order: readonly Node[], { index, key, read }: Read, place: Ref): string | null {
  const home = enclosing(place.node);
  const at = home === null ? -1 : order.indexOf(home);
  const own = paramOf(order[at], index);
  const writers = order.flatMap((fn, position) => (writesInto(fn, index, key).length > 0 ? [{ fn, position }] : []));
  const [writer, another] = writers;
  if (!own || !writer || another || writer.position >= at || !isWrittenFirst(writer.fn, index, key)) return null;
  return `${own.name}${read}`;
}

function paramOf(fn: Node | undefined, index: number): ParamNode | null {
  const param = fn?.kind === 'function' ? fn.params[index] : undefined;
  return param && param.pattern === null && !param.rest && param.name !== '' ? param : null;
}

function writesInto(fn: Node, index: number, key: string): readonly Node[] {
  const name = paramOf(fn, index)?.name;
  return [...walk(fn)].filter(
    (node) =>
      node.kind === 'assign' &&
      keyOf(node.target) === key &&
      (node.target.kind === 'member' || node.target.kind === 'index') &&
      node.target.object.kind === 'name' &&
      node.target.object.name === name,
  );
}

/** By a statement of the function itself, ahead of the call of the next one. */
function isWrittenFirst(fn: Node, index: number, key: string): boolean {
  if (fn.kind !== 'function') return false;
  const [write, another] = writesInto(fn, index, key);
  const others = new Set(fn.params.flatMap((param, i) => (i === index ? [] : [param.name])));
  const next = [...walk(fn)].find((node) => node.kind === 'call' && node.callee.kind === 'name' && others.has(node.callee.name));
  return write !== undefined && another === undefined && fn.body.includes(write) && (!next || write.range.end <= next.range.start);
}
