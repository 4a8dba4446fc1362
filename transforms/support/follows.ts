import { testPath } from '../../src/base/test-path.js';
import type { Facts, Site } from '../../src/model/index.js';
import { isDeclared } from './declared-members.js';
import { isComment, isProse } from './near.js';

/** Sentences, comments, declared types and test assertions say what code does elsewhere, so they are decided after it and as it was. */
export function follows(site: Site, facts: Facts): boolean {
  if (isComment(site)) return true;
  // `shop|bg.goods.update|name=加厚卫衣`: a line that a request's type is taken out of is no sentence.
  if (facts.pairsOf(site).length > 0) return false;
  return isProse(site) || (site.kind === 'type' && (testPath.test(site.file.path) || isDeclared(site)));
}
