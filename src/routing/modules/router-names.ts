import type { Catalogue, Day } from '../../model/index.js';

/** What a router's text holds. Names are sorted; each stands in one of the two lists. */
export type RouterNames = {
  readonly cn: string;
  readonly partner: string;
  /** Own proxies that send moved names on to the partner: a host, `host:port`, or either with a path that its URLs begin with. */
  readonly proxies: readonly string[];
  /** Old names that moved, each with the name that takes its place. */
  readonly renames: readonly (readonly [oldType: string, newType: string])[];
  /** All names that the partner serves, in either spelling. */
  readonly types: readonly string[];
};

/** What decides which names stand in a router, beside the announcements that make up the catalogue. */
export type RouterFlags = {
  /** Only `semi` renames price reviews. */
  readonly managed: 'semi' | 'full' | null;
  /** An old name counts where its day is not after this one, or where it has none. */
  readonly asOf: Day;
  /** A new name that begins with `temu.` is written as its twin that begins with `bg.glo.`. */
  readonly isGlo: boolean;
  readonly proxies: readonly string[];
};

export function routerNames({ hosts, migrations, partnerTypes }: Catalogue, { managed, asOf, isGlo, proxies }: RouterFlags): RouterNames {
  const hostOf = (gateway: string): string => [...hosts].find(([, name]) => name === gateway)?.[0] ?? '';
  const moved = [...migrations.values()].filter(
    ({ applies, offlineOn }) =>
      (applies === 'always' || (applies === 'semi-only' && managed === 'semi')) && (offlineOn === null || offlineOn <= asOf),
  );
  const renames = moved.map(({ oldType, newType, twins }) => {
    const glo = isGlo && newType.startsWith('temu.') ? twins.find((twin) => twin.startsWith('bg.glo.')) : undefined;
    return [oldType, glo ?? newType] as const;
  });
  return {
    cn: hostOf('cn'),
    partner: hostOf('partner'),
    proxies: [...proxies].sort(),
    renames: renames.sort(([one], [other]) => (one < other ? -1 : 1)),
    types: [...partnerTypes].sort(),
  };
}
