import { groupBy } from '../../src/base/group-by.js';
import { testPath } from '../../src/base/test-path.js';
import type { Facts, Node, SourceFile } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence } from '../support/decisions.js';
import { type Marker, shopOfLabel } from './managed-marker.js';

/** What the labels of a unit say of a name: written beside the name itself, or beside a constant that holds it. */
export function labelsOf(found: string, unit: string, facts: Facts): readonly Marker[] {
  return labelsByUnit(found, facts).get(unit) ?? [];
}

/** Hundreds of files may hold one name, and each copy of it asks. */
const labelsByUnit = sinceDecided(null, (found: string, { index, links, unitOf }: Facts): ReadonlyMap<string, readonly Marker[]> => {
  const named = index.sitesNamed(found).filter((site) => site.found === found && !testPath.test(site.file.path));
  const labels = named.flatMap(({ file, node }) => {
    if (node?.kind !== 'string' || node.value !== found) return [];
    const unit = unitOf(file.path);
    return [{ file, node }, ...(links.lookups.get(node) ?? [])].flatMap((one) => {
      const label = labelAt(one);
      return label === null ? [] : [{ unit, label }];
    });
  });
  return new Map([...groupBy(labels, ({ unit }) => unit)].map(([unit, of]) => [unit, of.map(({ label }) => label)]));
});

function labelAt({ file, node }: { readonly file: SourceFile; readonly node: Node }): Marker | null {
  const shop = shopOfLabel(node);
  return shop === null ? null : { shop, evidence: evidence(file, node.range, 'managed-marker', shop), isOfFile: false };
}
