import { join, relative, sep } from 'node:path';
import { lazily } from '../base/lazily.js';
import type { Facts, Range, Reason, Ruling, SourceFile, Tree } from '../model/index.js';
import type { IgnoreComment } from './comments.js';
import type { Config } from './config.js';
import { globsMatcher, isLiteral } from './glob.js';
import { type LineAndColumn, placesIn } from './place.js';

export type Place = Parameters<Facts['rulingOf']>[0];

/** The id of a place's finding, made when somebody asks; null where it has none yet. */
export type IdOf = () => string | null;

/** Somebody who may have an answer for a place. */
export type Speaker<T> = { readonly said: T; readonly ruling: Ruling; speaksFor(place: Place, reason: Reason, id: IdOf): boolean };

/** A comment speaks for what begins on its line, or in its file. */
export function commentSpeakers(comments: readonly IgnoreComment[]): readonly Speaker<IgnoreComment>[] {
  const placeOf = placesOf();
  return comments.map((said) => ({
    said,
    ruling: { kind: 'ignore-comment', value: 'skip', why: said.why, file: said.file.path, range: said.range },
    speaksFor: (place, reason) =>
      place.file === said.file &&
      (said.reason === null || said.reason === reason) &&
      (said.target === null || placeOf(place.file, place.range).line === said.target),
  }));
}

export type DecidedIn = {
  readonly decided: Config['decisions'][number];
  readonly config: Config;
  /** The file or folder that its glob names by its path in the run; null for any other glob. */
  readonly named: string | null;
  matches(path: string): boolean;
  /** Whether some file of the run has such a path. */
  isAmong(paths: RunPaths): boolean;
};

/** The paths of a run's files: all, and a set of them with their folders. */
export type RunPaths = { readonly all: readonly string[]; readonly withFolders: ReadonlySet<string> };

export function runPathsOf(paths: Iterable<string>): RunPaths {
  const all = [...paths];
  const withFolders = new Set(all);
  for (const path of all) {
    for (const folder of foldersAbove(path)) {
      if (withFolders.has(folder)) break;
      withFolders.add(folder);
    }
  }
  return { all, withFolders };
}

/** In the order in which they are asked: the nearest config first, and of its decisions the last. */
export function decisionSpeakers(configs: readonly Config[], root: string): readonly Speaker<DecidedIn>[] {
  return configs.flatMap((config) => {
    const file = slashed(relative(root, config.file));
    return config.decisions.toReversed().map((decided) => {
      const matcher = lazily(() => belowConfig(config, root, [decided.path ?? '**']));
      const matches = (path: string): boolean => matcher()(path);
      const named = namedBy(decided.path, config, root);
      const isAmong = ({ all, withFolders }: RunPaths): boolean => (named === null ? all.some(matches) : withFolders.has(named));
      return {
        said: { decided, config, named, matches, isAmong },
        ruling: { kind: 'decision' as const, value: decided.value, why: decided.why, file, range: decided.at },
        speaksFor: (place: Place, reason: Reason, id: IdOf) =>
          (decided.reason === null || decided.reason === reason) &&
          (decided.found === null || decided.found === place.found) &&
          matches(place.file.path) &&
          (decided.id === null || decided.id === id()),
      };
    });
  });
}

/** A hundred thousand decisions name one file each: those are looked up. */
function namedBy(glob: string | null, { folder }: Config, root: string): string | null {
  return glob !== null && folder === root && isLiteral(glob) && !glob.startsWith('.') && !glob.endsWith('/') ? glob : null;
}

/** The answers that may concern a place, in the order in which they are asked: a config may hold a hundred thousand decisions. */
export function speakersAbout(
  spoken: readonly Speaker<IgnoreComment>[],
  decided: readonly Speaker<DecidedIn>[],
): (place: Place) => readonly Speaker<unknown>[] {
  const byFile = grouped(spoken, ({ said }) => said.file);
  const byPlace = grouped([...decided.entries()], ([, { said }]) => keyOf(said.decided.found, said.named));
  return (place) => {
    const paths = [null, place.file.path, ...foldersAbove(place.file.path)];
    const about = [place.found, null].flatMap((found) => paths.flatMap((path) => byPlace.get(keyOf(found, path)) ?? []));
    about.sort(([a], [b]) => a - b);
    return [...(byFile.get(place.file) ?? []), ...about.map(([, speaker]) => speaker)];
  };
}

function keyOf(found: string | null, path: string | null): string {
  return JSON.stringify([found, path]);
}

/** The innermost first. */
function* foldersAbove(path: string): Generator<string> {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Globs in a config are about what is below its folder; paths of a run are about its root. */
export function belowConfig({ folder }: Pick<Config, 'folder'>, root: string, globs: readonly string[]): (path: string) => boolean {
  const matches = globsMatcher(globs);
  const way = slashed(relative(root, folder));
  // The config above the root, the usual case at it, or below it.
  if (way.startsWith('..')) return (path) => matches(`${slashed(relative(folder, root))}/${path}`);
  if (way === '') return matches;
  return (path) => path.startsWith(`${way}/`) && matches(path.slice(way.length + 1));
}

/** The path of a run lies in the config's folder. */
export function covers({ folder }: Pick<Config, 'folder'>, root: string, path: string): boolean {
  return belowFolder(folder, root, path) !== null;
}

/** A path of a run as a decision of the config in `folder` names it; null for what is not below that folder. */
export function belowFolder(folder: string, root: string, path: string): string | null {
  const way = slashed(relative(folder, join(root, path)));
  return way.startsWith('../') ? null : way;
}

export function slashed(path: string): string {
  return path.split(sep).join('/');
}

function placesOf(): (file: Tree['file'], range: Range) => LineAndColumn {
  const known = new Map<SourceFile, (offset: number) => LineAndColumn>();
  return (file, { start }) => {
    const index = known.get(file) ?? placesIn(file.text);
    known.set(file, index);
    return index(start);
  };
}
