import type { CallNode, Node, ObjectNode, Pair, Request, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { openImporters } from '../../symbols/sight.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type AbstractValue, TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import { allow, GLANCE, opened, type Session, withinOpen } from '../../values/session.js';
import { hostIn } from '../../values/texts/url-joining.js';
import { isOfRegion } from '../met-pairs.js';

/**
 * Calls whose receiver, or one of whose arguments, is an entry of a table by a key that nobody knows (`clients[shop.site].send(…)`), where every entry
 * is written out with a region's host, and nothing in sight does more with the table than look something up: none of them leads to CN.
 */
export function sentByRegionTables(session: Session, requests: readonly Request[]): ReadonlyMap<Node, boolean> {
  const asked = new Map<Node, Ref<CallNode>>();
  for (const { pairs } of requests)
    for (const pair of pairs) {
      const tree = session.program.trees.get(pair.file.path);
      if (tree && pair.node.kind === 'call' && isDoubtedRegion(pair)) asked.set(pair.node, { tree, node: pair.node });
    }
  const tables = new Map<Node, boolean>();
  const found = [...asked.values()].filter((call) => isOfRegionTable(session, call, tables));
  return new Map(found.map(({ node }) => [node, node.args.every(isWritten)]));
}

function isDoubtedRegion(pair: Pair): boolean {
  return isOfRegion(pair) && pair.url.strength === 'likely';
}

function isOfRegionTable(session: Session, { tree, node }: Ref<CallNode>, tables: Map<Node, boolean>): boolean {
  allow(session, GLANCE);
  const { callee, args } = node;
  const given = [...(callee.kind === 'member' ? [callee.object] : []), ...args.map((arg) => (arg.kind === 'entry' ? arg.value : arg))];
  return given.some((part) => {
    const table = part === null ? null : tableRead(session, part, tree);
    if (table === null) return false;
    const known = tables.get(table.node) ?? isOfRegionsAlone(session, table);
    tables.set(table.node, known);
    return known;
  });
}

/** An argument that is no variable's, but for an entry of a table. */
function isWritten(arg: Node): boolean {
  if (arg.kind === 'entry') return arg.value === null || isWritten(arg.value);
  return /^(?:string|plain|object|list)$/.test(arg.kind) || lookedUpIn(arg) !== null;
}

/** Of `TABLE[key]`, `TABLE.get(key)`, also by way of a variable: the table that is written out; null for any other expression. */
function tableRead(session: Session, node: Node, tree: Tree, isVariable = false): Ref<ObjectNode> | null {
  const holder = lookedUpIn(node);
  if (holder !== null) return writtenOut(withinOpen(session, () => evaluate(session, holder, tree, TOP)));
  const [decl, another] = node.kind === 'name' && !isVariable ? (session.names.declarationsOf(node, tree) ?? []) : [];
  const value = decl?.node.kind === 'define' && !decl.node.member && decl.tree === tree ? decl.node.value : null;
  if (!decl || value === null || another || assignmentsTo(session, decl).length > 0) return null;
  return tableRead(session, value, tree, true);
}

/** `TABLE` of `TABLE[key]`, `TABLE.get(key)`; a default beside the key may be anything. */
function lookedUpIn(node: Node): Node | null {
  if (node.kind === 'index') return node.object;
  const isGet = node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === 'get' && node.args.length === 1;
  return isGet && node.callee.kind === 'member' ? node.callee.object : null;
}

function writtenOut([value, another]: readonly AbstractValue[]): Ref<ObjectNode> | null {
  if (value?.kind !== 'node' || !value.certain || another || value.node.kind !== 'object') return null;
  return { tree: value.tree, node: value.node };
}

function isOfRegionsAlone(session: Session, { tree, node }: Ref<ObjectNode>): boolean {
  const { parent } = node;
  if (parent?.kind !== 'define' || node.entries.length === 0) return false;
  const isRegional = (entry: Node): boolean =>
    entry.kind === 'entry' && keyOf(tree, entry.key) !== null && entry.value !== null && isOfRegionHost(session, entry.value, tree);
  return node.entries.every(isRegional) && isOnlyRead(session, tree, parent.name);
}

/** `"https://openapi-b-us.temu.com"`, `Client("https://openapi-b-us.temu.com", …)`: what is given names a region's host and no other. */
function isOfRegionHost(session: Session, node: Node, tree: Tree): boolean {
  const parts = node.kind === 'call' ? node.args : [node];
  const given = parts.map((part) => (part.kind === 'entry' ? part.value : part)).filter((part) => part !== null);
  const hosts = given.map((part) => hostsOf(withinOpen(session, () => evaluate(session, part, tree, TOP))));
  const isRegion = (host: string | null): boolean =>
    isOfRegion({ gateway: (host && session.program.catalogue.hosts.get(host)) || 'unknown' });
  return hosts.some((named) => named.length > 0) && hosts.flat().every(isRegion);
}

/** The hosts of what names one, null for what else it may be; none of what names no host at all. */
function hostsOf(values: readonly AbstractValue[]): readonly (string | null)[] {
  const hosts = values.map((value) => (value.kind === 'text' && /[/.]/.test(value.text) ? hostIn(value.text) : null));
  return hosts.some((host) => host !== null) ? hosts : [];
}

/** By its name, whatever else is called so: each use is a look-up, and none puts anything into what was looked up. */
function isOnlyRead(session: Session, tree: Tree, name: string): boolean {
  if (!opened(session, () => openImporters(session, tree, name))) return false;
  const { program } = session;
  const isRenamed = [...program.imports.values()].some((all) =>
    all.some(({ bindings }) => bindings.some(({ imported, local }) => imported === name && local !== name)),
  );
  const isHandedOut = [...program.exports.values()].some((all) =>
    all.some(({ bindings }) => bindings.some(({ local, exported }) => local === name && exported !== name)),
  );
  return !isRenamed && !isHandedOut && (program.named.get(name) ?? []).every(({ node }) => isRead(node));
}

const reading = /^(?:get|has|keys|items|values|entries|containsKey|ContainsKey)$/;

function isRead(use: Node): boolean {
  const { parent } = use;
  if (parent?.kind === 'compare') return true;
  if (parent?.kind === 'export') return parent.value !== use;
  if (parent?.kind === 'index' && parent.object === use) return !isFilled(parent);
  if (parent?.kind !== 'member' || parent.object !== use) return false;
  if (parent.parent?.kind === 'call' && parent.parent.callee === parent) return reading.test(parent.property) && !isFilled(parent.parent);
  return !isFilled(parent);
}

const setting = /^(?:set|with|use|configure|switch)/i;

/** `x = …`, `x.url = …`, `x.setUrl(…)` */
function isFilled(node: Node): boolean {
  const { parent } = node;
  if (parent?.kind === 'assign') return parent.target === node;
  if (parent?.kind === 'member' && parent.parent?.kind === 'call' && parent.parent.callee === parent) return setting.test(parent.property);
  return (parent?.kind === 'member' || parent?.kind === 'index') && parent.object === node && isFilled(parent);
}
