import type { Entry, Listing } from '../paths/listing.js';
import type { Needles } from './needles.js';
import type { Scanned } from './scan.js';
import type { Cost, DiscoveryProblem } from './search.js';

/** The origin of files: the work tree, a plain folder, or git's index. */
export type Source = {
  git(): boolean;
  /** Files named one by one, before anything is listed: enough to see that they hold nothing. null where a folder is named. */
  quick(): Listing | null;
  /** The named files, as the listing gives them, in parts: one can be searched while the next is still being listed. */
  named(): AsyncIterable<Listing | DiscoveryProblem>;
  /** The whole root. */
  all(): Promise<Listing | DiscoveryProblem>;
  /** `seen` is told of every entry, though not in their order. */
  scan(entries: readonly Entry[], needles: Needles, seen: (entry: Entry, scanned: Scanned) => void): void;
  /** `seen` is told of every text among the entries with its bytes, though not in their order; what cannot be read is passed over. */
  each(entries: readonly Entry[], seen: (entry: Entry, bytes: Buffer) => void): void;
  bytes(entry: Entry): Buffer | null;
  exists(path: string): boolean;
  cost(): Omit<Cost, 'decoded'>;
};
