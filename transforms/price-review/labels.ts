import { testPath } from '../../src/base/test-path.js';
import type { Facts, Node, SourceFile } from '../../src/model/index.js';
import { evidence } from '../support/decisions.js';
import { type Marker, shopOfLabel } from './managed-marker.js';

/** What the labels of a unit say of a name: written beside the name itself, or beside a constant that holds it. */
export function labelsOf(found: string, unit: string, { index, links, unitOf }: Facts): readonly Marker[] {
  const named = index
    .sitesNamed(found)
    .filter((site) => site.found === found && unitOf(site.file.path) === unit && !testPath.test(site.file.path));
  return named.flatMap(({ file, node }) => {
    if (node?.kind !== 'string' || node.value !== found) return [];
    return [{ file, node }, ...(links.lookups.get(node) ?? [])].flatMap((one) => labelAt(one) ?? []);
  });
}

function labelAt({ file, node }: { readonly file: SourceFile; readonly node: Node }): Marker | null {
  const shop = shopOfLabel(node);
  return shop === null ? null : { shop, evidence: evidence(file, node.range, 'managed-marker', shop), isOfFile: false };
}
