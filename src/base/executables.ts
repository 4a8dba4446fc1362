import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { env, platform } from 'node:process';

type System = { readonly platform: string; readonly path: string; isFile(path: string): boolean };

const here: System = {
  platform,
  get path() {
    return env.PATH ?? (platform === 'win32' ? '' : '/usr/bin:/bin');
  },
  isFile: isProgram,
};

/**
 * Full path of the program to start under this name, from the absolute folders of `PATH` that hold no dependencies of a project: `npx` and package
 * scripts put the checkout's `node_modules/.bin` first, and Windows looks into the current folder before all others.
 */
export function programNamed(name: string, { platform, path, isFile }: System = here): string {
  const { isAbsolute, join, delimiter } = platform === 'win32' ? win32 : posix;
  const file = platform === 'win32' ? `${name}.exe` : name;
  const folders = path.split(delimiter).map((folder) => folder.replace(/^"(.*)"$/, '$1'));
  const places = folders
    .filter((folder) => isAbsolute(folder) && !/[\\/]node_modules(?:[\\/]|$)/.test(folder))
    .map((folder) => join(folder, file));
  return places.find(isFile) ?? nowhere[platform === 'win32' ? 'win32' : 'posix'];
}

/** Told in full and not there, so that starting it fails as where there is no such program. */
const nowhere = { win32: 'C:\\temu-codemod-finds-no\\program.exe', posix: '/temu-codemod-finds-no/program' } as const;

/** A folder of PATH that may not be entered holds no program for this user. */
function isProgram(path: string): boolean {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
