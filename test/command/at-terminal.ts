import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bundle = join(import.meta.dirname, '../../dist/cli.cjs');

/** Python has a pseudo-terminal, Node has none. */
export const hasTerminal = existsSync(bundle) && spawnSync('python3', ['-c', 'import pty']).status === 0;
if (!hasTerminal) console.warn('no built command line, or no python3 with pty here: runs at a real terminal are not tested');

/** Waits for each prompt, then types; a prompt that does not come is an error. */
const driver = `
import json, os, pty, select, signal, sys, time
argv, steps = json.loads(sys.argv[1]), json.loads(sys.argv[2])
pid, fd = pty.fork()
if pid == 0: os.execvp(argv[0], argv)
seen = b''
def read(until, limit):
    global seen
    start, end = len(seen), time.time() + limit
    while time.time() < end:
        if until and until in seen[start:]: return True
        if select.select([fd], [], [], 0.1)[0]:
            try: part = os.read(fd, 4096)
            except OSError: return False
            if not part: return False
            seen += part
    return False
for wait, keys in steps:
    if not read(wait.encode(), 40): sys.exit('never asked: ' + wait + '\\n' + seen.decode('utf8', 'replace')[-2000:])
    os.write(fd, keys.encode())
while read(b'\\0never', 1): pass
end = time.time() + 40
status = None
while time.time() < end:
    done, code = os.waitpid(pid, os.WNOHANG)
    if done: status = os.waitstatus_to_exitcode(code); break
    read(b'\\0never', 0.2)
print(json.dumps({'status': status, 'seen': seen.decode('utf8', 'replace')}))
`;

/** Runs the built command line at a pseudo-terminal; `seen` is all that stood on it. */
export function drive(
  cwd: string,
  args: readonly string[],
  steps: readonly (readonly [string, string])[],
  env: NodeJS.ProcessEnv = {},
): { readonly status: number; readonly seen: string } {
  return driveAny(cwd, [process.execPath, bundle, ...args], steps, env);
}

/** The same for any command. */
export function driveAny(
  cwd: string,
  argv: readonly string[],
  steps: readonly (readonly [string, string])[],
  env: NodeJS.ProcessEnv = {},
): { readonly status: number; readonly seen: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pty-'));
  try {
    writeFileSync(join(folder, 'drive.py'), driver);
    const out = execFileSync('python3', [join(folder, 'drive.py'), JSON.stringify(argv), JSON.stringify(steps)], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, CI: '', LANG: 'en_US.UTF-8', ...env },
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    return JSON.parse(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
