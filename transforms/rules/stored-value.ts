import { ancestors } from '../../src/base/tree.js';
import type { Node, Site, Transform } from '../../src/model/index.js';
import { calleeName } from '../support/callee-name.js';
import { here, keep, review } from '../support/decisions.js';
import { isComment } from '../support/near.js';
import { isRenamedByAny } from '../support/open-renames.js';
import { migrationOf } from '../support/proposals.js';
import { isInQuery } from '../support/queries.js';

const migrationPath =
  /(^|\/)(migrations?|alembic|flyway|liquibase|seeds?|seeders?|changelogs?)\/|(^|\/)V\d+(_\d+)*__[^/]*\.(sql|java|kt)$/i;
const columnCall = /(^|\.)(column|mapped_column|field|charfield|textfield|urlfield|stringfield|server_default)$/i;

/** Rows that were stored keep the old value, and an applied migration must not change: a new migration is needed, which a person writes. */
export const storedValue: Transform = {
  name: 'stored-value',
  decide(site, facts) {
    if (isComment(site)) return null;
    // What the database holds may stay where each request renames what it sends.
    if (
      isStored(site) &&
      site.kind === 'type' &&
      migrationOf(site, facts).applies === 'always' &&
      isRenamedByAny(facts.unitOf(site.file.path), facts)
    )
      return keep('renamed-when-sent', []);
    if (site.tree.language === 'sql' || migrationPath.test(site.file.path)) return review('stored-value', [], [], ['migration']);
    if (isInQuery(site)) return review('stored-value', [], [], ['query']);
    const column = site.node === null ? null : columnOf(site.node);
    if (column === null) return null;
    return review('stored-value', [], [here(site, 'config-key', column)], ['default']);
  },
};

/** `Column(String, default="…")`, `server_default`, `models.CharField(default=…)`: the name of the call; Eloquent's `$attributes`; or null. */
function columnOf(node: Node): string | null {
  let named = false;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'define' && outer.member && outer.name === 'attributes' && /Model$/.test(baseOf(outer))) return outer.name;
    if (outer.kind === 'entry' && (outer.key.kind === 'name' || outer.key.kind === 'string')) {
      const key = outer.key.kind === 'name' ? outer.key.name : outer.key.value;
      named ||= /default/i.test(key);
    }
    if (outer.kind === 'call') return named && columnCall.test(calleeName(outer.callee)) ? calleeName(outer.callee) : null;
    if (outer.kind === 'function' || outer.kind === 'class') return null;
  }
  return null;
}

function baseOf({ parent }: Node): string {
  return parent?.kind === 'class' ? (parent.extends ?? '') : '';
}

export function isStored(site: Site): boolean {
  return site.tree.language === 'sql' || migrationPath.test(site.file.path) || isInQuery(site);
}
