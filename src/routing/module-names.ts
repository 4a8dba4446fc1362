import { remembered } from '../base/tree.js';
import { MARKER, type Surroundings } from './contract.js';

/** `stem`, or another name where the package has a file of the user's own of that name, which is not ours to write. */
export function freeStem(stem: string, path: string, around: Surroundings): string {
  const home = around.packageOf(path);
  const known = stems(around);
  const key = `${home}\0${stem}`;
  const found = known.get(key) ?? (isTaken(stem, home, around) ? `${stem}${stem.includes('_') ? '_' : '-'}router` : stem);
  known.set(key, found);
  return found;
}

const stems = remembered((_around: Surroundings): Map<string, string> => new Map());

function isTaken(stem: string, home: string, around: Surroundings): boolean {
  for (const path of around.allPaths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name.slice(0, name.indexOf('.')) !== stem || around.packageOf(path) !== home || !/\.(?:[cm]?[jt]sx?|py|go)$/.test(name)) continue;
    if (!(around.textAt(path) ?? '').slice(0, 400).includes(MARKER)) return true;
  }
  return false;
}
