import { lazily } from '../base/lazily.js';
import { needRoom } from '../base/memory.js';
import type { Discovery } from '../discover/index.js';
import { parseNow } from '../languages/bounded/parse-all.js';
import { isPrepared } from '../languages/index.js';
import type { Repository } from '../link/index.js';
import type { Tree } from '../model/index.js';
import { keepBriefly } from './keep-briefly.js';

/** `unprepared`: files that could not be opened since the parser of their language is not there yet. */
export type RunRepository = Repository & { readonly unprepared: Set<string> };

/** The files of a run beside its candidates; what is opened is put among `trees`. */
export function repositoryOf(discovery: Discovery, trees: Map<string, Tree>, onOpened: () => void): RunRepository {
  const unprepared = new Set<string>();
  const refused = new Set<string>();
  const searchable = lazily(() => new Set(discovery.searchable));
  return {
    unprepared,
    allPaths: discovery.allPaths,
    get searchable() {
      return discovery.searchable;
    },
    open(path) {
      const known = trees.get(path);
      if (known || refused.has(path)) return known ?? null;
      if (!searchable().has(path)) return null;
      if (!isPrepared(path)) {
        unprepared.add(path);
        return null;
      }
      needRoom();
      const file = discovery.read(path);
      const tree = file === null ? null : parseNow(file);
      if (tree === null) refused.add(path);
      else trees.set(path, keepBriefly(tree, trees.size));
      onOpened();
      return tree;
    },
    texts: (paths, seen) => discovery.texts(paths, seen),
  };
}
