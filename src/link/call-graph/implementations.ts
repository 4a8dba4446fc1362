import { ancestors } from '../../base/tree.js';
import type { ClassNode } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { classesNamed } from '../symbols/class-names.js';
import type { Session } from '../values/session.js';

/** Characters behind a class's name among which its `implements` is looked for. */
const HERITAGE = 400;

/**
 * Whether a method that TypeScript's compiler finds in an interface may be the one of this owner: an object or a class that names no interface may
 * have its shape. Null where none of the definitions is a signature.
 */
export function mayImplement(session: Session, definitions: readonly Ref[], owner: Ref): 'yes' | 'no' | 'maybe' | null {
  const interfaces = definitions.flatMap(interfaceOf);
  if (interfaces.length === 0) return null;
  const { node } = owner;
  if (node.kind !== 'class') return 'maybe';
  const types = [...hierarchyOf(session, { tree: owner.tree, node }), ...(session.program.subclasses.get(node.name) ?? [])];
  const named = types.flatMap((type) => implemented(type).map((name) => ({ name, tree: type.tree })));
  if (named.length === 0) return 'maybe';
  const isNamed = named.some(({ name, tree }) =>
    classesNamed(session.program, name, tree).some((type) => hierarchyOf(session, type).some((one) => interfaces.includes(one.node))),
  );
  return isNamed ? 'yes' : 'no';
}

/** The interface whose method without a body the definition is. */
function interfaceOf({ node }: Ref): readonly ClassNode[] {
  if (node.kind !== 'group' || node.parent?.kind !== 'entry') return [];
  const around = [...ancestors(node)].find((one) => one.kind === 'class');
  return around ? [around] : [];
}

/** `class HttpGateway extends Base implements Gateway, Closeable`: the last names of what follows `implements`. */
function implemented({ tree, node: { at } }: Ref<ClassNode>): readonly string[] {
  const [, listed = ''] = at
    ? (/\bimplements\s+([^{]+)/.exec(tree.file.text.slice(at.end, at.end + HERITAGE).split('{')[0] ?? '') ?? [])
    : [];
  return (listed.match(/[A-Za-z_$][\w$.]*/g) ?? []).map(lastName);
}
