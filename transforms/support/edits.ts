import type { Edit, Range, Site, SourceFile } from '../../src/model/index.js';

/** An edit with its guard: one character on either side, so that it fails on a file that moved, or that holds the longer new name already. */
export function edit(file: SourceFile, range: Range, text: string): Edit {
  const expected = file.text.slice(Math.max(0, range.start - 1), Math.min(file.text.length, range.end + 1));
  return { file, range, expected, text };
}

/** Replaces the token alone. */
export function renameAt(site: Site, text: string): Edit {
  return edit(site.file, site.range, text);
}

export function partnerHost(hosts: ReadonlyMap<string, string>): string {
  for (const [host, gateway] of hosts) {
    if (gateway === 'partner') return host;
  }
  throw new Error(`the catalogue has no partner gateway among its ${hosts.size} hosts`);
}
