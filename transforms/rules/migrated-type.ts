import type { Evidence, Facts, Site, Transform } from '../../src/model/index.js';
import { evidence, here, review, rewrite } from '../support/decisions.js';
import { renameAt } from '../support/edits.js';
import { mentions } from '../support/near.js';
import { migrationOf, proposalsFor } from '../support/proposals.js';

/** What no other rule holds back is renamed: the old name is announced as gone. */
export const migratedType: Transform = {
  name: 'migrated-type',
  decide(site, facts) {
    if (site.kind !== 'type') return null;
    const migration = migrationOf(site, facts);
    if (migration.applies === 'never')
      return review('before-deadline', proposalsFor(site, facts), [], migration.note === null ? [] : [migration.note]);
    const mapper = facts.pairsOf(site).length > 0 ? null : mapperOf(site, facts);
    if (mapper !== null) return review('name-dependent-code', proposalsFor(site, facts), [mapper], ['old-to-new']);
    return rewrite('migrated-type', [renameAt(site, migration.newType)], [here(site, 'announced', migration.announcement)]);
  },
};

/** The project's own function or table that gives the new name for this one: a name whose way to a request is not known may pass through it. */
function mapperOf(site: Site, facts: Facts): Evidence | null {
  const unit = facts.unitOf(site.file.path);
  const own = facts.links.routing.find(
    ({ what, file, node }) =>
      what === 'old-to-new' &&
      facts.unitOf(file.path) === unit &&
      mentions(file.text.slice(node.range.start, node.range.end), [site.found]),
  );
  return own ? evidence(own.file, own.node.range, 'mapper', site.found) : null;
}
