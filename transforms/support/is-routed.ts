import { isRenamerCall, isRouterCall } from '../../src/base/generated-calls.js';
import type { Node, Request } from '../../src/model/index.js';

/** `temuType(type, "https://…")`: the URL by which a type is renamed. */
export function isUrlOfRenamer(node: Node): boolean {
  const { parent } = node;
  return parent !== null && isRenamerCall(parent) && parent.args[1] === node;
}

/** `temuGateway(type, "https://…")`: the URL that the router changes by itself. */
export function isUrlOfRouter(node: Node | null): boolean {
  const parent = node?.parent ?? null;
  return parent !== null && isRouterCall(parent) && parent.args[1] === node;
}

/** The request picks its router by type already: by this tool's module. */
export function isRouted({ host, routed }: Request): boolean {
  return routed === true || (host !== null && isRouterCall(host));
}
