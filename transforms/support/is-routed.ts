import type { Request } from '../../src/model/index.js';

/** The name that the generated module exports, in every language's manner; a host that it is already around needs nothing. */
const ROUTER = /^temu_?gateway$/i;

/** The request picks its router by type already: by this tool's module. */
export function isRouted(request: Request): boolean {
  const { host, routed } = request;
  if (routed === true) return true;
  return (
    host?.kind === 'call' &&
    (host.callee.kind === 'name' ? ROUTER.test(host.callee.name) : host.callee.kind === 'member' && ROUTER.test(host.callee.property))
  );
}
