import type { CallOutcome, Catalogue, Finding, Pair, Range, Site, SourceFile } from '../model/index.js';
import type { Plan } from '../plan/index.js';

export type Place = { readonly path: string; readonly range: Range };

/** A name or host of the platform, as it is written there. */
export type NamedPlace = Place & { readonly found: string };

/** The places of a request: its own, those where a type and a URL meet, and those of the names that it sends. */
export type RequestPlaces = { readonly own: Place; readonly pairs: readonly Place[]; readonly sites: readonly NamedPlace[] };

/** All that is asked of a plan once another one is made beside it. No node is among it, so the trees of the plan can go. */
export type Outline = {
  readonly findings: readonly Finding[];
  readonly calls: readonly CallOutcome[];
  readonly requests: readonly RequestPlaces[];
  /** Of the names that are sent, those that no request is known to send. */
  readonly unsent: readonly NamedPlace[];
  readonly withoutModule: readonly Place[];
  readonly unitOf: (path: string) => string;
  /** The partner's name for an old type, which `temuType` sends in its place; null for any other. */
  readonly newNameOf: (type: string) => string | null;
};

export function outlineOf({ findings, calls, facts }: Pick<Plan, 'findings' | 'calls' | 'facts'>): Outline {
  const { links, index, unitOf, catalogue } = facts;
  const sitesOf = ({ type, url }: Pair): readonly NamedPlace[] =>
    [...type.from, ...url.from].flatMap(({ node }) => index.sitesAt(node).map(namedPlace));
  const requests = links.requests.map((request) => ({
    own: placeOf(request),
    pairs: request.pairs.map(placeOf),
    sites: request.pairs.flatMap(sitesOf),
  }));
  const sent = new Set(requests.flatMap(({ sites }) => sites.map(({ found }) => found)));
  const unsent = [...sent].flatMap((name) =>
    index.sitesNamed(name).filter((site) => site.found === name && facts.pairsOf(site).length === 0),
  );
  const newNameOf = newNamesOf(catalogue);
  return { findings, calls, requests, unsent: unsent.map(namedPlace), withoutModule: links.withoutModule.map(placeOf), unitOf, newNameOf };
}

function placeOf({ file, node }: { readonly file: SourceFile; readonly node: { readonly range: Range } }): Place {
  return { path: file.path, range: node.range };
}

function namedPlace({ file, range, found }: Site): NamedPlace {
  return { path: file.path, range, found };
}

/** By itself: a function that is made beside others holds all that these use, and so every tree of the plan. */
function newNamesOf({ migrations }: Catalogue): Outline['newNameOf'] {
  return (type) => migrations.get(type)?.newType ?? null;
}
