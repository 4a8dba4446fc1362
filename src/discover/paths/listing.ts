import type { Skipped } from '../../model/index.js';

/** One listed path. `state`: what git says of it; outside git everything is tracked but what its ignore files name. */
export type Entry = {
  readonly path: string;
  /** Bytes of a name that is not UTF-8, for opening the file; null where `path` is enough. Relative to the root. */
  readonly rawPath: Buffer | null;
  readonly state: 'tracked' | 'untracked' | 'ignored' | 'unmerged' | 'link' | 'submodule';
};

export type Listing = {
  readonly entries: readonly Entry[];
  /** Folders that the listing passes over: dependencies, folders that cannot be read. */
  readonly skipped: readonly Skipped[];
};

/** A file that may hold a gateway or its key, by name alone: looked at even where git ignores it. */
const CONFIG = /(?:^|\/)(?:\.env[^/]*|[^/]*\.env|[^/]+\.(?:ya?ml|json[5c]?|properties|toml|ini|xml|conf|cfg|config))$/i;

export function isConfig(path: string): boolean {
  return CONFIG.test(path);
}

/** Ignored folders whose files are made, not written: what they hold of config is a copy. */
const PRODUCED = new Set(
  `dist build out output target obj bin coverage tmp temp log logs __pycache__ storybook-static
   .next .nuxt .output .cache .parcel-cache .turbo .vite .svelte-kit .angular .gradle .idea .vs .tox .nox .mypy_cache .pytest_cache .ruff_cache
   .terraform .serverless .nyc_output .temu-codemod`.split(/\s+/),
);

export function isProduced(folder: string): boolean {
  return PRODUCED.has(folder.slice(folder.lastIndexOf('/') + 1));
}

export function entry(path: string, state: Entry['state'], rawPath: Buffer | null = null): Entry {
  return { path, rawPath, state };
}

export function skippedFolder(path: string, reason: Skipped['reason'], detail = ''): Skipped {
  return { path, reason, detail, tokens: false };
}

export function joined(...parts: readonly Listing[]): Listing {
  const [only = null, ...others] = parts.filter(({ entries, skipped }) => entries.length + skipped.length > 0);
  if (only !== null && others.length === 0) return only;
  return { entries: parts.flatMap((part) => part.entries), skipped: parts.flatMap((part) => part.skipped) };
}
