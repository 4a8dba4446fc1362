import { packageOf } from '../../base/package-of.js';
import type { Program } from '../program/program.js';

/**
 * Of what a name may mean, as its place: those in the module of the file that asks, where there are any. A repository of many services
 * has a client of the same name in each, and none of them sees another's.
 */
export function ownOnes<T>(
  { repository: { allPaths } }: Program,
  asking: string,
  all: readonly T[],
  placeOf: (one: T) => string,
): readonly T[] {
  if (all.length < 2) return all;
  const module = packageOf(asking, allPaths);
  const own = all.filter((one) => isWithin(placeOf(one), module));
  // A module inside another has files of its own.
  const nearest = own.filter((one) => packageOf(placeOf(one), allPaths) === module);
  return nearest.length > 0 ? nearest : own.length > 0 ? own : all;
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
