import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Change, type Host, hostOf, type Place, type Watching } from '../../src/edit/index.js';
import { quickFolder } from '../quick-folder.js';

export const unwatched: Watching = { signal: null, onProgress: null };

/** An empty folder outside git, gone when the test is. */
export function freshPlace(host: Host = hostOf(process)): Place {
  const root = realpathSync.native(mkdtempSync(join(quickFolder, 'temu-edit-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return { root, stateDir: join(root, '.temu-codemod'), host };
}

export function layOut(place: Place, changes: readonly Change[]): void {
  for (const { path, old } of changes) {
    mkdirSync(dirname(join(place.root, path)), { recursive: true });
    if (old) writeFileSync(join(place.root, path), old);
    else rmSync(join(place.root, path), { force: true });
  }
}

export type State = 'old' | 'new' | 'neither';

export function statesOf(place: Place, changes: readonly Change[]): State[] {
  return changes.map(({ path, old, bytes }) => {
    const target = join(place.root, path);
    if (!existsSync(target) || statSync(target).isDirectory()) return old === null ? 'old' : 'neither';
    const now = readFileSync(target);
    if (now.equals(bytes)) return 'new';
    return old && now.equals(old) ? 'old' : 'neither';
  });
}

export function all(state: State, changes: readonly Change[]): State[] {
  return changes.map(() => state);
}

/** Temporary files that the tool has left in the tree beside its own folder. */
export function tempsIn(place: Place): string[] {
  return readdirSync(place.root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tmp$/.test(path) && !path.startsWith('.temu-codemod/'),
  );
}
