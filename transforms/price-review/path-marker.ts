import { testPath } from '../../src/base/test-path.js';
import type { Facts, Site } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence } from '../support/decisions.js';
import { managedWord, opposite, otherWord, type Shop, shopWord } from '../support/shop-words.js';
import type { Marker } from './managed-marker.js';

/**
 * What the path of a file says of its shops: a folder or file of which the other kind has one, too (`semi/` beside `full/`, `SemiPrice.java` beside
 * `FullPrice.java`). A bare `full` is 全量 as often as 全托, but not beside a `semi`. Null where a request of the name comes by way of the other one's files, and
 * where a flag or a setting says what is served there: a name of a folder says less.
 */
export function markerOfPath(site: Site, facts: Facts): Marker | null {
  const shop = facts.settingsOf(site.file.path).managed === null ? shopOfPath(site.file.path, facts) : null;
  if (shop === null) return null;
  const isOfOther = (path: string): boolean => shopOfPath(path, facts) === opposite(shop);
  const isShared = facts
    .pairsOf(site)
    .some(
      ({ file, ways }) =>
        isOfOther(file.path) || (ways ?? []).some(({ calls, reads }) => [...calls, ...reads].some((at) => isOfOther(at.file.path))),
    );
  if (isShared) return null;
  return { shop, evidence: evidence(site.file, { start: 0, end: 0 }, 'managed-marker', site.file.path), isOfFile: false };
}

/** By the innermost part that has a twin. */
const shopOfPath = sinceDecided(null, (path: string, facts: Facts): Shop | null => {
  if (testPath.test(path)) return null;
  const parts = path.split('/');
  for (let at = parts.length - 1; at >= 0; at--) {
    const { shop, twin } = twinOf(parts[at] ?? '') ?? { shop: null, twin: '' };
    const isFile = at === parts.length - 1;
    if (shop !== null && isThere([...parts.slice(0, at), twin].join('/'), isFile, facts)) return shop;
  }
  return null;
});

/** `full`, `semi-price.ts`, `SemiPriceClient.java`, `price_full.py`, `全托`, and what the other one is called. */
function twinOf(part: string): { readonly shop: Shop; readonly twin: string } | null {
  const word = /(?<![A-Za-z])(?:full|semi|FULL|SEMI)(?![a-z])|(?<![A-Z])(?:Full|Semi)(?![a-z])|[全半]托/.exec(part)?.[0];
  const shop = word === undefined ? null : (shopWord(word) ?? managedWord(word));
  return word === undefined || shop === null ? null : { shop, twin: part.replace(word, otherWord(word)) };
}

function isThere(path: string, isFile: boolean, facts: Facts): boolean {
  return isFile ? facts.allPaths.has(path) : foldersOf('', facts).has(path);
}

const foldersOf = sinceDecided(null, (_: string, { allPaths }: Facts): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const path of allPaths)
    for (let end = path.lastIndexOf('/'); end > 0 && !folders.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
      folders.add(path.slice(0, end));
  return folders;
});
