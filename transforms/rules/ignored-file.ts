import type { Transform } from '../../src/model/index.js';
import { review } from '../support/decisions.js';
import { proposalsFor } from '../support/proposals.js';

/** A config file that git ignores is read, since it often holds the gateway, but belongs to one machine: its owner decides. */
export const ignoredFile: Transform = {
  name: 'ignored-file',
  decide(site, facts) {
    if (!site.file.ignored || site.file.namedItself || facts.settingsOf(site.file.path).includeIgnored) return null;
    return review('ignored-file', proposalsFor(site, facts), []);
  },
};
