import type { Transform } from '../src/model.js';
import { review } from './decisions.js';
import { isInError } from './near.js';
import { proposalsFor } from './proposals.js';

/** A place that no parser vouches for is for a person: too large, generated, of an unknown encoding or language, or broken around the token. */
export const unparsedFile: Transform = {
  name: 'unparsed-file',
  decide(site, facts) {
    const why = site.tree.unparsed ?? (isInError(site) ? 'syntax' : null);
    if (why === null) return null;
    return review('unparsed-file', why === 'encoding' ? [] : proposalsFor(site, facts), [], [why]);
  },
};
