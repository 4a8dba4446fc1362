import { groupBy } from '../../base/group-by.js';
import { remembered } from '../../base/tree.js';
import type { Language, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';

/** Languages whose files hold each other's objects. */
type Family = Language | 'script';

export function familyOf(tree: Tree): Family {
  return isScript(tree) ? 'script' : tree.language;
}

/** Of the places of a name those in a file's own family, which alone can hold its objects. */
export function inFamily(refs: readonly Ref[], tree: Tree): readonly Ref[] {
  return byFamily(refs).get(familyOf(tree)) ?? [];
}

/** The list of a name is the same one until a further file has that name. */
const byFamily = remembered((refs: readonly Ref[]) => groupBy(refs, ({ tree }) => familyOf(tree)));
