import type { CallNode, Node, OwnRouting } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { aside, type Session } from '../values/session.js';
import { arrivals } from './coming-to.js';

/** By old name: the new name that is not taken as the old one is. */
export type LostNames = ReadonlyMap<string, string>;

/** The new names of the old ones that are taken as no new one is; `isTaken`: of both. */
export function lostNames({ program }: Session, isTaken: (name: string) => boolean): LostNames {
  const rows = [...program.catalogue.migrations].filter(
    ([old, { newType, applies }]) => applies !== 'never' && isTaken(old) && !isTaken(newType),
  );
  return new Map(rows.map(([old, { newType }]) => [old, newType]));
}

/** A test that misses the new names of those old ones that come to `subject`, as a guard: of all where not all that comes there is known; null where it misses none. */
export function guardMissing(session: Session, { tree, node }: Ref<CallNode>, subject: Node, lost: LostNames): OwnRouting | null {
  if (lost.size === 0) return null;
  const { texts, closed } = aside(session, () => arrivals(session, { tree, node: subject }));
  const missing = new Set(closed ? texts.flatMap(({ text }) => lost.get(text) ?? []) : lost.values());
  if (missing.size === 0) return null;
  const reachedBy = closed ? new Set<Node>(texts.flatMap(({ from }) => from.map((one) => one.node))) : 'any';
  return { file: tree.file, node, what: 'name-test', missing: [...missing], stops: true, reachedBy, partnerValue: null };
}
