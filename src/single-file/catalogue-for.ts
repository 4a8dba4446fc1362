import type { Problem } from '../catalogue/index.js';
import type { Configs } from '../config/index.js';
import type { Catalogue } from '../model/index.js';
import { catalogueOf, type Data, dataFor } from '../run/assemble.js';

type Loaded = { readonly ok: true; readonly catalogue: Catalogue } | { readonly ok: false; readonly problems: readonly Problem[] };

/** By everything that it is made from: a thousand files are judged by one catalogue, and an edited one is read anew. */
const known = new Map<string, Promise<Loaded>>();

export function catalogueFor(configs: Configs): Promise<Loaded> {
  const { files, only } = dataFor(configs, { named: [], only: null }, 'by-path');
  // A file that is not there is data that cannot be read: its problem is told like any other.
  const data = { files: files.map((one) => (one.file.ok ? one : { ...one, file: { ...one.file, ok: true as const, text: '' } })), only };
  const key = JSON.stringify(data);
  const loaded = known.get(key) ?? load(data);
  known.set(key, loaded);
  return loaded;
}

async function load(data: Data): Promise<Loaded> {
  const found = await catalogueOf(data);
  if (found.ok) return { ok: true, catalogue: await found.sought.catalogue() };
  return { ok: false, problems: found.unread === null ? found.problems : [] };
}
