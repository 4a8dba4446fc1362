import { remembered } from '../base/tree.js';
import type { Surroundings } from './contract.js';
import { isOneProgram } from './csharp-without-project.js';
import { folderOf } from './text.js';

/** The folder of the nearest project at or above a file, '' where the whole repository is one program without a project; null where nothing tells. */
export function projectOf(path: string, around: Surroundings): string | null {
  const folders = projectsIn(around);
  if (folders.size === 0) return isOneProgram(around) ? '' : null;
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '') return null;
  }
}

/** Folders with projects in them, and those. */
const projectsIn = remembered(({ allPaths }: Surroundings): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const path of allPaths) {
    if (/\.(?:csproj|vbproj|fsproj|shproj|projitems)$/.test(path)) found.set(folderOf(path), [...(found.get(folderOf(path)) ?? []), path]);
  }
  return found;
});

/**
 * A new file beside this one is compiled with it: the nearest project takes every file below its folder, as those of the SDK do, and no other
 * project takes this file out of there. A project that lists its files would not know the new one.
 */
export function isCompiled(path: string, around: Surroundings): boolean {
  const home = projectOf(path, around);
  if (home === null) return isOfUnity(path, around);
  if (projectsIn(around).size === 0) return true;
  const known = answers(around);
  const key = `${home}\0${folderOf(path)}`;
  const found = known.get(key) ?? (takesAll(home, path, around) && !isTakenElsewhere(home, path, around));
  known.set(key, found);
  return found;
}

const answers = remembered((_around: Surroundings): Map<string, boolean> => new Map());

function takesAll(home: string, path: string, around: Surroundings): boolean {
  const projects = projectsIn(around).get(home) ?? [];
  const texts = settingsOf(path, around);
  const [only = '', another] = projects;
  if (!only.endsWith('.csproj') || another !== undefined || !isOfSdk(texts[0] ?? '')) return false;
  const folder = `${folderOf(path)}/`.slice(home === '' ? 0 : home.length + 1).toLowerCase();
  return texts.every(
    (text) => !/EnableDefault(?:Compile)?Items>\s*false/i.test(text) && !removals(text).some((one) => mayCover(one, folder)),
  );
}

/** Texts of the projects that may take the file, and of what they share. */
export function settingsOf(path: string, around: Surroundings): readonly string[] {
  const home = projectOf(path, around);
  const projects = home === null ? [] : (projectsIn(around).get(home) ?? []);
  return [...projects, ...sharedSettings(home ?? folderOf(path), around)].map((project) => around.textAt(project) ?? '');
}

/** `<Project Sdk="Microsoft.NET.Sdk">`, or an `<Sdk>` in it. */
function isOfSdk(text: string): boolean {
  const at = text.indexOf('<Project');
  const end = at < 0 ? -1 : text.indexOf('>', at);
  return (end > 0 && /\sSdk=/.test(text.slice(at, end))) || /<Sdk\b/.test(text);
}

/** `Directory.Build.props` at or above the project. */
function sharedSettings(home: string, { allPaths }: Surroundings): readonly string[] {
  const found: string[] = [];
  for (let folder = home; ; folder = folderOf(folder)) {
    for (const name of ['Directory.Build.props', 'Directory.Build.targets']) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (allPaths.has(path)) found.push(path);
    }
    if (folder === '') return found;
  }
}

function removals(text: string): readonly string[] {
  return [...text.matchAll(/<Compile\s+Remove="([^"\n]*)"/g)].flatMap(([, list = '']) => list.split(';'));
}

/** Up to its first wildcard the pattern leads to the folder, or stays above it. */
function mayCover(pattern: string, folder: string): boolean {
  const written = pattern.trim().replaceAll('\\', '/').toLowerCase();
  const wildcard = written.search(/[*?$(]/);
  const fixed = wildcard < 0 ? written : written.slice(0, wildcard);
  return folder.startsWith(fixed) || /TemuGateway/i.test(pattern);
}

/** Another project names files outside of its own folder, and this one may be among them. */
function isTakenElsewhere(home: string, path: string, around: Surroundings): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (const [folder, projects] of projectsIn(around)) {
    if (folder === home) continue;
    for (const project of projects) {
      const included = [...(around.textAt(project) ?? '').matchAll(/<Compile\s+Include="([^"\n]*)"/g)].map(([, list = '']) => list);
      if (included.some((one) => /\.\.|\$\(/.test(one) && (one.includes('*') || one.endsWith(name)))) return true;
    }
  }
  return false;
}

/** Unity compiles every script below `Assets`. */
function isOfUnity(path: string, { allPaths }: Surroundings): boolean {
  const at = path.indexOf('Assets/');
  const root = at < 0 ? null : path.slice(0, at);
  return root !== null && allPaths.has(`${root}ProjectSettings/ProjectVersion.txt`);
}
