import { remembered } from '../base/tree.js';
import type { Catalogue, Origins } from '../model/index.js';
import { movedHostPattern, movedTypePattern } from './tokens.js';

/** Of one catalogue, asked for by every report and every answer by id. */
export const originsOf = remembered((catalogue: Catalogue): Origins => {
  const patterns = [movedTypePattern(catalogue), movedHostPattern(catalogue)];
  const of = (name: string): string => originOf(name, catalogue);
  return {
    of,
    inText: (text) => patterns.reduce((now, pattern) => now.replace(pattern, of), text),
    places: (text) =>
      patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: name }) => ({ start: index, name: of(name) }))),
  };
});

/** A name that was moved twice has the origin of its last move. */
function originOf(name: string, { migrations, byNewType, hosts }: Catalogue): string {
  const gateway = hosts.get(name.toLowerCase());
  if (gateway !== undefined) return gateway === 'partner' ? cnHost(hosts) : name.toLowerCase();
  let last = name;
  for (let next = migrations.get(last); next !== undefined && next.newType !== name; next = migrations.get(last)) last = next.newType;
  return byNewType.get(last)?.oldType ?? name;
}

function cnHost(hosts: Catalogue['hosts']): string {
  return [...hosts].find(([, gateway]) => gateway === 'cn')?.[0] ?? '';
}
