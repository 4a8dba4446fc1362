import { remembered, walk } from '../../../base/tree.js';
import type { ClassNode, EntryNode, MemberNode, NameNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { TOP } from '../../values/abstract-value.js';
import { enclosingObject } from '../../values/calls/receiver.js';
import { isGetter } from '../../values/classes/class-members.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';

/** What gives another value each time that it is asked: `queue.poll()`, `array_shift($this->jobs)`. */
export const takers =
  /^(?:array_)?(?:shift|pop\w*|poll\w*|take\w*|remove\w*|next\w*|dequeue|splice|add\w*|put\w*|set\w*|push\w*|read\w*|fetch\w*|(?:get|increment|decrement)And\w+|receive|random\w*|uniqid|advance)$/i;

/** Members of one class that a getter asks, one the other. */
const NESTED = 3;

/**
 * `this.type` of a class whose `get type()` takes it out of a queue: read once more, it is another one. So is `job.type` of any class that has such a getter,
 * and C#'s bare `Type` of `string Type => queue.Dequeue();`.
 */
export function takesWhenRead(session: Session, node: MemberNode | NameNode, tree: Tree): boolean {
  if (node.kind === 'name') return tree.language === 'csharp' && node.name !== 'this' && isTakenFromOwn(session, node, node.name, tree);
  if (node.object.kind === 'name' && node.object.name === 'this') return isTakenFromOwn(session, node, node.property, tree);
  for (const types of session.program.classes.values())
    if (types.some((type) => getters(type.tree)(type.node).has(node.property))) return true;
  return (
    node.object.kind === 'name' &&
    tree.file.text.includes(`get ${node.property}(`) &&
    evaluate(session, node.object, tree, TOP).some(
      (value) =>
        value.kind === 'node' &&
        value.node.kind === 'object' &&
        value.node.entries.some((entry) => isTaking({ tree: value.tree, node: value.node }, entry, node.property, 0)),
    )
  );
}

function isTakenFromOwn(session: Session, node: Node, property: string, tree: Tree): boolean {
  const { owner = null } = enclosingObject(node) ?? {};
  if (owner?.kind !== 'class') return false;
  return hierarchyOf(session, { tree, node: owner }).some((type) => getters(type.tree)(type.node).has(property));
}

/** The members of a class that are read like fields and take. */
const getters = remembered((tree: Tree) =>
  remembered((type: ClassNode): ReadonlySet<string> => {
    const names = type.body.flatMap((part) => (part.kind === 'function' || part.kind === 'define' ? [part.name] : []));
    return new Set(names.filter((name) => type.body.some((part) => isTaking({ tree, node: type }, part, name, 0))));
  }),
);

function isTaking(owner: Ref, part: Node, property: string, depth: number): boolean {
  const got = part.kind === 'entry' ? gotByEntry(owner.tree, part, property, depth) : gotBy(owner.tree, part, property, depth);
  return got !== null && takes(owner, got, depth);
}

function gotByEntry(tree: Tree, { key, value, range }: EntryNode, property: string, depth: number): Node | null {
  if (value?.kind !== 'function' || keyOf(tree, key) !== property) return null;
  return depth > 0 || /^get\s/.test(tree.file.text.slice(range.start, range.start + 4)) ? value : null;
}

/** What runs where a member is read; within a getter, where a method is called too. */
function gotBy(tree: Tree, member: Node, property: string, depth: number): Node | null {
  if (member.kind === 'function') return member.name === property && (depth > 0 || isGetter(tree, member)) ? member : null;
  if (member.kind !== 'define' || member.name !== property || tree.language !== 'csharp' || member.value === null) return null;
  return /^\s{0,99}(?:=>|\{\s{0,99}get\b)/.test(tree.file.text.slice(member.at.end, member.value.range.start)) ? member.value : null;
}

function takes(owner: Ref, got: Node, depth: number): boolean {
  const { text } = owner.tree.file;
  const isStep = got.kind === 'function' && /\w(?:\+\+|--)|[-+]=/.test(text.slice(got.range.start, got.range.end));
  if (isStep) return true;
  return [...walk(got)].some((node) => {
    if (node.kind === 'call' && takers.test(nameOf(node.callee) ?? '')) return true;
    const name = depth < NESTED && (node.kind === 'name' || node.kind === 'member') ? ownName(owner.tree, node) : null;
    return name !== null && membersOf(owner.node).some((part) => isTaking(owner, part, name, depth + 1));
  });
}

function ownName(tree: Tree, node: NameNode | MemberNode): string | null {
  if (node.kind === 'name') return /^(?:csharp|java)$/.test(tree.language) ? node.name : null;
  return node.object.kind === 'name' && node.object.name === 'this' ? node.property : null;
}

function membersOf(owner: Node): readonly Node[] {
  return owner.kind === 'class' ? owner.body : owner.kind === 'object' ? owner.entries : [];
}
