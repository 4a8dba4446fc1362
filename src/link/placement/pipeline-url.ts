import { walk } from '../../base/tree.js';
import type { FunctionNode, Node, ParamNode } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import type { CallString } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { oneAfterTheOther } from '../values/objects/pipelines.js';
import type { Session } from '../values/session.js';
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
    at = handedBy(session, at, callString);
  }
  return null;
}

type Read = { readonly fn: FunctionNode; readonly index: number; readonly key: string };

/** `ctx.url` of a parameter of the function around. */
function readOfParam(session: Session, { tree, node }: Ref): Read | null {
  if (node.kind !== 'member' || node.object.kind !== 'name') return null;
  const [decl, another] = session.names.declarationsOf(node.object, tree) ?? [];
  const param = decl?.node.kind === 'param' && !another && decl.property === null ? decl.node : null;
  const fn = param?.parent;
  return param && fn?.kind === 'function' ? { fn, index: fn.params.indexOf(param), key: node.property } : null;
}

function besideIn(order: readonly Node[], { index, key }: Read, place: Ref): string | null {
  const home = enclosing(place.node);
  const at = home === null ? -1 : order.indexOf(home);
  const own = paramOf(order[at], index);
  const writers = order.flatMap((fn, position) => (writesInto(fn, index, key).length > 0 ? [{ fn, position }] : []));
  const [writer, another] = writers;
  if (!own || !writer || another || writer.position >= at || !isWrittenFirst(writer.fn, index, key)) return null;
  return `${own.name}.${key}`;
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
      node.target.kind === 'member' &&
      node.target.property === key &&
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
