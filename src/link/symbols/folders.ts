import { folderOf } from '../program/program.js';

/** The folder and all around it, the nearest first. */
export function foldersUp(folder: string): readonly string[] {
  const all: string[] = [];
  for (let at = folder; ; at = folderOf(at)) {
    all.push(at);
    if (at === '') return all;
  }
}

export function climb(folder: string, levels: number): string {
  let at = folder;
  for (let i = 0; i < levels; i++) at = folderOf(at);
  return at;
}

export function within(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0) parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
