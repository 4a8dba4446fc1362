import { walk } from '../../../base/tree.js';
import { isSignature } from '../../escape/signatures.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import { renamedByUrl } from '../../program/router-call.js';
import type { Session } from '../../values/session.js';
import { makingsOf } from '../body/body-uses.js';
import type { Written } from '../call-scopes.js';
import { entriesUnder } from '../type/type-entries.js';
import { isSame } from './other-uses.js';

/**
 * `sign = signOf(secret, type, params)` before `params.put("type", type)`: what is read there for the signature that is sent beside the type. Both have to be
 * renamed, or neither.
 */
export function signedUses(session: Session, places: readonly Written[]): readonly Written[] {
  return places.flatMap((place): readonly Written[] => {
    const { tree, node, env } = place;
    const scope = enclosing(node);
    if (scope === null || (node.kind !== 'name' && node.kind !== 'member')) return [];
    const end = node.kind === 'name' ? node.name : null;
    const makings = entriesUnder({ tree, node: scope }, isSignature).flatMap((value) => makingsOf(value, scope, end));
    const isOfSignature = (use: typeof node): boolean => makings.some((making) => isWithin(use, making));
    return [...walk(scope)].flatMap((use): readonly Written[] => {
      if (use.kind !== node.kind || places.some((one) => isWithin(use, one.node)) || !isSame(session, place, use)) return [];
      return isOfSignature(use) && renamedByUrl(use.parent ?? use) === null ? [{ tree, node: use, env }] : [];
    });
  });
}
