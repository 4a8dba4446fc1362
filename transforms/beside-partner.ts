import type { Facts, Node, SourceFile } from '../src/model/index.js';
import { ancestors } from '../src/tree.js';
import { partnerHost } from './edits.js';

/** CN and partner side by side in one map, list or choice: the user's own routing, which needs its CN entry. */
export function standsBesidePartner(node: Node, file: SourceFile, facts: Facts): boolean {
  const host = partnerHost(facts.catalogue.hosts);
  for (const outer of ancestors(node)) {
    if (holdsAlternatives(outer)) return file.text.slice(outer.range.start, outer.range.end).includes(host);
    if (outer.kind === 'function') return false;
  }
  return false;
}

function holdsAlternatives(node: Node): boolean {
  if (node.kind === 'class') return node.isEnum;
  return node.kind === 'object' || node.kind === 'choice' || node.kind === 'list' || node.kind === 'switch';
}
