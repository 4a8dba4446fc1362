import type { Catalogue, Migration } from '../model/index.js';

/**
 * The catalogue in the words of a project: where its code names a new type by a twin (`bg.glo.X` beside `temu.X`), that twin is the new name, and
 * where it names all such types by twins, so is the twin of every other. `named`: the partner's types that the code names.
 */
export function asNamed(catalogue: Catalogue, named: ReadonlySet<string>): Catalogue {
  const twinned = [...catalogue.migrations.values()].filter(({ twins }) => twins.length > 0);
  const isStyle = twinned.some((one) => twinOf(one, named) !== null) && !twinned.some(({ newType }) => named.has(newType));
  const changed = new Map(
    twinned.flatMap((migration): readonly (readonly [string, Migration])[] => {
      const twin = named.has(migration.newType) ? null : (twinOf(migration, named) ?? (isStyle ? (migration.twins[0] ?? null) : null));
      return twin === null ? [] : [[migration.oldType, renamed(migration, twin)]];
    }),
  );
  if (changed.size === 0) return catalogue;
  const migrations = new Map([...catalogue.migrations].map(([oldType, migration]) => [oldType, changed.get(oldType) ?? migration]));
  return {
    ...catalogue,
    migrations,
    byNewType: new Map([...catalogue.byNewType].map(([name, migration]) => [name, changed.get(migration.oldType) ?? migration])),
  };
}

function twinOf({ twins }: Migration, named: ReadonlySet<string>): string | null {
  return twins.find((twin) => named.has(twin)) ?? null;
}

function renamed(migration: Migration, twin: string): Migration {
  return { ...migration, newType: twin, twins: [migration.newType, ...migration.twins.filter((other) => other !== twin)] };
}
