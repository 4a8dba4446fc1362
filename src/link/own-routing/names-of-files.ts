import { nodesAtHand } from '../../base/tree.js';
import type { Node, OwnRouting, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import { baseName } from '../program/row-files.js';

/** `samples/${type}.json` beside `samples/bg.goods.add.json`: a file that is called by the old name is not found by the new one. */
export function namesOfFiles(program: Program): readonly OwnRouting[] {
  const missing = missingFiles(program);
  if (missing.size === 0) return [];
  return program.code.flatMap((tree) =>
    nodesAtHand(tree).flatMap((node): readonly OwnRouting[] => {
      const ending = endingOf(node);
      const names = ending === null ? [] : (missing.get(ending) ?? []);
      if (names.length === 0) return [];
      return [{ file: tree.file, node, what: 'name-of-file', missing: names, stops: true, reachedBy: 'any', partnerValue: null }];
    }),
  );
}

/** The new names that no file is called by while one is called by the old, in a folder that some code names, under the ending of these files. */
function missingFiles({ repository, catalogue, code }: Program): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const paths = [...repository.allPaths].filter((path) => /\b(?:bg|temu)\./.test(baseName(path)));
  const files = new Set(paths.map(baseName));
  const isNamed = folderIn(code);
  for (const path of paths) {
    const [, name = '', ending = ''] = /^(.+)(\.[A-Za-z0-9]{1,8})$/.exec(baseName(path)) ?? [];
    const migration = catalogue.migrations.get(name);
    if (migration === undefined || migration.applies === 'never' || files.has(migration.newType + ending)) continue;
    if (isNamed(path)) found.set(ending, [...(found.get(ending) ?? []), migration.newType]);
  }
  return found;
}

/** Whether the folder that a file stands in is named in some code; there is none to name at the top. */
function folderIn(code: readonly Tree[]): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const folder = path.split('/').at(-2) ?? '';
    const isKnown = known.get(folder) ?? (folder === '' || code.some(({ file }) => file.text.includes(folder)));
    known.set(folder, isKnown);
    return isKnown;
  };
}

/** The ending that is put behind an expression: `type + '.json'`, `` `${dir}/${type}.json` ``; null for any other node. */
function endingOf(node: Node): string | null {
  if (node.kind !== 'template' && node.kind !== 'concat') return null;
  const [before, last] = node.parts.slice(-2);
  const isBehind = last?.kind === 'string' && before !== undefined && before.kind !== 'string';
  return isBehind && /^\.[A-Za-z0-9]{1,8}$/.test(last.value) ? last.value : null;
}
