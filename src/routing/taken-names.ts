import { nodesAtHand, remembered } from '../base/tree.js';
import type { ImportNode, Tree } from '../model/index.js';

/** Any other thing of the router's name in the file would be hidden, or would hide the router. */
export const definedNames = remembered(
  (tree: Tree): ReadonlySet<string> =>
    new Set(
      nodesAtHand(tree).flatMap((node) => (node.kind === 'function' || node.kind === 'define' || node.kind === 'param' ? [node.name] : [])),
    ),
);

/** Whether imports bring a name from the module at the path, or one of the project's own from elsewhere; null where they do not bring it. */
export function broughtBy(imports: readonly ImportNode[], name: string, modulePath: string): 'module' | 'another' | null {
  const brings = imports.filter(({ bindings }) => bindings.some(({ local }) => local === name));
  if (brings.length === 0) return null;
  return brings.every(({ from }) => stemOf(from) === stemOf(modulePath)) ? 'module' : 'another';
}

/** `temu_gateway` of `erp/temu_gateway.py`, `.temu_gateway` and `erp.temu_gateway`; `temu-gateway` of `./temu-gateway.js`. */
function stemOf(path: string): string {
  const bare = path.replace(/\.(?:[cm]?[jt]sx?|py)$/, '');
  return bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('.')) + 1);
}
