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
  expect(programNamed('git', windows('.;D:\\other', 'git.exe', '.\\git.exe'))).toBe('D:\\other\\git.exe');
  expect(programNamed('git', windows('', 'git.exe'))).toBe('C:\\git.exe');
});

test('elsewhere the system looks along PATH alone', () => {
  expect(programNamed('git', { platform: 'linux', path: '/usr/bin', isFile: () => true })).toBe('git');
});
