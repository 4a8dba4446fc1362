import type { Facts, Site, Transform } from '../../src/model/index.js';
import { evidence, keep, review } from '../support/decisions.js';
import { proposalsFor } from '../support/proposals.js';
import { isRenamedWhenSent } from '../support/renamed-call.js';
import { isReadRow } from '../support/row-names.js';

/** A name in a file of rows that a program reads (SQL, CSV) stays as it is where the requests rename what they send; prose that is read is for a person. */
export const rowName: Transform = {
  name: 'row-name',
  decide(site, facts) {
    if (site.kind !== 'type' || !isReadRow(site, facts)) return null;
    const sent = sentBeside(site, facts);
    const isRenamed =
      sent.length > 0 ? sent.every((one) => isRenamedWhenSent(one, facts)) : isRenamedWhenSent(site, facts) || isAsItsTable(site, facts);
    if (isRenamed)
      return keep(
        'renamed-when-sent',
        sent.slice(0, 1).map(({ file, range }) => evidence(file, range, 'followed', site.found)),
      );
    const isProse = site.tree.language === 'text' && !facts.settingsOf(site.file.path).includeDocs;
    return isProse ? review('unparsed-file', proposalsFor(site, facts), [], ['language']) : null;
  },
};

/** A row that nothing is seen to send, of a table whose other rows are sent: whoever reads it sends it as these, where it is renamed on the way. */
function isAsItsTable({ file, found }: Site, facts: Facts): boolean {
  const rows = facts.index.sitesIn(file.path).filter((row) => facts.pairsOf(row).length > 0);
  const { migrations } = facts.catalogue;
  const isRenamed = (row: Site): boolean => isRenamedWhenSent(row, facts);
  return rows.length > 0 && migrations.get(found)?.applies === 'always' && rows.every(isRenamed);
}

/** The places of the unit that send the name. */
function sentBeside({ found, file }: Site, facts: Facts): readonly Site[] {
  const unit = facts.unitOf(file.path);
  return facts.index
    .sitesNamed(found)
    .filter((one) => one.found === found && facts.unitOf(one.file.path) === unit && facts.pairsOf(one).length > 0);
}
