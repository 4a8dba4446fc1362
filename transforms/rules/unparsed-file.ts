import type { Evidence, Facts, Site, Transform } from '../../src/model/index.js';
import { evidence, review } from '../support/decisions.js';
import { isInError } from '../support/near.js';
import { proposalsFor } from '../support/proposals.js';

/** A place that no parser vouches for is for a person: too large, generated, of an unknown encoding or language, or broken around the token. */
export const unparsedFile: Transform = {
  name: 'unparsed-file',
  decide(site, facts) {
    const why = site.tree.unparsed ?? (isInError(site) ? 'syntax' : null);
    if (why === null) return null;
    return review('unparsed-file', why === 'encoding' ? [] : proposalsFor(site, facts), copyOf(site, facts), [why]);
  },
};

/** `client.cjs.lf`, `client.cjs.bak`: a copy beside the file that it was made from, which is judged on its own. */
function copyOf(site: Site, facts: Facts): readonly Evidence[] {
  const { path } = site.file;
  for (let end = path.lastIndexOf('.'); end > path.lastIndexOf('/') + 1; end = path.lastIndexOf('.', end - 1)) {
    const original = facts.trees.get(path.slice(0, end));
    if (original) return [evidence(original.file, { start: 0, end: 0 }, 'copy-of', original.file.path)];
    if (facts.allPaths.has(path.slice(0, end)))
      return [evidence({ path: path.slice(0, end) }, { start: 0, end: 0 }, 'copy-of', path.slice(0, end))];
  }
  return [];
}
