import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Change, Patch } from './splice.js';

/** How a repository names its objects. */
export type ObjectHash = 'sha1' | 'sha256';

/**
 * git's binary patch for a change whose lines must not be shown, as a delta in both directions. The delta names stretches of the old file by their
 * offsets and holds the new tokens alone, so no text around them is in it. Begins with the `index` line.
 */
export function binaryPatch(change: Change & { readonly old: Uint8Array }, hash: ObjectHash): string {
  const { old, bytes } = change;
  return [
    `index ${blobName(old, hash)}..${blobName(bytes, hash)}`,
    '\nGIT binary patch\n',
    deltaOf(old, bytes, stepsOf(change.patches, old)),
    deltaOf(bytes, old, stepsOf(reversed(change), bytes)),
  ].join('');
}

function blobName(bytes: Uint8Array, hash: ObjectHash): string {
  return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The patches that lead back. */
function reversed({ old, patches }: Change & { readonly old: Uint8Array }): readonly Patch[] {
  let shift = 0;
  return patches.map(({ start, end, bytes }) => {
    const back = { start: start + shift, end: start + shift + bytes.length, bytes: old.subarray(start, end) };
    shift += bytes.length - (end - start);
    return back;
  });
}

type Step = { readonly from: number; readonly to: number } | { readonly insert: Uint8Array };

/** Copies of the old file between the patches; of a patch that keeps what it replaces, wrapped or cut, only what is new. */
function stepsOf(patches: readonly Patch[], old: Uint8Array): readonly Step[] {
  const steps: Step[] = [];
  let at = 0;
  for (const { start, end, bytes } of patches) {
    const was = Buffer.from(old.subarray(start, end));
    const inside = was.length === 0 ? -1 : Buffer.from(bytes).indexOf(was);
    const kept = bytes.length === 0 || inside !== -1 ? -1 : was.indexOf(bytes);
    steps.push({ from: at, to: start });
    if (inside !== -1) {
      steps.push({ insert: bytes.subarray(0, inside) }, { from: start, to: end }, { insert: bytes.subarray(inside + was.length) });
    } else if (kept !== -1) steps.push({ from: start + kept, to: start + kept + bytes.length });
    else steps.push({ insert: bytes });
    at = end;
  }
  return [...steps, { from: at, to: old.length }];
}

/** git takes no delta of fewer than four bytes, and one that leads to nothing has two: that is said as a literal. */
function deltaOf(from: Uint8Array, to: Uint8Array, steps: readonly Step[]): string {
  if (to.length === 0) return `literal 0\n${inBase85(deflateSync(to))}\n`;
  const told = steps.flatMap((step) => ('insert' in step ? inserted(step.insert) : copied(step.from, step.to)));
  const delta = [...sized(from.length), ...sized(to.length), ...told];
  return `delta ${delta.length}\n${inBase85(deflateSync(Uint8Array.from(delta)))}\n`;
}

/** Seven bits a byte, the lowest first. */
function sized(length: number): number[] {
  const bytes: number[] = [];
  for (let left = length; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left];
    bytes.push((left % 128) | 0x80);
  }
}

const MOST_INSERTED = 127;
const MOST_COPIED = 0xffff;

function inserted(bytes: Uint8Array): number[] {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += MOST_INSERTED) {
    const part = bytes.subarray(at, at + MOST_INSERTED);
    out.push(part.length, ...part);
  }
  return out;
}

function copied(from: number, to: number): number[] {
  const out: number[] = [];
  for (let at = from; at < to; at += MOST_COPIED) {
    const length = Math.min(MOST_COPIED, to - at);
    out.push(0xff & ~0x40, ...[0, 8, 16, 24].map((bits) => (at >>> bits) & 0xff), length & 0xff, length >>> 8);
  }
  return out;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
const A_LINE = 52;

/** git's own: up to 52 bytes a line, their number before them as a letter, four bytes as five signs. */
function inBase85(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += A_LINE) {
    const part = bytes.subarray(at, at + A_LINE);
    const length = String.fromCharCode(part.length <= 26 ? 64 + part.length : 70 + part.length);
    lines.push(length + Array.from({ length: Math.ceil(part.length / 4) }, (_, i) => fiveSigns(part, i * 4)).join(''));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function fiveSigns(bytes: Uint8Array, at: number): string {
  let value = 0;
  for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0);
  let signs = '';
  for (let i = 0; i < 5; i++) {
    signs = (alphabet[value % 85] ?? '') + signs;
    value = Math.floor(value / 85);
  }
  return signs;
}
