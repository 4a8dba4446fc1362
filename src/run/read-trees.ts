import { lazily } from '../base/lazily.js';
import { type Discovery, packageOf } from '../discover/index.js';
import { parseAll } from '../languages/bounded/parse-all.js';
import { excerpt, parse, prepare } from '../languages/index.js';
import { furtherFiles } from '../link/index.js';
import type { SourceFile, Tree } from '../model/index.js';
import { findSites } from '../plan/index.js';
import type { ProveOptions } from './prove-plan.js';

export type Reading = {
  readonly trees: Map<string, Tree>;
  /** Paths of which only the statements that hold names were read: the rest is not tied to them. */
  readonly excerpts: Set<string>;
};

/** The candidates, then whatever imports them or reads the keys that they define, until nothing is added. */
export async function readTrees(discovery: Discovery, options: ProveOptions): Promise<Reading> {
  const reading: Reading = { trees: new Map(), excerpts: new Set() };
  const { trees } = reading;
  const names = anyOf(discovery.anchors);
  const ofShops = anyOf(
    [...options.catalogue.migrations.values()].filter(({ applies }) => applies === 'semi-only').map(({ oldType }) => oldType),
  );
  let read = (file: SourceFile): Tree => excerpted(file, names, ofShops, reading) ?? parse(file);
  for (let files = discovery.files; files.length > 0; read = parse) {
    await prepare(['package.json', ...files.map(({ path }) => path)]);
    const add = (tree: Tree): void => {
      trees.set(tree.file.path, tree);
      options.onProgress('parse', trees.size, trees.size);
    };
    await parseAll(files, add, read);
    await parseAll(manifestsOf([...trees.keys()], discovery), (tree) => trees.set(tree.file.path, tree));
    files = await further(reading, discovery, options);
  }
  return reading;
}

/** What else must be read: files that are not loaded, and the whole of excerpts. */
async function further(reading: Reading, discovery: Discovery, { catalogue }: ProveOptions): Promise<readonly SourceFile[]> {
  const { trees, excerpts } = reading;
  for (;;) {
    const { sites } = findSites(trees, catalogue);
    if (sites.length === 0) return [];
    const asked = lazily(() => furtherFiles(trees, sites, excerpts));
    const files = discovery.more(() => asked().words).filter(({ path }) => !trees.has(path));
    const whole = excerpts.size === 0 ? [] : asked().whole;
    await readWhole(whole, reading);
    if (files.length > 0 || whole.length === 0) return files;
  }
}

/** In place of what was read of them. */
export async function readWhole(paths: readonly string[], { trees, excerpts }: Reading): Promise<void> {
  const files = paths.flatMap((path) => trees.get(path)?.file ?? []);
  await parseAll(files, (tree) => {
    trees.set(tree.file.path, tree);
    excerpts.delete(tree.file.path);
  });
}

/** What a price review serves may be told by any name in its file (`FullPrice` beside `SemiPrice`). */
function excerpted(file: SourceFile, names: RegExp, ofShops: RegExp, { excerpts }: Reading): Tree | null {
  const tree = file.text.search(ofShops) >= 0 ? null : excerpt(file, names);
  if (tree !== null) excerpts.add(file.path);
  return tree;
}

/** What says how the packages of these files are imported and built; in JSON, whose parser is always there. */
function manifestsOf(paths: readonly string[], discovery: Discovery): readonly SourceFile[] {
  const wantedPaths = new Set<string>();
  for (const path of paths) {
    const folder = packageOf(path, discovery.allPaths);
    for (const name of ['package.json', 'tsconfig.json', 'jsconfig.json', 'tsconfig.base.json']) {
      wantedPaths.add(folder === '' ? name : `${folder}/${name}`);
      wantedPaths.add(name);
    }
  }
  const known = new Set(paths);
  return [...wantedPaths].filter((path) => !known.has(path) && discovery.allPaths.has(path)).flatMap((path) => discovery.read(path) ?? []);
}

function anyOf(words: readonly string[]): RegExp {
  return words.length === 0 ? /(?!)/g : new RegExp(words.map(quoted).join('|'), 'gi');
}

function quoted(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
