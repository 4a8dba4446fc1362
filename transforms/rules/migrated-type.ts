import type { Transform } from '../../src/model/index.js';
import { here, review, rewrite } from '../support/decisions.js';
import { renameAt } from '../support/edits.js';
import { migrationOf, proposalsFor } from '../support/proposals.js';

/** What no other rule holds back is renamed: the old name is announced as gone. */
export const migratedType: Transform = {
  name: 'migrated-type',
  decide(site, facts) {
    if (site.kind !== 'type') return null;
    const migration = migrationOf(site, facts);
    if (migration.applies === 'never')
      return review('before-deadline', proposalsFor(site, facts), [], migration.note === null ? [] : [migration.note]);
    return rewrite('migrated-type', [renameAt(site, migration.newType)], [here(site, 'announced', migration.announcement)]);
  },
};
