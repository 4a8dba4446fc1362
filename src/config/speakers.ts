import { join, relative, sep } from 'node:path';
import type { Facts, Range, Reason, Ruling, SourceFile, Tree } from '../model/index.js';
import { type IgnoreComment, lineIndex } from './comments.js';
import type { Config, Decided } from './config.js';
import { globMatcher } from './glob.js';

export type Place = Parameters<Facts['rulingOf']>[0];

/** Somebody who may have an answer for a place. */
export type Speaker<T> = { readonly said: T; readonly ruling: Ruling; speaksFor(place: Place, reason: Reason): boolean };

/** A comment speaks for what begins on its line, or in its file. */
export function commentSpeakers(comments: readonly IgnoreComment[]): readonly Speaker<IgnoreComment>[] {
  const lineOf = linesOf();
  return comments.map((said) => ({
    said,
    ruling: { kind: 'ignore-comment', value: 'skip', why: said.why, file: said.file.path, range: said.range },
    speaksFor: (place, reason) =>
      place.file === said.file &&
      (said.reason === null || said.reason === reason) &&
      (said.target === null || lineOf(place.file, place.range) === said.target),
  }));
}

export function decisionSpeakers(config: Config, root: string): readonly Speaker<Config['decisions'][number]>[] {
  const file = slashed(relative(root, config.file));
  return config.decisions.map((said) => {
    const matches = belowConfig(config, root, said.path);
    return {
      said,
      ruling: { kind: 'decision', value: said.value, why: said.why, file, range: said.at },
      speaksFor: (place, reason) => said.reason === reason && said.found === place.found && matches(place.file.path),
    };
  });
}

/** Globs in a config are about what is below its folder; paths of a run are about its root. */
export function belowConfig({ folder }: Pick<Config, 'folder'>, root: string, glob: Decided['path']): (path: string) => boolean {
  const matches = globMatcher(glob);
  const way = slashed(relative(root, folder));
  // The config above the root, the usual case at it, or below it.
  if (way.startsWith('..')) return (path) => matches(`${slashed(relative(folder, root))}/${path}`);
  if (way === '') return matches;
  return (path) => path.startsWith(`${way}/`) && matches(path.slice(way.length + 1));
}

/** A path of a run as a decision of the config in `folder` names it; null for what is not below that folder. */
export function belowFolder(folder: string, root: string, path: string): string | null {
  const way = slashed(relative(folder, join(root, path)));
  return way.startsWith('../') ? null : way;
}

export function slashed(path: string): string {
  return path.split(sep).join('/');
}

function linesOf(): (file: Tree['file'], range: Range) => number {
  const known = new Map<SourceFile, (offset: number) => number>();
  return (file, { start }) => {
    const index = known.get(file) ?? lineIndex(file.text);
    known.set(file, index);
    return index(start);
  };
}
