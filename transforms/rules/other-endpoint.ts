import { isBesideRouter } from '../../src/base/open-url.js';
import { remembered } from '../../src/base/tree.js';
import type { Evidence, Facts, Site, SourceFile, Transform } from '../../src/model/index.js';
import { evidence, review } from '../support/decisions.js';
import { partnerHost } from '../support/edits.js';
import { isComment } from '../support/near.js';
import { proposalsFor } from '../support/proposals.js';

/** The CN host also prints labels and takes uploads: only its router has a twin on the partner gateway. */
export const otherCnEndpoint: Transform = {
  name: 'other-cn-endpoint',
  decide(site, facts) {
    if (site.kind !== 'gateway' || isComment(site)) return null;
    const written = pathAfter(site);
    if (written !== null && isOpen(written) && reachesRouterOnly(site, facts)) return null;
    const path = written ?? pathOfRequests(site, facts);
    if (path === null || isRouterPath(path)) return null;
    return review('other-cn-endpoint', proposalsFor(site, facts), twinOf(site, path, facts), [path]);
  },
};

/** `"https://…/openapi/%s" % path`, `.format(…)`: the rest is put in elsewhere. */
function isOpen(path: string): boolean {
  return /%[sdr(]|[{$]/.test(path);
}

function reachesRouterOnly(site: Site, facts: Facts): boolean {
  const pairs = facts.pairsOf(site);
  return pairs.length > 0 && pairs.every(({ url }) => url.value !== null && isRouterPath(pathOf(url.value)));
}

function pathOf(url: string): string {
  return url.replace(/^(?:\w+:)?\/\/[^/]*/, '');
}

/** A bare host to which each request adds a path that is known and is not the router's: the first of them. */
function pathOfRequests(site: Site, facts: Facts): string | null {
  const urls = facts.pairsOf(site).map(({ url }) => url.value);
  if (!urls.every((url) => url !== null && isBesideRouter(url))) return null;
  return urls[0] ? pathOf(urls[0]) : null;
}

/** The same path on the partner's host, where the file has both: the code chooses between them already. */
function twinOf(site: Site, path: string, facts: Facts): readonly Evidence[] {
  const twin = partnerHost(facts.catalogue.hosts) + path;
  const start = placeOf(twin, site.file, facts);
  return start === -1 ? [] : [evidence(site.file, { start, end: start + twin.length }, 'partner-host', twin)];
}

const twins = remembered((_file: SourceFile): Map<string, number> => new Map());

/** Most files do not name the partner's host at all, which is asked once a file, as each twin is. */
function placeOf(twin: string, file: SourceFile, { catalogue }: Facts): number {
  const known = twins(file);
  const find = (text: string): number => {
    const start = known.get(text) ?? file.text.indexOf(text);
    known.set(text, start);
    return start;
  };
  return find(partnerHost(catalogue.hosts)) === -1 ? -1 : find(twin);
}

/** The text after the host in the same string, up to white space or a closing mark; null for a bare host. */
function pathAfter(site: Site): string | null {
  const end = site.node?.kind === 'string' ? site.node.inner.end : site.file.text.length;
  const rest = site.file.text.slice(site.range.end, end).replaceAll('\\/', '/');
  const path = /^(:\d+)?([^\s"'`<>)\]}|,;，。；]*)/.exec(rest)?.[2] ?? '';
  return path === '' ? null : path;
}

function isRouterPath(path: string): boolean {
  return /^\/?(openapi\/?)?(openapi\/router\/?)?([?#].*)?$/.test(path);
}
