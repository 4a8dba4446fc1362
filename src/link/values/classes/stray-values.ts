import { remembered } from '../../../base/tree.js';
import type { ClassNode, Node } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import type { Ref } from '../../program/ref.js';
import type { AbstractValue } from '../abstract-value.js';
import { isShallow, type Session, withinOpen, withOwnBudget } from '../session.js';
import { hostIn } from '../texts/url-joining.js';

/** Fields that hold where a client sends to: what nobody knows may be another gateway there. */
const urlish = /url|uri|host|gateway|endpoint|domain|base|router|server|api/i;

type Known = { files: number; readonly values: Map<string, readonly AbstractValue[]> };

const known = remembered((_: Session) => new Map<Node, Known>());

/**
 * What is perhaps put into a field past what is followed, of what `look` finds. Of known values only gateways count, since other classes have fields
 * of that name; nothing is opened for it.
 */
export function strayValues(
  session: Session,
  { node }: Ref<ClassNode>,
  key: string,
  look: () => readonly AbstractValue[],
): readonly AbstractValue[] {
  const { catalogue } = session.program;
  // What functions give back is not asked yet: everything would be unknown.
  if (isShallow(session)) return [];
  return toldOnce(session, node, key, look).filter((value) =>
    value.kind === 'text'
      ? catalogue.hosts.has(hostIn(value.text) ?? '')
      : value.kind === 'unknown' && (urlish.test(key) || isBodyKey(key)),
  );
}

/** Once for each class and field, as long as no file turns up. */
function toldOnce(session: Session, type: ClassNode, key: string, look: () => readonly AbstractValue[]): readonly AbstractValue[] {
  const all = known(session);
  const { files } = session.program;
  const before = all.get(type);
  const own: Known = before?.files === files.length ? before : { files: files.length, values: new Map() };
  all.set(type, own);
  const values = own.values.get(key);
  if (values !== undefined) return values;
  // What the object hangs on may lead here again.
  own.values.set(key, []);
  const found = withinOpen(session, () => withOwnBudget(session, look));
  own.values.set(key, found);
  return found;
}
