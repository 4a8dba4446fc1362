import { loadCatalogue, type Problem } from '../catalogue/index.js';
import type { Configs } from '../config/index.js';
import type { Catalogue } from '../model/index.js';
import { dataFor } from '../run/assemble.js';

type Loaded = { readonly ok: true; readonly catalogue: Catalogue } | { readonly ok: false; readonly problems: readonly Problem[] };

/** By everything that it is made from: a thousand files are judged by one catalogue, and an edited one is read anew. */
const known = new Map<string, Promise<Loaded>>();

export async function catalogueFor(configs: Configs): Promise<Loaded> {
  const { files, only } = dataFor(configs, { named: [], only: null }, 'by-path');
  // A file that is not there is data that cannot be read: its problem is told like any other.
  const extra = files.map(({ file, ...one }) => ({ ...one, text: file.ok ? file.text : '' }));
  const key = JSON.stringify([only, extra]);
  const loaded = known.get(key) ?? loadCatalogue({ extra, only });
  known.set(key, loaded);
  return loaded;
}
