import type { Node, Request } from '../../src/model/index.js';

/** The name that the generated module exports, in every language's manner; a host that it is already around needs nothing. */
const ROUTER = /^temu_?gateway$/i;

const RENAMER = /^temu_?type$/i;

/** `temuType(type, "https://…")`: the URL by which a type is renamed. */
export function isUrlOfRenamer(node: Node): boolean {
  const { parent } = node;
  if (parent?.kind !== 'call' || parent.args[1] !== node) return false;
  const { callee } = parent;
  return callee.kind === 'name' ? RENAMER.test(callee.name) : callee.kind === 'member' && RENAMER.test(callee.property);
}

/** The request picks its router by type already: by this tool's module. */
export function isRouted(request: Request): boolean {
  const { host, routed } = request;
  if (routed === true) return true;
  return (
    host?.kind === 'call' &&
    (host.callee.kind === 'name' ? ROUTER.test(host.callee.name) : host.callee.kind === 'member' && ROUTER.test(host.callee.property))
  );
}
