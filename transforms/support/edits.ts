import { editAt } from '../../src/base/edit-at.js';
import type { Edit, Site } from '../../src/model/index.js';

/** Replaces the token alone. */
export function renameAt(site: Site, text: string): Edit {
  return editAt(site.file, site.range, text);
}

export function partnerHost(hosts: ReadonlyMap<string, string>): string {
  for (const [host, gateway] of hosts) {
    if (gateway === 'partner') return host;
  }
  throw new Error(`the catalogue has no partner gateway among its ${hosts.size} hosts`);
}
