import { literalPattern } from '../base/literal-pattern.js';
import { needRoom } from '../base/memory.js';
import type { Discovery } from '../discover/index.js';
import { parseAll } from '../languages/bounded/parse-all.js';
import { companionsOf, excerpt, languageOf, parse, prepare } from '../languages/index.js';
import { importedExcerpts } from '../link/index.js';
import type { SourceFile, Tree } from '../model/index.js';
import { keepBriefly } from './keep-briefly.js';
import type { ProveOptions } from './prove-plan.js';
import { type RunRepository, repositoryOf } from './repository.js';

export type Reading = {
  readonly trees: Map<string, Tree>;
  /** Paths of which only the statements that hold names were read: the rest is not tied to them. */
  readonly excerpts: Set<string>;
  readonly repository: RunRepository;
};

/** The candidates; of excerpts that another file imports, the whole. Further files are opened while requests are nonEscaping. */
export async function readTrees(discovery: Discovery, options: ProveOptions): Promise<Reading> {
  const trees = new Map<string, Tree>();
  const onOpened = (): void => options.onProgress('parse', trees.size, trees.size);
  const reading: Reading = { trees, excerpts: new Set(), repository: repositoryOf(discovery, trees, onOpened) };
  const names = anyOf(discovery.anchors);
  const ofShops = anyOf(
    [...options.catalogue.migrations.values()].filter(({ applies }) => applies === 'semi-only').map(({ oldType }) => oldType),
  );
  await prepare([...discovery.files.map(({ path }) => path), ...companions(discovery)]);
  const add = (tree: Tree): void => {
    needRoom();
    if (!reading.excerpts.has(tree.file.path)) keepBriefly(tree, trees.size, discovery.files.length);
    trees.set(tree.file.path, tree);
    onOpened();
  };
  await parseAll(discovery.files, add, (file) => excerpted(file, names, ofShops, reading) ?? parse(file));
  await readWhole(importedExcerpts(trees, reading.excerpts, reading.repository, options.catalogue), reading);
  return reading;
}

/** One path of each language that the languages of the candidates read, where the repository has such files. */
function companions({ files, allPaths }: Discovery): readonly string[] {
  const wanted = new Set(files.flatMap(({ path }) => companionsOf(path)));
  const byEnding = new Map<string, string>();
  for (const path of wanted.size === 0 ? [] : allPaths) byEnding.set(path.slice(path.lastIndexOf('.') + 1), path);
  return ['package.json', ...[...byEnding.values()].filter((path) => wanted.has(languageOf(path).id))];
}

/** In place of what was read of them. */
export async function readWhole(paths: readonly string[], { trees, excerpts }: Reading): Promise<void> {
  const files = paths.flatMap((path) => trees.get(path)?.file ?? []);
  await parseAll(files, (tree) => {
    trees.set(tree.file.path, tree);
    excerpts.delete(tree.file.path);
  });
}

/** The excerpt of a file. A price review's shop kind may be told by any name in its file (`FullPrice` beside `SemiPrice`). */
function excerpted(file: SourceFile, names: RegExp, ofShops: RegExp, { excerpts }: Reading): Tree | null {
  const tree = file.text.search(ofShops) >= 0 ? null : excerpt(file, names);
  if (tree !== null) excerpts.add(file.path);
  return tree;
}

/** Loads the parsers of what could not be opened; false where nothing was missing. */
export async function prepareMissing({ repository: { unprepared } }: Reading): Promise<boolean> {
  if (unprepared.size === 0) return false;
  await prepare(unprepared);
  unprepared.clear();
  return true;
}

function anyOf(words: readonly string[]): RegExp {
  return words.length === 0 ? /(?!)/g : new RegExp(words.map(literalPattern).join('|'), 'gi');
}
