import { contains } from '../base/tree.js';
import type { Catalogue, Language, Pair, Request, Route, Tree } from '../model/index.js';
import { replaceAt } from './text.js';

/** How a URL is written in place of a word. No function can be called there. */
const quoted: ReadonlyMap<Language, (url: string) => string> = new Map([
  ['shell', (url) => `"${url}"`],
  ['http', (url) => url],
]);

/** `curl "$GATEWAY" -d type=…`: a request of one type that moved, whose URL others share, is given the partner's URL itself; null for any other. */
export function writtenOut(
  request: Request,
  { trees, catalogue }: { readonly trees: ReadonlyMap<string, Tree>; readonly catalogue: Catalogue },
): Route | null {
  const { file, host, pairs } = request;
  const tree = trees.get(file.path);
  const write = tree?.unparsed === null ? quoted.get(tree.language) : undefined;
  const [pair, ...more] = pairs;
  const url = pair && pair.gateway === 'cn' ? pair.url.value : null;
  if (!write || !host || !pair || url === null || file.encoding === 'unknown') return null;
  const isOther = ({ type, url: { value } }: Pair): boolean => type.value !== pair.type.value || value !== url;
  const isOwn = pair.url.from.some((from) => from.file === file && contains(host.range, from.node.range));
  if (!isOnlyPartners(pair.type.value, catalogue) || more.some(isOther) || isOwn || !/^[\w:/.?=%&-]+$/.test(url)) return null;
  const [cn = null, partner = null] = ['cn', 'partner'].map((name) => [...catalogue.hosts].find(([, gateway]) => gateway === name)?.[0]);
  const moved = cn === null || partner === null ? url : url.replace(cn, partner);
  return moved === url ? null : { edits: [replaceAt(file, host.range.start, host.range.end, write(moved))], module: null };
}

function isOnlyPartners(type: string | null, { migrations, partnerTypes }: Catalogue): boolean {
  return type !== null && (partnerTypes.has(type) || migrations.get(type)?.applies === 'always');
}
