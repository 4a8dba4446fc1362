import { remembered } from '../../../base/tree.js';
import type { AssignNode, ClassNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { enclosingObject } from '../calls/receiver.js';

type Numbered = { readonly at: number; readonly ref: Ref<AssignNode> };

/** By the class whose own field is set, if any; `nested`: those of a class that has no name or stands in another, once more. */
type Sorted = {
  readonly byClass: ReadonlyMap<ClassNode, readonly Numbered[]>;
  readonly nested: readonly Numbered[];
  readonly others: readonly Numbered[];
};

const sorted = remembered((all: readonly Ref<AssignNode>[]): Sorted => {
  const byClass = new Map<ClassNode, Numbered[]>();
  const [nested, others]: Numbered[][] = [[], []];
  for (const [at, ref] of all.entries()) {
    const owner = setsOwnField(ref.node) ? enclosingObject(ref.node)?.owner : undefined;
    if (owner?.kind !== 'class') {
      others?.push({ at, ref });
      continue;
    }
    if (owner.name === '' || isWithinClass(owner)) nested?.push({ at, ref });
    const list = byClass.get(owner);
    if (list) list.push({ at, ref });
    else byClass.set(owner, [{ at, ref }]);
  }
  return { byClass, nested: nested ?? [], others: others ?? [] };
});

/** `this.url = …`, or a bare name, which may be a field. */
function setsOwnField({ target }: AssignNode): boolean {
  return target.kind === 'name' || (target.kind === 'member' && target.object.kind === 'name' && target.object.name === 'this');
}

function isWithinClass({ parent }: ClassNode): boolean {
  for (let at = parent; at; at = at.parent) if (at.kind === 'class') return true;
  return false;
}

/**
 * Of the assignments under one name those that may set a field of these classes, in the order of the program: a thousand classes of one kind set fields
 * of one name, each its own, and who asks about one of them goes past the others'. `withNested`: those of classes within classes as well.
 */
export function assignmentsOf(
  all: readonly Ref<AssignNode>[],
  types: Iterable<Node>,
  withNested: 'with-nested' | 'alone',
): readonly Ref<AssignNode>[] {
  if (all.length < FEW) return all;
  const { byClass, nested, others } = sorted(all);
  const own = [...types].flatMap((type) => (type.kind === 'class' ? (byClass.get(type) ?? []) : []));
  const aside = withNested === 'with-nested' ? nested : [];
  if (own.length + aside.length === 0) return others.map(({ ref }) => ref);
  const found = new Map([...others, ...own, ...aside].map((one) => [one.at, one.ref]));
  return [...found].sort(([a], [b]) => a - b).map(([, ref]) => ref);
}

/** Assignments that are gone through faster than they are sorted. */
const FEW = 8;
