import type { Links, Possible, Request } from '../model/index.js';

/**
 * What came of asking the compiler for types: the files that asked, by path, and whether anything was told that scopes had not. The judging of a plan asks
 * the same again, of nearly the same files.
 */
export type AskedTypes = { readonly files: ReadonlySet<string>; readonly told: boolean };

export function askedTypes(files: Iterable<string>, without: Links, withThem: Links): AskedTypes {
  return { files: new Set(files), told: outlineOf(without) !== outlineOf(withThem) };
}

/** All of the links that types may change, as a text. */
function outlineOf({ requests, untold, dynamic, routing, nonEscaping, throughMapper, byRegionTable }: Links): string {
  const counts = [dynamic.length, routing.length, nonEscaping.size, throughMapper.size, byRegionTable.size, untold.length];
  return JSON.stringify([requests.map(requestAsText), counts]);
}

function requestAsText({ host, typeAtHost, routed, closed, pairs, ...rest }: Request): readonly unknown[] {
  const met = pairs.map(({ type, url, gateway, region, ways, ...at }) =>
    [placeOf(at), possibleAsText(type), possibleAsText(url), gateway, region, ways?.length].join('|'),
  );
  const stands = [rest.places, rest.renames, rest.opens].map((places) => places?.length);
  return [placeOf(rest), host?.range.start, typeAtHost !== null, routed, closed, rest.setBy?.node.range.start, stands, met.sort()];
}

function possibleAsText({ value, strength, from }: Possible): string {
  return [value, strength, ...from.map(placeOf)].join(' ');
}

function placeOf({ file, node }: Pick<Request, 'file'> & { readonly node: { readonly range: { readonly start: number } } }): string {
  return `${file.path}:${node.range.start}`;
}
