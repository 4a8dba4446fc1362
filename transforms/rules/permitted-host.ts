import { remembered } from '../../src/base/tree.js';
import type { Facts, Site, Transform } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { here, keep, rewrite } from '../support/decisions.js';
import { partnerHost, renameAt } from '../support/edits.js';

/**
 * Where an extension or a user script says which hosts it may call, the partner's is put beside CN's: without it the browser refuses what moved, and
 * without CN's what did not.
 */
export const permittedHost: Transform = {
  name: 'permitted-host',
  decide(site, facts) {
    const { kind, found, file, range } = site;
    const entry = kind === 'gateway' && facts.catalogue.hosts.get(found) === 'cn' ? entryOf(site) : null;
    if (entry === null || facts.settingsOf(file.path).gateway !== 'auto') return null;
    const partner = partnerHost(facts.catalogue.hosts);
    const isThere = file.text.includes(entry.before + partner + entry.behind);
    if (isThere || !sendsToPartner(facts.unitOf(file.path), facts)) return keep('still-serves-cn', [here(site, 'router')]);
    const { before, behind, between } = entry;
    const own = file.text.slice(range.start, range.end);
    return rewrite('partner-gateway', [renameAt(site, own + behind + between + before + partner)], [here(site, 'partner-host', partner)]);
  },
};

/** What stands around the host in its entry, and what parts it from the next one. */
type PermissionEntry = { readonly before: string; readonly behind: string; readonly between: string };

function entryOf({ node, file: { path, text }, range }: Site): PermissionEntry | null {
  if (node?.kind === 'string' && /(?:^|\/)manifest(?:\.\w+)?\.json$/.test(path)) {
    const list = node.parent;
    const entry = list?.kind === 'list' ? list.parent : null;
    if (entry?.kind !== 'entry' || entry.key.kind !== 'string' || !/^(?:optional_)?(?:host_)?permissions$/.test(entry.key.value))
      return null;
    const margin = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, node.range.start))?.[1];
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    return {
      before: text.slice(node.range.start, range.start),
      behind: text.slice(range.end, node.range.end),
      between: margin === undefined ? ', ' : `,${lineEnd}${margin}`,
    };
  }
  const line = text.lastIndexOf('\n', range.start) + 1;
  const before = /^[ \t]*\/\/[ \t]*@connect[ \t]+$/.exec(text.slice(line, range.start))?.[0];
  const behind = /^[ \t]*(?=\r?\n)/.exec(text.slice(range.end, range.end + 80))?.[0];
  return before === undefined || behind === undefined ? null : { before, behind, between: text.includes('\r\n') ? '\r\n' : '\n' };
}

const sendsToPartner = sinceDecided(null, (unit: string, facts: Facts): boolean =>
  typesOf(facts).some(({ file, status, type }) => {
    const isMoved = status === 'partner' || (status === 'old' && facts.catalogue.migrations.get(type)?.applies === 'always');
    return isMoved && facts.unitOf(file.path) === unit;
  }),
);

const typesOf = remembered(({ uses }: Facts): Facts['uses'] => uses.filter(({ node }) => node.kind !== 'comment'));
