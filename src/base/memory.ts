import { getHeapStatistics } from 'node:v8';

/** Of the heap's limit: what is kept free for the report, and for the collector, which takes as long as all else once little is left. */
const FREE = 0.35;

/** Whether little is left of the memory that Node gives a process. */
export function isMemoryShort(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > (1 - FREE) * limit;
}
