import type { HostOption, Node } from '../../../model/index.js';
import { firstOf } from '../../requests/arguments/host-and-base.js';
import type { KnownCall } from '../../requests/find.js';
import { TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { isOfOneObject } from '../one-object.js';
import { isPure, isReadable, textAt } from '../sameness/purity.js';
import { isQuiet } from '../sameness/quiet-reads.js';

/**
 * `Http::baseUrl($this->site['endpoint'])->post('/openapi/router')`: the whole URL, put together anew of what the client was told, in another method of the
 * same object perhaps, and of the path.
 */
export function toldWhole(session: Session, call: KnownCall, place: Node): HostOption | null {
  const path = firstOf(session, call, call.client.url, TOP)?.node ?? null;
  if (path === null || !call.node.args.includes(path) || !isQuiet(session, path, call.tree, [TOP])) return null;
  const { language } = call.tree;
  if (language === 'java') return joinedInJava(session, call, place, path) ?? builtInJava(call, path);
  const base = language === 'php' ? (baseThere(session, call, place) ?? settingOfBase(session, call, place)) : null;
  if (base === null) return null;
  const own = textAt(call, path);
  const isRooted = path.kind === 'string' && path.value.startsWith('/');
  const behind = isRooted ? own : `'/' . ltrim(${own}, '/')`;
  return { range: path.range, into: 'whole', key: 'baseUrl', base: `rtrim(${base}, '/') . ${behind}` };
}

/** `client.post().uri("/openapi/router")` of a client that was told `HOST` or `"https://…"`: the two put together, which need no slash between them. */
function joinedInJava(session: Session, call: KnownCall, place: Node, path: Node): HostOption | null {
  const base = baseThere(session, call, place);
  const told = firstOf(session, call, call.client.base, TOP)?.values ?? [];
  const isBare = told.length > 0 && told.every((value) => value.kind === 'text' && /^\w+:\/\/.*[^/]$/.test(value.text));
  if (base === null || !isBare || path.kind !== 'string' || !path.value.startsWith('/')) return null;
  const own = textAt(call, path);
  const isWritten = /^"[^"]+"$/.test(base);
  return { range: path.range, into: 'whole', key: 'baseUrl', base: isWritten ? `${base.slice(0, -1)}${own.slice(1)}` : `${base} + ${own}` };
}

/** `.uri("/openapi/router")` of a client that was told its base URL elsewhere: a function is handed a builder of URLs that begins with that. */
function builtInJava({ client, tree, node }: KnownCall, path: Node): HostOption | null {
  const isTaken = client.url.some(({ at }) => at === 'built') && node.args.length === 1;
  if (!isTaken || path.kind !== 'string' || !/^\/[\w./-]+$/.test(path.value)) return null;
  return { range: path.range, into: 'built', key: 'uri', base: '', own: tree.file.text.slice(path.range.start, path.range.end) };
}

/** What the client was told, as it is written, where the same is in sight of the request. */
function baseThere(session: Session, call: KnownCall, place: Node): string | null {
  const base = firstOf(session, call, call.client.base, TOP)?.node ?? null;
  if (base === null || !isPure(base)) return null;
  return isReadable(session, base, place, call) || isOfOneObject(fieldOf(base), place, call.tree) ? textAt(call, base) : null;
}

/**
 * `Http::baseUrl(config('services.temu.url'))` in a macro or another method: a setting that is read alike everywhere; one whose key holds a field of the
 * object, `config("services.temu.{$this->region}.url")`, in all of its methods.
 */
function settingOfBase(session: Session, call: KnownCall, place: Node): string | null {
  const { callee } = call.node;
  const clients = callee.kind === 'member' ? evaluate(session, callee.object, call.tree, TOP) : [];
  const told = clients.length > 1 ? undefined : call.callee.made.findLast(({ method }) => method === 'baseUrl');
  const base = told?.node.args[0];
  if (told === undefined || base?.kind !== 'call' || base.callee.kind !== 'name' || !/^(?:config|env)$/.test(base.callee.name)) return null;
  const isAlike = (part: Node): boolean => {
    if (part.kind === 'string' || part.kind === 'plain') return true;
    if (part.kind === 'concat' || part.kind === 'template') return part.parts.every(isAlike);
    return told.tree === call.tree && isOfOneObject(part, place, call.tree);
  };
  return base.args.length > 0 && base.args.every(isAlike) ? told.tree.file.text.slice(base.range.start, base.range.end) : null;
}

/** `$this->site` of `$this->site['endpoint']`, whose key is written out. */
function fieldOf(node: Node): Node {
  return node.kind === 'index' && node.index.kind === 'string' ? fieldOf(node.object) : node;
}
