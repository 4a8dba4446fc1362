import { familyOf } from '../../base/language-family.js';
import { languageOf } from '../../languages/index.js';
import type { ImportGraph } from '../symbols/import-graph.js';
import type { Session } from '../values/session.js';

/** Files of a program that is small enough to be read as a whole where it is all that there is. */
const SMALL = 150;

/** Files of one among others that is opened whatever it holds, and how many more for each file in it that holds names of the platform. */
const FEW = 40;
const EACH = 3;

/**
 * Opens the small programs in which the files at hand stand, as far as imports tie their files together, in either direction: helpers and base
 * classes name neither a type nor a URL, and whoever calls them may hold nothing of the platform either. A repository may hold many such
 * programs, each a service. A larger one is opened on demand.
 */
export function openSmallPrograms({ program, graph }: Session): void {
  if (program.isClosed()) return;
  const starts = program.code.map(({ file }) => file.path).filter((path) => familyOf(languageOf(path).id) !== null);
  const named = new Set(starts);
  const all = [...smallPrograms(graph, starts)];
  const isAlone = all.reduce((sum, { size }) => sum + size, 0) <= SMALL && starts.every((path) => all.some((files) => files.has(path)));
  for (const files of all) {
    const most = FEW + EACH * [...files].filter((path) => named.has(path)).length;
    if (isAlone || files.size <= most) for (const path of files) if (!program.trees.has(path)) program.open(path);
  }
}

function* smallPrograms(graph: ImportGraph, starts: readonly string[]): Generator<ReadonlySet<string>> {
  const seen = new Set<string>();
  const ofLarge = new Set<string>();
  for (const start of starts) {
    if (seen.has(start)) continue;
    const files = new Set([start]);
    let isSmall = true;
    for (const path of files) {
      // Of a package of thousands each sees all others: none of them is asked for the whole list once one is known to be of a large program.
      isSmall = !graph.isSeenBySome(path, (one) => ofLarge.has(one));
      if (!isSmall) break;
      const next = [...graph.importsOf(path), ...graph.seenBy(path)];
      for (const one of next) files.add(one);
      isSmall = files.size <= SMALL && !next.some((one) => ofLarge.has(one));
      if (!isSmall) break;
    }
    for (const path of files) (isSmall ? seen : ofLarge).add(path);
    if (isSmall) yield files;
  }
}
