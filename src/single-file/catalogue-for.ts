import { resolve } from 'node:path';
import { loadCatalogue, type Problem } from '../catalogue/index.js';
import type { Config } from '../config/index.js';
import { readText } from '../discover/paths/config-file.js';
import type { Catalogue } from '../model/index.js';

type Loaded = { readonly ok: true; readonly catalogue: Catalogue } | { readonly ok: false; readonly problems: readonly Problem[] };

/** By everything that it is made from: a thousand files are judged by one catalogue, and an edited one is read anew. */
const known = new Map<string, Promise<Loaded>>();

export async function catalogueFor(config: Config | null): Promise<Loaded> {
  const files = (config?.catalogue ?? []).map((name) => readText(resolve(config?.folder ?? '', name)));
  // A file that is not there is data that cannot be read: its problem is told like any other.
  const extra = files.map((file) => ({ name: file.path, text: file.ok ? file.text : '' }));
  const only = config?.announcements ?? null;
  const key = JSON.stringify([only, extra]);
  const loaded = known.get(key) ?? loadCatalogue({ extra, only });
  known.set(key, loaded);
  return loaded;
}
