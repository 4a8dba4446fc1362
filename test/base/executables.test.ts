import { expect, test } from 'vitest';
import { programNamed } from '../../src/base/executables.js';

/** A Windows machine with these files. */
function windows(path: string, ...files: readonly string[]) {
  return { platform: 'win32', path, isFile: (file: string) => files.includes(file) };
}

test('on Windows a program is started from a folder of PATH that is told in full, never from the repository', () => {
  const git = 'C:\\Program Files\\Git\\cmd\\git.exe';
  const path = ['', '.', 'bin', 'C:tools', '"C:\\Program Files\\Git\\cmd"', 'D:\\other'].join(';');
  expect(programNamed('git', windows(path, git, 'git.exe', '.\\git.exe', 'bin\\git.exe', 'D:\\other\\git.exe'))).toBe(git);
});

test('on Windows a program that PATH does not hold is looked for in no other place', () => {
  expect(programNamed('git', windows('.;D:\\other', 'git.exe', '.\\git.exe'))).toBe('C:\\temu-codemod-finds-no\\program.exe');
  expect(programNamed('git', windows('', 'git.exe'))).toBe('C:\\temu-codemod-finds-no\\program.exe');
});

test('elsewhere too, and never from the dependencies of a project, whose scripts have their folder first on PATH', () => {
  const path = ':.:bin:/work/shop/node_modules/.bin:/work/node_modules/a/node_modules/.bin:/opt/node_modules.d/bin:/usr/bin';
  const files = [
    'git',
    './git',
    'bin/git',
    '/work/shop/node_modules/.bin/git',
    '/work/node_modules/a/node_modules/.bin/git',
    '/usr/bin/git',
  ];
  const posix = (...there: readonly string[]) => ({ platform: 'linux', path, isFile: (file: string) => there.includes(file) });
  expect(programNamed('git', posix(...files))).toBe('/usr/bin/git');
  expect(programNamed('git', posix('/opt/node_modules.d/bin/git'))).toBe('/opt/node_modules.d/bin/git');
  expect(programNamed('git', posix(...files.slice(0, -1)))).toBe('/temu-codemod-finds-no/program');
});
