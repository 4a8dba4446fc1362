import type { Node, OwnRouting, Pair } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';

/**
 * `post("…/router?type=bg.order.list.get", json={"type": "bg.goods.list.get"})`: the gateway alone knows which of the two counts, so that neither is renamed
 * and the request is not routed.
 */
export function twoNames({ catalogue }: Program, { tree, node }: Ref, pairs: readonly Pair[]): readonly OwnRouting[] {
  const names = [...new Set(pairs.flatMap(({ type }) => type.value ?? []))];
  const missing = names.flatMap((name) => {
    const migration = catalogue.migrations.get(name);
    return migration && migration.applies !== 'never' ? [migration.newType] : [];
  });
  if (missing.length === 0 || names.length < 2) return [];
  const reachedBy = new Set<Node>(pairs.flatMap(({ type }) => type.from.map((one) => one.node)));
  return [{ file: tree.file, node, what: 'two-names', missing, stops: true, isSole: true, names, reachedBy, partnerValue: null }];
}
