import { remembered } from '../../src/base/tree.js';
import { type Shop, shopWord } from '../support/shop-words.js';

/** The word in the name of a file or a folder. */
const word = /(?<![A-Za-z])(?:semi|full)(?![a-z])|(?<![A-Z])(?:Semi|Full)(?![a-z])|(?<![A-Za-z])(?:SEMI|FULL)(?![A-Za-z])|[半全]托/g;

const others: ReadonlyMap<string, string> = new Map(
  [
    ['semi', 'full'],
    ['Semi', 'Full'],
    ['SEMI', 'FULL'],
    ['半托', '全托'],
  ].flatMap(([semi = '', full = '']) => [[semi, full] as const, [full, semi] as const]),
);

/**
 * Which shops a file is for that is one of a pair, or stands in one of a pair of folders, of which one is Semi and one Full: `SemiPriceService.java` beside
 * `FullPriceService.java`, `semi/price.go` where there is `full/`. The innermost pair counts. `paths`: all files, from the root.
 */
export function shopOfPlace(path: string, paths: ReadonlySet<string>): Shop | null {
  const segments = path.split('/');
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i] ?? '';
    const [own, another] = segment.match(word) ?? [];
    if (own === undefined || another !== undefined) continue;
    const twin = [...segments.slice(0, i), segment.replace(own, others.get(own) ?? own)].join('/');
    if (i === segments.length - 1 ? paths.has(twin) : foldersOf(paths).has(twin)) return shopWord(own);
  }
  return null;
}

const foldersOf = remembered((paths: ReadonlySet<string>): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0 && !folders.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
      folders.add(path.slice(0, end));
  return folders;
});
