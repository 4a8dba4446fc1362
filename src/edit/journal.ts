import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Host } from './host.js';
import { isInside, placesOf, type Step } from './replace.js';
import { writeAll, writeWhole } from './whole.js';

/** A stretch of the file `originals`, which holds the old bytes of a run one file after the other. */
type Original = { readonly sha256: string; readonly offset: number; readonly length: number };

/** `old` is null for a file that the run made; `temp` is a name in the file's own folder. */
type Entry = {
  readonly path: string;
  readonly old: Original | null;
  readonly new: string;
  readonly mode: number | null;
  readonly temp: string;
};

export type Journal = {
  readonly version: 1;
  readonly run: string;
  readonly startedAt: string;
  readonly pid?: number;
  readonly files: readonly Entry[];
};

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Saves the old bytes and, last and in one moment, the journal. Before that moment the run does not exist and nothing may be written. */
export function saveJournal(host: Host, folder: string, run: string, steps: readonly Step[]): void {
  host.makeFolder(folder);
  const originals = saveOriginals(host, join(folder, 'originals'), steps);
  const files = steps.map((step, i) => ({
    path: step.path,
    old: originals[i] ?? null,
    new: hashOf(step.states.to ?? new Uint8Array()),
    mode: host.lstat(step.target)?.mode ?? null,
    temp: basename(step.temp),
  }));
  const journal: Journal = { version: 1, run, startedAt: host.now().toISOString(), pid: host.pid, files };
  const temp = join(folder, 'journal.tmp');
  writeWhole(host, temp, Buffer.from(JSON.stringify(journal, null, 1)), 0o600);
  host.rename(temp, join(folder, 'journal.json'));
  host.flushFolder(folder);
}

/** One file for all: a flush costs as much as a thousand copies, and this way there is one. */
function saveOriginals(host: Host, path: string, steps: readonly Step[]): (Original | null)[] {
  const handle = host.create(path, 0o600);
  try {
    let offset = 0;
    const originals = steps.map(({ states: { from } }) => {
      if (from === null) return null;
      writeAll(host, handle, from);
      offset += from.length;
      return { sha256: hashOf(from), offset: offset - from.length, length: from.length };
    });
    host.flush(handle);
    return originals;
  } finally {
    host.close(handle);
  }
}

/** Null where there is none. Outside git the folder may have come with someone else's files: `damaged` is whatever this tool did not write. */
export function readJournal(host: Host, folder: string, run: string): Journal | null | 'damaged' {
  const path = join(folder, 'journal.json');
  const stat = host.lstat(path);
  if (stat === null) return null;
  if (stat.kind !== 'file' || stat.size > LARGEST || host.lstat(folder)?.kind === 'link') return 'damaged';
  const data: unknown = parsed(Buffer.from(host.read(path)).toString('utf8'));
  return isJournal(data) && data.run === run ? data : 'damaged';
}

/** Bytes of a journal: 300 for each file of a run. */
const LARGEST = 256 * 2 ** 20;

/** The old bytes of all files of a run; empty where they are gone. */
export function readOriginals(host: Host, folder: string): Uint8Array {
  const path = join(folder, 'originals');
  return host.lstat(path)?.kind === 'file' ? host.read(path) : new Uint8Array();
}

/** The file as it was before the run; null where the saved bytes are not those that the journal names. */
export function originalOf(originals: Uint8Array, original: Original): Uint8Array | null {
  const bytes = originals.subarray(original.offset, original.offset + original.length);
  return hashOf(bytes) === original.sha256 ? bytes : null;
}

/** Temps that a killed run left beside its targets, in the root alone, whatever the journal says. `root` is the real path. */
export function clearTemps(host: Host, root: string, journal: Journal): void {
  for (const { path, temp } of journal.files) {
    const step = placesOf(root, path, temp);
    if (host.lstat(step.temp)?.kind === 'file' && isInside(host, root, step.target)) host.remove(step.temp);
  }
}

export function tempName(token: string, index: number): string {
  return `.temu-codemod-${token}-${index}.tmp`;
}

/** Outside git the journal may have come with someone else's files: it must not be able to say what is removed. */
function isTempName(name: string): boolean {
  return /^\.temu-codemod-[0-9a-f]+-\d+\.tmp$/.test(name);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isJournal(data: unknown): data is Journal {
  if (!isRecord(data) || data.version !== 1 || typeof data.run !== 'string' || typeof data.startedAt !== 'string') return false;
  if (data.pid !== undefined && typeof data.pid !== 'number') return false;
  return Array.isArray(data.files) && data.files.every(isEntry);
}

function isEntry(data: unknown): data is Entry {
  if (!isRecord(data)) return false;
  const { path, old, new: written, temp } = data;
  if (typeof path !== 'string' || path === '' || path.includes('\0')) return false;
  return typeof written === 'string' && typeof temp === 'string' && isTempName(temp) && (old === null || isOriginal(old));
}

function isOriginal(data: unknown): data is Original {
  return isRecord(data) && typeof data.sha256 === 'string' && isCount(data.offset) && isCount(data.length);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}
