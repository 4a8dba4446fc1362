import { testPath } from '../../base/test-path.js';
import { nodesOf } from '../../base/tree.js';
import type { CallPlace, Links, Tree } from '../../model/index.js';
import { missesCode } from '../symbols/missing-code.js';
import type { Session } from '../values/session.js';
import { namesRegion } from './region-words.js';

/** Files of programs beyond which nothing is looked for: a sparse checkout of a large repository misses most of it. */
const MANY = 300;

/** Files of a repository in which code that no request has led to is more than a program's. */
const LARGE = 1_000;

/** Code of the project's own that is not there, by the files that refer to it, and the places that name a region in words (`usClient`, `Region.EU`). */
export type Unseen = Pick<Links['unseen'], 'missing' | 'regions'>;

/** Where a file is missing, a gateway of a region may stand in it: a word for the region is all that is left. `openRest`: opens what no request has led to. */
export function unseenRegions(session: Session, openRest: () => void): Unseen {
  const missing = new Set(codeIn(session).flatMap((tree) => (missesCode(session, tree) ? [tree.file.path] : [])));
  if (missing.size === 0) return { missing, regions: [] };
  if (session.program.repository.searchable.length <= LARGE) openRest();
  const regions = codeIn(session).flatMap((tree) => regionIn(tree) ?? []);
  return { missing, regions };
}

function codeIn({ program }: Session): readonly Tree[] {
  return program.code.length > MANY ? [] : program.code.filter(({ file }) => !testPath.test(file.path));
}

/** The first place of a file that names a region. */
function regionIn(tree: Tree): CallPlace | null {
  if (!/us|eu|america/i.test(tree.file.text)) return null;
  const node = nodesOf(tree).find(namesRegion);
  return node === undefined ? null : { file: tree.file, node };
}
