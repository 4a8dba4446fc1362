import type { Node, Site, Transform } from '../../src/model/index.js';
import { here, keep } from '../support/decisions.js';

/** In a manifest the tool's own settings name what was found before the migration: a decision that was rewritten would answer for nothing. */
export const ownConfig: Transform = {
  name: 'own-config',
  decide(site) {
    if (!/(^|\/)package\.json$/.test(site.file.path) || !isBelowOwnKey(site)) return null;
    return keep('suppressed', [here(site, 'constant', KEY)]);
  },
};

const KEY = 'temu-codemod';

/** The key at the top of the file: a dependency of this name stands in another object. */
function isBelowOwnKey({ node }: Site): boolean {
  let entry: Node | null = null;
  for (let at: Node | null = node; at !== null; at = at.parent) if (at.kind === 'entry') entry = at;
  return entry?.kind === 'entry' && entry.key.kind === 'string' && entry.key.value === KEY;
}
