import { isAscii } from 'node:buffer';
import type { Encoding } from '../../model/index.js';
import { bomLength } from './encoding.js';

/** Bytes of the character that begins at `at`, and how many UTF-16 units it decodes to. */
type Step = { width(bytes: Uint8Array, at: number): number; units(bytes: Uint8Array, at: number, width: number): number };

/** A place is remembered every so many units; between two of them the bytes are walked. */
const SPAN = 512;

const utf8: Step = {
  width: (bytes, at) => {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) return 1;
    if (lead < 0xe0) return 2;
    return lead < 0xf0 ? 3 : 4;
  },
  units: (_bytes, _at, width) => (width === 4 ? 2 : 1),
};

/** Below 0x81 one byte (0x80 is the euro sign); a digit second makes it four, which from 0x90 up lie outside the basic plane. */
const gb18030: Step = {
  width: (bytes, at) => {
    if ((bytes[at] ?? 0) < 0x81) return 1;
    const second = bytes[at + 1] ?? 0;
    return second >= 0x30 && second <= 0x39 ? 4 : 2;
  },
  units: (bytes, at, width) => (width === 4 && (bytes[at] ?? 0) >= 0x90 ? 2 : 1),
};

/** Offset in the text → offset in the bytes, which are asked for where they are needed. An offset inside a surrogate pair gives the character's first byte (UTF-16: its own). */
export function byteOffsets(bytesOf: () => Uint8Array, encoding: Encoding): (offset: number) => number {
  const bom = bomLength(encoding);
  switch (encoding) {
    case 'unknown':
      return (offset) => offset;
    case 'utf-16le':
    case 'utf-16be':
      return (offset) => bom + 2 * offset;
    case 'gb18030':
      return walking(bytesOf, bom, gb18030);
    case 'utf-8':
    case 'utf-8-bom':
      return walking(bytesOf, bom, utf8);
  }
}

/** The table is built by the first question: most candidates are never edited. Empty where every character is one byte. */
function walking(bytesOf: () => Uint8Array, bom: number, step: Step): (offset: number) => number {
  const table: { known: { readonly starts: readonly Place[]; readonly end: number } | null } = { known: null };
  return (offset) => {
    table.known ??= tableOf(bytesOf(), bom, step);
    const { starts, end } = table.known;
    if (starts.length === 0) return Math.min(bom + offset, end);
    const from = starts[Math.min(Math.floor(offset / SPAN), starts.length - 1)] ?? { unit: 0, byte: bom };
    return walk(bytesOf(), from, offset, step).byte;
  };
}

function tableOf(bytes: Uint8Array, bom: number, step: Step): { readonly starts: readonly Place[]; readonly end: number } {
  return { starts: isAscii(bytes.subarray(bom)) ? [] : placesOf(bytes, bom, step), end: bytes.length };
}

type Place = { readonly unit: number; readonly byte: number };

/** Entry `k` is the last character that begins at or before unit `k × SPAN`. */
function placesOf(bytes: Uint8Array, bom: number, step: Step): readonly Place[] {
  const places: Place[] = [{ unit: 0, byte: bom }];
  for (let place: Place = { unit: 0, byte: bom }; place.byte < bytes.length; places.push(place)) {
    const next = walk(bytes, place, places.length * SPAN, step);
    if (next.byte >= bytes.length) return places;
    place = next;
  }
  return places;
}

/** The last character that begins at or before unit `to`, or the end of the bytes. */
function walk(bytes: Uint8Array, from: Place, to: number, step: Step): Place {
  let { unit, byte } = from;
  while (unit < to && byte < bytes.length) {
    const width = step.width(bytes, byte);
    const next = unit + step.units(bytes, byte, width);
    if (next > to) break;
    unit = next;
    byte += width;
  }
  return { unit, byte };
}
