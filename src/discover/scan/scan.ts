import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { codeOf } from '../../base/error-code.js';
import type { SkipReason } from '../../model/index.js';
import { bomOf } from '../text/encoding.js';
import type { Needles, Verdict } from './needles.js';

/** Why a file that can be read must not be edited. */
export type Lock = 'read-only' | 'hard-link' | 'owner';

/** `clean` holds nothing; `absent` is no file at all (a folder where git expects a file). */
export type Scanned =
  | { readonly kind: 'clean' }
  | { readonly kind: 'absent' }
  /** `bytes` are overwritten once somebody was told of them; `locked`: why the file must not be edited, null where it may be. */
  | {
      readonly kind: 'hit';
      readonly bytes: Buffer;
      readonly verdict: Exclude<Verdict, 'none'>;
      readonly locked: Lock | 'too-many-names' | null;
    }
  | { readonly kind: 'skip'; readonly reason: SkipReason; readonly detail: string; readonly tokens: boolean };

/** Even, so that UTF-16 units are never cut; larger than nearly every source file. Above it a read costs half as much again: 89 → 142 ms of system time over 10,000 files. */
const CHUNK = 1 << 17;
/** Small files are searched together once they are so many bytes: a search of 8 KB costs half as much to call as to do. */
const TOGETHER = 1 << 15;
/** Longer than any name with its neighbours. */
const OVERLAP = 1024;
/** Above this no string can hold the text. */
export const LARGEST = 256 * 2 ** 20;

/** A link is not followed, a pipe does not block. Both flags are missing on Windows. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const LINKS_SHOW_ON_OPEN = constants.O_NOFOLLOW !== undefined;

export type Scanner = {
  /** `seen` is told of every item, though not in their order. */
  scan<T>(items: readonly T[], pathOf: (item: T) => string | Buffer, needles: Needles, seen: (item: T, scanned: Scanned) => void): void;
  opened(): number;
};

const CLEAN: Scanned = { kind: 'clean' };

/** Opens, reads and closes one file after the other into one buffer: three quarters of a scan are these calls. */
export function createScanner(): Scanner {
  const buffer = Buffer.allocUnsafeSlow(TOGETHER + CHUNK);
  const count = { opened: 0 };
  return {
    opened: () => count.opened,
    scan<T>(items: readonly T[], pathOf: (item: T) => string | Buffer, needles: Needles, seen: (item: T, scanned: Scanned) => void) {
      let waiting: Waiting<T> = { items: [], ends: [], end: 0 };
      for (const item of items) {
        count.opened++;
        const found = readSmall(pathOf(item), buffer, waiting.end, needles);
        if (typeof found !== 'number') {
          seen(item, found);
          continue;
        }
        waiting.end += found;
        waiting.items.push(item);
        waiting.ends.push(waiting.end);
        if (waiting.end < TOGETHER) continue;
        searchTogether(waiting, buffer, needles, seen);
        waiting = { items: [], ends: [], end: 0 };
      }
      searchTogether(waiting, buffer, needles, seen);
    },
  };
}

/** Files that lie in the buffer one behind the other, each with its end. */
type Waiting<T> = { readonly items: T[]; readonly ends: number[]; end: number };

/** Without a zero byte none of them is binary or in UTF-16; what lies over the end of one file brings a closer look, and no more. */
function searchTogether<T>(
  { items, ends, end }: Waiting<T>,
  buffer: Buffer,
  needles: Needles,
  seen: (item: T, scanned: Scanned) => void,
): void {
  const all = buffer.subarray(0, end);
  const isClean = !needles.mayBeIn(all) && !all.includes(0);
  let start = 0;
  for (const [at, item] of items.entries()) {
    const stop = ends[at] ?? end;
    seen(item, isClean ? CLEAN : scanBytes(buffer.subarray(start, stop), needles));
    start = stop;
  }
}

/** The number of bytes that were read to `from`; of a file that is larger, or cannot be read, what there is to say of it. */
function readSmall(path: string | Buffer, buffer: Buffer, from: number, needles: Needles): number | Scanned {
  try {
    if (!LINKS_SHOW_ON_OPEN && lstatSync(path).isSymbolicLink()) return skip('link', '');
    return readOpened(openSync(path, FLAGS), buffer, from, needles);
  } catch (error) {
    return refusal(error);
  }
}

/** The same questions of bytes that are already in memory. */
export function scanBytes(bytes: Buffer, needles: Needles): Scanned {
  return conclude(verdictOf(bytes, bomOf(bytes), needles), isBinary(bytes, bomOf(bytes)), () => bytes);
}

/** A regular file gives less than was asked for at its end only; asking again would cost a tenth of the whole scan. */
function readOpened(fd: number, buffer: Buffer, from: number, needles: Needles): number | Scanned {
  try {
    const length = readSync(fd, buffer, from, CHUNK, null);
    return length === CHUNK ? scanLarge(fd, buffer.subarray(from, from + CHUNK), needles) : length;
  } finally {
    closeSync(fd);
  }
}

/** The buffer is full: its tail is carried over in front of the next stretch, so that no name is cut. */
function scanLarge(fd: number, buffer: Buffer, needles: Needles): Scanned {
  const bom = bomOf(buffer);
  const seen: { verdict: Verdict; binary: boolean } = { verdict: 'none', binary: false };
  for (let length = buffer.length, end = false; ; ) {
    const view = buffer.subarray(0, length);
    seen.verdict = stronger(seen.verdict, verdictOf(view, bom, needles));
    seen.binary ||= isBinary(view, bom);
    if (end) break;
    buffer.copyWithin(0, length - OVERLAP, length);
    length = fill(fd, buffer, OVERLAP);
    end = length < buffer.length;
  }
  if (seen.verdict === 'none') return seen.binary ? skip('binary', '') : { kind: 'clean' };
  if (fstatSync(fd).size > LARGEST) return skip('unreadable', 'too-large', seen.verdict === 'token');
  return conclude(seen.verdict, seen.binary, () => readWhole(fd));
}

function conclude(verdict: Verdict, binary: boolean, bytes: () => Buffer): Scanned {
  if (binary) return skip('binary', '', verdict === 'token');
  return verdict === 'none' ? CLEAN : { kind: 'hit', bytes: bytes(), verdict, locked: null };
}

/** Until the end of the file or of the buffer. Returns the length from the buffer's start. */
function fill(fd: number, buffer: Buffer, from: number): number {
  for (let at = from; ; ) {
    const got = at < buffer.length ? readSync(fd, buffer, at, buffer.length - at, null) : 0;
    if (got === 0) return at;
    at += got;
  }
}

function readWhole(fd: number): Buffer {
  const whole = Buffer.allocUnsafeSlow(fstatSync(fd).size);
  for (let at = 0; at < whole.length; ) {
    const got = readSync(fd, whole, at, whole.length - at, at);
    if (got === 0) return whole.subarray(0, at);
    at += got;
  }
  return whole;
}

function verdictOf(view: Buffer, bom: ReturnType<typeof bomOf>, needles: Needles): Verdict {
  if (bom === 'utf-16le') return needles.ofText(view.toString('utf16le'));
  if (bom === 'utf-16be')
    return needles.ofText(
      Buffer.from(view.subarray(0, view.length & ~1))
        .swap16()
        .toString('utf16le'),
    );
  return needles.ofBytes(view);
}

function isBinary(view: Buffer, bom: ReturnType<typeof bomOf>): boolean {
  return bom !== 'utf-16le' && bom !== 'utf-16be' && view.includes(0);
}

function stronger(a: Verdict, b: Verdict): Verdict {
  if (a === 'token' || b === 'token') return 'token';
  return a === 'related' ? a : b;
}

function skip(reason: SkipReason, detail: string, tokens = false): Scanned {
  return { kind: 'skip', reason, detail, tokens };
}

function refusal(error: unknown): Scanned {
  const code = codeOf(error);
  if (code === null) throw error;
  if (code === 'ELOOP' || code === 'EMLINK') return skip('link', '');
  if (code === 'ENOENT' || code === 'ENOTDIR') return skip('vanished', '');
  return code === 'EISDIR' ? { kind: 'absent' } : skip('unreadable', code);
}
