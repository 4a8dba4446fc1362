import { ancestors, remembered, walk } from '../../base/tree.js';
import type { CallPlace, Node, Request, Site, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { isExportsObject } from '../symbols/scopes.js';
import { isRegionName } from './region-words.js';

/**
 * Names whose known requests prove nothing, each with the place that says why. Where code is missing: what is sent on a client that is called after a region
 * (`us.send("bg.goods.add")`), wherever its URL seems to lead. Where code of a region is missing (`gone`): constants that it may send as well, and what goes
 * to a URL that it may have put another one over.
 */
export function doubtedNames(
  sites: readonly Site[],
  requests: readonly Request[],
  missing: ReadonlySet<string>,
  gone: readonly CallPlace[],
): ReadonlyMap<Node, CallPlace> {
  const doubted = new Map<Node, CallPlace>();
  if (missing.size === 0) return doubted;
  for (const site of sites) {
    if (site.kind !== 'type' || site.node === null) continue;
    const client = clientOf(site.node);
    if (client !== null) doubted.set(site.node, { file: site.file, node: client });
  }
  const [first] = gone;
  if (first === undefined) return doubted;
  for (const { node, tree } of sites) if (node !== null && isShared({ tree, node }) && !doubted.has(node)) doubted.set(node, first);
  for (const { type, url } of requests.flatMap(({ pairs }) => pairs)) {
    if (!url.from.some(({ node }) => isOpenField(node))) continue;
    for (const { node } of type.from) if (!doubted.has(node)) doubted.set(node, first);
  }
  return doubted;
}

/** `us` of `us.send("bg.goods.add")` */
function clientOf({ parent }: Node): Node | null {
  if (parent?.kind !== 'call' || parent.callee.kind !== 'member') return null;
  const { object } = parent.callee;
  return isRegionName(nameOf(object) ?? '') ? object : null;
}

/** A constant of a module or class, for whoever imports it. */
function isShared({ tree, node }: Ref): boolean {
  const around = [...ancestors(node)];
  if (around.some(({ kind }) => kind === 'function')) return false;
  return around.some((outer) =>
    outer.kind === 'define'
      ? outer.exported || outer.member || exportedNames(tree).has(outer.name)
      : outer.kind === 'assign' && isExportsOf(outer.target),
  );
}

/** The names in `module.exports = { TYPES }`, `exports.TYPES = TYPES`. */
const exportedNames = remembered(({ root, file }: Tree): ReadonlySet<string> => {
  const names = new Set<string>();
  if (!file.text.includes('exports')) return names;
  for (const statement of walk(root)) {
    if (statement.kind !== 'assign' || !isExportsOf(statement.target)) continue;
    for (const node of walk(statement.value)) if (node.kind === 'name') names.add(node.name);
  }
  return names;
});

function isExportsOf(target: Node): boolean {
  return isExportsObject(target) || (target.kind === 'member' && isExportsObject(target.object));
}

/** A field that whoever holds the object may set. */
function isOpenField({ parent }: Node): boolean {
  return parent?.kind === 'define' && parent.member && parent.exported && !parent.constant;
}

/** The places at which code that is called after a region is asked for, and is not there. */
export function placesOf(undeclared: readonly Ref<Node>[]): readonly CallPlace[] {
  return undeclared.filter(({ node }) => node.kind !== 'string').map(({ tree, node }) => ({ file: tree.file, node }));
}
