import type { Range } from '../model/index.js';

/** Places of the table, a power of two. */
const SIZE = 1 << 18;

/** The ranges that were shared last, each at the place that its offsets give: another one that belongs there takes its place. */
const latest: (Range | undefined)[] = [];

/**
 * One of all equal ranges, of whatever file: among files of everyday size most ranges of a node stand in thousands of others too, and they take as much room
 * as the nodes themselves. So whoever knows a place by its range asks for its file as well.
 */
export function sharedRange(range: Range): Range {
  const { start, end } = range;
  const place = (Math.imul(start, 31) + Math.imul(end - start, 0x9e37)) & (SIZE - 1);
  const known = latest[place];
  if (known !== undefined && known.start === start && known.end === end) return known;
  latest[place] = range;
  return range;
}
