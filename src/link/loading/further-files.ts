import { ancestors } from '../../base/tree.js';
import type { Catalogue, GatewayName, Request, Site, Tree } from '../../model/index.js';
import { nonEscapingSites } from '../escape/escape.js';
import { requestsOf, sessionOf } from '../index.js';
import { isConfig, keyOf } from '../program/program.js';
import { traitsOf } from '../symbols/class-hierarchy.js';
import { isConfigFile, writtenPath } from '../values/settings.js';
import { shortExcerpts } from './short-excerpts.js';
import { unresolvedCallees } from './unresolved-callees.js';

export type FurtherFiles = {
  /**
   * Identifiers, file stems, config keys whose occurrence in a file that is not loaded could matter: it may call a helper that was followed,
   * use a constant that holds a site, or read a config key that does. Asked again until nothing new is loaded.
   */
  readonly words: readonly string[];
  /** Of the excerpts those whose other statements could matter for the same reasons, or which are imported. */
  readonly whole: readonly string[];
};

/** What is not loaded and could change the answer. `excerpts`: paths of trees that hold a part of their file. */
export function furtherFiles(trees: ReadonlyMap<string, Tree>, sites: readonly Site[], excerpts: ReadonlySet<string>): FurtherFiles {
  const hosts = new Map<string, GatewayName>(
    sites.filter((site) => site.kind === 'gateway').map((site) => [site.found.toLowerCase(), 'cn']),
  );
  const catalogue: Catalogue = { announcements: [], migrations: new Map(), partnerTypes: new Set(), byNewType: new Map(), hosts };
  const session = sessionOf({ root: '', trees, catalogue, allPaths: new Set(trees.keys()) }, null);
  const requests = requestsOf(session);
  nonEscapingSites(session, sites);
  const words = new Set([...session.sought, ...requests.flatMap((request) => traitWords(request, trees))]);
  for (const site of sites) for (const word of namesAround(site)) words.add(word);
  for (const word of unresolvedCallees(session)) words.add(word);
  const all = [...words].filter((word) => word.length > 1).sort();
  return { words: all, whole: excerpts.size === 0 ? [] : shortExcerpts(session, excerpts, all) };
}

const vendors = /^\\?(?:Illuminate|Laravel|Symfony|Hyperf|think|Psr|GuzzleHttp)\\/;

/** The traits of a PHP class that sends: what it sends may be put together there. */
function traitWords({ file, node }: Request, trees: ReadonlyMap<string, Tree>): readonly string[] {
  const tree = trees.get(file.path);
  if (tree?.language !== 'php') return [];
  const above = [...ancestors(node)].find((one) => one.kind === 'class');
  const imports = tree.root.children.filter((one) => one.kind === 'import');
  const isVendor = (name: string): boolean =>
    imports.some((one) => vendors.test(one.from) && one.bindings.some(({ local }) => local === name));
  return above ? traitsOf(tree, above).filter((name) => !isVendor(name)) : [];
}

/** What a site is kept under: the constant, the class, the config key. */
function namesAround(site: Site): readonly string[] {
  const { tree, node } = site;
  if (node === null || node.kind === 'comment') return [];
  if (isConfig(tree)) return keysAbove(site);
  if (isConfigFile(tree)) return [writtenPath(tree, node)];
  for (let at = node.parent; at; at = at.parent) {
    if (at.kind === 'call' || at.kind === 'return') return [];
    if (at.kind === 'class') return [at.name];
    if (at.kind === 'define' && !at.member) return at.exported || at.parent?.parent === null || at.parent === tree.root ? [at.name] : [];
  }
  return [];
}

function keysAbove({ tree, node }: Site): readonly string[] {
  const keys: string[] = [];
  for (let at = node; at; at = at.parent) {
    const key = at.kind === 'entry' ? keyOf(tree, at.key) : at.kind === 'define' ? at.name : null;
    if (key !== null) keys.unshift(key);
  }
  const last = keys.at(-1);
  if (last === undefined) return [];
  // `url` alone stands in every file; with the key above it, it says something.
  const isEveryday = /^(?:url|host|base|type|api|gateway|endpoint|value|name)$/i.test(last);
  const path = keys.join('.');
  return isEveryday ? [path, keys.slice(-2).join('.'), keys.slice(-2).join('_').toUpperCase(), keys.at(-2) ?? last] : [last, path];
}
