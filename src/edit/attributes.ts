import { closeSync, constants, copyFileSync, ftruncateSync, openSync } from 'node:fs';
import { getBuiltinModule, platform } from 'node:process';
import { programNamed } from '../base/executables.js';

/** Node has no call for ACLs and extended attributes: the system's own programs see and copy them. Loaded for runs that write. */
const processes = () => getBuiltinModule('node:child_process');

/**
 * Those of these paths that have ACLs (of a folder also those that new files take over) or extended attributes. Empty where the system's programs
 * cannot tell: BusyBox knows neither, and Windows keeps them elsewhere.
 */
export function attributedAmong(paths: readonly string[]): ReadonlySet<string> {
  if (paths.length === 0 || platform === 'win32') return new Set();
  const lines = platform === 'darwin' ? listedByLs(paths) : listedByTar(paths);
  if (lines.length !== paths.length) return new Set();
  return new Set(paths.filter((_, i) => /[+*@]/.test(lines[i]?.charAt(10) ?? '')));
}

/** The mode of each path with a sign behind it, one a line, in order; an archive that goes nowhere is not filled. */
function listedByTar(paths: readonly string[]): readonly string[] {
  const options = '--create --file=/dev/null --xattrs --xattrs-include=* --xattrs-exclude=security.selinux --acls --no-recursion';
  const listing = '--verbose --verbose --quoting-style=escape --absolute-names --null --files-from=-';
  return linesOf('tar', [...options.split(' '), ...listing.split(' ')], paths.join('\0'));
}

/** Paths that one command line takes everywhere. */
const ARGUMENTS = 200;

function listedByLs(paths: readonly string[]): readonly string[] {
  const stretches = Array.from({ length: Math.ceil(paths.length / ARGUMENTS) }, (_, i) => paths.slice(i * ARGUMENTS, (i + 1) * ARGUMENTS));
  return stretches.flatMap((stretch) => linesOf('ls', ['-lfdb', '--', ...stretch], ''));
}

function linesOf(program: string, args: readonly string[], input: string): readonly string[] {
  const run = processes().spawnSync(programNamed(program), args, { input, maxBuffer: Number.POSITIVE_INFINITY });
  return run.error || run.status !== 0 ? [] : run.stdout.toString('latin1').trimEnd().split('\n');
}

/**
 * A new empty file with the ACL and the attributes of another, and no more: `handsDown` where the folder gives what it makes an ACL of its own. Open
 * for writing. Throws `EATTR` where that cannot be done.
 */
export function createLike(from: string, path: string, handsDown: boolean): number {
  if (platform === 'darwin') return emptied(from, path);
  closeSync(openSync(path, 'wx', 0o600));
  // A file that `install` puts in place has its mode alone.
  if (handsDown) demand('install', ['--mode=600', '--no-target-directory', '/dev/null', path]);
  const handle = openSync(path, 'r+');
  try {
    demand('cp', ['--attributes-only', '--preserve=mode,ownership,xattr', '--', from, path]);
    return handle;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

/** The system's own copy has all of it. */
function emptied(from: string, path: string): number {
  copyFileSync(from, path, constants.COPYFILE_EXCL);
  const handle = openSync(path, 'r+');
  ftruncateSync(handle, 0);
  return handle;
}

function demand(program: string, args: readonly string[]): void {
  const run = processes().spawnSync(programNamed(program), args, { stdio: 'ignore' });
  if (run.status !== 0) throw Object.assign(new Error(args.join(' ')), { code: 'EATTR', syscall: program });
}
