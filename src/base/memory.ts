import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MemoryFull } from './memory-full.js';

/** Of the heap's limit: what is kept free for the report, and for the collector, which takes as long as all else once little is left. */
const FREE = 0.35;

/** Beyond this part of its limit a heap that was just collected has no room for what is made of the trees. */
const FULL = 0.8;

/** Bytes of the limit that are for what was just made: Node stops where the rest is full. */
const YOUNG = 48 * 2 ** 20;

/** Growth, as a part of the limit, after which a heap that was found to have room is collected again. */
const STEP = 0.04;

/** Whether little is left of the memory that Node gives a process. */
export function isMemoryShort(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > (1 - FREE) * limit;
}

/** Use of the heap below which the collector need not be asked again. */
const roomy = { until: 0 };

/** Asked wherever trees are added: throws where no room is left for what is made of them. */
export function needRoom(): void {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  const full = FULL * (limit - YOUNG);
  if (used < full || used < roomy.until) return;
  collect();
  const inUse = getHeapStatistics().used_heap_size;
  if (inUse > full) throw new MemoryFull(Math.round(limit / 2 ** 20));
  roomy.until = inUse + STEP * limit;
}

/** What is no longer in use counts as used until it is collected, so the collector is asked where the answer depends on it. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  const collector: unknown = runInNewContext('gc');
  if (typeof collector === 'function') collector();
}
