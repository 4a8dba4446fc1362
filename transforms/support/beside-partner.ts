import { ancestors } from '../../src/base/tree.js';
import type { Facts, Node, SourceFile } from '../../src/model/index.js';
import { partnerHost } from './edits.js';

/** CN and partner side by side in one map, list or choice: the user's own routing, which needs its CN entry. */
export function standsBesidePartner(node: Node, file: SourceFile, facts: Facts): boolean {
  for (const outer of ancestors(node)) {
    if (holdsAlternatives(outer)) return holdsPartner(outer, { file, facts });
    if (outer.kind === 'function') return false;
  }
  return false;
}

/** A map of thousands of URLs is looked through once. */
const known = new WeakMap<Node, boolean>();

function holdsPartner(outer: Node, { file, facts }: { readonly file: SourceFile; readonly facts: Facts }): boolean {
  const found = known.get(outer) ?? file.text.slice(outer.range.start, outer.range.end).includes(partnerHost(facts.catalogue.hosts));
  known.set(outer, found);
  return found;
}

function holdsAlternatives(node: Node): boolean {
  if (node.kind === 'class') return node.isEnum;
  return node.kind === 'object' || node.kind === 'choice' || node.kind === 'list' || node.kind === 'switch';
}
