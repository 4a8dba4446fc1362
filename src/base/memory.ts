import { versions } from 'node:process';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MemoryFull } from './memory-full.js';

/** Of the heap's limit: what is kept free for the report, and for the collector, which takes as long as all else once little is left. */
const FREE = 0.35;

/** Beyond this part of its limit a heap that was just collected has no room for what is made of the trees. */
const FULL = 0.8;

/** Bytes of the limit that are for what was just made: Node stops where the rest is full. Newer versions of V8 keep four times as much. */
const YOUNG = (Number.parseInt(versions.v8, 10) < 13 ? 48 : 192) * 2 ** 20;

/** Growth, as a part of the limit, after which a heap that was found to have room is collected again. */
const STEP = 0.04;

/**
 * V8 lets a heap grow to four times what lives in it before it collects, and so takes most of its memory for what is no longer in use. Below this
 * use that is cheap; beyond it a heap grows by about so many bytes between two collections, and by no more or less than so many parts in a hundred.
 */
const LARGE = 96 * 2 ** 20;
const GROWTH = 32 * 2 ** 20;
const MOST = 40;
const LEAST = 10;

/** `room`: for what is kept. */
function heap(): { readonly used: number; readonly room: number } {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return { used, room: limit - YOUNG };
}

/** Whether little is left of the memory that Node gives a process. */
export function isMemoryShort(): boolean {
  const { used, room } = heap();
  return used > (1 - FREE) * room;
}

/** Use of the heap below which the collector need not be asked again. */
const roomy = { until: 0 };

/** Asked wherever trees are added: throws where no room is left for what is made of them. */
export function needRoom(): void {
  const { used, room } = heap();
  if (used > LARGE) growSlowly(used);
  const full = FULL * room;
  if (used < full || used < roomy.until) return;
  collect();
  const inUse = heap().used;
  if (inUse > full) throw new MemoryFull(Math.round(room / 2 ** 20));
  roomy.until = inUse + STEP * room;
}

/** What V8 was told last, in parts of a hundred. */
const growing = { by: 0 };

function growSlowly(used: number): void {
  const by = Math.max(LEAST, Math.min(MOST, Math.round((100 * GROWTH) / used)));
  if (Math.abs(by - growing.by) < 2) return;
  const isFirst = growing.by === 0;
  growing.by = by;
  setFlagsFromString(`--heap-growing-percent=${by}`);
  // The limit at hand, with which a process starts, is made anew by a collection alone.
  if (isFirst) collect();
}

/** Bytes in use when the collector was last asked because much was let go: what a process holds from run to run is no reason to ask again. */
const kept = { use: 0 };

/** Where much was just let go and as much is to be made: else the heap grows by both before V8 looks. */
export function collectLarge(): void {
  const { used } = heap();
  if (used <= LARGE || used - kept.use < LARGE / 4) return;
  collect();
  kept.use = heap().used;
}

/** What is no longer in use counts as used until it is collected, so the collector is asked where the answer depends on it. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  const collector: unknown = runInNewContext('gc');
  if (typeof collector === 'function') collector();
}
