import { statSync } from 'node:fs';
import { win32 } from 'node:path';
import { env, platform } from 'node:process';

type System = { readonly platform: string; readonly path: string; isFile(path: string): boolean };

const here: System = {
  platform,
  path: env.PATH ?? '',
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
};

/**
 * What to start for a program of this name. Windows looks into the current folder before it looks along `PATH`, and would run a `git.exe` that a
 * repository holds: there the place is told in full, of all folders of `PATH` that are so told themselves.
 */
export function programNamed(name: string, { platform, path, isFile }: System = here): string {
  if (platform !== 'win32') return name;
  const folders = path.split(';').map((folder) => folder.replace(/^"(.*)"$/, '$1'));
  const places = folders.filter((folder) => win32.isAbsolute(folder)).map((folder) => win32.join(folder, `${name}.exe`));
  // Where there is none, a place where there is none.
  return places.find(isFile) ?? places[0] ?? `C:\\${name}.exe`;
}
