import { LOOKS } from '../../src/base/looks.js';
import { anyTypePattern, builtIn, catalogueOf, hostPattern, oldTypePattern } from '../../src/catalogue/index.js';
import { parse, prepare } from '../../src/languages/index.js';
import { closedRepository, link } from '../../src/link/index.js';
import type { Links, Node, Request, Site, SourceFile, Tree } from '../../src/model/index.js';
import { sitesOf, usesOf } from '../../src/sites/sites.js';

export const catalogue = catalogueOf(builtIn());

export const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
export const PA = 'https://openapi-b-partner.temu.com/openapi/router';
export const US = 'https://openapi-b-us.temu.com/openapi/router';

export type Project = { readonly trees: ReadonlyMap<string, Tree>; readonly sites: readonly Site[]; readonly links: Links };

function sourceFile(path: string, text: string): SourceFile {
  const bytes = Buffer.from(text);
  const toByte = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
  return { path, bytes, text, encoding: 'utf-8', toByte, scope: 'named', ignored: false, namedItself: false };
}

/** Parses and links files given as path → text; `kept`: what is done to a tree before anyone sees it. */
export async function project(
  files: Readonly<Record<string, string>>,
  looks = LOOKS,
  kept: (tree: Tree, parse: (file: SourceFile) => Tree) => void = () => {},
): Promise<Project> {
  await prepare(Object.keys(files));
  const trees = new Map(Object.entries(files).map(([path, text]) => [path, parse(sourceFile(path, text))]));
  for (const tree of trees.values()) kept(tree, parse);
  const patterns = { oldType: oldTypePattern(catalogue), cnHost: hostPattern(catalogue), anyType: anyTypePattern() };
  const sites = [...trees.values()].flatMap((tree) => sitesOf(tree, patterns));
  const uses = [...trees.values()].flatMap((tree) => usesOf(tree, patterns, catalogue));
  const links = await link({
    root: '/project',
    trees,
    sites,
    uses,
    catalogue,
    looks,
    askedTypes: null,
    excerpts: new Set(),
    repository: closedRepository(new Set(trees.keys())),
  });
  return { trees, sites, links };
}

/** Every pair as `type gateway`, with `?` for what is unknown and `~` before what is only likely. */
export function pairsOf({ links }: Project): readonly string[] {
  return links.requests.flatMap((request) => request.pairs.map(pairText)).sort();
}

function pairText({ type, url, gateway }: Request['pairs'][number]): string {
  const isProved = type.strength === 'proved' && url.strength === 'proved';
  return `${isProved ? '' : '~'}${type.value ?? '?'} ${gateway}`;
}

export function textAt(node: Node | null, project: Project, path: string): string | null {
  return node === null ? null : (project.trees.get(path)?.file.text.slice(node.range.start, node.range.end) ?? null);
}

export function onlyRequest({ links }: Project): Request {
  const [request, another] = links.requests;
  if (!request || another) throw new Error(`${links.requests.length} requests`);
  return request;
}

/** The sites that do not escape, as written. */
export function nonEscaping({ links }: Project): readonly string[] {
  return [...links.nonEscaping].map((site) => site.found).sort();
}
